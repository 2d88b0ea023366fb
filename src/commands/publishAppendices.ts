import type { Book } from '../book';
import { PUBLICATIONS_TAB, TAB } from '../contract';
import { type Change, TabIds } from '../contract/write';
import { cellOf, type Finding, findingRecord } from '../findings';
import { answerCommand } from '../messages/findings';
import * as say from '../messages/publish';
import { fingerprint } from '../model/fingerprint';
import { fold } from '../model/folding';
import { writePeriod } from '../model/period';
import type { Place } from '../model/place';
import { isPublic, type Publication, stateText } from '../model/publication';
import {
  appendixSets,
  linksInto,
  ownLinks,
  ownStates,
  pdfAddress,
  publicationOf,
  publicationsTab,
  type RegisterLine,
  readPublications,
  registerChanges,
  type StandingText,
  setPage,
  setStem,
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
import { guardTabs } from '../setUp';
import {
  linkCodeOf,
  planSets,
  replacedLines,
  roleOf,
  type SetPlan,
  setFile,
} from './appendixFiles';
import { findingChanges, verdictOn } from './findingChanges';
import { ANSWERS, type GivenAnswers, givenAnswers } from './givenAnswers';
import { orphansOf, WITHDRAW_OPTION, withdrawal } from './withdrawAppendices';
import { withGuards } from './withGuards';

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
    { name: ANSWERS, value: 'TỆP.tsv', isFile: true, help: say.answersOptionHelp },
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
    const answers = givenAnswers(book, context.options);
    if (answers.state === 'refused') return answers;
    const plans = planSets(book, answers.findings, context);
    if (plans.length === 0) {
      const others = othersLines(book);
      return { state: 'refused', reasons: others.length > 0 ? others : [say.noSets] };
    }
    const ready = plans.filter(({ refusal }) => refusal === undefined);
    if (ready.length === 0) {
      return { state: 'refused', reasons: plans.flatMap(({ refusal }) => refusal ?? []) };
    }
    const answer = context.options[SHARE];
    const isShared = answer === true || (typeof answer === 'string' && fold(answer) === YES);
    return {
      state: 'planned',
      files: ready.map((one) => setFile(book, one)),
      asks:
        answer === undefined ? question(book, plans, verdictOn(book, answers.findings)) : undefined,
      writing: (made) => writingOf(book, context, { plans, answers, isShared }, made),
    };
  },
};

function question(book: Book, plans: readonly SetPlan[], verdict: readonly string[]): Question {
  const lines = plans.flatMap((plan) => {
    const { set, tabs, rows } = plan;
    const links = isOpenable(plan) ? linksOfOthers(book, plan) : [];
    return [
      say.preview(
        set.set,
        tabs.map(({ title }) => title),
        rows,
      ),
      ...(links.length > 0 ? [say.toReplace(set.set, links)] : []),
      ...standingLines(plan),
    ];
  });
  return {
    option: SHARE,
    text: say.ask([...verdict, ...lines]),
    ifBlank: say.PRIVATELY,
    overrules: plans.filter(isOpenable).map((plan) => shown(book, plan)),
  };
}

function isOpenable({ refusal, blocked }: SetPlan): boolean {
  return refusal === undefined && blocked.length === 0;
}

/** What tells apart what was shown of a set: the yes that was given to it opens nothing else. */
function shown(book: Book, plan: SetPlan): string {
  const links = linksOfOthers(book, plan).map(({ cell, text }) => [cell, text]);
  return fingerprint([fold(plan.set.set), plan.print, links]);
}

/** Addresses under `Liên kết` that open no file that was ever published. */
function linksOfOthers({ grid, workbook }: Book, { set }: SetPlan): readonly StandingText[] {
  const table = workbook.tables.appendices;
  const files = readPublications(grid).map(({ url }) => url);
  return table ? ownLinks(table, set, files) : [];
}

function standingLines({ set: { set }, remarks, refusal, blocked, known }: SetPlan) {
  return [
    ...remarks,
    ...blockedLines(set, blocked, known),
    ...(refusal === undefined ? [] : [refusal]),
  ];
}

function blockedLines(
  set: string,
  blocked: readonly Finding[],
  known: Publication | undefined,
): readonly string[] {
  if (blocked.length === 0) return [];
  const cells = [...new Set(blocked.map((one) => `${one.tab} ${cellOf(one)}`.trim()))];
  return [say.blocked(set, cells, known !== undefined && isPublic(known))];
}

/** What is asked of the sets. */
interface Asked {
  readonly plans: readonly SetPlan[];
  readonly answers: Extract<GivenAnswers, { readonly state: 'read' }>;
  readonly isShared: boolean;
}

/** A set with its file, and what is to become of it. */
interface Begun {
  readonly plan: SetPlan;
  readonly before: Publication | undefined;
  /** As the register tells it until it is done. */
  readonly begun: Publication;
  readonly task: SetTask;
  /** The office said yes, but not to what the set is by now. */
  readonly isChanged: boolean;
  /** Links of people's own. */
  readonly links: readonly StandingText[];
  /** Links into the set's file, to a tab of it for instance. */
  readonly own: readonly StandingText[];
}

