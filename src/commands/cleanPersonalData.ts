import { type Book, openBook } from '../book';
import { type Grid, LOG_WORDS, TAB } from '../contract';
import { type Change, TabIds } from '../contract/write';
import { cleanedChanges, closedByRecord, periodRecords, rewordJournal } from '../cycle';
import * as say from '../messages/cleaning';
import { subject } from '../messages/reminders';
import { reading } from '../messages/run';
import { fingerprint } from '../model/fingerprint';
import { readPeriod, sayPeriod, writePeriod } from '../model/period';
import { readReminded, remindedMark } from '../reminders';
import {
  type CleanedArchive,
  cleanedArchive,
  coveredMemory,
  damagedIn,
  namelessLine,
  namelessTabs,
  type RewordedTab,
  type Spent,
  spentIn,
  type WasCell,
} from '../retention';
import type { BookCommand, PlanContext, Planning, Question, Writing } from '../run';
import { keptUndo, readUndo, rewordedRecord } from '../run';
import { agreementIn } from './agreed';

const KEEP = 'giu';
const AGREE = 'dong-y';

/**
 * **Dọn dữ liệu cá nhân**: covers what is personal in rows of periods that were closed long ago, and takes the
 * names of that time out of the journal, its chain made anew, on the office's yes to what it was shown.
 */
export const cleanPersonalData: BookCommand = {
  name: 'don-du-lieu',
  handler: 'cleanPersonalData',
  caption: say.cleaning.command,
  usage: say.cleaning.help,
  options: [
    { name: KEEP, value: 'SỐ', usage: say.cleaning.keepHelp },
    { name: AGREE, usage: say.cleaning.agreeHelp },
  ],
  takes: 'workbook',
  reads: 'book',
  readsAllYears: 'whole',
  reading,
  failedTitle: say.cleaning.failedTitle,
  isUndoable: false,
  movesRows: true,
  forgets: true,
  inquires: true,
  asksWho: true,
  plan: (book, context): Planning => {
    const { options, overruled, place } = context;
    const typed = options[KEEP] ?? say.KEPT_BY_DEFAULT;
    const kept = typeof typed === 'string' && /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
    if (kept < 1) return { state: 'refused', reasons: [say.badCount(String(typed))] };
    const spent = spentIn(book.grid, book.workbook.settings.period, kept);
    if (!spent) return idle([say.tooFew(kept), say.cleaning.nothing], { asks: askedKept(options) });
    const damaged = damagedIn(book.grid, spent);
    if (damaged.length > 0) return { state: 'refused', reasons: [say.changedByHand(damaged)] };
    const archive = cleanedArchive(book.grid, spent);
    const other = archive && figuresChanged(book, archive.grid, context.run);
    if (other) return { state: 'refused', reasons: [say.figuresWouldChange(other)] };
    const plan = cleaningOf(book, spent, archive);
    const elsewhere = [copiesOf(book.grid, spent, place), subjectsOf(spent), place] as const;
    const [, subjects] = elsewhere;
    const agreement = agreementIn(options[AGREE]);
    if (typeof agreement === 'object') return { state: 'refused', reasons: [agreement.unclear] };
    const agreed = agreement === 'yes';
    const before = writePeriod(spent.firstKept);
    if (isNothing(plan.what)) {
      const data = agreed ? { letterSubjects: subjects } : {};
      const lines = [say.cleaning.nothing, ...plan.remarks];
      return idle(lines, { data, forgets: true, asks: askedKept(options) });
    }
    if (!agreed) {
      const about = [...plan.remarks, ...say.elsewhere(...elsewhere, say.FEW_COPIES)];
      const lines = [...say.found(before, plan.what), ...about];
      return idle([...lines, say.previewOnly[place]], {
        data: { toClean: plan.what },
        asks: askedKept(options) ?? askedToAgree(options, lines, plan.mark),
      });
    }
    if (overruled?.includes(plan.mark) === false) {
      return { state: 'refused', reasons: [say.changedSinceAsked] };
    }
    return {
      state: 'planned',
      files: [],
      writing: () => writingOf(book, spent, plan, elsewhere, context),
    };
  },
};

