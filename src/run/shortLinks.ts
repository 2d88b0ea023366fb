import * as say from '../messages/shortLinks';
import { WORK_STEP } from '../model/work';
import {
  addCall,
  lookUpCall,
  readAdded,
  readFound,
  type ShortLinkReply,
  type ShortLinkService,
} from '../publish';
import { withBackOff } from './backOff';
import { failureOf } from './failure';
import type { Ports } from './ports';
import { isCutShort } from './share';

/** Short links that a plan asks for. */
export interface LinkOrder {
  readonly service: ShortLinkService;
  /** The key as a person typed it just now; without it the one that is kept. */
  readonly typedKey: string | undefined;
  readonly sets: readonly { readonly set: string; readonly target: string }[];
}

/** What came of a short link: made, or why not and the service's own words. */
export type LinkOutcome =
  | { readonly link: string }
  | { readonly link?: undefined; readonly why: say.LinkTrouble; readonly words: string };

/** Why the others need not be asked for: it would be answered the same. */
const OF_ALL = new Set<say.LinkTrouble>([
  'key',
  'busy',
  'unreachable',
  'scope',
  'moved',
  'notJson',
]);
/** Before a call is made again whose answer was lost, in milliseconds. */
const SHORT_WAIT = 2000;

/** What of a run is known here. */
interface LinkRun {
  readonly ports: Ports;
  readonly started: number;
  /** What came of those that were asked for, by their targets. */
  readonly links: Map<string, LinkOutcome>;
}

/**
 * Asks for short links, each once in a run, whatever is planned again.
 * @returns why there is none at all; nothing where there is one
 */
export function obtainLinks(run: LinkRun, order: LinkOrder): readonly string[] {
  const { links } = run;
  const open = order.sets.filter(({ target }) => !links.has(target));
  if (open.length > 0) askFor(run, order, open);
  const outcomes = order.sets.flatMap(({ set, target }) => {
    const outcome = links.get(target);
    return outcome ? [{ set, outcome }] : [];
  });
  return outcomes.some(({ outcome }) => outcome.link !== undefined)
    ? []
    : outcomes.flatMap(({ set, outcome }) => unmadeLine(set, outcome));
}

/** What is said of a set whose link was not made. */
export function unmadeLine(set: string, outcome: LinkOutcome): readonly string[] {
  return outcome.link === undefined ? [say.notMade(set, outcome.why, outcome.words)] : [];
}

function askFor(
  { ports, links, started }: LinkRun,
  { service, typedKey }: LinkOrder,
  open: LinkOrder['sets'],
): void {
  const { host } = service;
  const key = typedKey ?? withBackOff(ports, () => ports.shortLinks.key(host)) ?? '';
  if (typedKey !== undefined) keep(ports, host, typedKey);
  let ofAll: LinkOutcome | undefined;
  for (const [at, { target }] of open.entries()) {
    const isLate = isCutShort(ports, started, [at, open.length], WORK_STEP.files);
    const outcome: LinkOutcome =
      ofAll ?? (isLate ? { why: 'late', words: '' } : obtain({ ports, service, key, target }));
    links.set(target, outcome);
    if (outcome.link !== undefined || ofAll) continue;
    if (outcome.why === 'key') keep(ports, host, undefined);
    if (OF_ALL.has(outcome.why)) ofAll = outcome;
  }
}

/** A key that cannot be kept is asked for again: no reason to go without a link. */
function keep(ports: Ports, host: string, key: string | undefined): void {
  try {
    ports.shortLinks.keep(host, key);
  } catch (error) {
    ports.logError(error);
  }
}

interface Asked {
  readonly ports: Ports;
  readonly service: ShortLinkService;
  readonly key: string;
  readonly target: string;
}

/** Asks for one link; where too much was asked, or no answer came, once more under the same name. */
function obtain(asked: Asked): LinkOutcome {
  const { clock } = asked.ports;
  const first = add(asked);
  if (first.kind !== 'busy' && first.kind !== 'uncertain') return outcomeOf(asked, first);
  clock.sleep(first.kind === 'busy' ? first.wait * 1000 : SHORT_WAIT);
  return outcomeOf(asked, add(asked));
}

function add({ ports, service, key, target }: Asked): ShortLinkReply {
  return replyTo(ports, () =>
    readAdded(ports.shortLinks.ask(addCall(service, key, target)), service, key),
  );
}

function outcomeOf(asked: Asked, reply: ShortLinkReply): LinkOutcome {
  switch (reply.kind) {
    case 'made':
      return { link: reply.link };
    case 'busy':
      return { why: 'busy', words: '' };
    case 'uncertain':
      return { why: 'unreachable', words: reply.words };
    case 'failed':
      return { why: reply.why, words: reply.words };
    case 'taken': {
      const found = lookUp(asked);
      return found.kind === 'made' ? { link: found.link } : { why: 'taken', words: reply.words };
    }
  }
}

/** A name may be in use by this very link, which an earlier call made and nobody heard of. */
function lookUp({ ports, service, key, target }: Asked): ShortLinkReply {
  return replyTo(ports, () =>
    readFound(ports.shortLinks.ask(lookUpCall(service, key, target)), service, key, target),
  );
}

/** What the host says where no answer came. */
function replyTo(ports: Ports, call: () => ShortLinkReply): ShortLinkReply {
  try {
    return call();
  } catch (error) {
    ports.logError(error);
    const { message } = failureOf(error);
    return /external_request/.test(message)
      ? { kind: 'failed', why: 'scope', words: '' }
      : { kind: 'uncertain', words: message };
  }
}
