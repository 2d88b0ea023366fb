import { isTooLarge } from './answer';
import { sheetsApi } from './services';

/** The values of a range, column by column; what is blank at an end is left out. */
export interface Columns {
  /** The rows of the range as the service names it: of a whole column those of its tab. */
  readonly rowCount: number;
  readonly columns: readonly (readonly unknown[])[];
}

/** How values come: as they are, days as their serial numbers; or as they are shown. */
type Rendering = 'UNFORMATTED_VALUE' | 'FORMATTED_VALUE';

/** Values of some ranges with one call; in halves of the ranges where the answer is too large. */
export function readColumns(
  id: string,
  ranges: readonly string[],
  valueRenderOption: Rendering,
): readonly Columns[] {
  try {
    const { valueRanges = [] } = sheetsApi().Spreadsheets.Values.batchGet(id, {
      ranges: [...ranges],
      majorDimension: 'COLUMNS',
      valueRenderOption,
      prettyPrint: false,
    });
    return valueRanges.map(({ range = '', values = [] }) => ({
      rowCount: Number(/\d+$/.exec(range)?.[0] ?? 0),
      columns: values,
    }));
  } catch (error) {
    if (!isTooLarge(error) || ranges.length < 2) throw error;
    const middle = Math.ceil(ranges.length / 2);
    return [ranges.slice(0, middle), ranges.slice(middle)].flatMap((half) =>
      readColumns(id, half, valueRenderOption),
    );
  }
}
