import type { Question } from '..';
import * as words from '../words';
import { button, element } from './element';

/** A dialog of the page: Esc closes it, and the focus goes back to where it was. */
function openDialog(
  title: string,
  className: string,
): { dialog: HTMLDialogElement; body: HTMLElement } {
  const heading = element('h2', { id: `title-${crypto.randomUUID()}`, className: 'dialog-title' }, [
    title,
  ]);
  const body = element('div', { className: 'dialog-body' });
  const dialog = element('dialog', { className }, [heading, body], {
    'aria-labelledby': heading.id,
  });
  const before = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  return { dialog, body };
}

function paragraphs(text: string): readonly HTMLElement[] {
  return text.split(/\n+/).map((line) => element('p', {}, [line]));
}

/** One of several answers; undefined where the dialog was closed without one. */
export function choose<Value extends string>(
  title: string,
  text: string,
  choices: readonly (readonly [value: Value, caption: string])[],
): Promise<Value | undefined> {
  return new Promise((resolve) => {
    const { dialog, body } = openDialog(title, 'ask');
    let chosen: Value | undefined;
    const buttons = choices.map(([value, caption], at) =>
      button(
        caption,
        () => {
          chosen = value;
          dialog.close();
        },
        { className: at === 0 ? 'main' : '' },
      ),
    );
    body.append(...paragraphs(text), element('div', { className: 'buttons' }, buttons));
    dialog.addEventListener('close', () => resolve(chosen));
    buttons[0]?.focus();
  });
}

/** Says something that the person must read. */
export async function say(title: string, text: string): Promise<void> {
  await choose(title, text, [['ok', words.close]]);
}

/** A line of text; undefined where none was given. */
export function askText(title: string, text: string, value = ''): Promise<string | undefined> {
  return new Promise((resolve) => {
    const { dialog, body } = openDialog(title, 'ask');
    let given: string | undefined;
    const field = element('input', { type: 'text', value, id: `field-${crypto.randomUUID()}` });
    const label = element('label', { htmlFor: field.id }, [words.answerField]);
    const form = element(
      'form',
      {
        method: 'dialog',
        onsubmit: () => {
          given = field.value;
        },
      },
      [
        label,
        field,
        element('div', { className: 'buttons' }, [
          element('button', { type: 'submit', className: 'main' }, [words.ok]),
          button(words.cancel, () => dialog.close()),
        ]),
      ],
    );
    body.append(...paragraphs(text), form);
    dialog.addEventListener('close', () => resolve(given));
    field.focus();
  });
}

const CAPTIONS: Readonly<Record<string, string>> = {
  OK: words.ok,
  CANCEL: words.cancel,
  YES: words.yes,
  NO: words.no,
};

/** What a command asks; a dialog that is closed answers as Google's does. */
export async function answerTo({ kind, title, text, buttons }: Question): Promise<string> {
  if (kind === 'prompt') return (await askText(title, text)) ?? 'CANCEL';
  const names = buttons.split('_').filter((name) => name in CAPTIONS);
  const choices = names.map((name) => [name, CAPTIONS[name] ?? name] as const);
  return (await choose(title, text, choices)) ?? 'CLOSE';
}

/** A dialog around something of the caller's own. */
export function showDialog(
  title: string,
  content: HTMLElement,
  className = '',
): { readonly close: () => void; readonly closed: Promise<void> } {
  const { dialog, body } = openDialog(title, `page ${className}`);
  body.append(
    content,
    element('div', { className: 'buttons' }, [button(words.close, () => dialog.close())]),
  );
  const closed = new Promise<void>((resolve) => {
    dialog.addEventListener('close', () => resolve());
  });
  return { close: () => dialog.close(), closed };
}
