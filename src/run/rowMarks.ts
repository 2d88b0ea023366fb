import type { Grid, Tab } from '../contract/grid';
import type { Request } from '../contract/write';
import { fingerprint } from '../model/fingerprint';
import { fold } from '../model/folding';
import type { ColumnTexts } from '../review/rowFindings';
import { withBackOff } from './backOff';
import type { Ports } from './ports';

/**
 * Texts of ours beside people's rows. They go by a mark on their column (developer metadata, which
 * Google moves with it), in a call of its own after the batch: whatever people insert, move or
 * delete meanwhile, no other column is ever written. The rows may have moved; then the next run
 * puts the texts right.
 */
export interface MarkedColumn {
  readonly mark: number;
  /** What the batch must do for the mark to be there. */
  readonly requests: readonly Request[];
  readonly isNew: boolean;
}

const KEY = 'column';

/** The mark of the column: the one that it has, or one that the batch makes. */
export function markedColumn(grid: Grid, { tab, column }: ColumnTexts): MarkedColumn | undefined {
  const sheet = grid.tabs.find(({ title }) => fold(title) === fold(tab));
  if (!sheet) return undefined;
  const marks = [...(sheet.columnMarks ?? [])].filter(([, { key }]) => key === KEY);
  const [here] = marks.filter(([at]) => at === column);
  const strays = marks.filter(([at]) => at !== column).map(([, { id }]) => removed(id));
  if (here) return { mark: here[1].id, requests: strays, isNew: false };
  const mark = freeMark(sheet);
  return { mark, requests: [...strays, created(sheet.id, column, mark)], isNew: true };
}

function freeMark({ id, columnMarks }: Tab): number {
  const taken = new Set([...(columnMarks ?? new Map()).values()].map((mark) => mark.id));
  let mark = Number.parseInt(fingerprint(`${KEY} ${id}`).slice(0, 7), 16) + 1;
  while (taken.has(mark)) mark += 1;
  return mark;
}

/**
 * Writes the texts. A mark that the batch has just made is looked at first: somebody may have
 * moved the columns in that very moment.
 * @returns whether they were written
 */
export function writeRowMarks(
  ports: Ports,
  { tab, column, firstRow, texts }: ColumnTexts,
  { mark, isNew }: MarkedColumn,
  header: string,
): boolean {
  const { workbook } = ports;
  try {
    if (isNew) {
      const found = withBackOff(ports, () => workbook.headerOf(tab, mark));
      if (found === undefined || fold(found) !== fold(header)) return false;
    }
    const kept = Array.from({ length: firstRow }, () => null);
    withBackOff(ports, () => workbook.writeColumn(mark, [...kept, ...texts]));
    return true;
  } catch (error) {
    ports.logError(`column ${column} of ${tab}`);
    ports.logError(error);
    return false;
  }
}

function created(sheetId: number, column: number, metadataId: number): Request {
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId,
        metadataKey: KEY,
        visibility: 'DOCUMENT',
        location: {
          dimensionRange: {
            sheetId,
            dimension: 'COLUMNS',
            startIndex: column,
            endIndex: column + 1,
          },
        },
      },
    },
  };
}

function removed(metadataId: number): Request {
  return { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } } };
}
