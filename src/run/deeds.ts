import * as sayPublish from '../messages/publish';
import * as say from '../messages/reminders';
import { cutShort } from '../messages/run';
import type { Delivery, Letter } from '../model/letter';
import { troubleIn } from '../model/trouble';
import { withBackOff } from './backOff';
import type { Aftermath, Deed, Told } from './deed';
import { failureOf } from './failure';
import type { Ports } from './ports';
import { publishAll } from './publishing';
import { retell, rewritten } from './retell';
import type { Ready } from './run';
import { isCutShort } from './share';

/**
 * Does it, keeps what came of it, and says it.
 * @param started when the run was started, in milliseconds
 */
export function perform(ports: Ports, deed: Deed, ready: Ready, started: number): Told {
  const { kept, resaid = [], resaidIn = [], ...told } = aftermathOf(ports, deed, started);
  try {
    if (kept) withBackOff(ports, () => ports.workbook.send([rewritten(kept)]));
    retell(ports, ready, resaid, resaidIn);
    return told;
  } catch (error) {
    ports.logError(error);
    const notRecorded = deed.kind === 'sets' ? sayPublish.notRecorded : say.notRecorded;
    return { ...told, lines: [...told.lines, notRecorded] };
  }
}

function lookedAfter(ports: Ports, { judge }: Extract<Deed, { readonly kind: 'look' }>): Aftermath {
  const tried = <Answer>(call: () => Answer) => {
    try {
      return { answer: withBackOff(ports, call) };
    } catch (error) {
      ports.logError(error);
      return undefined;
    }
  };
  const { workbook } = ports;
  const { back, told } = judge(tried(() => workbook.read().grid)?.answer);
  return told(back.length === 0 || tried(() => workbook.send(back)) !== undefined);
}

function aftermathOf(ports: Ports, deed: Deed, started: number): Aftermath {
  switch (deed.kind) {
    case 'letters':
      return deed.told(sendAll(ports, deed.letters, started));
    case 'timer':
      return deed.told(setTimer(ports, deed));
    case 'sets':
      return deed.told(publishAll(ports, deed.tasks, started));
    case 'look':
      return lookedAfter(ports, deed);
  }
}

/** Each letter is sent once, whatever is answered: one whose answer was lost may have gone. */
function sendAll(ports: Ports, letters: readonly Letter[], started: number): readonly Delivery[] {
  let stopped: string | undefined;
  return letters.map((letter, at): Delivery => {
    if (stopped === undefined && isCutShort(ports, started, [at, letters.length])) {
      stopped = cutShort;
    }
    if (stopped !== undefined) return { letter, outcome: 'failed', words: stopped };
    try {
      ports.mail.send(letter);
      return { letter, outcome: 'sent', words: '' };
    } catch (error) {
      ports.logError(error);
      const { kind, message } = failureOf(error);
      const isCertain = kind !== 'uncertain' || BAD_ADDRESS.test(message);
      // What the day does not allow for one letter it allows for no other.
      if (troubleIn(message) === 'day') stopped = message;
      return { letter, outcome: isCertain ? 'failed' : 'unknown', words: message };
    }
  });
}

/** The service's words for an address to which it sends nothing. */
const BAD_ADDRESS = /invalid email|no recipient/i;

/** @returns why it could not be set */
function setTimer(
  ports: Ports,
  { isOn, zone }: Extract<Deed, { readonly kind: 'timer' }>,
): string | undefined {
  try {
    withBackOff(ports, () => ports.timer.set(isOn, zone));
    return undefined;
  } catch (error) {
    ports.logError(error);
    return failureOf(error).message;
  }
}
