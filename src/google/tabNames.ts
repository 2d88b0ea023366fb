import { ARCHIVE_MARK } from '../contract/write';
import { get } from './answer';

type ScriptSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What of a workbook is known without a call of the API. */
export interface TabNames {
  /** The rows of a tab's grid; 0 where there is no such tab. */
  readonly rowCountOf: (title: string) => number;
  /** The rows (from 0) of a tab that carry the mark of the first one that is needed. */
  readonly markedRows: (title: string) => readonly number[];
  /** The names of all tabs; undefined where one of them has no cells, as that of a chart. */
  readonly titles: () => readonly string[] | undefined;
}

/** By the script's own service, which knows the tabs of the workbook that it is bound to. */
export function namesByScript(spreadsheet: ScriptSpreadsheet): TabNames {
  return {
    rowCountOf: (title) => spreadsheet.getSheetByName(title)?.getMaxRows() ?? 0,
    markedRows: (title) => {
      const sheet = spreadsheet.getSheetByName(title);
      return sheet ? markedIn(sheet) : [];
    },
    titles: () => {
      // It keeps what it has seen until then.
      SpreadsheetApp.flush();
      const sheets = spreadsheet.getSheets();
      const isGrid = (sheet: GoogleAppsScript.Spreadsheet.Sheet) =>
        sheet.getType() === SpreadsheetApp.SheetType.GRID;
      return sheets.every(isGrid) ? sheets.map((sheet) => sheet.getName()) : undefined;
    },
  };
}

/** A mark that cannot be asked for is none: what is needed is then found by the rows themselves. */
function markedIn(sheet: GoogleAppsScript.Spreadsheet.Sheet): readonly number[] {
  try {
    const rows = sheet
      .createDeveloperMetadataFinder()
      .withKey(ARCHIVE_MARK)
      .find()
      .flatMap((mark) => mark.getLocation().getRow()?.getRow() ?? []);
    return rows.map((row) => row - 1).filter((row) => row < sheet.getMaxRows());
  } catch (error) {
    console.error(error);
    return [];
  }
}

/** The names of all tabs by a call of the API; undefined where one of them has no cells. */
export function titlesByApi(id: string): readonly string[] | undefined {
  const { sheets = [] } = get(id, 'sheets(properties(title,sheetType))');
  const properties = sheets.map((sheet) => sheet.properties ?? {});
  return properties.every(({ sheetType = 'GRID' }) => sheetType === 'GRID')
    ? properties.map(({ title = '' }) => title)
    : undefined;
}
