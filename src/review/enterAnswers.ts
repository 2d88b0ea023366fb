import { type Cell, type Tab, textOrBlank } from '../contract';
import type { Answer, WeighedFinding } from './answers';
import { type AnswerPlaces, answerPlaces } from './readAnswers';

/** What people type beside a finding. */
export type AnswerWords = Pick<Answer, 'why' | 'who'>;

/** An answer as a person saw it on a page, and what the person made of it. */
export interface EnteredAnswer {
  readonly identity: string;
  readonly before: AnswerWords;
  readonly after: AnswerWords;
}

/** What is written of entered answers, and what is not: each by its place among them. */
export interface Answering {
  readonly given: readonly EnteredAnswer[];
  /** Others have answered since. */
  readonly conflicts: readonly { readonly entered: number; readonly standing: AnswerWords }[];
  /** Their finding is not there any more. */
  readonly gone: readonly number[];
}

export const NO_WORDS: AnswerWords = { why: '', who: '' };

/** Which of entered answers may stand beside their findings. */
export function enterAnswers(
  findings: readonly WeighedFinding[],
  entered: readonly EnteredAnswer[],
): Answering {
  const known = new Map(findings.map((finding) => [finding.identity, finding]));
  const given: EnteredAnswer[] = [];
  const conflicts: Answering['conflicts'][number][] = [];
  const gone: number[] = [];
  entered.forEach((one, at) => {
    const finding = known.get(one.identity);
    const standing = finding?.answer ?? NO_WORDS;
    if (!finding) gone.push(at);
    else if (sameWords(standing, one.after)) return;
    else if (sameWords(standing, one.before)) given.push(one);
    else conflicts.push({ entered: at, standing: { why: standing.why, who: standing.who } });
  });
  return { given, conflicts, gone };
}

/** Whether two answers say the same. */
export function sameWords(left: AnswerWords, right: AnswerWords): boolean {
  return left.why === right.why && left.who === right.who;
}

/** The findings with answers that were given just now. */
export function withAnswers(
  findings: readonly WeighedFinding[],
  given: readonly EnteredAnswer[],
): readonly WeighedFinding[] {
  const byIdentity = new Map(given.map((one) => [one.identity, one]));
  return findings.map((finding) => {
    const { identity, message } = finding;
    const one = byIdentity.get(identity);
    return one
      ? { ...finding, answer: { identity, ...one.after, said: message, past: false } }
      : finding;
  });
}

/**
 * Answers by what their findings are known by once cells were mended in the same go: where the words of a row
 * are what it is known by, its finding is the same at its place alone.
 */
export function followed(
  given: readonly EnteredAnswer[],
  before: readonly WeighedFinding[],
  after: readonly WeighedFinding[],
): readonly EnteredAnswer[] {
  const standing = new Set(after.map(({ identity }) => identity));
  const places = new Map(after.map((finding) => [placeOf(finding), finding.identity]));
  const known = new Map(before.map((finding) => [finding.identity, finding]));
  return given.map((one) => {
    const finding = standing.has(one.identity) ? undefined : known.get(one.identity);
    const identity = finding && places.get(placeOf(finding));
    return identity === undefined ? one : { ...one, identity };
  });
}

function placeOf({ code, rule, tab, at, found }: WeighedFinding): string {
  return JSON.stringify([code, rule, tab, at, found]);
}

/** A cell of a tab (row and column from 0) as it is to stand. */
interface AnswerCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** Answers as cells beside their findings, where these stand in the tab `Kiểm tra`; and those whose do not. */
export function answerCells(
  tab: Tab | undefined,
  given: readonly EnteredAnswer[],
): { readonly cells: readonly AnswerCell[]; readonly unlisted: readonly EnteredAnswer[] } {
  const places = tab && answerPlaces(tab);
  const rowOf = ({ identity }: EnteredAnswer) => places?.rows.get(identity);
  return {
    cells: given.flatMap((one) => {
      const row = rowOf(one);
      return places && row !== undefined ? cellsIn(places, row, one.after) : [];
    }),
    unlisted: given.filter((one) => rowOf(one) === undefined),
  };
}

function cellsIn({ why, who }: AnswerPlaces, row: number, words: AnswerWords): AnswerCell[] {
  return [
    { row, column: why, cell: textOrBlank(words.why) },
    { row, column: who, cell: textOrBlank(words.who) },
  ];
}

/**
 * Looks whether answers were written beside their findings, by the tab `Kiểm tra` as it was read before and
 * after: where another finding stands by now it gets its own answer back.
 * @param standing the findings with what people answered before
 */
export function strayedAnswers(
  before: Tab | undefined,
  after: Tab | undefined,
  given: readonly EnteredAnswer[],
  standing: readonly WeighedFinding[],
): { readonly back: readonly AnswerCell[]; readonly strayed: readonly EnteredAnswer[] } {
  const [then, now] = [before && answerPlaces(before), after && answerPlaces(after)];
  if (!then || !now) return { back: [], strayed: given };
  const answers = new Map(standing.map(({ identity, answer }) => [identity, answer ?? NO_WORDS]));
  const found = new Map([...now.rows].map(([identity, row]) => [row, identity]));
  const isMoved = then.why !== now.why || then.who !== now.who;
  const strayed = given.filter(
    ({ identity }) => isMoved || now.rows.get(identity) !== then.rows.get(identity),
  );
  return {
    strayed,
    back: isMoved
      ? []
      : strayed.flatMap(({ identity }) => {
          const row = then.rows.get(identity) ?? -1;
          return cellsIn(then, row, answers.get(found.get(row) ?? '') ?? NO_WORDS);
        }),
  };
}
