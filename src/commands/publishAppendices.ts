import type { Book } from '../book';
import { PUBLICATIONS_TAB } from '../contract';
import { type Change, TabIds } from '../contract/write';
import { cellOf, type Finding } from '../findings';
import { answerCommand } from '../messages/findings';
import * as say from '../messages/publish';
import { reading } from '../messages/run';
import { isEmptyAppendix } from '../model/appendix';
import { groupBy } from '../model/groups';
import type { Keeping } from '../model/keeping';
import { writePeriod } from '../model/period';
import { isPublic, type Publication, stateText } from '../model/publication';
import {
  appendixSets,
  ownStates,
  pdfAddress,
  publicationOf,
  type RegisterLine,
  readPublications,
} from '../publish';
import type { BookCommand, Made, PlanContext, Planning, Question, Writing } from '../run';
import { guardTabs } from '../setUp';
import { agreementIn } from './agreed';
import { planSets, replacedLines, type SetPlan, setFile } from './appendixFiles';
import { begin, isOpenable, linkLines, linksOfOthers, shown } from './begunSets';
import { toldOf } from './endedSets';
import { findingChanges, verdictOn } from './findingChanges';
import { ANSWERS, type GivenAnswers, givenAnswers } from './givenAnswers';
import { unfinished } from './setDraft';
import { begunChanges, markOf, registerTabs } from './setRecords';
import { orphansOf, WITHDRAW_OPTION, withdrawal } from './withdrawAppendices';
import { withGuards } from './withGuards';

/** The office's yes to sharing. */
const SHARE = 'cong-khai';

/**
 * **Công bố phụ lục**: a file a set, with values alone, filled anew each time under the same link, and
 * open to whoever has the link on the office's yes. The register tells of it before it is done: no file
 * is ever open of which the workbook does not know.
 */
export const publishAppendices: BookCommand = {
  name: 'phu-luc',
  handler: 'publishAppendices',
  caption: say.command,
  usage: say.help,
  options: [
    { name: SHARE, usage: say.shareOptionHelp },
    { name: WITHDRAW_OPTION, caption: say.withdrawCommand, usage: say.withdrawOptionHelp },
    { name: ANSWERS, value: 'TỆP.tsv', isFile: true, usage: say.answersOptionHelp },
  ],
  takes: 'workbook',
  reads: 'book',
  reading,
  failedTitle: say.failedTitle,
  isUndoable: false,
  asksWho: true,
  inquires: true,
  movesRows: true,
  plan: (book, context): Planning => {
    if (context.options[WITHDRAW_OPTION] === true) return withdrawal(book, context);
    const answer = context.options[SHARE];
    const agreement = agreementIn(answer);
    if (typeof agreement === 'object') return { state: 'refused', reasons: [agreement.unclear] };
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
    const isShared = agreement === 'yes';
    return {
      state: 'planned',
      files: ready.map((one) => setFile(book, one)),
      asks:
        answer === undefined
          ? question(book, plans, verdictOn(book, answers.findings), context)
          : undefined,
      writing: (made) => writingOf(book, context, { plans, answers, isShared }, made),
    };
  },
};

function question(
  book: Book,
  plans: readonly SetPlan[],
  verdict: readonly string[],
  { place }: PlanContext,
): Question {
  const lines = plans.flatMap((plan) => {
    const { set, tabs, rows } = plan;
    const links = isOpenable(plan) && place === 'drive' ? linksOfOthers(book, plan) : [];
    return [
      say.preview(
        { set: set.set, tabs, rows },
        set.tables.filter(isEmptyAppendix).map(({ appendix }) => appendix.code),
      ),
      ...(links.length > 0 ? [say.toReplace(set.set, links)] : []),
      ...standingLines(plan),
    ];
  });
  return {
    option: SHARE,
    text: say.ask([...verdict, ...draftLine(book), ...lines], place),
    ifBlank: say.PRIVATELY,
    overrules: plans.filter(isOpenable).map((plan) => shown(book, plan)),
  };
}

/** What is said where the report is not final. */
function draftLine(book: Book): readonly string[] {
  const open = unfinished(book);
  return open ? [say.asDraft(open)] : [];
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
  const asked = [...groupBy(blocked, ({ expected }) => expected)].map(
    ([needed, members]) =>
      [needed, [...new Set(members.map((one) => `${one.tab} ${cellOf(one)}`.trim()))]] as const,
  );
  return [say.blocked(set, asked, known !== undefined && isPublic(known))];
}

/** What is asked of the sets. */
interface Asked {
  readonly plans: readonly SetPlan[];
  readonly answers: Extract<GivenAnswers, { readonly state: 'read' }>;
  readonly isShared: boolean;
}

function writingOf(book: Book, context: PlanContext, asked: Asked, made: Made): Writing {
  const { grid, workbook } = book;
  const { place } = context;
  const table = workbook.tables.appendices;
  const mark = markOf(context);
  const all = asked.plans.flatMap((plan) => begin(book, context, asked.isShared, plan, made));
  const changed = all.map(({ begun }) => begun);
  const lines = all.map(
    ({ plan, begun, kept }): RegisterLine => ({
      set: plan.set,
      url: begun.url,
      kept,
      state: stateText(begun, mark),
    }),
  );
  const [first] = all;
  const ids = new TabIds(grid);
  const period = writePeriod(workbook.settings.period);
  const { given, findings } = asked.answers;
  const links = all.flatMap((one) => linkLines(one, place));
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
  const opened = all.flatMap(({ plan, task }) =>
    task.becomes === 'public' && place === 'drive'
      ? plan.set.tables.map(({ appendix }) => appendix.row - 1)
      : [],
  );
  // The file's link takes the place of what was wrong in these cells.
  const isOverwritten = ({ tab, at }: Finding) =>
    at.kind === 'cell' &&
    tab === table?.tab.title &&
    at.column === table.column('Liên kết') &&
    opened.includes(at.row);
  const guards = guardTabs(grid, ids, [PUBLICATIONS_TAB]);
  const writing = (written: readonly Change[], unlocked: readonly string[]): Writing => ({
    ids,
    changes: [
      ...begunChanges(book, lines, changed, mark),
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
        ...verdictOn(
          book,
          findings.filter((one) => !isOverwritten(one)),
        ),
        ...draftLine(book),
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
        ...(place === 'drive'
          ? [{ text: say.openPdf(begun.set), url: pdfAddress(begun.file) }]
          : []),
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
          title: titleOf(asked.isShared, isWhole, place),
          lines: told.flatMap((one) => one.lines),
          resaid: told.flatMap(({ ended, print }, at) => {
            const one = all[at];
            if (!one) return [];
            return [
              ...(ended ? [{ from: stateText(one.begun, mark), to: stateText(ended) }] : []),
              ...(print === one.begun.print ? [] : [{ from: one.begun.print, to: print }]),
            ];
          }),
          resaidIn: registerTabs(book),
          data: { sets: told.map(({ record }) => record) },
        };
      },
    },
  });
  return withGuards(guards, writing, PUBLICATIONS_TAB);
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

function titleOf(isShared: boolean, isWhole: boolean, place: Keeping): string {
  if (!isWhole) return say.partlyTitle;
  return isShared ? say.publishedTitle[place] : say.preparedTitle;
}
