import { createHash } from 'node:crypto';
import path from 'node:path';
import { expect } from 'vitest';
import { TAB } from '../../src/contract';
import type { Desk } from '../../src/desk';
import { cellName } from '../../src/model/address';
import { newFolder } from '../desk/files/pack/packs';
import { type Outcome, openWithBundle } from './bundle';
import { type Account, type Decided, monthOf, type Typed, workbookOf, YEAR } from './year';

/** What commands cost together. */
export interface Cost {
  readonly calls: number;
  readonly bytes: number;
  /** In milliseconds. */
  readonly cpu: number;
}

export interface Report extends Omit<Outcome, 'rollup'> {
  readonly rollup?: readonly (NonNullable<Outcome['rollup']>[number] & {
    readonly previous: string | null;
    readonly lastYear: string | null;
    readonly plan: string | null;
  })[];
}

export interface Closed extends Outcome {
  readonly closed?: {
    readonly rows: number;
    readonly changes: readonly { readonly code: string; readonly of: string }[];
  };
}

const CAPTIONS = {
  setUp: 'Thiết lập',
  check: 'Kiểm tra dữ liệu',
  compileReport: 'Tổng hợp báo cáo',
  closePeriod: 'Chốt kỳ',
  reopenPeriod: 'Mở lại kỳ',
  openPeriod: 'Mở kỳ mới',
} as const;

export type Handler = keyof typeof CAPTIONS;

const REASON = { 'ly-do': 'Thường trực đồng ý' };

/** A row of figures as it stands in the form or in the archive. */
export interface Row {
  readonly tab: string;
  /** From 1. */
  readonly row: number;
  readonly cell: (header: string) => string;
}

/**
 * A ward's workbook as its office uses it: it types into cells and runs commands, and saves the file
 * when a month is over.
 */
export class WardOnDesk {
  private readonly ran: string[] = [];
  private spent: Cost = { calls: 0, bytes: 0, cpu: 0 };

  private constructor(private desk: Desk) {}

  /** A workbook of the office's own tabs, which Thiết lập makes whole. */
  static async begin(account: Account): Promise<WardOnDesk> {
    const ward = new WardOnDesk(
      await openWithBundle(workbookOf(account), { now: endOf(account.month) }),
    );
    ward.run('setUp');
    return ward;
  }

  /** Saves the workbook as a file and opens it again at the end of a month. */
  async saveUntil(month: number): Promise<void> {
    const file = path.join(newFolder(), 'so.xlsx');
    await this.desk.save(file);
    this.desk = await openWithBundle(file, { now: endOf(month) });
  }

  /** Runs a command that must be done. */
  run(handler: Handler, options: object = {}): Outcome {
    const { desk } = this;
    const callsNow = () => Object.values(desk.calls()).reduce((sum, count) => sum + count, 0);
    const bytesNow = () => desk.bytes().read + desk.bytes().written;
    const [calls, bytes, before] = [callsNow(), bytesNow(), process.cpuUsage()];
    const outcome = desk.run(handler, options) as Outcome;
    const { user, system } = process.cpuUsage(before);
    this.spent = {
      calls: this.spent.calls + callsNow() - calls,
      bytes: this.spent.bytes + bytesNow() - bytes,
      cpu: this.spent.cpu + (user + system) / 1000,
    };
    expect([handler, outcome.status, outcome.messages]).toEqual([
      handler,
      'done',
      outcome.messages,
    ]);
    this.ran.push(CAPTIONS[handler]);
    return outcome;
  }

  /** Closes the period without a word where errors are open: nothing comes of it. */
  closeInVain(): void {
    const { status, messages } = this.desk.run('closePeriod', {}) as Outcome;
    expect([status, messages[0]]).toEqual(['refused', expect.stringMatching(/còn \d+ lỗi/)]);
  }

  /** Closes a period, with a reason where errors are open. */
  close(hasErrors: boolean, ky?: string): Closed {
    const options = ky === undefined ? {} : { ky };
    return this.run('closePeriod', { ...options, ...(hasErrors ? REASON : {}) }) as Closed;
  }

  reopen(ky: string): void {
    this.run('reopenPeriod', { ky, ...REASON });
  }

  /** What commands have cost since this was asked last. */
  cost(): Cost {
    const { spent } = this;
    this.spent = { calls: 0, bytes: 0, cpu: 0 };
    return spent;
  }

