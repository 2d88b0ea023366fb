import * as say from '../messages/tokens';
import { type CalendarDate, nextMonth, writeDate } from '../model/date';
import { type Decimal, divide, type Figure } from '../model/figure';
import { fold } from '../model/folding';
import type { Indicator } from '../model/indicator';
import { dongPerUnit } from '../model/measure';
import { twoDigits, writeCount, writeMoney, writeNumber } from '../model/number';
import { once } from '../model/once';
import { lastMonth, type Period, quarterNumeral } from '../model/period';
import { isSimilar, slipFinder } from '../model/similar';
import type { TaskCounts } from '../model/taskCounts';

/** The figures of one indicator that a token may ask for, computed when asked. */
export interface IndicatorFigures {
  readonly indicator: Indicator;
  readonly value: () => Figure;
  readonly cumulative: () => Figure;
  readonly previous: () => Figure;
  readonly lastYear: () => Figure;
  /** The plan that holds on the report's last day, and the one that the year began with. */
  readonly plan: () => Decimal | undefined;
  readonly firstPlan: () => Decimal | undefined;
  readonly coverage: () => { readonly reported: number; readonly expected: number };
  /** The periods that the value, or the cumulative value, lacks between such that were reported. */
  readonly gaps: (of: 'value' | 'cumulative') => readonly Period[];
}

/** Of an indicator outside its time, or of a unit that counts with another: why nothing prints. */
export interface NoFigures {
  readonly problem: string;
}

/** Where tokens get their values from. */
export interface TokenSource {
  readonly period: Period;
  readonly from: CalendarDate | undefined;
  readonly to: CalendarDate | undefined;
  readonly figures: (
    code: string,
    unit: string | undefined,
  ) => IndicatorFigures | NoFigures | 'unknown code' | 'unknown unit';
  /** Undefined: no task ever came from such a source, and it is no axis. */
  readonly tasks: (name: keyof TaskCounts, of: string | undefined) => number | undefined;
  /** The number of appendices in a set, or in all; undefined = no such set. */
  readonly appendices: (set: string | undefined) => number | undefined;
  readonly link: (set: string) => string | undefined;
  /** The code of an indicator that a text may be a slip for. */
  readonly nearCode: (typed: string) => string | undefined;
  /** The code of a unit that a text may be a slip for. */
  readonly nearUnit: (typed: string) => string | undefined;
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

type Value =
  | { readonly state: 'value'; readonly text: string; readonly lacks?: readonly Period[] }
  | { readonly state: 'problem'; readonly reason: string; readonly waits: boolean };

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

function value(text: string): Value {
  return { state: 'value', text };
}

function problem(reason: string): Value {
  return { state: 'problem', reason, waits: false };
}

/** The text is right: what it asks for is still to come. */
function toCome(reason: string): Value {
  return { state: 'problem', reason, waits: true };
}

function tokenValue(inside: string, source: TokenSource): Value {
  const [name = '', ...formats] = inside.split('|').map((part) => part.trim());
  const [subject = '', ...place] = name.split('@').map((part) => part.trim());
  const at = place.length > 0 ? place.join('@') : undefined;
  const key = fold(subject);
  const ofPeriod = at === undefined ? periodTokens().get(key) : undefined;
  if (ofPeriod) return periodToken(ofPeriod, formats, source);
  const ofTasks = taskTokens().get(key);
  if (ofTasks) {
    const count = source.tasks(ofTasks, at);
    return count === undefined ? problem(say.unknownSource(at ?? '')) : countToken(count, formats);
  }
  if (at === undefined && /^(pl|link)\./.test(key)) {
    return appendixToken(subject, formats, source);
  }
  return indicatorToken(subject, at, formats, source);
}

interface PeriodToken {
  readonly read: (source: TokenSource) => number | string | undefined;
  /** What is said where the period or the settings have no such thing. */
  readonly missing: string;
}

function monthOf({ period, to }: TokenSource): number | undefined {
  return lastMonth(period) ?? to?.month;
}

const PERIOD_TOKENS: Readonly<Record<string, PeriodToken>> = {
  tháng: { read: monthOf, missing: say.notAMonth },
  'tháng sau': {
    read: (source) => {
      const month = monthOf(source);
      return month === undefined ? undefined : nextMonth(month);
    },
    missing: say.notAMonth,
  },
  'năm của tháng sau': {
    read: (source) => {
      const month = monthOf(source);
      return month === undefined ? undefined : source.period.year + (month === 12 ? 1 : 0);
    },
    missing: say.notAMonth,
  },
  quý: { read: ({ period }) => quarterNumeral(period), missing: say.notAMonth },
  năm: { read: ({ period }) => period.year, missing: say.notAMonth },
  'từ ngày': { read: ({ from }) => from && writeDate(from), missing: say.noDate },
  'đến ngày': { read: ({ to }) => to && writeDate(to), missing: say.noDate },
};

const periodTokens = once(() => foldedNames(PERIOD_TOKENS));

function foldedNames<Value>(named: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(named).map(([name, one]) => [fold(name), one]));
}

