import { type Book, openBook } from '../book';
import { type Grid, LOG_WORDS, TAB, tabsNamed } from '../contract';
import { type Change, TabIds } from '../contract/write';
import { cleanedChanges, closedByRecord, rewordJournal, rewordRecords } from '../cycle';
import * as say from '../messages/cleaning';
import { subject } from '../messages/reminders';
import { fingerprint } from '../model/fingerprint';
import { fold } from '../model/folding';
import { readPeriod, sayPeriod, writePeriod } from '../model/period';
import type { UnitProgress } from '../model/progress';
import { isPublic } from '../model/publication';
import { publicationsTab, readPublications } from '../publish';
import { readReminded, remindedMark } from '../reminders';
import {
  type CleanedArchive,
  cleanedArchive,
  coveredMemory,
  damagedIn,
  namelessLine,
  removedFrom,
  type Spent,
  spentIn,
  undatedRows,
  withoutNames,
} from '../retention';
import type { BookCommand, PlanContext, Planning, Question, Writing } from '../run';
import { keptUndo, readUndo } from '../run';

const KEEP = 'giu';
const AGREE = 'dong-y';
const YES = 'có';
const { cleaning } = say;

/**
 * **Dọn dữ liệu cá nhân**: covers what is personal in rows of periods that were closed long ago, and takes the
 * names of that time out of the journal, its chain made anew, on the office's yes to what it was shown.
 */
export const cleanPersonalData: BookCommand = {
  name: 'don-du-lieu',
  handler: 'cleanPersonalData',
  caption: cleaning.command,
  help: cleaning.help,
  options: [
    { name: KEEP, value: 'SỐ', help: cleaning.keepHelp },
    { name: AGREE, help: cleaning.agreeHelp },
  ],
  takes: 'workbook',
  reads: 'book',
  reading: cleaning.reading,
  readsAllYears: 'whole',
  failedTitle: cleaning.failedTitle,
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
    if (!spent) return idle([say.tooFew(kept), cleaning.nothing]);
    const damaged = damagedIn(book.grid, spent);
    if (damaged.length > 0) return { state: 'refused', reasons: [say.changedByHand(damaged)] };
    const archive = cleanedArchive(book.grid, spent);
    const other = archive && figuresChanged(book, archive, context.run);
    if (other) return { state: 'refused', reasons: [say.figuresWouldChange(other)] };
    const plan = cleaningOf(book, spent, archive);
    const subjects = subjectsOf(spent);
    const agreed = isAgreed(options[AGREE]);
    const before = writePeriod(spent.firstKept);
    if (isNothing(plan.what)) {
      return idle([cleaning.nothing, ...plan.remarks], agreed ? { letterSubjects: subjects } : {});
    }
    if (!agreed) {
      const lines = [...say.found(before, plan.what), ...plan.remarks];
      return {
        state: 'idle',
        said: {
          title: cleaning.previewTitle,
          lines: [...lines, say.previewOnly[place]],
          links: [],
          data: { toClean: plan.what },
        },
        asks: question(options, lines, markOf(plan)),
      };
    }
    if (overruled?.includes(markOf(plan)) === false) {
      return { state: 'refused', reasons: [say.changedSinceAsked] };
    }
    return {
      state: 'planned',
      files: [],
      writing: () => writingOf(book, spent, plan, { ...context, subjects }),
    };
  },
};

function idle(lines: readonly string[], data: Readonly<Record<string, unknown>> = {}): Planning {
  return { state: 'idle', said: { title: cleaning.command, lines, links: [], data } };
}

function isAgreed(answer: PlanContext['options'][string]): boolean {
  return answer === true || (typeof answer === 'string' && fold(answer) === YES);
}

/** First how many periods are kept, then whether what was found is to go. */
function question(
  options: PlanContext['options'],
  lines: readonly string[],
  mark: string,
): Question | undefined {
  if (options[AGREE] !== undefined) return undefined;
  if (options[KEEP] === undefined) {
    return { option: KEEP, text: say.askKept, ifBlank: say.KEPT_BY_DEFAULT };
  }
  return { option: AGREE, text: [...lines, '', say.agree].join('\n'), overrules: [mark] };
}

/** All that is changed, and what is said of it. */
interface Plan {
  readonly what: say.Cleaning;
  readonly changes: (context: Pick<PlanContext, 'when' | 'run'>) => readonly Change[];
  readonly progress: readonly UnitProgress[];
  readonly chain: Exclude<ReturnType<typeof rewordJournal>, string> | undefined;
  /** What is left as it is, and why. */
  readonly remarks: readonly string[];
}

function isNothing({ cells, remembered, names, letters }: say.Cleaning): boolean {
  return cells + remembered + names + letters === 0;
}

/** What was shown: a yes to it is one to nothing else. */
function markOf({ what }: Plan): string {
  return fingerprint([what.periods, what.rows, what.cells, what.remembered, what.letters]);
}

