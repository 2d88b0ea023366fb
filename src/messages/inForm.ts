/**
 * What is said of the sheet in words of a page's form, on which a person sees boxes with names, and neither
 * columns nor rows.
 */

/** A place that is named by its column, unless it is one of another tab. */
const COLUMN = /(?<!\p{L})(ô|cột|ở) "([^"]+)"(?! (?:ở |của |trong )?trang "(?!Biểu chung))/giu;

/** A row of the form as its page shows it. */
export interface ShownRow {
  /** The row, from 1. */
  readonly row: number;
  /** What the box of a column is called; undefined where it has none on the page. */
  readonly boxOf: (header: string) => string | undefined;
}

/** A sentence about a row: `Ô "Giá trị" …` is `Ô "Buổi tiếp công dân" …`, and the row need not be told. */
export function inForm(sentence: string, { row, boxOf }: ShownRow): string {
  return sentence
    .replace(new RegExp(` ở dòng ${row}(?!\\d)`, 'g'), '')
    .replace(COLUMN, (said: string, place: string, header: string) => {
      const box = boxOf(header);
      if (box === undefined) return said;
      const named = `${/^[ÔC]/u.test(place) ? 'Ô' : 'ô'} "${box}"`;
      return /^ở$/iu.test(place) ? `${place} ${named}` : named;
    })
    .replace(/(?<=ô "[^"]*") (?:ở |của )?trang "Biểu chung"/giu, '');
}

const CELL = /Trang "Biểu chung", ô [A-Z]+(\d+): /u;

/** A line that begins with a cell of the form names the item that stands there, if it is on the page. */
export function lineInForm(
  line: string,
  itemAt: (row: number) => (ShownRow & { readonly name: string }) | undefined,
): string {
  const [place, row] = CELL.exec(line) ?? [];
  const item = row === undefined ? undefined : itemAt(Number(row));
  if (place === undefined || !item) return line;
  return inForm(line.replace(place, `"${item.name}": `), item);
}

/** What to do about a key of `Cấu hình`, said at its own box. */
export function atBox(help: string, expected: string): string {
  return help
    .replace(/ở trang "Cấu hình", cột "Giá trị", dòng có khóa ấy(?: \([^)]*\))?/u, 'vào ô này')
    .replace('như ở "Cần có"', `theo dạng: ${expected}`);
}
