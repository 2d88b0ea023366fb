import { expect, it } from 'vitest';
import type { Grid } from '../../src/contract';
import { type Request, textCell } from '../../src/contract/write';
import { commit } from '../../src/run/commit';
import { fakePorts } from './ports';

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
