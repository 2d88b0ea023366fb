import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Desk, openDesk, readPages } from '../../src/desk';
import { NOW, ROOT, SAMPLE } from '../commands/bundle';

/** The office's account, which owns the workbook too. */
export const OFFICE = 'van-phong@example.vn';

const dist = path.join(ROOT, 'dist');
const TABS = [
  'Cấu hình',
  'Đơn vị',
  'Đề cương',
  'Chỉ tiêu',
  'Quy tắc',
  'Phụ lục',
  'Biểu chung',
  'Lưu trữ',
];
/** Rows of the form and of the archive that a small month keeps. */
const KEPT_ROWS = 24;

/** The tabs of the sample month, its form cut short: hundreds of runs must be quick. */
export const SMALL_MONTH: Readonly<Record<string, readonly (readonly string[])[]>> =
  Object.fromEntries(
    TABS.map((tab) => {
      const rows = readFileSync(path.join(SAMPLE, `${tab}.tsv`), 'utf8')
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => line.split('\t').map((cell) => cell.replace(/\\n/g, '\n')));
      const cut = tab === 'Biểu chung' || tab === 'Lưu trữ' ? rows.slice(0, KEPT_ROWS + 1) : rows;
      return [tab, tab === 'Phụ lục' ? cut.slice(0, 3) : cut];
    }),
  );

/** The small month open on a desk, with what a test arranges. */
export function openSmall(arranged: Partial<Parameters<typeof openDesk>[0]> = {}): Promise<Desk> {
  return openDesk({
    bundle: BUNDLE,
    pages: PAGES,
    workbook: SMALL_MONTH,
    now: NOW,
    user: OFFICE,
    ...arranged,
  });
}

const BUNDLE = readFileSync(path.join(dist, 'code.js'), 'utf8');
const PAGES = readPages(dist);
