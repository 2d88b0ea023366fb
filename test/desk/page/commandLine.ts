import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { runCommandLine } from '../../../src/desk';
import { PAGE_FILE } from './browsers';

interface Parts {
  readonly bundle: string;
  readonly pages: Readonly<Record<string, string>>;
  readonly commands: readonly string[];
}

/** What stands in the built page: what the command line is run with beside it is the same to the letter. */
export function partsOfPage(): Parts {
  const page = readFileSync(PAGE_FILE, 'utf8');
  const [, parts = ''] =
    /<script type="application\/json" id="parts">(.*)<\/script>/.exec(page) ?? [];
  const { bundle, pages, commands } = JSON.parse(parts) as Parts;
  const unpacked = (text: string) => inflateSync(Buffer.from(text, 'base64')).toString('utf8');
  return {
    commands,
    bundle: unpacked(bundle),
    pages: Object.fromEntries(
      Object.entries(pages).map(([name, packed]) => [name, unpacked(packed)]),
    ),
  };
}

const COMMANDS = [
  ['thiet-lap', 'setUp'],
  ['kiem-tra', 'check'],
  ['tong-hop', 'compileReport'],
  ['phu-luc', 'publishAppendices'],
].map(([name, handler]) => ({
  name,
  handler,
  caption: '',
  help: '',
  takes: 'workbook',
  options: [],
}));

/** The moment at which both run, so that all that tells it is the same on both sides. */
const NOW = '2026-05-20T10:00:00+07:00';
export const MOMENT = Date.parse(NOW);

/** A copy of the page whose clock stands at that moment. */
export function pageAtMoment(): string {
  const file = join(newFolder(), 'bon-truc.html');
  const parts = '<script type="application/json" id="parts">{';
  const page = readFileSync(PAGE_FILE, 'utf8');
  if (!page.includes(parts)) throw new Error('the page has no parts');
  writeFileSync(file, page.replace(parts, `${parts}"now":${MOMENT},`));
  return file;
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'trang-'));
}

/** The command line over the bundle of the page, at the one moment. */
export function commandLine(): (args: readonly string[]) => Promise<void> {
  const { bundle, pages } = partsOfPage();
  const dist = newFolder();
  writeFileSync(join(dist, 'code.js'), bundle);
  for (const [name, text] of Object.entries(pages)) {
    writeFileSync(join(dist, `${name}.html`), text);
  }
  const commands = join(dist, 'commands.json');
  writeFileSync(commands, JSON.stringify(COMMANDS));
  return async (args) => {
    const said: string[] = [];
    const status = await runCommandLine(args, {
      out: () => undefined,
      error: (line) => said.push(line),
      progress: () => undefined,
      environment: { DESK_USER: 'may-ban', DESK_NOW: NOW },
      dist,
      commands,
      exit: (code) => {
        throw new Error(`exit ${code}`);
      },
    });
    if (status !== 0) throw new Error(said.join('\n'));
  };
}

/** A made-up ward's month as the command line sets it up: `so.xlsx` in a folder. */
export async function sampleWorkbook(run: ReturnType<typeof commandLine>): Promise<string> {
  const folder = newFolder();
  const sample = join(import.meta.dirname, '../../../samples/an-phuc-2026-05');
  await run(['thiet-lap', sample, '--ra', folder]);
  return join(folder, 'so.xlsx');
}

/** Where two zips first differ, part by part; undefined where they hold the same. */
export function firstDifference(one: Uint8Array, other: Uint8Array): string | undefined {
  const [left, right] = [partsOfZip(one), partsOfZip(other)];
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  for (const name of names) {
    const [here = '', there = ''] = [left[name], right[name]];
    if (here === there && name in left && name in right) continue;
    let at = 0;
    while (at < here.length && here[at] === there[at]) at++;
    const around = (text: string) => text.slice(Math.max(0, at - 120), at + 120);
    return `${name} at ${at}:\n${around(here)}\n${around(there)}`;
  }
  return undefined;
}

/**
 * The parts of a zip as texts, without what each run makes anew: its id, the number and the chain of the journal that
 * are made of it, and the moment at which the library wrote the file.
 */
function partsOfZip(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      strFromU8(part)
        .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'RUN')
        .replace(/"metadataId":\d+(?=,"metadataKey":"bonTruc.run")/g, 'NUMBER')
        .replace(/\b[0-9a-f]{64}\b/g, 'CHAIN')
        .replace(/(<dcterms:modified[^>]*>)[^<]*/, '$1WRITTEN'),
    ]),
  );
}
