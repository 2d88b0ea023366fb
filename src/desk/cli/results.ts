import type { Traffic } from '../account';
import type { Output } from '../files';
import type { Desk } from './openDesk';
import type { Outcome, Report } from './outcome';

/** What a run cost: nothing where it did not come to the first call. */
export interface Cost {
  readonly calls: Readonly<Record<string, number>>;
  readonly bytes: Traffic;
}

/** The outcome as data; always there. */
export const RESULT = 'ket-qua.json';

/** `ket-qua.json`: the outcome as data, reports without their texts, which are files of their own. */
export function resultFile(outcome: Outcome, { calls, bytes }: Cost): Output {
  const { status, period, findings = [], rollup, reports, messages, ...more } = outcome;
  const result = {
    period: period ?? reports?.[0]?.period ?? null,
    status,
    calls,
    bytes,
    findings,
    rollup: rollup ?? reports?.[0]?.rollup ?? [],
    ...(reports && { reports: reports.map(reportRecord) }),
    ...more,
    messages,
  };
  return { name: RESULT, content: `${JSON.stringify(result, undefined, 2)}\n` };
}

function reportRecord({ lines, page: _page, ...rest }: Report) {
  return { ...rest, lines: lines.length };
}

/** A code as the name of a folder: nothing that leads out of it. */
function folderName(code: string): string {
  return code.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+/, '_');
}

/** The files of the reports: the first one's in the folder itself, every further one's in its own. */
export function reportFiles(reports: readonly Report[], desk: Desk): readonly Output[] {
  const bytes = new Map(desk.files().map((file) => [file.id, file.bytes]));
  return reports.flatMap(({ code, lines, page, document }, index): Output[] => {
    const place = index === 0 ? '' : `${folderName(code)}/`;
    const word = document.wordId === undefined ? undefined : bytes.get(document.wordId);
    return [
      ...(word ? [{ name: `${place}bao-cao.docx`, content: word }] : []),
      { name: `${place}bao-cao.html`, content: page },
      { name: `${place}bao-cao.txt`, content: `${lines.join('\n')}\n` },
    ];
  });
}
