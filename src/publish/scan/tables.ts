/** A cell of a table that was typed in one text, and where its words begin there. */
export interface TypedCell {
  readonly header: string;
  readonly text: string;
  readonly start: number;
}

interface Line {
  readonly text: string;
  readonly start: number;
}

const ROW = /^\s*\|.*\|\s*$/;

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { text: line, start };
    start += line.length + 1;
    return found;
  });
}

function cellsOf({ text, start }: Line): readonly Line[] {
  let at = start;
  return text.split('|').map((cell) => {
    const found = { text: cell, start: at };
    at += cell.length + 1;
    return found;
  });
}

/** The rows of the tables in a text, the first line of each its headers (`| a | b |`). */
export function typedRows(text: string): readonly (readonly TypedCell[])[] {
  if (!text.includes('|')) return [];
  const rows: (readonly TypedCell[])[] = [];
  let headers: readonly Line[] | undefined;
  for (const line of linesOf(text)) {
    if (!ROW.test(line.text)) {
      headers = undefined;
      continue;
    }
    const cells = cellsOf(line);
    if (!headers) headers = cells;
    else rows.push(cells.map((cell, at) => ({ ...cell, header: headers?.[at]?.text ?? '' })));
  }
  return rows;
}
