import type { EntryFacts } from '../../model/entry';
import { fold } from '../../model/folding';
import { writePeriod } from '../../model/period';

/** Rows of one unit for one indicator by the period they stand for, written. */
export type RowsByPeriod = ReadonlyMap<string, readonly EntryFacts[]>;

/** The figure rows of a workbook by indicator, unit and period; codes folded, periods written. */
export interface FigureIndex {
  /** Units with a row for the indicator, in the order of the sheet, with their rows. */
  readonly rowsOf: (code: string) => ReadonlyMap<string, RowsByPeriod>;
  /** The periods, written, for which a prepared row asks a unit for the indicator. */
  readonly askedOf: (code: string, unit: string) => ReadonlySet<string>;
}

const NONE: ReadonlyMap<string, RowsByPeriod> = new Map();
const NEVER: ReadonlySet<string> = new Set();

/**
 * Groups the `Số liệu` rows. Where a period's rows of a unit stand in both tabs, those of
 * `Biểu chung` count, so that a period closed but not yet cleared is not counted twice.
 */
export function indexFigures(entries: readonly EntryFacts[]): FigureIndex {
  const byCode = new FoldedMap<FoldedMap<Map<string, EntryFacts[]>>>();
  const asked = new FoldedMap<FoldedMap<Set<string>>>();
  const written = lastAnswer(writePeriod);
  const unitsOf = lastAnswer((code: string) => byCode.at(code, newUnits));
  for (const entry of entries) {
    if (entry.kind !== 'Số liệu') continue;
    if (entry.isPrepared) {
      asked.at(entry.code, newAsked).at(entry.unit, newSet).add(written(entry.period));
      continue;
    }
    const byPeriod = unitsOf(entry.code).at(entry.unit, newPeriods);
    const period = written(entry.period);
    const rows = byPeriod.get(period);
    if (rows === undefined) byPeriod.set(period, [entry]);
    else if (rows[0]?.tab === entry.tab) rows.push(entry);
    else if (entry.tab === 'Biểu chung') byPeriod.set(period, [entry]);
  }
  return {
    rowsOf: (code) => byCode.folded.get(fold(code))?.folded ?? NONE,
    askedOf: (code, unit) => asked.folded.get(fold(code))?.folded.get(fold(unit)) ?? NEVER,
  };
}

/** Rows that follow each other are mostly of one period and one code: each is looked up once. */
function lastAnswer<Question, Answer>(
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  let last: { readonly question: Question; readonly answer: Answer } | undefined;
  return (question) => {
    if (last?.question !== question) last = { question, answer: answer(question) };
    return last.answer;
  };
}

function newUnits(): FoldedMap<Map<string, EntryFacts[]>> {
  return new FoldedMap();
}

function newAsked(): FoldedMap<Set<string>> {
  return new FoldedMap();
}

function newSet(): Set<string> {
  return new Set();
}

function newPeriods(): Map<string, EntryFacts[]> {
  return new Map();
}

/** A map by folded text. Few different texts stand in very many rows: each is folded once. */
class FoldedMap<Value> {
  readonly folded = new Map<string, Value>();
  private readonly asTyped = new Map<string, Value>();

  at(text: string, make: () => Value): Value {
    const known = this.asTyped.get(text);
    if (known !== undefined) return known;
    const key = fold(text);
    const value = this.folded.get(key) ?? make();
    this.folded.set(key, value);
    this.asTyped.set(text, value);
    return value;
  }
}
