import { createHash } from 'node:crypto';
import { COMMANDS } from '../../src/commands';
import type { CallPoint, Desk, DeskOptions, Fault } from '../../src/desk';
import { OFFICE } from '../commands/bundle';

/**
 * A run that a fault strikes: the workbook is as before or as after, what was said is true, a
 * further run ends as if nothing had happened, and no file of a run that did not finish is left.
 */

export const KINDS = ['before', 'after', 'late', '429', '503', '413'] as const;

export interface Point {
  readonly name: string;
  readonly faults?: readonly Fault[];
  readonly kill?: CallPoint & { readonly end: () => never };
}

interface Outcome {
  readonly status: 'done' | 'broken' | 'refused' | 'unknown';
  readonly messages: readonly string[];
}

/** Opens the workbook of the test, with what a point arranges. */
export type Opens = (arranged: Partial<DeskOptions>) => Promise<Desk>;

/** How a workbook stands: the same texts, the same state. */
interface State {
  readonly whole: string;
  /** With the column `Kiểm tra` of the form blank, and without tabs that nobody sees yet. */
  readonly withoutRowMarks: string;
  /** Without what the last batch kept of what it found. */
  readonly withoutWitness: string;
}

export interface Baselines {
  readonly before: State;
  readonly once: State;
  readonly twice: State;
  /** The first run's. */
  readonly calls: Readonly<Record<string, number>>;
}

export async function baselinesOf(handler: string, open: Opens): Promise<Baselines> {
  const desk = await open({});
  const before = stateOf(desk);
  desk.run(handler);
  const once = stateOf(desk);
  const calls = { ...desk.calls() };
  desk.run(handler);
  return { before, once, twice: stateOf(desk), calls };
}

export function pointOf(faults: readonly Fault[]): Point {
  return {
    name: faults.map(({ method, nth, when }) => `${method}:${nth}:${when}`).join(','),
    faults,
  };
}

/** Every call of a run failing in every way, and the run killed just before it; what is asked apart. */
export function singlesOf(calls: Baselines['calls']): readonly Point[] {
  const places = Object.entries(calls)
    .filter(([method]) => method !== 'Ui.alert' && method !== 'Ui.prompt')
    .flatMap(([method, count]) =>
      Array.from({ length: count }, (_, at): CallPoint => ({ method, nth: at + 1 })),
    );
  const kills = places.map(
    (place): Point => ({
      name: `${place.method}:${place.nth}:kill`,
      kill: {
        ...place,
        end: () => {
          throw new Error('killed');
        },
      },
    }),
  );
  return [
    ...places.flatMap((place) => KINDS.map((when) => pointOf([{ ...place, when }]))),
    ...kills,
  ];
}

/**
 * One of so many points, of each list at least one: which, goes by turns, so that what one test passes
 * over another strikes. A step that shares no divisor with the number of kinds meets each kind.
 */
export function oneOf(
  step: number,
  turn: number,
  ...lists: readonly (readonly Point[])[]
): readonly Point[] {
  return lists.flatMap((list) => {
    const first = turn % Math.min(step, Math.max(1, list.length));
    return list.filter((_, at) => at % step === first);
  });
}

/** Every call of a run failing in every way, apart from the run killed just before each. */
export function failuresAndKillsOf(
  calls: Baselines['calls'],
): readonly [failures: readonly Point[], kills: readonly Point[]] {
  const points = singlesOf(calls);
  return [points.filter(({ kill }) => !kill), points.filter(({ kill }) => kill)];
}