function writingOf(book: Book, context: PlanContext, asked: Asked, made: Made): Writing {
  const { grid, workbook } = book;
  const table = workbook.tables.appendices;
  const { run } = context;
  const mark = run.slice(0, 8);
  const all = asked.plans.flatMap((plan) => begin(book, context, asked, plan, made));
  const changed = all.map(({ begun }) => begun);
  const lines = all.map(
    ({ plan, begun, task, links, own }): RegisterLine => ({
      set: plan.set,
      url: begun.url,
      kept: task.becomes === 'public' ? own : [...own, ...links],
      state: stateText(begun, mark),
    }),
  );
  const [first] = all;
  const ids = new TabIds(grid);
  const period = writePeriod(workbook.settings.period);
  const { given, findings } = asked.answers;
  const links = all.flatMap(linkLines);
  const states = all.flatMap(({ plan: { set } }) => {
    const typed = table ? ownStates(table, set) : [];
    return typed.length > 0 ? [say.replacedStates(set.set, typed)] : [];
  });
  const entry = (result: string, command: string = say.command) => ({
    command,
    period,
    result,
    document: '',
  });
  const guards = guardTabs(grid, ids, [PUBLICATIONS_TAB]);
  const writing = (written: readonly Change[], unlocked: readonly string[]): Writing => ({
    ids,
    changes: [
      ...(table ? registerChanges(table, lines) : []),
      { kind: 'rewriteTab', content: publicationsTab(readPublications(grid), changed, mark) },
      ...(given.length > 0 ? findingChanges(book, findings) : []),
      ...written,
    ],
    journal: [
      ...given.map((one) => entry(say.decision(one), answerCommand)),
      {
        ...entry(
          say.begun(
            all.flatMap(({ task }) => (task.becomes === 'public' ? [task.set] : [])),
            all.flatMap(({ task }) => (task.becomes === 'same' ? [task.set] : [])),
          ),
        ),
        document: first?.begun.url ?? '',
      },
      ...links.flatMap(({ isReplaced, said }) => (isReplaced ? [entry(said)] : [])),
      ...states.map((said) => entry(said)),
    ],
    said: {
      title: say.preparedTitle,
      lines: [
        ...verdictOn(book, findings),
        ...given.filter(({ before }) => before.length > 0).map(say.decisionReplaced),
        ...asked.plans.flatMap(standingLines),
        ...links.map(({ said }) => said),
        ...states,
        ...all.flatMap(({ plan, isChanged }) =>
          isChanged ? [say.changedSinceAsked(plan.set.set)] : [],
        ),
        ...othersLines(book),
        ...orphanLines(book),
        ...replacedLines(book, context, changed),
        ...unlocked,
      ],
      links: all.flatMap(({ begun }) => [
        { text: say.openFile(begun.set), url: begun.url },
        { text: say.openPdf(begun.set), url: pdfAddress(begun.file) },
      ]),
      data: { period },
    },
    deed: {
      kind: 'sets',
      tasks: all.map(({ task }) => task),
      told: (outcomes) => {
        const told = all.map((one) => toldOf(one, outcomes, context));
        const isWhole = told.every(({ isDone }) => isDone) && all.length === asked.plans.length;
        return {
          title: titleOf(asked.isShared, isWhole),
          lines: told.flatMap((one) => one.lines),
          resaid: told.flatMap(({ ended, print }, at) => {
            const one = all[at];
            if (!one) return [];
            return [
              ...(ended ? [{ from: stateText(one.begun, mark), to: stateText(ended) }] : []),
              ...(print === one.begun.print ? [] : [{ from: one.begun.print, to: print }]),
            ];
          }),
          resaidIn: [table?.tab.title ?? TAB.appendices],
          data: { sets: told.map(({ record }) => record) },
        };
      },
    },
  });
  return withGuards(guards, writing, PUBLICATIONS_TAB);
}

/** What becomes of links of people's own: a set that is opened replaces them. */
function linkLines({ plan, task, links }: Begun) {
  const { set } = plan.set;
  if (links.length === 0) return [];
  const isReplaced = task.becomes === 'public';
  return [
    { isReplaced, said: isReplaced ? say.replacedLinks(set, links) : say.keptLinks(set, links) },
  ];
}

/** What is said of appendices that other reports of the workbook have. */
function othersLines({ workbook }: Book): readonly string[] {
  const codes = workbook.appendices.flatMap(({ code, isOfOthers }) => (isOfOthers ? [code] : []));
  return codes.length > 0 ? [say.ofOthers(codes)] : [];
}

/** What is open of sets that the register has no more. */
function orphanLines(book: Book): readonly string[] {
  const period = writePeriod(book.workbook.settings.period);
  const all = readPublications(book.grid);
  return orphansOf(all, period, appendixSets(book.appendices())).flatMap(({ set }) => {
    const standing = publicationOf(all, period, set);
    return standing && isPublic(standing) ? [say.orphan(set)] : [];
  });
}

