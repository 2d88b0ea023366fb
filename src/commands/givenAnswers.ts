import type { Book } from '../book';
import { cellOf } from '../findings';
import * as say from '../messages/publish';
import { fold } from '../model/folding';
import { CHOICES, isSensitive } from '../publish';
import type { WeighedFinding } from '../review';
import type { Options } from '../run';

/** The option that takes answers to findings, as lines of a table. */
export const ANSWERS = 'tra-loi';

/** The findings, those that were answered just now with their answers; or lines that answer none. */
export type GivenAnswers =
  | { readonly state: 'read'; readonly findings: readonly WeighedFinding[]; readonly count: number }
  | { readonly state: 'refused'; readonly reasons: readonly string[] };

/**
 * Reads lines of tab, cell, what was decided, who, why (cells apart by tabs; a first line of headers may
 * stand) and puts each beside the findings of its cell that ask for a decision.
 */
export function givenAnswers({ findings }: Book, options: Options): GivenAnswers {
  const text = options[ANSWERS];
  if (typeof text !== 'string') return { state: 'read', findings: findings(), count: 0 };
  const lines = text
    .split(/\r?\n/)
    .map((line, at) => ({ at: at + 1, cells: line.normalize('NFC').split('\t').map(trimmed) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .filter(({ at, cells: [tab = ''] }) => at > 1 || !HEADS.has(fold(tab)));
  const wrong: string[] = [];
  const answers = new Map<WeighedFinding, { readonly why: string; readonly who: string }>();
  for (const { at, cells } of lines) {
    const [tab = '', cell = '', decided = '', who = '', why = ''] = cells;
    const own = findings().filter(
      (one) =>
        isSensitive(one) && fold(one.tab) === fold(tab) && cellOf(one) === cell.toUpperCase(),
    );
    const isKnown = Object.values(CHOICES).some((one) => fold(one) === fold(decided));
    if (!isKnown) wrong.push(say.unknownDecision(at, decided));
    else if (who === '') wrong.push(say.namelessDecision(at));
    else if (own.length === 0) wrong.push(say.decisionOfNothing(at, tab, cell));
    for (const one of own)
      answers.set(one, { why: why === '' ? decided : `${decided}: ${why}`, who });
  }
  if (wrong.length > 0) return { state: 'refused', reasons: wrong };
  return {
    state: 'read',
    count: answers.size,
    findings: findings().map((one) => {
      const given = answers.get(one);
      if (!given) return one;
      const { identity, message } = one;
      return { ...one, answer: { identity, said: message, past: false, ...given } };
    }),
  };
}

const HEADS: ReadonlySet<string> = new Set(['trang', 'tab'].map(fold));

function trimmed(text: string): string {
  return text.trim();
}
