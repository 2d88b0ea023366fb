import type { FilledHeader } from '../../contract';
import type { Finding, FindingCode } from '../../findings';
import type { Entry, EntryFacts } from '../../model/entry';
import { fold } from '../../model/folding';
import { once } from '../../model/once';
import type { SensitiveKind } from '../../model/sensitive';
import { cover, type SensitiveInRow } from '../scan';
import { type FormTables, rowsIn, scanFormRow, tableOf } from './findSensitive';

/** What the office may decide of a sensitive part. */
export const CHOICES = { leaveOut: 'bỏ dòng', cover: 'che', open: 'công khai' } as const;
export type Choice = keyof typeof CHOICES;

/** The findings that ask for a decision: marks of secrecy, and what is told of people. */
const MARKS: ReadonlySet<FindingCode | undefined> = new Set<FindingCode>([
  'top-secrecy-mark',
  'secrecy-mark',
]);

export function isSensitive({ code }: Pick<Finding, 'code'>): boolean {
  return code === 'personal-data' || MARKS.has(code);
}

/** A finding with what people typed beside it. */
export type AnsweredFinding = Finding & {
  readonly answer?: { readonly why: string; readonly who: string };
};

/** What ends a decision, before words about it. */
const END = /^[:;,.–-]/;

/**
 * What was decided; undefined where that is not to be read, nobody's name stands by it, or nothing
 * lets it out. The words stand alone or before a mark: `bỏ dòng này là sai` decides nothing. What is to
 * be open has its reason behind a colon; without its mark a secret text would go out all the same, so a
 * mark is not covered.
 */
export function choiceOf({ code, answer }: AnsweredFinding): Choice | undefined {
  const { why = '', who = '' } = answer ?? {};
  if (who.trim() === '') return undefined;
  const typed = fold(why);
  const choice = (Object.keys(CHOICES) as Choice[]).find((one) => {
    const rest = typed.slice(fold(CHOICES[one]).length).trim();
    return typed.startsWith(fold(CHOICES[one])) && (rest === '' || END.test(rest));
  });
  if (choice === 'cover') return MARKS.has(code) ? undefined : choice;
  if (choice !== 'open') return choice;
  const [, reason = ''] = /^\s*:(.*)$/s.exec(typed.slice(fold(CHOICES.open).length)) ?? [];
  return code === 'top-secrecy-mark' || reason.trim() === '' ? undefined : choice;
}

type Source = Pick<EntryFacts, 'tab' | 'row'>;

/** A sensitive part as readers would see it. */
export interface SeenPart {
  readonly kind: SensitiveKind;
  readonly text: string;
  readonly isAbsolute: boolean;
}

/** What becomes of the rows, by where they stand. */
export interface Decisions {
  /** The row as it may go out; undefined where it is left out. */
  readonly applied: (entry: Entry) => Entry | undefined;
  /** What of a row nobody has decided: marks of secrecy keep all of it closed, whatever is shown. */
  readonly undecided: (source: Source) => {
    readonly marks: readonly AnsweredFinding[];
    readonly all: readonly AnsweredFinding[];
  };
  /** Whether the office let a part of a row out; the row is looked at once for all that it holds. */
  readonly isOpen: (source: Source) => (part: SeenPart) => boolean;
}

/** The entry's field that a column is read into, where it is a text. */
const FIELD = {
  Mã: 'code',
  'Nội dung': 'content',
  ĐVT: 'unitOfMeasure',
  'Nguồn giao': 'assignedBy',
  'Người thực hiện': 'doer',
  'Trách nhiệm': 'responsibility',
  'Thẩm quyền': 'authority',
  'Thời hạn': 'deadlineText',
  'Sản phẩm': 'product',
  'Ngày hoàn thành': 'finishedText',
  'Minh chứng': 'evidence',
  'Ghi chú': 'note',
  'Giá trị': 'valueText',
} as const satisfies Partial<Record<FilledHeader<'entries'>, keyof Entry>>;