function periodToken(token: PeriodToken, formats: readonly string[], source: TokenSource): Value {
  const found = token.read(source);
  if (found === undefined)
    return token.missing === say.noDate ? toCome(token.missing) : problem(token.missing);
  const [format] = formats;
  if (format === undefined) return value(String(found));
  return format === '02' && typeof found === 'number'
    ? value(twoDigits(found))
    : problem(say.unknownFormat(format));
}

const TASK_TOKENS: Readonly<Record<string, keyof TaskCounts>> = {
  'NV.TỔNG': 'total',
  'NV.MỚI': 'fresh',
  'NV.CHUYỂN TIẾP': 'carriedOver',
  'NV.HOÀN THÀNH': 'done',
  'NV.ĐANG': 'inProgress',
  'NV.QUÁ HẠN': 'overdue',
};

const taskTokens = once(() => foldedNames(TASK_TOKENS));

/** A count: `05`, or `5` with `|trần`. */
function countToken(count: number, formats: readonly string[]): Value {
  const odd = formats.find((format) => fold(format) !== fold('trần'));
  if (odd !== undefined) return problem(say.unknownFormat(odd));
  return value(formats.length > 0 ? String(count) : writeCount(count));
}

/** The keyword or code that was meant, where one reads nearly as what was typed. */
function nearToken(subject: string, source: TokenSource): string | undefined {
  const [set = ''] = /\S*$/.exec(subject) ?? [];
  return (
    nearKeyword()(subject) ??
    source.nearCode(subject) ??
    [`PL.BỘ ${set}`, `LINK.BỘ ${set}`].find((one) => isSimilar(subject, one))
  );
}

const nearKeyword = once(() =>
  slipFinder([...Object.keys(PERIOD_TOKENS), ...Object.keys(TASK_TOKENS), 'PL.TỔNG'], (name) => [
    name,
  ]),
);

function appendixToken(subject: string, formats: readonly string[], source: TokenSource): Value {
  const key = fold(subject);
  const [, kind = '', name = ''] = /^(pl|link)\.(.*)$/.exec(key) ?? [];
  const set = name.startsWith(fold('bộ ')) ? name.slice(fold('bộ ').length).trim() : undefined;
  if (kind === 'link' && set !== undefined) {
    const [format] = formats;
    if (format !== undefined) return problem(say.unknownFormat(format));
    const link = source.link(set);
    return link ? value(link) : toCome(say.noLink);
  }
  if (kind === 'pl' && (set !== undefined || name === fold('tổng'))) {
    const count = source.appendices(set);
    return count === undefined ? problem(say.noSet) : countToken(count, formats);
  }
  return problem(say.unknownToken(nearToken(subject, source)));
}

function indicatorToken(
  code: string,
  unit: string | undefined,
  formats: readonly string[],
  source: TokenSource,
): Value {
  const figures = source.figures(code, unit);
  if (figures === 'unknown code') return problem(say.unknownToken(nearToken(code, source)));
  if (figures === 'unknown unit') {
    return problem(say.unknownUnit(unit ?? '', source.nearUnit(unit ?? '')));
  }
  if ('problem' in figures) return problem(figures.problem);
  const request = readFormats(formats);
  if (request.state === 'problem') return request;
  const printed = written(figures, request);
  return printed.state === 'value' ? { ...printed, lacks: lackedBy(figures, request) } : printed;
}

function lackedBy({ gaps }: IndicatorFigures, { asked }: FigureRequest): readonly Period[] {
  if (asked === 'value' || asked === 'change' || asked === 'changeInYear') return gaps('value');
  return OF_YEAR.has(asked) ? gaps('cumulative') : [];
}

type Asked =
  | 'value'
  | 'cumulative'
  | 'previous'
  | 'lastYear'
  | 'change'
  | 'changeInYear'
  | 'plan'
  | 'planRatio'
  | 'firstPlan'
  | 'firstPlanRatio'
  | 'coverage';

/** What is made of the year so far. */
const OF_YEAR: ReadonlySet<Asked> = new Set<Asked>(['cumulative', 'planRatio', 'firstPlanRatio']);

const ASKED: Readonly<Record<string, Asked>> = {
  'lũy kế': 'cumulative',
  'kỳ trước': 'previous',
  'cùng kỳ': 'lastYear',
  'kế hoạch': 'plan',
  '% kế hoạch': 'planRatio',
  '%kế hoạch': 'planRatio',
  'kế hoạch đầu năm': 'firstPlan',
  '% kế hoạch đầu năm': 'firstPlanRatio',
  '%kế hoạch đầu năm': 'firstPlanRatio',
  'tăng giảm': 'change',
  'tăng giảm cùng kỳ': 'changeInYear',
  'đã báo cáo': 'coverage',
};