function titleOf(isShared: boolean, isWhole: boolean): string {
  if (!isWhole) return say.partlyTitle;
  return isShared ? say.publishedTitle : say.preparedTitle;
}

/** @returns nothing of a set whose file is let alone */
function begin(
  book: Book,
  { when, who, overruled }: PlanContext,
  { isShared }: Asked,
  plan: SetPlan,
  made: Made,
): readonly Begun[] {
  const { set, tabs, print, known: before, refusal } = plan;
  const file = made.file(roleOf(set.set));
  if (!file || refusal !== undefined) return [];
  const { name } = setFile(book, plan);
  const isWanted = isShared && isOpenable(plan);
  // The command line's switch is said of the sets as they are; a person's yes of what was shown.
  const isToOpen = isWanted && (overruled?.includes(shown(book, plan)) ?? true);
  const table = book.workbook.tables.appendices;
  const own = table ? linksInto(table, set, file.url) : [];
  return [
    {
      plan,
      before,
      begun: {
        period: writePeriod(book.workbook.settings.period),
        set: set.set,
        file: file.id,
        url: file.url,
        name,
        ...(isToOpen ? { state: 'Đang công bố', when } : standingState(before)),
        who: before?.who || made.who || who,
        print,
      },
      task: {
        set: set.set,
        file: file.id,
        title: name,
        tabs,
        becomes: isToOpen ? 'public' : 'same',
      },
      isChanged: isWanted && !isToOpen,
      own,
      links: linksOfOthers(book, plan).filter(({ cell }) => own.every((one) => one.cell !== cell)),
    },
  ];
}

type State = Pick<Publication, 'state' | 'when'>;

function standingState(before: Publication | undefined): State {
  return before ? { state: before.state, when: before.when } : { state: 'Chưa', when: '' };
}

/** What is told of a set once it is done. */
interface ToldOfSet {
  readonly lines: readonly string[];
  readonly isDone: boolean;
  /** What the register is to tell; undefined where nobody can say, and that stays. */
  readonly ended: Publication | undefined;
  readonly print: string;
  readonly record: object;
}

function toldOf(
  { plan, before, begun, task, isChanged }: Begun,
  outcomes: readonly SetOutcome[],
  { when, place }: PlanContext,
): ToldOfSet {
  const { set, tabs, rows, blocked } = plan;
  const outcome = outcomes.find((one) => one.set === set.set);
  const state = outcome && endedAs(task, before, outcome, when);
  return {
    lines: outcome ? linesOf(plan, task, outcome, place) : [],
    isDone: blocked.length === 0 && !isChanged && outcome?.outcome === 'done',
    ended: state && { ...begun, ...state },
    print: printAfter(outcome?.isFilled, begun, before),
    record: {
      set: set.set,
      file: begun.name,
      id: begun.file,
      tabs: tabs.map(({ title }) => title),
      rows,
      shared: outcome?.isPublic ?? null,
      blocked: blocked.map(findingRecord),
      stem: setStem(set.set),
      wasPublic: before !== undefined && before.state !== 'Chưa',
      // Beside the file stands what was written into it and may go out, or nothing.
      ...(outcome?.isFilled &&
        blocked.length === 0 && {
          page: setPage({ set: set.set, name: begun.name, tabs, code: linkCodeOf(set) }),
        }),
    },
  };
}

/** Undefined where nobody can say how it ended: then it stays as it was begun, unless it never was. */
function endedAs(
  { becomes }: SetTask,
  before: Publication | undefined,
  { outcome, isPublic: isOpen }: SetOutcome,
  when: string,
): State | undefined {
  if (isOpen === undefined) return outcome === 'failed' ? standingState(before) : undefined;
  if (!isOpen) return before?.state === 'Đã thu hồi' ? standingState(before) : NEVER;
  const isNew = outcome === 'done' && becomes === 'public';
  return { state: 'Đã công bố', when: isNew ? when : (before?.when ?? '') };
}

/** Blank where nobody can say what the file holds: nobody is then told to have changed it. */
function printAfter(
  isFilled: boolean | undefined,
  begun: Publication,
  before: Publication | undefined,
): string {
  if (isFilled === undefined) return '';
  return isFilled ? begun.print : (before?.print ?? '');
}

const NEVER: State = { state: 'Chưa', when: '' };

function linesOf(
  { set: { set }, tabs, rows }: SetPlan,
  { becomes }: SetTask,
  { outcome, isFilled, isPublic: isOpen, beyond, words }: SetOutcome,
  place: Place,
): readonly string[] {
  const filled = { set, tabs: tabs.length, rows };
  const others = beyond.map(({ who, role, type }) => `${who || type} (${role})`);
  const more = others.length > 0 ? [say.beyond(set, others)] : [];
  switch (outcome) {
    case 'done':
      return [(becomes === 'public' ? say.published : say.filed)[place](filled), ...more];
    case 'left':
      return [say.left(set), ...more];
    case 'failed':
      return [say.notPublished(set, isFilled, isOpen, words), ...more];
    case 'unknown':
      return [say.unknown(set, { isFilled }), ...more];
  }
}
