import type { Header, SettingKey, WorkbookRole } from '../contract';
import { findSame, fold } from '../model/folding';
import { twoDigits } from '../model/number/digits';
import { REPORT_TEMPLATES, type ReportTemplate } from '../model/settings';
import { filledRows, type PlannedTab, type PlannedTabs, textUnder } from './plannedTab';
import type { StartedRole, Starter, StarterData, StarterRow } from './starterData';

/** The day of a run, as far as a starter period needs it. */
export interface RunDay {
  readonly year: number;
  readonly month: number;
}

/** What a workbook without a catalogue begins with; nothing where people have begun one. */
export function starterFor(
  tabs: PlannedTabs,
  starters: StarterData['starters'],
  day: RunDay,
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
    settings: fresh ? { ...starter.settings, Kỳ: periodOf(template, day) } : {},
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

function periodOf(template: ReportTemplate, { year, month }: RunDay): string {
  switch (template) {
    case 'dang-uy-quy':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'so-ket':
    case 'thong-bao-ket-luan':
      return `SK-${year}-1`;
    case 'dang-uy-thang':
    case 'ubnd-thang':
      return `${year}-${twoDigits(month)}`;
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
