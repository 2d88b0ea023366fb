import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DeskError, messageOf, UsageError } from '../failure';
import {
  checkPlaces,
  lockFolder,
  NotInPlace,
  type OnStep,
  recoverOutputs,
  standingFolder,
  writeTogether,
} from '../files';
import {
  BOOK,
  type Cost,
  type Outcome,
  type Output,
  outputsOf,
  RESULT,
  readOutcome,
  resultFile,
  type Status,
  thrownOutcome,
  withSetFiles,
  withSpentLetters,
} from '../results';
import { type Arguments, readArguments, usage } from './arguments';
import { type Command, readCommands } from './commands';
import { readEnvironment } from './environment';
import { type Desk, type DeskOptions, openDesk, readPages } from './openDesk';
import { OPEN_IN_PAGE, pageWith } from './openInPage';
import { checkClaimsInFile } from './passages';

/** Exit statuses of the command line. */
const EXIT = { done: 0, nothingWritten: 1, usage: 2, unknown: 3, killed: 137 } as const;

const EXIT_OF: Readonly<Record<Status, number>> = {
  done: EXIT.done,
  broken: EXIT.nothingWritten,
  refused: EXIT.nothingWritten,
  unknown: EXIT.unknown,
};

/** Where the command line reads and writes; tests give their own. */
export interface Surroundings {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
  /** Told what is under way. */
  readonly progress: (line: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder of the built bundle: `code.js` and the HTML pages. */
  readonly dist: string;
  /** The list of the bundle's commands. */
  readonly commands: string;
  /** The desk in one file; where it was not built there is no command that opens it. */
  readonly page?: string;
  /** What the build had compiled of the bundle; without it a run takes a little longer. */
  readonly compiled?: string;
  /** Ends the process at once. */
  readonly exit: (status: number) => never;
  /** Told before each step of the writing of a folder. */
  readonly onStep?: OnStep;
}

function deskOptions(surroundings: Surroundings): Omit<DeskOptions, 'workbook'> {
  const { environment, dist, compiled, exit, error } = surroundings;
  const bundle = join(dist, 'code.js');
  if (!existsSync(bundle)) {
    throw new DeskError('Chưa có bản dựng của tiện ích. Hãy chạy `npm run build` rồi chạy lại.');
  }
  return {
    bundle: readFileSync(bundle, 'utf8'),
    compiled: compiled && existsSync(compiled) ? readFileSync(compiled) : undefined,
    pages: readPages(dist),
    onToast: ({ message }) => error(message),
    ...readEnvironment(environment, () => exit(EXIT.killed)),
  };
}

/**
 * The options as the handler takes them: of a file its text.
 * @throws {UsageError} where there is no such file
 */
function withTexts({ command, options }: Arguments): Arguments['options'] {
  const files = command.options.filter(({ isFile }) => isFile).map(({ name }) => name);
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      files.includes(name) && typeof value === 'string' ? textIn(value) : value,
    ]),
  );
}

function textIn(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new UsageError(`Không tìm thấy tệp «${path}».`);
  }
  return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
}

async function runHandler(
  desk: Desk,
  { command }: Arguments,
  options: Arguments['options'],
): Promise<Outcome> {
  try {
    const { handler } = command;
    // What is made here are files: nothing is said of Drive, and no letter goes out.
    return readOutcome(await desk.run(handler, options, 'folder'), handler);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return thrownOutcome(error, desk.wasWritten());
  }
}

const NO_COST: Cost = { calls: {}, bytes: { read: 0, written: 0 } };

async function runOnWorkbook(given: Arguments, surroundings: Surroundings): Promise<number> {
  const options = deskOptions(surroundings);
  const release = await lockFolder(given.folder);
  try {
    return await runInFolder(given, options, surroundings);
  } finally {
    release();
  }
}

function isSameFile(path: string, other: string): boolean {
  const [one, two] = [path, other].map((each) =>
    statSync(each, { throwIfNoEntry: false, bigint: true }),
  );
  return one !== undefined && one.dev === two?.dev && one.ino === two.ino;
}

