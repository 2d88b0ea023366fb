import { daySent, messageText, subjectIn, type Traffic } from '../account';
import type { Session } from '../session';
import type { BookFiles } from './bookFiles';
import type { Folder, Output } from './folder';
import type { Outcome, Report, SetRecord } from './outcome';

/** What a run cost: nothing where it did not come to the first call. */
export interface Cost {
  readonly calls: Readonly<Record<string, number>>;
  readonly bytes: Traffic;
}

/** The outcome as data; always there. */
export const RESULT = 'ket-qua.json';

/** `ket-qua.json`: the outcome as data, reports without their texts, which are files of their own. */
export function resultFile(outcome: Outcome, { calls, bytes }: Cost): Output {
  const { status, period, findings = [], rollup, reports, sets, messages, ...rest } = outcome;
  // Letters are files of their own.
  const { drafts: _drafts, letters: _letters, ...more } = rest;
  const result = {
    period: period ?? reports?.[0]?.period ?? null,
    status,
    calls,
    bytes,
    findings,
    rollup: rollup ?? reports?.[0]?.rollup ?? [],
    ...(reports && { reports: reports.map(reportRecord) }),
    ...(sets && { sets: sets.map(setRecord) }),
    ...more,
    messages,
  };
  return { name: RESULT, content: `${JSON.stringify(result, undefined, 2)}\n` };
}

function reportRecord({ lines, page: _page, isFirst: _isFirst, ...rest }: Report) {
  return { ...rest, lines: lines.length };
}

const DOCUMENT = 'bao-cao.docx';
const CALENDAR = 'lich.ics';