/** Runs the command at a point, and again; says what is not as it must be. */
export async function tried(
  handler: string,
  point: Point,
  base: Baselines,
  open: Opens,
): Promise<readonly string[]> {
  const { faults = [], kill } = point;
  const desk = await open({ faults, ...(kill && { kill }) });
  const outcome = run(desk, handler, point);
  const state = stateOf(desk);
  // Where the row marks' own calls were not made, or were said to have failed, they are older.
  const cut =
    outcome === undefined ||
    outcome.status === 'unknown' ||
    outcome.messages.some((line) => line.includes('chưa cập nhật hết'));
  // A command that drops what its batch found does so in a further call, or says that it could not.
  const mayLeaveWitness =
    FORGETTING.has(handler) &&
    (outcome === undefined ||
      outcome.status === 'unknown' ||
      outcome.messages.some((line) => line.includes('chưa bỏ được')));
  const is = (known: State) =>
    state.whole === known.whole ||
    (cut && state.withoutRowMarks === known.withoutRowMarks) ||
    (mayLeaveWitness && state.withoutWitness === known.withoutWitness);
  const written = is(base.once);
  const failures: string[] = [];
  if (!written && !is(base.before)) failures.push(`between: ${outcome?.status}`);
  if (outcome?.status === 'done' && !written) failures.push('said done, and nothing is written');
  if (outcome && ['broken', 'refused'].includes(outcome.status) && written) {
    failures.push('said that nothing was written, and it is');
  }
  if (outcome?.messages.some((line) => line.includes('có người sửa bảng tính'))) {
    failures.push('said that somebody edited the workbook, and nobody did');
  }
  // Several faults may strike the further run too.
  let again: Outcome | undefined;
  for (let turn = 0; turn < 5 && !isOver(again); turn += 1) again = run(desk, handler);
  if (!isOver(again)) failures.push(`a further run: ${again?.messages.join(' ')}`);
  const left = desk.spreadsheet().sheets.filter(isStaged);
  if (left.length > 0) failures.push(`a further run leaves ${left.map(({ title }) => title)}`);
  if (stateOf(desk).whole !== (written ? base.twice : base.once).whole) {
    failures.push('a further run ends otherwise than without the fault');
  }
  return [...failures, ...strayFiles(desk)];
}

const FORGETTING: ReadonlySet<string> = new Set(
  COMMANDS.flatMap((command) => ('forgets' in command && command.forgets ? [command.handler] : [])),
);

/** What a command says that has nothing left to do, where doing it twice would be wrong. */
const DONE_BEFORE = /đã chốt rồi|chưa chốt nên|Không có lần chạy nào để hoàn tác/;

function isOver(outcome: Outcome | undefined): boolean {
  return outcome?.status === 'done' || DONE_BEFORE.test(outcome?.messages[0] ?? '');
}

/** How a run ended; undefined where it was killed, whatever its last words were. */
function run(desk: Desk, handler: string, point?: Point): Outcome | undefined {
  try {
    const outcome = desk.run(handler) as Outcome;
    return point?.kill ? undefined : outcome;
  } catch {
    return undefined;
  }
}

/** Files out of the bin of runs that the journal does not name. */
function strayFiles(desk: Desk): readonly string[] {
  const hasJournal = desk.spreadsheet().sheets.some(({ title }) => title === 'Nhật ký');
  const finished = new Set(hasJournal ? desk.values('Nhật ký').flat().map(String) : []);
  const runs = new Map<string, number>();
  for (const { trashed, appProperties } of desk.files()) {
    const { run: id = '' } = appProperties;
    if (!trashed) runs.set(id, (runs.get(id) ?? 0) + 1);
  }
  return [...runs].flatMap(([id, count]) =>
    finished.has(id) && count === 2 ? [] : [`${count} files of run ${id || 'without a name'}`],
  );
}

type Sheet = ReturnType<Desk['spreadsheet']>['sheets'][number];
type Row = NonNullable<Sheet['rows'][number]>;

/** A tab that a run fills out of sight. */
function isStaged({ title, properties }: Sheet): boolean {
  return properties.hidden === true && title.startsWith('_Bốn Trục tạm ');
}

