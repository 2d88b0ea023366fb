/** What wakes when a command is called: the build bundles it as a room of its own. */
import { COMMANDS } from './commands';
import { googlePorts } from './google/ports';
import { FROM_PAGE, type Options, runCommand, unseen } from './run';

/**
 * Runs the command behind a global function.
 * @param argument the passages of a command over texts, the options of any other
 * @param place `folder`, where the host keeps all as files; Google tells nothing
 */
export function callCommand(handler: string, argument: unknown, place?: unknown): unknown {
  const command = COMMANDS.find((one) => one.handler === handler);
  if (!command) throw new Error(`No command stands behind ${handler}`);
  if (command.takes === 'passages') return command.answer(argument as readonly string[]);
  const options = optionsOf(argument);
  const ports = googlePorts(place === 'folder' ? place : 'drive');
  return runCommand(command, options, options[FROM_PAGE] ? unseen(ports) : ports);
}

/** A menu gives nothing, or an event. */
function optionsOf(argument: unknown): Options {
  return typeof argument === 'object' && argument !== null ? (argument as Options) : {};
}
