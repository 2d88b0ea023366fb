import type { Request } from '../contract/write';
import * as say from '../messages/reminders';
import type { Delivery, Letter } from '../model/letter';
import { troubleIn } from '../model/trouble';
import { withBackOff } from './backOff';
import { failureOf } from './failure';
import type { Ports } from './ports';
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
    };

/** What came of it: what is said, and a key of the metadata that keeps it. */
interface Aftermath {
  readonly lines: readonly string[];
  readonly kept?: { readonly key: string; readonly value: string };
}

/** Does it, keeps what came of it, and says it. */
export function perform(ports: Ports, deed: Deed, started: number): readonly string[] {
  const { lines, kept } =
    deed.kind === 'letters'
      ? deed.told(sendAll(ports, deed.letters, started + LONGEST_WORK))
      : deed.told(setTimer(ports, deed));
  if (!kept) return lines;
  try {
    withBackOff(ports, () => ports.workbook.send([rewritten(kept)]));
    return lines;
  } catch (error) {
    ports.logError(error);
    return [...lines, say.notRecorded];
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

/** By its key: its id may have been chosen by the batch before. */
export function rewritten({
  key,
  value,
}: {
  readonly key: string;
  readonly value: string;
}): Request {
  return {
    updateDeveloperMetadata: {
      dataFilters: [{ developerMetadataLookup: { metadataKey: key } }],
      developerMetadata: { metadataValue: value },
      fields: 'metadataValue',
    },
  };
}
