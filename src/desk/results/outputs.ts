import type { Session } from '../session';
import type { BookFiles } from './bookFiles';
import type { Folder, Output } from './folder';
import type { Outcome } from './outcome';
import { documentPlaces, letterFiles, reportFiles, resultFile, setFiles } from './results';

/** The workbook afterwards. */
export const BOOK = 'so.xlsx';

/**
 * The files of a run. Everything that is written is made before the first step of the writing.
 * @param folder as it stood before
 */
export async function outputsOf(
  outcome: Outcome,
  desk: Pick<Session, 'calls' | 'bytes' | 'files' | 'mails'> & BookFiles,
  folder: Folder,
  now: number,
): Promise<readonly Output[]> {
  const result = resultFile(outcome, { calls: desk.calls(), bytes: desk.bytes() });
  if (outcome.status === 'broken' || outcome.status === 'refused') return [result];
  const reports = reportFiles(outcome.reports ?? [], desk);
  const places = documentPlaces(folder, reports, desk);
  const letters = letterFiles(outcome, desk, now);
  const backup = await backupFile(outcome, desk, folder);
  const sets = await setFiles(outcome, desk, folder);
  const book = { name: BOOK, content: await desk.toBytes(places) };
  return [book, result, ...reports, ...letters, ...backup, ...sets];
}

/** The copy of the workbook beside it, to be opened as a file; those of earlier closings stay. */
async function backupFile(
  { closed }: Outcome,
  desk: BookFiles,
  folder: Folder,
): Promise<readonly Output[]> {
  const content = closed && (await desk.bookBytes(closed.backup));
  if (!content) return [];
  const taken = new Set(folder.names());
  const nameOf = (at: number) => `ban-luu-${closed.period}${at > 1 ? ` (${at})` : ''}.xlsx`;
  let at = 1;
  while (taken.has(nameOf(at))) at += 1;
  return [{ name: nameOf(at), content }];
}
