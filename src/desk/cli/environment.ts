import {
  type CallPoint,
  type Edit,
  FAULT_KINDS,
  type Fault,
  type Guest,
  isGuest,
  METHODS,
} from '../account';
import { UsageError } from '../failure';
import type { Arrangements } from '../session';
import { netOf } from './net';

type Environment = Readonly<Record<string, string | undefined>>;

const POINT = '[A-Za-z.]+:[1-9]\\d*';

/** @param variable which names the call: a call that no service has would wait for ever */
function readPoint(variable: string, text: string): CallPoint {
  const [given, nth] = text.split(':');
  const method = METHODS.find((name) => name === given);
  if (!method) {
    throw new UsageError(
      `${variable}: không có phương thức «${given}». Các phương thức: ${METHODS.join(', ')}.`,
    );
  }
  return { method, nth: Number(nth) };
}

/** `Sheets.Spreadsheets.batchUpdate:1:late`, several with `,` between. */
export function readFaults(text: string): readonly Fault[] {
  return text.split(',').map((part) => {
    const match = new RegExp(`^\\s*(${POINT}):(\\w+)\\s*$`).exec(part);
    const when = FAULT_KINDS.find((kind) => kind === match?.[2]);
    if (!match || !when) {
      throw new UsageError(
        `DESK_FAULT «${part}» không đúng dạng <dịch vụ.phương thức>:<lần gọi>:<${FAULT_KINDS.join('|')}>.`,
      );
    }
    return { ...readPoint('DESK_FAULT', match[1] ?? ''), when };
  });
}

function isRequestList(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
}

function readEdit(text: string): Edit {
  const wrong = (why: string) =>
    new UsageError(
      `DESK_EDIT «${text}» không đúng dạng <dịch vụ.phương thức>:<lần gọi>:<danh sách JSON các yêu cầu>: ${why}`,
    );
  const match = new RegExp(`^\\s*(${POINT}):([\\s\\S]*)$`).exec(text);
  if (!match) throw wrong('thiếu lời gọi.');
  const requests = readJson(match[2] ?? '');
  if (!isRequestList(requests)) throw wrong('phần sau không phải danh sách JSON.');
  return { ...readPoint('DESK_EDIT', match[1] ?? ''), requests };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `Sheets.Spreadsheets.get:1:[{…}]`, or a JSON list of such texts. */
export function readEdits(text: string): readonly Edit[] {
  if (!text.trimStart().startsWith('[')) return [readEdit(text)];
  const list = readJson(text);
  if (!Array.isArray(list) || !list.every((item) => typeof item === 'string')) {
    throw new UsageError('DESK_EDIT bắt đầu bằng «[» phải là danh sách JSON của các chuỗi.');
  }
  return list.map(readEdit);
}

function readKill(text: string): CallPoint {
  if (!new RegExp(`^${POINT}$`).test(text)) {
    throw new UsageError(`DESK_KILL «${text}» không đúng dạng <dịch vụ.phương thức>:<lần gọi>.`);
  }
  return readPoint('DESK_KILL', text);
}

/** A moment with its offset: without one it would be another moment on another machine. */
function readMoment(text: string): number {
  const whole = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  const moment = whole ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(moment)) {
    throw new UsageError(
      `DESK_NOW «${text}» không đúng dạng ngày giờ có múi giờ, ví dụ 2026-05-20T10:00:00+07:00.`,
    );
  }
  return moment;
}

function readRole(text: string): Guest {
  if (isGuest(text)) return text;
  throw new UsageError(`DESK_ROLE «${text}» phải là writer, commenter hoặc reader.`);
}

function readProperties(text: string): Readonly<Record<string, string>> {
  const value = readJson(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, String(one)]));
  }
  throw new UsageError('DESK_USER_PROPERTIES phải là một đối tượng JSON: {"tên": "giá trị"}.');
}

/** What the environment arranges for a run. */
export interface EnvironmentOptions extends Arrangements {
  readonly user?: string;
  readonly owner?: string;
  readonly now?: number;
  readonly userProperties?: Readonly<Record<string, string>>;
}

/**
 * Reads `DESK_FAULT`, `DESK_EDIT`, `DESK_KILL`, `DESK_USER`, `DESK_OWNER`, `DESK_ROLE`, `DESK_NOW`,
 * `DESK_NET` and `DESK_USER_PROPERTIES`.
 * A user who is set and blank is one whose address Google keeps to itself.
 * @param end ends the process where `DESK_KILL` says
 * @throws {UsageError} where one is not of its form
 */
export function readEnvironment(environment: Environment, end: () => never): EnvironmentOptions {
  const { DESK_FAULT, DESK_EDIT, DESK_KILL, DESK_USER, DESK_OWNER, DESK_ROLE, DESK_NOW } =
    environment;
  const { DESK_NET, DESK_USER_PROPERTIES } = environment;
  return {
    ...(DESK_FAULT && { faults: readFaults(DESK_FAULT) }),
    ...(DESK_EDIT && { edits: readEdits(DESK_EDIT) }),
    ...(DESK_KILL && { kill: { ...readKill(DESK_KILL), end } }),
    ...(DESK_USER && { user: DESK_USER }),
    ...(DESK_USER === '' && { untold: 'everyUser' as const }),
    ...(DESK_OWNER && { owner: DESK_OWNER }),
    ...(DESK_ROLE && { role: readRole(DESK_ROLE) }),
    ...(DESK_NOW && { now: readMoment(DESK_NOW) }),
    ...(DESK_NET && { net: netOf(DESK_NET) }),
    ...(DESK_USER_PROPERTIES && { userProperties: readProperties(DESK_USER_PROPERTIES) }),
  };
}
