import type { Header, Workbook } from '../contract';
import type { CalendarDate } from '../model/date';
import type { Entry, EntryFacts } from '../model/entry';
import type { OutlineSection } from '../model/outline';
import type { Period } from '../model/period';
import type { Unit } from '../model/unit';
import type { Asking } from './asked';
import type { FormRow } from './formRows';

/** A row to be written, its values by header; a day as the number that a sheet keeps it by. */
export type PreparedRow = { readonly [H in Header<'entries'>]?: string | number };

/** What rows of a period are prepared from: looked up once for all units. */
export interface Ground extends Pick<Asking, 'isAsked' | 'history'> {
  readonly workbook: Workbook;
  readonly period: Period;
  /** The last day of the report, where that is known. */
  readonly to: CalendarDate | undefined;
  /** Rows of the period that are in the form, all and of one unit. */
  readonly standing: readonly FormRow[];
  readonly standingOf: (unit: Unit) => readonly FormRow[];
  /** The last period of the same kind in which somebody reported something. */
  readonly last: Period | undefined;
  /** Rows of that period, of a unit and of those that became part of it. */
  readonly lastRowsOf: (unit: Unit) => readonly EntryFacts[];
  /** Whole rows of a unit, and of those that became part of it. */
  readonly entriesOf: (unit: Unit) => readonly Entry[];
  /** Whether what the unit still lacks of the last period is carried over. */
  readonly isCarriedOver: (unit: Unit) => boolean;
  /** Tasks that stand in shorter periods inside the period, by what they are known by. */
  readonly tasksInside: ReadonlySet<string>;
  /** Who writes a section. */
  readonly writerOf: (section: OutlineSection) => Unit | undefined;
  /** A cell of a row as it was typed. */
  readonly typed: (row: EntryFacts, header: Header<'entries'>) => string;
}

const TOKEN = /\{\{[^}]*\}\}/g;

/** A text for people to read beside a row: what it takes from figures and periods left out. */
export function withoutTokens(text: string): string {
  return text.replace(TOKEN, '…');
}
