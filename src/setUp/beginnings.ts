import type { Header, SettingKey, WorkbookRole } from '../contract';
import { type CalendarDate, isoWeek } from '../model/date';
import { findSame, fold } from '../model/folding';
import { type Period, writePeriod } from '../model/period';
import { REPORT_TEMPLATES, type ReportTemplate } from '../model/settings';
import { filledRows, type PlannedTab, type PlannedTabs, textUnder } from './plannedTab';
import type { StartedRole, Starter, StarterData, StarterRow } from './starterData';

/** What a workbook without a catalogue begins with; nothing where people have begun one. */
export function starterFor(
  tabs: PlannedTabs,
  starters: StarterData['starters'],
  day: CalendarDate,
): Starter {
  const isEmpty = (role: WorkbookRole) => filledRows(tabs[role]).length === 0;
  const template = templateOf(tabs.settings) ?? 'dang-uy-thang';
  const starter = starters[template];
  const fresh = isFresh(tabs);
  const rows = <R extends StartedRole>(role: R): Starter[R] | readonly [] =>
    fresh && isEmpty(role) ? starter[role] : [];
  const outline = rows('outline');
  const indicators = rows('indicators');
  // The units may be the office's own: those of the starter that it lacks are not named.
  const own = isEmpty('units')
    ? undefined
    : new Set(filledRows(tabs.units).map((row) => fold(textUnder(tabs.units, row, 'Mã'))));
  return {
    settings: fresh ? { ...starter.settings, Kỳ: writePeriod(periodAt(SPANS[template], day)) } : {},
    units: rows('units'),
    outline: own ? withoutStrangers(outline, 'Đơn vị', own) : outline,
    indicators: own ? withoutStrangers(indicators, 'Đơn vị báo cáo', own) : indicators,
    rules: rows('rules'),
    appendices: rows('appendices'),
  };
}

/** Whether nobody has begun a catalogue or rows: the template then decides what is laid down. */
function isFresh(tabs: PlannedTabs): boolean {
  return [tabs.outline, tabs.indicators, tabs.entries].every(
    (tab: PlannedTab) => filledRows(tab).length === 0,
  );
}

/** The template that a workbook would begin with, where it names one that there is not. */
export function unknownTemplate(tabs: PlannedTabs): string | undefined {
  const text = settingValue(tabs.settings, 'Mẫu báo cáo');
  return isFresh(tabs) && text !== '' && templateOf(tabs.settings) === undefined ? text : undefined;
}

function templateOf(settings: PlannedTab<'settings'>): ReportTemplate | undefined {
  return findSame(REPORT_TEMPLATES, settingValue(settings, 'Mẫu báo cáo'));
}

/** `halfThenYear`: who has no yearly report of its own owes the year's in its second half. */
type Span = Period['kind'] | 'halfThenYear';

const SPANS: Readonly<Record<ReportTemplate, Span>> = {
  'dang-uy-tuan': 'week',
  'dang-uy-thang': 'month',
  'dang-uy-quy': 'quarter',
  'dang-uy-6-thang': 'halfYear',
  'dang-uy-9-thang': 'nineMonths',
  'dang-uy-nam': 'year',
  'ubnd-thang': 'month',
  'ubnd-quy': 'quarter',
  'ubnd-6-thang': 'halfYear',
  'ubnd-nam': 'year',
  'hdnd-thang': 'month',
  'hdnd-6-thang': 'halfThenYear',
  'mttq-thang': 'month',
  'mttq-6-thang': 'halfThenYear',
  'so-ket': 'review',
  'thong-bao-ket-luan': 'review',
  'nghi-quyet': 'quarter',
  'chuong-trinh-cong-tac': 'month',
};

/** The period of the calendar that a day lies in, or the year's own. */
function periodAt(span: Span, day: CalendarDate): Period {
  const { year, month } = day;
  const half = Math.ceil(month / 6);
  switch (span) {
    case 'week':
      return { kind: 'week', ...isoWeek(day) };
    case 'month':
      return { kind: 'month', year, month };
    case 'quarter':
      return { kind: 'quarter', year, quarter: Math.ceil(month / 3) };
    case 'halfYear':
      return { kind: 'halfYear', year, half };
    case 'halfThenYear':
      return periodAt(half === 1 ? 'halfYear' : 'year', day);
    case 'review':
      return { kind: 'review', year, ordinal: 1 };
    case 'nineMonths':
    case 'year':
      return { kind: span, year };
  }
}

/** Rows for a workbook whose units are its own: codes of units that it lacks are left out. */
function withoutStrangers<R extends StartedRole, H extends Header<R>>(
  rows: readonly StarterRow<R>[],
  header: H,
  units: ReadonlySet<string>,
): readonly StarterRow<R>[] {
  return rows.map((row) => {
    const codes = String(row[header] ?? '').split('; ');
    return { ...row, [header]: codes.filter((code) => units.has(fold(code))).join('; ') };
  });
}

/** The value of a key of `Cấu hình` as it stands; blank where there is none. */
export function settingValue(settings: PlannedTab<'settings'>, key: SettingKey): string {
  const row = filledRows(settings).find(
    (one) => fold(textUnder(settings, one, 'Khóa')) === fold(key),
  );
  return row === undefined ? '' : textUnder(settings, row, 'Giá trị');
}
