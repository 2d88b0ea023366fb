import { type Grid, OWN_KEY } from '../contract';
import type { Request } from '../contract/write';
import { fingerprint } from '../model/fingerprint';

const KEY = `${OWN_KEY}run`;
const FENCE_KEY = `${OWN_KEY}fence`;

/**
 * The mark goes with the run's last batch, under an id made of the run's own: a service that was
 * sent the same batch twice refuses the second, whole, since the id is taken.
 */
export function runMarkRequests(grid: Grid, run: string): readonly Request[] {
  return [
    ...[KEY, FENCE_KEY].flatMap((key) => {
      const known = grid.metadata.get(key);
      return known ? [removed(known.id)] : [];
    }),
    created(KEY, markId(run), run),
  ];
}

/**
 * Takes the id of a run whose batch nobody has seen: from then on that batch, should it still be
 * on its way, is refused. Refused itself where the batch was applied.
 */
export function fenceRequests(run: string): readonly Request[] {
  return [created(FENCE_KEY, markId(run), run)];
}

export const MARK_KEY = KEY;

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
