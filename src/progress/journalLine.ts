import {
  BLANK,
  cellText,
  columnNamed,
  type Grid,
  type Header,
  LOG_WORDS,
  TAB,
  tabsNamed,
} from '../contract';
import { type JournalLine, readJournal } from '../cycle';
import { findSame } from '../model/folding';
import { PROGRESS_STATES, type ProgressState, type UnitProgress } from '../model/progress';
import { keyOf } from './key';

/** What a line of `Nhật ký` says of a unit: the head of its `Kết quả`, which programs read too. */
type Told = Pick<UnitProgress, 'unit' | 'state' | 'print' | 'reason'>;

const BETWEEN = ' · ';
const REASON = `${BETWEEN}${LOG_WORDS.reason} `;
const HEAD = new RegExp(
  `^(.+?)${BETWEEN}(${PROGRESS_STATES.join('|')})(?:${BETWEEN}${LOG_WORDS.print} ([0-9a-f]+))?(?=${BETWEEN}|$)`,
  's',
);

/**
 * `Kết quả` of a line about a unit: `CAP · Đã nộp · dấu 1f0e… · Công an phường · lý do: …`. Which unit
 * and which state stands in front, in a form of its own, since `Tiến độ` is held against it.
 * @param details what else people read, in their words
 */
export function resultOf(
  { unit, state, print, reason }: Told,
  details: readonly string[] = [],
): string {
  const seal = print === '' ? '' : `${LOG_WORDS.print} ${print}`;
  const parts = [unit, state, seal, ...details].filter((part) => part !== '');
  return `${parts.join(BETWEEN)}${reason === '' ? '' : REASON + reason}`;
}

const SUBMITTED = new RegExp(
  `^${BETWEEN}${LOG_WORDS.submitted} (\\d+/\\d+/\\d+ \\d+:\\d+)(?=${BETWEEN}|$)`,
);

/** What a line that takes an approval over tells of the submission behind it: first of the details. */
export function submittedDetail({ state, submitted }: UnitProgress): readonly string[] {
  return state === 'Đã duyệt' && submitted !== '' ? [`${LOG_WORDS.submitted} ${submitted}`] : [];
}

/** When what was taken over as approved had been submitted; blank where nobody knows. */
function submittedIn(result: string): string {
  const [head = ''] = HEAD.exec(result) ?? [];
  return SUBMITTED.exec(result.slice(head.length))?.[1] ?? '';
}

/** What a `Kết quả` says of a unit; undefined of a line about anything else. */
export function toldIn(result: string): Told | undefined {
  const [head, unit, state, print = ''] = HEAD.exec(result) ?? [];
  const known = state === undefined ? undefined : findSame(PROGRESS_STATES, state);
  if (head === undefined || unit === undefined || !known) return undefined;
  const rest = result.slice(head.length);
  const at = rest.indexOf(REASON);
  return { unit, state: known, print, reason: at < 0 ? '' : rest.slice(at + REASON.length) };
}

/** A unit's progress as the journal bears it out. */
export interface Journalled extends UnitProgress {
  /** The return after which it was submitted again. */
  readonly returned?: UnitProgress | undefined;
  /** Whether a later line was changed or is gone, which may have said otherwise. */
  readonly isBeforeGap: boolean;
}

/** Which states a command writes. */
const STATES_OF: ReadonlyMap<string, readonly ProgressState[]> = new Map<
  string,
  readonly ProgressState[]
>([
  [LOG_WORDS.submit, ['Đã nộp']],
  [LOG_WORDS.returned, ['Trả lại']],
  [LOG_WORDS.approve, ['Đã duyệt']],
  [LOG_WORDS.takenOver, PROGRESS_STATES],
]);

/** Whether a line of the journal is of a command about a unit, sound or not. */
export function tellsOfUnits(grid: Grid): boolean {
  const [log] = tabsNamed(grid, TAB.log);
  const column = columnNamed(log?.rows[0] ?? [], 'Lệnh' satisfies Header<'log'>);
  return (log?.rows ?? []).some((cells) => STATES_OF.has(cellText(cells[column] ?? BLANK)));
}

/** A line about a unit that does not stand as it was written, or whose predecessor does not. */
interface Doubted extends Journalled {
  /** In `Nhật ký`, from 1. */
  readonly row: number;
}

/** What the journal says of the units, by the keys of their rows in `Tiến độ`. */
export interface UnitsJournal {
  /** What it said last of each unit and period, for sure. */
  readonly told: ReadonlyMap<string, Journalled>;
  /** What a later line says, which nobody can rely on. */
  readonly doubted: ReadonlyMap<string, Doubted>;
  /** Whether any line was changed or is gone. */
  readonly hasGap: boolean;
}

/**
 * What the journal says of the units; undefined where it tells of them from before its chain alone, or
 * from before its lines had heads: then there is nothing to hold anything against yet.
 */
export function journalledProgress(grid: Grid): UnitsJournal | undefined {
  const journal = readJournal(grid);
  if (!journal) return undefined;
  const lines = journal.lines.flatMap((line) => {
    const told = progressIn(line);
    return told ? [{ line, told }] : [];
  });
  if (lines.length === 0 && !journal.hasGap && tellsOfUnits(grid)) return undefined;
  const last = new Map<string, Journalled>();
  const doubted = new Map<string, Doubted>();
  for (const { line, told } of lines) {
    const key = keyOf(told);
    if (!line.isSound) {
      doubted.set(key, { ...told, row: line.row });
      continue;
    }
    doubted.delete(key);
    // What is approved is what was submitted before.
    const submitted =
      told.submitted === '' && told.state === 'Đã duyệt'
        ? (last.get(key)?.submitted ?? '')
        : told.submitted;
    last.set(key, { ...told, submitted, returned: returnedBefore(last.get(key)) });
  }
  return { told: last, doubted, hasGap: journal.hasGap };
}

/** What a line comes after: the return, or what was submitted since. */
function returnedBefore(before: Journalled | undefined): UnitProgress | undefined {
  return before?.state === 'Trả lại' ? before : before?.returned;
}

function progressIn({ text, isBeforeGap }: JournalLine): Journalled | undefined {
  const states = STATES_OF.get(text('Lệnh'));
  const told = states && toldIn(text('Kết quả'));
  if (!told || !states.includes(told.state)) return undefined;
  const when = text('Thời gian');
  const who = text('Người thực hiện');
  const takenOver = text('Lệnh') === LOG_WORDS.takenOver ? submittedIn(text('Kết quả')) : '';
  return {
    ...told,
    period: text('Kỳ'),
    when,
    who: who === LOG_WORDS.unknownAccount ? '' : who,
    submitted: told.state === 'Đã nộp' ? when : takenOver,
    isBeforeGap,
  };
}
