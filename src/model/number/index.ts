// The one place where Vietnamese numbers and money are read and written.
export { writeApart } from './apart';
export { twoDigits } from './digits';
export { numeralReadings, readQuantity, type TypedQuantity } from './read';
export { sayThousand } from './say';
export {
  MOST_DECIMALS,
  type NumberStyle,
  withDecimalComma,
  writeCount,
  writeMoney,
  writeNumber,
} from './write';
