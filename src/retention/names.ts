import { type Header, LOG_WORDS } from '../contract';
import type { Reworded } from '../cycle';
import { cleaning } from '../messages/cleaning';
import { answerCommand } from '../messages/findings';
import { coveredText } from './covered';

const { removedName, unknownAccount } = LOG_WORDS;

/** What stands where a name did; the same where there was none. */
export function removedFrom(name: string): string {
  return name.trim() === '' || name === unknownAccount ? name : removedName;
}

/** Who wrote an answer stands behind it. */
const ANSWERED_BY = /\([^()]+\)(?=;|$)/g;
/** So short a name may be a word of any text. */
const SHORTEST = 4;

/** A text without names that go, and without what is personal in it. */
export function withoutNames(text: string, names: ReadonlySet<string>): string {
  let left = coveredText(text);
  for (const name of names) {
    if (name.length < SHORTEST) continue;
    // What stands for a name has brackets of its own.
    for (const one of [`(${name})`, name]) left = left.split(one).join(removedName);
  }
  return left;
}

/** A line of the journal without names. */
export function namelessLine(
  text: (header: Header<'log'>) => string,
  names: ReadonlySet<string>,
): Reworded {
  // What a cleaning tells of the chain before it is what an older copy is held against.
  const isCleaning = text('Lệnh') === cleaning.command;
  const result = isCleaning ? text('Kết quả') : withoutNames(text('Kết quả'), names);
  const isAnswer = text('Lệnh') === answerCommand;
  return {
    'Người thực hiện': removedFrom(text('Người thực hiện')),
    'Kết quả': isAnswer ? result.replace(ANSWERED_BY, removedName) : result,
  };
}
