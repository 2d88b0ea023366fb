import {
  type AccountState,
  type DriveFile,
  GOOGLE_SHEET,
  MY_DRIVE,
  newBook,
  personal,
} from '../account';
import { newSheet, type Sheet } from '../spreadsheet';
import { fileOf, isObject, type Step } from './conversation';

const FOLDER = 'application/vnd.google-apps.folder';

/** A file that a conversation finds and did not make. */
interface Found {
  readonly id: string;
  readonly name: string;
  readonly createdTime?: string;
  readonly modifiedTime?: string;
  /** The client may not see it. */
  readonly hidden: boolean;
  /** It is a folder that something was put into. */
  readonly folder?: true;
  /** The tabs it has when it is first opened. */
  readonly tabs?: readonly Sheet[];
}

/** What stood before a conversation. */
export interface Before {
  readonly account: AccountState;
  /** Workbooks of which no more is known than what was told when they were opened. */
  readonly found: ReadonlySet<string>;
}

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined);

function described(file: unknown): readonly Found[] {
  if (!isObject(file)) return [];
  const [id, name] = [asText(file.id), asText(file.name)];
  const [createdTime, modifiedTime] = [asText(file.createdTime), asText(file.modifiedTime)];
  if (id === undefined || name === undefined) return [];
  return [
    {
      id,
      name,
      hidden: false,
      ...(createdTime !== undefined && { createdTime }),
      ...(modifiedTime !== undefined && { modifiedTime }),
    },
  ];
}

/** The tabs that a workbook is told to have, without what stands in them. */
function describedTabs(sheets: unknown): readonly Sheet[] {
  return (Array.isArray(sheets) ? sheets : []).flatMap((sheet) => {
    const properties = isObject(sheet) && isObject(sheet.properties) ? sheet.properties : {};
    const { sheetId, title, gridProperties } = properties;
    if (typeof sheetId !== 'number' || typeof title !== 'string' || !isObject(gridProperties)) {
      return [];
    }
    const { rowCount, columnCount } = gridProperties;
    if (typeof rowCount !== 'number' || typeof columnCount !== 'number') return [];
    return [newSheet(sheetId, title, { rowCount, columnCount })];
  });
}

function foundBy(step: Step): readonly Found[] {
  const { method, status, body, reply } = step;
  const id = fileOf(step);
  if (id !== undefined && status === 403) return [{ id, name: '', hidden: true }];
  if (method === 'POST' && status === 200 && isObject(body) && Array.isArray(body.parents)) {
    const parents = body.parents.filter((parent) => parent !== 'root').map(String);
    return parents.map((parent) => ({ id: parent, name: parent, hidden: false, folder: true }));
  }
  if (method !== 'GET' || status !== 200 || !isObject(reply)) return [];
  if (Array.isArray(reply.files)) return reply.files.flatMap(described);
  const properties = isObject(reply.properties) ? reply.properties : {};
  if (typeof reply.spreadsheetId !== 'string') return described(reply);
  const tabs = describedTabs(reply.sheets);
  return described({ id: reply.spreadsheetId, name: properties.title }).map((file) => ({
    ...file,
    ...(tabs.length > 0 && { tabs }),
  }));
}

function madeBy(steps: readonly Step[]): ReadonlySet<string> {
  const made = steps.filter(
    ({ method, path }) => method === 'POST' && /^\/(drive\/v3\/files|v4\/spreadsheets)/.test(path),
  );
  return new Set(
    made.flatMap(({ reply }) => (isObject(reply) ? [String(reply.id ?? reply.spreadsheetId)] : [])),
  );
}

/**
 * The account as the conversation finds it: of what it lists or opens and did not make, the names and
 * times that it is told, and a new workbook's content; of what it is refused, that another has it.
 */
export function accountBefore(steps: readonly Step[], user: string, other: string): Before {
  const made = madeBy(steps);
  const found = new Map<string, Found>();
  for (const file of steps.flatMap(foundBy)) {
    if (made.has(file.id)) continue;
    const known = found.get(file.id);
    found.set(file.id, known ? { ...file, ...known } : file);
  }
  const start = new Date(0).toISOString();
  const files = [...found.values()].map(
    ({ id, name, hidden, folder, createdTime, modifiedTime }): DriveFile => ({
      id,
      name,
      mimeType: folder ? FOLDER : GOOGLE_SHEET,
      parents: [MY_DRIVE],
      createdTime: createdTime ?? start,
      modifiedTime: modifiedTime ?? start,
      modifiedBy: hidden ? other : user,
      trashed: false,
      properties: {},
      appProperties: {},
      permissions: [personal('owner', hidden ? other : user)],
      madeFor: hidden ? undefined : user,
    }),
  );
  const books = files
    .filter(({ mimeType }) => mimeType === GOOGLE_SHEET)
    .map(({ id, name }) => {
      const book = newBook(name, id);
      return { ...book, sheets: [...(found.get(id)?.tabs ?? book.sheets)] };
    });
  return { account: { files, books, made: 0 }, found: new Set(found.keys()) };
}
