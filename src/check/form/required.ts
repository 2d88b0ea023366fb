import type { Header, Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/rows';
import type { Entry } from '../../model/entry';
import { placeAt, placeOfEntry } from '../places';

/** Cells that must not be blank: of the period's rows by their kind, of the office's tabs. */
export function checkRequired(workbook: Workbook): readonly Finding[] {
  const rows = workbook.entries.flatMap((entry) =>
    workbook.isReported(entry)
      ? blankIn(entry).map((header) =>
          findingAt(placeOfEntry(workbook, entry, header), say.missingCell(header, entry.kind)),
        )
      : [],
  );
  return [...rows, ...namesOf(workbook)];
}

function blankIn({ kind, content, code, deadlineText }: Entry): readonly Header<'entries'>[] {
  switch (kind) {
    case 'Số liệu':
    case 'Nhiệm vụ':
      // Told where figures and tasks are checked.
      return [];
    case 'Văn bản':
      return [
        ...(code === '' ? (['Mã'] as const) : []),
        ...(content === '' ? (['Nội dung'] as const) : []),
        ...(deadlineText === '' ? (['Thời hạn'] as const) : []),
      ];
    default:
      return content === '' ? ['Nội dung'] : [];
  }
}

/** Units, indicators and appendices without a name are shown by their code. */
function namesOf({ tables }: Workbook): readonly Finding[] {
  return [tables.units, tables.indicators, tables.appendices].flatMap((table) =>
    (table?.rows ?? []).flatMap((row) =>
      row.text('Tên') === '' && row.text('Mã') !== ''
        ? [findingAt(placeAt(table, row.row, 'Tên'), say.missingName(row.text('Mã')))]
        : [],
    ),
  );
}
