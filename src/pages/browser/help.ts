import { help, helpFor } from '../../messages/help';
import { button, element } from './dom';

/** The page's part of the handbook, put here by the build as HTML. */
declare const HELP: string;

/** A button that opens it over the page. */
export function helpButton(title: string): HTMLButtonElement {
  const text = element('div', { tabindex: 0, role: 'document', 'aria-label': helpFor(title) });
  text.innerHTML = HELP;
  const close = button(help.close, () => dialog.close(), { class: 'plain act' });
  const dialog = element(
    'dialog',
    { class: 'help', 'aria-label': helpFor(title) },
    element('h2', {}, helpFor(title)),
    text,
    close,
  );
  const opener = button(
    help.open,
    () => {
      opener.after(dialog);
      dialog.showModal();
    },
    { class: 'plain act help-open' },
  );
  return opener;
}
