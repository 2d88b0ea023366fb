import type { DataValidation } from 'hucre';

type Operator = NonNullable<DataValidation['operator']>;

/** How the conditions of a sheet that compare numbers are called in .xlsx. */
export const NUMBER_OPERATORS: Readonly<Record<string, Operator>> = {
  NUMBER_GREATER: 'greaterThan',
  NUMBER_GREATER_THAN_EQ: 'greaterThanOrEqual',
  NUMBER_LESS: 'lessThan',
  NUMBER_LESS_THAN_EQ: 'lessThanOrEqual',
  NUMBER_EQ: 'equal',
  NUMBER_NOT_EQ: 'notEqual',
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
};
