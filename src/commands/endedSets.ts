import { findingRecord } from '../findings';
import * as say from '../messages/publish';
import type { Keeping } from '../model/keeping';
import type { Publication } from '../model/publication';
import { type AppendixSet, type LinkCode, linkCodes, setPage } from '../publish';
import type { PlanContext, SetOutcome, SetTask } from '../run';
import type { SetPlan } from './appendixFiles';
import { type Begun, type State, standingState } from './begunSets';
import { setRecord } from './setRecords';

/** What is told of a set once it is done. */
interface ToldOfSet {
  readonly lines: readonly string[];
  readonly isDone: boolean;
  /** What the register is to tell; undefined where nobody can say, and that stays. */
  readonly ended: Publication | undefined;
  readonly print: string;
  readonly record: object;
}

/** What is told of a set, by what came of it. */
export function toldOf(
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
      ...setRecord(
        begun,
        tabs.map(({ title }) => title),
        outcome?.isPublic ?? null,
      ),
      rows,
      blocked: blocked.map(findingRecord),
      wasPublic: before !== undefined && before.state !== 'Chưa',
      // Beside the file stands what was written into it and may go out, or nothing.
      ...(outcome?.isFilled &&
        blocked.length === 0 && {
          page: setPage({ set: set.set, name: begun.name, tabs, code: linkCodeOf(set) }),
        }),
    },
  };
}

/** Where a short link leads nobody can see without the network. */
function sayLinkToTry(set: AppendixSet): readonly string[] {
  const code = linkCodeOf(set);
  return code ? [say.linkToTry(set.set, code.link)] : [];
}

/** The short link of a set with its QR code. */
function linkCodeOf({ tables }: AppendixSet): LinkCode | undefined {
  return linkCodes(tables.map(({ appendix }) => appendix))[0];
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
  { set: own, tabs, rows }: SetPlan,
  { becomes }: SetTask,
  { outcome, isFilled, isPublic: isOpen, beyond, words }: SetOutcome,
  place: Keeping,
): readonly string[] {
  const { set } = own;
  const filled = { set, tabs, rows };
  const others = beyond.map(({ who, role, type }) => `${who || type} (${role})`);
  const more = others.length > 0 ? [say.beyond(set, others)] : [];
  switch (outcome) {
    case 'done':
      if (becomes !== 'public') return [say.filed[place](filled), ...more];
      return [say.published[place](filled), ...more, ...sayLinkToTry(own)];
    case 'left':
      return [say.left(set), ...more];
    case 'failed':
      return [say.notPublished(set, isFilled, isOpen, words), ...more];
    case 'unknown':
      return [say.unknown(set, { isFilled }), ...more];
  }
}
