import {
  BLANK,
  type Cell,
  cellText,
  columnNamed,
  type Grid,
  readPeriodCell,
  TAB,
  type Tab,
  tabsNamed,
} from '../contract';
import { enteredValue, type Request } from '../contract/write';
import { entrySheet, periodRowsIn } from '../cycle';
import { header } from '../messages/findings';
import { isRescueTitle } from '../messages/rescueTabs';
import { fold } from '../model/folding';
import { once } from '../model/once';
import { writePeriod } from '../model/period';
import { FINDINGS_SNAPSHOT, identityText } from '../review';
import { KEPT_TAB } from '../versions';
import { covered } from './covered';
import { removedFrom, withoutNames } from './names';
import type { Spent } from './spentPeriods';

/** What a batch kept of what it found: the next one drops it whole. */
const WITNESS = '_Trước lần ghi cuối';

const REMEMBERING: ReadonlySet<string> = new Set(
  [TAB.findings, TAB.changes, FINDINGS_SNAPSHOT, KEPT_TAB].map(fold),
);

/** What the add-on itself remembers, without what was covered in the archive. */
export interface CoveredMemory {
  readonly requests: readonly Request[];
  /** How many cells are changed, and those that go whole. */
  readonly cells: number;
  readonly names: number;
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
  const standing = once(() => keptWords(grid, periods));
  const isGone = (piece: string) => !standing().includes(piece);
  const archive = entrySheet(grid, TAB.archive);
  const spentRows = new Set(
    [...periods].flatMap((period) => periodRowsIn(archive, period).map(({ row }) => row + 1)),
  );
  let names = 0;
  let cells = 0;
  const requests = grid.tabs.filter(isRemembering).flatMap((tab): readonly Request[] => {
    const isAnswers = [TAB.findings, FINDINGS_SNAPSHOT].some(
      (one) => fold(one) === fold(tab.title),
    );
    let heads: readonly Cell[] = [];
    return tab.rows.flatMap((row, at): readonly Request[] => {
      const texts = row.map((cell) => cellText(cell ?? BLANK));
      const isHead = columnNamed(row, isAnswers ? header.why : 'Kỳ') >= 0;
      if (isHead) heads = row;
      const own = isHead ? texts : isAnswers ? answered(heads, texts) : copied(heads, row, texts);
      const after = own.map((text) =>
        pieces.reduce(
          (left, piece) =>
            left.includes(piece) && isGone(piece) ? left.split(piece).join('…') : left,
          text,
        ),
      );
      return after.flatMap((text, column): readonly Request[] => {
        if (text === texts[column]) return [];
        cells += 1;
        if (tab.title.startsWith(WITNESS)) return [];
        return [written(tab.id, at, column, text)];
      });
    });
  });
  return { requests, cells, names };

  /** A copied row of a period that has served its time. */
  function copied(heads: readonly Cell[], row: readonly Cell[], texts: readonly string[]) {
    const period = readPeriodCell(row[columnNamed(heads, 'Kỳ')] ?? BLANK);
    if (!period || !periods.has(writePeriod(period))) return texts;
    return covered(
      texts.map((text, at) => ({
        header: cellText(heads[at] ?? BLANK),
        text,
        becomes: row[at]?.kind === 'text' ? 'cover' : 'keep',
      })),
    ).texts;
  }

  /** A finding in an archived row of such a period, and what was explained of it. */
  function answered(heads: readonly Cell[], texts: readonly string[]) {
    const at = (name: string) => columnNamed(heads, name);
    const [, row = ''] = /^[A-Z]*(\d+)/.exec(texts[at(header.cell)] ?? '') ?? [];
    const isArchive = fold(texts[at(header.tab)] ?? '') === fold(TAB.archive);
    if (!isArchive || !spentRows.has(Number(row))) return texts;
    const who = texts[at(header.who)] ?? '';
    const why = withoutNames(texts[at(header.why)] ?? '', new Set(who === '' ? [] : [who]));
    const by = removedFrom(who);
    if (by !== who) names += 1;
    const [identity = ''] = (texts[at(header.identity)] ?? '').split(' ');
    const said = new Map([
      [at(header.why), why],
      [at(header.who), by],
      [at(header.identity), identityText(identity, { why, who: by })],
    ]);
    const isSame = by === who && why === (texts[at(header.why)] ?? '');
    return isSame ? texts : texts.map((text, column) => said.get(column) ?? text);
  }
}

function isRemembering({ title }: Tab): boolean {
  return REMEMBERING.has(fold(title)) || isRescueTitle(title) || title.startsWith(WITNESS);
}

/** All that rows say that are kept. */
function keptWords(grid: Grid, periods: Spent['periods']): string {
  const archive = entrySheet(grid, TAB.archive);
  const spent = new Set(
    [...periods].flatMap((period) => periodRowsIn(archive, period).map(({ row }) => row)),
  );
  return [TAB.archive, TAB.entries]
    .flatMap((title) => tabsNamed(grid, title))
    .flatMap((tab) =>
      tab.rows
        .filter((_, row) => tab !== archive?.tab || !spent.has(row))
        .flatMap((row) => row.map((cell) => cellText(cell ?? BLANK).normalize('NFC'))),
    )
    .join('\n');
}

function written(sheetId: number, rowIndex: number, columnIndex: number, text: string): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      rows: [{ values: [text === '' ? {} : { userEnteredValue: enteredValue(text) }] }],
      fields: 'userEnteredValue',
    },
  };
}
