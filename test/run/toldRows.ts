import type { Desk } from '../../src/desk';

/** What the add-on writes beside the rows of the form. */
export const BESIDE_ROWS = ['Kiểm tra', 'Cập nhật'];

/**
 * The rows of a tab in which something stands, each cell with its header: `Mã=TTHC.TIEP_NHAN`.
 * @param apart headers whose cells do not count
 */
export function toldRows(
  desk: Desk,
  tab: string,
  apart: readonly string[] = [],
): readonly (readonly string[])[] {
  const [header = [], ...rows] = desk.values(tab);
  return rows.flatMap((cells) => {
    const told = cells.flatMap((cell, at) => {
      const name = String(header[at] ?? '');
      return cell === null || cell === undefined || apart.includes(name) ? [] : [`${name}=${cell}`];
    });
    return told.length === 0 ? [] : [told];
  });
}

/** All that stands in people's tabs, by its headers; in the archive in whatever order. */
export function toldBook(desk: Desk) {
  const titles = desk.spreadsheet().sheets.map(({ title }) => title);
  const sorted = (tab: string) =>
    (titles.includes(tab) ? toldRows(desk, tab, BESIDE_ROWS) : []).map((cells) =>
      [...cells].sort().join('|'),
    );
  return {
    form: sorted('Biểu chung'),
    archive: [...sorted('Lưu trữ')].sort(),
    settings: sorted('Cấu hình'),
  };
}
