import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands';
import type { CallPoint, Desk, Fault } from '../../src/desk';
import { OFFICE, openSmall } from './small';

/**
 * Every service call of every command, failing in every way: the workbook is as before or as
 * after, what was said is true, a further run ends as if nothing had happened, and no file of a
 * run that did not finish is left.
 */

const KINDS = ['before', 'after', 'late', '429', '503', '413'] as const;
const HANDLERS = COMMANDS.filter(({ takes }) => takes === 'workbook').map(({ handler }) => handler);

interface Outcome {
  readonly status: 'done' | 'broken' | 'refused' | 'unknown';
  readonly messages: readonly string[];
}

interface Point {
  readonly name: string;
  readonly faults?: readonly Fault[];
  readonly kill?: CallPoint & { readonly end: () => never };
}

/** Every point by `npm run faults`, one of so many in the quick tests. */
const STEP = Number(process.env.FAULTS_STEP ?? 7);

const BATCH = 'Sheets.Spreadsheets.batchUpdate';
const READ = 'Sheets.Spreadsheets.get';

describe.each(HANDLERS)('%s', (handler) => {
  it('is whole or nothing at every point', async () => {
    const base = await baselines(handler);
    const points = pointsOf(base.calls).filter((_, at) => at % STEP === 0);
    const failures: string[] = [];
    for (const point of points) {
      for (const said of await tried(handler, point, base)) failures.push(`${point.name}: ${said}`);
    }
    console.log(`${handler}: ${points.length} points, ${failures.length} failures`);
    expect(failures).toEqual([]);
  });
});

interface Baselines {
  readonly before: string;
  readonly once: string;
  readonly twice: string;
  readonly calls: Readonly<Record<string, number>>;
}

async function baselines(handler: string): Promise<Baselines> {
  const desk = await openSmall();
  const before = stateOf(desk);
  desk.run(handler);
  const once = stateOf(desk);
  const calls = { ...desk.calls() };
  desk.run(handler);
  return { before, once, twice: stateOf(desk), calls };
}

function pointsOf(calls: Baselines['calls']): readonly Point[] {
  const places = Object.entries(calls).flatMap(([method, count]) =>
    Array.from({ length: count }, (_, at): CallPoint => ({ method, nth: at + 1 })),
  );
  const singles = places.flatMap((place) =>
    KINDS.map((when): Point => pointOf([{ ...place, when }])),
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
  // The look-ups after the batch are the reads after the last one of a run without a fault.
  const reads = calls[READ] ?? 0;
  const pairs = KINDS.flatMap((first) =>
    [1, 2, 3].flatMap((further) =>
      KINDS.map((second) =>
        pointOf([
          { method: BATCH, nth: 1, when: first },
          { method: READ, nth: reads + further, when: second },
        ]),
      ),
    ),
  );
  const silence = KINDS.map((first) =>
    pointOf([
      { method: BATCH, nth: 1, when: first },
      ...[2, 3, 4, 5].map((nth): Fault => ({ method: BATCH, nth, when: 'before' })),
      ...[1, 2, 3, 4, 5, 6].map(
        (further): Fault => ({ method: READ, nth: reads + further, when: 'before' }),
      ),
    ]),
  );
  // Nobody answers reads for a while, although the batch may be on its way.
  const outages = KINDS.flatMap((first) =>
    [1, 2, 4].map((since) =>
      pointOf([
        { method: BATCH, nth: 1, when: first },
        ...[0, 1, 2, 3, 4, 5].map(
          (further): Fault => ({ method: READ, nth: reads + since + further, when: '503' }),
        ),
      ]),
    ),
  );
  return [...singles, ...kills, ...pairs, ...silence, ...outages];
}

function pointOf(faults: readonly Fault[]): Point {
  return {
    name: faults.map(({ method, nth, when }) => `${method}:${nth}:${when}`).join(','),
    faults,
  };
}

async function tried(handler: string, point: Point, base: Baselines): Promise<readonly string[]> {
  const { faults = [], kill } = point;
  const desk = await openSmall({ faults, ...(kill && { kill }) });
  const outcome = run(desk, handler, point);
  const state = stateOf(desk);
  // Where the run ended before the row marks' own call, they are those of the run before.
  const cut = outcome === undefined || outcome.status === 'unknown';
  const is = (known: string) =>
    state === known || (cut && withoutRowMarks(state) === withoutRowMarks(known));
  const written = is(base.once);
  const failures: string[] = [];
  if (!written && !is(base.before)) failures.push(`between: ${outcome?.status}`);
  if (outcome?.status === 'done' && !written) failures.push('said done, and nothing is written');
  if (outcome && ['broken', 'refused'].includes(outcome.status) && written) {
    failures.push('said that nothing was written, and it is');
  }
  // Several faults may strike the further run too.
  let again: Outcome | undefined;
  for (let turn = 0; turn < 5 && again?.status !== 'done'; turn += 1) again = run(desk, handler);
  if (again?.status !== 'done') failures.push(`a further run: ${again?.messages.join(' ')}`);
  if (stateOf(desk) !== (written ? base.twice : base.once)) {
    failures.push('a further run ends otherwise than without the fault');
  }
  return [...failures, ...strayFiles(desk)];
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

/** Waiting moves the clock. */
const MOMENT = /20[-/]05[-/]2026 10[.:]\d\d/g;
const VOLATILE = /desk-file-\d+-\w+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The workbook as people see it, ids of runs and files and the journal's accounts apart. */
function stateOf(desk: Desk): string {
  const { sheets, namedRanges } = desk.spreadsheet();
  const plain = sheets.map(({ ownedRows: _owned, rowMetadata, columnMetadata, ...sheet }) => ({
    ...sheet,
    rows:
      sheet.title === 'Nhật ký'
        ? sheet.rows.map((cells) => [...(cells ?? []).slice(0, 1), ...(cells ?? []).slice(2)])
        : sheet.rows,
    rowMetadata: [...rowMetadata],
    columnMetadata: [...columnMetadata],
  }));
  return JSON.stringify({ plain, namedRanges })
    .replace(VOLATILE, 'ID')
    .replace(MOMENT, 'LÚC')
    .replaceAll(OFFICE, '');
}

/** A state whose column `Kiểm tra` of the form is blank. */
function withoutRowMarks(state: string): string {
  const { plain, namedRanges } = JSON.parse(state) as {
    plain: { title: string; rows: ({ value?: unknown } | null)[][] }[];
    namedRanges: unknown;
  };
  for (const { title, rows } of plain) {
    if (title !== 'Biểu chung') continue;
    const column = (rows[0] ?? []).findIndex((cell) => cell?.value === 'Kiểm tra');
    rows.slice(1).forEach((cells) => {
      if (column in (cells ?? [])) cells[column] = null;
    });
  }
  return JSON.stringify({ plain, namedRanges });
}
