import type { Workbook } from '../../contract';
import { type Finding, findingAt, namedPlace } from '../../findings';
import * as say from '../../messages/claims';
import { groupBy } from '../../model/groups';
import type { TokenSource } from '../../prose';
import type { Rollup } from '../../rollup';
import { earlierContradictions } from './earlierStatements';
import { isComparable } from './literals';
import type { PrintedText } from './printedTexts';
import { agree, areAtOnce, OF_SUMMARY, OF_WARD, quoted, type Said, saidReader } from './said';

/**
 * Figures that the report's texts give twice with different values, and figures of earlier periods that
 * are others than those periods had: by the same words, or by the indicator that the words name.
 */
export function checkContradictions(
  workbook: Workbook,
  texts: readonly PrintedText[],
  rollup: Rollup,
  source: TokenSource,
): readonly Finding[] {
  const { period } = workbook.settings;
  const reader = saidReader(workbook);
  const said = texts.flatMap(({ entry, resolved, resolvedReading, place }, text) =>
    reader.isPlan(entry) || !/\d/.test(resolved().text)
      ? []
      : reader.saidIn(resolvedReading(), period, { entry, place, text }),
  );
  return [
    ...contradicting(said.filter(({ earlier }) => earlier === undefined)),
    ...earlierContradictions({ workbook, reader, rollup, source }, said),
  ];
}

/** Two statements of different texts that cannot both hold, the later one first. */
interface Contradiction {
  readonly one: Said;
  readonly first: Said;
}

/** Statements of one subject in several texts with different values, each at the later one. */
function contradicting(said: readonly Said[]): readonly Finding[] {
  const agreeing = new Set<string>();
  const found: Contradiction[] = [];
  for (const sameWords of groupBy(said, ({ key }) => key).values()) {
    if (sameWords.length < 2) continue;
    for (const group of groupsOf(sameWords)) found.push(...contradictionsIn(group, agreeing));
  }
  const byTexts = groupBy(found, ({ one, first }) => textsOf(one, first));
  return found.flatMap(({ one, first }) => {
    const texts = textsOf(one, first);
    // Texts that differ in all that both tell are told of two things of one kind.
    const areParallel = (byTexts.get(texts)?.length ?? 0) > 1 && !agreeing.has(texts);
    return areParallel
      ? []
      : [
          findingAt(one.place(), {
            ...say.saidOtherwise(quoted(one), quoted(first), namedPlace(first.place())),
            // Whichever of the two stands first.
            about: [quoted(one), quoted(first)].sort(),
          }),
        ];
  });
}

/** Statements of the same words by whom they are of: a summary's is the ward's, or that of the one unit. */
function groupsOf(said: readonly Said[]): readonly (readonly Said[])[] {
  const byOwner = groupBy(said, ({ owner }) => owner);
  const summary = byOwner.get(OF_SUMMARY) ?? [];
  const owners = [...byOwner.keys()].filter((owner) => owner !== OF_WARD && owner !== OF_SUMMARY);
  const isOfOne = owners.length === 1 && summary.every(({ standsAlone }) => standsAlone);
  const inOrder = (group: readonly Said[]) => [...group].sort((a, b) => a.text - b.text);
  return [
    inOrder([...summary, ...(byOwner.get(OF_WARD) ?? [])]),
    ...owners.map((owner) => inOrder([...(isOfOne ? summary : []), ...(byOwner.get(owner) ?? [])])),
  ].filter(({ length }) => length > 1);
}

function textsOf(one: Said, other: Said): string {
  return `${other.text} ${one.text}`;
}

/** So many different values of the same words are things of one kind, not one thing. */
const MOST_VALUES = 3;

/** @param agreeing takes up which texts tell the same of something */
function contradictionsIn(group: readonly Said[], agreeing: Set<string>): readonly Contradiction[] {
  const single = withoutLists(group);
  const values = new Set(single.map(({ quantity }) => quantity.value.toFixed()));
  if (values.size > MOST_VALUES) return [];
  // Of each moment and value one stands for all.
  const told = new Map<string, Said>();
  return single.flatMap((one) => {
    const rivals = [...told.values()].filter((other) => other.text !== one.text);
    const same = rivals.find((other) => areAtOnce(one, other) && agree(one, other));
    const first = rivals.find((other) => conflict(one, other));
    const { kind, words } = one.moment;
    const key = [kind, words, one.quantity.value.toFixed(), one.isStock].join('|');
    if (!told.has(key)) told.set(key, one);
    if (same) agreeing.add(textsOf(one, same));
    return first && !same ? [{ one, first }] : [];
  });
}

/** One statement of each text: what a text says of several values is a list there. */
function withoutLists(group: readonly Said[]): readonly Said[] {
  return [...groupBy(group, ({ text }) => text).values()].flatMap((same) => {
    const [first] = same;
    return first && same.every((one) => agree(one, first)) ? [first] : [];
  });
}

/** Whether two statements cannot both hold: at one time other values, or less to date than in the period alone. */
function conflict(left: Said, right: Said): boolean {
  if (!isComparable(left.quantity, right.quantity)) return false;
  if (areAtOnce(left, right)) return !agree(left, right);
  const toDate = [left, right].find(({ moment }) => moment.kind === 'toDate');
  const within = [left, right].find(({ moment }) => moment.kind === 'own');
  if (!toDate || !within || toDate.quantity.percent || toDate.isStock) return false;
  return toDate.quantity.range.hi.lt(within.quantity.range.lo);
}
