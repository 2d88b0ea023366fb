import { messageOf } from '../failure';
import type { World } from '../realm';
import type { Digest } from '../services';
import { makeWorkbook, openSession, type Session } from '../session';
import { accountBefore } from './before';
import { type Difference, differences } from './compare';
import { type Conversation, fileOf, isObject, type Step, sittings } from './conversation';
import { deskId, type Ids, learnIds, textWithDeskIds, withDeskIds } from './ids';
import { findRoute, type Given, isWhole, type Route } from './routes';

/** What came of a step. */
export type Outcome =
  | { readonly kind: 'same' }
  | { readonly kind: 'differs'; readonly differences: readonly Difference[] }
  /** The desk does not do it, or the record does not say enough; `what` names it. */
  | { readonly kind: 'unmodelled'; readonly what: string };

export interface Replayed {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
}

/** What the machine lends the desk. */
interface Machine {
  readonly makeWorld: () => World;
  readonly digest: Digest;
}

const USER = 'client@example.com';
const OTHER = 'other@example.com';

/** The script that calls the desk's services, as any add-on would. */
const SCRIPT = `
const methodOf = (path) => {
  const names = path.split('.');
  const name = names.pop();
  const service = names.reduce((at, each) => at[each], globalThis);
  return (args) => service[name](...args);
};
function call(path, args) { return methodOf(path)(args); }
function upload(path, args, text, type) {
  return methodOf(path)(args.map((arg) => (arg === null ? Utilities.newBlob(text, type) : arg)));
}
function download(path, args) { return methodOf(path)(args).getDataAsString(); }
`;

interface Answer {
  readonly status: number;
  readonly reply: unknown;
}

const STATUS_NAMES: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
};

const FIELD_FAULT = /^Invalid (?:value|JSON payload received\. Unknown name "[^"]*") at '([^']*)'/;

/** A fault of a field is told once more by its place (google.rpc.BadRequest). */
function detailsOf(message: string): object {
  const lines = message.split('\n');
  const fieldViolations = lines.flatMap((description) => {
    const field = FIELD_FAULT.exec(description)?.[1];
    return field === undefined ? [] : [{ field, description }];
  });
  if (fieldViolations.length === 0) return {};
  const type = 'type.googleapis.com/google.rpc.BadRequest';
  return { details: [{ '@type': type, fieldViolations }] };
}

/** What a client is sent where a service fails. */
function failureReply(error: unknown, host: string): Answer {
  const details = isObject(error) && isObject(error.details) ? error.details : {};
  const code = typeof details.code === 'number' ? details.code : 400;
  const message = String(details.message ?? messageOf(error));
  const body =
    host === 'sheets'
      ? { code, message, status: STATUS_NAMES[code] ?? 'UNKNOWN', ...detailsOf(message) }
      : { errors: [], code, message };
  return { status: code, reply: { error: body } };
}

function ask(session: Session, route: Route, given: Given, host: string): Answer {
  const args = route.args(given);
  const media = route.media?.(given);
  try {
    const reply = media
      ? session.run('upload', route.method, args, media.text, media.type)
      : session.run(route.isText ? 'download' : 'call', route.method, args);
    return { status: route.status ?? 200, reply: route.status === 204 ? '' : reply };
  } catch (error) {
    return failureReply(error, host);
  }
}

/** The desk speaks of itself where Google would do what it does not. */
function refusedByDesk({ reply }: Answer): string | undefined {
  const error = isObject(reply) && isObject(reply.error) ? reply.error : {};
  const message = typeof error.message === 'string' ? error.message : '';
  return /\bdesk\b/.test(message) ? message : undefined;
}

const PENDING = 'Loading...';

/** How the desk tells what is of a wrong type: the place is Google's, the words are not. */
const OWN_WORDS = /^Invalid value at '.*': (?:must be \w+|expected one of .*|\w+ is required)\.$/;

/** What the desk knows that it does not know, by where the replies differ. */
function ignorance(found: readonly Difference[], sized: boolean): string | undefined {
  if (found.length === 0) return undefined;
  if (found.every(({ answered }) => answered === PENDING)) return 'formulas over cells';
  const ofFault = ({ field }: Difference) => /^error\.(?:message|details)/.test(field);
  const message = found.find(({ field }) => field === 'error.message');
  if (found.every(ofFault) && OWN_WORDS.test(String(message?.answered))) {
    return 'the words for a value of a wrong type';
  }
  const isSize = ({ field }: Difference) => field.endsWith('.pixelSize');
  return sized && found.every(isSize) ? 'widths that follow the measure of a font' : undefined;
}

