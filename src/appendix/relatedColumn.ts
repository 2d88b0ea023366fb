import type { AppendixCell } from '../model/appendix';
import type { Entry } from '../model/entry';
import type { Figure } from '../model/figure';
import { findSame } from '../model/folding';
import type { Indicator } from '../model/indicator';
import { writeNumber } from '../model/number';

/** What an appendix of figures may show of a row's indicator and unit beside its value. */
export const RELATED = [
  'Kỳ trước',
  'Lũy kế',
  'Kế hoạch',
  '% kế hoạch',
  'Cùng kỳ',
  'Tăng giảm',
] as const;
export type Related = (typeof RELATED)[number];

/** Sums of several rows say something of these: a plan is the whole ward's on each of its rows. */
const ADDED: ReadonlySet<Related> = new Set(['Kỳ trước', 'Lũy kế', 'Cùng kỳ', 'Tăng giảm']);

/** Figures from the rollup. */
export interface AppendixFigures {
  /** Of a row's unit and indicator; `% kế hoạch` as a number of hundredths. */
  readonly related: (row: Entry, which: Related) => Figure;
  /** Of an indicator over all rows that are kept, of those of one unit, or of one subject. */
  readonly over: (code: string, rows: KeptRows) => Figure;
  /** The codes that an indicator is made of, itself among them. */
  readonly partsOf: (code: string) => readonly string[];
  readonly indicator: (code: string) => Indicator | undefined;
}

/** The rows that a figure of a table is made of. */
export interface KeptRows {
  /** The appendix that keeps them, and how; undefined where it keeps all. */
  readonly filter?: { readonly text: string; readonly keeps: (row: Entry) => boolean };
  readonly unit?: string;
  readonly subject?: string;
}

/** A column of such figures; undefined of a header that is none. */
export function relatedColumn(
  header: string,
  { figures }: { readonly figures: AppendixFigures },
): { readonly cell: (row: Entry) => AppendixCell; readonly adds: boolean } | undefined {
  const which = findSame(RELATED, header.replace(/^%\s*/, '% '));
  if (which === undefined) return undefined;
  return {
    cell: (row) =>
      figureCell(
        figures.related(row, which),
        which === '% kế hoạch' ? undefined : figures.indicator(row.code)?.decimals,
      ),
    adds: ADDED.has(which),
  };
}

/** A figure in a table: without leading zero and sign of per cent; not reported it is blank. */
export function figureCell(figure: Figure, decimals: number | undefined): AppendixCell {
  switch (figure.state) {
    case 'number':
      return { kind: 'number', value: figure.value, text: writeNumber(figure.value, { decimals }) };
    case 'notApplicable':
      return { kind: 'text', text: 'x' };
    case 'notReported':
      return { kind: 'text', text: '' };
  }
}
