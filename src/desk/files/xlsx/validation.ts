import type { DataValidation } from 'hucre';
import type { BooleanCondition, DataValidationRule } from '../../spreadsheet';
import { NUMBER_OPERATORS } from './operators';
import { MAX_FILE_ROWS } from './sizes';

type Operator = NonNullable<DataValidation['operator']>;

const DATE_OPERATORS: Readonly<Record<string, Operator>> = {
  DATE_EQ: 'equal',
  DATE_NOT_EQ: 'notEqual',
  DATE_BEFORE: 'lessThan',
  DATE_AFTER: 'greaterThan',
  DATE_ON_OR_BEFORE: 'lessThanOrEqual',
  DATE_ON_OR_AFTER: 'greaterThanOrEqual',
  DATE_BETWEEN: 'between',
  DATE_NOT_BETWEEN: 'notBetween',
};

function typeOf(table: Readonly<Record<string, Operator>>, operator: Operator | undefined) {
  return Object.keys(table).find((key) => table[key] === (operator ?? 'between'));
}

function formulas(validation: DataValidation): { userEnteredValue: string }[] {
  const { formula1, formula2, operator = 'between' } = validation;
  const both = operator === 'between' || operator === 'notBetween';
  return [formula1, both ? formula2 : undefined].flatMap((formula) =>
    formula === undefined ? [] : [{ userEnteredValue: asValue(formula) }],
  );
}

/** A number stands for itself; anything else in a validation is an expression. */
function asValue(formula: string): string {
  return /^[+-]?\d+(\.\d+)?$/.test(formula) ? formula : `=${formula}`;
}

/** A column open at its end (`$A$2:$A`) is no range in .xlsx: it ends at the last row there is. */
function fromRange(value: string | null | undefined): string {
  return fromValue(value).replace(/:\$?[A-Z]{1,3}$/, (end) => `${end}$${MAX_FILE_ROWS}`);
}

function fromValue(value: string | null | undefined): string {
  return (value ?? '').replace(/^=/, '');
}

function toCondition(validation: DataValidation): BooleanCondition | undefined {
  switch (validation.type) {
    case 'list':
      if (validation.values) {
        const values = validation.values.map((item) => ({ userEnteredValue: item }));
        return { type: 'ONE_OF_LIST', values };
      }
      return {
        type: 'ONE_OF_RANGE',
        values: [{ userEnteredValue: `=${validation.formula1 ?? ''}` }],
      };
    case 'whole':
    case 'decimal':
      return {
        type: typeOf(NUMBER_OPERATORS, validation.operator) ?? 'NUMBER_BETWEEN',
        values: formulas(validation),
      };
    case 'date':
      return {
        type: typeOf(DATE_OPERATORS, validation.operator) ?? 'DATE_BETWEEN',
        values: formulas(validation),
      };
    case 'custom':
      return {
        type: 'CUSTOM_FORMULA',
        values: [{ userEnteredValue: `=${validation.formula1 ?? ''}` }],
      };
    default:
      return undefined;
  }
}

/** Google's rule of an .xlsx validation; undefined for the kinds Google has not (time, text length). */
export function toRule(validation: DataValidation): DataValidationRule | undefined {
  const condition = toCondition(validation);
  if (!condition) return undefined;
  const strict = (validation.errorStyle ?? 'stop') === 'stop' && validation.showErrorMessage;
  return {
    condition,
    ...(validation.inputMessage && { inputMessage: validation.inputMessage }),
    ...(strict && { strict: true }),
    ...(validation.type === 'list' && { showCustomUi: true }),
  };
}

/** Excel's limit for a list written into the rule itself. */
const MAX_INLINE_LIST = 255;

/** Whether a list's items must stand on a tab of their own: too long, or with a comma in one. */
export function needsListTab(rule: DataValidationRule): boolean {
  if (rule.condition?.type !== 'ONE_OF_LIST') return false;
  const items = (rule.condition.values ?? []).map((item) => item.userEnteredValue ?? '');
  return (
    items.join(',').length > MAX_INLINE_LIST ||
    items.some((item) => /[,"]/.test(item) || item.trim() !== item || item.startsWith('='))
  );
}

function conditionOf(
  condition: BooleanCondition,
  listReference: string | undefined,
): Omit<DataValidation, 'range'> | undefined {
  const type = condition.type ?? '';
  const values = (condition.values ?? []).map((item) => item.userEnteredValue ?? '');
  if (type === 'ONE_OF_LIST') {
    return listReference ? { type: 'list', formula1: listReference } : { type: 'list', values };
  }
  if (type === 'ONE_OF_RANGE') return { type: 'list', formula1: fromRange(values[0]) };
  if (type === 'CUSTOM_FORMULA') return { type: 'custom', formula1: fromValue(values[0]) };
  if (type === 'BOOLEAN') return { type: 'list', values: ['TRUE', 'FALSE'] };
  const number = NUMBER_OPERATORS[type];
  const date = DATE_OPERATORS[type];
  const operator = number ?? date;
  if (!operator) return undefined;
  return {
    type: number ? 'decimal' : 'date',
    operator,
    ...(values[0] !== undefined && { formula1: fromValue(values[0]) }),
    ...(values[1] !== undefined && { formula2: fromValue(values[1]) }),
  };
}

/**
 * The .xlsx validation of a rule over an area; undefined for the kinds .xlsx has not.
 * @param listReference where the list's items stand, for a list that cannot be written inline
 */
export function toValidation(
  rule: DataValidationRule,
  range: string,
  listReference: string | undefined,
): DataValidation | undefined {
  const condition = rule.condition && conditionOf(rule.condition, listReference);
  if (!condition) return undefined;
  return {
    ...condition,
    range,
    allowBlank: true,
    showErrorMessage: true,
    // Of a warning Excel's answer to Enter is not to go on: a code of a document is in no list.
    errorStyle: rule.strict ? 'stop' : 'information',
    ...(rule.inputMessage && { inputMessage: rule.inputMessage, showInputMessage: true }),
  };
}
