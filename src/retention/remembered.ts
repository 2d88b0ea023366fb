import {
  BLANK,
  type Cell,
  cellText,
  columnNamed,
  type Grid,
  PUBLICATIONS_TAB,
  RECORD_TAB,
  readPeriodCell,
  TAB,
  type Tab,
  tabsNamed,
} from '../contract';
import { archivedRows } from '../cycle';
import { header } from '../messages/findings';
import { isRescueTitle } from '../messages/rescueTabs';
import { fold } from '../model/folding';
import { once } from '../model/once';
import { writePeriod } from '../model/period';
import { isPublic, stateIn } from '../model/publication';
import { FINDINGS_SNAPSHOT, identityText } from '../review';
import { GRADES_SNAPSHOT } from '../scoring';
import { KEPT_TAB } from '../versions';
import { becomesUnder } from './archive';
import { covered } from './covered';
import { removedFrom, withoutNames } from './names';
import { type RewordedTab, rewordedTab } from './rewordedTab';
import type { Spent } from './spentPeriods';
import { isApart, withoutWords } from './words';

const ANSWERS: ReadonlySet<string> = new Set([TAB.findings, FINDINGS_SNAPSHOT].map(fold));
const LATEST: ReadonlySet<string> = new Set(
  [TAB.changes, KEPT_TAB, TAB.grades, GRADES_SNAPSHOT].map(fold),
);

/** In these rows are kept or reworded, whoever put a name there. */
const OURS: ReadonlySet<string> = new Set(
  [TAB.archive, TAB.entries, TAB.log, TAB.undo, TAB.progress, RECORD_TAB, PUBLICATIONS_TAB].map(
    fold,
  ),
);

type Texts = readonly string[];

const PERIOD = 'Kỳ';

/** What becomes of all that is no row. */
export interface CoveredMemory {
  readonly tabs: readonly RewordedTab[];
  /** Where else what was covered stands: cells and names of tabs, which people alone may change. */
  readonly standing: readonly string[];
}

/**
 * Covers what the add-on's own tabs remember of rows that have served their time: copies of such rows,
 * what people explained of them, and what was covered in the archive wherever it stands, unless a row
 * that is kept says it too.
 */
export function coveredMemory(
  grid: Grid,
  { periods }: Spent,
  pieces: readonly string[],
): CoveredMemory {
  const rows = new Set([...periods].flatMap((period) => [...archivedRows(grid, period)]));
  const kept = once(() => keptWords(grid, rows));
  const isGone: typeof isApart = (piece, ...around) =>
    isApart(piece, ...around) && !kept().includes(piece);
  const without = (text: string) => withoutWords(text, pieces, '…', isGone);
  const tabs = grid.tabs.filter(isRemembering).map((tab) => {
    const isAnswers = ANSWERS.has(fold(tab.title));
    let heads: readonly Cell[] = [];
    return rewordedTab(tab, (texts, cells) => {
      const isHead = columnNamed(cells, isAnswers ? header.why : PERIOD) >= 0;
      if (isHead) heads = cells;
      const own = isAnswers ? answered(heads, texts, rows) : copied(heads, texts, cells, periods);
      return (isHead ? texts : own).map(without);
    });
  });
  const others = grid.tabs.filter((tab) => !isRemembering(tab) && !OURS.has(fold(tab.title)));
  const standing = others.flatMap((tab) => [
    ...(without(tab.title) === tab.title ? [] : [`trang "${tab.title}"`]),
    ...rewordedTab(tab, (texts) => texts.map(without)).cells.map(([place]) => place),
  ]);
  return { tabs, standing };
}

function isRemembering({ title }: Tab): boolean {
  return ANSWERS.has(fold(title)) || LATEST.has(fold(title)) || isRescueTitle(title);
}

/** A copied row; of a period that has served its time without what is personal. */
function copied(
  heads: readonly Cell[],
  texts: Texts,
  cells: readonly Cell[],
  periods: Spent['periods'],
): Texts {
  const period = readPeriodCell(cells[columnNamed(heads, PERIOD)] ?? BLANK);
  if (!period || !periods.has(writePeriod(period))) return texts;
  const row = texts.map((text, at) => {
    const header = cellText(heads[at] ?? BLANK);
    return { header, text, becomes: becomesUnder(header) };
  });
  return covered(row).texts;
}

/** A finding in an archived row of such a period, and what was explained of it. */
function answered(heads: readonly Cell[], texts: Texts, rows: ReadonlySet<number>): Texts {
  const at = (name: string) => columnNamed(heads, name);
  const text = (name: string) => texts[at(name)] ?? '';
  const [, row = ''] = /^[A-Z]*(\d+)/.exec(text(header.cell)) ?? [];
  if (fold(text(header.tab)) !== fold(TAB.archive) || !rows.has(Number(row) - 1)) return texts;
  const who = removedFrom(text(header.who));
  const why = withoutNames(text(header.why), [text(header.who).normalize('NFC')]);
  if (who === text(header.who) && why === text(header.why)) return texts;
  const [identity = ''] = text(header.identity).split(' ');
  const said = new Map([
    [at(header.why), why],
    [at(header.who), who],
    [at(header.identity), identityText(identity, { why, who })],
  ]);
  return texts.map((one, column) => said.get(column) ?? one);
}

/** All that rows say that are kept. @param spent those of the archive that are not, from 0 */
function keptWords(grid: Grid, spent: ReadonlySet<number>): string {
  const [archive] = tabsNamed(grid, TAB.archive);
  return [TAB.archive, TAB.entries]
    .flatMap((title) => tabsNamed(grid, title))
    .flatMap((tab) => tab.rows.filter((_, row) => tab !== archive || !spent.has(row)))
    .flatMap((cells) => cells.map((cell) => cellText(cell ?? BLANK).normalize('NFC')))
    .join('\n');
}

/** Tabs of the add-on's own that tell who did what in a period, under these headers. */
const TELLING = [TAB.progress, RECORD_TAB, PUBLICATIONS_TAB];
const WHO = 'Ai';
const ACCOUNT = 'Tài khoản';
const WHY = 'Lý do';
const STATE = 'Trạng thái';

/**
 * These tabs without the names of periods that have served their time.
 * @param isWritten whether a tab is written whole by the same batch
 */
export function namelessTabs(
  grid: Grid,
  { periods }: Spent,
  names: readonly string[],
  isWritten: (title: string) => boolean,
): readonly RewordedTab[] {
  const tabs = TELLING.filter((title) => !isWritten(title)).flatMap((one) => tabsNamed(grid, one));
  return tabs.map((tab) => {
    const [heads = []] = tab.rows;
    return rewordedTab(tab, (texts, cells) => {
      const text = (header: string) => texts[columnNamed(heads, header)] ?? '';
      const of = readPeriodCell(cells[columnNamed(heads, PERIOD)] ?? BLANK);
      // Whose account may withdraw a set that is open must stay known.
      const { state } = stateIn(text(STATE)) ?? {};
      const isOpen = text(ACCOUNT) !== '' && state !== undefined && isPublic({ state });
      if (!of || !periods.has(writePeriod(of)) || isOpen) return texts;
      return texts.map((one, column) => {
        const header = cellText(heads[column] ?? BLANK);
        if (header === WHO || header === ACCOUNT) return removedFrom(one);
        return header === WHY ? withoutNames(one, names) : one;
      });
    });
  });
}
