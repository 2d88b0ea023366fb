import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from './folder';

/** Where a run's outputs are made before they appear. */
const STAGE = '.dang-ghi';
const JOURNAL = 'so-ghi.json';

/** One file of a run: its name in the folder, with `/` where it stands in a folder of its own. */
export interface Output {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Told before each step of the writing, so that a test can end the run there. */
export type OnStep = (step: string) => void;

function writeDown(path: string, content: string | Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The outputs of a complete journal, in the order of their staged files; undefined where there is none. */
function readJournal(stage: string): readonly string[] | undefined {
  const journal = join(stage, JOURNAL);
  return existsSync(journal) ? JSON.parse(readFileSync(journal, 'utf8')) : undefined;
}

/** Puts the staged files into their places; those that are there already are no longer staged. */
function appear(folder: string, names: readonly string[], onStep: OnStep): void {
  const stage = join(folder, STAGE);
  names.forEach((name, at) => {
    const staged = join(stage, String(at));
    if (!existsSync(staged)) return;
    onStep(`rename ${name}`);
    const place = join(folder, name);
    makeFolder(dirname(place));
    renameSync(staged, place);
  });
  onStep('drop the journal');
  rmSync(join(stage, JOURNAL));
  onStep('drop the stage');
  rmSync(stage, { recursive: true });
}

/**
 * Finishes what a killed run had wholly staged in a folder, and drops what it had not. To be called
 * before anything in the folder is read.
 */
export function recoverOutputs(folder: string, onStep: OnStep = () => {}): void {
  const stage = join(folder, STAGE);
  if (!existsSync(stage)) return;
  const names = readJournal(stage);
  if (names) appear(folder, names, onStep);
  else rmSync(stage, { recursive: true });
}

/**
 * Writes a run's outputs so that they appear together or not at all, whenever the process is killed:
 * they are staged beside their places, a journal is written last, and from there on every command
 * into the folder finishes the renames before it reads.
 */
export function writeTogether(
  folder: string,
  outputs: readonly Output[],
  onStep: OnStep = () => {},
): void {
  const stage = join(folder, STAGE);
  onStep('make the stage');
  makeFolder(stage);
  outputs.forEach(({ name, content }, at) => {
    onStep(`stage ${name}`);
    writeDown(join(stage, String(at)), content);
  });
  const names = outputs.map(({ name }) => name);
  const unfinished = join(stage, `.${JOURNAL}`);
  onStep('write the journal');
  writeDown(unfinished, JSON.stringify(names));
  onStep('close the journal');
  renameSync(unfinished, join(stage, JOURNAL));
  appear(folder, names, onStep);
}
