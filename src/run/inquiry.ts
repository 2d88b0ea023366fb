import { openBook } from '../book';
import { isClosedToRunner } from '../setUp';
import type { PlanContext, WorkbookCommand } from './command';
import type { Look, Ports } from './ports';
import type { Run } from './run';

/** More questions than a command has: one that asks for ever would keep a person for ever. */
const MOST_QUESTIONS = 4;

/**
 * Asks the person at the screen for what a command was not given, one thing after the other; the
 * answers are its options from then on. Nobody is kept out meanwhile, so after it all begins anew.
 */
export function inquire(
  run: Run,
  { grid }: Look,
  context: () => PlanContext,
): 'nothing' | 'answered' | 'cancelled' {
  const { command, ports } = run;
  const asks = asksOf(command);
  if (!asks || !ports.person.canBeAsked()) return 'nothing';
  if (command.runBy !== 'unit' && isClosedToRunner(grid)) return 'nothing';
  const book = openBook(grid, run.id);
  if (book.state === 'broken') return 'nothing';
  let asked = 0;
  for (; asked < MOST_QUESTIONS; asked += 1) {
    const question = asks(book, context());
    if (!question) break;
    if (asked === 0) ports.unlock();
    const answer = prompted(ports, command.caption, question.text);
    if (answer === undefined) return 'cancelled';
    run.options = { ...run.options, [question.option]: answer };
  }
  if (asked === 0) return 'nothing';
  run.began = ports.clock.now();
  return 'answered';
}

function asksOf(command: WorkbookCommand) {
  return command.reads === 'book' ? command.asks : undefined;
}

/** A dialog that cannot be shown is as one that was closed. */
function prompted({ person, logError }: Ports, title: string, text: string): string | undefined {
  try {
    const answer = person.prompt(title, text)?.trim();
    return answer === '' ? undefined : answer;
  } catch (error) {
    logError(error);
    return undefined;
  }
}
