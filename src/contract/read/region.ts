import type { Observation } from '../../findings';
import * as say from '../../messages/region';
import { findSame } from '../../model/folding';
import { localeReading } from '../../model/locale';
import { HOME_ZONE, isOfPlace, sameHours } from '../../model/timeZone';
import { type Grid, isEmptyBook, type Region } from '../grid';
import { CONTRACT, type SettingKey, TIME_ZONES } from '../schema';
import { settingRow } from './settingRow';
import { readTable } from './table';

const ZONE_KEY: SettingKey = 'Múi giờ';

/** The zone that `Cấu hình` names; undefined where it names none that there is. */
export function typedZone(grid: Grid): string | undefined {
  const reading = readTable(grid, CONTRACT.settings);
  if (reading.state !== 'read') return undefined;
  const row = settingRow(reading.table, ZONE_KEY);
  return row && findSame(TIME_ZONES, row.text('Giá trị'));
}

/**
 * By whose clock everything is told: what `Cấu hình` names, else the workbook's own where somebody
 * chose it, else Vietnam's. A trigger, which reads no `Cấu hình`, asks without it.
 */
export function clockZone(workbook: string | undefined, typed?: string): string {
  return typed ?? (workbook !== undefined && isOfPlace(workbook) ? workbook : HOME_ZONE);
}

/** By whose clock a command tells of a workbook; an empty one gets another zone, set by that command. */
export function clockOf(grid: Grid): string {
  return clockZone(isEmptyBook(grid) ? undefined : grid.region?.timeZone, typedZone(grid));
}

/** What of a workbook's settings makes others of numbers, days and hours than people mean. */
export function regionalSlips(
  region: Region | undefined,
  typed: string | undefined,
): readonly Observation[] {
  if (!region) return [];
  const { locale, timeZone } = region;
  const reading = localeReading(locale);
  const misread = reading?.point !== ',' || reading.dayOrder !== 'dmy';
  return [
    ...(locale !== '' && misread ? [say.foreignLocale(locale, reading)] : []),
    ...(timeZone !== '' && !sameHours(timeZone, typed ?? HOME_ZONE)
      ? [
          say.foreignZone({
            workbook: timeZone,
            typed,
            commands: clockZone(timeZone, typed),
            stamps: clockZone(timeZone),
          }),
        ]
      : []),
  ];
}
