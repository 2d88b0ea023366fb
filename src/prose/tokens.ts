import * as say from '../messages/tokens';
import { fold, withoutMarks } from '../model/folding';
import { once } from '../model/once';
import type { Period } from '../model/period';
import { isSimilar, slipFinder } from '../model/similar';
import type { TaskCounts } from '../model/taskCounts';
import { APPENDIX_SENTENCE, type AppendixSet, appendixToken } from './appendixToken';
import { figureToken, type IndicatorFigures } from './figureToken';
import { PERIOD_TOKENS, periodToken, type ReportTime } from './periodToken';
import { type RowsFound, rowToken } from './rowToken';
import { byName, countToken, problem, type TokenValue, toCome } from './tokenValue';

/** Of an indicator outside its time, or of a unit that counts with another: why nothing prints. */
export interface NoFigures {
  readonly problem: string;
}

/** Where tokens get their values from. */
export interface TokenSource extends ReportTime {
  readonly figures: (
    code: string,
    unit: string | undefined,
  ) => IndicatorFigures | NoFigures | 'unknown code' | 'unknown unit';
  /**
   * @param of what stands behind each `@`
   * @returns a name among these that is no source of any task, no axis, no unit and no role
   */
  readonly tasks: (
    name: keyof TaskCounts,
    of: readonly string[],
  ) => number | { readonly unknown: string };
  /** The rows of the report's period that meet conditions, or why these cannot be used. */
  readonly rows: (conditions: string) => RowsFound;
  /** The report's appendix sets, in the order of the register. */
  readonly sets: () => readonly AppendixSet[];
  /** The code of an indicator that a text may be a slip for. */
  readonly nearCode: (typed: string) => string | undefined;
  /** The code of a unit that a text may be a slip for. */
  readonly nearUnit: (typed: string) => string | undefined;
  /** The source of tasks that a text may be a slip for. */
  readonly nearSource: (typed: string) => string | undefined;
}

/** A token without a value: it stays in the text as it stands. */
export interface TokenProblem {
  readonly token: string;
  readonly reason: string;
  /** Whether it is for others to give: a figure that nobody reported yet, what the office fills in. */
  readonly waits: boolean;
}

/** A token whose figure lacks periods in the middle of the year; it is printed all the same. */
export interface TokenGap {
  readonly token: string;
  readonly lacks: readonly Period[];
}

export interface ResolvedText {
  readonly text: string;
  readonly problems: readonly TokenProblem[];
  readonly gaps: readonly TokenGap[];
}

const TOKEN = /\{\{([^{}]*)\}\}/g;
/** As much of a token that was never closed as tells which it is. */
const UNCLOSED = /\{\{[^{}\n]{0,20}\}?/g;

/**
 * Puts values in the place of `{{…}}` tokens. A token that is unknown, or whose indicator has no
 * value, stays as it stands and is reported: it is never dropped and never shown as 0.
 */
export function resolveTokens(text: string, source: TokenSource): ResolvedText {
  if (!text.includes('{{')) return { text, problems: [], gaps: [] };
  const problems: TokenProblem[] = [];
  const gaps: TokenGap[] = [];
  const resolved = text.replace(TOKEN, (token: string, inside: string) => {
    const value = tokenValue(inside, source);
    if (value.state === 'value') {
      if (value.lacks && value.lacks.length > 0) gaps.push({ token, lacks: value.lacks });
      return value.text;
    }
    problems.push({ token, reason: value.reason, waits: value.waits });
    return token;
  });
  for (const open of text.replace(TOKEN, '').match(UNCLOSED) ?? []) {
    problems.push({ token: open, reason: say.unclosed, waits: false });
  }
  return { text: resolved, problems, gaps };
}

function tokenValue(inside: string, source: TokenSource): TokenValue {
  const [name = '', ...formats] = inside.split('|').map((part) => part.trim());
  const ofRows = rowToken(name, formats, source.rows, (text) => withoutLists(text, source));
  if (ofRows) return ofRows;
  const [subject = '', ...place] = name.split('@').map((part) => part.trim());
  const at = place.length > 0 ? place.join('@') : undefined;
  const key = fold(subject);
  const ofPeriod = at === undefined ? periodTokens().get(key) : undefined;
  if (ofPeriod) return periodToken(ofPeriod, formats, source);
  const ofTasks = taskTokens().get(key);
  if (ofTasks) {
    const count = source.tasks(ofTasks, place);
    return typeof count === 'number'
      ? countToken(count, formats)
      : noTasksOf(count.unknown, source);
  }
  const ofAppendices = at === undefined ? appendixToken(subject, formats, source.sets) : undefined;
  if (ofAppendices) return ofAppendices;
  return indicatorToken(subject, at, formats, source);
}

/** A listed row's own text: a list in a list has no end. */
function withoutLists(text: string, source: TokenSource): ResolvedText {
  return resolveTokens(text, { ...source, rows: () => ({ problem: say.listInList }) });
}

/** A source that no task names: the text has a slip, or the tasks of others are still to come. */
function noTasksOf(of: string, { nearSource }: TokenSource): TokenValue {
  const reason = say.unknownSource(of);
  return nearSource(of) === undefined ? toCome(reason) : problem(reason);
}

const periodTokens = once(() => byName(PERIOD_TOKENS));

const TASK_TOKENS: Readonly<Record<string, keyof TaskCounts>> = {
  'NV.TỔNG': 'total',
  'NV.MỚI': 'fresh',
  'NV.CHUYỂN TIẾP': 'carriedOver',
  'NV.HOÀN THÀNH': 'done',
  'NV.ĐANG': 'inProgress',
  'NV.QUÁ HẠN': 'overdue',
  'NV.ĐÚNG HẠN': 'onTime',
  'NV.TRỄ HẠN': 'late',
  'NV.SẮP ĐẾN HẠN': 'dueSoon',
};

const taskTokens = once(() => byName(TASK_TOKENS));

/** The keyword or code that was meant, where one reads nearly as what was typed. */
function nearToken(subject: string, source: TokenSource): string | undefined {
  const [set = ''] = /\S*$/.exec(subject) ?? [];
  const keyword = nearKeyword()(subject);
  const isAlike = keyword !== undefined && isOfOneGroup(keyword, subject);
  return (
    (isAlike ? keyword : undefined) ??
    source.nearCode(subject) ??
    [`PL.BỘ ${set}`, `LINK.BỘ ${set}`].find((one) => isSimilar(subject, one))
  );
}

/** `DV.MOI` is no slip for `NV.MỚI`: what stands before the point says what it is about. */
function isOfOneGroup(one: string, other: string): boolean {
  const groupOf = (name: string) =>
    name.includes('.') ? withoutMarks(name.split('.')[0] ?? '') : '';
  return groupOf(one) === groupOf(other);
}

const nearKeyword = once(() =>
  slipFinder(
    [...Object.keys(PERIOD_TOKENS), ...Object.keys(TASK_TOKENS), 'PL.TỔNG', APPENDIX_SENTENCE],
    (name) => [name],
  ),
);

function indicatorToken(
  code: string,
  unit: string | undefined,
  formats: readonly string[],
  source: TokenSource,
): TokenValue {
  const figures = source.figures(code, unit);
  if (figures === 'unknown code') return problem(say.unknownToken(nearToken(code, source)));
  if (figures === 'unknown unit') {
    return problem(say.unknownUnit(unit ?? '', source.nearUnit(unit ?? '')));
  }
  if ('problem' in figures) return problem(figures.problem);
  return figureToken(figures, formats);
}
