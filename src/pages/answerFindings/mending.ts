import type { Book } from '../../book';
import type { Finding } from '../../findings';
import { sayHere } from '../../findings';
import * as say from '../../messages/findingsPage';
import type { WeighedFinding } from '../../review';
import { button, conflictLine, element, fill, SEVERITY_CLASS } from '../browser';
import type { Conflict, Form, FormHeader } from '../typed';
import { type Fix, fixesOf, type MendedCell, mendedCell } from './fixes';

/** What is asked of the page where a cell is mended. */
export interface MendingActs {
  /** All that is shown of the row is refreshed by it. */
  readonly typed: (row: number, header: FormHeader, text: string) => void;
  readonly settle: (conflict: Conflict, keeps: boolean) => void;
}

/** A cell that may be mended beside its finding. */
export interface Mending {
  /** The buttons that mend for sure. */
  readonly buttons: readonly HTMLButtonElement[];
  readonly node: HTMLElement;
  readonly refresh: () => void;
  /** Says what the check says of what is typed. */
  readonly judge: (book: Book) => void;
}

/** The box of a finding's own cell; undefined where nobody mends it here. */
export function mendingOf(
  id: string,
  form: Form,
  finding: WeighedFinding,
  acts: MendingActs,
): Mending | undefined {
  const cell = mendedCell(form, finding);
  if (!cell) return undefined;
  const { row, header } = cell;
  const fixes = fixesOf(form, finding, cell);
  // What is mended beside the cell, such as a note, is mended by its button alone.
  const headers = new Set([header, ...fixes.map((fix) => fix.header)]);
  const prints = element('p', { class: 'prints' });
  const says = element('p', { class: 'says', role: 'status' });
  const conflicts = element('div', {});
  const box = boxOf(`${id}-cell`, header);
  const details = element(
    'details',
    {},
    element('summary', {}, say.mend),
    element('div', { class: 'field' }, element('label', { for: box.id }, header), box),
    prints,
  );
  const isTyped = () => [...headers].some((one) => form.text(row, one) !== form.standing(row, one));
  const backButton = button(
    say.back,
    () => {
      for (const one of headers) acts.typed(row, one, form.standing(row, one));
    },
    { class: 'plain' },
  );
  box.addEventListener('input', () => acts.typed(row, header, box.value));
  const take = ({ header: column, text }: Fix) => {
    acts.typed(row, column, text);
    if (column === header) details.open = true;
  };
  const refresh = () => {
    const text = form.text(row, header);
    if (box.value !== text) box.value = text;
    backButton.hidden = !isTyped();
    if (!isTyped()) fill(says);
    const own = form.conflicts().filter((one) => one.row === row && headers.has(one.header));
    if (own.length > 0) details.open = true;
    fill(
      conflicts,
      ...own.map((one) =>
        conflictLine({ standing: one.standing }, (keeps) => acts.settle(one, keeps)),
      ),
    );
  };
  refresh();
  return {
    buttons: fixes.map((fix) => button(fix.caption, () => take(fix), { class: 'fix' })),
    node: element('div', {}, details, says, backButton, conflicts),
    refresh,
    judge: (book) => {
      const text = form.text(row, header);
      fill(prints, text.includes('{{') && isTyped() ? say.printsAs(book.printed(text).text) : '');
      if (isTyped()) fill(says, ...judged(form, finding, cell));
    },
  };
}

function boxOf(id: string, header: FormHeader): HTMLInputElement | HTMLTextAreaElement {
  return header === 'Nội dung'
    ? element('textarea', { id, rows: 5 })
    : element('input', { id, type: 'text', autocomplete: 'off' });
}

/** Whether what is typed mends the finding, and what is found in the row besides by then. */
function judged(form: Form, finding: WeighedFinding, { row }: MendedCell): readonly Node[] {
  const now = form.findings(row);
  const stays = now.some((one) => isSame(one, finding));
  const before = form.standingBook().findings();
  const more = now.filter(
    (one) => one.severity !== 'Thông tin' && !before.some((other) => isSame(other, one)),
  );
  return [
    stays
      ? element('span', { class: 'warning' }, say.notYet)
      : element('span', { class: 'right' }, say.mended),
    ...more.map((one) =>
      element(
        'span',
        { class: SEVERITY_CLASS[one.severity] },
        say.alsoFound(one.severity, sayHere(one)),
      ),
    ),
  ];
}

/** Whether two findings are of one kind at one place. */
function isSame(left: Finding, right: Finding): boolean {
  return (
    left.code === right.code &&
    left.rule === right.rule &&
    left.tab === right.tab &&
    left.found === right.found &&
    JSON.stringify(left.at) === JSON.stringify(right.at)
  );
}
