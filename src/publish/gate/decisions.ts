import type { FilledHeader } from '../../contract';
import type { Finding, FindingCode } from '../../findings';
import { cellName } from '../../model/address';
import type { Entry, EntryFacts } from '../../model/entry';
import { fold } from '../../model/folding';
import { cover } from '../scan';
import { type FormTables, rowsIn, scanFormRow } from './findSensitive';

/** What the office may decide of a sensitive part. */
export const CHOICES = { leaveOut: 'bỏ dòng', cover: 'che', open: 'công khai' } as const;
export type Choice = keyof typeof CHOICES;

/** The findings that ask for a decision. */
const SENSITIVE: ReadonlySet<FindingCode | undefined> = new Set<FindingCode>([
  'top-secrecy-mark',
  'secrecy-mark',
  'personal-data',
]);

export function isSensitive({ code }: Pick<Finding, 'code'>): boolean {
  return SENSITIVE.has(code);
}

/** A finding with what people typed beside it. */
export type Answered = Finding & {
  readonly answer?: { readonly why: string; readonly who: string };
};

/**
 * What was decided; undefined where that is not to be read, nobody's name stands by it, or nothing
 * lets it out. A part that is to be open needs a reason besides.
 */
export function choiceOf({ code, answer }: Answered): Choice | undefined {
  const { why = '', who = '' } = answer ?? {};
  if (who === '') return undefined;
  const typed = fold(why);
  const choice = (Object.keys(CHOICES) as Choice[]).find((one) =>
    typed.startsWith(fold(CHOICES[one])),
  );
  // Without its mark the text would go out all the same.
  if (choice === 'cover' && isMark(code)) return undefined;
  if (choice !== 'open') return choice;
  const reason = typed.slice(fold(CHOICES.open).length).replace(/[\s:;.,–-]+/g, '');
  return code === 'top-secrecy-mark' || reason === '' ? undefined : choice;
}

function isMark(code: Answered['code']): boolean {
  return code === 'secrecy-mark' || code === 'top-secrecy-mark';
}

/** What becomes of the rows, by where they stand. */
export interface Decisions {
  /** The row as it may go out; undefined where it is left out. */
  readonly applied: (entry: Entry) => Entry | undefined;
  /** Parts of a row that may stand, folded as they are compared. */
  readonly open: (row: Pick<EntryFacts, 'tab' | 'row'>) => ReadonlySet<string>;
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

/** What the office decided, carried out. */
export function decisionsOf(tables: FormTables, findings: readonly Answered[]): Decisions {
  const rowOf = rowsIn(tables);
  const byCell = new Map<string, Answered[]>();
  for (const finding of findings.filter(isSensitive)) {
    if (finding.at.kind !== 'cell') continue;
    const key = cellKey(finding.tab, finding.at.row, finding.at.column);
    byCell.set(key, [...(byCell.get(key) ?? []), finding]);
  }
  const decided = (entry: Pick<EntryFacts, 'tab' | 'row'>) => {
    const row = rowOf(entry);
    if (!row) return [];
    const table = entry.tab === 'Biểu chung' ? tables.entries : tables.archive;
    const { cells, found } = scanFormRow(row);
    return cells.flatMap(({ header, text }, at) => {
      const column = table?.column(header);
      const own = byCell.get(cellKey(table?.tab.title ?? '', entry.row - 1, column ?? -1)) ?? [];
      return found
        .filter(({ cell }) => cell === at)
        .map((part) => {
          const answered = own.find(({ code }) => code === codeOf(part));
          return { header, text, part, choice: answered && choiceOf(answered) };
        });
    });
  };
  return {
    applied: (entry) => {
      const parts = decided(entry);
      if (parts.some(({ choice }) => choice === 'leaveOut')) return undefined;
      return parts
        .filter(({ choice }) => choice === 'cover')
        .map(({ header }) => header)
        .reduce<Entry>((changed, header) => {
          const own = parts.filter((one) => one.header === header && one.choice === 'cover');
          return covered(
            changed,
            header,
            own.map(({ part }) => part),
          );
        }, entry);
    },
    open: (entry) =>
      new Set(
        decided(entry)
          .filter(({ choice }) => choice === 'open')
          .map(({ text, part }) => partKey(text.slice(part.start, part.end))),
      ),
  };
}

function codeOf({
  kind,
  isAbsolute,
}: {
  readonly kind: string;
  readonly isAbsolute: boolean;
}): FindingCode {
  if (kind !== 'secrecy') return 'personal-data';
  return isAbsolute ? 'top-secrecy-mark' : 'secrecy-mark';
}

function cellKey(tab: string, row: number, column: number): string {
  return `${tab}!${cellName(row, column)}`;
}

/** A part as it is compared wherever it stands. */
export function partKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim();
}

function covered(
  entry: Entry,
  header: FilledHeader<'entries'>,
  parts: readonly { readonly start: number; readonly end: number }[],
): Entry {
  if (!(header in FIELD)) return entry;
  const field = FIELD[header as keyof typeof FIELD];
  const text = cover(entry[field], parts);
  if (text === entry[field]) return entry;
  // Where a date or a number was read out of it, that goes with it.
  if (field === 'deadlineText') return { ...entry, deadlineText: text, deadline: undefined };
  if (field === 'finishedText') return { ...entry, finishedText: text, finished: undefined };
  return { ...entry, [field]: text };
}
