import type { Book } from '../../book';
import type { Finding } from '../../findings';
import { sayHere } from '../../findings';
import type { OfficeCell } from '../../form';
import * as say from '../../messages/findingsPage';
import { rowOf } from '../../model/address';
import type { WeighedFinding } from '../../review';
import { button, conflictLine, element, fill, SEVERITY_CLASS } from '../browser';
import type { Conflict, Form, FormHeader } from '../typed';
import { fixesOf, mendedCell, textFixes } from './fixes';
import type { Work } from './work';

/** What is asked of the page where a cell is mended. */
export interface MendingActs {
  /** All that is shown of the row is refreshed by it. */
  readonly typed: (row: number, header: FormHeader, text: string) => void;
  readonly settle: (conflict: Conflict, keeps: boolean) => void;
  /** The same of a text outside the form. */
  readonly typedBeside: (cell: OfficeCell, text: string) => void;
  readonly settleBeside: (cell: OfficeCell, keeps: boolean) => void;
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

/** A text that is typed on the page, wherever it stands in the workbook. */
interface TypedText {
  readonly text: () => string;
  readonly standing: () => string;
  readonly type: (text: string) => void;
}

/** A text of somebody else's in a cell that is typed into here. */
interface OtherText {
  readonly standing: string;
  readonly settle: (keeps: boolean) => void;
}

/** What is mended of a finding. */
interface Mended {
  readonly label: string;
  readonly isProse: boolean;
  readonly own: TypedText;
  /** What is mended beside the cell, such as a note, is mended by its button alone. */
  readonly beside: readonly TypedText[];
  readonly fixes: readonly {
    readonly caption: string;
    readonly of: TypedText;
    readonly text: string;
  }[];
  readonly conflicts: () => readonly OtherText[];
  /** What is found in the same row by now. */
  readonly findings: () => readonly Finding[];
}

/** The box of a finding's own cell; undefined where nobody mends it here. */
export function mendingOf(
  id: string,
  work: Work,
  finding: WeighedFinding,
  acts: MendingActs,
): Mending | undefined {
  const mended = inForm(work.form, finding, acts) ?? besideForm(work, finding, acts);
  if (!mended) return undefined;
  const { label, own, beside, fixes } = mended;
  const prints = element('p', { class: 'prints' });
  const says = element('p', { class: 'says', role: 'status' });
  const conflicts = element('div', {});
  const box = boxOf(`${id}-cell`, mended.isProse);
  const details = element(
    'details',
    {},
    element('summary', {}, say.mend),
    element('div', { class: 'field' }, element('label', { for: box.id }, label), box),
    prints,
  );
  const isTyped = () => [own, ...beside].some((one) => one.text() !== one.standing());
  const backButton = button(
    say.back,
    () => {
      for (const one of [own, ...beside]) one.type(one.standing());
    },
    { class: 'plain' },
  );
  box.addEventListener('input', () => own.type(box.value));
  const take = ({ of, text }: Mended['fixes'][number]) => {
    of.type(text);
    if (of === own) details.open = true;
  };
  const refresh = () => {
    const text = own.text();
    if (box.value !== text) box.value = text;
    backButton.hidden = !isTyped();
    if (!isTyped()) fill(says);
    const others = mended.conflicts();
    if (others.length > 0) details.open = true;
    fill(conflicts, ...others.map(({ standing, settle }) => conflictLine({ standing }, settle)));
  };
  refresh();
  return {
    buttons: fixes.map((fix) => button(fix.caption, () => take(fix), { class: 'fix' })),
    node: element('div', {}, details, says, backButton, conflicts),
    refresh,
    judge: (book) => {
      const text = own.text();
      fill(prints, text.includes('{{') && isTyped() ? say.printsAs(book.printed(text).text) : '');
      if (isTyped()) fill(says, ...judged(work, finding, mended.findings()));
    },
  };
}

function inForm(form: Form, finding: WeighedFinding, acts: MendingActs): Mended | undefined {
  const cell = mendedCell(form, finding);
  if (!cell) return undefined;
  const { row, header } = cell;
  const typedText = (column: FormHeader): TypedText => ({
    text: () => form.text(row, column),
    standing: () => form.standing(row, column),
    type: (text) => acts.typed(row, column, text),
  });
  const fixes = fixesOf(form, finding, cell);
  const headers = [...new Set(fixes.map((fix) => fix.header))].filter((one) => one !== header);
  const beside = new Map(headers.map((one) => [one, typedText(one)]));
  const own = typedText(header);
  return {
    label: header,
    isProse: header === 'Nội dung',
    own,
    beside: [...beside.values()],
    fixes: fixes.map((fix) => ({ ...fix, of: beside.get(fix.header) ?? own })),
    conflicts: () =>
      form
        .conflicts()
        .filter((one) => one.row === row && (one.header === header || beside.has(one.header)))
        .map((one) => ({
          standing: one.standing,
          settle: (keeps) => acts.settle(one, keeps),
        })),
    findings: () => form.findings(row),
  };
}

/** A longer text gets a box of several lines. */
const LONGEST_LINE = 40;

/** Of a text of `Cấu hình` or `Đề cương`, which the office mends. */
function besideForm(
  { form, texts }: Work,
  finding: WeighedFinding,
  acts: MendingActs,
): Mended | undefined {
  const cell = texts.cellOf(finding);
  if (!cell) return undefined;
  const own: TypedText = {
    text: () => texts.text(cell),
    standing: () => texts.standing(cell),
    type: (text) => acts.typedBeside(cell, text),
  };
  const fixes = textFixes(form.standingBook(), finding, own.standing());
  return {
    label: `${cell.key}, ${cell.header}`,
    isProse: own.standing().length > LONGEST_LINE,
    own,
    beside: [],
    fixes: fixes.map((fix) => ({ ...fix, of: own })),
    conflicts: () => {
      const standing = texts.conflictOf(cell);
      return standing === undefined
        ? []
        : [{ standing, settle: (keeps) => acts.settleBeside(cell, keeps) }];
    },
    findings: () =>
      texts
        .book()
        .findings()
        .filter(({ tab, at }) => tab === finding.tab && rowOf(at) === rowOf(finding.at)),
  };
}

function boxOf(id: string, isProse: boolean): HTMLInputElement | HTMLTextAreaElement {
  return isProse
    ? element('textarea', { id, rows: 5 })
    : element('input', { id, type: 'text', autocomplete: 'off' });
}

/** Whether what is typed mends the finding, and what is found in the row besides by then. */
function judged({ form }: Work, finding: WeighedFinding, now: readonly Finding[]): readonly Node[] {
  const before = form.standingBook().findings();
  const more = now.filter(
    (one) => one.severity !== 'Thông tin' && !before.some((other) => isSame(other, one)),
  );
  return [
    verdict(finding, now),
    ...more.map((one) =>
      element(
        'span',
        { class: SEVERITY_CLASS[one.severity] },
        say.alsoFound(one.severity, sayHere(one)),
      ),
    ),
  ];
}

function verdict(finding: Finding, now: readonly Finding[]): HTMLElement {
  if (now.some((one) => isSame(one, finding))) {
    return element('span', { class: 'warning' }, say.notYet);
  }
  return now.some((one) => isOfKind(one, finding))
    ? element('span', { class: 'warning' }, say.stillOfKind)
    : element('span', { class: 'right' }, say.mended);
}

/** Whether two findings are of one kind at one place, and of the same text there. */
function isSame(left: Finding, right: Finding): boolean {
  return left.found === right.found && isOfKind(left, right);
}

/** Whether two findings are of one kind at one place. */
function isOfKind(left: Finding, right: Finding): boolean {
  return (
    left.code === right.code &&
    left.rule === right.rule &&
    left.tab === right.tab &&
    JSON.stringify(left.at) === JSON.stringify(right.at)
  );
}
