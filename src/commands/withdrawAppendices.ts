import type { Book } from '../book';
import { TAB } from '../contract';
import { TabIds } from '../contract/write';
import * as say from '../messages/publish';
import { fold } from '../model/folding';
import { writePeriod } from '../model/period';
import type { Place } from '../model/place';
import { type Publication, stateText } from '../model/publication';
import {
  type AppendixSet,
  appendixSets,
  publicationOf,
  publicationsTab,
  readPublications,
  registerChanges,
  setStem,
} from '../publish';
import type { BookCommand, Made, PlanContext, Planning, SetOutcome, Writing } from '../run';
import { roleOf, setFile } from './appendixFiles';

export const WITHDRAW_OPTION = 'thu-hoi';
const YES = 'có';

/** **Thu hồi phụ lục**: closes the files of the period's sets to whoever has but the link. */
export const withdrawAppendices: BookCommand = {
  name: 'thu-hoi-phu-luc',
  handler: 'withdrawAppendices',
  caption: say.withdrawCommand,
  takes: 'workbook',
  reads: 'book',
  reading: say.reading,
  failedTitle: say.notWithdrawnTitle,
  isUndoable: false,
  asksWho: true,
  inquires: true,
  movesRows: true,
  plan: (book, context): Planning => {
    const answer = context.options[WITHDRAW_OPTION];
    const isAgreed = answer === true || (typeof answer === 'string' && fold(answer) === YES);
    const planning = withdrawal(book, context);
    if (planning.state !== 'planned' || isAgreed) return planning;
    if (answer !== undefined) return { state: 'refused', reasons: [say.notConfirmed] };
    const question = { option: WITHDRAW_OPTION, text: say.askWithdraw, ifBlank: say.PRIVATELY };
    return { ...planning, asks: question };
  },
};

/** A set with the file that is to be closed. */
interface KnownSet {
  readonly set: AppendixSet;
  readonly before: Publication | undefined;
}

/** What closes the files: those that the workbook knows, else those that are found by what they are of. */
export function withdrawal(book: Book, context: PlanContext): Planning {
  const period = writePeriod(book.workbook.settings.period);
  const all = readPublications(book.grid);
  const sets = appendixSets(book.appendices());
  const standing = [...sets, ...orphansOf(all, period, sets)].map(
    (set): KnownSet => ({ set, before: publicationOf(all, period, set.set) }),
  );
  return {
    state: 'planned',
    files: standing.map(({ set, before }) => ({
      ...setFile(book, { set, known: before }),
      isOnlySought: true,
    })),
    writing: (made) => writingOf(book, context, standing, made),
  };
}

/** Sets that were published, and that the register has no more. */
export function orphansOf(
  all: readonly Publication[],
  period: string,
  sets: readonly AppendixSet[],
): readonly AppendixSet[] {
  const named = new Set(sets.map(({ set }) => fold(set)));
  return all.flatMap((one) =>
    one.period === period && !named.has(fold(one.set)) ? [{ set: one.set, tables: [] }] : [],
  );
}

function writingOf(
  book: Book,
  { run, when, who, place }: PlanContext,
  standing: readonly KnownSet[],
  made: Made,
): Writing {
  const { grid, workbook } = book;
  const period = writePeriod(workbook.settings.period);
  const table = workbook.tables.appendices;
  const mark = run.slice(0, 8);
  const begun = standing.flatMap(({ set, before }) => {
    const file = made.file(roleOf(set.set));
    if (!file) return [];
    const { id, url, name } = file;
    const known = { period, set: set.set, file: id, url, name, who, print: '', ...before };
    return [{ set, before, one: { ...known, state: 'Đang thu hồi', when } satisfies Publication }];
  });
  const changed = begun.map(({ one }) => one);
  return {
    ids: new TabIds(grid),
    changes: [
      ...(table
        ? registerChanges(
            table,
            begun.map(({ set, one }) => ({ set, url: undefined, state: stateText(one, mark) })),
          )
        : []),
      {
        kind: 'rewriteTab',
        content: publicationsTab(readPublications(grid), changed, mark),
      },
    ],
    journal: [
      {
        command: say.withdrawCommand,
        period,
        result: begun.length > 0 ? say.withdrawing(changed.map(({ set }) => set)) : say.nothing,
        document: '',
      },
    ],
    said: {
      title: say.nothingToWithdrawTitle,
      lines: begun.length > 0 ? [] : [say.nothingToWithdraw(period)],
      links: [],
      data: { period, sets: [] },
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
        told: (outcomes) => ({
          title: outcomes.every(({ outcome }) => outcome === 'done')
            ? say.withdrawnTitle
            : say.notWithdrawnTitle,
          lines: outcomes.map((outcome) => lineOf(outcome, place)),
          resaid: begun.flatMap(({ one, before }) => {
            const ended = endedAs(one, before, outcomes, when);
            return ended ? [{ from: stateText(one, mark), to: stateText(ended) }] : [];
          }),
          resaidIn: [table?.tab.title ?? TAB.appendices],
          data: {
            sets: changed.map(({ set, file, name }) => ({
              set,
              file: name,
              id: file,
              tabs: standing
                .filter((one) => one.set.set === set)
                .flatMap((one) => one.set.tables.map(({ appendix }) => appendix.code)),
              shared: outcomes.find((one) => one.set === set)?.isPublic ?? null,
              blocked: [],
              stem: setStem(set),
            })),
          },
        }),
      },
    }),
  };
}

function endedAs(
  begun: Publication,
  before: Publication | undefined,
  outcomes: readonly SetOutcome[],
  when: string,
): Publication | undefined {
  const outcome = outcomes.find(({ set }) => set === begun.set)?.outcome;
  if (outcome === 'done') return { ...begun, state: 'Đã thu hồi', when };
  if (outcome === 'failed') return before;
  return undefined;
}

function lineOf({ set, outcome, words }: SetOutcome, place: Place): string {
  if (outcome === 'done') return say.withdrawn[place](set);
  return outcome === 'failed' ? say.notWithdrawn(set, words) : say.unknown(set);
}
