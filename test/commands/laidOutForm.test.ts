import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Header } from '../../src/contract';
import type { Desk } from '../../src/desk';
import { columnLetters } from '../../src/model/address';
import { packTables, packWith, SAMPLE } from '../desk/files/pack/packs';
import { columnOf, compile, openWithBundle } from './bundle';

type EntryHeader = Header<'entries'>;

/** The sample without its rows of the form; who reports what stands in the catalogue. */
function withoutForm(): string {
  return packWith(SAMPLE, (tabs) => {
    const form = tabs.get('Biểu chung') ?? [];
    const [unit, kind, code] = (['Đơn vị', 'Loại', 'Mã'] as const).map((one) =>
      columnOf(form, one),
    );
    const reporters = new Map<string, Set<string>>();
    for (const row of form.slice(1)) {
      if (row[kind ?? 0] !== 'Số liệu') continue;
      const own = reporters.get(row[code ?? 0] ?? '') ?? new Set();
      reporters.set(row[code ?? 0] ?? '', own.add(row[unit ?? 0] ?? ''));
    }
    const catalogue = tabs.get('Chỉ tiêu') ?? [];
    const column = columnOf(catalogue, 'Đơn vị báo cáo');
    for (const row of catalogue.slice(1)) {
      row[column] = [...(reporters.get(row[0] ?? '') ?? [])].join('; ');
    }
    tabs.delete('Biểu chung');
  });
}

/** A clerk who fills the form in, and how many cells that took. */
class Clerk {
  /** Cells that are the report: figures, texts, and what a task or a document is made of. */
  content = 0;
  /** Cells typed besides, by kind of row. */
  readonly beyond = new Map<string, number>();
  presses = 0;
  private rows: (readonly unknown[])[];
  private readonly used = new Set<number>();

  constructor(private readonly desk: Desk) {
    this.rows = desk.values('Biểu chung').map((row) => [...row]);
  }

  private at(row: number, header: EntryHeader): string {
    return String(this.rows[row]?.[this.column(header)] ?? '');
  }

  private column(header: EntryHeader): number {
    return this.rows[0]?.indexOf(header) ?? -1;
  }

  /** The first row that says these and holds nothing under `blank`, and was not used yet. */
  private find(wanted: Partial<Record<EntryHeader, string>>, blank: EntryHeader): number {
    return this.rows.findIndex(
      (_, row) =>
        row > 0 &&
        !this.used.has(row) &&
        this.at(row, blank) === '' &&
        Object.entries(wanted).every(
          ([header, text]) => this.at(row, header as EntryHeader) === text,
        ),
    );
  }

  /** The office presses "Thiết lập" where a unit has no spare row left: more are put in. */
  private spareRow(wanted: Partial<Record<EntryHeader, string>>): number {
    const at = this.find({ ...wanted, Loại: '' }, 'Nội dung');
    if (at >= 0) return at;
    expect(this.desk.run('setUp')).toMatchObject({ status: 'done' });
    this.rows = this.desk.values('Biểu chung').map((row) => [...row]);
    this.used.clear();
    this.presses += 1;
    const again = this.find({ ...wanted, Loại: '' }, 'Nội dung');
    if (again < 0) throw new Error(`no spare row for ${wanted['Đơn vị']}`);
    return again;
  }

  private type(row: number, header: EntryHeader, text: string): void {
    const cell = `${columnLetters(this.column(header))}${row + 1}`;
    this.desk.type('Biểu chung', cell, text);
  }

  /** Types a row of the sample into a prepared row, else into a spare one. */
  fill(row: Readonly<Record<string, string>>): void {
    const { Loại = '', 'Đơn vị': unit = '', Mục = '', Mã = '', Kỳ = '' } = row;
    if (Loại === 'Số liệu') {
      if (row['Giá trị'] === '') return;
      const at = this.find({ Kỳ, 'Đơn vị': unit, Loại, Mã }, 'Giá trị');
      if (at < 0) throw new Error(`no prepared row for ${unit} ${Mã}`);
      this.used.add(at);
      this.type(at, 'Giá trị', (row['Giá trị'] ?? '').replace('.', ','));
      this.content += 1;
      return;
    }
    const carried = Mã === '' ? -1 : this.find({ Kỳ, 'Đơn vị': unit, Loại, Mã }, 'Giá trị');
    const prepared = this.find({ Kỳ, 'Đơn vị': unit, Loại, Mục }, 'Nội dung');
    const at = [carried, prepared].find((one) => one >= 0) ?? this.spareRow({ Kỳ, 'Đơn vị': unit });
    this.used.add(at);
    const frame: readonly EntryHeader[] = ['Kỳ', 'Trục', 'Đơn vị', 'Mục', 'Loại'];
    for (const [name, text] of Object.entries(row)) {
      const header = name as EntryHeader;
      if (this.column(header) < 0 || this.at(at, header) === text) continue;
      if (header === 'Thời hạn' && carried === at) continue;
      if (text === '' && header !== 'Ghi chú') continue;
      this.type(at, header, text);
      if (frame.includes(header)) this.beyond.set(Loại, (this.beyond.get(Loại) ?? 0) + 1);
      else this.content += 1;
    }
  }
}

