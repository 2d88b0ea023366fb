import { type Grid, OWN_KEY } from '../contract';
import type { Change } from '../contract/write';
import * as say from '../messages/sharing';
import { fold } from '../model/folding';
import { accountOf } from './account';
import { withBackOff } from './backOff';
import type { JournalEntry } from './journal';
import type { Ports } from './ports';

const KEY = `${OWN_KEY}share`;

/** Whether those who may edit the workbook are to open the reports. */
export type Consent = 'yes' | 'no';

/** The answer that was given for this workbook. What a copy of it brings along was not given for the copy. */
export function consentIn({ id, metadata }: Pick<Grid, 'id' | 'metadata'>): Consent | undefined {
  const value = metadata.get(KEY)?.value;
  return (['yes', 'no'] as const).find((answer) => value === keptAs(id, answer));
}

/** Keeps an answer for every later run, whoever starts it. */
export function consentMark({ id }: Pick<Grid, 'id'>, answer: Consent): Change {
  return { kind: 'mark', key: KEY, value: keptAs(id, answer) };
}

/** What `Nhật ký` says of it, beside who answered. */
export function consentEntry(answer: Consent): JournalEntry {
  return { command: say.command, period: '', result: say.chosen(answer), document: '' };
}

function keptAs(book: string, answer: Consent): string {
  return `${answer} ${book}`;
}

/**
 * What the person at the screen is asked; nothing where nobody can be asked.
 * @param isFirst of this workbook: without other editors there is nothing to ask then
 */
export function consentQuestion(
  ports: Ports,
  grid: Pick<Grid, 'id' | 'title' | 'metadata'>,
  isFirst: boolean,
): string | undefined {
  if (!ports.person.canBeAsked()) return undefined;
  const account = accountOf(ports);
  const others = othersThan(ports, account);
  if (isFirst && !others) return undefined;
  return say.question({
    account,
    others: account === '' ? undefined : others,
    workbook: grid.title,
    kept: consentIn(grid),
  });
}

/** How many may edit the workbook besides an account; undefined where nobody tells. */
function othersThan(ports: Ports, account: string): number | undefined {
  try {
    const editors = withBackOff(ports, ports.workbook.editors);
    return editors.filter((editor) => fold(editor) !== fold(account)).length;
  } catch (error) {
    ports.logError(error);
    return undefined;
  }
}

/** Asks, and waits. Where it cannot be shown, or neither is pressed, there is no answer. */
export function askForConsent(ports: Ports, question: string): Consent | undefined {
  try {
    return ports.person.ask(say.title, question);
  } catch (error) {
    ports.logError(error);
    return undefined;
  }
}
