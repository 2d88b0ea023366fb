import { type Header, LOG_WORDS } from '../contract';
import type { Reworded } from '../cycle';
import { cleaning } from '../messages/cleaning';
import { answerCommand } from '../messages/findings';
import { beforeName } from '../publish/scan';
import { coveredText } from './covered';
import { isApart, withoutWords } from './words';

const { removedName, unknownAccount } = LOG_WORDS;

/** What stands where a name did; the same where there was none. */
export function removedFrom(name: string): string {
  return name.trim() === '' || name === unknownAccount ? name : removedName;
}

/** Who wrote an answer stands behind it. */
const ANSWERED_BY = /\([^()]+\)(?=;|$)/g;

/** A text without names that go, which are in NFC, and without what is personal in it. */
export function withoutNames(text: string, names: Iterable<string>): string {
  const left = withoutWords(coveredText(text), [...names], removedName, isWholeName);
  // What stands for a name has brackets of its own.
  return left.split(`(${removedName})`).join(removedName);
}

/** So short a name may be a word of any text: it is none beside other words, unless a title leads to it. */
const SHORTEST = 4;

/** Whether a name is no part of a longer one, of another word or address. */
function isWholeName(name: string, before: string, after: string): boolean {
  if (!isApart(name, before, after)) return false;
  // People's addresses are covered by now, whole; an office's is no part of any.
  if (name.includes('@')) return true;
  // `Lan` in `Lan Anh`; behind a name a unit's code may stand.
  if (/^ \p{Lu}(?!\p{Lu})/u.test(after)) return false;
  const [, word = ''] = /(\p{L}+) $/u.exec(before) ?? [];
  const kind = beforeName(word);
  if (kind === 'title' || /(?:đồng chí|đ\/c) $/i.test(before)) return true;
  if (name.length < SHORTEST) return word === '' && !/^ \p{L}/u.test(after);
  if (!/^\p{Lu}(?!\p{Lu})/u.test(word)) return true;
  // What begins a sentence has its capital by that: `Do Lan nộp`.
  return kind === 'other' && (name.includes(' ') || /(?:^|[^\p{L}\d ] ?)\p{L}+ $/u.test(before));
}

/** A line of the journal without names. */
export function namelessLine(
  text: (header: Header<'log'>) => string,
  names: Iterable<string>,
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
