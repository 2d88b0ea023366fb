import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desk, Fault } from '../../src/desk';
import { once } from '../../src/model/once';
import { openWithBundle } from '../commands/bundle';
import { folder, inBatch, LEFT_ASIDE, ran, right, silence, titles, unheard } from './cutOff';
import { BATCH, GET, put } from './othersEdits';
import { openSmall } from './small';
import { toldBook } from './toldRows';
import { byTurns } from './whole';

/** A run that is cut off anywhere, and the run that takes back what it left struck by every fault. */

/** Every point by `npm run faults`, one of so many in the quick tests; it shares no divisor with the kinds. */
const STEP = Number(process.env.FAULTS_STEP ?? 37);
const KINDS = ['before', 'after', 'late', '429', '503', '413'] as const;
/** Taking back, its end, and the run's own batch, with the reads around. */
const points = [BATCH, GET]
  .flatMap((method) =>
    [1, 2, 3, 4].flatMap((nth) => KINDS.map((when): Fault => ({ method, nth, when }))),
  )
  .filter((_, at) => at % STEP === 0);

/** Runs a check until one comes through: what all of them said. */
function checked(desk: Desk): string {
  const said: string[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    const { status, text } = ran(desk, 'check');
    said.push(text);
    if (status === 'done') break;
  }
  return said.join('\n');
}

describe('a fault in the run that takes it back', () => {
  async function leftOver(): Promise<string> {
    const file = path.join(folder, 'con-lech.xlsx');
    const desk = await openSmall({ edits: [inBatch], faults: silence });
    expect(ran(desk, 'closePeriod').status).toBe('unknown');
    await desk.save(file);
    return file;
  }
  const left = once(leftOver);

  it.each(points)('%o', async (fault) => {
    const desk = await openWithBundle(await left(), { faults: [fault] });
    expect(checked(desk)).toContain('đã lấy lại');
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

  it.each(byTurns(places, 1, 3))(
    'just before %o: the next ones end as if nothing had been',
    async (place) => {
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
    },
  );
});

/** A period that is opened beside its place: the home tab tells of no other than `Cấu hình`. */
describe('Trang chủ', () => {
  const edits = [{ method: BATCH, nth: 1, requests: [put('Cấu hình', 'ROWS', 1)] }];
  const PERIODS = { '2026-05': 'tháng 5 năm 2026', '2026-06': 'tháng 6 năm 2026' } as const;

  function expectOnePeriod(desk: Desk): void {
    const [, period] = desk.values('Cấu hình').find(([key]) => key === 'Kỳ') ?? [];
    const home = desk.values('Trang chủ').flat().map(String).join('\n');
    for (const [written, said] of Object.entries(PERIODS)) {
      const isSaid = home.includes(`Kỳ báo cáo: ${said}`);
      expect([written, isSaid]).toEqual([written, written === period]);
    }
  }

  async function compiled(): Promise<string> {
    const file = path.join(folder, 'da-lap.xlsx');
    const desk = await openSmall();
    for (const handler of ['setUp', 'compileReport']) ran(desk, handler);
    await desk.save(file);
    return file;
  }
  const month = once(compiled);

  async function leftOver(): Promise<string> {
    const plain = await openWithBundle(await month());
    ran(plain, 'openPeriod');
    const faults = unheard(GET, (plain.calls()[GET] ?? 0) + 1, 12);
    const desk = await openWithBundle(await month(), { edits, faults });
    expect(ran(desk, 'openPeriod').status).toBe('unknown');
    const file = path.join(folder, 'mo-lech.xlsx');
    await desk.save(file);
    return file;
  }
  const left = once(leftOver);

  it.each(points)('a fault in the run that takes it back: %o', async (fault) => {
    const desk = await openWithBundle(await left(), { faults: [fault] });
    expect(checked(desk)).toContain('đã lấy lại');
    expectOnePeriod(desk);
  });

  const places = [
    ...[2, 3].map((nth) => ({ method: BATCH, nth })),
    ...[3, 4, 5, 6].map((nth) => ({ method: GET, nth })),
  ];
  it.each(byTurns(places, 0, 3))('killed just before %o', async (place) => {
    const end = (): never => {
      throw new Error('killed');
    };
    const desk = await openWithBundle(await month(), { edits, kill: { ...place, end } });
    try {
      ran(desk, 'openPeriod');
    } catch {
      // It is killed.
    }
    expect(ran(desk, 'check').status).toBe('done');
    expectOnePeriod(desk);
  });
});
