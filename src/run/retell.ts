import type { Change, Request, TabContent } from '../contract/write';
import { withBackOff } from './backOff';
import type { Resaid } from './deed';
import { handTyped, WRITTEN_KEY } from './handTyped';
import type { Ports } from './ports';
import type { Ready } from './run';

/**
 * Says sentences of the generated tabs otherwise, once more is known than when they were written.
 * They are found by their words, wherever people moved them meanwhile, and what the tabs are known
 * by is told along in the same call. Until then, and where it fails, the first sentences stand.
 * @param others tabs of people's in which the run wrote them too
 */
export function retell(
  ports: Ports,
  { look: { grid }, writing }: Ready,
  all: readonly Resaid[],
  others: readonly string[] = [],
): void {
  const { ids } = writing;
  const pairs = all.filter(({ from, to }) => from !== to);
  if (!ids || pairs.length === 0) return;
  const changes = writing.changes.map(
    (change): Change =>
      change.kind === 'rewriteTab' ? { ...change, content: resaid(change.content, pairs) } : change,
  );
  const replaced = pairs.flatMap(({ from, to }) => {
    const own = writing.changes.flatMap((change) =>
      change.kind === 'rewriteTab' && holds(change.content, from) ? [change.content.title] : [],
    );
    return [...own, ...others].map(
      (title): Request => ({
        findReplace: {
          find: from,
          replacement: to,
          matchCase: true,
          matchEntireCell: true,
          sheetId: ids.idOf(title),
        },
      }),
    );
  });
  if (replaced.length === 0) return;
  const requests = [
    ...replaced,
    ...handTyped(grid, [...(writing.besides ?? []), ...changes]).record.flatMap((record) =>
      record.kind === 'mark' ? [rewritten({ key: WRITTEN_KEY, value: record.value })] : [],
    ),
  ];
  withBackOff(ports, () => ports.workbook.send(requests));
}

function holds({ rows }: TabContent, text: string): boolean {
  return rows.some((cells) => cells.some(({ value }) => value === text));
}

function resaid(content: TabContent, pairs: readonly Resaid[]): TabContent {
  const wanted = new Map(pairs.map(({ from, to }) => [from, to]));
  const rows = content.rows.map((cells) =>
    cells.map((cell) => {
      const to = typeof cell.value === 'string' ? wanted.get(cell.value) : undefined;
      return to === undefined ? cell : { ...cell, value: to };
    }),
  );
  return { ...content, rows };
}

/** By its key: its id may have been chosen by the batch before. */
export function rewritten({
  key,
  value,
}: {
  readonly key: string;
  readonly value: string;
}): Request {
  return {
    updateDeveloperMetadata: {
      dataFilters: [{ developerMetadataLookup: { metadataKey: key } }],
      developerMetadata: { metadataValue: value },
      fields: 'metadataValue',
    },
  };
}
