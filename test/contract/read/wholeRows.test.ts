import { describe, expect, it } from 'vitest';
import { factColumns, rowsReadWhole, TAB, USUAL_FACT_COLUMNS } from '../../../src/contract';
import { formGrid, type Row, TASK } from '../../check/form';
import { headersOf, textCell } from '../tables';

const FIGURE: Row = { Loại: 'Số liệu', Mã: 'A', 'Giá trị': '1' };

/** The rows of the archive (from 1, below the header) that are read whole; the period is May 2026. */
function whole(archived: readonly Row[], settings: Readonly<Record<string, string>> = {}) {
  const grid = formGrid({ archived, settings });
  return allOf(grid)?.filter((row) => row > 0);
}

/** Those that are asked for at each look, and recent ones. */
function allOf(grid: Parameters<typeof rowsReadWhole>[0]): readonly number[] | undefined {
  const rows = rowsReadWhole(grid);
  return rows && [...rows.asked, ...rows.recent].sort((left, right) => left - right);
}

describe('of a long archive is read whole', () => {
  it('the row of headers, and what stands in the period itself', () => {
    const archived = [
      { ...FIGURE, Kỳ: '2024-05' },
      { ...FIGURE, Kỳ: '2026-05', 'Đơn vị': 'MTTQ' },
      { Kỳ: '2026-W20', Loại: 'Lời văn', 'Nội dung': 'x' },
    ];
    expect(allOf(formGrid({ archived }))).toEqual([0, 2, 3]);
    expect(whole(archived, { Kỳ: '2024-Q2' })).toEqual([1]);
  });

  it('a task of the period before, which may have vanished since, and no older one', () => {
    const tasks = ['2026-03', '2026-04', '2025-05', '2025-12'].map((Kỳ) => ({ ...TASK, Kỳ }));
    expect(whole(tasks, { Kỳ: '2026-01' })).toEqual([4]);
  });

  it('a task without a code of this year and the last, as only its words tell it apart', () => {
    const tasks = ['2023-12', '2024-12', '2025-03'].map((Kỳ) => ({ ...TASK, Mã: '', Kỳ }));
    expect(whole(tasks)).toEqual([3]);
  });

  it('the texts of the last period that has some, before each report: they go on in it', () => {
    const text = (Kỳ: string): Row => ({ Loại: 'Lời văn', Kỳ, 'Nội dung': 'Đã họp.' });
    const many = Array.from({ length: 501 }, () => text('2026-04'));
    expect(whole([text('2026-03'), ...many])).toEqual(many.map((_, at) => at + 2));
    const december = ['2025-10', '2025-11', '2025-W50', '2025'].map(text);
    expect(whole(december, { Kỳ: '2026-01' })).toEqual([2]);
    const grid = formGrid({
      archived: ['2025-11', '2025-W50', '2025-W51', '2025-W52'].map(text),
      settings: { Kỳ: '2026-01' },
      change: (tabs) => {
        for (const [at, row] of (tabs.get(TAB.settings) ?? []).entries()) {
          const [key] = row;
          const week = key?.kind === 'text' && key.text === 'Kỳ' ? '2025-W52' : '';
          row.push(textCell(at === 0 ? 'TUAN' : week));
        }
      },
    });
    expect(allOf(grid)).toEqual([0, 1, 3, 4]);
  });

  it('what stands in the period of each further report, and the tasks of the one before', () => {
    const grid = formGrid({
      archived: [
        { ...FIGURE, Kỳ: '2025-02' },
        { ...TASK, Kỳ: '2024-12' },
        { ...FIGURE, Kỳ: '2024-11' },
        { Kỳ: '2025-Q1', Loại: 'Văn bản', Mã: '1-KH/ĐU', 'Nội dung': 'x' },
      ],
      change: (tabs) => {
        for (const [at, row] of (tabs.get(TAB.settings) ?? []).entries()) {
          const [key] = row;
          const quarter = key?.kind === 'text' && key.text === 'Kỳ' ? '2025-Q1' : '';
          row.push(textCell(at === 0 ? 'QUY' : quarter));
        }
      },
    });
    expect(allOf(grid)).toEqual([0, 1, 2, 4]);
  });

  it('a figure without a code', () => {
    const archived = ['A', ''].map((Mã) => ({ ...FIGURE, Mã, Kỳ: '2020-01' }));
    expect(whole(archived)).toEqual([2]);
  });

  it.each(['', 'tháng 5', '2026-13', '20260'])('a row whose period is "%s"', (Kỳ) => {
    expect(
      whole([
        { ...FIGURE, Kỳ: '2020-01' },
        { ...FIGURE, Kỳ },
      ]),
    ).toEqual([2]);
  });

  it('the latest four hundred rows of the year, by whole periods, and all twins', () => {
    const month = (Kỳ: string, count: number) =>
      Array.from({ length: count }, (_, at) => ({ ...FIGURE, Kỳ, Mã: `A${at}` }));
    const archived = [
      ...month('2025-12', 300),
      ...month('2026-01', 2),
      { ...FIGURE, Kỳ: '2026-01', Mã: 'a1' },
      ...month('2026-02', 300),
      ...month('2026-03', 200),
      ...month('2026-04', 200),
    ];
    const rows = whole(archived);
    expect(rows?.slice(0, 3)).toEqual([302, 303, 604]);
    expect(rows).toHaveLength(2 + 400);
  });

  it('all, where its columns or the period do not tell', () => {
    expect(whole([{ ...FIGURE, Kỳ: '2020-01' }], { Kỳ: 'tháng này' })).toBeUndefined();
    const grid = formGrid({
      archived: [],
      change: (tabs) => tabs.set(TAB.archive, [[textCell('Kỳ')]]),
    });
    expect(rowsReadWhole(grid)).toBeUndefined();
  });
});

describe('the columns of facts', () => {
  const headers = headersOf('archive');

  it('stand where Thiết lập puts them, or under their headers, however these are spelled', () => {
    expect(factColumns(headers.map(textCell))).toEqual(USUAL_FACT_COLUMNS);
    const moved = ['Của tôi', ...headers].map((header) => textCell(header.toUpperCase()));
    expect(factColumns(moved)).toEqual(USUAL_FACT_COLUMNS.map((column) => column + 1));
  });

  it('are not known where a header is missing or stands twice', () => {
    expect(factColumns(headers.filter((one) => one !== 'ĐVT').map(textCell))).toBeUndefined();
    expect(factColumns([...headers, 'kỳ'].map(textCell))).toBeUndefined();
  });
});
