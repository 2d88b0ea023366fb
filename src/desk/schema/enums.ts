/** A closed set of values, and the fields and parameters that take one of them. */
interface EnumOfApi {
  readonly values: readonly string[];
  readonly fields: readonly string[];
}

/**
 * The enums of the Sheets API by the name that its errors give them: the published TypeScript
 * declarations say `string`. What one message alone uses is named within it, as the errors that people met show.
 * Values: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets and its
 * pages. The `…_UNSPECIFIED` values are left out: Google refuses them in a request.
 */
const ENUMS_OF_API: Readonly<Record<string, EnumOfApi>> = {
  ConditionType: {
    values: [
      'NUMBER_GREATER',
      'NUMBER_GREATER_THAN_EQ',
      'NUMBER_LESS',
      'NUMBER_LESS_THAN_EQ',
      'NUMBER_EQ',
      'NUMBER_NOT_EQ',
      'NUMBER_BETWEEN',
      'NUMBER_NOT_BETWEEN',
      'TEXT_CONTAINS',
      'TEXT_NOT_CONTAINS',
      'TEXT_STARTS_WITH',
      'TEXT_ENDS_WITH',
      'TEXT_EQ',
      'TEXT_IS_EMAIL',
      'TEXT_IS_URL',
      'DATE_EQ',
      'DATE_BEFORE',
      'DATE_AFTER',
      'DATE_ON_OR_BEFORE',
      'DATE_ON_OR_AFTER',
      'DATE_BETWEEN',
      'DATE_NOT_BETWEEN',
      'DATE_IS_VALID',
      'ONE_OF_RANGE',
      'ONE_OF_LIST',
      'BLANK',
      'NOT_BLANK',
      'CUSTOM_FORMULA',
      'BOOLEAN',
      'TEXT_NOT_EQ',
      'DATE_NOT_EQ',
      'FILTER_EXPRESSION',
    ],
    fields: ['BooleanCondition.type'],
  },
  'ConditionValue.RelativeDate': {
    values: ['PAST_YEAR', 'PAST_MONTH', 'PAST_WEEK', 'YESTERDAY', 'TODAY', 'TOMORROW'],
    fields: ['ConditionValue.relativeDate'],
  },
  'NumberFormat.NumberFormatType': {
    values: ['TEXT', 'NUMBER', 'PERCENT', 'CURRENCY', 'DATE', 'TIME', 'DATE_TIME', 'SCIENTIFIC'],
    fields: ['NumberFormat.type'],
  },
  Style: {
    values: ['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'NONE', 'DOUBLE'],
    fields: ['Border.style'],
  },
  HorizontalAlign: {
    values: ['LEFT', 'CENTER', 'RIGHT'],
    fields: ['CellFormat.horizontalAlignment'],
  },
  VerticalAlign: { values: ['TOP', 'MIDDLE', 'BOTTOM'], fields: ['CellFormat.verticalAlignment'] },
  'CellFormat.WrapStrategy': {
    values: ['OVERFLOW_CELL', 'LEGACY_WRAP', 'CLIP', 'WRAP'],
    fields: ['CellFormat.wrapStrategy'],
  },
  'CellFormat.TextDirection': {
    values: ['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT'],
    fields: ['CellFormat.textDirection'],
  },
  'CellFormat.HyperlinkDisplayType': {
    values: ['LINKED', 'PLAIN_TEXT'],
    fields: ['CellFormat.hyperlinkDisplayType'],
  },
  ThemeColorType: {
    values: [
      'TEXT',
      'BACKGROUND',
      'ACCENT1',
      'ACCENT2',
      'ACCENT3',
      'ACCENT4',
      'ACCENT5',
      'ACCENT6',
      'LINK',
    ],
    fields: ['ColorStyle.themeColor', 'ThemeColorPair.colorType'],
  },
  'ErrorValue.ErrorType': {
    values: [
      'ERROR',
      'NULL_VALUE',
      'DIVIDE_BY_ZERO',
      'VALUE',
      'REF',
      'NAME',
      'NUM',
      'N_A',
      'LOADING',
    ],
    fields: ['ErrorValue.type'],
  },
  Dimension: {
    values: ['ROWS', 'COLUMNS'],
    fields: [
      'DimensionRange.dimension',
      'AppendDimensionRequest.dimension',
      'ValueRange.majorDimension',
      'DataFilterValueRange.majorDimension',
      'InsertRangeRequest.shiftDimension',
      'DeleteRangeRequest.shiftDimension',
      'SourceAndDestination.dimension',
      'BatchGetValuesByDataFilterRequest.majorDimension',
      'Spreadsheets$Values$Get.majorDimension',
      'Spreadsheets$Values$Batchget.majorDimension',
    ],
  },
  'MergeCellsRequest.MergeType': {
    values: ['MERGE_ALL', 'MERGE_COLUMNS', 'MERGE_ROWS'],
    fields: ['MergeCellsRequest.mergeType'],
  },
  SheetType: { values: ['GRID', 'OBJECT', 'DATA_SOURCE'], fields: ['SheetProperties.sheetType'] },
  'InterpolationPoint.InterpolationPointType': {
    values: ['MIN', 'MAX', 'NUMBER', 'PERCENT', 'PERCENTILE'],
    fields: ['InterpolationPoint.type'],
  },
  SortOrder: {
    values: ['ASCENDING', 'DESCENDING'],
    fields: ['SortSpec.sortOrder', 'PivotGroup.sortOrder'],
  },
  DeveloperMetadataVisibility: {
    values: ['DOCUMENT', 'PROJECT'],
    fields: ['DeveloperMetadata.visibility', 'DeveloperMetadataLookup.visibility'],
  },
  DeveloperMetadataLocationType: {
    values: ['ROW', 'COLUMN', 'SHEET', 'SPREADSHEET'],
    fields: ['DeveloperMetadataLocation.locationType', 'DeveloperMetadataLookup.locationType'],
  },
  'DeveloperMetadataLookup.DeveloperMetadataLocationMatchingStrategy': {
    values: ['EXACT_LOCATION', 'INTERSECTING_LOCATION'],
    fields: ['DeveloperMetadataLookup.locationMatchingStrategy'],
  },
  'SpreadsheetProperties.RecalculationInterval': {
    values: ['ON_CHANGE', 'MINUTE', 'HOUR'],
    fields: ['SpreadsheetProperties.autoRecalc'],
  },
  ValueRenderOption: {
    values: ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'],
    fields: [
      'BatchGetValuesByDataFilterRequest.valueRenderOption',
      'BatchUpdateValuesByDataFilterRequest.responseValueRenderOption',
      'BatchUpdateValuesRequest.responseValueRenderOption',
      'Spreadsheets$Values$Get.valueRenderOption',
      'Spreadsheets$Values$Batchget.valueRenderOption',
      'Spreadsheets$Values$Update.responseValueRenderOption',
      'Spreadsheets$Values$Append.responseValueRenderOption',
    ],
  },
  DateTimeRenderOption: {
    values: ['SERIAL_NUMBER', 'FORMATTED_STRING'],
    fields: [
      'BatchGetValuesByDataFilterRequest.dateTimeRenderOption',
      'BatchUpdateValuesByDataFilterRequest.responseDateTimeRenderOption',
      'BatchUpdateValuesRequest.responseDateTimeRenderOption',
      'Spreadsheets$Values$Get.dateTimeRenderOption',
      'Spreadsheets$Values$Batchget.dateTimeRenderOption',
      'Spreadsheets$Values$Update.responseDateTimeRenderOption',
      'Spreadsheets$Values$Append.responseDateTimeRenderOption',
    ],
  },
  ValueInputOption: {
    values: ['RAW', 'USER_ENTERED'],
    fields: [
      'BatchUpdateValuesByDataFilterRequest.valueInputOption',
      'BatchUpdateValuesRequest.valueInputOption',
      'Spreadsheets$Values$Update.valueInputOption',
      'Spreadsheets$Values$Append.valueInputOption',
    ],
  },
  'AppendValuesRequest.InsertDataOption': {
    values: ['OVERWRITE', 'INSERT_ROWS'],
    fields: ['Spreadsheets$Values$Append.insertDataOption'],
  },
  PasteType: {
    values: [
      'PASTE_NORMAL',
      'PASTE_VALUES',
      'PASTE_FORMAT',
      'PASTE_NO_BORDERS',
      'PASTE_FORMULA',
      'PASTE_DATA_VALIDATION',
      'PASTE_CONDITIONAL_FORMATTING',
    ],
    fields: ['CopyPasteRequest.pasteType', 'CutPasteRequest.pasteType', 'PasteDataRequest.type'],
  },
  PasteOrientation: {
    values: ['NORMAL', 'TRANSPOSE'],
    fields: ['CopyPasteRequest.pasteOrientation'],
  },
  'TextToColumnsRequest.DelimiterType': {
    values: ['COMMA', 'SEMICOLON', 'PERIOD', 'SPACE', 'CUSTOM', 'AUTODETECT'],
    fields: ['TextToColumnsRequest.delimiterType'],
  },
  'TableColumnProperties.ColumnType': {
    values: [
      'DOUBLE',
      'CURRENCY',
      'PERCENT',
      'DATE',
      'TIME',
      'DATE_TIME',
      'TEXT',
      'BOOLEAN',
      'DROPDOWN',
      'FILES_CHIP',
      'PEOPLE_CHIP',
      'FINANCE_CHIP',
      'PLACE_CHIP',
      'RATINGS_CHIP',
    ],
    fields: ['TableColumnProperties.columnType'],
  },
  'PivotTable.PivotValueLayout': {
    values: ['HORIZONTAL', 'VERTICAL'],
    fields: ['PivotTable.valueLayout'],
  },
  'PivotValue.PivotStandardValueFunction': {
    values: [
      'SUM',
      'COUNTA',
      'COUNT',
      'COUNTUNIQUE',
      'AVERAGE',
      'MAX',
      'MIN',
      'MEDIAN',
      'PRODUCT',
      'STDEV',
      'STDEVP',
      'VAR',
      'VARP',
      'CUSTOM',
      'NONE',
    ],
    fields: ['PivotValue.summarizeFunction'],
  },
  'PivotValue.PivotValueCalculatedDisplayType': {
    values: ['PERCENT_OF_ROW_TOTAL', 'PERCENT_OF_COLUMN_TOTAL', 'PERCENT_OF_GRAND_TOTAL'],
    fields: ['PivotValue.calculatedDisplayType'],
  },
  'DateTimeRule.DateTimeRuleType': {
    values: [
      'SECOND',
      'MINUTE',
      'HOUR',
      'HOUR_MINUTE',
      'HOUR_MINUTE_AMPM',
      'DAY_OF_WEEK',
      'DAY_OF_YEAR',
      'DAY_OF_MONTH',
      'DAY_MONTH',
      'MONTH',
      'QUARTER',
      'YEAR',
      'YEAR_MONTH',
      'YEAR_QUARTER',
      'YEAR_MONTH_DAY',
    ],
    fields: ['DateTimeRule.type'],
  },
  'DataSourceTable.DataSourceTableColumnSelectionType': {
    values: ['SELECTED', 'SYNC_ALL'],
    fields: ['DataSourceTable.columnSelectionType'],
  },
  BasicChartType: {
    values: ['BAR', 'LINE', 'AREA', 'COLUMN', 'SCATTER', 'COMBO', 'STEPPED_AREA'],
    fields: ['BasicChartSpec.chartType', 'BasicChartSeries.type'],
  },
  BasicChartLegendPosition: {
    values: [
      'BOTTOM_LEGEND',
      'LEFT_LEGEND',
      'RIGHT_LEGEND',
      'TOP_LEGEND',
      'NO_LEGEND',
      'INSIDE_LEGEND',
    ],
    fields: ['BasicChartSpec.legendPosition'],
  },
  BasicChartAxisPosition: {
    values: ['BOTTOM_AXIS', 'LEFT_AXIS', 'RIGHT_AXIS'],
    fields: ['BasicChartAxis.position', 'BasicChartSeries.targetAxis'],
  },
  BasicChartStackedType: {
    values: ['NOT_STACKED', 'STACKED', 'PERCENT_STACKED'],
    fields: ['BasicChartSpec.stackedType'],
  },
  ChartHiddenDimensionStrategy: {
    values: ['SKIP_HIDDEN_ROWS_AND_COLUMNS', 'SKIP_HIDDEN_ROWS', 'SKIP_HIDDEN_COLUMNS', 'SHOW_ALL'],
    fields: ['ChartSpec.hiddenDimensionStrategy'],
  },
  DataLabelType: { values: ['NONE', 'DATA', 'CUSTOM'], fields: ['DataLabel.type'] },
  DataLabelPlacement: {
    values: [
      'CENTER',
      'LEFT',
      'RIGHT',
      'ABOVE',
      'BELOW',
      'INSIDE_END',
      'INSIDE_BASE',
      'OUTSIDE_END',
    ],
    fields: ['DataLabel.placement'],
  },
  ViewWindowMode: {
    values: ['DEFAULT_VIEW_WINDOW_MODE', 'EXPLICIT', 'PRETTY'],
    fields: ['ChartAxisViewWindowOptions.viewWindowMode'],
  },
  PointShape: {
    values: ['CIRCLE', 'DIAMOND', 'HEXAGON', 'PENTAGON', 'SQUARE', 'STAR', 'TRIANGLE', 'X_MARK'],
    fields: ['PointStyle.shape'],
  },
  LineDashType: {
    values: [
      'INVISIBLE',
      'CUSTOM',
      'SOLID',
      'DOTTED',
      'MEDIUM_DASHED',
      'MEDIUM_DASHED_DOTTED',
      'LONG_DASHED',
      'LONG_DASHED_DOTTED',
    ],
    fields: ['LineStyle.type'],
  },
  'PersonProperties.DisplayFormat': {
    values: ['DEFAULT', 'LAST_NAME_COMMA_FIRST_NAME', 'EMAIL'],
    fields: ['PersonProperties.displayFormat'],
  },
};

/** An enum as a field knows it. */
export interface FieldEnum {
  readonly type: string;
  readonly values: readonly string[];
}

/** The enum of each field: `Border.style`. */
export const ENUMS: Readonly<Record<string, FieldEnum>> = Object.fromEntries(
  Object.entries(ENUMS_OF_API).flatMap(([type, { values, fields }]) =>
    fields.map((field) => [field, { type, values }]),
  ),
);

/**
 * The fields a request cannot do without. The published types make every field optional; what Google
 * says in words ("required") stands here.
 */
export const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  AddBandingRequest: ['bandedRange'],
  AddChartRequest: ['chart'],
  AddConditionalFormatRuleRequest: ['rule'],
  AddFilterViewRequest: ['filter'],
  AddNamedRangeRequest: ['namedRange'],
  AddProtectedRangeRequest: ['protectedRange'],
  AppendCellsRequest: ['sheetId', 'rows', 'fields'],
  AppendDimensionRequest: ['sheetId', 'dimension', 'length'],
  AutoResizeDimensionsRequest: ['dimensions'],
  BatchUpdateSpreadsheetRequest: ['requests'],
  BooleanCondition: ['type'],
  BooleanRule: ['condition', 'format'],
  ClearBasicFilterRequest: ['sheetId'],
  ConditionalFormatRule: ['ranges'],
  CreateDeveloperMetadataRequest: ['developerMetadata'],
  DataValidationRule: ['condition'],
  DeleteBandingRequest: ['bandedRangeId'],
  DeleteConditionalFormatRuleRequest: ['sheetId', 'index'],
  DeleteDeveloperMetadataRequest: ['dataFilter'],
  DeleteDimensionRequest: ['range'],
  DeleteEmbeddedObjectRequest: ['objectId'],
  DeleteFilterViewRequest: ['filterId'],
  DeleteNamedRangeRequest: ['namedRangeId'],
  DeleteProtectedRangeRequest: ['protectedRangeId'],
  DeleteSheetRequest: ['sheetId'],
  DimensionRange: ['sheetId', 'dimension'],
  DuplicateSheetRequest: ['sourceSheetId'],
  GridCoordinate: ['sheetId'],
  GridRange: ['sheetId'],
  InsertDimensionRequest: ['range'],
  MergeCellsRequest: ['range', 'mergeType'],
  MoveDimensionRequest: ['source', 'destinationIndex'],
  NumberFormat: ['type'],
  RepeatCellRequest: ['range', 'cell', 'fields'],
  SetBasicFilterRequest: ['filter'],
  SetDataValidationRequest: ['range'],
  UnmergeCellsRequest: ['range'],
  UpdateBandingRequest: ['bandedRange', 'fields'],
  UpdateBordersRequest: ['range'],
  UpdateCellsRequest: ['fields'],
  UpdateChartSpecRequest: ['chartId', 'spec'],
  UpdateConditionalFormatRuleRequest: ['index'],
  UpdateDeveloperMetadataRequest: ['dataFilters', 'developerMetadata', 'fields'],
  UpdateDimensionPropertiesRequest: ['range', 'properties', 'fields'],
  UpdateEmbeddedObjectPositionRequest: ['objectId', 'newPosition', 'fields'],
  UpdateFilterViewRequest: ['filter', 'fields'],
  UpdateNamedRangeRequest: ['namedRange', 'fields'],
  UpdateProtectedRangeRequest: ['protectedRange', 'fields'],
  UpdateSheetPropertiesRequest: ['properties', 'fields'],
  UpdateSpreadsheetPropertiesRequest: ['properties', 'fields'],
};
