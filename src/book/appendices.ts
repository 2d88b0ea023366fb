import { buildAppendix, type Catalogue, type DescribedBy } from '../appendix';
import { placeAt } from '../check';
import type { RowContext } from '../conditions';
import type { Workbook } from '../contract';
import type { Finding } from '../findings';
import type { Entry } from '../model/entry';
import { figureRowsOf, overlapOf, type Rollup, rowsOfPeriod } from '../rollup';
import { appendixFigures } from './appendixFigures';

/** The appendices of a report over its figures, and what is found in those of its own. */
export function compileAppendices(
  workbook: Workbook,
  rollup: Rollup,
  context: RowContext,
  shown: (entry: Entry) => Entry | undefined,
) {
  const { entries, settings, tables } = workbook;
  const names: Catalogue = {
    ...context,
    overlap: overlapOf(workbook.rules, workbook.indicators),
    figures: appendixFigures(workbook, rollup),
  };
  const figures = figureRowsOf(entries, rollup);
  const findings: Finding[] = [];
  const built = workbook.appendices.map((appendix) => {
    const rows =
      appendix.kind === 'Số liệu' ? figures : rowsOfPeriod(entries, appendix.kind, settings.period);
    const placeOf = (header: DescribedBy) => placeAt(tables.appendices, appendix.row, header);
    const made = buildAppendix(appendix, rows, names, placeOf, shown);
    // Told where the report at hand has it.
    if (!appendix.isOfOthers) findings.push(...made.findings);
    return made.table;
  });
  return { tables: built, findings };
}
