import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DeskError } from '../../failure';
import {
  type Cell,
  type CellFormat,
  newSheets,
  newSpreadsheet,
  type Row,
  readDay,
  type Spreadsheet,
  stableId,
} from '../../spreadsheet';
import { MAX_WORKBOOK_BYTES, megabytes } from '../limits';
import { readTsv, type TextTable } from './tsv';

/** The tabs whose `Giá trị` is a figure; in `Cấu hình` the same header holds settings. */
const FIGURE_TABS = new Set(['biểu chung', 'lưu trữ']);
const NUMBER_COLUMNS = new Set(['kế hoạch năm', 'số lẻ', 'cấp', 'dung sai']);
const DATE_COLUMNS = new Set(['thời hạn', 'ngày hoàn thành']);

/** The workbook's own order of tabs; others follow by name. */
const TAB_ORDER = [
  'Trang chủ',
  'Cấu hình',
  'Đơn vị',
  'Đề cương',
  'Chỉ tiêu',
  'Quy tắc',
  'Phụ lục',
  'Biểu chung',
  'Tổng hợp',
  'Kiểm tra',
  'Lưu trữ',
  'Nhật ký',
];

const MACHINE_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const DAY_FORMAT: CellFormat = { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } };

type ColumnKind = 'number' | 'date' | 'text';

function columnKind(tab: string, header: string): ColumnKind {
  const name = header.trim().toLowerCase();
  if (NUMBER_COLUMNS.has(name)) return 'number';
  if (name === 'giá trị' && FIGURE_TABS.has(tab.toLowerCase())) return 'number';
  return DATE_COLUMNS.has(name) ? 'date' : 'text';
}

/** A number cell only where the text is exactly the number's own: nothing is lost on the way. */
function toCell(text: string, kind: ColumnKind): Cell | undefined {
  if (text === '') return undefined;
  if (kind === 'number' && MACHINE_NUMBER.test(text) && String(Number(text)) === trimZeros(text)) {
    return { value: Number(text) };
  }
  const day = kind === 'date' && /^\d{2}\/\d{2}\/\d{4}$/.test(text) ? readDay(text) : undefined;
  return day ? { value: day.serial, format: DAY_FORMAT } : { value: text };
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function toRows(tab: string, table: TextTable): (Row | undefined)[] {
  const kinds = (table[0] ?? []).map((header) => columnKind(tab, header));
  return table.map((cells, row) =>
    cells.map((text, column) => toCell(text, row === 0 ? 'text' : (kinds[column] ?? 'text'))),
  );
}

/** A workbook of tables of texts, one a tab. */
function workbookOfTables(title: string, tables: ReadonlyMap<string, TextTable>): Spreadsheet {
  const spreadsheet = newSpreadsheet(title, `desk-${stableId(title).toString(36)}`);
  const place = (tab: string) =>
    (TAB_ORDER.indexOf(tab) + TAB_ORDER.length + 1) % (TAB_ORDER.length + 1);
  const tabs = [...tables.keys()].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  spreadsheet.sheets = newSheets(tabs.map((tab) => [tab, toRows(tab, tables.get(tab) ?? [])]));
  return spreadsheet;
}

/** The sizes are looked at before the first file is read. */
function checkSizes(folder: string, files: readonly string[]): void {
  let whole = 0;
  for (const file of files) {
    const { size } = statSync(join(folder, file));
    whole += size;
    if (whole <= MAX_WORKBOOK_BYTES) continue;
    throw new DeskError(
      `Các tệp .tsv trong «${folder}» đến tệp «${file.normalize('NFC')}» (${megabytes(size)}) đã quá mức ${megabytes(MAX_WORKBOOK_BYTES)} nên chưa mở. Hãy bớt dòng ở các tệp lớn rồi chạy lại.`,
    );
  }
}

/**
 * Opens a data pack: a folder with one `<tab>.tsv` a tab. File names may be NFC or NFD.
 * @throws {DeskError} where the folder has no TSV, or one of them is malformed
 */
export function openPack(folder: string): Spreadsheet {
  const files = readdirSync(folder).filter((file) => /\.tsv$/i.test(file));
  if (files.length === 0) {
    throw new DeskError(
      `Thư mục «${folder}» không có tệp .tsv nào. Gói dữ liệu cần mỗi trang một tệp, ví dụ «Biểu chung.tsv».`,
    );
  }
  checkSizes(folder, files);
  const tables = new Map<string, TextTable>();
  for (const file of files.sort()) {
    const tab = file.replace(/\.tsv$/i, '').normalize('NFC');
    if (tables.has(tab)) {
      throw new DeskError(
        `Thư mục «${folder}» có hai tệp cho trang «${tab}». Hãy giữ lại một tệp.`,
      );
    }
    tables.set(tab, readTsv(readFileSync(join(folder, file)), file.normalize('NFC')));
  }
  return workbookOfTables(basename(folder), tables);
}