/** Waiting moves the clock. */
const MOMENT = /20[-/]05[-/]2026 10[.:]\d\d/g;
const SHEET_ID = /("sheetId":|#gid=)(\d+)/g;
/** Ids of files and of runs, and what is made of them: the chain of the journal. */
const VOLATILE =
  /[0-9a-f]{64}|desk-file-\d+-\w+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What rows were found to say by now, in short: most of them say the same in each desk of a test. */
const known = new Map<string, string>();
const steadySaid = new Set<string>();

/**
 * What a row says, in short: what is to be put otherwise is looked for once in each text.
 * @param steady puts otherwise what differs from desk to desk
 */
function saidBy(text: string, steady: (text: string) => string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const put = steady(text);
  const said = createHash('sha256').update(put).digest('base64');
  // What differs does not come again.
  if (put === text) {
    known.set(text, said);
    steadySaid.add(said);
  }
  return said;
}

/** What is said in short, and without the column `Kiểm tra` of the form. */
interface Said {
  readonly said: string;
  readonly unmarked: string;
}

/** What rows said by the first of their cells, which are never changed in place. */
const saidOfRows = new WeakMap<object, Said & { readonly cells: Row; readonly marked: number }>();

/** What a row says that says the same in each desk: made once of the same cells. */
function onceOf(cells: Row, marked: number, make: () => Said): Said {
  const first = cells.find((cell) => cell !== undefined);
  if (!first) return make();
  const before = saidOfRows.get(first);
  const isSame =
    before?.marked === marked &&
    before.cells.length === cells.length &&
    before.cells.every((cell, at) => cell === cells[at]);
  if (before && isSame) return before;
  const said = make();
  // What differs from desk to desk is not known by its text.
  if (steadySaid.has(said.said) && steadySaid.has(said.unmarked))
    saidOfRows.set(first, { ...said, cells: [...cells], marked });
  return said;
}

/**
 * The workbook as people see it, ids of runs and files and the journal's accounts apart; a large
 * one row by row, so that no text as long as the whole is made.
 */
function stateOf(desk: Desk): State {
  const { sheets, namedRanges } = desk.spreadsheet();
  const whole = createHash('sha256');
  const withoutRowMarks = createHash('sha256');
  const withoutWitness = createHash('sha256');
  // New tabs have other ids where hidden ones were in the way.
  const titles = new Map(sheets.map(({ sheetId, title }) => [String(sheetId), title]));
  const steady = (text: string) =>
    text
      .replace(VOLATILE, 'ID')
      .replace(MOMENT, 'LÚC')
      .replace(SHEET_ID, (_, before, id) => `${before}${titles.get(id)}`)
      .replaceAll(OFFICE, '');
  const add = ({ said, unmarked }: Said, isWitness = false) => {
    whole.update(said);
    if (!isWitness) withoutWitness.update(said);
    withoutRowMarks.update(unmarked);
  };
  const saidOf = (value: unknown, unmarked: unknown = value): Said => {
    const said = saidBy(JSON.stringify(value), steady);
    return {
      said,
      unmarked: unmarked === value ? said : saidBy(JSON.stringify(unmarked), steady),
    };
  };
  for (const sheet of sheets.filter((one) => !isStaged(one))) {
    const { ownedRows: _owned, rows, rowMetadata, columnMetadata, ...properties } = sheet;
    const isWitness = sheet.title === '_Trước lần ghi cuối';
    const head = [properties, [...rowMetadata], [...columnMetadata]];
    add(saidOf(head), isWitness);
    const marks =
      sheet.title === 'Biểu chung'
        ? (rows[0] ?? []).findIndex((cell) => cell?.value === 'Kiểm tra')
        : -1;
    rows.forEach((cells = [], at) => {
      const isMarked = at > 0 && marks >= 0 && marks in cells;
      const marked = isMarked ? marks : -1;
      const unmarked = () => cells.map((cell, at) => (at === marks ? null : cell));
      const said =
        // Who ran it is not known from every run.
        sheet.title === 'Nhật ký'
          ? saidOf(cells.filter((_, column) => column !== 1))
          : onceOf(cells, marked, () => saidOf(cells, isMarked ? unmarked() : cells));
      add(said, isWitness);
    });
  }
  add(saidOf(namedRanges));
  return {
    whole: whole.digest('hex'),
    withoutRowMarks: withoutRowMarks.digest('hex'),
    withoutWitness: withoutWitness.digest('hex'),
  };
}
