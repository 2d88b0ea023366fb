import type { Header, Workbook } from '../contract';
import type { OutlineSection } from '../model/outline';
import type { Period } from '../model/period';
import type { Unit } from '../model/unit';
import type { FormRow } from './formRows';

/** A row to be written, its values by header; a day as the number that a sheet keeps it by. */
export type PreparedRow = { readonly [H in Header<'entries'>]?: string | number };

/** What rows of a period are prepared from. */
export interface Ground {
  readonly workbook: Workbook;
  readonly period: Period;
  /** The period's rows that stand in the form. */
  readonly standing: readonly FormRow[];
  /** The last period of the same kind in which somebody reported something. */
  readonly last: Period | undefined;
  /** Whether something is reported in the period: then nothing more is carried over into it. */
  readonly isBegun: boolean;
  readonly unitOf: (name: string) => Unit | undefined;
  /** Who writes a section. */
  readonly writerOf: (section: OutlineSection) => Unit | undefined;
}

const TOKEN = /\{\{[^}]*\}\}/g;

/** A text for people to read beside a row: what it takes from figures and periods left out. */
export function withoutTokens(text: string): string {
  return text.replace(TOKEN, '…');
}
