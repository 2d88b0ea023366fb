import { isEmptyBook, regionalSlips, TAB, typedZone } from '../contract';
import { entryOf } from '../findings';
import * as say from '../messages/region';
import { isVietnamese, VIETNAM } from '../model/locale';
import { HOME_ZONE, sameHours } from '../model/timeZone';
import type { LaidOutGrid } from './layout';
import { type Step, stepOf } from './step';

/**
 * The language and the time zone of a workbook in which nothing stands yet: a program makes one in
 * English. Where something stands they are people's to change, since they rule how it is shown.
 */
export function region(grid: LaidOutGrid): readonly Step[] {
  const { locale = '', timeZone = '' } = grid.region ?? {};
  const isSettled = isVietnamese(locale) && sameHours(timeZone, HOME_ZONE);
  if (!grid.region || isSettled || !isEmptyBook(grid)) return [];
  return stepOf(TAB.settings, say.settled, [
    {
      updateSpreadsheetProperties: {
        properties: { locale: VIETNAM, timeZone: HOME_ZONE },
        fields: 'locale,timeZone',
      },
    },
  ]);
}

/** What the office is told where they stay as they are. */
export function regionRemarks(grid: LaidOutGrid): readonly string[] {
  const slips = isEmptyBook(grid) ? [] : regionalSlips(grid.region, typedZone(grid));
  if (slips.length === 0) return [];
  const { help } = entryOf('regional-settings');
  return [[...slips.map(({ message }) => message), help].join(' ')];
}
