import { type Grid, reportPeriod } from '../contract';
import * as say from '../messages/run';
import { samePeriod, writePeriod } from '../model/period';
import type { Question } from './command';
import type { Ports } from './ports';
import type { Run } from './run';

/** The option by which a command is told why. */
export const REASON = 'ly-do';

/** More questions than a command has: one that asks for ever would keep a person for ever. */
const MOST_QUESTIONS = 4;

/**
 * Asks the person at the screen for what a plan lacks or asks, one thing after the other; the answers are
 * the command's options from then on. Nobody is kept out meanwhile, so after it all begins anew.
 * @param grid what is asked rests on
 * @param questionOn what there is to ask by now
 */
export function inquire(
  run: Run,
  grid: Grid,
  questionOn: () => Question | undefined,
): 'nothing' | 'answered' | 'cancelled' {
  const { command, ports } = run;
  if (!ports.person.canBeAsked()) return 'nothing';
  let asked = 0;
  for (; asked < MOST_QUESTIONS; asked += 1) {
    const question = questionOn();
    if (!question) break;
    if (asked === 0) ports.unlock();
    const answer = untimed(run, () => prompted(ports, command.caption, question));
    if (answer === undefined) return 'cancelled';
    run.options = { ...run.options, [question.option]: answer };
    run.askedIn = reportPeriod(grid);
    run.overruled = question.overrules ?? run.overruled;
  }
  if (asked === 0) return 'nothing';
  run.began = ports.clock.now();
  return 'answered';
}

/** Asks a person: a script stands still while its dialog is open (Google: "suspended"). */
export function untimed<Answer>(run: Run, ask: () => Answer): Answer {
  const { now } = run.ports.clock;
  const since = now();
  const answer = ask();
  run.started += now() - since;
  return answer;
}

/** Why what was answered does not hold any more: it was said of the report's period of then. */
export function outdated({ askedIn }: Run, grid: Grid): string | undefined {
  const now = reportPeriod(grid);
  if (!askedIn || (now && samePeriod(askedIn, now))) return undefined;
  return say.periodChangedSinceAsked(writePeriod(askedIn), now ? writePeriod(now) : '');
}

/** A dialog that cannot be shown is as one that was closed. */
function prompted(
  { person, logError }: Ports,
  title: string,
  { text, ifBlank }: Question,
): string | undefined {
  try {
    const answer = person.prompt(title, text)?.trim();
    return answer === '' ? ifBlank : answer;
  } catch (error) {
    logError(error);
    return undefined;
  }
}
