import type { Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/rows';
import { writeNumber } from '../../model/number';
import type { Rollup } from '../../rollup';
import { cellOfEntry, placeOfEntry } from '../places';

/** Digits and nothing else can be read one way only: there is nothing to look at. */
const PLAIN = /^\s*\d+\s*$/;

/**
 * Figures of the period that were typed as text and read the Vietnamese way: what was read is
 * shown, so that a slip of the pen does not become a figure unseen.
 */
export function checkFiguresAsText(workbook: Workbook, rollup: Rollup): readonly Finding[] {
  const { entries, isReported } = workbook;
  return entries.flatMap((entry) => {
    const { figure, code } = entry;
    if (figure.state !== 'number' || !isReported(entry)) return [];
    const cell = cellOfEntry(workbook, entry, 'Giá trị');
    if (cell.kind !== 'text' || PLAIN.test(cell.text)) return [];
    const unit = rollup.indicator(code)?.unitOfMeasure ?? '';
    const read = `${writeNumber(figure.value, { mostDecimals: 10 })} ${unit}`.trim();
    return [findingAt(placeOfEntry(workbook, entry, 'Giá trị'), say.figureAsText(cell.text, read))];
  });
}
