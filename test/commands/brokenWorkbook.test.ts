import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newFolder, packWith, SAMPLE } from '../desk/files/pack/packs';
import { columnOf, commandLine, compile, openWithBundle, put, rowWith } from './bundle';

type Tabs = Map<string, string[][]>;

function tab(tabs: Tabs, name: string): string[][] {
  return tabs.get(name) ?? [];
}

describe('a broken structure stops the run before anything is written', () => {
  const required = [
    'Cấu hình',
    'Đơn vị',
    'Đề cương',
    'Chỉ tiêu',
    'Quy tắc',
    'Phụ lục',
    'Biểu chung',
  ];

  it.each<[string, (tabs: Tabs) => void, readonly string[]]>([
    ...required.map((name): [string, (tabs: Tabs) => void, readonly string[]] => [
      `the tab ${name} is missing`,
      (tabs) => tabs.delete(name),
      [`"${name}"`],
    ]),
    [
      'a column is missing',
      (tabs) => put(tab(tabs, 'Biểu chung'), 1, 'Giá trị', 'Số'),
      ['"Biểu chung"', '"Giá trị"'],
    ],
    [
      'two columns have one header',
      (tabs) => put(tab(tabs, 'Chỉ tiêu'), 1, 'Trục', 'Mã'),
      ['"Chỉ tiêu"', '"Mã"', 'A1'],
    ],
    [
      'the period has an unknown form',
      (tabs) => {
        const rows = tab(tabs, 'Cấu hình');
        put(rows, rowWith(rows, 'Khóa', 'Kỳ'), 'Giá trị', 'tháng Năm');
      },
      ['tháng Năm', '"Cấu hình"', '2026-05'],
    ],
    [
      'the period is blank',
      (tabs) => {
        const rows = tab(tabs, 'Cấu hình');
        put(rows, rowWith(rows, 'Khóa', 'Kỳ'), 'Giá trị', '');
      },
      ['"Cấu hình"', '"Kỳ"'],
    ],
  ])('%s', (_, change, named) => {
    const folder = newFolder();
    const run = commandLine(['tong-hop', packWith(SAMPLE, change), '--ra', folder]);
    expect(run.status).toBe(1);
    for (const name of named) expect(run.stderr).toContain(name);
    expect(run.stderr).toContain('Chưa ghi gì');
    expect(readdirSync(folder)).toEqual(['ket-qua.json']);
  });

  it('gives every reason at once', () => {
    const pack = packWith(SAMPLE, (tabs) => {
      tabs.delete('Quy tắc');
      put(tab(tabs, 'Đơn vị'), 1, 'Trục', 'Trục khác');
    });
    const run = commandLine(['tong-hop', pack, '--ra', newFolder()]);
    expect(run.stderr).toContain('"Quy tắc"');
    expect(run.stderr).toContain('"Đơn vị"');
  });
});

/** The first row of `Biểu chung` of a kind. */
function firstOf(rows: string[][], kind: string): number {
  return rowWith(rows, 'Loại', kind);
}

