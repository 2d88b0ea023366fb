import type { ConditionalRule } from 'hucre';
import {
  type BooleanCondition,
  type ConditionalFormatRule,
  cellAddress,
  type GridRange,
  parseArea,
  type Rectangle,
  rectangleAddress,
} from '../../spreadsheet';
import { toGoogleColor, toXlsxColor } from './color';
import { NUMBER_OPERATORS } from './operators';
import { type FileLook, toCellFormat, toCellStyle } from './style';

const TEXT_TYPES: Readonly<Record<string, ConditionalRule['type']>> = {
  TEXT_CONTAINS: 'containsText',
  TEXT_NOT_CONTAINS: 'notContainsText',
  TEXT_STARTS_WITH: 'beginsWith',
  TEXT_ENDS_WITH: 'endsWith',
};

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** The formula Excel wants beside each kind of text rule, for the first cell of its range. */
function textFormula(type: string, text: string, cell: string): string {
  const q = quoted(text);
  switch (type) {
    case 'TEXT_CONTAINS':
      return `NOT(ISERROR(SEARCH(${q},${cell})))`;
    case 'TEXT_NOT_CONTAINS':
      return `ISERROR(SEARCH(${q},${cell}))`;
    case 'TEXT_STARTS_WITH':
      return `LEFT(${cell},LEN(${q}))=${q}`;
    default:
      return `RIGHT(${cell},LEN(${q}))=${q}`;
  }
}

type Body = Omit<ConditionalRule, 'priority' | 'range' | 'style'>;

function ruleBody(condition: BooleanCondition, cell: string): Body | undefined {
  const type = condition.type ?? '';
  const values = (condition.values ?? []).map((value) => value.userEnteredValue ?? '');
  const expressions = values.map((value) => value.replace(/^=/, ''));
  const [first = ''] = values;
  if (type === 'CUSTOM_FORMULA') return { type: 'expression', formula: expressions[0] ?? '' };
  const operator = NUMBER_OPERATORS[type];
  if (operator) return { type: 'cellIs', operator, formula: expressions };
  const text = TEXT_TYPES[type];
  if (text) return { type: text, text: first, formula: textFormula(type, first, cell) };
  if (type === 'TEXT_EQ') return { type: 'cellIs', operator: 'equal', formula: quoted(first) };
  if (type === 'TEXT_NOT_EQ') {
    return { type: 'cellIs', operator: 'notEqual', formula: quoted(first) };
  }
  if (type === 'BLANK') return { type: 'containsBlanks', formula: `LEN(TRIM(${cell}))=0` };
  if (type === 'NOT_BLANK') return { type: 'notContainsBlanks', formula: `LEN(TRIM(${cell}))>0` };
  return undefined;
}

const POINTS: Readonly<Record<string, 'min' | 'max' | 'num' | 'percent' | 'percentile'>> = {
  MIN: 'min',
  MAX: 'max',
  NUMBER: 'num',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
};

function colorScale(rule: ConditionalFormatRule): Body | undefined {
  const { minpoint, midpoint, maxpoint } = rule.gradientRule ?? {};
  const points = [minpoint, midpoint, maxpoint].flatMap((point) => (point ? [point] : []));
  if (points.length < 2) return undefined;
  return {
    type: 'colorScale',
    colorScale: {
      cfvo: points.map(({ type, value }) => ({
        type: POINTS[type ?? ''] ?? 'num',
        ...(value && { value }),
      })),
      colors: points.map(
        (point) => `FF${toXlsxColor(point.colorStyle, point.color)?.rgb ?? 'FFFFFF'}`,
      ),
    },
  };
}

