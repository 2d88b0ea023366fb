import * as sayPublish from '../messages/publish';
import * as say from '../messages/reminders';
import type { Delivery, Letter } from '../model/letter';
import { troubleIn } from '../model/trouble';
import { withBackOff } from './backOff';
import { failureOf } from './failure';
import type { Ports } from './ports';
import { publishAll, type SetOutcome, type SetTask } from './publishing';
import { type Resaid, retell, rewritten } from './retell';
import type { Ready } from './run';
import { LONGEST_WORK } from './share';

/**
 * What is done outside the workbook once it is written there: never before, so that a run that is cut
 * off or runs again knows of it, and letters never go out twice.
 */
export type Deed =
  | {
      readonly kind: 'letters';
      readonly letters: readonly Letter[];
      readonly told: (deliveries: readonly Delivery[]) => Aftermath;
    }
  | {
      readonly kind: 'timer';
      readonly isOn: boolean;
      /** The zone by whose clock it goes. */
      readonly zone: string;
      /** @param words why it could not be set, in the service's words */
      readonly told: (words: string | undefined) => Aftermath;
    }
  | {
      readonly kind: 'sets';
      readonly tasks: readonly SetTask[];
      readonly told: (outcomes: readonly SetOutcome[]) => Aftermath;
    };

/** What came of it: what is said and told to a program, and how the workbook keeps it. */
interface Aftermath extends Told {
  /** A key of the metadata, written anew. */
  readonly kept?: { readonly key: string; readonly value: string };
  /** Cells' texts of this run's own that are to say otherwise, in the tabs it wrote and these. */
  readonly resaid?: readonly Resaid[];
  readonly resaidIn?: readonly string[];
}

/** What is said of what was done. */
export interface Told {
  readonly lines: readonly string[];
  /** Where it is not what the plan would have said. */
  readonly title?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Does it, keeps what came of it, and says it. */
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

function aftermathOf(ports: Ports, deed: Deed, started: number): Aftermath {
  switch (deed.kind) {
    case 'letters':
      return deed.told(sendAll(ports, deed.letters, started + LONGEST_WORK));
    case 'timer':
      return deed.told(setTimer(ports, deed));
    case 'sets':
      return deed.told(publishAll(ports, deed.tasks, started));
  }
}

/** Each letter is sent once, whatever is answered: one whose answer was lost may have gone. */
function sendAll(ports: Ports, letters: readonly Letter[], until: number): readonly Delivery[] {
  let stopped: string | undefined;
  return letters.map((letter): Delivery => {
    if (ports.clock.now() > until) stopped = stopped ?? say.tooLate;
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
