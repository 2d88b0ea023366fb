import { describe, expect, it } from 'vitest';
import { textCell } from '../../contract/tables';
import { findingsOf } from '../form';

/** What is told of codes under `Báo cáo` of the outline, in a workbook with a further report. */
function unknownCodes(typed: string, header: string): readonly string[] {
  const findings = findingsOf({
    change: (tabs) => {
      const widened = (title: string, texts: readonly string[]) =>
        tabs.set(
          title,
          (tabs.get(title) ?? []).map((row, at, rows) => {
            const width = rows[0]?.length ?? 0;
            const cells = Array.from({ length: width }, (_, column) => row[column] ?? textCell(''));
            return [...cells, textCell(texts[at] ?? '')];
          }),
        );
      const rows = tabs.get('Cấu hình') ?? [];
      const isPeriod = rows.map(([cell]) => cell?.kind === 'text' && cell.text === 'Kỳ');
      widened(
        'Cấu hình',
        isPeriod.map((is, at) => (at === 0 ? header : is ? '2026-05' : '')),
      );
      widened('Đề cương', ['Báo cáo', typed]);
    },
  });
  return findings.flatMap(({ code, found }) => (code === 'foreign-key' ? [found] : []));
}

describe('a code under Báo cáo', () => {
  it.each([
    ['CHÍNH; *; TUẦN', 'TUẦN', []],
    ['TUẦN', 'TUẦN'.normalize('NFD'), []],
    ['TUẦN'.normalize('NFD'), 'TUẦN', []],
    ['TUAN', 'TUẦN', ['TUAN']],
    // The header of the first report's column is no code: what has it belongs to none.
    ['Giá trị', 'TUẦN', ['Giá trị']],
  ])('is that of a report of the settings: %j beside %j', (typed, header, told) => {
    expect(unknownCodes(typed, header)).toEqual(told);
  });
});