const askedByName = once(() => foldedNames(ASKED));

interface FigureRequest {
  readonly state: 'read';
  readonly asked: Asked;
  readonly bare: boolean;
  readonly withUnit: boolean;
  readonly money: boolean;
}

function readFormats(formats: readonly string[]): FigureRequest | (Value & { state: 'problem' }) {
  let asked: Asked = 'value';
  const styles = new Set<string>();
  for (const format of formats) {
    const folded = fold(format);
    const named = askedByName().get(folded);
    if (named) asked = named;
    else if (styleNames().has(folded)) styles.add(folded);
    else {
      const reason = say.unknownFormat(format, nearFormat()(format));
      return { state: 'problem', reason, waits: false };
    }
  }
  return {
    state: 'read',
    asked,
    bare: styles.has(fold('trần')),
    withUnit: styles.has('dvt') || styles.has(fold('đvt')),
    money: styles.has(fold('tiền')),
  };
}

const STYLES = ['trần', 'dvt', 'đvt', 'tiền'];

const styleNames = once(() => new Set(STYLES.map(fold)));

const nearFormat = once(() => slipFinder([...Object.keys(ASKED), ...STYLES], (name) => [name]));

function written(figures: IndicatorFigures, request: FigureRequest): Value {
  switch (request.asked) {
    case 'value':
      return writtenFigure(figures.value(), figures.indicator, request);
    case 'cumulative':
      return writtenFigure(figures.cumulative(), figures.indicator, request);
    case 'previous':
      return writtenFigure(figures.previous(), figures.indicator, request);
    case 'lastYear':
      return writtenFigure(figures.lastYear(), figures.indicator, request);
    case 'change':
      return writtenChange(figures, figures.previous(), request);
    case 'changeInYear':
      return writtenChange(figures, figures.lastYear(), request);
    case 'plan':
      return writtenPlan(figures.plan(), figures.indicator, request);
    case 'firstPlan':
      return writtenPlan(figures.firstPlan(), figures.indicator, request);
    case 'planRatio':
      return writtenRatio(figures, figures.plan());
    case 'firstPlanRatio':
      return writtenRatio(figures, figures.firstPlan());
    case 'coverage': {
      const { reported, expected } = figures.coverage();
      return value(`${reported}/${expected}`);
    }
  }
}

function writtenFigure(figure: Figure, indicator: Indicator, request: FigureRequest): Value {
  switch (figure.state) {
    case 'number':
      return writtenNumber(figure.value, indicator, request);
    case 'notApplicable':
      return problem(say.notApplicable);
    case 'notReported':
      return toCome(figure.reason ? say.because(figure.reason) : say.notReported);
  }
}

function writtenNumber(number: Decimal, indicator: Indicator, request: FigureRequest): Value {
  const unit = indicator.unitOfMeasure;
  if (request.money) {
    const scale = dongPerUnit(unit);
    return scale ? value(writeMoney(number.times(scale))) : problem(say.notMoney);
  }
  const digits = writeNumber(number, { decimals: indicator.decimals, leadingZero: !request.bare });
  if (!request.withUnit || unit === '') return value(digits);
  return value(/^[%‰]$/.test(unit) ? `${digits}${unit}` : `${digits} ${unit}`);
}

function writtenPlan(
  plan: Decimal | undefined,
  indicator: Indicator,
  request: FigureRequest,
): Value {
  return plan ? writtenNumber(plan, indicator, request) : toCome(say.noPlan);
}

/** `tăng 7`, `giảm 7`, `không đổi`: the value against that of another period. */
function writtenChange(
  { value: now, indicator }: IndicatorFigures,
  before: Figure,
  request: FigureRequest,
): Value {
  const value = now();
  if (value.state !== 'number') return writtenFigure(value, indicator, request);
  if (before.state === 'notApplicable') return problem(say.notApplicable);
  if (before.state === 'notReported') return toCome(say.nothingToCompare(before.reason));
  const change = value.value.minus(before.value);
  if (change.eq(0)) return { state: 'value', text: say.unchanged };
  const written = writtenNumber(change.abs(), indicator, { ...request, bare: true });
  if (written.state !== 'value') return written;
  return { state: 'value', text: say.changed(change.gt(0), written.text) };
}

/** The cumulative value against a plan of the year, with its sign: `30%`. */
function writtenRatio(figures: IndicatorFigures, plan: Decimal | undefined): Value {
  if (!plan || plan.eq(0)) return toCome(say.noPlan);
  const cumulative = figures.cumulative();
  if (cumulative.state !== 'number') {
    return writtenFigure(cumulative, figures.indicator, PLAIN);
  }
  return value(`${writeNumber(divide(cumulative.value.times(100), plan))}%`);
}

const PLAIN: FigureRequest = {
  state: 'read',
  asked: 'value',
  bare: true,
  withUnit: false,
  money: false,
};
