import type { Book } from '../book';
import type { TabContent } from '../contract/write';
import type { Finding } from '../findings';
import { reportType } from '../messages/commands';
import * as say from '../messages/publish';
import { draftMark } from '../messages/report';
import type { Entry } from '../model/entry';
import { fingerprint } from '../model/fingerprint';
import { fold } from '../model/folding';
import { sayPeriod, writePeriod } from '../model/period';
import type { Publication } from '../model/publication';
import {
  type AppendixSet,
  appendixSets,
  blockedIn,
  decisionsOf,
  printOfGrid,
  printOfTabs,
  publicationOf,
  publicationsOf,
  readPublications,
  replacedOf,
  setsOf,
  setTabs,
} from '../publish';
import type { WeighedFinding } from '../review';
import {
  isOpenToAll,
  isReadByAll,
  type PlanContext,
  type SetFile,
  type StandingFile,
} from '../run';
import { unfinished } from './setDraft';

/** A set as it is to be published, and what is known of its file. */
export interface SetPlan {
  readonly set: AppendixSet;
  readonly tabs: readonly TabContent[];
  readonly rows: number;
  readonly print: string;
  /** What is to be decided before it may be opened. */
  readonly blocked: readonly Finding[];
  /** The file of earlier runs, as far as it can be used. */
  readonly known: Publication | undefined;
  /** The files whose link people cleared, so that another is made. */
  readonly apart: readonly string[];
  /** What is to be said of it. */
  readonly remarks: readonly string[];
  /** Why the file is let alone; undefined where it is not. */
  readonly refusal: string | undefined;
}

/** The sets of the report's period, with what became of their files since. */
export function planSets(
  book: Book,
  findings: readonly WeighedFinding[],
  context: PlanContext,
): readonly SetPlan[] {
  const { settings } = book.workbook;
  const period = writePeriod(settings.period);
  const all = readPublications(book.grid);
  const heading = {
    issuer: settings.issuer.toLocaleUpperCase('vi'),
    report: say.belongsTo(
      (settings.documentType || reportType).toLocaleLowerCase('vi'),
      settings.issuer,
      sayPeriod(settings.period),
    ),
    draft: unfinished(book) ? draftMark : '',
  };
  const { tables } = book.workbook;
  const decisions = decisionsOf(tables, findings);
  const applied = new Map<Entry, Entry | undefined>();
  const decided = book.appendicesOf((entry) => {
    const after = decisions.applied(entry);
    if (after !== entry) applied.set(entry, after);
    return after;
  });
  const standing = appendixSets(book.appendices());
  return appendixSets(decided).map((set, at): SetPlan => {
    const tabs = setTabs(set, heading);
    const kept = publicationOf(all, period, set.set);
    const known = kept && isLinked(book, set) ? kept : undefined;
    const file = known
      ? standingOf(set, tabs, known, context)
      : { known: undefined, remarks: [], refusal: undefined };
    return {
      set,
      tabs,
      rows: rowCount(set),
      print: printOfTabs(tabs),
      blocked: blockedIn(set, { tabs, named: namedOf(book, set) }, tables, decisions),
      apart: known ? [] : publicationsOf(all, period, set.set).map(({ file }) => file),
      ...file,
      remarks: [...file.remarks, ...saidOfDecided(standing[at], applied)],
    };
  });
}

/** How many rows of a set went or were covered. */
function saidOfDecided(
  set: AppendixSet | undefined,
  applied: ReadonlyMap<Entry, Entry | undefined>,
): readonly string[] {
  if (!set) return [];
  const rows = new Set(
    set.tables.flatMap(({ groups }) =>
      groups.flatMap(({ sources = [] }) => sources.map(({ tab, row }) => `${tab} ${row}`)),
    ),
  );
  const own = [...applied].filter(([{ tab, row }]) => rows.has(`${tab} ${row}`));
  if (own.length === 0) return [];
  const leftOut = own.filter(([, after]) => after === undefined).length;
  return [say.decided(set.set, leftOut, own.length - leftOut)];
}

function rowCount({ tables }: AppendixSet): number {
  return tables.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows)).length;
}

