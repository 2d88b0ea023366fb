import { regionalSlips, TAB, type Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import { WHOLE_TAB } from '../../model/address';

/** The workbook's own language and time zone, told where the office keeps its settings. */
export function checkRegion({ region, settings, tables }: Workbook): readonly Finding[] {
  const place = { tab: tables.settings?.tab.title ?? TAB.settings, at: WHOLE_TAB };
  return regionalSlips(region, settings.timeZone).map((said) => findingAt(place, said));
}