type Idle = Extract<Planning, { readonly state: 'idle' }>;

function idle(
  lines: readonly string[],
  { data = {}, ...more }: Omit<Idle, 'state' | 'said'> & Pick<Idle['said'], 'data'>,
): Planning {
  return { state: 'idle', said: { title: say.cleaning.command, lines, links: [], data }, ...more };
}

/** Asked first: how many periods keep everything. */
function askedKept(options: PlanContext['options']): Question | undefined {
  if (options[KEEP] !== undefined || options[AGREE] !== undefined) return undefined;
  return { option: KEEP, text: say.askKept, ifBlank: say.KEPT_BY_DEFAULT };
}

/** Then whether what was found is to go. */
function askedToAgree(
  options: PlanContext['options'],
  lines: readonly string[],
  mark: string,
): Question | undefined {
  if (options[AGREE] !== undefined) return undefined;
  return { option: AGREE, text: [...lines, '', say.agree].join('\n'), overrules: [mark] };
}

/** All that is changed, and what is said of it. */
interface Plan {
  readonly what: say.Cleaning;
  /** What goes, to the letter and where: a yes to it is one to nothing else. */
  readonly mark: string;
  readonly changes: (context: Pick<PlanContext, 'when' | 'run'>) => readonly Change[];
  readonly chain: Exclude<ReturnType<typeof rewordJournal>, string> | undefined;
  /** What is left as it is, and why. */
  readonly remarks: readonly string[];
}

function isNothing({ cells, remembered, names, letters }: say.Cleaning): boolean {
  return cells.length + remembered.length + names + letters === 0;
}

/** The codes whose figures would be others, none of them where words alone would; undefined where all stay. */
export function figuresChanged(book: Book, grid: Grid, run: string): readonly string[] | undefined {
  const after = openBook(grid, run);
  if (after.state !== 'open') return [];
  const now = after.records().map((record) => JSON.stringify(record));
  const codes = book
    .records()
    .flatMap((record, at) => (JSON.stringify(record) === now[at] ? [] : [record.code]));
  const isSame = JSON.stringify(book.report()) === JSON.stringify(after.report());
  return codes.length === 0 && isSame ? undefined : codes;
}

function cleaningOf(book: Book, spent: Spent, archive: CleanedArchive | undefined): Plan {
  const { grid } = book;
  const pieces = archive?.pieces ?? [];
  const names = namesOf(book, spent, pieces);
  const { tabs: memory, standing } = coveredMemory(grid, spent, pieces);
  const told: unknown[] = [];
  const log = rewordJournal(grid, (text) => {
    if (!spent.isLine(text('Kỳ'), text('Thời gian'))) return {};
    told.push([text('Thời gian'), text('Người thực hiện'), text('Kết quả')]);
    return namelessLine(text, names);
  });
  const chain = typeof log === 'string' ? undefined : log;
  const { requests, overtaken } = book.progress();
  // What waits is carried out by the same batch, which writes the tab whole.
  const isWaiting = requests.length + overtaken.length > 0;
  const telling = namelessTabs(grid, spent, names, (title) => isWaiting && title === TAB.progress);
  const reminded = readReminded(grid);
  const letters = spent.isDay(reminded.day) ? reminded.units.size : 0;
  const remembered = cellsIn(memory);
  const named = cellsIn(telling);
  const covered = archive?.cells ?? [];
  return {
    mark: fingerprint([covered, remembered, named, told, [...reminded.units.keys()], letters]),
    what: {
      periods: archive?.periods ?? [],
      rows: archive?.rows ?? 0,
      cells: covered.map(placeOf),
      remembered: remembered.map(placeOf),
      names: (chain?.count ?? 0) + named.length,
      letters,
    },
    changes: ({ when, run }) => [
      {
        kind: 'requests',
        requests: [
          ...(archive?.requests ?? []),
          ...[...memory, ...telling].flatMap(({ requests }) => requests),
          ...(chain?.requests ?? []),
        ],
      },
      ...rewordedRecord(
        grid,
        [...memory, ...telling].map(({ after }) => after),
      ),
      ...cleanedChanges(grid, archive?.records ?? [], { when, why: say.cleaning.recordWhy }),
      ...(letters > 0 ? [remindedMark({ day: '', units: new Map() })] : []),
      // What is kept of an earlier run may hold the rows as they were.
      ...(readUndo(grid) === 'none' ? [] : keptUndo({ version: 2, taken: run })),
    ],
    chain,
    remarks: [
      ...(log === 'gap' ? [say.brokenJournal] : []),
      ...(isWaiting ? [say.progressWaits] : []),
      ...ifAny(spent.waiting, say.stillInForm),
      ...ifAny(archive?.kept, say.keptCells),
      ...ifAny(standing, say.standing),
      ...ifAny(archive?.periodless, say.periodless),
    ],
  };
}

