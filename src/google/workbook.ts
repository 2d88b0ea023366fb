import type { CellValue, Shown, TabSize, Watched, WorkbookPort } from '../run';
import { get } from './answer';
import { gridReader } from './gridReader';
import type { PartsReader } from './longArchive';
import { columnRowsOf, rowsOf } from './ranges';
import { sheetsApi } from './services';
import type { TabNames } from './tabNames';

const SHOWN = 'effectiveValue(stringValue)';

function headersOf(tab: string): string {
  return rowsOf(tab, 0, 1);
}

function textOf({ effectiveValue }: GoogleAppsScript.Sheets.Schema.CellData): string {
  return effectiveValue?.stringValue ?? '';
}

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;

/** The method with its parameters, which the published types leave out. */
interface Answering {
  readonly batchUpdate: (
    body: GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest,
    id: string,
    parameters: { readonly fields: string; readonly prettyPrint: boolean },
  ) => GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse;
}

/** What a batch tells of tabs: without a mask each cell would bring its whole format. */
const ANSWERED = `updatedSpreadsheet(sheets(${[
  'properties(title,gridProperties(rowCount,columnCount))',
  'data(startRow,startColumn,rowData(values(effectiveValue)))',
].join(',')}))`;

function rangesOf({ tab, parts, sizesOf = [] }: Watched): string[] {
  return [
    ...parts.map(({ startRow, endRow, column }) =>
      column === undefined
        ? rowsOf(tab, startRow, endRow)
        : columnRowsOf(tab, column, { startRow, endRow }),
    ),
    // Of a tab that no range names nothing is told.
    ...sizesOf.map((title) => columnRowsOf(title, 0, { startRow: 0, endRow: 1 })),
  ];
}

/** What an answer tells of the tab that is watched, and of the sizes of others. */
function shownIn({ tab }: Watched, { sheets = [] }: Spreadsheet = {}): Shown {
  const cells = new Map<string, CellValue>();
  const sizes = new Map<string, TabSize>();
  for (const { properties: { title = '', gridProperties } = {}, data = [] } of sheets) {
    const { rowCount = 0, columnCount = 0 } = gridProperties ?? {};
    sizes.set(title, { rows: rowCount, columns: columnCount });
    if (title !== tab) continue;
    for (const { startRow = 0, startColumn = 0, rowData = [] } of data) {
      rowData.forEach(({ values = [] }, row) => {
        values.forEach(({ effectiveValue = {} }, column) => {
          const { stringValue, numberValue, boolValue } = effectiveValue;
          const value = stringValue ?? numberValue ?? boolValue;
          if (value !== undefined) cells.set(`${startRow + row}:${startColumn + column}`, value);
        });
      });
    }
  }
  return { cells, sizes };
}

/**
 * A spreadsheet as a run sees it.
 * @param names what is known of its tabs without a call of the API
 */
export function workbookOf(
  id: string,
  names: TabNames | undefined,
  readParts: PartsReader,
): Omit<WorkbookPort, 'readLayout' | 'editors'> {
  return {
    read: gridReader(id, names, readParts),
    forget: readParts.forget,
    send: (requests, watched) => {
      if (watched === undefined) {
        sheetsApi().Spreadsheets.batchUpdate({ requests: [...requests] }, id);
        return undefined;
      }
      const service: Answering = sheetsApi().Spreadsheets;
      const { updatedSpreadsheet } = service.batchUpdate(
        {
          requests: [...requests],
          includeSpreadsheetInResponse: true,
          responseIncludeGridData: true,
          responseRanges: rangesOf(watched),
        },
        id,
        { fields: ANSWERED, prettyPrint: false },
      );
      return shownIn(watched, updatedSpreadsheet);
    },
    metadata: (wanted) => {
      const { developerMetadata = [] } = get(id, 'developerMetadata(metadataKey,metadataValue)');
      return developerMetadata.flatMap(({ metadataKey, metadataValue }) =>
        metadataKey === wanted ? [metadataValue ?? ''] : [],
      );
    },
    headerOf: (tab, mark) => {
      const { sheets = [] } = get(
        id,
        `sheets(data(columnMetadata(developerMetadata(metadataId)),rowData(values(${SHOWN}))))`,
        [headersOf(tab)],
      );
      const [data] = sheets[0]?.data ?? [];
      const column = (data?.columnMetadata ?? []).findIndex((properties) =>
        (properties.developerMetadata ?? []).some(({ metadataId }) => metadataId === mark),
      );
      const cell = data?.rowData?.[0]?.values?.[column];
      return cell && textOf(cell);
    },
    writeColumn: (metadataId, texts) => {
      sheetsApi().Spreadsheets.Values.batchUpdateByDataFilter(
        {
          valueInputOption: 'RAW',
          data: [
            {
              dataFilter: { developerMetadataLookup: { metadataId } },
              majorDimension: 'COLUMNS',
              values: [[...texts]],
            },
          ],
        },
        id,
      );
    },
  };
}
