import type { Book } from '../book';
import { TAB } from '../contract';
import { TabIds } from '../contract/write';
import * as say from '../messages/publish';
import { fold } from '../model/folding';
import { writePeriod } from '../model/period';
import { isPublic, type Publication, stateText } from '../model/publication';
import {
  pdfAddress,
  publicationsTab,
  type RegisterLine,
  readPublications,
  registerChanges,
  setPage,
  setStem,
  withPublications,
} from '../publish';
import type {
  BookCommand,
  Made,
  PlanContext,
  Planning,
  Question,
  SetOutcome,
  SetTask,
  Writing,
} from '../run';
import { planSets, roleOf, type SetPlan, setFile } from './appendixFiles';
import { WITHDRAW_OPTION, withdrawal } from './withdrawAppendices';

/** The office's yes to sharing. */
const SHARE = 'cong-khai';
const YES = 'có';

/**
 * **Công bố phụ lục**: a file a set, with values alone, filled anew each time under the same link, and
 * open to whoever has the link on the office's yes. The register tells of it before it is done: no file
 * is ever open of which the workbook does not know.
 */
export const publishAppendices: BookCommand = {
  name: 'phu-luc',
  handler: 'publishAppendices',
  caption: say.command,
  help: say.help,
  options: [
    { name: SHARE, help: say.shareOptionHelp },
    { name: WITHDRAW_OPTION, help: say.withdrawOptionHelp },
  ],
  takes: 'workbook',
  reads: 'book',
  reading: say.reading,
  failedTitle: say.failedTitle,
  isUndoable: false,
  asksWho: true,
  inquires: true,
  movesRows: true,
  plan: (book, context): Planning => {
    if (context.options[WITHDRAW_OPTION] === true) return withdrawal(book, context);
    const plans = planSets(book, context);
    if (plans.length === 0) return { state: 'refused', reasons: [say.noSets] };
    const ready = plans.filter(({ refusal }) => refusal === undefined);
    if (ready.length === 0) {
      return { state: 'refused', reasons: plans.flatMap(({ refusal }) => refusal ?? []) };
    }
    const answer = context.options[SHARE];
    const isShared = answer === true || (typeof answer === 'string' && fold(answer) === YES);
    return {
      state: 'planned',
      files: ready.map((one) => setFile(book, one)),
      asks: answer === undefined ? question(plans) : undefined,
      writing: (made) => writingOf(book, context, { plans, isShared }, made),
    };
  },
};

function question(plans: readonly SetPlan[]): Question {
  const lines = plans.flatMap(({ set: { set }, tabs, rows, remarks, refusal }) => [
    say.preview(
      set,
      tabs.map(({ title }) => title),
      rows,
    ),
    ...remarks,
    ...(refusal === undefined ? [] : [refusal]),
  ]);
  return { option: SHARE, text: say.ask(lines), ifBlank: say.PRIVATELY };
}

/** What is asked of the sets. */
interface Asked {
  readonly plans: readonly SetPlan[];
  readonly isShared: boolean;
}

/** A set with its file, and what is to become of it. */
interface Begun {
  readonly plan: SetPlan;
  readonly before: Publication | undefined;
  /** As the register tells it until it is done. */
  readonly begun: Publication;
  /** Undefined where the file stays as it is. */
  readonly task: SetTask | undefined;
}

function writingOf(book: Book, context: PlanContext, asked: Asked, made: Made): Writing {
  const { grid, workbook } = book;
  const table = workbook.tables.appendices;
  const { run, when } = context;
  const mark = run.slice(0, 8);
  const all = asked.plans.flatMap((plan) => begin(book, context, asked, plan, made));
  const publications = withPublications(
    readPublications(grid),
    all.map(({ begun }) => begun),
  );
  const lines = all.map(
    ({ plan, begun }): RegisterLine => ({
      set: plan.set,
      url: begun.url,
      state: stateText(begun, isUnderWay(begun) ? mark : ''),
    }),
  );
  const [first] = all;
  return {
    ids: new TabIds(grid),
    changes: [
      ...(table ? registerChanges(table, lines) : []),
      { kind: 'rewriteTab', content: publicationsTab(publications, mark) },
    ],
    journal: [
      {
        command: say.command,
        period: writePeriod(workbook.settings.period),
        result: say.begun(
          all.map(({ begun }) => begun.set),
          asked.isShared,
        ),
        document: first?.begun.url ?? '',
      },
    ],
    said: {
      title: say.preparedTitle,
      lines: asked.plans.flatMap(({ remarks, refusal }) => [
        ...remarks,
        ...(refusal === undefined ? [] : [refusal]),
      ]),
      links: all.flatMap(({ begun }) => [
        { text: say.openFile(begun.set), url: begun.url },
        { text: say.openPdf(begun.set), url: pdfAddress(begun.file) },
      ]),
      data: { period: writePeriod(workbook.settings.period) },
    },
    deed: {
      kind: 'sets',
      tasks: all.flatMap(({ task }) => task ?? []),
      told: (outcomes) => {
        const told = all.map((one) => toldOf(one, outcomes, when));
        const isWhole = told.every(({ isDone }) => isDone) && all.length === asked.plans.length;
        return {
          title: titleOf(asked.isShared, isWhole),
          lines: told.flatMap((one) => one.lines),
          resaid: told.flatMap(({ ended, print }, at) => {
            const one = all[at];
            if (!one || !ended) return [];
            return [
              { from: stateText(one.begun, mark), to: stateText(ended) },
              ...(print === one.begun.print ? [] : [{ from: one.begun.print, to: print }]),
            ];
          }),
          resaidIn: [table?.tab.title ?? TAB.appendices],
          data: { sets: told.map(({ record }) => record) },
        };
      },
    },
  };
}

