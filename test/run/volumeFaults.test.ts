import { describe, expect, it } from 'vitest';
import type { CallPoint, Desk } from '../../src/desk';
import { once } from '../../src/model/once';
import { sharedBook } from '../commands/bundle';
import { openSmall } from './small';
import { IS_WHOLE } from './whole';
import { baselinesOf, KINDS, type Opens, type Point, pointOf, tried } from './wholeOrNothing';
import { explainedMonth, wrongMonth } from './wrongMonth';

/** A plan in many batches, a fault at each of them: all by `npm run volume`. */

const BATCH = 'Sheets.Spreadsheets.batchUpdate';
const MARKS = 'Sheets.Spreadsheets.Values.batchUpdateByDataFilter';
const ROWS = Number(process.env.VOLUME_ROWS ?? 0);
/** What people explained, and the batches that it takes: in the quick tests as many as make it staged. */
const EXPLAINED =
  ROWS > 0 || IS_WHOLE ? { rows: 260, step: 1, batches: 10 } : { rows: 60, step: 3, batches: 5 };
/** One of so many points in the quick tests. */
const STEP = ROWS > 0 ? 1 : 61;

function killed(): never {
  throw new Error('killed');
}

/** The writes of a run, in their order. */
function writesOf(calls: Readonly<Record<string, number>>): readonly CallPoint[] {
  return [BATCH, MARKS].flatMap((method) =>
    Array.from({ length: calls[method] ?? 0 }, (_, at) => ({ method, nth: at + 1 })),
  );
}

/** How a write fails: in every way, for all of its tries, or as the run ends just before it. */
function failingsOf(place: CallPoint): readonly Point[] {
  const tries = [0, 1, 2, 3].map((more) => ({ ...place, nth: place.nth + more }));
  return [
    ...KINDS.map((when) => pointOf([{ ...place, when }])),
    { name: `${place.method}:${place.nth}:kill`, kill: { ...place, end: killed } },
    pointOf(tries.map((each) => ({ ...each, when: '503' }))),
    pointOf(tries.map((each) => ({ ...each, when: 'late' }))),
  ];
}

async function failuresAt(
  handler: string,
  points: readonly Point[],
  base: Awaited<ReturnType<typeof baselinesOf>>,
  open: Opens,
): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const point of points) {
    const found = await tried(handler, point, base, open);
    failures.push(...found.map((said) => `${point.name}: ${said}`));
    // A run over a large form takes an hour: what it came to is seen where it is broken off.
    if (ROWS > 0) console.log(`${handler} ${point.name}: ${found.length} failures`);
  }
  return failures;
}

describe('a plan in many batches', () => {
  /** Its cells are made once, for the desks of all points. */
  const explained = once(async () =>
    sharedBook(await explainedMonth(EXPLAINED.rows, EXPLAINED.step)),
  );
  const open: Opens = async (arranged): Promise<Desk> =>
    openSmall({ workbook: (await explained())(), ...arranged });
  /** What a command comes to without a fault, for all who strike it. */
  const bases = {
    check: once(() => baselinesOf('check', open)),
    compileReport: once(() => baselinesOf('compileReport', open)),
  };

  it.each(['check', 'compileReport'] as const)(
    '%s is whole or nothing at each',
    async (handler) => {
      const turn = handler === 'check' ? 0 : 5;
      const base = await bases[handler]();
      expect(base.calls[BATCH]).toBeGreaterThanOrEqual(EXPLAINED.batches);
      const points = writesOf(base.calls)
        .flatMap(failingsOf)
        .filter((_, at) => at % STEP === turn % STEP);
      const failures = await failuresAt(handler, points, base, open);
      console.log(
        `${handler}, ${base.calls[BATCH]} batches: ${points.length} points, ${failures.length} failures`,
      );
      expect(failures).toEqual([]);
    },
  );

  it('leaves hidden tabs that nobody takes for an edit by others', async () => {
    const base = await bases.check();
    // One batch is refused, and so is the one that would remove what was filled.
    const left = pointOf([
      { method: BATCH, nth: 3, when: '413' },
      { method: BATCH, nth: 4, when: 'before' },
    ]);
    expect(await failuresAt('check', [left], base, open)).toEqual([]);
  });

  it.runIf(ROWS > 0).each(['check', 'compileReport'])(
    '%s of a form of wrong rows is so at each, failing by turns in every way',
    async (handler) => {
      const workbook = wrongMonth(ROWS);
      const open: Opens = (arranged): Promise<Desk> => openSmall({ workbook, ...arranged });
      const base = await baselinesOf(handler, open);
      const points = writesOf(base.calls).flatMap((place, at) => {
        const failings = failingsOf(place);
        const turn = at % failings.length;
        return failings.slice(turn, turn + 1);
      });
      const failures = await failuresAt(handler, points, base, open);
      console.log(
        `${handler} of ${ROWS} wrong rows, ${base.calls[BATCH]} batches, ${base.calls[MARKS]} calls of row marks: ${points.length} points, ${failures.length} failures`,
      );
      expect(failures).toEqual([]);
    },
  );
});
