import type { Change, Request, TabContent } from '../contract/write';
import { withBackOff } from './backOff';
import { rewritten } from './deeds';
import { handTyped, WRITTEN_KEY } from './handTyped';
import type { Ports } from './ports';
import type { Ready } from './run';

/**
 * Says a sentence of the generated tabs otherwise, once more is known than when they were written.
 * It is found by its words, wherever people moved it meanwhile, and what the tabs are known by is
 * told along in the same call. Until then, and where it fails, the first sentence stands.
 */
export function retell(
  ports: Ports,
  { look: { grid }, writing }: Ready,
  from: string,
  to: string,
): void {
  const { ids } = writing;
  if (!ids || from === to) return;
  const tabs = writing.changes.flatMap((change) =>
    change.kind === 'rewriteTab' && holds(change.content, from) ? [change.content] : [],
  );
  if (tabs.length === 0) return;
  const changes = writing.changes.map(
    (change): Change =>
      change.kind === 'rewriteTab'
        ? { ...change, content: resaid(change.content, from, to) }
        : change,
  );
  const requests = [
    ...tabs.map(
      ({ title }): Request => ({
        findReplace: {
          find: from,
          replacement: to,
          matchCase: true,
          matchEntireCell: true,
          sheetId: ids.idOf(title),
        },
      }),
    ),
    ...handTyped(grid, [...(writing.besides ?? []), ...changes]).record.flatMap((record) =>
      record.kind === 'mark' ? [rewritten({ key: WRITTEN_KEY, value: record.value })] : [],
    ),
  ];
  withBackOff(ports, () => ports.workbook.send(requests));
}

function holds({ rows }: TabContent, text: string): boolean {
  return rows.some((cells) => cells.some(({ value }) => value === text));
}

function resaid(content: TabContent, from: string, to: string): TabContent {
  const rows = content.rows.map((cells) =>
    cells.map((cell) => (cell.value === from ? { ...cell, value: to } : cell)),
  );
  return { ...content, rows };
}
