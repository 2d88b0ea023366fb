import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import { openSmall } from './small';
import { baselinesOf, KINDS, type Opens, type Point, pointOf, tried } from './wholeOrNothing';
import { explainedMonth, wrongMonth } from './wrongMonth';

/** A plan in many batches, a fault at each of them: all by `npm run volume`. */

const BATCH = 'Sheets.Spreadsheets.batchUpdate';
const MARKS = 'Sheets.Spreadsheets.Values.batchUpdateByDataFilter';
const ROWS = Number(process.env.VOLUME_ROWS ?? 0);
/** One of so many points in the quick tests. */
const STEP = ROWS > 0 ? 1 : 61;

function killed(): never {
  throw new Error('killed');
}

/** Every write of a run, failing in every way, and the run's end just before it. */
function pointsOf(calls: Readonly<Record<string, number>>): readonly Point[] {
  return [BATCH, MARKS].flatMap((method) =>
    Array.from({ length: calls[method] ?? 0 }, (_, at) => ({ method, nth: at + 1 })).flatMap(
      (place): Point[] => [
        ...KINDS.map((when) => pointOf([{ ...place, when }])),
        { name: `${method}:${place.nth}:kill`, kill: { ...place, end: killed } },
        // The service is gone for all tries of this call.
        pointOf([0, 1, 2, 3].map((more) => ({ ...place, nth: place.nth + more, when: '503' }))),
        pointOf([0, 1, 2, 3].map((more) => ({ ...place, nth: place.nth + more, when: 'late' }))),
      ],
    ),
  );
}

async function failuresAt(
  handler: string,
  points: readonly Point[],
  base: Awaited<ReturnType<typeof baselinesOf>>,
  open: Opens,
): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const point of points) {
    for (const said of await tried(handler, point, base, open)) {
      failures.push(`${point.name}: ${said}`);
    }
  }
  return failures;
}

describe('a plan in many batches', () => {
  it.each(['check', 'compileReport'])('%s is whole or nothing at each', async (handler) => {
    const workbook = await explainedMonth();
    const open: Opens = (arranged): Promise<Desk> => openSmall({ workbook, ...arranged });
    const base = await baselinesOf(handler, open);
    expect(base.calls[BATCH]).toBeGreaterThanOrEqual(10);
    const points = pointsOf(base.calls).filter((_, at) => at % STEP === 0);
    const failures = await failuresAt(handler, points, base, open);
    console.log(
      `${handler}, ${base.calls[BATCH]} batches: ${points.length} points, ${failures.length} failures`,
    );
    expect(failures).toEqual([]);
  });

  it('leaves hidden tabs that nobody takes for an edit by others', async () => {
    const workbook = await explainedMonth();
    const open: Opens = (arranged): Promise<Desk> => openSmall({ workbook, ...arranged });
    const base = await baselinesOf('check', open);
    // One batch is refused, and so is the one that would remove what was filled.
    const left = pointOf([
      { method: BATCH, nth: 3, when: '413' },
      { method: BATCH, nth: 4, when: 'before' },
    ]);
    expect(await failuresAt('check', [left], base, open)).toEqual([]);
  });

  it.runIf(ROWS > 0)('check of a form of wrong rows is so at some of them', async () => {
    const workbook = wrongMonth(ROWS);
    const open: Opens = (arranged): Promise<Desk> => openSmall({ workbook, ...arranged });
    const base = await baselinesOf('check', open);
    const batches = base.calls[BATCH] ?? 0;
    const points = [1, Math.ceil(batches / 2), batches].flatMap((nth) =>
      (['before', 'after'] as const).map((when) => pointOf([{ method: BATCH, nth, when }])),
    );
    const middle = Math.ceil((base.calls[MARKS] ?? 0) / 2);
    const failures = await failuresAt(
      'check',
      [...points, pointOf([{ method: MARKS, nth: middle, when: 'after' }])],
      base,
      open,
    );
    console.log(
      `check of ${ROWS} wrong rows, ${batches} batches: ${points.length + 1} points, ${failures.length} failures`,
    );
    expect(failures).toEqual([]);
  });
});
