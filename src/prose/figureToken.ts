import * as say from '../messages/tokens';
import { type CalendarDate, writeDate } from '../model/date';
import { type Decimal, divide, type Figure } from '../model/figure';
import { fold } from '../model/folding';
import type { Indicator } from '../model/indicator';
import { dongPerUnit } from '../model/measure';
import { writeMoney, writeNumber } from '../model/number';
import { once } from '../model/once';
import type { Period } from '../model/period';
import { slipFinder } from '../model/similar';
import { byName, type NoValue, printed, problem, type TokenValue, toCome } from './tokenValue';

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
  /** The days that the rows of the value stand for (`|tính đến`), in their order, each once. */
  readonly asOf: () => readonly CalendarDate[];
  readonly coverage: () => { readonly reported: number; readonly expected: number };
  /** The periods that the value, or the cumulative value, lacks between such that were reported. */
  readonly gaps: (of: 'value' | 'cumulative') => readonly Period[];
}

/** How a number is written. */
interface Style {
  readonly bare: boolean;
  readonly withUnit: boolean;
  readonly money: boolean;
  /** `|số lẻ 2`: so many decimals, whatever the indicator's own are. */
  readonly decimals?: number;
}

/** What may be asked of an indicator. */
interface Asked {
  readonly write: (figures: IndicatorFigures, style: Style) => TokenValue;
  /** Of whose periods it is made; left out where none of them can lack. */
  readonly madeOf?: 'value' | 'cumulative';
}

const VALUE: Asked = {
  write: (figures, style) => writtenFigure(figures.value(), figures.indicator, style),
  madeOf: 'value',
};

const PLAN_RATIO: Asked = {
  write: (figures, style) => writtenRatio(figures, figures.plan(), style),
  madeOf: 'cumulative',
};

const FIRST_PLAN_RATIO: Asked = {
  write: (figures, style) => writtenRatio(figures, figures.firstPlan(), style),
  madeOf: 'cumulative',
};

const ASKED: Readonly<Record<string, Asked>> = {
  'lũy kế': {
    write: (figures, style) => writtenFigure(figures.cumulative(), figures.indicator, style),
    madeOf: 'cumulative',
  },
  'kỳ trước': {
    write: (figures, style) => writtenFigure(figures.previous(), figures.indicator, style),
  },
  'cùng kỳ': {
    write: (figures, style) => writtenFigure(figures.lastYear(), figures.indicator, style),
  },
  'kế hoạch': {
    write: (figures, style) => writtenPlan(figures.plan(), figures.indicator, style),
  },
  '% kế hoạch': PLAN_RATIO,
  '%kế hoạch': PLAN_RATIO,
  'kế hoạch đầu năm': {
    write: (figures, style) => writtenPlan(figures.firstPlan(), figures.indicator, style),
  },
  '% kế hoạch đầu năm': FIRST_PLAN_RATIO,
  '%kế hoạch đầu năm': FIRST_PLAN_RATIO,
  'tăng giảm': {
    write: (figures, style) => writtenChange(figures, figures.previous(), style),
    madeOf: 'value',
  },
  'tăng giảm cùng kỳ': {
    write: (figures, style) => writtenChange(figures, figures.lastYear(), style),
    madeOf: 'value',
  },
  'tính đến': { write: ({ asOf }) => writtenDay(asOf()) },
  'đã báo cáo': {
    write: (figures) => {
      const { reported, expected } = figures.coverage();
      return printed(`${reported}/${expected}`);
    },
  },
};

const askedByName = once(() => byName(ASKED));

const STYLES = ['trần', 'dvt', 'đvt', 'tiền'];

const DECIMALS_FORMAT = new RegExp(`^${fold('số lẻ')} ([0-9])$`);

const styleNames = once(() => new Set(STYLES.map(fold)));

const nearFormat = once(() => slipFinder([...Object.keys(ASKED), ...STYLES], (name) => [name]));

