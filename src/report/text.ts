import { regimeTable } from './regime/tables';
import type { BodyBlock, Inline, Report, ReportTable, ReportTableRow, RichText } from './tree';

/**
 * The report as lines of plain text (`bao-cao.txt`): what is read from top to bottom, without the
 * letterhead, the place and the date. Footnotes stand in place as `[[…]]`.
 */
export function renderText(report: Report): readonly string[] {
  const { recipients } = report;
  return [
    numberLine(report),
    report.documentType,
    textOf(report.subject),
    ...report.salutation,
    ...report.body.flatMap(blockLines),
    ...(recipients.length > 0 ? ['Nơi nhận:'] : []),
    ...recipients.map((recipient) => `- ${recipient}`),
    ...report.authority,
    ...report.position,
    report.signatory,
    ...report.appendices.flatMap(blockLines),
  ].filter((line) => line !== '');
}

/** `Số 15-BC/ĐU` (Party), `Số: 15/BC-UBND` (state). */
function numberLine({ regime, symbol }: Report): string {
  return symbol === '' ? '' : `${regimeTable(regime).number.label} ${symbol}`;
}

/** A rich text as one line. */
export function textOf(content: RichText): string {
  return content.map(inlineText).join('');
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return ' ';
    case 'footnote':
      return `[[${textOf(inline.content)}]]`;
  }
}

function blockLines(block: BodyBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${block.number} ${textOf(block.title)}`];
    case 'paragraph': {
      const text = textOf(block.content);
      return [block.number === undefined ? text : `${block.number} ${text}`];
    }
    case 'item':
      return [textOf(block.content)];
    case 'table':
      return tableLines(block);
    case 'codes':
      return [];
  }
}

function tableLines({ source, caption, columns, rows }: ReportTable): readonly string[] {
  const separator = source === 'prose' ? ' | ' : '\t';
  const line = (cells: readonly RichText[]) => cells.map(cellOf).join(separator);
  const cellOf = (cell: RichText) => textOf(cell).replace(/\t/g, ' ');
  const rowLine = (row: ReportTableRow) =>
    row.kind === 'group' ? [row.number, cellOf(row.label)].join(separator) : line(row.cells);
  return [textOf(caption), line(columns.map((column) => column.header)), ...rows.map(rowLine)];
}