async function runInFolder(
  given: Arguments,
  options: ReturnType<typeof deskOptions>,
  surroundings: Surroundings,
): Promise<number> {
  const { command, caption, input, folder } = given;
  const { out, error, onStep } = surroundings;
  const texts = withTexts(given);
  // WORKBOOK may stand in the folder itself.
  recoverOutputs(folder);
  checkPlaces(folder, [BOOK, RESULT]);
  surroundings.progress(`${caption}…`);
  const finish = (outcome: Outcome, outputs: readonly Output[]) => {
    try {
      writeTogether(folder, outputs, onStep);
    } catch (failure) {
      if (!(failure instanceof NotInPlace)) throw failure;
      for (const message of [...outcome.messages, failure.message]) error(message);
      // The workbook is as good as written: the next command puts it into its place.
      return EXIT_OF[outcome.status] === EXIT.nothingWritten ? EXIT.nothingWritten : EXIT.unknown;
    }
    const say = outcome.status === 'done' ? out : error;
    for (const message of outcome.messages) say(message);
    if (outcome.status === 'done' || outcome.status === 'unknown') {
      say(`Đã ghi vào ${folder}: ${outputs.map(({ name }) => name).join(', ')}.`);
      if (isOwnBook) say(`«${input}» là sổ đưa vào, nay là sổ sau khi chạy.`);
    }
    return EXIT_OF[outcome.status];
  };
  const isOwnBook = isSameFile(input, join(folder, BOOK));
  let desk: Desk;
  try {
    desk = await openDesk({ ...options, workbook: input, folder });
  } catch (failure) {
    if (failure instanceof UsageError) throw failure;
    const outcome = thrownOutcome(failure, false);
    return finish(outcome, [resultFile(outcome, NO_COST)]);
  }
  if (!desk.has(command.handler)) return missingHandler(command, surroundings);
  const standing = standingFolder(folder);
  const ran = withSetFiles(await runHandler(desk, given, texts), standing);
  const { outcome, letters } = withSpentLetters(ran, standing);
  const outputs = await outputsOf(outcome, desk, standing, Number(options.now ?? Date.now()));
  const status = finish(outcome, outputs);
  // Where the workbook is not in its place yet the letters wait too: the next run finds them.
  if (status === EXIT.done) for (const letter of letters) rmSync(join(folder, letter));
  return status;
}

function missingHandler({ name }: Command, { error }: Surroundings): number {
  error(`Phiên bản này chưa có lệnh «${name}».`);
  return EXIT.usage;
}

async function runOnPassages(given: Arguments, surroundings: Surroundings): Promise<number> {
  const { command, input, options } = given;
  const desk = await openDesk({
    ...deskOptions(surroundings),
    workbook: { 'Trang tính1': [] },
  });
  if (!desk.has(command.handler)) return missingHandler(command, surroundings);
  // What is piped in is no regular file.
  if (statSync(input, { throwIfNoEntry: false })?.isDirectory() !== false) {
    throw new UsageError(`Không tìm thấy tệp «${input}».`);
  }
  const check = (passages: readonly string[]) => desk.run(command.handler, passages, options);
  for (const line of checkClaimsInFile(readFileSync(input), input, check)) surroundings.out(line);
  return EXIT.done;
}

/** Writes a copy of the page with the workbook in it: what opens it is the person's own browser. */
async function writePage(
  { input, folder }: Arguments,
  page: string,
  { out, onStep }: Surroundings,
): Promise<number> {
  const output = await pageWith(input, readFileSync(page, 'utf8'));
  const release = await lockFolder(folder);
  try {
    recoverOutputs(folder);
    writeTogether(folder, [output], onStep);
  } finally {
    release();
  }
  out(
    `Đã ghi ${join(folder, output.name)}. Hãy mở tệp ấy bằng trình duyệt (Chrome, Edge, Firefox).`,
  );
  out(`«${input}» còn nguyên: những gì làm trong trang thì bấm Lưu ở đó mới thành tệp.`);
  return EXIT.done;
}

/**
 * Runs one command.
 * @param args the words after the program's name
 * @returns the exit status
 */
export async function runCommandLine(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const { out, error } = surroundings;
  try {
    const { page } = surroundings;
    const commands = [
      ...readCommands(surroundings.commands),
      ...(page !== undefined && existsSync(page) ? [OPEN_IN_PAGE] : []),
    ];
    if (args.includes('--help') || args.includes('-h')) {
      out(usage(commands));
      return EXIT.done;
    }
    const given = readArguments(args, commands);
    if (typeof given === 'string') {
      error(`${given}\n\n${usage(commands)}`);
      return EXIT.usage;
    }
    if (page !== undefined && given.command === OPEN_IN_PAGE) {
      return await writePage(given, page, surroundings);
    }
    return given.command.takes === 'passages'
      ? await runOnPassages(given, surroundings)
      : await runOnWorkbook(given, surroundings);
  } catch (failure) {
    const known = failure instanceof DeskError;
    error(known ? failure.message : `Có lỗi khi chạy: ${messageOf(failure)}`);
    return failure instanceof UsageError ? EXIT.usage : EXIT.nothingWritten;
  }
}
