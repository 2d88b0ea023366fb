import { findSame, fold } from '../../model/folding';
import { REPORT_TEMPLATES } from '../../model/settings';
import { type Starter, starterOf, withoutStrangers } from '../presets/starter';
import type { Role } from './guide';
import { filledRows, type PlannedTab, textUnder } from './plannedTab';

/** What a workbook without a catalogue begins with; nothing where people have begun one. */
export function starterFor(
  tabs: ReadonlyMap<Role, PlannedTab>,
  day: { readonly year: number; readonly month: number },
): Starter {
  const isEmpty = (role: Role) => {
    const tab = tabs.get(role);
    return tab === undefined || filledRows(tab).length === 0;
  };
  const starter = starterOf(templateOf(tabs.get('settings')), day);
  const fresh = isEmpty('outline') && isEmpty('indicators') && isEmpty('entries');
  const rows = (role: Exclude<keyof Starter, 'settings'>) =>
    fresh && isEmpty(role) ? starter[role] : [];
  const own = tabs.get('units');
  const outline = rows('outline');
  return {
    settings: fresh ? starter.settings : {},
    units: rows('units'),
    outline:
      own && !isEmpty('units')
        ? withoutStrangers(
            outline,
            filledRows(own).map((row) => textUnder(own, row, 'Mã')),
          )
        : outline,
    indicators: rows('indicators'),
    rules: rows('rules'),
    appendices: rows('appendices'),
  };
}

function templateOf(settings: PlannedTab | undefined) {
  const text = settings ? settingValue(settings, 'Mẫu báo cáo') : '';
  return findSame(REPORT_TEMPLATES, text) ?? 'dang-uy-thang';
}

/** The value of a key of `Cấu hình` as it stands; blank where there is none. */
export function settingValue(settings: PlannedTab, key: string): string {
  const row = filledRows(settings).find(
    (one) => fold(textUnder(settings, one, 'Khóa')) === fold(key),
  );
  return row === undefined ? '' : textUnder(settings, row, 'Giá trị');
}