function ifAny(places: readonly string[] = [], said: (places: readonly string[]) => string) {
  return places.length > 0 ? [said(places)] : [];
}

function cellsIn(tabs: readonly RewordedTab[]): readonly WasCell[] {
  return tabs.flatMap(({ cells }) => cells);
}

function placeOf([place]: WasCell): string {
  return place;
}

/** The names that go, wherever they stand in lines of that time: of who did it, and all that was covered. */
function namesOf(
  { grid, progress }: Book,
  { periods, isLine }: Spent,
  pieces: readonly string[],
): readonly string[] {
  const names = new Set<string>(pieces);
  const add = (who: string) => names.add(who.normalize('NFC').trim());
  // Nothing is reworded: the lines are read as they stand.
  rewordJournal(grid, (text) => {
    if (isLine(text('Kỳ'), text('Thời gian'))) add(text('Người thực hiện'));
    return {};
  });
  for (const { period, who } of progress().rows) if (periods.has(period)) add(who);
  for (const word of ['', LOG_WORDS.unknownAccount, LOG_WORDS.removedName]) names.delete(word);
  return [...names];
}

/** How the subjects of letters about these periods begin. */
function subjectsOf({ periods }: Spent): readonly string[] {
  return [...periods]
    .flatMap((written) => readPeriod(written) ?? [])
    .map((period) => subject(sayPeriod(period), '').trim());
}

/** The copies that were made when these periods were closed, and later: they have their rows too. */
function copiesOf(grid: Grid, { periods }: Spent, place: PlanContext['place']) {
  const closings = periodRecords(grid).filter(({ deed }) => deed === 'closed');
  const told = new Set(closings.map(({ period }) => period));
  // Rows that were in the archive before any closing are in the copies of all.
  const first = [...periods].every((period) => told.has(period))
    ? closings.findIndex(({ period }) => periods.has(period))
    : 0;
  const copies = new Map(
    [...closings.slice(Math.max(first, 0)), ...closedByRecord(grid).filter(({ record }) => !record)]
      .filter(({ backup }) => backup !== '')
      .map(({ backup, period }): readonly [string, say.OldCopy] => {
        const link = say.copyLink(period, backup, place);
        // In a folder the copies of one period share the name that is told.
        return [place === 'drive' ? backup : link, { period, link }];
      }),
  );
  return [...copies.values()];
}

function writingOf(
  { grid, workbook }: Book,
  spent: Spent,
  plan: Plan,
  elsewhere: readonly [readonly say.OldCopy[], readonly string[], PlanContext['place']],
  context: PlanContext,
): Writing {
  const { what, chain, remarks } = plan;
  const [copies, subjects] = elsewhere;
  const { periods, rows, cells, names, letters } = what;
  return {
    ids: new TabIds(grid),
    changes: plan.changes(context),
    lastLink: chain?.last,
    journal: [
      {
        command: say.cleaning.command,
        period: writePeriod(workbook.settings.period),
        result: say.result(what, chain),
        document: '',
      },
    ],
    said: {
      title: say.cleaning.command,
      lines: [
        say.done(writePeriod(spent.firstKept), what),
        ...remarks,
        ...say.elsewhere(...elsewhere),
      ],
      links: [],
      data: {
        cleaned: { periods, rows, cells: cells.length, names, letters, backups: copies },
        letterSubjects: subjects,
      },
    },
  };
}
