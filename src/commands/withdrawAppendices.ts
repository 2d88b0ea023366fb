import type { Book } from '../book';
import { PUBLICATIONS_TAB } from '../contract';
import { type Change, TabIds } from '../contract/write';
import * as say from '../messages/publish';
import { reading } from '../messages/run';
import { fold } from '../model/folding';
import type { Keeping } from '../model/keeping';
import { writePeriod } from '../model/period';
import { isPublic, type Publication, stateText } from '../model/publication';
import {
  type AppendixSet,
  appendixSets,
  publicationOf,
  readPublications,
  replacedOf,
} from '../publish';
import {
  type BookCommand,
  isOpenToAll,
  type Made,
  type PlanContext,
  type Planning,
  type SetOutcome,
  type Writing,
} from '../run';
import { guardTabs } from '../setUp';
import { agreementIn } from './agreed';
import { roleOf, setFile, whereabouts } from './appendixFiles';
import { begunChanges, markOf, registerTabs, setRecord } from './setRecords';
import { withGuards } from './withGuards';

export const WITHDRAW_OPTION = 'thu-hoi';

/** **Thu hồi phụ lục**: closes the files of the period's sets to whoever has but the link. */
export const withdrawAppendices: BookCommand = {
  name: 'thu-hoi-phu-luc',
  handler: 'withdrawAppendices',
  caption: say.withdrawCommand,
  takes: 'workbook',
  reads: 'book',
  reading,
  failedTitle: say.notWithdrawnTitle,
  isUndoable: false,
  asksWho: true,
  inquires: true,
  movesRows: true,
  plan: (book, context): Planning => {
    const answer = context.options[WITHDRAW_OPTION];
    const agreement = agreementIn(answer);
    const planning = withdrawal(book, context);
    if (planning.state !== 'planned' || agreement === 'yes') return planning;
    if (answer !== undefined) {
      const reason = agreement === 'no' ? say.notConfirmed : agreement.unclear;
      return { state: 'refused', reasons: [reason] };
    }
    const question = {
      option: WITHDRAW_OPTION,
      text: say.askWithdraw[context.place],
      ifBlank: say.PRIVATELY,
    };
    return { ...planning, asks: question };
  },
};

/** A set with the file that is to be closed. */
interface KnownSet {
  readonly set: AppendixSet;
  readonly before: Publication | undefined;
}

/** What is to be closed, and what is said of the rest. */
interface Closing {
  readonly standing: readonly KnownSet[];
  /** Files whose place others have taken. */
  readonly replaced: readonly Publication[];
  readonly lines: readonly string[];
  readonly sets: readonly SetRecord[];
  /** Whether nothing of the rest may be open. */
  readonly isWhole: boolean;
}

/** What closes the files: those that the workbook knows, else those that are found by what they are of. */
export function withdrawal(book: Book, context: PlanContext): Planning {
  const period = writePeriod(book.workbook.settings.period);
  const all = readPublications(book.grid);
  const named = appendixSets(book.appendices());
  const known = [...named, ...orphansOf(all, period, named)].map(
    (set): KnownSet => ({ set, before: publicationOf(all, period, set.set) }),
  );
  const told = known.map((one) => ({ one, left: leftOf(one, context) }));
  const standing = told.flatMap(({ one, left }) => (left ? [] : [one]));
  const left = told.flatMap((each) => each.left ?? []);
  const earlier = replacedOf(all, [], period).map((one) => ({
    one,
    file: whereabouts(one, context),
  }));
  const replaced = earlier.flatMap(({ one, file }) =>
    file === 'gone' || file === 'ofAnother' ? [] : [one],
  );
  const lines = [
    ...left.map(({ line }) => line),
    ...earlier.flatMap(({ one, file }) =>
      file === 'ofAnother' ? [say.replacedOfAnother(one.set, one.url, one.who)] : [],
    ),
  ];
  const sets = left.map(({ record }) => record);
  const isWhole = left.length === lines.length && sets.every(({ shared }) => shared !== null);
  if (lines.length > 0 && standing.length + replaced.length === 0) {
    if (!isWhole) {
      return { state: 'refused', reasons: lines };
    }
    const title = say.nothingToWithdrawTitle;
    return { state: 'idle', said: { title, lines, links: [], data: { period, sets } } };
  }
  return {
    state: 'planned',
    files: standing.map(({ set, before }) => ({
      ...setFile(book, { set, known: before }),
      isOnlySought: true,
    })),
    writing: (made) => writingOf(book, context, { standing, replaced, lines, sets, isWhole }, made),
  };
}

/** What is said of a set of which this account has nothing to close; undefined where it may have. */
function leftOf(
  { set, before }: KnownSet,
  context: PlanContext,
): { readonly line: string; readonly record: SetRecord } | undefined {
  if (!before) return undefined;
  const file = whereabouts(before, context);
  if (file === 'ofAnother') {
    const line = say.withdrawnByAnother(set.set, before.who);
    return { line, record: recordOf(set, before, null) };
  }
  if (file === 'gone') {
    return { line: say.unseenFile(set.set), record: recordOf(set, before, null) };
  }
  // Closing it tells what the service says of it by then.
  if (before.state !== 'Chưa' || file === 'unasked' || isOpenToAll(file.grants)) return undefined;
  return { line: say.neverOpen(set.set), record: recordOf(set, before, false) };
}

