import { type Finding, guidanceOf } from '../findings';
import { firstLines } from '../messages/listing';
import * as say from '../messages/reminders';
import { at } from '../messages/run';
import { type CalendarDate, compareDates, writeDate } from '../model/date';
import type { Keeping } from '../model/keeping';
import type { Letter } from '../model/letter';
import { sayPeriod } from '../model/period';
import { isSubmitted, type UnitProgress } from '../model/progress';
import { deadlineOf, type Settings } from '../model/settings';
import { isReporting, type Unit } from '../model/unit';
import { latenessOf, type mendedBy, remindedFrom } from '../progress';

/** What a letter to a unit is made of: nothing that is not the unit's own. */
export interface Reminding {
  readonly settings: Settings;
  readonly unit: Unit;
  readonly to: readonly string[];
  readonly progress: UnitProgress;
  /** Open findings in the unit's own rows. */
  readonly findings: readonly Finding[];
  /** Compulsory sections that it has still to write, by their titles. */
  readonly unwritten: readonly string[];
  /** Indicators without a number yet. */
  readonly blanks: readonly string[];
  /** Where the unit's rows are, in words or as a link; undefined where nothing tells. */
  readonly block: string | undefined;
  readonly place: Keeping;
  readonly today: CalendarDate | undefined;
}

/**
 * Whether a unit is to be reminded: it was returned, is late, or has something to mend and not much
 * time left; `later`, where there is time. What it has submitted is the office's to look at.
 */
export function dueNow({
  settings,
  unit,
  progress,
  findings,
  unwritten,
  today,
}: Omit<Reminding, 'to' | 'blanks' | 'block' | 'place'>): 'due' | 'later' | 'no' {
  if (!isReporting(unit, settings.period) || isSubmitted(progress)) return 'no';
  const lateness = latenessOf(progress, deadlineOf(settings), today);
  if (progress.state === 'Trả lại' || lateness?.kind === 'overdue') return 'due';
  if (findings.length + unwritten.length === 0) return 'no';
  const from = remindedFrom(settings);
  return !from || !today || compareDates(today, from) >= 0 ? 'due' : 'later';
}

/** The findings that are a unit's own to mend and worth a letter; blanks are told by themselves. */
export function ownFindings(
  findings: readonly Finding[],
  unit: string,
  isMended: ReturnType<typeof mendedBy>,
): readonly Finding[] {
  return findings.filter(
    (finding) =>
      isMended(finding, unit) &&
      finding.severity !== 'Thông tin' &&
      finding.code !== 'missing-figure',
  );
}

const MOST_LISTED = 40;

/** The letter, whether or not it is due. */
export function letterOf(reminding: Reminding): Letter {
  const { settings, unit, to, findings, unwritten, blanks, block, place } = reminding;
  const period = sayPeriod(settings.period);
  return {
    unit: unit.code,
    to,
    subject: say.subject(period, unit.name),
    body: [
      say.greeting(unit.name),
      standing(reminding, period),
      ...listed(say.toMend(findings.length), findings, findingLine),
      ...listed(say.unwritten(unwritten.length), unwritten, say.section),
      ...listed(say.blanks(blanks.length), blanks, say.item),
      ...(block === undefined ? [] : [block]),
      say.whatToDo[place],
      say.signature(settings.issuer),
    ].join('\n\n'),
  };
}

/** A paragraph of a letter; none for an empty list. */
function listed<Member>(
  heading: string,
  members: readonly Member[],
  line: (member: Member) => string,
): readonly string[] {
  if (members.length === 0) return [];
  return [[heading, ...firstLines(members, MOST_LISTED, line, say.more)].join('\n')];
}

/**
 * Where, how severe and what to do, in words that are the same for all of its kind: what was typed
 * there may be anything, an identity number too, and goes into no letter.
 */
function findingLine(finding: Finding): string {
  const { title, help } = guidanceOf(finding);
  return say.finding(at(finding.tab, finding.at), finding.severity, `${title}. ${help}`);
}

function standing({ settings, progress, today }: Reminding, period: string): string {
  const { state, when, reason } = progress;
  if (state === 'Trả lại') return say.returned(period, when, reason);
  const deadline = deadlineOf(settings);
  const lateness = latenessOf(progress, deadline, today);
  const written = deadline && writeDate(deadline);
  return lateness?.kind === 'overdue'
    ? say.overdue(period, written ?? '', lateness.days)
    : say.notYet(period, written);
}