/** The .xlsx rule of Google's; undefined for the conditions .xlsx has not. */
export function toXlsxRule(
  rule: ConditionalFormatRule,
  priority: number,
  area: (range: GridRange) => Rectangle,
): ConditionalRule | undefined {
  const areas = (rule.ranges ?? []).map(area);
  const [first] = areas;
  const condition = rule.booleanRule?.condition;
  if (!first) return undefined;
  const cell = cellAddress(first.startRow, first.startColumn);
  const body = condition ? ruleBody(condition, cell) : colorScale(rule);
  if (!body) return undefined;
  const style = toCellStyle(rule.booleanRule?.format);
  // A rule's fill is written the other way round than a cell's: its colour is the background.
  const fill = style?.fill?.type === 'pattern' ? style.fill : undefined;
  const turned = fill?.fgColor && {
    fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: fill.fgColor },
  };
  return {
    ...body,
    priority,
    range: areas.map(rectangleAddress).join(' '),
    ...(style && { style: { ...style, ...turned } }),
  };
}

function conditionOf(rule: ConditionalRule): BooleanCondition | undefined {
  const formulas = [rule.formula ?? []].flat();
  const values = formulas.map((formula) => ({
    userEnteredValue: /^[+-]?\d+(\.\d+)?$/.test(formula) ? formula : `=${formula}`,
  }));
  const text = (type: string) => ({ type, values: [{ userEnteredValue: rule.text ?? '' }] });
  switch (rule.type) {
    case 'expression':
      return { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: `=${formulas[0] ?? ''}` }] };
    case 'cellIs': {
      const string = /^"((?:[^"]|"")*)"$/.exec(formulas[0] ?? '')?.[1]?.replace(/""/g, '"');
      if (string !== undefined && (rule.operator === 'equal' || rule.operator === 'notEqual')) {
        const type = rule.operator === 'equal' ? 'TEXT_EQ' : 'TEXT_NOT_EQ';
        return { type, values: [{ userEnteredValue: string }] };
      }
      const type = Object.keys(NUMBER_OPERATORS).find(
        (key) => NUMBER_OPERATORS[key] === rule.operator,
      );
      return type ? { type, values } : undefined;
    }
    case 'containsText':
      return text('TEXT_CONTAINS');
    case 'notContainsText':
      return text('TEXT_NOT_CONTAINS');
    case 'beginsWith':
      return text('TEXT_STARTS_WITH');
    case 'endsWith':
      return text('TEXT_ENDS_WITH');
    case 'containsBlanks':
      return { type: 'BLANK' };
    case 'notContainsBlanks':
      return { type: 'NOT_BLANK' };
    default:
      return undefined;
  }
}

function gradientOf(rule: ConditionalRule) {
  const scale = rule.colorScale;
  if (!scale || scale.cfvo.length < 2) return undefined;
  const points = scale.cfvo.map(({ type, value }, index) => {
    const color = toGoogleColor({ rgb: scale.colors[index] ?? 'FFFFFF' }, undefined) ?? {};
    const pointType = Object.keys(POINTS).find((key) => POINTS[key] === type) ?? 'NUMBER';
    const plain = type === 'min' || type === 'max';
    return {
      color,
      colorStyle: { rgbColor: color },
      type: pointType,
      ...(value && !plain && { value }),
    };
  });
  const [minpoint] = points;
  const maxpoint = points[points.length - 1];
  const midpoint = points.length > 2 ? points[1] : undefined;
  if (!minpoint || !maxpoint) return undefined;
  return { minpoint, maxpoint, ...(midpoint && { midpoint }) };
}

/** Google's rule of an .xlsx one; undefined for icon sets, data bars and the like, which Google has not. */
export function toGoogleRule(
  rule: ConditionalRule,
  sheetId: number,
  look: FileLook,
): ConditionalFormatRule | undefined {
  const ranges = rule.range.split(/\s+/).flatMap((part) => {
    const area = parseArea(part);
    return area ? [{ sheetId, ...area }] : [];
  });
  if (ranges.length === 0) return undefined;
  const gradientRule = gradientOf(rule);
  if (gradientRule) return { ranges, gradientRule };
  const condition = conditionOf(rule);
  if (!condition) return undefined;
  const fill = rule.style?.fill;
  const color = fill?.type === 'pattern' ? (fill.bgColor ?? fill.fgColor) : undefined;
  const style = color
    ? {
        ...rule.style,
        fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: color },
      }
    : rule.style;
  return { ranges, booleanRule: { condition, format: toCellFormat(style, look) ?? {} } };
}
