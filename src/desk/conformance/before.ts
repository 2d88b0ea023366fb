import {
  type AccountState,
  type DriveFile,
  GOOGLE_SHEET,
  MY_DRIVE,
  newBook,
  personal,
} from '../account';
import { isObject, type Step } from './conversation';

/** A file that a conversation finds and did not make. */
interface Found {
  readonly id: string;
  readonly name: string;
  readonly createdTime?: string;
  readonly modifiedTime?: string;
  /** The client may not see it. */
  readonly hidden: boolean;
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

function foundBy({ method, path, status, reply }: Step): readonly Found[] {
  const id = /\/(?:files|spreadsheets)\/([^/:]+)/.exec(path)?.[1];
  if (id !== undefined && status === 403) return [{ id, name: '', hidden: true }];
  if (method !== 'GET' || status !== 200 || !isObject(reply)) return [];
  if (Array.isArray(reply.files)) return reply.files.flatMap(described);
  const properties = isObject(reply.properties) ? reply.properties : {};
  return described(
    typeof reply.spreadsheetId === 'string'
      ? { id: reply.spreadsheetId, name: properties.title }
      : reply,
  );
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
export function accountBefore(steps: readonly Step[], user: string, other: string): AccountState {
  const made = madeBy(steps);
  const found = new Map<string, Found>();
  for (const file of steps.flatMap(foundBy)) {
    if (made.has(file.id)) continue;
    const known = found.get(file.id);
    found.set(file.id, known ? { ...file, ...known } : file);
  }
  const start = new Date(0).toISOString();
  const files = [...found.values()].map(
    ({ id, name, hidden, createdTime, modifiedTime }): DriveFile => ({
      id,
      name,
      mimeType: GOOGLE_SHEET,
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
  return { files, books: files.map(({ id, name }) => newBook(name, id)), made: 0 };
}