/** Whose link was cleared by hand is to get a new file. */
function isLinked({ workbook }: Book, { tables }: AppendixSet): boolean {
  const hasColumn = workbook.tables.appendices?.column('Liên kết') !== undefined;
  return !hasColumn || tables.some(({ appendix }) => appendix.link !== '');
}

/**
 * A file of earlier runs as it stands by now. The script sees the files that it made for who runs it,
 * and no others: what is neither seen nor can be read is `gone` if it was that account's.
 */
export function whereabouts(
  { file, who: owner }: Publication,
  { standingFile, who }: PlanContext,
): StandingFile | 'gone' | 'ofAnother' | 'unasked' {
  const found = standingFile(file);
  const isOwn = owner === '' || fold(owner) === fold(who);
  return found === 'hidden' || (found === 'gone' && !isOwn) ? 'ofAnother' : found;
}

/** What is said of files that another has taken the place of, and that may be open still. */
export function replacedLines(
  book: Book,
  context: PlanContext,
  changed: readonly Publication[],
): readonly string[] {
  // A file beside the workbook is open to nobody by a link.
  if (context.place === 'folder') return [];
  const period = writePeriod(book.workbook.settings.period);
  return replacedOf(readPublications(book.grid), changed, period).flatMap((one) => {
    const file = whereabouts(one, context);
    if (file === 'ofAnother') return [say.replacedOfAnother(one.set, one.url, one.who)];
    if (file === 'unasked') return [say.unasked(say.replacedName(one.set))];
    return file !== 'gone' && isOpenToAll(file.grants) ? [say.oldFile(one.set, one.url)] : [];
  });
}

/** What became of the file of the run before. */
function standingOf(
  { set }: AppendixSet,
  tabs: readonly TabContent[],
  known: Publication,
  context: PlanContext,
): Pick<SetPlan, 'known' | 'remarks' | 'refusal'> {
  const grid = context.otherBook(known.file);
  const file = whereabouts(known, context);
  if (file === 'ofAnother') return { known, remarks: [], refusal: say.ofAnother(set, known.who) };
  if (file === 'unasked') return { known, remarks: [], refusal: say.unasked(set) };
  if (file === 'gone' || file.isTrashed) {
    return { known: undefined, remarks: [say.goneFile[context.place](set)], refusal: undefined };
  }
  if (!grid || known.state !== 'Đã công bố') {
    return { known, remarks: [], refusal: undefined };
  }
  const changed = [
    ...(known.print === '' || printOfGrid(grid) === known.print ? [] : (['content'] as const)),
    ...(grid.title === known.name ? [] : (['name'] as const)),
    ...(isReadByAll(file.grants) ? [] : (['sharing'] as const)),
  ];
  const titles = new Set(tabs.map(({ title }) => fold(title)));
  const gone = grid.tabs.map(({ title }) => title).filter((title) => !titles.has(fold(title)));
  return {
    known,
    remarks: [
      ...(changed.length > 0 ? [say.changedByHand(set, changed)] : []),
      ...(gone.length > 0 ? [say.vanished(set, gone)] : []),
    ],
    refusal: undefined,
  };
}

/** The file of a set, made where there is none. */
export function setFile(
  book: Book,
  {
    set: { set },
    known,
    apart = [],
  }: Pick<SetPlan, 'set' | 'known'> & Partial<Pick<SetPlan, 'apart'>>,
): SetFile {
  const { issuer, period } = book.workbook.settings;
  return {
    role: roleOf(set),
    name: fileNameOf(book, set),
    tag: fingerprint([fold(issuer), fold(set), writePeriod(period)]),
    known: known && { id: known.file, name: known.name, url: known.url },
    apart,
  };
}

/** What the file of a set is called. */
export function fileNameOf({ workbook }: Book, set: string): string {
  const { issuer, period } = workbook.settings;
  return say.fileName(set, sayPeriod(period), issuer);
}

/** What a reader sees besides the tabs: the file's name, and the short link on the page. */
function namedOf(book: Book, { set, tables }: AppendixSet): readonly string[] {
  const [own] = setsOf(tables.map(({ appendix }) => appendix));
  return [fileNameOf(book, set), own?.links[0]?.address ?? ''];
}

export function roleOf(set: string): SetFile['role'] {
  return `set ${set}`;
}
