// Reporting periods: how they are written and said, which come before and after, of which shorter
// ones they are made, and how they lie in time.
export {
  lastDay,
  lastMonth,
  monthCount,
  nextPeriod,
  previousPeriod,
  samePeriodLastYear,
  yearPassed,
} from './calendar';
export {
  comparePeriods,
  inOrder,
  isDayBefore,
  isDayIn,
  isFrom,
  isWithin,
  type PeriodSpan,
} from './order';
export { partsOf, periodsWithin, yearToDateParts } from './parts';
export { type Period, periodKey, samePeriod } from './period';
export { quarterNumeral, sayPeriod, sayPeriodOfYear, sayPeriodsOfYear } from './said';
export { readTypedPeriod } from './typed';
export { PERIOD_FORMS, readPeriod, writePeriod } from './written';
