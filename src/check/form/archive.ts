import type { Workbook } from '../../contract';
import { TAB } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/rules';
import { WHOLE_TAB } from '../../model/address';

/** A workbook without an archive has no history to compare with. */
export function checkArchive({ tables }: Workbook): readonly Finding[] {
  if (tables.archive) return [];
  return [findingAt({ tab: TAB.archive, at: WHOLE_TAB }, say.missingArchive())];
}
