import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepVersion, keptTab, readKept, type VersionContent } from '../../src/versions';
import { compareLines, compareVersions, type Difference } from '../../src/versions/compare';
import { textCell } from '../contract/tables';
import { gridOf } from '../rollup/ward';

function version(lines: readonly string[], figures: Record<string, string> = {}): VersionContent {
  return {
    period: '2026-05',
    lines,
    figures: new Map(
      Object.entries(figures).map(([code, value]) => [code, { name: `Chỉ tiêu ${code}`, value }]),
    ),
  };
}

describe('compareLines', () => {
  it.each<[string, string[], string[], Difference[]]>([
    ['nothing', ['a', 'b'], ['a', 'b'], []],
    ['a line added in the middle', ['a', 'c'], ['a', 'b', 'c'], [{ kind: 'added', now: 'b' }]],
    ['a line removed', ['a', 'b', 'c'], ['a', 'c'], [{ kind: 'removed', before: 'b' }]],
    [
      'a line changed',
      ['a', 'b', 'c'],
      ['a', 'B', 'c'],
      [{ kind: 'changed', before: 'b', now: 'B' }],
    ],
    [
      'one changed and one added at one place',
      ['a', 'b', 'c'],
      ['a', 'B', 'B2', 'c'],
      [
        { kind: 'changed', before: 'b', now: 'B' },
        { kind: 'added', now: 'B2' },
      ],
    ],
    ['all of it', [], ['a'], [{ kind: 'added', now: 'a' }]],
  ])('tells %s', (_, before, now, expected) => {
    expect(compareLines(before, now)).toEqual(expected);
  });

  it('tells as many lines added, less those removed, as the lengths differ by', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (before, now) => {
        const told = compareLines(before, now);
        const count = (kind: Difference['kind']) => told.filter((one) => one.kind === kind).length;
        expect(count('added') - count('removed')).toBe(now.length - before.length);
        expect(told.length === 0).toBe(before.join('\n') === now.join('\n'));
        expect(told.length).toBeLessThanOrEqual(before.length + now.length);
      }),
    );
  });
});

describe('the versions that are kept', () => {
  const first = version(['một'], { 'A.B': '1' });
  const second = version(['một', 'hai'], { 'A.B': '2' });

  it('begin with nothing to compare', () => {
    const kept = keepVersion({ latest: undefined, before: undefined }, first);
    expect(kept).toEqual({ latest: first, before: undefined });
    expect(compareVersions(kept)).toEqual([]);
  });

  it('tell figures, then lines', () => {
    const kept = keepVersion({ latest: first, before: undefined }, second);
    expect(compareVersions(kept)).toEqual([
      { kind: 'figure', code: 'A.B', name: 'Chỉ tiêu A.B', before: '1', now: '2' },
      { kind: 'added', now: 'hai' },
    ]);
  });

  it('stay as they are when a run says the same again', () => {
    const kept = keepVersion({ latest: first, before: undefined }, second);
    expect(keepVersion(kept, version(['một', 'hai'], { 'A.B': '2' }))).toBe(kept);
  });

  it('come back as they were written, whatever a code or a name has in it', () => {
    const odd = version(['một', '', 'ba'], { 'VB DEN': '3', 'A.B': 'chưa báo cáo' });
    const kept = { latest: odd, before: first };
    const rows = keptTab(kept).rows.map((cells) =>
      cells.map(({ value }) => textCell(`${value ?? ''}`)),
    );
    expect(readKept(gridOf(new Map([['Bản gần nhất', rows]])))).toEqual(kept);
  });

  it('are read as older runs wrote them', () => {
    const rows = [
      ['Loại', 'Khóa', 'Bản này', 'Bản trước'],
      ['kỳ', '', '2026-05', ''],
      ['số liệu', 'A.B Chỉ tiêu A.B', '1', ''],
      ['dòng', '1', 'một', ''],
    ].map((cells) => cells.map(textCell));
    const kept = readKept(gridOf(new Map([['Bản gần nhất', rows]])));
    expect(kept).toEqual({ latest: first, before: undefined });
  });

  it('begin anew with a new period', () => {
    const june = { ...second, period: '2026-06' };
    expect(keepVersion({ latest: second, before: first }, june)).toEqual({
      latest: june,
      before: undefined,
    });
  });
});
