/**
 * The enums of the Sheets API by type and field: the published TypeScript declarations say `string`.
 * Pages are under https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.
 * The `…_UNSPECIFIED` values are left out: Google refuses them in a request.
 */
export const ENUMS: Readonly<Record<string, readonly string[]>> = {
  // /other#ConditionType
  'BooleanCondition.type': [
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
  // /other#RelativeDate
  'ConditionValue.relativeDate': [
    'PAST_YEAR',
    'PAST_MONTH',
    'PAST_WEEK',
    'YESTERDAY',
    'TODAY',
    'TOMORROW',
  ],
  // /cells#NumberFormatType
  'NumberFormat.type': [
    'TEXT',
    'NUMBER',
    'PERCENT',
    'CURRENCY',
    'DATE',
    'TIME',
    'DATE_TIME',
    'SCIENTIFIC',
  ],
  // /cells#Style
  'Border.style': ['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'NONE', 'DOUBLE'],
  // /cells#HorizontalAlign, #VerticalAlign, #WrapStrategy, #TextDirection, #HyperlinkDisplayType
  'CellFormat.horizontalAlignment': ['LEFT', 'CENTER', 'RIGHT'],
  'CellFormat.verticalAlignment': ['TOP', 'MIDDLE', 'BOTTOM'],
  'CellFormat.wrapStrategy': ['OVERFLOW_CELL', 'LEGACY_WRAP', 'CLIP', 'WRAP'],
  'CellFormat.textDirection': ['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT'],
  'CellFormat.hyperlinkDisplayType': ['LINKED', 'PLAIN_TEXT'],
  // /other#ThemeColorType
  'ColorStyle.themeColor': [
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
  // /other#ErrorType
  'ErrorValue.type': [
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
  // /other#Dimension
  'DimensionRange.dimension': ['ROWS', 'COLUMNS'],
  'AppendDimensionRequest.dimension': ['ROWS', 'COLUMNS'],
  // /request#MergeType
  'MergeCellsRequest.mergeType': ['MERGE_ALL', 'MERGE_COLUMNS', 'MERGE_ROWS'],
  // /sheets#SheetType, #InterpolationPointType
  'SheetProperties.sheetType': ['GRID', 'OBJECT', 'DATA_SOURCE'],
  'InterpolationPoint.type': ['MIN', 'MAX', 'NUMBER', 'PERCENT', 'PERCENTILE'],
  // /other#SortOrder
  'SortSpec.sortOrder': ['ASCENDING', 'DESCENDING'],
  // /developerMetadata#DeveloperMetadataVisibility, #DeveloperMetadataLocationType
  'DeveloperMetadata.visibility': ['DOCUMENT', 'PROJECT'],
  'DeveloperMetadataLookup.visibility': ['DOCUMENT', 'PROJECT'],
  'DeveloperMetadataLocation.locationType': ['ROW', 'COLUMN', 'SHEET', 'SPREADSHEET'],
  'DeveloperMetadataLookup.locationType': ['ROW', 'COLUMN', 'SHEET', 'SPREADSHEET'],
  'DeveloperMetadataLookup.locationMatchingStrategy': ['EXACT_LOCATION', 'INTERSECTING_LOCATION'],
  // #RecalculationInterval
  'SpreadsheetProperties.autoRecalc': ['ON_CHANGE', 'MINUTE', 'HOUR'],
  // ../v4/Dimension, /v4/ValueRenderOption, /v4/DateTimeRenderOption: parameters of values.batchGet
  'Spreadsheets$Values$Batchget.majorDimension': ['ROWS', 'COLUMNS'],
  'Spreadsheets$Values$Batchget.valueRenderOption': [
    'FORMATTED_VALUE',
    'UNFORMATTED_VALUE',
    'FORMULA',
  ],
  'Spreadsheets$Values$Batchget.dateTimeRenderOption': ['SERIAL_NUMBER', 'FORMATTED_STRING'],
};

/**
 * The fields a request cannot do without. The published types make every field optional; what Google
 * says in words ("required") stands here.
 */
export const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  AddBandingRequest: ['bandedRange'],
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
  UpdateConditionalFormatRuleRequest: ['index'],
  UpdateDeveloperMetadataRequest: ['dataFilters', 'developerMetadata', 'fields'],
  UpdateDimensionPropertiesRequest: ['range', 'properties', 'fields'],
  UpdateFilterViewRequest: ['filter', 'fields'],
  UpdateNamedRangeRequest: ['namedRange', 'fields'],
  UpdateProtectedRangeRequest: ['protectedRange', 'fields'],
  UpdateSheetPropertiesRequest: ['properties', 'fields'],
  UpdateSpreadsheetPropertiesRequest: ['properties', 'fields'],
};