type SetRecord = ReturnType<typeof recordOf>;

/** What a program is told of a set. */
function recordOf({ tables }: AppendixSet, one: Publication, shared: boolean | null) {
  return setRecord(
    one,
    tables.map(({ appendix }) => appendix.code),
    shared,
  );
}

/** Sets that were published, and that the register has no more. */
export function orphansOf(
  all: readonly Publication[],
  period: string,
  sets: readonly AppendixSet[],
): readonly AppendixSet[] {
  const named = new Set(sets.map(({ set }) => fold(set)));
  const gone = all.filter(
    (one) =>
      one.period === period &&
      !named.has(fold(one.set)) &&
      publicationOf(all, period, one.set) === one,
  );
  return gone.map(({ set }) => ({ set, tables: [] }));
}

function writingOf(
  book: Book,
  context: PlanContext,
  { standing, replaced, lines, sets, isWhole }: Closing,
  made: Made,
): Writing {
  const { grid, workbook } = book;
  const period = writePeriod(workbook.settings.period);
  const { when, who, place } = context;
  const mark = markOf(context);
  const state = { state: 'Đang thu hồi', when } as const;
  const inUse = standing.flatMap(({ set, before }): readonly BeingClosed[] => {
    const file = made.file(roleOf(set.set));
    if (!file) return [];
    const { id, url, name } = file;
    const known = { period, set: set.set, file: id, url, name, who, print: '', ...before };
    return [{ set, before, one: { ...known, ...state }, label: set.set }];
  });
  const begun = [
    ...inUse,
    ...replaced.map(
      (before): BeingClosed => ({
        set: { set: before.set, tables: [] },
        before,
        one: { ...before, ...state },
        label: say.replacedName(before.set),
      }),
    ),
  ];
  const changed = begun.map(({ one }) => one);
  const ids = new TabIds(grid);
  const guards = guardTabs(grid, ids, [PUBLICATIONS_TAB]);
  const writing = (written: readonly Change[], unlocked: readonly string[]): Writing => ({
    ids,
    changes: [
      ...begunChanges(
        book,
        begun.map(({ set, one }) => ({ set, url: undefined, state: stateText(one, mark) })),
        changed,
        mark,
      ),
      ...written,
    ],
    journal: [
      {
        command: say.withdrawCommand,
        period,
        result: begun.length > 0 ? say.withdrawing(begun.map(({ label }) => label)) : say.nothing,
        document: '',
      },
    ],
    said: {
      title: say.nothingToWithdrawTitle,
      lines: [
        ...(begun.length + lines.length > 0 ? lines : [say.nothingToWithdraw(period)]),
        ...unlocked,
      ],
      links: [],
      data: { period, sets },
    },
    ...(begun.length > 0 && {
      deed: {
        kind: 'sets',
        tasks: changed.map(({ set, file, name }) => ({
          set,
          file,
          title: name,
          tabs: undefined,
          becomes: 'private' as const,
        })),
        told: (outcomes) => {
          const outcomeOf = (one: Publication) => outcomes.find(({ file }) => file === one.file);
          return {
            title:
              isWhole && outcomes.every(({ outcome }) => outcome === 'done')
                ? say.withdrawnTitle
                : say.partlyWithdrawnTitle,
            lines: begun.flatMap(({ one, label }) => {
              const outcome = outcomeOf(one);
              return outcome ? [lineOf(label, outcome, place)] : [];
            }),
            resaid: begun.flatMap(({ one, before }) => {
              const ended = endedAs(one, before, outcomeOf(one), when);
              return ended ? [{ from: stateText(one, mark), to: stateText(ended) }] : [];
            }),
            resaidIn: registerTabs(book),
            data: {
              sets: [
                ...inUse.map(({ set, one }) =>
                  recordOf(set, one, outcomeOf(one)?.isPublic ?? null),
                ),
                ...sets,
              ],
            },
          };
        },
      },
    }),
  });
  return withGuards(guards, writing, PUBLICATIONS_TAB);
}

/** A file that is being closed. */
interface BeingClosed extends KnownSet {
  /** As the register tells it until it is done. */
  readonly one: Publication;
  /** How it is called. */
  readonly label: string;
}

/** Undefined where nobody can say how it ended: then it stays as it was begun. */
function endedAs(
  begun: Publication,
  before: Publication | undefined,
  { outcome, isPublic: isOpen }: Partial<SetOutcome> = {},
  when: string,
): Publication | undefined {
  if (outcome === 'done') return { ...begun, state: 'Đã thu hồi', when };
  if (outcome !== 'failed') return undefined;
  if (isOpen && !(before && isPublic(before))) return { ...begun, state: 'Đã công bố', when: '' };
  return before;
}

function lineOf(label: string, { outcome, words }: SetOutcome, place: Keeping): string {
  if (outcome === 'done') return say.withdrawn[place](label);
  return outcome === 'failed' ? say.notWithdrawn(label, words) : say.unknown(label);
}