/** `{{TTHC.TIEP_NHAN|lũy kế|đvt}}`: what is asked of an indicator, as it is asked. */
export function figureToken(figures: IndicatorFigures, formats: readonly string[]): TokenValue {
  const request = readFormats(formats);
  if (request.state === 'problem') return request;
  const { asked, style } = request;
  const written = asked.write(figures, style);
  if (written.state === 'problem') return written;
  return { ...written, lacks: asked.madeOf ? figures.gaps(asked.madeOf) : [] };
}

interface FigureRequest {
  readonly state: 'read';
  readonly asked: Asked;
  readonly style: Style;
}

function readFormats(formats: readonly string[]): FigureRequest | NoValue {
  let asked = VALUE;
  const styles = new Set<string>();
  let decimals: number | undefined;
  for (const format of formats) {
    const folded = fold(format);
    const named = askedByName().get(folded);
    const [, digits] = DECIMALS_FORMAT.exec(folded) ?? [];
    if (named) asked = named;
    else if (digits !== undefined) decimals = Number(digits);
    else if (styleNames().has(folded)) styles.add(folded);
    else return problem(say.unknownFormat(format, nearFormat()(format)));
  }
  const style = {
    bare: styles.has(fold('trần')),
    withUnit: styles.has('dvt') || styles.has(fold('đvt')),
    money: styles.has(fold('tiền')),
    ...(decimals !== undefined && { decimals }),
  };
  return { state: 'read', asked, style };
}

function writtenFigure(figure: Figure, indicator: Indicator, style: Style): TokenValue {
  switch (figure.state) {
    case 'number':
      return writtenNumber(figure.value, indicator, style);
    case 'notApplicable':
      return problem(say.notApplicable);
    case 'notReported':
      return toCome(figure.reason ?? say.notReported);
  }
}

function writtenNumber(number: Decimal, indicator: Indicator, style: Style): TokenValue {
  const unit = indicator.unitOfMeasure;
  if (style.money) {
    const scale = dongPerUnit(unit);
    return scale ? printed(writeMoney(number.times(scale))) : problem(say.notMoney);
  }
  const { decimals = indicator.decimals } = style;
  const digits = writeNumber(number, { decimals, leadingZero: !style.bare });
  if (!style.withUnit || unit === '') return printed(digits);
  return printed(/^[%‰]$/.test(unit) ? `${digits}${unit}` : `${digits} ${unit}`);
}

/** One day; of rows of several days none can be told for all of them. */
function writtenDay(days: readonly CalendarDate[]): TokenValue {
  const [day, ...others] = days.map(writeDate);
  if (day === undefined) return toCome(say.notReported);
  return others.length === 0 ? printed(day) : problem(say.severalDays([day, ...others]));
}

function writtenPlan(plan: Decimal | undefined, indicator: Indicator, style: Style): TokenValue {
  return plan ? writtenNumber(plan, indicator, style) : toCome(say.noPlan);
}

/** `tăng 7`, `giảm 7`, `không đổi`: the value against that of another period. */
function writtenChange(
  { value, indicator }: IndicatorFigures,
  before: Figure,
  style: Style,
): TokenValue {
  const now = value();
  if (now.state !== 'number') return writtenFigure(now, indicator, style);
  if (before.state === 'notApplicable') return problem(say.notApplicable);
  if (before.state === 'notReported') return toCome(say.nothingToCompare(before.reason));
  const change = now.value.minus(before.value);
  if (change.eq(0)) return printed(say.unchanged);
  const written = writtenNumber(change.abs(), indicator, { ...style, bare: true });
  return written.state === 'value' ? printed(say.changed(change.gt(0), written.text)) : written;
}

/** The cumulative value against a plan of the year, with its sign: `30%`. */
function writtenRatio(
  figures: IndicatorFigures,
  plan: Decimal | undefined,
  { decimals }: Style,
): TokenValue {
  if (!plan || plan.eq(0)) return toCome(say.noPlan);
  const cumulative = figures.cumulative();
  if (cumulative.state !== 'number') return writtenFigure(cumulative, figures.indicator, PLAIN);
  return printed(`${writeNumber(divide(cumulative.value.times(100), plan), { decimals })}%`);
}

const PLAIN: Style = { bare: true, withUnit: false, money: false };