function withDeskPath(ids: Ids, given: Given, book: string): Given {
  const path = Object.entries(given.path).map(([name, id]) => {
    const field = { book: 'spreadsheetId', file: 'id', sheet: 'sheetId', permission: 'id' }[name];
    return [name, field === undefined ? id : String(deskId(ids, field, id, book))];
  });
  const query = Object.entries(given.query).map(([name, value]) => [
    name,
    typeof value === 'string' ? textWithDeskIds(ids, value) : value,
  ]);
  return {
    path: Object.fromEntries(path),
    query: Object.fromEntries(query),
    body: withDeskIds(ids, given.body, book),
  };
}

/** One sitting of a client: what it has learnt of the desk's ids, and what the desk could not follow. */
class Sitting {
  private ids: Ids = new Map();
  /** Files that the desk could not change as Google did: what is read of them says nothing. */
  private readonly astray = new Map<string, string>();
  /** Columns or rows were fitted to what they show. */
  private sized = false;

  constructor(
    private readonly session: Session,
    /** Workbooks that were there before. */
    private readonly found: ReadonlySet<string>,
  ) {}

  follow(step: Step): Outcome {
    const found = findRoute(step);
    if (!found) {
      return this.lost(
        step,
        `${step.method} ${step.host} ${step.path.replace(/\/[\w-]{25,}/g, '/…')}`,
      );
    }
    if (step.status >= 500 || step.status === 429) {
      return this.lost(step, `a fault of the server (${step.status})`);
    }
    if (!isWhole(step)) return this.lost(step, 'a record that kept one of several ranges');
    const { route, given } = found;
    const book = given.path.book ?? given.path.file ?? '';
    this.sized ||= /"autoResizeDimensions"/.test(JSON.stringify(step.body ?? null));
    const answer = ask(this.session, route, withDeskPath(this.ids, given, book), step.host);
    const refused = refusedByDesk(answer);
    if (refused !== undefined) return this.lost(step, refused);
    const made = step.method !== 'GET';
    this.ids = learnIds(this.ids, step.reply, answer.reply, { book, made });
    return this.judge(step, answer, route, book);
  }

  private judge(step: Step, answer: Answer, route: Route, book: string): Outcome {
    const isAsRecorded = step.status === answer.status;
    if (isAsRecorded && route.replyUnknown !== undefined) {
      return { kind: 'unmodelled', what: route.replyUnknown };
    }
    const all = isAsRecorded
      ? differences(step.reply, answer.reply, { ids: this.ids, book })
      : [{ field: 'status', recorded: step.status, answered: answer.status }];
    if (all.length === 0) return { kind: 'same' };
    const unknown = this.astray.get(book) ?? this.unseen(step, book) ?? ignorance(all, this.sized);
    if (unknown !== undefined) return { kind: 'unmodelled', what: unknown };
    return { kind: 'differs', differences: all };
  }

  /** What a workbook from before holds is not known; that it can be reached is. */
  private unseen({ host, status }: Step, book: string): string | undefined {
    if (host !== 'sheets' || status !== 200 || !this.found.has(book)) return undefined;
    return 'what a workbook from before the record holds';
  }

  private lost(step: Step, what: string): Outcome {
    const id = fileOf(step);
    if (id !== undefined && step.method !== 'GET' && step.status < 300) {
      this.astray.set(id, `what follows from ${what}`);
    }
    return { kind: 'unmodelled', what };
  }
}

/** Says a conversation again to the desk's services, each request as it was sent. */
export function replay(conversation: Conversation, machine: Machine): Replayed {
  const outcomes = sittings(conversation).flatMap((steps) => {
    const { account, found } = accountBefore(steps, USER, OTHER);
    const session = openSession({
      bundle: SCRIPT,
      pages: {},
      workbook: makeWorkbook({}),
      world: machine.makeWorld(),
      digest: machine.digest,
      user: USER,
      owner: USER,
      now: undefined,
      account: {
        state: account,
        store: { putFile: () => {}, putBook: () => {}, remove: () => {} },
      },
      onToast: undefined,
      properties: { document: {}, user: {}, script: {} },
    });
    const sitting = new Sitting(session, found);
    return steps.map((step) => sitting.follow(step));
  });
  return { name: conversation.name, outcomes };
}
