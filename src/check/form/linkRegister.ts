import type { Workbook } from '../../contract';
import type { Finding } from '../../findings';
import { comparePeriods, periodsWithin, writePeriod } from '../../model/period';
import { checkRegister, type EarlierText } from '../../publish';
import { placeAt } from '../places';
import type { Proceedings } from '../proceedings';

/** The short links of `Phụ lục`, each for itself, against each other and against earlier reports. */
export function checkLinkRegister(
  workbook: Workbook,
  { published, earlierLinks }: Pick<Proceedings, 'published' | 'earlierLinks'>,
): readonly Finding[] {
  return checkRegister({
    appendices: workbook.appendices,
    earlier: () => [...earlierTexts(workbook), ...earlierLinks()],
    placeOf: (row, header) => placeAt(workbook.tables.appendices, row, header),
    published,
  });
}

/** What earlier reports said, in the order of their periods, as far as their words were read. */
export function earlierTexts({ entries, settings }: Workbook): readonly EarlierText[] {
  const { period } = settings;
  const own = periodsWithin(period);
  return entries
    .filter(
      (entry) =>
        entry.content.includes('http') &&
        comparePeriods(entry.period, period) < 0 &&
        !own.has(writePeriod(entry.period)),
    )
    .sort((a, b) => comparePeriods(a.period, b.period))
    .map(({ content, period: of }) => ({
      text: content,
      period: writePeriod(of),
      isOfKind: of.kind === period.kind,
    }));
}
