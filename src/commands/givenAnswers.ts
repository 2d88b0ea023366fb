import type { Book } from '../book';
import { cellOf, sayInFull } from '../findings';
import * as say from '../messages/publish';
import { fold } from '../model/folding';
import { CHOICES, choiceOf, isSensitive } from '../publish';
import type { WeighedFinding } from '../review';
import type { Options } from '../run';

/** The option that takes answers to findings, as lines of a table. */
export const ANSWERS = 'tra-loi';

/** A decision as a line gives it, beside those that stood there. */
export interface GivenDecision {
  readonly tab: string;
  /** `H3` */
  readonly cell: string;
  readonly decision: string;
  readonly who: string;
  /** What it takes the place of: other words, or the same by somebody else. */
  readonly before: readonly Said[];
}

interface Said {
  readonly why: string;
  readonly who: string;
}

/** The findings, those that were answered just now with their answers; or lines that answer none. */
export type GivenAnswers =
  | {
      readonly state: 'read';
      readonly findings: readonly WeighedFinding[];
      readonly given: readonly GivenDecision[];
    }
  | { readonly state: 'refused'; readonly reasons: readonly string[] };

/**
 * Reads lines of tab, cell, what was decided, who, why (cells apart by tabs; a first line of headers may
 * stand) and puts each beside the findings of its cell that ask for a decision.
 */
export function givenAnswers({ findings }: Book, options: Options): GivenAnswers {
  const text = options[ANSWERS];
  if (typeof text !== 'string') return { state: 'read', findings: findings(), given: [] };
  const lines = text
    .split(/\r?\n/)
    .map((line, at) => ({ at: at + 1, cells: line.normalize('NFC').split('\t').map(trimmed) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .filter(({ at, cells: [tab = ''] }) => at > 1 || !HEADS.has(fold(tab)));
  const wrong: string[] = [];
  const answers = new Map<WeighedFinding, Said>();
  const given: GivenDecision[] = [];
  for (const { at, cells } of lines) {
    const [tab = '', cell = '', decided = '', who = '', why = ''] = cells;
    const own = findings().filter(
      (one) =>
        isSensitive(one) && fold(one.tab) === fold(tab) && cellOf(one) === cell.toUpperCase(),
    );
    const isKnown = Object.values(CHOICES).some((one) => fold(one) === fold(decided));
    const decision = why === '' ? decided : `${decided}: ${why}`;
    const refusing = own.find((one) => !choiceOf({ ...one, answer: { why: decision, who } }));
    if (!isKnown) wrong.push(say.unknownDecision(at, decided));
    else if (who === '') wrong.push(say.namelessDecision(at));
    else if (own.length === 0) wrong.push(say.decisionOfNothing(at, tab, cell));
    else if (refusing) wrong.push(say.refusedDecision(at, decision, sayInFull(refusing)));
    const before = own.flatMap((one) => answers.get(one) ?? one.answer ?? []);
    given.push({
      tab: own[0]?.tab ?? tab,
      cell: cell.toUpperCase(),
      decision,
      who,
      before: others(before, decision, who),
    });
    for (const one of own) answers.set(one, { why: decision, who });
  }
  if (wrong.length > 0) return { state: 'refused', reasons: wrong };
  return {
    state: 'read',
    given,
    findings: findings().map((one) => {
      const said = answers.get(one);
      if (!said) return one;
      const { identity, message } = one;
      return { ...one, answer: { identity, said: message, past: false, ...said } };
    }),
  };
}

/** Each once, without what says the same as the decision does. */
function others(before: readonly Said[], decision: string, name: string): readonly Said[] {
  const known = new Set([[decision, name].map(fold).join('\t')]);
  return before.filter(({ why, who }) => {
    const key = [why, who].map(fold).join('\t');
    return !known.has(key) && known.add(key);
  });
}

const HEADS: ReadonlySet<string> = new Set(['trang', 'tab'].map(fold));

function trimmed(text: string): string {
  return text.trim();
}
