import type { Book } from '../../book';
import * as say from '../../messages/enteringPage';
import { withoutMarks } from '../../model/folding';
import { isInForce } from '../../model/indicator';
import { button, element, fill } from '../browser';

/** A token that may be put in, and what tells it. */
interface Offer {
  readonly code: string;
  readonly name: string;
  readonly key: string;
}

const MOST_SHOWN = 40;

/** A list of figures to choose from, which writes a token into the text that asked for it. */
export function picker(bookOf: () => Book) {
  const forms = say.FORMS.map(([value, name]) => element('option', { value }, name));
  const form = element('select', { id: 'pick-form' }, ...forms);
  const search = element('input', {
    id: 'pick-search',
    type: 'search',
    autocomplete: 'off',
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': 'pick-list',
    'aria-autocomplete': 'list',
  });
  const list = element('div', {
    id: 'pick-list',
    role: 'listbox',
    'aria-label': say.insert,
    tabindex: -1,
  });
  const dialog = element(
    'dialog',
    { 'aria-labelledby': 'pick-title' },
    element('h2', { id: 'pick-title' }, say.insertTitle),
    element('label', { for: 'pick-search' }, say.insertSearch),
    search,
    element('label', { for: 'pick-form' }, say.insertForm),
    form,
    list,
    element('p', { class: 'hint' }, say.insertHint),
    button(say.close, () => dialog.close(), { class: 'plain' }),
  );
  let offers: readonly Offer[] = [];
  let shown: readonly Offer[] = [];
  let at = 0;
  let into: HTMLTextAreaElement | undefined;

  const tokenOf = ({ code }: Offer) => `{{${code}${isIndicator(code) ? form.value : ''}}}`;
  const isIndicator = (code: string) => !say.OTHER_TOKENS.some(([token]) => token === code);
  const show = () => {
    const phrase = withoutMarks(search.value);
    const words = phrase.split(' ');
    const found = offers.filter(({ key }) => words.every((word) => key.includes(word)));
    const isNear = ({ key }: Offer) => key.includes(phrase);
    shown = [...found.filter(isNear), ...found.filter((one) => !isNear(one))].slice(0, MOST_SHOWN);
    at = Math.max(0, Math.min(at, shown.length - 1));
    const book = bookOf();
    fill(
      list,
      ...shown.map((offer, index) => {
        const { text, problems } = book.printed(tokenOf(offer));
        const option = element(
          'div',
          { role: 'option', id: `pick-${index}`, 'aria-selected': String(index === at) },
          element('span', {}, offer.name),
          element('b', {}, problems.length > 0 ? say.noValueYet : text),
          element('code', {}, tokenOf(offer)),
        );
        option.addEventListener('click', () => choose(offer));
        return option;
      }),
      shown.length === 0 && element('p', {}, say.insertNothing),
    );
    mark();
  };
  const mark = () => {
    [...list.children].forEach((option, index) => {
      if (option.getAttribute('role') !== 'option') return;
      option.setAttribute('aria-selected', String(index === at));
      if (index === at) option.scrollIntoView({ block: 'nearest' });
    });
    search.setAttribute('aria-activedescendant', shown.length > 0 ? `pick-${at}` : '');
  };
  const choose = (offer: Offer | undefined) => {
    const box = into;
    if (!offer || !box) return;
    const token = tokenOf(offer);
    dialog.close();
    box.focus();
    box.setRangeText(token, box.selectionStart, box.selectionEnd, 'end');
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  search.addEventListener('input', () => {
    at = 0;
    show();
  });
  form.addEventListener('change', show);
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      dialog.close();
      return;
    }
    if (event.target === form && event.key !== 'Enter') return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      at = Math.max(0, Math.min(shown.length - 1, at + step));
      mark();
    } else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      choose(shown[at]);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  dialog.addEventListener('close', () => into?.focus());

  return {
    node: dialog,
    open: (box: HTMLTextAreaElement) => {
      into = box;
      at = 0;
      search.value = '';
      offers = offersOf(bookOf());
      dialog.showModal();
      show();
      search.focus();
    },
  };
}

function offersOf({ workbook }: Book): readonly Offer[] {
  const { indicators, settings } = workbook;
  const own = indicators
    .filter((indicator) => isInForce(indicator, settings.period))
    .map(({ code, name }) => [code, name] as const);
  return [...own, ...say.OTHER_TOKENS].map(([code, name]) => ({
    code,
    name,
    key: withoutMarks(`${name} ${code}`),
  }));
}
