import {
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  type ITableBordersOptions,
  type Paragraph,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Twips } from '../layout/measures';
import { FixedTable } from './package/fixedTable';

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS: ITableBordersOptions = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA };

/**
 * A borderless table that sets paragraphs side by side. Widths stand on the grid and on every cell
 * in twips, since Google's conversion loses others.
 */
export function sideBySide(
  widths: readonly Twips[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
  indent: Twips = 0,
): FileChild {
  return new FixedTable({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    indent: { size: indent, type: WidthType.DXA },
    cellMargin: NO_MARGINS,
    borders: NO_BORDERS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.TOP,
                children,
              }),
          ),
        }),
    ),
  });
}
