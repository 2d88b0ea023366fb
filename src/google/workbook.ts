import type { WorkbookPort } from '../run';
import { readGrid } from './readGrid';
import { sheetsApi } from './services';

/** The spreadsheet that the script is bound to. */
export function boundWorkbook(id: string): Omit<WorkbookPort, 'readLayout'> {
  return {
    read: () => readGrid(id),
    send: (requests) => {
      sheetsApi().Spreadsheets.batchUpdate({ requests: [...requests] }, id);
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
        ranges: [`'${tab.replace(/'/g, "''")}'!1:1`],
        fields:
          'sheets(data(columnMetadata(developerMetadata(metadataId)),rowData(values(effectiveValue(stringValue)))))',
      });
      const [data] = sheets[0]?.data ?? [];
      const column = (data?.columnMetadata ?? []).findIndex((properties) =>
        (properties.developerMetadata ?? []).some(({ metadataId }) => metadataId === mark),
      );
      return data?.rowData?.[0]?.values?.[column]?.effectiveValue?.stringValue;
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
