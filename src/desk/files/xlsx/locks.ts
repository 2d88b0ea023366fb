import { isWholeTab, type Sheet } from '../../spreadsheet';
import type { DeskSheet } from './deskPart';
import type { CarriedSheet } from './open';

/** The whole-sheet protection, which is what .xlsx can hold. */
export function wholeProtection(sheet: Sheet) {
  return sheet.protectedRanges.find(({ range, warningOnly }) => !warningOnly && isWholeTab(range));
}

/** Whether a tab is closed to who saves the file; .xlsx knows no persons, so for all or for none. */
export function isLocked(
  sheet: Sheet,
  carried: CarriedSheet | undefined,
  editor: string | undefined,
) {
  const whole = wholeProtection(sheet);
  if (!whole) return false;
  if (carried?.lockedByPeople) return true;
  return editor !== undefined && whole.editors?.users?.includes(editor) !== true;
}

/** How the file says so. */
export function lockOf(
  sheet: Sheet,
  carried: CarriedSheet | undefined,
  locked: boolean,
): Pick<DeskSheet, 'lock'> {
  if (!wholeProtection(sheet)) return {};
  if (!locked) return { lock: 'open' };
  return carried?.lockedByPeople ? { lock: 'people' } : {};
}