interface Document {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The documents that stand in a folder after a run: its own, and those it leaves as they are. */
function documentsIn(folder: Folder, outputs: readonly Output[]): readonly Document[] {
  const own = outputs.flatMap(({ name, content }): Document[] =>
    typeof content === 'string' ? [] : [{ name, content }],
  );
  const others = folder
    .names()
    .filter((name) => [DOCUMENT, CALENDAR].some((own) => `/${name}`.endsWith(`/${own}`)))
    .filter((name) => !own.some((output) => output.name === name))
    .flatMap((name): Document[] => {
      const content = folder.read(name);
      return content ? [{ name, content }] : [];
    });
  return [...own, ...others];
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Where the files of the account stand in its folder after a run, by their ids: known by what they hold. */
export function documentPlaces(
  folder: Folder,
  outputs: readonly Output[],
  desk: Pick<Session, 'files'>,
): ReadonlyMap<string, string> {
  const documents = documentsIn(folder, outputs);
  return new Map(
    desk.files().flatMap(({ id, bytes }): [string, string][] => {
      const found = documents.find(({ content }) => bytes && isSame(content, bytes));
      return found ? [[id, found.name]] : [];
    }),
  );
}

/** A code as the name of a folder: nothing that leads out of it. */
function folderName(code: string): string {
  return code.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+/, '_');
}

/** The files of the reports: those of the workbook's first in the folder itself, of every other one in its own. */
export function reportFiles(
  reports: readonly Report[],
  desk: Pick<Session, 'files'>,
): readonly Output[] {
  const bytes = new Map(desk.files().map((file) => [file.id, file.bytes]));
  return reports.flatMap(({ code, lines, page, document, isFirst }): Output[] => {
    const place = isFirst ? '' : `${folderName(code)}/`;
    const word = document.wordId === undefined ? undefined : bytes.get(document.wordId);
    const calendar = document.calendarId === undefined ? undefined : bytes.get(document.calendarId);
    return [
      ...(word ? [{ name: `${place}${DOCUMENT}`, content: word }] : []),
      ...(calendar ? [{ name: `${place}${CALENDAR}`, content: calendar }] : []),
      { name: `${place}bao-cao.html`, content: page },
      { name: `${place}bao-cao.txt`, content: `${lines.join('\n')}\n` },
    ];
  });
}

/** A set without its page, which is a file of its own. */
function setRecord({ page: _page, stem: _stem, wasPublic: _wasPublic, ...rest }: SetRecord) {
  return rest;
}

/**
 * Sets by the names of their files in the folder, and what is to be said of those that must not go on.
 * Under the name of a file that went out nothing is written that may not: that gets a name of its own.
 */
export function withSetFiles(outcome: Outcome, folder: Folder): Outcome {
  const { sets, messages } = outcome;
  if (!sets) return outcome;
  const named = sets.map((one): SetRecord => {
    const isOut = one.wasPublic === true || folder.names().includes(pageName(one));
    const aside = isHeldBack(one) && isOut ? '-chua-cong-bo' : '';
    return { ...one, file: `${one.stem}${aside}.xlsx` };
  });
  const held = named.filter(isHeldBack).map(({ set, file }) => heldBack(set, file));
  return { ...outcome, sets: named, messages: [...messages, ...held] };
}

/** What is open is what went out before; all else of a blocked set may hold what nobody has decided. */
function isHeldBack({ blocked, shared }: SetRecord): boolean {
  return blocked.length > 0 && shared !== true;
}

function heldBack(set: string, file: string): string {
  return `Bộ ${set}: ${file} còn ô phải quyết định, chỉ để xem tại chỗ: không chuyển cho ai, không đưa lên mạng.`;
}

function pageName({ stem }: SetRecord): string {
  return `${stem}.html`;
}

/** Stands where the page of an earlier run stood. */
function heldBackPage(set: string): string {
  const name = set.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const text = `Bộ phụ lục ${name} còn nội dung phải quyết định: trang này không dùng để công bố.`;
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${text}</title></head><body><p>${text}</p></body></html>\n`;
}

/**
 * The files of sets of appendices: as they stand in the account by now, and their pages beside them. What
 * was neither filled nor is open stays as it stands in the folder: a closed file may hold what went nowhere.
 */
export async function setFiles(
  { sets = [] }: Outcome,
  desk: Pick<BookFiles, 'readersBytes'>,
  folder: Folder,
): Promise<readonly Output[]> {
  const made = await Promise.all(
    sets.map(async (one): Promise<readonly Output[]> => {
      const content = await desk.readersBytes(one.id);
      const isToStand = one.page !== undefined || one.shared === true || isHeldBack(one);
      const file = content && isToStand ? [{ name: one.file, content }] : [];
      return [...file, ...pageOf(one, folder)];
    }),
  );
  return made.flat();
}

function pageOf(one: SetRecord, folder: Folder): readonly Output[] {
  const name = pageName(one);
  if (isHeldBack(one)) {
    return folder.names().includes(name) ? [{ name, content: heldBackPage(one.set) }] : [];
  }
  return one.page === undefined ? [] : [{ name, content: one.page }];
}

/**
 * The letters of a run: those that were sent, and those that were only shown, as drafts. Each has a
 * name of its own, from run to run: that of the address, with the unit's code where several units have it.
 */
export function letterFiles(
  outcome: Outcome,
  desk: Pick<Session, 'mails'>,
  now: number,
): readonly Output[] {
  const sent = desk.mails.map((mail) => ({ mail, isDraft: false }));
  const drafts = readDrafts(outcome.drafts).map(({ to, subject, body }) => ({
    mail: { from: '', to, subject, body, sent: now },
    isDraft: true,
  }));
  const unnamed = [...readLetters(outcome.letters)];
  return [...sent, ...drafts].map(({ mail, isDraft }): Output => {
    const [first = ''] = mail.to;
    const at = unnamed.findIndex(
      ({ to, subject }) => subject === mail.subject && to.join() === mail.to.join(),
    );
    const [letter] = at < 0 ? [] : unnamed.splice(at, 1);
    const whose = letter?.isAddressShared ? `${first} ${letter.unit}` : first;
    const name = `${daySent(mail)} ${folderName(whose)}`;
    const id = `${mail.sent}.${whose.replace(/[^\w.-]/g, '-')}`;
    return { name: `${LETTERS}/${name}.eml`, content: messageText(mail, id, isDraft) };
  });
}

const LETTERS = 'thu';

/** The outcome with the letters in the folder that go with what was cleaned, by how their subjects begin. */
export function withSpentLetters(
  outcome: Outcome,
  folder: Folder,
): { readonly outcome: Outcome; readonly letters: readonly string[] } {
  const { letterSubjects: subjects, cleaned, ...rest } = outcome;
  if (!Array.isArray(subjects)) return { outcome, letters: [] };
  const letters = folder
    .names()
    .filter((name) => name.startsWith(`${LETTERS}/`) && name.endsWith('.eml'))
    .filter((name) => {
      const subject = subjectIn(new TextDecoder().decode(folder.read(name)));
      return subjects.some((begins) => subject.startsWith(String(begins)));
    });
  const said = `Đã xóa ${letters.length} thư nhắc của các kỳ ấy trong thư mục ${LETTERS}.`;
  const messages = letters.length > 0 ? [...rest.messages, said] : rest.messages;
  return {
    outcome: {
      ...rest,
      messages,
      ...(isCleaned(cleaned) && {
        cleaned: { ...cleaned, letters: cleaned.letters + letters.length },
      }),
    },
    letters,
  };
}

function isCleaned(value: unknown): value is { readonly letters: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'letters' in value &&
    typeof value.letters === 'number'
  );
}

interface NamedLetter {
  readonly unit: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly isAddressShared: boolean;
}

function readLetters(value: unknown): readonly NamedLetter[] {
  if (!Array.isArray(value)) return [];
  return value.map(({ unit, to, subject, isAddressShared }) => ({
    unit: String(unit),
    to: Array.isArray(to) ? to.map(String) : [],
    subject: String(subject),
    isAddressShared: isAddressShared === true,
  }));
}

interface Draft {
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
}

function readDrafts(value: unknown): readonly Draft[] {
  if (!Array.isArray(value)) return [];
  return value.map(({ to, subject, body }) => ({
    to: Array.isArray(to) ? to.map(String) : [],
    subject: String(subject),
    body: String(body),
  }));
}
