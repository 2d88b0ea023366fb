import type { Vocabulary } from '../../conditions';
import { componentsOf } from '../../model/components';
import { fold } from '../../model/folding';
import type { Indicator } from '../../model/indicator';
import type { PeriodSpan } from '../../model/period';
import {
  type Expression,
  isEarlier,
  operandsOf,
  type RelativeTime,
} from '../expression/expression';
import { type ExpressionProblem, parseExpression } from '../expression/parse';
import { unknownName } from '../expression/problem';
import type { Reach } from './times';

/** A figure that a formula rests on, by the codes of the catalogue. */
export interface Need {
  readonly indicator: string;
  /** One unit's own value; absent: of those for which the formula is computed. */
  readonly unit?: string;
  readonly time: RelativeTime;
}

/** A formula that can be computed. */
export interface SoundFormula {
  readonly state: 'sound';
  readonly code: string;
  readonly expression: Expression;
  readonly needs: readonly Need[];
  /** Whether it asks for its own value of an earlier period: a running total. */
  readonly recurrent: boolean;
  /** Outside it the formula has no figure of a period. */
  readonly inForce?: PeriodSpan;
}

/** A formula, or why it cannot be computed. */
export type FormulaPlan =
  | SoundFormula
  | { readonly state: 'error'; readonly code: string; readonly problem: ExpressionProblem }
  | { readonly state: 'cycle'; readonly code: string; readonly codes: readonly string[] };

/** Indicators and units by their codes, matched folded. */
export interface Names {
  readonly indicator: (code: string) => Indicator | undefined;
  readonly unit: (code: string) => { readonly code: string } | undefined;
  /** What conditions over rows may name. */
  readonly vocabulary?: Vocabulary | undefined;
}

type Draft = {
  readonly code: string;
  readonly needs: readonly Need[];
  readonly force: Pick<Indicator, 'inForce'>;
} & ({ readonly problem: ExpressionProblem } | { readonly expression: Expression });

/**
 * The formulas of a catalogue, each after those that it rests on at one time. Whether one can be
 * computed depends on how it is written, never on the figures of the day.
 */
export function planFormulas(
  indicators: readonly Indicator[],
  names: Names,
): readonly FormulaPlan[] {
  const drafts = indicators
    .filter(({ formula }) => formula !== '')
    .map((indicator) => draftOf(indicator, names));
  const byCode = new Map(drafts.map((draft) => [draft.code, draft]));
  const drawn = (needs: readonly Need[]) =>
    needs.flatMap(({ indicator }) => byCode.get(indicator) ?? []);
  const atOneTime = ({ needs }: Draft) => drawn(needs.filter(({ time }) => !isEarlier(time)));
  const throughTime = ({ needs }: Draft) => drawn(needs);
  const recurrent = new Set(
    componentsOf(drafts, throughTime)
      .filter((one) => isRound(one, throughTime))
      .flat(),
  );
  return componentsOf(drafts, atOneTime).flatMap((component) => {
    const round = isRound(component, atOneTime);
    return component.map((draft): FormulaPlan => {
      const { code, needs } = draft;
      if ('problem' in draft) return { state: 'error', code, problem: draft.problem };
      if (round) return { state: 'cycle', code, codes: wayRound(draft, atOneTime) };
      const { expression, force } = draft;
      return { state: 'sound', code, expression, needs, recurrent: recurrent.has(draft), ...force };
    });
  });
}

function draftOf(indicator: Indicator, names: Names): Draft {
  const { code, formula, inForce } = indicator;
  const force = inForce ? { inForce } : {};
  const parsing = parseExpression(formula);
  if (parsing.state === 'error') return { code, needs: [], force, problem: parsing.problem };
  const { expression } = parsing;
  const needs = needsOf(expression, names);
  const problem = unknownName(expression, names);
  return problem ? { code, needs, force, problem } : { code, needs, force, expression };
}

/** What an expression rests on, each once; a name that is not there is nothing to rest on. */
function needsOf(expression: Expression, names: Names): readonly Need[] {
  const needs = new Map<string, Need>();
  for (const { operand, time } of operandsOf(expression)) {
    const indicator = names.indicator(operand.code);
    const unit = operand.unit === undefined ? undefined : names.unit(operand.unit);
    if (!indicator) continue;
    const need = { indicator: indicator.code, time, ...(unit ? { unit: unit.code } : {}) };
    needs.set(`${fold(indicator.code)}@${fold(unit?.code ?? '')} ${time}`, need);
  }
  return [...needs.values()];
}

type Follow = (draft: Draft) => readonly Draft[];

function isRound(component: readonly Draft[], follow: Follow): boolean {
  const [first, second] = component;
  return second !== undefined || (first !== undefined && follow(first).includes(first));
}

/** The codes by which a formula leads back to itself. */
function wayRound(start: Draft, follow: Follow): readonly string[] {
  const cameFrom = new Map<Draft, Draft>();
  const toFollow = [...follow(start)].reverse().map((next) => [start, next] as const);
  for (let step = toFollow.pop(); step; step = toFollow.pop()) {
    const [from, to] = step;
    if (to === start) return pathTo(from, cameFrom, start);
    if (cameFrom.has(to)) continue;
    cameFrom.set(to, from);
    for (const next of [...follow(to)].reverse()) toFollow.push([to, next]);
  }
  return [start.code];
}

function pathTo(last: Draft, cameFrom: ReadonlyMap<Draft, Draft>, start: Draft): readonly string[] {
  const codes = [start.code];
  for (let at: Draft | undefined = last; at && at !== start; at = cameFrom.get(at)) {
    codes.push(at.code);
  }
  return [...codes, start.code].reverse();
}

/** How far from its own time the formulas of a catalogue look. */
export function reachOf(formulas: readonly FormulaPlan[]): Reach {
  const sound = formulas.filter((formula): formula is SoundFormula => formula.state === 'sound');
  const yearToDate = sound.some(({ needs }) => needs.some(({ time }) => time === 'yearToDate'));
  if (sound.some(({ recurrent }) => recurrent)) return { back: 'to the first', yearToDate };
  const steps = [...stepsBack(sound).values()];
  return { back: steps.reduce((most, one) => Math.max(most, one), 0), yearToDate };
}

/** Of each formula the longest way back: the period before of the period before … */
function stepsBack(formulas: readonly SoundFormula[]): ReadonlyMap<string, number> {
  const byCode = new Map(formulas.map((formula) => [formula.code, formula]));
  const steps = new Map<string, number>();
  const restsOn = ({ needs }: SoundFormula) =>
    needs.flatMap(({ indicator }) => byCode.get(indicator) ?? []);
  for (const { code, needs } of componentsOf(formulas, restsOn).flat()) {
    const back = needs.map(
      ({ indicator, time }) => (steps.get(indicator) ?? 0) + (time === 'previous' ? 1 : 0),
    );
    steps.set(code, Math.max(0, ...back));
  }
  return steps;
}
