import { buildAppendix, type Catalogue, type DescribedBy } from '../appendix';
import { placeAt } from '../check';
import type { Workbook } from '../contract';
import type { Finding } from '../findings';
import type { Entry } from '../model/entry';
import { fold } from '../model/folding';
import { figureRowsOf, overlapOf, type Rollup, rowsOfPeriod } from '../rollup';

/** The appendices of a report over its figures, and what is found in those of its own. */
export function compileAppendices(
  workbook: Workbook,
  rollup: Rollup,
  shown: (entry: Entry) => Entry | undefined,
) {
  const { entries, outline, settings, tables } = workbook;
  const sections = new Map(outline.map((section) => [fold(section.code), section]));
  const names: Catalogue = {
    unit: rollup.unit.bind(rollup),
    indicator: rollup.indicator.bind(rollup),
    section: (code) => sections.get(fold(code)),
    overlap: overlapOf(workbook.rules, workbook.indicators),
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