function titleOf(isShared: boolean, isWhole: boolean): string {
  if (!isWhole) return say.partlyTitle;
  return isShared ? say.publishedTitle : say.preparedTitle;
}

/** @returns nothing of a set whose file is let alone */
function begin(
  book: Book,
  { when, who }: PlanContext,
  { isShared }: Asked,
  plan: SetPlan,
  made: Made,
): readonly Begun[] {
  const { set, tabs, print, known, refusal } = plan;
  const file = made.file(roleOf(set.set));
  if (!file || refusal !== undefined) return [];
  const { name } = setFile(book, plan);
  const before = known;
  const wasPublic = before !== undefined && isPublic(before);
  // What many read is not changed on the way to a preview.
  const isLeft = wasPublic && !isShared;
  const begun: Publication = {
    period: writePeriod(book.workbook.settings.period),
    set: set.set,
    file: file.id,
    url: file.url,
    name: isLeft ? before.name : name,
    ...(isLeft ? { state: before.state, when: before.when } : stateOf(isShared, before, when)),
    who: before?.who || made.who || who,
    print: isLeft ? before.print : print,
  };
  const task: SetTask = {
    set: set.set,
    file: file.id,
    title: name,
    tabs,
    isPublic: isShared ? true : undefined,
  };
  return [{ plan, before, begun, task: isLeft ? undefined : task }];
}

function stateOf(
  isShared: boolean,
  before: Publication | undefined,
  when: string,
): Pick<Publication, 'state' | 'when'> {
  if (isShared) return { state: 'Đang công bố', when };
  const { state = 'Chưa', when: moment = '' } = before ?? {};
  return { state, when: moment };
}

function isUnderWay({ state }: Publication): boolean {
  return state === 'Đang công bố' || state === 'Đang thu hồi';
}

/** What is told of a set once it is done. */
interface ToldOfSet {
  readonly lines: readonly string[];
  readonly isDone: boolean;
  /** What the register is to tell; undefined where that stays. */
  readonly ended: Publication | undefined;
  readonly print: string;
  readonly record: object;
}

function toldOf(
  { plan, before, begun, task }: Begun,
  outcomes: readonly SetOutcome[],
  when: string,
): ToldOfSet {
  const { set, tabs, rows } = plan;
  const outcome = outcomes.find((one) => one.set === set.set);
  const ended = outcome && isUnderWay(begun) ? endedAs(begun, before, outcome, when) : undefined;
  const isOpen = outcome ? (outcome.isPublic ?? null) : isPublic(begun);
  return {
    lines: outcome ? linesOf(plan, task, outcome) : [say.standing(set.set, begun.state)],
    isDone: !outcome || outcome.outcome === 'done',
    ended,
    print: !outcome || outcome.isFilled ? begun.print : (before?.print ?? ''),
    record: {
      set: set.set,
      file: begun.name,
      id: begun.file,
      tabs: tabs.map(({ title }) => title),
      rows,
      shared: isOpen,
      blocked: [],
      stem: setStem(set.set),
      // Beside the file stands what was written into it, or nothing.
      ...(outcome?.isFilled && { page: setPage({ set: set.set, name: begun.name, tabs }) }),
    },
  };
}

/** Undefined where nobody can say how it ended: then it stays `Đang …`. */
function endedAs(
  begun: Publication,
  before: Publication | undefined,
  { outcome, isPublic: isOpen, isFilled }: SetOutcome,
  when: string,
): Publication | undefined {
  if (outcome === 'done') return { ...begun, state: 'Đã công bố', when };
  if (outcome === 'unknown') return undefined;
  if (before && !isFilled) return { ...begun, state: before.state, when: before.when };
  return isOpen === false || !before ? { ...begun, state: 'Chưa', when: '' } : undefined;
}

function linesOf(
  { set: { set }, tabs, rows }: SetPlan,
  task: SetTask | undefined,
  { outcome, isFilled, beyond, words }: SetOutcome,
): readonly string[] {
  const count = tabs.length;
  const others = beyond.map(({ who, role, type }) => `${who || type} (${role})`);
  const more = others.length > 0 ? [say.beyond(set, others)] : [];
  switch (outcome) {
    case 'done':
      return [(task?.isPublic ? say.published : say.filed)(set, count, rows), ...more];
    case 'failed':
      return [say.notPublished(set, isFilled, words), ...more];
    case 'unknown':
      return [say.unknown(set), ...more];
  }
}
