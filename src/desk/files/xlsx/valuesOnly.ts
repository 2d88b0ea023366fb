import {
  type Cell,
  type CellFormat,
  type DimensionProperties,
  effective,
  errorText,
  isCellError,
  type Sheet,
  type Spreadsheet,
  type TextFormatRun,
} from '../../spreadsheet';

/**
 * A workbook as those see it who may only read it: values and their looks. What a file could carry
 * besides stays behind, hidden tabs too: formulas, notes, links, lists, names, guards, filters, marks.
 */
export function valuesOnly(spreadsheet: Spreadsheet): Spreadsheet {
  return {
    ...spreadsheet,
    sheets: spreadsheet.sheets.filter(({ properties }) => !properties.hidden).map(seenSheet),
    namedRanges: [],
    developerMetadata: [],
  };
}

function seenSheet(sheet: Sheet): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => row?.map((cell) => cell && seenCell(cell))),
    rowMetadata: sizesAlone(sheet.rowMetadata),
    columnMetadata: sizesAlone(sheet.columnMetadata),
    rowGroups: [],
    columnGroups: [],
    protectedRanges: [],
    conditionalFormats: [],
    filterViews: [],
    basicFilter: undefined,
    bandedRanges: [],
    tables: [],
    charts: [],
  };
}

/** What is hidden of the rows that were planned for readers is theirs to see. */
function sizesAlone(
  metadata: ReadonlyMap<number, DimensionProperties>,
): ReadonlyMap<number, DimensionProperties> {
  return new Map(
    [...metadata].flatMap(([at, { pixelSize }]) => (pixelSize ? [[at, { pixelSize }]] : [])),
  );
}

function seenCell(cell: Cell): Cell {
  const value = effective(cell);
  return {
    ...(value !== undefined && { value: isCellError(value) ? errorText(value) : value }),
    ...(cell.format && { format: withoutLink(cell.format) }),
    ...(cell.runs && { runs: cell.runs.map(runWithoutLink) }),
  };
}

function withoutLink({ textFormat, ...format }: CellFormat): CellFormat {
  const { link: _link, ...face } = textFormat ?? {};
  return textFormat ? { ...format, textFormat: face } : format;
}

function runWithoutLink({ format, ...run }: TextFormatRun): TextFormatRun {
  const { link: _link, ...face } = format ?? {};
  return format ? { ...run, format: face } : run;
}
