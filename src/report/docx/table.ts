import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type ColumnPlan, cellSide, planColumns } from '../layout/columns';
import { halfPoints, type Twips, twipsOfMillimetres, twipsOfPoints } from '../layout/measures';
import { textWidth } from '../layout/textWidth';
import { plainText } from '../markup';
import { textOf } from '../text';
import type { ReportTable, ReportTableColumn, ReportTableRow, RichText } from '../tree';
import { FixedTable } from './package/fixedTable';
import { richRuns } from './runs';
import type { Typesetting } from './typesetting';

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

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
const AROUND_CAPTION = twipsOfPoints(6);
/** A table no higher than this stands on one page. */
const HIGHEST_WHOLE_TABLE = twipsOfMillimetres(60);
/** A row higher than this may break across pages: kept whole it could run off the page. */
const HIGHEST_WHOLE_ROW = twipsOfMillimetres(80);

const ALIGNMENTS: Readonly<Record<ReportTableColumn['kind'], Alignment>> = {
  text: AlignmentType.LEFT,
  figure: AlignmentType.RIGHT,
  date: AlignmentType.CENTER,
  ordinal: AlignmentType.CENTER,
};

/** A table of the body: its caption above, room below. */
export function tableBlocks(
  table: ReportTable,
  setting: Typesetting,
  keepNext: boolean,
): readonly FileChild[] {
  const caption = new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: AROUND_CAPTION, after: AROUND_CAPTION },
    children: [...richRuns(table.caption, setting.footnotes, { bold: true })],
  });
  return [
    ...(table.caption.length > 0 ? [caption] : []),
    tableGrid(table, setting, keepNext),
    lowParagraph(twipsOfPoints(setting.regime.body.betweenParagraphs), keepNext),
  ];
}

/**
 * The table itself. Borders, widths and sizes stand on it and on its cells, since Google's
 * conversion loses table styles; the header row is repeated on every page.
 */
export function tableGrid(table: ReportTable, setting: Typesetting, keepNext = false): FixedTable {
  const { size, smallest } = setting.regime.table;
  const grid = new GridSetter(
    setting,
    planColumns(table, setting.width, size, smallest),
    table.columns,
  );
  const last = table.rows.length - 1;
  const whole = grid.heightOf(table.rows) <= HIGHEST_WHOLE_TABLE;
  const side = cellSide(grid.plan.size);
  return new FixedTable({
    alignment: AlignmentType.CENTER,
    columnWidths: grid.plan.widths,
    width: { size: grid.width, type: WidthType.DXA },
    cellMargin: {
      top: CELL_TOP,
      bottom: CELL_TOP,
      left: side,
      right: side,
      marginUnitType: WidthType.DXA,
    },
    borders: BORDERS,
    rows: [
      grid.header(),
      ...table.rows.map((row, index) => grid.row(row, index === last ? keepNext : whole)),
    ],
  });
}

/** What a cell's paragraph looks like. */
interface CellFace {
  readonly alignment: Alignment;
  readonly bold: boolean;
  readonly keepNext: boolean;
  readonly header?: boolean;
}

class GridSetter {
  readonly width: Twips;
  private readonly face: IRunOptions;

  constructor(
    private readonly setting: Typesetting,
    readonly plan: ColumnPlan,
    private readonly columns: readonly ReportTableColumn[],
  ) {
    this.width = plan.widths.reduce((sum, width) => sum + width, 0);
    const size = halfPoints(plan.size);
    this.face = { size, sizeComplexScript: size };
  }

  header(): TableRow {
    const face = { alignment: AlignmentType.CENTER, bold: true, keepNext: true, header: true };
    return new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: this.columns.map(({ header }, column) => this.cell(header, column, face)),
    });
  }

  row(row: ReportTableRow, keepNext: boolean): TableRow {
    if (row.kind === 'group') return this.groupRow(row.number, row.label);
    const bold = row.kind === 'subtotal';
    return new TableRow({
      cantSplit: this.height(row.cells) <= HIGHEST_WHOLE_ROW,
      children: this.columns.map(({ kind }, column) =>
        this.cell(row.cells[column] ?? [], column, { alignment: ALIGNMENTS[kind], bold, keepNext }),
      ),
    });
  }

  /** A group's number in the first column and its name across the others. */
  private groupRow(number: string, label: RichText): TableRow {
    const face = { alignment: AlignmentType.LEFT, bold: true, keepNext: true };
    const [first = 0, ...others] = this.plan.widths;
    if (others.length === 0) {
      return new TableRow({
        cantSplit: true,
        children: [this.cell([...plainText(`${number}. `), ...label], 0, face)],
      });
    }
    return new TableRow({
      cantSplit: true,
      children: [
        this.cell(plainText(number), 0, { ...face, alignment: AlignmentType.CENTER }),
        new TableCell({
          columnSpan: others.length,
          width: { size: this.width - first, type: WidthType.DXA },
          children: [this.paragraph(label, face)],
        }),
      ],
    });
  }

  private cell(content: RichText, column: number, face: CellFace): TableCell {
    return new TableCell({
      width: { size: this.plan.widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: face.header ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      children: [this.paragraph(content, face)],
    });
  }

  private paragraph(content: RichText, { alignment, bold, keepNext }: CellFace): Paragraph {
    const face = bold ? { ...this.face, bold, boldComplexScript: bold } : this.face;
    return new Paragraph({
      alignment,
      ...(keepNext ? { keepNext } : {}),
      run: face,
      children: [...richRuns(content, this.setting.footnotes, face)],
    });
  }

  /** About how high rows will be together. */
  heightOf(rows: readonly ReportTableRow[]): Twips {
    return rows.reduce(
      (sum, row) => sum + this.height('cells' in row ? row.cells : [row.label]),
      0,
    );
  }

  /** About how high a row will be. */
  private height(cells: readonly RichText[]): Twips {
    const { size, widths } = this.plan;
    const lines = cells.map((cell, column) => {
      const room = Math.max(1, (widths[column] ?? 0) - 2 * cellSide(size));
      return Math.ceil(textWidth(textOf(cell), size, false) / room);
    });
    return Math.max(1, ...lines) * twipsOfPoints(size * 1.2) + 2 * CELL_TOP;
  }
}

/** An empty paragraph of a height: room below a table, or the end of a section that ends in one. */
export function lowParagraph(height: Twips, keepNext = false): Paragraph {
  return new Paragraph({
    spacing: { line: height, lineRule: LineRuleType.EXACT },
    run: { size: 2 },
    ...(keepNext ? { keepNext } : {}),
    children: [],
  });
}