/** Something told of a person in a cell of a row, and what was decided of the cell. */
interface DecidedPart {
  readonly header: FilledHeader<'entries'>;
  /** The cell's text, and where in it. */
  readonly text: string;
  readonly part: SensitiveInRow;
  /** What it is compared by. */
  readonly key: string;
  readonly choice: Choice | undefined;
}

/** What the office decided, to be carried out. */
export function decisionsOf(tables: FormTables, findings: readonly AnsweredFinding[]): Decisions {
  const rowOf = rowsIn(tables);
  const byRow = new Map<string, AnsweredFinding[]>();
  for (const finding of findings.filter(isSensitive)) {
    if (finding.at.kind !== 'cell') continue;
    const key = `${finding.tab}!${finding.at.row}`;
    byRow.set(key, [...(byRow.get(key) ?? []), finding]);
  }
  const findingsOf = (source: Source) =>
    byRow.get(`${tableOf(tables, source)?.tab.title ?? ''}!${source.row - 1}`) ?? [];
  const partsOf = (source: Source): readonly DecidedPart[] => {
    const own = findingsOf(source).filter(({ code }) => code === 'personal-data');
    const row = own.length > 0 ? rowOf(source) : undefined;
    if (!row) return [];
    const { cells, found } = scanFormRow(row);
    return found.flatMap((part): readonly DecidedPart[] => {
      const cell = cells[part.cell];
      if (!cell || part.kind === 'secrecy') return [];
      const column = tableOf(tables, source)?.column(cell.header);
      const told = own.find(({ at }) => at.kind === 'cell' && at.column === column);
      const key = partKey(cell.text.slice(part.start, part.end));
      return [{ ...cell, part, key, choice: told && choiceOf(told) }];
    });
  };
  return {
    applied: (entry) => {
      if (findingsOf(entry).some((one) => choiceOf(one) === 'leaveOut')) return undefined;
      const covered = partsOf(entry).filter(({ choice }) => choice === 'cover');
      return [...new Set(covered.map(({ header }) => header))].reduce(
        (changed, header) =>
          withCovered(
            changed,
            header,
            covered.filter((one) => one.header === header),
          ),
        entry,
      );
    },
    undecided: (source) => {
      const all = findingsOf(source).filter((one) => choiceOf(one) === undefined);
      return { all, marks: all.filter(({ code }) => MARKS.has(code)) };
    },
    isOpen: (source) => {
      const parts = once(() => partsOf(source));
      return ({ kind, text, isAbsolute }) => {
        if (kind === 'secrecy') {
          const marks = findingsOf(source).filter(({ code }) => MARKS.has(code));
          return !isAbsolute && marks.length > 0 && marks.every((one) => choiceOf(one) === 'open');
        }
        const wanted = partKey(text);
        const same = parts().filter(({ key }) => key === wanted);
        const isUndecided = same.some(({ choice }) => choice !== 'open');
        return !isUndecided && same.some(({ part }) => part.kind === kind);
      };
    },
  };
}

/** A part as it is compared wherever it stands. */
function partKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim();
}

function withCovered(
  entry: Entry,
  header: FilledHeader<'entries'>,
  parts: readonly DecidedPart[],
): Entry {
  const [first] = parts;
  if (!first || !(header in FIELD)) return entry;
  const field = FIELD[header as keyof typeof FIELD];
  // What was read otherwise than it stands in the cell is covered whole.
  const isAsRead = entry[field] === first.text;
  const covered = isAsRead ? parts.map(({ part }) => part) : [{ start: 0, end: first.text.length }];
  const text = cover(first.text, covered);
  // Where a date was read out of it, that goes with it.
  if (field === 'deadlineText') return { ...entry, deadlineText: text, deadline: undefined };
  if (field === 'finishedText') return { ...entry, finishedText: text, finished: undefined };
  return { ...entry, [field]: text };
}
