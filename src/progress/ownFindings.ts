import { TAB } from '../contract';
import { type Finding, isOfUnit } from '../findings';
import { sameText } from '../model/folding';

/**
 * Whether a unit itself has to mend something, and can: it stands in the unit's rows of the form, or
 * is a section of the outline that the unit writes. What waits for others is nobody's to mend there.
 */
export function isMendedBy(finding: Finding, unit: string): boolean {
  const { tab, waits } = finding;
  const isTheirs = sameText(tab, TAB.entries) || sameText(tab, TAB.outline);
  return isTheirs && !waits && isOfUnit(finding, unit);
}
