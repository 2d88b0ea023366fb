import type { TabContent } from '../../contract/write';
import { type Finding, findingAt, type Observation, type Place } from '../../findings';
import * as say from '../../messages/sensitive';
import { cellAddress, rowsAddress, WHOLE_TAB } from '../../model/address';
import type { AppendixCell, AppendixTable } from '../../model/appendix';
import { writePlainDate } from '../../model/date';
import type { EntryFacts } from '../../model/entry';
import { type Cell, type SensitiveInRow, scanRow } from '../scan';
import type { AppendixSet } from '../sets';
import type { Decisions } from './decisions';
import { type FormTables, observations, tableOf } from './findSensitive';

type Source = Pick<EntryFacts, 'tab' | 'row'>;
type Asked = Pick<Decisions, 'undecided' | 'isOpen'>;

/**
 * Why a set may not be opened yet: each sensitive part that would go out undecided, at the cell of the
 * form that it comes from, else where it stands in the register. What is looked at is what readers would
 * see, once what was decided is carried out; a mark of secrecy keeps its row closed though its cell is not
 * shown.
 * @param tabs the set's tabs as they would go out, of which the lines above the rows are looked at
 * @param named what the file is called, and what leads to it
 */
export function blockedIn(
  { tables }: AppendixSet,
  { tabs, named }: { readonly tabs: readonly TabContent[]; readonly named: readonly string[] },
  forms: FormTables,
  decisions: Asked,
): readonly Finding[] {
  return distinct([
    ...named.flatMap(inText).map((one) => findingAt(registerOf(tables[0], forms), one)),
    ...tables.flatMap((table, at) => [
      ...aboveRows(tabs[at]).map((one) => findingAt(registerOf(table, forms), one)),
      ...inRows(table, forms, decisions),
    ]),
  ]);
}

/** The tab's title, its title block and its headers. */
function aboveRows(tab: TabContent | undefined): readonly Observation[] {
  if (!tab) return [];
  const above = tab.rows.slice(0, tab.frozenRows).flat();
  return [tab.title, ...above.map(({ value }) => String(value ?? ''))].flatMap(inText);
}

function inText(text: string): readonly Observation[] {
  return observations(text, scanRow([{ header: '', text }])).map(say.reworded);
}

function inRows(table: AppendixTable, forms: FormTables, asked: Asked): readonly Finding[] {
  const { appendix, columns, groups } = table;
  // The tab and the file are named by them: `Bộ` may be `Hộ nghèo`.
  const about = [appendix.title, appendix.set, appendix.code].join('. ');
  return groups.flatMap(({ heading, rows, sources = [] }) =>
    rows.flatMap((cells, at): readonly Finding[] => {
      const source = sources[at];
      const { marks = [], all = [] } = source ? asked.undecided(source) : {};
      if (marks.length > 0) return marks;
      const shown: readonly Cell[] = [
        ...cells.map((cell, column) => ({
          header: columns[column]?.header ?? '',
          text: textOf(cell),
        })),
        { header: appendix.groupBy, text: heading?.label ?? '' },
      ];
      const isOpen = source && asked.isOpen(source);
      const found = scanRow(shown, about).filter((part) => {
        const text = shown[part.cell]?.text.slice(part.start, part.end) ?? '';
        return !isOpen?.({ ...part, text });
      });
      if (found.length === 0) return [];
      if (all.length > 0) return all;
      // Only its title, its group or its headers make it what it is: there is nothing to answer.
      const place = source ? placeOf(source, forms) : registerOf(table, forms);
      return told(shown, found).map((one) => findingAt(place, say.byContext(one, appendix.code)));
    }),
  );
}

/** The title's cell in the register. */
function registerOf(table: AppendixTable | undefined, { appendices }: FormTables): Place {
  const column = appendices?.column('Tên');
  if (!table || !appendices || column === undefined) {
    return { tab: table?.appendix.code ?? '', at: WHOLE_TAB };
  }
  return { tab: appendices.tab.title, at: cellAddress(table.appendix.row - 1, column) };
}

function placeOf(source: Source, forms: FormTables): Place {
  const { title } = tableOf(forms, source)?.tab ?? { title: source.tab };
  return { tab: title, at: rowsAddress(source.row - 1) };
}

function told(cells: readonly Cell[], found: readonly SensitiveInRow[]): readonly Observation[] {
  return cells.flatMap(({ text }, at) =>
    observations(
      text,
      found.filter(({ cell }) => cell === at),
    ),
  );
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
