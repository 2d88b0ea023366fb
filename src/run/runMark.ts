import type { Grid } from '../contract';
import type { Request } from '../contract/write';
import { fingerprint } from '../model/fingerprint';

const KEY = 'run';
const FENCE_KEY = 'run-fence';

/** What the workbook's developer metadata keeps of the run that wrote it last. */
export interface RunMark {
  readonly run: string;
  /** When it began, in milliseconds since 1970. */
  readonly began: number;
  /** The ids of the files that it made. */
  readonly files: readonly string[];
}

/**
 * The mark goes with the run's last batch, under an id made of the run's own: a service that was
 * sent the same batch twice refuses the second, whole, since the id is taken.
 */
export function markRequests(grid: Grid, mark: RunMark): readonly Request[] {
  return [
    ...[KEY, FENCE_KEY].flatMap((key) => {
      const known = grid.metadata.get(key);
      return known ? [removed(known.id)] : [];
    }),
    created(KEY, markId(mark.run), [mark.run, mark.began, ...mark.files].join(' ')),
  ];
}

/**
 * Takes the id of a run whose batch nobody has seen: from then on that batch, should it still be
 * on its way, is refused. Refused itself where the batch was applied.
 */
export function fenceRequests(run: string): readonly Request[] {
  return [created(FENCE_KEY, markId(run), run)];
}

export function readMark(grid: Grid): RunMark | undefined {
  const { value } = grid.metadata.get(KEY) ?? {};
  return value === undefined ? undefined : markOf(value);
}

/** Whether one of the values of the mark's key is of the run. */
export function isOfRun(values: readonly string[], run: string): boolean {
  return values.some((value) => markOf(value).run === run);
}

export const MARK_KEY = KEY;

function markOf(value: string): RunMark {
  const [run = '', began = '', ...files] = value.split(' ');
  return { run, began: Number(began) || 0, files };
}

function markId(run: string): number {
  return Number.parseInt(fingerprint(run).slice(0, 7), 16) + 1;
}

function created(metadataKey: string, metadataId: number, metadataValue: string): Request {
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId,
        metadataKey,
        metadataValue,
        visibility: 'DOCUMENT',
        location: { spreadsheet: true },
      },
    },
  };
}

function removed(metadataId: number): Request {
  return {
    deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
  };
}
