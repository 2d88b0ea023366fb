import { UsageError } from '../failure';

/** One request as a client sent it, and what Google answered. */
export interface Step {
  readonly method: string;
  /** `sheets`, or `www` for Drive. */
  readonly host: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly status: number;
  readonly reply: unknown;
}

/** What a client and Google said to each other, from the first request to the last. */
export interface Conversation {
  readonly name: string;
  readonly steps: readonly Step[];
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The file that a step is about, if it names one. */
export function fileOf({ path }: Step): string | undefined {
  return /\/(?:files|spreadsheets)\/([^/:]+)/.exec(path)?.[1];
}

function readStep(given: unknown, place: string): Step {
  if (!isObject(given)) throw new UsageError(`${place}: a step must be an object`);
  const { method, host, path, query, body, status, reply } = given;
  if (typeof method !== 'string' || typeof host !== 'string' || typeof path !== 'string') {
    throw new UsageError(`${place}: method, host and path must be texts`);
  }
  if (typeof status !== 'number') throw new UsageError(`${place}: status must be a number`);
  const parameters = Object.entries(isObject(query) ? query : {});
  return {
    method,
    host,
    path,
    query: Object.fromEntries(parameters.map(([name, value]) => [name, String(value)])),
    body,
    status,
    reply,
  };
}

/**
 * Reads a recorded conversation.
 * @param source where it stands, for the message
 * @throws {UsageError} where it is not in the form of a record
 */
export function readConversation(text: string, source: string): Conversation {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new UsageError(`${source} is not JSON`);
  }
  if (!isObject(given) || !Array.isArray(given.steps)) {
    throw new UsageError(`${source} has no list of steps`);
  }
  const steps = given.steps.map((step, at) => readStep(step, `${source}, step ${at + 1}`));
  return { name: String(given.name ?? source), steps };
}

const isFileMade = ({ method, path, status }: Step) =>
  method === 'POST' && /^\/drive\/v3\/files(\/[^/]+\/copy)?$/.test(path) && status === 200;

const idOf = ({ reply }: Step) => (isObject(reply) ? String(reply.id) : '');

/**
 * The parts of a conversation that know nothing of each other: a client that is recorded anew begins
 * with a file of its own after the last one was deleted, and finds the account as others left it then.
 */
export function sittings({ steps }: Conversation): readonly (readonly Step[])[] {
  const found: Step[][] = [];
  const open = new Set<string>();
  let current: Step[] = [];
  for (const step of steps) {
    if (isFileMade(step)) {
      if (open.size === 0 && current.some(isFileMade)) {
        found.push(current);
        current = [];
      }
      open.add(idOf(step));
    }
    if (step.method === 'DELETE') open.delete(step.path.split('/').pop() ?? '');
    current.push(step);
  }
  return current.length > 0 ? [...found, current] : found;
}