  /** The rows of figures that stand in the form and in the archive. */
  figures(): readonly Row[] {
    return [TAB.entries, TAB.archive].flatMap((tab) =>
      this.rows(tab).filter(({ cell }) => cell('Loại') === 'Số liệu'),
    );
  }

  rowCount(tab: string): number {
    return this.desk.spreadsheet().sheets.find(({ title }) => title === tab)?.rowCount ?? 0;
  }

  private rows(tab: string): readonly Row[] {
    const [headers = [], ...rows] = this.desk.values(tab);
    const at = new Map(headers.map((header, column) => [String(header), column]));
    return rows.map((cells, index) => ({
      tab,
      row: index + 2,
      cell: (header) => String(cells[at.get(header) ?? -1] ?? ''),
    }));
  }

  private columnOf(tab: string, header: string): number {
    const [headers = []] = this.desk.values(tab);
    const column = headers.indexOf(header);
    if (column < 0) throw new Error(`${tab} has no column ${header}`);
    return column;
  }

  /** Types figures into the rows that stand for them in the form, a run of rows at a time. */
  type(typed: readonly Typed[]): void {
    const rows = new Map<string, number[]>();
    for (const { tab, row, cell } of this.figures()) {
      if (tab !== TAB.entries) continue;
      const key = `${cell('Kỳ')} ${cell('Đơn vị')} ${cell('Mã')}`;
      rows.set(key, [...(rows.get(key) ?? []), row]);
    }
    const column = this.columnOf(TAB.entries, 'Giá trị');
    const cells = typed.map(({ month, unit, code, value }) => {
      const own = rows.get(`${monthOf(month)} ${unit} ${code}`) ?? [];
      expect([month, unit, code, own.length]).toEqual([month, unit, code, 1]);
      return { row: own[0] ?? 0, text: value.replace('.', ',') };
    });
    const runs: { row: number; texts: string[][] }[] = [];
    for (const { row, text } of cells.sort((left, right) => left.row - right.row)) {
      const last = runs[runs.length - 1];
      if (last && last.row + last.texts.length === row) last.texts.push([text]);
      else runs.push({ row, texts: [[text]] });
    }
    for (const { row, texts } of runs) {
      this.desk.paste(TAB.entries, cellName(row - 1, column), texts);
    }
  }

  /** Types what was decided into the office's tabs. */
  decide({ tab, of, header, value }: Decided): void {
    const row = this.desk.values(tab).findIndex(([code]) => code === of);
    this.desk.type(tab, cellName(row, this.columnOf(tab, header)), String(value));
  }

  /** Types which period is to be reported, with its days. */
  setPeriod(period: string, from: number, to: number): void {
    const values = {
      Kỳ: period,
      'Từ ngày': dayText(new Date(Date.UTC(YEAR, from - 1, 1))),
      'Đến ngày': dayText(new Date(Date.UTC(YEAR, to, 0))),
    };
    for (const [key, value] of Object.entries(values)) {
      this.decide({ before: 0, tab: TAB.settings, of: key, header: 'Giá trị', value });
    }
  }

  setting(key: string): unknown {
    return this.desk.values(TAB.settings).find(([name]) => name === key)?.[1];
  }

  /** The journal tells each command that was run, and its chain holds to what the workbook keeps. */
  expectJournal(): void {
    const [headers = [], ...lines] = this.desk.values(TAB.log);
    expect(headers).toEqual(JOURNAL);
    let before = '';
    for (const cells of lines) {
      const texts = JOURNAL.map((_, at) => String(cells[at] ?? ''));
      const own = texts.slice(0, -1).join('\u001f');
      before = createHash('sha256').update(`${own}\u001f${before}`, 'utf8').digest('hex');
      expect(texts[texts.length - 1]).toBe(before);
    }
    expect(lines.map((cells) => cells[JOURNAL.indexOf('Lệnh')])).toEqual(this.ran);
    const { developerMetadata } = this.desk.spreadsheet();
    expect(developerMetadata.filter(({ metadataKey }) => metadataKey === 'bonTruc.chain')).toEqual([
      expect.objectContaining({ metadataValue: before }),
    ]);
  }
}

const JOURNAL = [
  'Thời gian',
  'Người thực hiện',
  'Lệnh',
  'Kỳ',
  'Kết quả',
  'Văn bản',
  'Lượt chạy',
  'Chuỗi',
];

/** Ten in the morning of a month's last day, in Hà Nội. */
function endOf(month: number): number {
  return Date.UTC(YEAR, month, 0, 3, 0);
}

function dayText(day: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
}
