import type { Book } from '../book';
import { TAB } from '../contract';
import { TabIds, tabAddress } from '../contract/write';
import * as say from '../messages/reminders';
import { reading } from '../messages/run';
import { areaName } from '../model/address';
import { writeDate } from '../model/date';
import { fold } from '../model/folding';
import type { Keeping } from '../model/keeping';
import type { Delivery, Letter } from '../model/letter';
import { once } from '../model/once';
import { writePeriod } from '../model/period';
import { isSubmitted } from '../model/progress';
import { deadlineOf } from '../model/settings';
import { spansOf } from '../model/spans';
import { isReporting, type Unit } from '../model/unit';
import { dayOf, mendedBy, remindedFrom } from '../progress';
import {
  asDelivered,
  deliveredValue,
  dueNow,
  handedOver,
  leftOver,
  letterOf,
  ownFindings,
  planReminders,
  REMINDED_KEY,
  type ReminderPlan,
  readReminded,
  remindedMark,
} from '../reminders';
import { isAnswered } from '../review';
import type { BookCommand, PlanContext, Planning, Said, Writing } from '../run';
import { readAccounts, standingBlocks, type UnitBlock } from '../setUp';
import { blanksOf, unwrittenOf } from './blanks';

const SEND = 'gui';
/** The units whose letters were shown: the button below them gives it. */
const SHOWN = 'da-xem';
const HANDLER = 'remind';

/**
 * **Nhắc nộp**: a letter to each unit that is late, was returned or has something to mend. They are
 * shown first and sent on a word. Who was reminded is written down before the letters go: a run that
 * is cut off sends one too few rather than one twice.
 */
export const remind: BookCommand = {
  name: 'nhac-nop',
  handler: HANDLER,
  caption: say.command,
  usage: say.help,
  options: [{ name: SEND, usage: say.sendOptionHelp }],
  takes: 'workbook',
  reads: 'book',
  reading,
  failedTitle: say.failedTitle,
  isUndoable: false,
  asksWho: true,
  plan: (book, context): Planning => {
    const isSending = context.options[SEND] === true;
    const { due, later, waiting, unproven } = lettersOf(book, context);
    const reminded = readReminded(book.grid);
    const today = dayPart(context);
    const isMailed = isSending && context.place === 'drive';
    const left = isMailed && due.length > 0 ? context.mailsLeft() : undefined;
    const plan = planReminders(due, reminded, today, { left, shown: shownIn(context) });
    const { failed, unknown } = leftOver(reminded);
    const isLeft = failed.length + unknown.length > 0;
    const { place } = context;
    const telling = { plan, later, waiting, unproven, left, isSending, place };
    if (!isSending || (plan.letters.length === 0 && !isLeft)) {
      return { state: 'idle', said: saidOf(book, telling) };
    }
    return { state: 'planned', files: [], writing: () => writingOf(book, context, telling) };
  },
};

function shownIn({ options }: PlanContext): readonly string[] | undefined {
  const shown = options[SHOWN];
  return Array.isArray(shown) ? shown.map(String) : undefined;
}

function dayPart({ when }: PlanContext): string {
  return when.split(' ')[0] ?? '';
}

/** The letters that are due, and who gets none although there is something to say. */
interface Due {
  readonly due: readonly Letter[];
  /** Units that have something to mend and time to do it. */
  readonly later: readonly string[];
  /** How many have not submitted. */
  readonly waiting: number;
  /** Units that may have submitted: what bears it out is gone from the journal. */
  readonly unproven: readonly string[];
}

function lettersOf(book: Book, context: PlanContext): Due {
  const { workbook, findings, progress } = book;
  const { settings, units } = workbook;
  const period = writePeriod(settings.period);
  // Of a closed period nothing is to be submitted any more.
  if (book.isClosed()) return { due: [], later: [], waiting: 0, unproven: [] };
  const open = findings().filter((one) => !isAnswered(one));
  const isMended = mendedBy(workbook);
  const judged = units.map((unit) => {
    const reminding = {
      settings,
      unit,
      progress: progress().of(unit.code, period),
      findings: ownFindings(open, unit.code, isMended),
      unwritten: unwrittenOf(book, unit),
      today: dayOf(context.when),
    };
    return { reminding, when: dueNow(reminding) };
  });
  const blocks = once(() => standingBlocks(book.grid));
  const hasLostProof = ({ code }: Unit) => progress().hasLostProof(code, period);
  return {
    due: judged.flatMap(({ reminding, when }) => {
      if (when !== 'due' || hasLostProof(reminding.unit)) return [];
      const { unit } = reminding;
      const { accounts: to } = readAccounts(unit.email);
      const blanks = blanksOf(book, unit);
      const block = rowsPlace(book, unit, blocks().get(unit.code), context.place);
      return [letterOf({ ...reminding, to, blanks, block, place: context.place })];
    }),
    later: judged.flatMap(({ reminding, when }) => (when === 'later' ? [reminding.unit.code] : [])),
    waiting: judged.filter(
      ({ reminding: { unit, progress } }) =>
        isReporting(unit, settings.period) && !isSubmitted(progress) && !hasLostProof(unit),
    ).length,
    unproven: units.filter(hasLostProof).map(({ code }) => code),
  };
}

