import type { Book, FigureRecord } from '../book';
import * as say from '../messages/versions';
import { writePeriod } from '../model/period';
import {
  compareVersions,
  type Difference,
  type KeptVersions,
  keepVersion,
  readKept,
  sayDifferences,
  type VersionContent,
} from '../versions';

/** A new version of the report beside the ones before it. */
export interface Versions {
  readonly kept: KeptVersions;
  readonly differences: readonly Difference[];
  /** Whether it says what the latest one said. */
  readonly isSame: boolean;
  /** What differs, in words. */
  readonly said: string;
}

/**
 * What changed since the last version of the same period.
 * @param report the code of another report than the workbook's first
 */
export function compareWithLast(book: Book, lines: readonly string[], report?: string): Versions {
  const earlier = readKept(book.grid, report);
  const kept = keepVersion(earlier, contentOf(book, lines));
  const differences = compareVersions(kept);
  const isSame = kept === earlier;
  return { kept, differences, isSame, said: sayDifferences(kept, differences, isSame) };
}

const STATES = { number: '', na: say.notApplicable, missing: say.notReported } as const;

/** What is reported as a figure: an unrounded decimal, or in words that there is none. */
export function reportedValue({ state, value }: Pick<FigureRecord, 'state' | 'value'>): string {
  return value ?? STATES[state];
}

function contentOf({ records, workbook }: Book, lines: readonly string[]): VersionContent {
  const names = new Map(workbook.indicators.map(({ code, name }) => [code, name]));
  return {
    period: writePeriod(workbook.settings.period),
    lines,
    figures: new Map(
      records().map((record) => [
        record.code,
        { name: names.get(record.code) ?? '', value: reportedValue(record) },
      ]),
    ),
  };
}
