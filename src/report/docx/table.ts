import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ColumnKind, TableRow as ReportRow, ReportTable, RichText } from '../tree';
import type { Setting } from './body';
import { CELL_SIDE, type ColumnPlan, planColumns } from './columns';
import { halfPoints, twipsOfPoints } from './measures';
import { richRuns } from './runs';

const LINE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};
const CELL_TOP = twipsOfPoints(2);

const ALIGNMENTS: Readonly<Record<ColumnKind, (typeof AlignmentType)[keyof typeof AlignmentType]>> =
  {
    text: AlignmentType.LEFT,
    figure: AlignmentType.RIGHT,
    date: AlignmentType.CENTER,
    ordinal: AlignmentType.CENTER,
  };

/** A table of the body with its caption above and room below. */
export function reportTable(table: ReportTable, setting: Setting): readonly FileChild[] {
  const { regime, width, footnotes } = setting;
  const caption =
    table.caption.length === 0
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            keepNext: true,
            spacing: { before: twipsOfPoints(6), after: twipsOfPoints(6) },
            children: [...richRuns(table.caption, footnotes, { bold: true })],
          }),
        ];
  const plan = planColumns(table, width, regime.table.size, regime.table.smallest);
  return [...caption, gridOf(table, plan, setting), roomBelow()];
}

/** The table itself; borders, widths and sizes stand on it and its cells, not in a table style. */
export function gridOf(table: ReportTable, plan: ColumnPlan, setting: Setting): Table {
  const face: IRunOptions = {
    size: halfPoints(plan.size),
    sizeComplexScript: halfPoints(plan.size),
  };
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths: [...plan.widths],
    width: { size: plan.widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    margins: {
      top: CELL_TOP,
      bottom: CELL_TOP,
      left: CELL_SIDE,
      right: CELL_SIDE,
      marginUnitType: WidthType.DXA,
    },
    borders: BORDERS,
    rows: [headerRow(table, plan, setting, face), ...table.rows.map((row) => bodyRow(row))],
  });

  function bodyRow(row: ReportRow): TableRow {
    if (row.kind === 'group') {
      return new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            columnSpan: plan.widths.length,
            width: { size: plan.widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
            children: [
              cellParagraph(row.label, AlignmentType.LEFT, { ...face, bold: true }, setting, true),
            ],
          }),
        ],
      });
    }
    const rowFace = row.kind === 'subtotal' ? { ...face, bold: true } : face;
    return new TableRow({
      cantSplit: true,
      children: table.columns.map(({ kind }, column) =>
        cell(row.cells[column] ?? [], ALIGNMENTS[kind], rowFace, plan.widths[column] ?? 0, setting),
      ),
    });
  }
}

function headerRow(
  table: ReportTable,
  plan: ColumnPlan,
  setting: Setting,
  face: IRunOptions,
): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ header }, column) =>
      cell(
        header,
        AlignmentType.CENTER,
        { ...face, bold: true },
        plan.widths[column] ?? 0,
        setting,
        {
          middle: true,
        },
      ),
    ),
  });
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

function cell(
  content: RichText,
  alignment: Alignment,
  face: IRunOptions,
  width: number,
  setting: Setting,
  { middle }: { readonly middle: boolean } = { middle: false },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: middle ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: [cellParagraph(content, alignment, face, setting, middle)],
  });
}

function cellParagraph(
  content: RichText,
  alignment: Alignment,
  face: IRunOptions,
  setting: Setting,
  keepNext: boolean,
): Paragraph {
  return new Paragraph({
    alignment,
    keepNext,
    children: [...richRuns(content, setting.footnotes, face)],
  });
}

/** Space between a table and the paragraph below; it also ends a section that ends in a table. */
export function roomBelow(): Paragraph {
  return new Paragraph({
    spacing: { line: twipsOfPoints(6), lineRule: LineRuleType.EXACTLY },
    run: { size: 2 },
    children: [],
  });
}