describe('a slip in the data is a finding, and the run goes on', () => {
  it.each<[string, string, (tabs: Tabs) => string, string]>([
    [
      'unknown-axis',
      'Biểu chung',
      (tabs) => put(tab(tabs, 'Biểu chung'), 2, 'Trục', 'Trục thứ năm'),
      'Trục thứ năm',
    ],
    [
      'unknown-unit',
      'Biểu chung',
      (tabs) => put(tab(tabs, 'Biểu chung'), 3, 'Đơn vị', 'KHONGCO'),
      'KHONGCO',
    ],
    [
      'text-without-section',
      'Biểu chung',
      (tabs) => put(tab(tabs, 'Biểu chung'), 4, 'Mục', 'muc-la'),
      'muc-la',
    ],
    [
      'unknown-code',
      'Biểu chung',
      (tabs) => {
        const rows = tab(tabs, 'Biểu chung');
        return put(rows, firstOf(rows, 'Số liệu'), 'Mã', 'KHONG.CO');
      },
      'KHONG.CO',
    ],
    [
      'missing-figure',
      'Biểu chung',
      (tabs) => {
        const rows = tab(tabs, 'Biểu chung');
        return put(rows, firstOf(rows, 'Số liệu'), 'Giá trị', '');
      },
      'để trống',
    ],
    [
      'ambiguous-figure',
      'Biểu chung',
      (tabs) => {
        const rows = tab(tabs, 'Biểu chung');
        return put(rows, firstOf(rows, 'Số liệu'), 'Giá trị', '1,234');
      },
      '1,234',
    ],
    [
      'token-without-value',
      'Biểu chung',
      (tabs) => {
        const rows = tab(tabs, 'Biểu chung');
        return put(rows, firstOf(rows, 'Lời văn'), 'Nội dung', 'Có {{KHONG.CO}} việc.');
      },
      '{{KHONG.CO}}',
    ],
    [
      'formula-error',
      'Chỉ tiêu',
      (tabs) => {
        const rows = tab(tabs, 'Chỉ tiêu');
        return put(rows, formulaRow(rows), 'Công thức', 'A.B + * 2');
      },
      'A.B + * 2',
    ],
    [
      'formula-cycle',
      'Chỉ tiêu',
      (tabs) => {
        const rows = tab(tabs, 'Chỉ tiêu');
        const row = formulaRow(rows);
        const code = rows[row - 1]?.[columnOf(rows, 'Mã')] ?? '';
        return put(rows, row, 'Công thức', `${code} + 1`);
      },
      ' + 1',
    ],
  ])('%s in %s', async (code, tabName, change, found) => {
    let cell = '';
    const pack = packWith(SAMPLE, (tabs) => {
      cell = change(tabs);
    });
    const outcome = compile(await openWithBundle(pack));
    expect(outcome.status).toBe('done');
    const finding = outcome.findings?.find((one) => one.code === code && one.cell === cell);
    expect(finding?.tab).toBe(tabName);
    expect(finding?.found).toContain(found);
    expect(finding?.message.length).toBeGreaterThan(20);
  });

  it('keeps a token without a value in the report as it stands, and the report a draft', async () => {
    const pack = packWith(SAMPLE, (tabs) => {
      const rows = tab(tabs, 'Biểu chung');
      put(rows, firstOf(rows, 'Lời văn'), 'Nội dung', 'Có {{KHONG.CO}} việc.');
    });
    const outcome = compile(await openWithBundle(pack));
    expect(outcome.reportLines?.join('\n')).toContain('Có {{KHONG.CO}} việc.');
    expect(outcome.messages.join(' ')).toContain('DỰ THẢO');
  });

  it('finds a rule that fails with both sides and the difference', async () => {
    const pack = packWith(SAMPLE, (tabs) => {
      const rows = tab(tabs, 'Quy tắc');
      put(rows, 2, 'Vế trái', '2 + 3');
      put(rows, 2, 'Phép so sánh', '=');
      put(rows, 2, 'Vế phải', '7');
      put(rows, 2, 'Dung sai', '1');
    });
    const outcome = compile(await openWithBundle(pack));
    const [finding] =
      outcome.findings?.filter(({ tab: name, cell }) => name === 'Quy tắc' && cell === 'A2') ?? [];
    expect(finding?.found).toBe('5');
    expect(finding?.expected).toBe('bằng 7');
    expect(finding?.message).toContain('-2');
  });

  it('goes without an archive and says so', async () => {
    const outcome = compile(
      await openWithBundle(packWith(SAMPLE, (tabs) => tabs.delete('Lưu trữ'))),
    );
    expect(outcome.status).toBe('done');
    expect(outcome.findings?.some(({ code }) => code === 'missing-archive')).toBe(true);
  });
});

/** The first row (from 1) of `Chỉ tiêu` with a formula. */
function formulaRow(rows: string[][]): number {
  const column = columnOf(rows, 'Công thức');
  return rows.findIndex((cells, at) => at > 0 && cells[column] !== '') + 1;
}
