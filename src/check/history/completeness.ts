import { type Cell, firstReport, type Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import { askingIn, type IsAsked } from '../../form';
import * as say from '../../messages/history';
import { type CalendarDate, compareDates, readDate, writePlainDate } from '../../model/date';
import { fold } from '../../model/folding';
import type { Indicator } from '../../model/indicator';
import { once } from '../../model/once';
import { writerFinder } from '../../model/outline';
import { type Period, samePeriod, writePeriod } from '../../model/period';
import { deadlineOf } from '../../model/settings';
import { isReporting, type Unit } from '../../model/unit';
import { ALL, type Rollup } from '../../rollup';
import { cellOfEntry, placeAt } from '../places';
import { agreedEmpty, type Proceedings } from '../proceedings';
import { insideOf, unitRows } from '../unitRows';

/**
 * Who has not reported (completeness) and who was late (timeliness, against `Hạn nộp`). A
 * review is a one-off that not every unit takes part in, so nobody is missed in it.
 */
export function checkCompleteness(
  workbook: Workbook,
  rollup: Rollup,
  proceedings: Proceedings,
): readonly Finding[] {
  const { settings, tables, units } = workbook;
  if (settings.period.kind === 'review') return [];
  const reporting = units.filter((unit) => isReporting(unit, settings.period));
  const stamps = firstStamps(workbook, rollup);
  const missing = missingFigures(rollup, reporting, {
    isAsked: askingIn(workbook, settings.period).isAsked,
    isAgreed: agreedEmpty(workbook.facts, proceedings),
  });
  const isConcerned = once(() => concernedUnits(workbook, missing));
  const due = deadlineOf(settings);
  const deadline = due && writePlainDate(due);
  return reporting.flatMap((unit) => {
    const place = placeAt(tables.units, unit.row, 'Mã', unit.code);
    const stamp = stamps.get(fold(unit.code));
    if (stamp === undefined) {
      if (!isConcerned()(unit)) return [];
      const said = proceedings.approvedEmpty(unit, settings.period);
      const nothing = said && say.reportedNothing(unit.name, said);
      return [findingAt(place, nothing ?? say.unitNotReported(unit.name, deadline))];
    }
    const names = missing.get(unit) ?? [];
    const findings: Finding[] = [];
    if (names.length > 0) {
      const isAsked = hasPrepared(rollup, unit);
      const said = say.figuresNotReported(unit.name, names, isAsked);
      findings.push(findingAt(place, { ...said, about: [unit.code, ...[...names].sort()] }));
    }
    if (stamp !== 'unknown' && due && deadline !== undefined && compareDates(stamp, due) > 0) {
      // The day moves with each later edit of a row; that it is after the deadline does not.
      const said = say.reportedLate(unit.name, writePlainDate(stamp), deadline);
      findings.push(findingAt(place, { ...said, about: [unit.code, deadline] }));
    }
    return findings;
  });
}

/**
 * Whom a report is about: the workbook's first everybody, a further one who writes its sections or whose
 * figures it lacks.
 */
function concernedUnits(
  { outline, settings, tables, units }: Workbook,
  missing: ReadonlyMap<Unit, readonly string[]>,
): (unit: Unit) => boolean {
  if (settings.report === firstReport(tables.settings)) return () => true;
  const writerOf = writerFinder(units, settings.period);
  const writers = new Set(
    outline.flatMap((section) => (section.isOfOthers ? [] : [writerOf(section)])),
  );
  return (unit) => writers.has(unit) || missing.has(unit);
}

/**
 * The day a unit's first row of the period was typed, by `Cập nhật`; no entry without a row. What was
 * only carried over from an earlier period nobody typed, unless the stamp of a task says so.
 */
function firstStamps(
  workbook: Workbook,
  rollup: Rollup,
): ReadonlyMap<string, CalendarDate | 'unknown'> {
  const { entries, settings } = workbook;
  const inside = insideOf(settings.period);
  const stamps = new Map<string, CalendarDate | 'unknown'>();
  const carried = rollup.carriedOn();
  for (const entry of entries) {
    if (!inside(entry.period)) continue;
    const typed = stampOf(cellOfEntry(workbook, entry, 'Cập nhật'));
    if (carried.has(entry) && !(typed && entry.kind === 'Nhiệm vụ')) continue;
    const key = rollup.ownerOf(entry.unit);
    const known = stamps.get(key);
    if (typed && (known === undefined || known === 'unknown' || compareDates(typed, known) < 0)) {
      stamps.set(key, typed);
    } else if (known === undefined) {
      stamps.set(key, 'unknown');
    }
  }
  return stamps;
}

/** The day in a stamp such as `vpdu@example.vn 21/05/2026 09:14`. */
function stampOf(cell: Cell): CalendarDate | undefined {
  if (cell.kind === 'date') return cell.date;
  const [day] = cell.kind === 'text' ? (/\d{1,2}\/\d{1,2}\/\d{4}/.exec(cell.text) ?? []) : [];
  return day === undefined ? undefined : readDate(day);
}

/** What is asked of units, and what they said to be nothing. */
interface Asked {
  readonly isAsked: IsAsked;
  readonly isAgreed: (unit: Unit, period: Period) => boolean;
}

/**
 * The indicators that a unit is expected to report, or asked for by the form, and has no row for now.
 * A row left blank is told at its own cell.
 */
function missingFigures(
  rollup: Rollup,
  units: readonly Unit[],
  { isAsked, isAgreed }: Asked,
): ReadonlyMap<Unit, readonly string[]> {
  const { period } = rollup;
  const whole = writePeriod(period);
  const names = new Map<Unit, string[]>();
  for (const indicator of rollup.indicators) {
    if (indicator.formula !== '') continue;
    const { coverage, shares } = rollup.total(indicator, ALL, { kind: 'period', period });
    const counted = new Set(shares.map(({ unit }) => unit));
    // No row of this period or the one before: the rollup does not wait for it, the form asks all the same.
    const asked = units.filter((unit) => !counted.has(unit) && isAsked(unit, indicator));
    const missing = [...coverage.missing, ...asked];
    if (missing.length === 0) continue;
    const told = new Set(
      unitRows(rollup, indicator.code)
        .filter(({ groups }) => groups.some(([row]) => row && samePeriod(row.period, period)))
        .map(({ unit }) => rollup.ownerOf(unit)),
    );
    for (const unit of missing) {
      if (told.has(fold(unit.code))) continue;
      const share = shares.find((one) => one.unit === unit);
      const lacks = (share?.missing ?? []).filter((part) => !isAgreed(unit, part));
      if (share && share.missing.length > 0 && lacks.length === 0) continue;
      const known = names.get(unit) ?? [];
      names.set(unit, known);
      known.push(nameOf(indicator, lacks.map(writePeriod), whole));
    }
  }
  return names;
}

/** Whether a row for a figure of the period stands prepared, in which a unit has typed nothing yet. */
function hasPrepared({ index, indicators, period }: Rollup, { code: unit }: Unit): boolean {
  const written = writePeriod(period);
  return indicators.some(({ code }) => index.askedOf(code, unit).has(written));
}

/** `VB.DEN (Văn bản đến)`; of a longer period with the shorter ones that are missing. */
function nameOf({ code, name }: Indicator, missing: readonly string[], whole: string): string {
  const parts = missing.filter((period) => period !== whole);
  return parts.length === 0 ? `${code} (${name})` : `${code} (${name}: ${parts.join(', ')})`;
}