/** The codes whose figures would be others, none of them where words alone would; undefined where all stay. */
function figuresChanged(
  book: Book,
  { grid }: CleanedArchive,
  run: string,
): readonly string[] | undefined {
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
  const names = namesOf(book, spent);
  const memory = coveredMemory(grid, spent, archive?.pieces ?? []);
  let named = memory.names;
  const log = rewordJournal(grid, ({ text }) =>
    spent.isLine(text('Kỳ'), text('Thời gian')) ? namelessLine(text, names) : {},
  );
  const chain = typeof log === 'string' ? undefined : log;
  named += chain?.count ?? 0;
  const records = rewordRecords(grid, ({ period, who, why }) =>
    spent.periods.has(period)
      ? { who: removedFrom(who), why: withoutNames(why, names) }
      : { who, why },
  );
  const progress = book
    .progress()
    .rows.filter(({ period }) => spent.periods.has(period))
    .flatMap((row) => {
      const other = { who: removedFrom(row.who), reason: withoutNames(row.reason, names) };
      const isSame = other.who === row.who && other.reason === row.reason;
      return isSame ? [] : [{ ...row, ...other }];
    });
  const published = readPublications(grid).map((one) =>
    spent.periods.has(one.period) && !isPublic(one) ? { ...one, who: removedFrom(one.who) } : one,
  );
  const unpublished = readPublications(grid).filter(({ who }, at) => published[at]?.who !== who);
  named += records.length + progress.length + unpublished.length;
  const open = published.filter(
    (one) => spent.periods.has(one.period) && isPublic(one) && one.who !== '',
  );
  const reminded = readReminded(grid);
  const letters = spent.isDay(reminded.day) ? reminded.units.size : 0;
  const undated = undatedRows(grid);
  return {
    what: {
      periods: archive?.periods ?? [],
      rows: archive?.rows ?? 0,
      cells: archive?.cells ?? 0,
      remembered: memory.cells,
      names: named,
      letters,
    },
    changes: ({ when, run }) => [
      {
        kind: 'requests',
        requests: [
          ...(archive?.requests ?? []),
          ...memory.requests,
          ...records,
          ...(chain?.requests ?? []),
        ],
      },
      ...cleanedChanges(grid, archive?.records ?? [], { when, why: cleaning.recordWhy }),
      ...(unpublished.length > 0
        ? [{ kind: 'rewriteTab' as const, content: publicationsTab(published, [], '') }]
        : []),
      ...(letters > 0 ? [remindedMark({ day: '', units: new Map() })] : []),
      ...(keepsUndo(grid) ? keptUndo({ version: 2, taken: run }) : []),
    ],
    progress,
    chain,
    remarks: [
      ...(log === 'gap' ? [say.brokenJournal] : []),
      ...(archive && archive.kept.length > 0 ? [say.keptCells(archive.kept)] : []),
      ...(undated.length > 0 ? [say.unreadRows(undated)] : []),
      ...(open.length > 0
        ? [say.publicSets(open.map(({ period, set }) => `${period} bộ ${set}`))]
        : []),
    ],
  };
}

/** Whether what is kept of an earlier run may hold the rows as they were. */
function keepsUndo(grid: Grid): boolean {
  return tabsNamed(grid, TAB.undo).length > 0 && readUndo(grid) !== 'none';
}

/** The names that go, wherever they stand in lines of that time. */
function namesOf({ grid, progress }: Book, { periods, isLine }: Spent): ReadonlySet<string> {
  const names = new Set<string>();
  // Nothing is reworded: the lines are read as they stand.
  rewordJournal(grid, ({ text }) => {
    if (isLine(text('Kỳ'), text('Thời gian'))) names.add(text('Người thực hiện'));
    return {};
  });
  for (const { period, who } of progress().rows) if (periods.has(period)) names.add(who);
  for (const { period, who } of readPublications(grid)) if (periods.has(period)) names.add(who);
  for (const word of ['', LOG_WORDS.unknownAccount, LOG_WORDS.removedName]) names.delete(word);
  return names;
}

/** How the subjects of letters about these periods begin. */
function subjectsOf({ periods }: Spent): readonly string[] {
  return [...periods]
    .flatMap((written) => readPeriod(written) ?? [])
    .map((period) => subject(sayPeriod(period), '').trim());
}

/** The copies that were made when these periods were closed, and later: they have their rows too. */
function copiesOf(grid: Grid, { periods }: Spent, place: PlanContext['place']) {
  const closed = closedByRecord(grid);
  const first = closed.findIndex(({ period }) => periods.has(period));
  return closed
    .slice(Math.max(first, 0))
    .flatMap(({ period, backup }): readonly say.OldCopy[] =>
      first < 0 || backup === ''
        ? []
        : [{ period, id: backup, link: say.copyLink(period, backup, place) }],
    );
}

function writingOf(
  { grid, workbook }: Book,
  spent: Spent,
  plan: Plan,
  context: PlanContext & { readonly subjects: readonly string[] },
): Writing {
  const { what, chain, progress, remarks } = plan;
  const { place, subjects } = context;
  const copies = copiesOf(grid, spent, place);
  const { periods, rows, cells, names, letters } = what;
  return {
    ids: new TabIds(grid),
    changes: plan.changes(context),
    progress,
    lastLink: chain?.last,
    journal: [
      {
        command: cleaning.command,
        period: writePeriod(workbook.settings.period),
        result: say.result(what, chain),
        document: '',
      },
    ],
    said: {
      title: cleaning.doneTitle,
      lines: [
        ...say.cleaned(writePeriod(spent.firstKept), what),
        ...remarks,
        ...say.copies(copies, place),
        ...say.elsewhere(subjects, place),
      ],
      links: [],
      data: {
        cleaned: { periods, rows, cells, names, letters, backups: copies },
        letterSubjects: subjects,
      },
    },
  };
}
