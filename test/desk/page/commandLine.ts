import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { openDesk, runCommandLine } from '../../../src/desk';
import { makeNodeWorld } from '../../../src/desk/cli';
import { type DeskParts, makePageDesk, type PageDesk, unpackPages } from '../../../src/desk/page';
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
  const { packedPages, ...others } = JSON.parse(parts);
  return { ...others, pages: unpackPages(packedPages) };
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
  usage: '',
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

/** The desk of a page, without a browser. */
export function deskOf(parts: Partial<DeskParts> & Pick<DeskParts, 'bundle'>): PageDesk {
  return makePageDesk({
    pages: {},
    commands: [],
    makeWorld: makeNodeWorld,
    onToast: () => undefined,
    user: 'may-ban',
    ...parts,
  });
}

/** What the command line's desk makes of a figure that is typed, and then of the two commands. */
export async function monthByCommandLine(run: ReturnType<typeof commandLine>, workbook: string) {
  const { bundle, pages } = partsOfPage();
  const desk = await openDesk({ bundle, pages, workbook, user: 'may-ban', now: MOMENT });
  desk.type('Biểu chung', 'H9', '77');
  const folder = newFolder();
  const book = join(folder, 'so.xlsx');
  await desk.save(book);
  const typed = readFileSync(book);
  for (const command of ['kiem-tra', 'tong-hop']) await run([command, book, '--ra', folder]);
  return { typed, file: (name: string) => readFileSync(join(folder, name)) };
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

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const CHAIN = /\b[0-9a-f]{64}\b/g;

/** A tab without the heights of rows that hold an id or a chain: as wide as its figures are, it takes a line or two. */
function withoutHeights(tab: string, madeAnew: ReadonlySet<string>): string {
  return tab.replace(/<row\b([^>]*)>.*?<\/row>/g, (row, attributes: string) =>
    [...row.matchAll(/t="s"><v>(\d+)/g)].some(([, text = '']) => madeAnew.has(text))
      ? row.replace(attributes, attributes.replace(/ ht="[\d.]+" customHeight="1"/, ''))
      : row,
  );
}

/** The numbers of the shared texts that are an id or a chain. */
function textsMadeAnew(texts = ''): ReadonlySet<string> {
  const all = texts.match(/<si>.*?<\/si>/gs) ?? [];
  return new Set(
    all.flatMap((text, at) => (text.match(ID) || text.match(CHAIN) ? [String(at)] : [])),
  );
}

/**
 * The parts of a zip as texts, without what each run makes anew: its id, the number and the chain of the journal that
 * are made of it, the heights of their rows, and the moment at which the library wrote the file.
 */
function partsOfZip(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes));
  const texts = parts.find(([name]) => name === 'xl/sharedStrings.xml')?.[1];
  const madeAnew = textsMadeAnew(texts && strFromU8(texts));
  return Object.fromEntries(
    parts.map(([name, part]) => [
      name,
      withoutHeights(strFromU8(part), madeAnew)
        .replace(ID, 'RUN')
        .replace(/"metadataId":\d+(?=,"metadataKey":"bonTruc.run")/g, 'NUMBER')
        .replace(CHAIN, 'CHAIN')
        .replace(/(<dcterms:modified[^>]*>)[^<]*/, '$1WRITTEN'),
    ]),
  );
}
