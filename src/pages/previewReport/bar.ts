import type { Book } from '../../book';
import { cellOf, type Finding, guidanceOf, sayHere } from '../../findings';
import * as say from '../../messages/previewPage';
import { draftFor } from '../../messages/progress';
import { sayPeriod } from '../../model/period';
import { isAnswered } from '../../review';
import { button, element, helpButton, reasonOf } from '../browser';
import type { Places } from './marks';

/** So many findings of a kind stand here; the tab `Kiểm tra` has them all. */
const MOST_SHOWN = 60;

interface Acts {
  readonly print: () => void;
  readonly reload: () => Promise<void>;
  /** Shows the report of a code. */
  readonly choose: (code: string) => void;
}

/** The report that is shown, and the codes of all that the workbook has. */
interface Shown {
  readonly book: Book;
  readonly reports: readonly string[];
}

/** What stands above the report: the verdict, what is in its way, and what can be done here. */
export function bar(
  when: string,
  { book, reports }: Shown,
  places: Places,
  acts: Acts,
): HTMLElement {
  // What concerns other reports alone is told where those are shown.
  const open = book.ownFindings().filter((finding) => !isAnswered(finding));
  const errors = open.filter(({ severity }) => severity === 'Lỗi');
  const warnings = open.filter(({ severity }) => severity === 'Cảnh báo');
  const awaited = book.awaited().map(({ code }) => code);
  const said = element('p', { class: 'said', role: 'status' });
  const again = button(say.reload, () => void reload(), { class: 'act' });
  const reload = async () => {
    again.disabled = true;
    said.textContent = say.reloading;
    said.textContent = await acts.reload().then(
      () => '',
      (error: unknown) => say.failed(reasonOf(error)),
    );
    again.disabled = false;
  };
  const { draft } = book.report();
  return element(
    'div',
    { class: 'bar', role: 'region', 'aria-label': say.title },
    element(
      'div',
      { class: 'line' },
      element('b', {}, `${say.title}: ${sayPeriod(book.workbook.settings.period)}`),
      element(
        'span',
        { class: 'acts' },
        reports.length > 1 && chooser(reports, book.workbook.settings.report, acts.choose),
        helpButton(say.title),
        again,
        button(say.print, acts.print, { class: 'act main' }),
      ),
    ),
    element('p', { class: 'note' }, `${say.asOf(when)} ${say.nothingMade}`),
    ...book
      .verdict()
      .map((line) => element('p', { class: draft ? 'verdict bad' : 'verdict' }, line)),
    element(
      'div',
      { class: 'lists' },
      listOf(say.errors(errors.length), 'bad', { book, places, findings: errors }),
      awaited.length > 0 &&
        folded(say.awaited(awaited.length), 'bad', element('p', {}, draftFor(awaited))),
      listOf(say.warnings(warnings.length), 'fair', { book, places, findings: warnings }),
    ),
    said,
  );
}

function chooser(
  reports: readonly string[],
  shown: string,
  choose: (code: string) => void,
): HTMLElement {
  const options = reports.map((code) =>
    element('option', { value: code, selected: code === shown }, code),
  );
  const select = element('select', { class: 'act' }, ...options);
  select.addEventListener('change', () => choose(select.value));
  return element('label', { class: 'which' }, `${say.which} `, select);
}

interface Listed {
  readonly book: Book;
  readonly places: Places;
  readonly findings: readonly Finding[];
}

type Weight = 'bad' | 'fair';

/** What is told on request: who opens the page is to see the letter. */
function folded(title: string, weight: Weight, content: HTMLElement): HTMLElement {
  return element('details', { class: `list ${weight}` }, element('summary', {}, title), content);
}

function listOf(title: string, weight: Weight, listed: Listed): HTMLElement | false {
  const { findings } = listed;
  if (findings.length === 0) return false;
  const rest = findings.length - MOST_SHOWN;
  return folded(
    title,
    weight,
    element(
      'ul',
      {},
      ...findings.slice(0, MOST_SHOWN).map((finding) => lineOf(finding, listed)),
      rest > 0 && element('li', {}, say.further(rest)),
    ),
  );
}

function lineOf(finding: Finding, { book, places }: Listed): HTMLElement {
  const { actor, tab } = finding;
  const unit = actor === 'office' ? undefined : book.rollup().unit(actor.unit)?.name;
  const who = actor === 'office' ? say.office : (unit ?? actor.unit);
  const cell = cellOf(finding);
  const id = book.grid.tabs.find(({ title }) => title === tab)?.id;
  const [plain = ''] = book.grid.url.split('#');
  const range = cell === '' ? '' : `&range=${cell}`;
  const printed = places(finding);
  return element(
    'li',
    {},
    element('span', { class: 'where' }, say.place(who, tab, cell)),
    element('span', {}, `${sayHere(finding)} ${guidanceOf(finding).help}`),
    id !== undefined &&
      element(
        'a',
        { class: 'go', href: `${plain}#gid=${id}${range}`, target: '_blank', rel: 'noopener' },
        say.toCell,
      ),
    printed !== undefined && button(say.toPlace, () => goTo(printed), { class: 'go' }),
  );
}

/** The sheets are laid out anew now and then: a place is known by its mark. */
function goTo(mark: string): void {
  const found = document.querySelector<HTMLElement>(`[data-place="${mark}"]`);
  found?.scrollIntoView({ block: 'center' });
}
