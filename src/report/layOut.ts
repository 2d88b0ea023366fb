import * as say from '../messages/report';
import { sameText } from '../model/folding';
import { matchesOf } from '../model/matches';
import { textOf } from './text';
import type { BodyBlock, ColumnKind, ReportTable, ReportTableRow } from './tree';
import { richTextOf, type TypedText } from './typedText';

/** A line of a passage; `first` begins the passage. A footnote's own line breaks stay inside. */
interface Line extends TypedText {
  readonly first: boolean;
}

const FOOTNOTE_OR_LINE_END = /\[\[(?:(?!\[\[)[\s\S])*?\]\]|\n/g;
const LIST_MARK = /^(?:[-+*–•]|[a-zđ]\))\s/iu;
const TABLE_LINE = /^\|[\s\S]*\|$/;
const TYPED_NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})*\.|[IVX]{1,5}[.-])(?=\s)/;

/** The number that a person typed before a text which is numbered anyway, if there is one. */
export function typedNumberOf(text: string): string | undefined {
  return TYPED_NUMBER.exec(text)?.[0];
}

/**
 * Lays out passages that follow each other: paragraphs, list items and tables. Where `numbered`,
 * each passage is a numbered paragraph (1., 2., …) and its further lines have no number; list items
 * and tables have none either. Lines `| a | b |` on end make one table, across passages too.
 */
export function bodyBlocks(
  passages: readonly TypedText[],
  numbered: boolean,
): readonly BodyBlock[] {
  const blocks: BodyBlock[] = [];
  let table: Line[] = [];
  let count = 0;
  const endTable = () => {
    if (table.length > 0) blocks.push(...tableBlocks(table));
    table = [];
  };
  for (const line of passages.flatMap(linesOf)) {
    if (TABLE_LINE.test(line.text)) {
      table.push(line);
      continue;
    }
    endTable();
    if (line.text === '') continue;
    const content = richTextOf(line);
    if (LIST_MARK.test(line.text)) {
      blocks.push({ kind: 'item', content });
    } else if (numbered && line.first) {
      count += 1;
      const typed = typedNumberOf(line.text);
      if (typed !== undefined) line.remark(say.typedNumber(typed));
      blocks.push({ kind: 'paragraph', number: `${count}.`, content });
    } else {
      blocks.push({ kind: 'paragraph', content });
    }
  }
  endTable();
  return blocks;
}

function linesOf({ text, remark }: TypedText): readonly Line[] {
  return splitLines(text).map((line, index) => ({ text: line.trim(), first: index === 0, remark }));
}

function splitLines(text: string): readonly string[] {
  const lines: string[] = [];
  let from = 0;
  for (const match of matchesOf(FOOTNOTE_OR_LINE_END, text)) {
    if (match[0] !== '\n') continue;
    lines.push(text.slice(from, match.index));
    from = match.index + 1;
  }
  return [...lines, text.slice(from)];
}

/** Word opens no table of more columns. */
const MOST_COLUMNS = 63;

/** Lines of bars as one table; as plain lines where there are more columns than a table may have. */
function tableBlocks(lines: readonly Line[]): readonly BodyBlock[] {
  const rows = lines.map((line) => splitCells(line.text));
  const [widest] = rows.map((row) => row.length).sort((left, right) => right - left);
  const [first] = lines;
  if (first === undefined || widest === undefined || widest <= MOST_COLUMNS) {
    return [tableOf(lines, rows)];
  }
  first.remark(say.tooManyColumns(widest, MOST_COLUMNS));
  return lines.map(({ remark }, index) => ({
    kind: 'paragraph',
    content: richTextOf({ text: (rows[index] ?? []).join(' | '), remark }),
  }));
}

function tableOf(lines: readonly Line[], rows: readonly (readonly string[])[]): ReportTable {
  const width = Math.max(...rows.map((row) => row.length));
  const header = rows[0] ?? [];
  lines.forEach((line, index) => {
    const found = rows[index]?.length ?? 0;
    if (found !== header.length) line.remark(say.raggedTable(found, header.length));
  });
  const cells = lines.map((line, index) =>
    (rows[index] ?? []).map((cell) => richTextOf({ text: cell, remark: line.remark })),
  );
  const columns = Array.from({ length: width }, (_, column) => ({
    header: cells[0]?.[column] ?? [],
    kind: columnKind(cells.map((row) => textOf(row[column] ?? []))),
  }));
  const body: ReportTableRow[] = cells.slice(1).map((row) => ({ kind: 'cells', cells: row }));
  return { kind: 'table', source: 'prose', caption: [], columns, rows: body };
}

/** The bars between cells; a bar inside a token or a footnote belongs to the text. */
const BAR = /\{\{[^{}\n]*\}\}|\[\[(?:(?!\[\[)[\s\S])*?\]\]|\|/g;

function splitCells(line: string): readonly string[] {
  const inner = line.slice(1, -1);
  const cells: string[] = [];
  let from = 0;
  for (const match of matchesOf(BAR, inner)) {
    if (match[0] !== '|') continue;
    cells.push(inner.slice(from, match.index).trim());
    from = match.index + 1;
  }
  return [...cells, inner.slice(from).trim()];
}

const FIGURE = /^[-+]?[\d.,]+(?:\s?%)?$/;

/** What a typed column holds, by its header and the cells below it. */
function columnKind([header = '', ...cells]: readonly string[]): ColumnKind {
  if (sameText(header, 'STT') || sameText(header, 'TT')) return 'ordinal';
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => FIGURE.test(cell)) ? 'figure' : 'text';
}
