import { describe, expect, it } from 'vitest';
import type { Grid } from '../../src/contract';
import { type Request, textCell } from '../../src/contract/write';
import { commit } from '../../src/run/commit';
import { fakePorts } from './ports';
import { openSmall } from './small';

const GRID: Grid = { id: 'sổ', url: '', title: 'Sổ', tabs: [], metadata: new Map() };

const content = {
  title: 'Kiểm tra',
  widths: [100],
  rows: Array.from({ length: 200 }, (_, at) => [textCell(`dòng ${at} ${'x'.repeat(at)}`)]),
  frozenRows: 0,
  frozenColumns: 0,
};

/** Commits a plan of many batches; `answer` is what the service does with each of them. */
function committed(answer: (nth: number) => void) {
  const sent: (readonly Request[])[] = [];
  const ports = fakePorts({
    read: () => ({ grid: GRID, text: '' }),
    send: (requests) => {
      sent.push(requests);
      answer(sent.length);
      return undefined;
    },
  });
  const changes = [{ kind: 'rewriteTab' as const, content }];
  const batch = { grid: GRID, changes, ids: undefined, limit: 9000, watched: undefined };
  return { end: commit(ports, { ...batch, sentBefore: false }, 'lượt 1'), sent };
}

const lost = () => Object.assign(new Error('lost'), { details: { code: 500 } });
const refused = () => Object.assign(new Error('refused'), { details: { code: 400 } });

it('a batch that makes hidden tabs was applied where it is refused the second time', () => {
  const { end, sent } = committed((nth) => {
    if (nth === 1) throw lost();
    if (nth === 2) throw refused();
  });
  expect(end.kind).toBe('applied');
  expect(sent[1]).toEqual(sent[0]);
});

it('a batch that fills them was not: nothing is put in place with a hole in it', () => {
  const whole = committed(() => undefined).sent;
  const { end, sent } = committed((nth) => {
    if (nth === 2) throw lost();
    if (nth === 3) throw refused();
  });
  expect(whole.length).toBeGreaterThan(3);
  expect(end.kind).toBe('refused');
  expect(sent).toHaveLength(3);
});

describe('a batch whose answer was lost', () => {
  /** Commits it; its mark is there from some look on. */
  function seenFrom(look: number) {
    let looks = 0;
    const ports = fakePorts({
      send: () => {
        throw lost();
      },
      metadata: () => {
        looks += 1;
        return looks >= look ? ['lượt 1'] : [];
      },
    });
    const began = ports.clock.now();
    const batch = { grid: GRID, changes: [], ids: undefined, limit: 9000, watched: undefined };
    const { kind } = commit(ports, { ...batch, sentBefore: false }, 'lượt 1');
    return { kind, looks, seconds: (ports.clock.now() - began) / 1000 };
  }

  it('is looked for three times, some seconds apart, until it is seen', () => {
    expect(seenFrom(1)).toEqual({ kind: 'applied', looks: 1, seconds: 0 });
    const [second, third, never] = [2, 3, 9].map(seenFrom);
    expect([second?.kind, second?.looks]).toEqual(['applied', 2]);
    expect(second?.seconds).toBeGreaterThanOrEqual(1);
    expect([third?.kind, third?.looks]).toEqual(['applied', 3]);
    expect(third?.seconds).toBeGreaterThanOrEqual(4);
    expect([never?.kind, never?.looks]).toEqual(['unseen', 3]);
  });

  it('and that came late is found by the second look: nothing is read or planned once more', async () => {
    const whole = (calls: Readonly<Record<string, number>>) => ({
      writes: calls['Sheets.Spreadsheets.batchUpdate'],
      sleeps: calls['Utilities.sleep'],
      reads: calls['Sheets.Spreadsheets.get'],
    });
    const plain = await openSmall();
    plain.run('check');
    const late = await openSmall({
      faults: [{ method: 'Sheets.Spreadsheets.batchUpdate', nth: 1, when: 'late' }],
    });
    expect(late.run('check')).toMatchObject({ status: 'done' });
    const [usual, struck] = [whole(plain.calls()), whole(late.calls())];
    // The two looks, and one at the header of the column beside people's rows.
    expect(struck).toEqual({ writes: 1, sleeps: 2, reads: (usual.reads ?? 0) + 3 });
    expect(late.values('Kiểm tra')).toEqual(plain.values('Kiểm tra'));
  });
});