/** Cells beyond what is reported: section and kind of rows that no section of the unit foresees. */
const BEYOND = {
  'Lời văn': 132,
  'Hạn chế': 6,
  'Trọng tâm': 24,
  'Nhiệm vụ': 10,
  'Văn bản': 60,
  'Mô hình': 16,
  'Kiến nghị': 10,
};

const PRINTED: ReadonlySet<string> = new Set(['Lời văn', 'Hạn chế', 'Trọng tâm']);
const tableOf = (tab: string) => rowsOf(packTables(SAMPLE).get(tab) ?? []);

const rowsOf = (rows: readonly (readonly string[])[]) => {
  const [headers = [], ...body] = rows;
  return body.map((cells) => Object.fromEntries(headers.map((one, at) => [one, cells[at] ?? ''])));
};

describe('the form laid out from the sample’s units, catalogue and outline', () => {
  it('gives the report to the letter once figures and texts are typed, and so the next month', async () => {
    const desk = await openWithBundle(withoutForm());
    expect(desk.run('setUp')).toMatchObject({ status: 'done' });
    const clerk = new Clerk(desk);
    const sections = new Map(tableOf('Đề cương').map((section) => [section['Mã mục'], section]));
    const rows = tableOf('Biểu chung');
    for (const row of rows) {
      // A section is written by its writer, in whose block it stands in the order of the report.
      const section = PRINTED.has(row.Loại ?? '') ? sections.get(row.Mục ?? '') : undefined;
      const { 'Đơn vị': unit = row['Đơn vị'], Trục: axis = row.Trục } = section ?? {};
      clerk.fill({ ...row, 'Đơn vị': unit ?? '', Trục: axis ?? '' });
    }
    const expected = readFileSync(path.join(SAMPLE, 'expected.txt'), 'utf8').trimEnd().split('\n');
    const may = compile(desk);
    expect(may.reportLines).toEqual(expected);
    // What a clerk types besides: nothing for figures; of other rows what kind and where they are.
    expect(clerk.beyond.get('Số liệu')).toBeUndefined();
    expect(Object.fromEntries(clerk.beyond)).toEqual(BEYOND);

    const figures = rows.filter((row) => row.Loại === 'Số liệu' && row['Giá trị'] !== '');
    const opened = desk.run('openPeriod') as { readonly opened: unknown };
    expect(opened).toMatchObject({ status: 'done', opened: { period: '2026-06' } });
    const next = new Clerk(desk);
    for (const row of figures) next.fill({ ...row, Kỳ: '2026-06' });
    expect(next.content).toBe(figures.length);
    expect(next.beyond.size).toBe(0);
    const june = compile(desk);
    for (const { code, state, value, cumulative } of june.rollup ?? []) {
      const before = may.rollup?.find((one) => one.code === code);
      const flow = tableOf('Chỉ tiêu').find((row) => row.Mã === code)?.['Theo kỳ'] === 'Cộng dồn';
      const entered = tableOf('Chỉ tiêu').find((row) => row.Mã === code)?.['Công thức'] === '';
      if (!entered) continue;
      expect([code, state, value]).toEqual([code, before?.state, before?.value]);
      if (flow && value !== null && before?.cumulative) {
        expect(Number(cumulative)).toBeCloseTo(Number(before.cumulative) + Number(value), 6);
      }
    }
    const carried = june.findings?.filter(({ code }) => code === 'text-not-reviewed') ?? [];
    expect(carried.length).toBeGreaterThan(80);
    const [first] = carried;
    desk.type('Biểu chung', first?.cell ?? '', 'Đã sửa cho tháng 6.');
    const again = desk.run('check') as { readonly findings: readonly { readonly code: string }[] };
    expect(again.findings.filter(({ code }) => code === 'text-not-reviewed')).toHaveLength(
      carried.length - 1,
    );
  });
});
