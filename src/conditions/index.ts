/** Conditions over rows of the form (`Lọc`, `ĐẾM`, `TỔNG`, `LIỆT KÊ`), and the columns that they name. */
export { type ConditionProblem, type Conditions, readConditions } from './conditions';
export {
  type Field,
  fieldOf,
  nearHeader,
  type RowContext,
  typedNumber,
  type Vocabulary,
} from './field';
