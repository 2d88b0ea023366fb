import type { PageTable, StarterData, StarterRow } from '../starterData';

/**
 * The page that `readStarterPage` reads. Every `<` is escaped, so that no text of the data can
 * close the script element; JSON reads it back as it was.
 */
export function writeStarterPage({ starters, notes, guide }: StarterData): string {
  const pages = Object.entries(starters).map(([template, { settings, ...rows }]) => {
    const tables = Object.entries(rows).map(([tab, own]) => [tab, tableOf(own)]);
    return [template, { settings, ...Object.fromEntries(tables) }];
  });
  const json = JSON.stringify({ starters: Object.fromEntries(pages), notes, guide });
  return `<!DOCTYPE html>
<meta charset="utf-8">
<script type="application/json">${json.replace(/</g, '\\u003c')}</script>
`;
}

function tableOf(rows: readonly StarterRow[]): PageTable {
  const records: readonly Readonly<Record<string, string | number>>[] = rows;
  const headers = [...new Set(records.flatMap((row) => Object.keys(row)))];
  return [headers, ...records.map((row) => headers.map((header) => row[header] ?? ''))];
}