/** Where a unit's rows are: by their numbers in a folder, else a link to its block, or to the whole form. */
function rowsPlace(
  { grid, workbook, rowsOf }: Book,
  { code }: Unit,
  block: UnitBlock | undefined,
  place: Keeping,
): string | undefined {
  if (place === 'folder') {
    const runs = spansOf(rowsOf(code).rows);
    return runs.length === 0
      ? undefined
      : say.blockRows(runs.map(({ start, end }) => ({ first: start, last: end - 1 })));
  }
  const address = tabAddress(grid.url, TAB.entries, new TabIds(grid));
  if (!block) return say.block(address);
  const endColumn = workbook.tables.entries?.tab.columnCount ?? 1;
  return say.block(`${address}&range=${areaName({ ...block, startColumn: 0, endColumn })}`);
}

function writingOf(book: Book, context: PlanContext, telling: Telling): Writing {
  const { plan } = telling;
  const { grid, workbook } = book;
  const reminded = readReminded(grid);
  const { place } = telling;
  const handed = handedOver(reminded, dayPart(context), plan.letters);
  // What is written as files is all that is done of them.
  const record = place === 'folder' ? asDelivered(handed, plan.letters) : handed;
  const { failed, unknown } = leftOver(reminded);
  const entry = (result: string) => ({
    command: say.command,
    period: writePeriod(workbook.settings.period),
    result,
    document: '',
  });
  return {
    changes: [remindedMark(record)],
    journal: [
      ...(failed.length + unknown.length > 0
        ? [entry(say.leftOver(reminded.day, failed, unknown))]
        : []),
      entry(say.handed(codesOf(plan.letters), place)),
    ],
    said: saidOf(book, telling),
    ...(place === 'drive' &&
      plan.letters.length > 0 && {
        deed: {
          kind: 'letters',
          letters: plan.letters,
          told: (deliveries) => ({
            lines: deliveryLines(deliveries),
            kept: { key: REMINDED_KEY, value: deliveredValue(record, deliveries) },
          }),
        },
      }),
  };
}

/** Whether letters to several units go to an address. */
function isShared({ workbook }: Book, address: string): boolean {
  const owners = workbook.units.filter(({ email }) =>
    readAccounts(email).accounts.some((one) => fold(one) === fold(address)),
  );
  return owners.length > 1;
}

function deliveryLines(deliveries: readonly Delivery[]): readonly string[] {
  const sent = deliveries.filter(({ outcome }) => outcome === 'sent');
  return [
    ...(sent.length > 0 ? [say.sent(sent.map(({ letter }) => letter.unit))] : []),
    ...deliveries.flatMap(({ letter: { unit }, outcome, words }) => {
      if (outcome === 'sent') return [];
      return [outcome === 'failed' ? say.notSent(unit, words) : say.perhapsSent(unit, words)];
    }),
  ];
}

function codesOf(letters: readonly Letter[]): readonly string[] {
  return letters.map(({ unit }) => unit);
}

/** What is told of a run. */
interface Telling {
  readonly plan: ReminderPlan;
  /** Units that are reminded later, where nothing else comes. */
  readonly later: readonly string[];
  readonly waiting: number;
  readonly unproven: readonly string[];
  /** How many addresses may still be written to; undefined where nothing is sent. */
  readonly left: number | undefined;
  readonly isSending: boolean;
  readonly place: Keeping;
}

function saidOf(book: Book, telling: Telling): Said {
  const { plan, later, waiting, unproven, left, isSending, place } = telling;
  const from = remindedFrom(book.workbook.settings);
  const { letters, withoutAddress, already, uncertain, overQuota, notShown } = plan;
  const { units, settings } = book.workbook;
  const deadline = deadlineOf(settings);
  const unreadable = units.flatMap(({ active, code, email }) => {
    const typed = active ? readAccounts(email).unreadable : [];
    return typed.length > 0 ? [say.unreadableAddress(code, typed)] : [];
  });
  const due = codesOf(letters);
  const some = (list: readonly string[], said: (list: readonly string[]) => string) =>
    list.length > 0 ? [said(list)] : [];
  const nobody = [due, withoutAddress, already, uncertain, overQuota, notShown].every(
    (list) => list.length === 0,
  );
  const isPreview = !isSending && letters.length > 0;
  return {
    title: isSending ? say.sentTitle : say.previewTitle,
    lines: [
      ...(nobody ? [say.nobody] : []),
      ...(nobody && waiting > 0 ? [say.inTime(waiting, deadline && writeDate(deadline))] : []),
      ...(isSending ? [] : some(due, say.due)),
      ...(isSending && place === 'folder' ? some(due, say.drafted) : []),
      ...some(already, (list) => say.already(list, place)),
      ...some(uncertain, say.uncertain),
      ...some(withoutAddress, say.withoutAddress),
      ...some(notShown, say.notShown),
      ...some(unproven, say.unproven),
      ...some(overQuota, (list) => say.overQuota(list, left ?? 0)),
      ...(from ? some(later, (list) => say.later(list, writeDate(from))) : []),
      ...unreadable,
      ...(isPreview ? [say.previewOnly[place]] : []),
    ],
    links: [],
    ...(isPreview && {
      letters: {
        letters: letters.map(({ to, subject, body }) => ({ to: to.join(', '), subject, body })),
        send: say.send(letters.length),
        sending: say.sending,
        failed: say.sendFailed,
        handler: HANDLER,
        options: { [SEND]: true, [SHOWN]: due },
      },
    }),
    data: {
      period: writePeriod(settings.period),
      reminders: { due, withoutAddress, already, uncertain, overQuota, notShown, unproven },
      // What is only shown, or a person's to send, is kept as drafts; what went out is in the account.
      ...((isPreview || place === 'folder') && { drafts: letters }),
      letters: letters.map(({ unit, to, subject }) => ({
        unit,
        to,
        subject,
        isAddressShared: to.some((one) => isShared(book, one)),
      })),
    },
  };
}
