import { fold } from './folding';
import type { Period } from './period';
import { type Axis, isReporting, successorOf, type Unit, unitFinder } from './unit';

export const SECTION_KINDS = ['Lời văn', 'Đánh số', 'Nhiệm vụ', 'Bảng', 'Tiêu đề'] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** A section (mục) of the report: a row of `Đề cương`. */
export interface OutlineSection {
  readonly code: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly title: string;
  readonly axis: Axis | undefined;
  readonly kind: SectionKind;
  readonly unit: string;
  readonly required: boolean;
  /** The appendix whose table a section of kind `Bảng` prints. */
  readonly appendix: string;
  /** Whether it belongs to other reports of the workbook alone, not to the one at hand. */
  readonly isOfOthers?: true;
  readonly row: number;
}

/** Finds a section by its code or its title; a code is its own section's. */
export function sectionFinder(
  outline: readonly OutlineSection[],
): (name: string) => OutlineSection | undefined {
  const byName = new Map<string, OutlineSection>();
  for (const names of [outline.map(({ code }) => code), outline.map(({ title }) => title)]) {
    outline.forEach((section, index) => {
      const name = fold(names[index] ?? '');
      if (name !== '' && !byName.has(name)) byName.set(name, section);
    });
  }
  return (name) => byName.get(fold(name));
}

/**
 * Finds who writes a section in a period: the unit that the outline names, or the one that it came into
 * by then; where it names none, the first that reports on the section's axis.
 */
export function writerFinder(
  units: readonly Unit[],
  period: Period,
): (section: Pick<OutlineSection, 'unit' | 'axis'>) => Unit | undefined {
  const named = unitFinder(units);
  return ({ unit, axis }) => {
    const writer = named(unit);
    if (writer) return successorOf(writer, period, named);
    if (unit !== '') return undefined;
    return units.find((one) => isReporting(one, period) && one.axis === axis);
  };
}
