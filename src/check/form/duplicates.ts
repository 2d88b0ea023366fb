import type { Workbook } from '../../contract';
import { cellOf, type Finding, findingAt } from '../../findings';
import * as say from '../../messages/rows';
import type { Entry } from '../../model/entry';
import { fold } from '../../model/folding';
import { writePeriod } from '../../model/period';
import { placeOfEntry } from '../places';
import { insideOf } from '../unitRows';

/**
 * Rows of the period that stand twice: the same in every column, or two for one document. Rows of
 * figures are told where figures are checked.
 */
export function checkDuplicates(workbook: Workbook): readonly Finding[] {
  const inside = insideOf(workbook.settings.period);
  const wholes = new Map<string, Entry>();
  const documents = new Map<string, Entry>();
  const place = (row: Entry) => placeOfEntry(workbook, row, row.code === '' ? 'Nội dung' : 'Mã');
  return workbook.entries.flatMap((row) => {
    if (row.kind === 'Số liệu' || !inside(row.period)) return [];
    // Closing moves a row and its twin together: only beside each other they stand twice.
    const inTab = (words: string) => `${row.tab}\n${words}`;
    const whole = wholeOf(row);
    const twin = wholes.get(inTab(whole));
    if (twin) {
      const said = say.duplicateRow(cellOf(place(twin)));
      return [findingAt(place(row), { ...said, about: [whole] })];
    }
    wholes.set(inTab(whole), row);
    if (row.kind !== 'Văn bản' || row.code === '') return [];
    const document = documentOf(row);
    const rival = documents.get(inTab(document));
    if (rival) {
      const said = say.repeatedDocument(row.code, cellOf(place(rival)));
      return [findingAt(place(row), { ...said, about: [document] })];
    }
    documents.set(inTab(document), row);
    return [];
  });
}

/** All that people typed in a row. */
function wholeOf(row: Entry): string {
  return [
    writePeriod(row.period),
    row.kind,
    fold(row.unit),
    fold(row.section),
    fold(row.code),
    row.content,
    row.assignedBy,
    row.doer,
    row.responsibility,
    row.authority,
    row.deadlineText,
    row.product,
    row.status ?? '',
    row.finishedText,
    row.evidence,
    row.note,
  ].join('\n');
}

/** Numbers of documents begin again each year, on each axis. */
function documentOf({ axis, code, deadline, period }: Entry): string {
  const year = deadline?.year ?? period.year;
  return [writePeriod(period), axis ?? '', year, fold(code)].join('\n');
}
