// The one place of day, week and month arithmetic, and of dates as they are typed and written.
export {
  type CalendarDate,
  calendarDate,
  compareDates,
  dateOfSerial,
  dayAt,
  daysBetween,
  daysInMonth,
  isFarFrom,
  serialOfDate,
  wholeMonthsBetween,
} from './calendar';
export { firstDayOfWeek, isoWeek, lastDayOfWeek, monthOfWeek, weeksInYear } from './week';
export { readDate, writeDate, writeMonth, writePlainDate } from './written';
