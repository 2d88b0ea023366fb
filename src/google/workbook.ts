import type { WorkbookPort } from '../run';
import { get } from './answer';
import { gridReader } from './gridReader';
import { rowsOf } from './ranges';
import { sheetsApi } from './services';
import type { TabNames } from './tabNames';

const SHOWN = 'effectiveValue(stringValue)';

function headersOf(tab: string): string {
  return rowsOf(tab, 0, 1);
}

function textOf({ effectiveValue }: GoogleAppsScript.Sheets.Schema.CellData): string {
  return effectiveValue?.stringValue ?? '';
}

/**
 * A spreadsheet as a run sees it.
 * @param names what is known of its tabs without a call of the API
 */
export function workbookOf(
  id: string,
  names?: TabNames,
): Omit<WorkbookPort, 'readLayout' | 'editors'> {
  return {
    read: gridReader(id, names),
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
