/** What wakes when a command is called: the build bundles it as a room of its own. */
import { COMMANDS } from './commands';
import { googlePorts } from './google/ports';
import { type Options, runCommand } from './run';

/**
 * Runs the command behind a global function.
 * @param argument the passages of a command over texts, the options of any other
 * @param place `folder`, where the host keeps all as files; Google tells nothing
 */
export function callCommand(handler: string, argument: unknown, place?: unknown): unknown {
  const command = COMMANDS.find((one) => one.handler === handler);
  if (!command) throw new Error(`No command stands behind ${handler}`);
  return command.takes === 'passages'
    ? command.answer(argument as readonly string[])
    : runCommand(command, optionsOf(argument), googlePorts(place === 'folder' ? place : 'drive'));
}

/** A menu gives nothing, or an event. */
function optionsOf(argument: unknown): Options {
  return typeof argument === 'object' && argument !== null ? (argument as Options) : {};
}
