import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/desk';
import { once } from '../../src/model/once';
import { openWithBundle } from '../commands/bundle';
import { folder, inBatch, LEFT_ASIDE, ran, right, silence, titles } from './cutOff';
import { BATCH, GET } from './othersEdits';
import { openSmall } from './small';
import { toldBook } from './toldRows';

/** A run that is cut off anywhere, and the run that takes back what it left struck by every fault. */

describe('a fault in the run that takes it back', () => {
  /** Every point by `npm run faults`, one of so many in the quick tests. */
  const STEP = Number(process.env.FAULTS_STEP ?? 5);
  const KINDS = ['before', 'after', 'late', '429', '503', '413'] as const;
  /** Taking back, its end, and the run's own batch, with the reads around. */
  const points = [BATCH, GET].flatMap((method) =>
    [1, 2, 3, 4].flatMap((nth) => KINDS.map((when): Fault => ({ method, nth, when }))),
  );

  async function leftOver(): Promise<string> {
    const file = path.join(folder, 'con-lech.xlsx');
    const desk = await openSmall({ edits: [inBatch], faults: silence });
    expect(ran(desk, 'closePeriod').status).toBe('unknown');
    await desk.save(file);
    return file;
  }
  const left = once(leftOver);

  it.each(points.filter((_, at) => at % STEP === 0))('%o', async (fault) => {
    const desk = await openWithBundle(await left(), { faults: [fault] });
    const said: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      const { status, text } = ran(desk, 'check');
      said.push(text);
      if (status === 'done') break;
    }
    expect(said.join('\n')).toContain('đã lấy lại');
    expect(titles(desk)).not.toContain(LEFT_ASIDE);
    expect(ran(desk, 'closePeriod').status).toBe('done');
    expect(toldBook(desk)).toEqual(await right());
  });
});

describe('a run that is killed', () => {
  /** Around its batch, its taking back and the batch of the run begun anew. */
  const places = [
    ...[1, 2, 3].map((nth) => ({ method: BATCH, nth })),
    ...[1, 2, 3, 4, 5, 6].map((nth) => ({ method: GET, nth })),
  ];

  it.each(places)('just before %o: the next ones end as if nothing had been', async (place) => {
    const end = (): never => {
      throw new Error('killed');
    };
    const desk = await openSmall({ edits: [inBatch], kill: { ...place, end } });
    try {
      ran(desk, 'closePeriod');
    } catch {
      // It is killed.
    }
    ran(desk, 'check');
    ran(desk, 'closePeriod');
    expect(toldBook(desk)).toEqual(await right());
  });
});
