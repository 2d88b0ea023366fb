import type { Grid } from '../contract';
import type { Request } from '../contract/write';
import { type ClosedPart, closedByOthers } from '../setUp';

/** The request for which the service refused a batch. */
export interface Refusal {
  readonly request: Request;
  readonly kind: string;
  /** The title of its tab; blank where it is about none. */
  readonly tab: string;
  /** The service's own words. */
  readonly words: string;
  /** What other people closed of that tab to the runner. */
  readonly closed: readonly ClosedPart[];
}

/** How the Sheets API names the request: `Invalid requests[3].updateCells: …`. */
const NAMED = /Invalid requests\[(\d+)\]\.(\w+):\s*([\s\S]*)/;

/** Finds the request that a message names among those that were sent. */
export function refusalOf(
  message: string,
  requests: readonly Request[],
  grid: Grid,
): Refusal | undefined {
  const [, at, kind = '', words = ''] = NAMED.exec(message) ?? [];
  const request = requests[Number(at)];
  if (!request) return undefined;
  const id = sheetOf(request, grid);
  const standing = grid.tabs.find((tab) => tab.id === id);
  const made = requests.find(({ addSheet }) => addSheet?.properties?.sheetId === id);
  return {
    request,
    kind,
    tab: standing?.title ?? made?.addSheet?.properties?.title ?? '',
    words,
    closed: standing ? closedByOthers(standing) : [],
  };
}

/** The tab that a request is about; a protection or a Table is named by its own id alone. */
export function sheetOf(request: Request, grid: Grid): number | undefined {
  const { deleteProtectedRange, deleteTable } = request;
  const holder = grid.tabs.find(
    ({ protections, tables = [] }) =>
      protections.some(({ id }) => id === deleteProtectedRange?.protectedRangeId) ||
      tables.some(({ id }) => id === deleteTable?.tableId),
  );
  return holder?.id ?? firstId(request);
}

const ID_KEYS: readonly string[] = ['sheetId', 'sourceSheetId'];

function firstId(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const id = ID_KEYS.includes(key) && typeof inner === 'number' ? inner : firstId(inner);
    if (id !== undefined) return id;
  }
  return undefined;
}
