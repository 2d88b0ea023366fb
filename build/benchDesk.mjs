// Measures the desk's command line: node build/benchDesk.mjs [--month=WORKBOOK]
// The whole command on a real month beside the `docx` library writing the same lines, and a large
// .xlsx saved and opened. Each in processes of its own: CPU is user and system time of all threads.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './root.mjs';

const REPEATS = 9;
const ROWS = 100_000;
const COLUMNS = 21;
const FILLED = 17;

const option = (name) =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);

/** The real month where the office's samples stand beside the checkout, else the sample of ours. */
function monthOf() {
  const real = path.join(root, '..', 'shared', 'samples', 'bach-mai-2026-05.xlsx');
  return existsSync(real) ? real : path.join(root, 'samples', 'an-phuc-2026-05');
}

/** Runs a script that tells its CPU at its end, in ms, and its peak memory, in MB. */
function run(folder, script, ...words) {
  const tell = path.join(folder, 'tell.cjs');
  const told = path.join(folder, 'told.json');
  const usage =
    '{ cpu: (u.user + u.system) / 1000, memory: process.resourceUsage().maxRSS / 1024 }';
  writeFileSync(
    tell,
    `process.on('exit', () => { const u = process.cpuUsage();
     require('node:fs').writeFileSync(${JSON.stringify(told)}, JSON.stringify(${usage})); });`,
  );
  const args = ['--require', tell, script, ...words];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(readFileSync(told, 'utf8'));
}

export function median(numbers) {
  return [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)];
}

/** The peer: the lines as paragraphs of a document. */
async function writeLines(lines, target) {
  const { Document, Packer, Paragraph } = await import('docx');
  const children = readFileSync(lines, 'utf8')
    .trimEnd()
    .split('\n')
    .map((text) => new Paragraph(text));
  writeFileSync(target, await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** The desk's rooms of files, compiled whole; the compiler has no part in what is measured. */
async function filesOfDesk() {
  const { compileSources, DESK_PART } = await import('./sources.mjs');
  const contents = `
    export { openWorkbook, saveXlsx } from './src/desk/files';
    export { newSheet, newSpreadsheet } from './src/desk/spreadsheet';
  `;
  return compileSources('benchFiles', contents, { ...DESK_PART, packages: 'bundle' });
}

const DAY = { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } };
const WRAP = { wrapStrategy: 'WRAP' };

function cellOf(row, column) {
  if (column >= FILLED) return undefined;
  if (column === FILLED - 1) return { value: 46_000 + (row % 300), format: DAY };
  if (column === 6)
    return { value: `Nội dung công việc số ${row} của đơn vị & phòng`, format: WRAP };
  return column === 7 ? { value: row * 1.5 } : { value: `DV${(row + column) % 50}` };
}

async function saveLarge(files, target) {
  const { saveXlsx, newSheet, newSpreadsheet } = await import(files);
  const spreadsheet = newSpreadsheet('large', 'large');
  const sheet = newSheet(1, 'Biểu chung', { rowCount: ROWS, columnCount: COLUMNS });
  sheet.rows = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => cellOf(row, column)),
  );
  spreadsheet.sheets = [sheet];
  const book = { spreadsheet, documentProperties: {}, carried: new Map() };
  writeFileSync(target, await saveXlsx(book));
}

async function openLarge(files, target) {
  const { openWorkbook } = await import(files);
  await openWorkbook(target);
}

/** Prints the tables of the desk, where it is built. */
export async function measureDesk() {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-desk-'));
  const month = option('month') ?? monthOf();
  const desk = path.join(root, 'desk', 'bon-truc.mjs');
  if (!existsSync(desk)) throw new Error('The desk is not built: run `npm run build` first.');
  const out = path.join(folder, 'out');
  const compile = () => run(folder, desk, 'tong-hop', month, '--ra', out);
  const peer = () =>
    run(folder, import.meta.filename, `--peer=${out}/bao-cao.txt`, `--to=${folder}/peer.docx`);
  compile();
  const taken = Array.from({ length: REPEATS }, () => [compile(), peer()]);
  const [ours, theirs] = [0, 1].map((at) => median(taken.map((pair) => pair[at].cpu)));
  console.log(`The whole desk command on ${path.basename(month)}, beside docx writing its lines:`);
  console.table({
    'docx, the lines': { 'CPU, docx = 1': '1.0', 'CPU, ms': Math.round(theirs) },
    'bon-truc tong-hop': {
      'CPU, docx = 1': (ours / theirs).toFixed(1),
      'CPU, ms': Math.round(ours),
    },
  });
  const files = await filesOfDesk();
  const large = path.join(folder, 'large.xlsx');
  const script = (what) => run(folder, import.meta.filename, `--${what}=${files}`, `--to=${large}`);
  const saved = Array.from({ length: 3 }, () => script('save'));
  const opened = Array.from({ length: 3 }, () => script('open'));
  console.log(`An .xlsx of ${ROWS} rows and ${COLUMNS} columns, ${FILLED} of them filled:`);
  console.table(
    Object.fromEntries(
      Object.entries({ 'made and saved': saved, opened }).map(([name, runs]) => [
        name,
        {
          'CPU, s': (median(runs.map(({ cpu }) => cpu)) / 1000).toFixed(1),
          'peak memory, MB': Math.round(median(runs.map(({ memory }) => memory))),
        },
      ]),
    ),
  );
}

if (process.argv[1] === import.meta.filename) {
  const to = option('to') ?? '';
  const [lines, save, open] = ['peer', 'save', 'open'].map(option);
  if (lines) await writeLines(lines, to);
  else if (save) await saveLarge(save, to);
  else if (open) await openLarge(open, to);
  else await measureDesk();
}
