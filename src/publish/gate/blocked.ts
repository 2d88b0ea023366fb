import { type Finding, findingAt, type Observation, type Place } from '../../findings';
import { cellAddress, rowsAddress, WHOLE_TAB } from '../../model/address';
import type { AppendixCell, AppendixTable } from '../../model/appendix';
import { writePlainDate } from '../../model/date';
import type { EntryFacts } from '../../model/entry';
import { type Cell, type SensitiveInRow, scanRow } from '../scan';
import type { AppendixSet } from '../sets';
import { type Answered, choiceOf, type Decisions, isSensitive, partKey } from './decisions';
import { type FormTables, observations } from './findSensitive';

type Source = Pick<EntryFacts, 'tab' | 'row'>;

/**
 * Why a set may not be opened yet: each sensitive part that would go out undecided, at the cell of the
 * form that it comes from, else where it stands in the register or in the appendix. What is looked at is
 * what readers would see, once what was decided is carried out.
 * @param findings those of the whole workbook, with the answers that people gave
 */
export function blockedIn(
  { tables }: AppendixSet,
  forms: FormTables,
  decisions: Pick<Decisions, 'open'>,
  findings: readonly Answered[],
): readonly Finding[] {
  const undecided = findings.filter((one) => isSensitive(one) && choiceOf(one) === undefined);
  return distinct(tables.flatMap((table) => inTable(table, forms, decisions, undecided)));
}

function inTable(
  table: AppendixTable,
  forms: FormTables,
  { open }: Pick<Decisions, 'open'>,
  undecided: readonly Answered[],
): readonly Finding[] {
  const { appendix, columns, groups } = table;
  const titleCells: readonly Cell[] = [{ header: 'Tên', text: appendix.title }];
  return [
    ...told(titleCells, scanRow(titleCells)).map((one) => findingAt(titleOf(table, forms), one)),
    ...groups.flatMap(({ heading, rows, sources = [] }) => [
      ...ofHeading(heading?.label ?? '').map((one) => findingAt(titleOf(table, forms), one)),
      ...rows.flatMap((cells, at): readonly Finding[] => {
        const source = sources[at];
        const shown = cells.map((cell, column) => ({
          header: columns[column]?.header ?? '',
          text: textOf(cell),
        }));
        const allowed = source ? open(source) : new Set<string>();
        const found = scanRow(shown, appendix.title).filter(
          ({ cell, start, end, isAbsolute }) =>
            isAbsolute || !allowed.has(partKey(shown[cell]?.text.slice(start, end) ?? '')),
        );
        if (found.length === 0) return [];
        const own = source ? undecided.filter((one) => isOf(one, source, forms)) : [];
        if (own.length > 0) return own;
        const place = source ? placeOf(source, forms) : titleOf(table, forms);
        return told(shown, found).map((one) => findingAt(place, one));
      }),
    ]),
  ];
}

function ofHeading(label: string): readonly Observation[] {
  const cells: readonly Cell[] = [{ header: '', text: label }];
  return told(cells, scanRow(cells));
}

/** The title's cell in the register. */
function titleOf({ appendix }: AppendixTable, { appendices }: FormTables): Place {
  const column = appendices?.column('Tên');
  if (!appendices || column === undefined) return { tab: appendix.code, at: WHOLE_TAB };
  return { tab: appendices.tab.title, at: cellAddress(appendix.row - 1, column) };
}

function placeOf(source: Source, forms: FormTables): Place {
  return { tab: titleOfForm(source, forms), at: rowsAddress(source.row - 1) };
}

function titleOfForm({ tab }: Source, { entries, archive }: FormTables): string {
  return (tab === 'Biểu chung' ? entries : archive)?.tab.title ?? tab;
}

function told(cells: readonly Cell[], found: readonly SensitiveInRow[]): readonly Observation[] {
  return cells.flatMap(({ text }, at) =>
    observations(
      text,
      found.filter(({ cell }) => cell === at),
    ),
  );
}

function isOf({ tab, at }: Finding, source: Source, forms: FormTables): boolean {
  return tab === titleOfForm(source, forms) && at.kind === 'cell' && at.row === source.row - 1;
}

function textOf(cell: AppendixCell): string {
  if (cell.kind === 'number') return cell.text;
  return cell.kind === 'text' ? cell.text : writePlainDate(cell.date);
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, tab, at, found }) => {
    const key = JSON.stringify([code, tab, at, found]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
