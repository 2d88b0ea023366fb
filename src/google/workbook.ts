import type { WorkbookPort } from '../run';
import { readGrid } from './readGrid';
import { sheetsApi } from './services';

const SHOWN = 'effectiveValue(stringValue)';

/** The first row of a tab in A1 notation. */
function headersOf(tab: string): string {
  return `'${tab.replace(/'/g, "''")}'!1:1`;
}

function textOf({ effectiveValue }: GoogleAppsScript.Sheets.Schema.CellData): string {
  return effectiveValue?.stringValue ?? '';
}

/** The spreadsheet that the script is bound to. */
export function boundWorkbook(id: string): Omit<WorkbookPort, 'readLayout'> {
  return {
    read: () => readGrid(id),
    send: (requests, watched) => {
      if (watched === undefined) {
        sheetsApi().Spreadsheets.batchUpdate({ requests: [...requests] }, id);
        return undefined;
      }
      const { updatedSpreadsheet } = sheetsApi().Spreadsheets.batchUpdate(
        {
          requests: [...requests],
          includeSpreadsheetInResponse: true,
          responseIncludeGridData: true,
          responseRanges: [headersOf(watched)],
        },
        id,
      );
      const [data] = updatedSpreadsheet?.sheets?.[0]?.data ?? [];
      return (data?.rowData?.[0]?.values ?? []).map(textOf);
    },
    metadata: (wanted) => {
      const { developerMetadata = [] } = sheetsApi().Spreadsheets.get(id, {
        fields: 'developerMetadata(metadataKey,metadataValue)',
      });
      return developerMetadata.flatMap(({ metadataKey, metadataValue }) =>
        metadataKey === wanted ? [metadataValue ?? ''] : [],
      );
    },
    headerOf: (tab, mark) => {
      const { sheets = [] } = sheetsApi().Spreadsheets.get(id, {
        ranges: [headersOf(tab)],
        fields: `sheets(data(columnMetadata(developerMetadata(metadataId)),rowData(values(${SHOWN}))))`,
      });
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
