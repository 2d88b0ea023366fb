// Learns the scan's resemblance from labelled rows: npm run learn [-- --measure]
// Logistic regression with few weights (L1), by coordinate descent. What it is worth is measured on rows
// of files that it has not seen: with --measure nothing is written.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { googleTypesPlugin } from './schema.mjs';
import { importSources } from './sources.mjs';

const FOLDER = join(root, 'test', 'publish', 'scan', 'rows');
const LINES = join(FOLDER, '..', 'lines.txt');
const SAMPLES = join(root, 'samples');
const MONTH_TABS = ['Biểu chung.tsv', 'Lưu trữ.tsv'];
const WEIGHTS_FILE = join(root, 'src', 'publish', 'scan', 'learnt.ts');
/** How much the rows count against the number of weights. */
const TRUST = 0.7;
/** So many times stands what is known to be so. */
const BY_HEART = 4;
const SWEEPS = 400;
/** Beyond this share all weights are as the largest. */
const QUANTILE = 0.97;
/** Of the rows that may be public and no rule tells of, this share may be doubted. */
const ALARMS = 0.003;
const FOLDS = 5;

const {
  featuresOf,
  likeness,
  PLACES,
  findByRules,
  labelled,
  LARGEST,
  linesIn,
  textOf,
  WRITTEN_IN,
} = await importSources(
  'learn',
  `export { featuresOf, likeness, PLACES } from './src/publish/scan/resemblance';
   export { findByRules } from './src/publish/scan/row';
   export { labelled } from './src/publish/scan/headers';
   export { LARGEST, textOf } from './src/publish/scan/weights';
   export { linesIn } from './test/publish/scan/lines';
   export { WRITTEN_IN } from './src/publish/gate/findSensitive';`,
  { plugins: [googleTypesPlugin] },
);

const linesOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

const labels = readdirSync(FOLDER)
  .sort()
  .map((file) => linesOf(join(FOLDER, file)).map((line) => JSON.parse(line)));
/** The months of the sample ward hold nothing that must not be public. */
const months = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => MONTH_TABS.flatMap((tab) => monthRows(join(SAMPLES, name, tab))));
/** The lines that the rules are tested by. */
const lines = linesIn(readFileSync(LINES, 'utf8')).map(({ kind, cells }) => ({
  ...(kind !== '-' && { kind }),
  cells: cells.map(({ header, text }) => [header, text]),
}));
const rows = [...labels, ...months].flatMap((some, set) => some.map((row) => rowOf(row, set)));
/** What is known to be so counts more than a row among many, and is learnt by heart. */
const known = Array.from({ length: BY_HEART }, () => lines.map((line) => rowOf(line, -1))).flat();

/** The rows of a sample's tab, in the columns in which people write. */
function monthRows(file) {
  if (!existsSync(file)) return [];
  const [headers = [], ...cells] = linesOf(file).map((line) => line.split('\t'));
  return cells.map((row) => ({
    cells: headers
      .map((header, at) => [header, (row[at] ?? '').replaceAll('\\n', '\n')])
      .filter(([header, text]) => WRITTEN_IN.includes(header) && text !== ''),
  }));
}

/** A labelled row, and whether rules find something in it. */
function rowOf({ kind, cells }, set) {
  const typed = cells.map(([header, text]) => ({ header, text }));
  return {
    set,
    isSensitive: kind !== undefined,
    isFound: findByRules(typed).length > 0,
    seen: seenIn(typed),
  };
}

function seenIn(cells) {
  return labelled(cells).flatMap(featuresOf);
}

function learnt(some) {
  const examples = [...some, ...known];
  const columns = new Map();
  examples.forEach(({ seen }, row) => {
    for (const place of new Set(seen)) {
      const column = columns.get(place);
      if (column) column.push(row);
      else columns.set(place, [row]);
    }
  });
  // The constant is a feature of all.
  columns.set(
    PLACES,
    examples.map((_, row) => row),
  );
  const labels = examples.map(({ isSensitive }) => (isSensitive ? 1 : 0));
  const sums = new Float64Array(examples.length);
  const chances = new Float64Array(examples.length).fill(0.5);
  const weights = new Map();
  const step = (place, column) => {
    let slope = 0;
    let bend = 1e-6;
    for (const row of column) {
      slope += chances[row] - labels[row];
      bend += Math.max(chances[row] * (1 - chances[row]), 0.02);
    }
    slope *= TRUST;
    bend *= TRUST;
    const old = weights.get(place) ?? 0;
    const target = old - slope / bend;
    const now = Math.sign(target) * Math.max(Math.abs(target) - 1 / bend, 0);
    if (now === old) return 0;
    weights.set(place, now);
    for (const row of column) {
      sums[row] += now - old;
      chances[row] = 1 / (1 + Math.exp(-sums[row]));
    }
    return Math.abs(now - old);
  };
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let change = 0;
    // Most weights stay 0: all are asked now and then.
    for (const [place, column] of columns) {
      if (sweep % 10 === 0 || weights.get(place)) change = Math.max(change, step(place, column));
    }
    if (sweep % 10 === 0 && change < 1e-3) break;
  }
  return rounded(weights);
}

/** The weights as whole numbers, and the constant in their unit. */
function rounded(weights) {
  const bias = weights.get(PLACES) ?? 0;
  const sizes = [...weights]
    .filter(([place, weight]) => place !== PLACES && weight !== 0)
    .map(([, weight]) => Math.abs(weight))
    .sort((left, right) => left - right);
  const unit = (sizes[Math.floor(sizes.length * QUANTILE)] ?? 1) / LARGEST;
  const whole = new Map();
  for (const [place, weight] of weights) {
    const value = Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / unit)));
    if (place !== PLACES && value !== 0) whole.set(place, value);
  }
  return { whole, bias: bias / unit, unit };
}

function sumOf({ whole }, seen) {
  return likeness(seen, (place) => whole.get(place) ?? 0);
}

/** Each row's sum by what was learnt without its file, in the unit of the logarithm of chances. */
function held() {
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const model = learnt(rows.filter(({ set }) => set % FOLDS !== fold));
    return rows
      .filter(({ set }) => set % FOLDS === fold)
      .map((row) => ({ ...row, sum: (sumOf(model, row.seen) + model.bias) * model.unit }));
  });
  return folds.flat();
}

const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
const measured = held();
const harmless = measured.filter(({ isSensitive }) => !isSensitive);
const planted = measured.filter(({ isSensitive }) => isSensitive);
const silent = harmless
  .filter(({ isFound }) => !isFound)
  .map(({ sum }) => sum)
  .sort((left, right) => right - left);
const doubtful = silent[Math.floor(harmless.length * ALARMS)] ?? 0;
const isAlarm = ({ isFound, sum }) => isFound || sum > doubtful;
const report = (name, is) =>
  console.log(
    name,
    `found ${percent(planted.filter(is).length, planted.length)}, alarms ${percent(harmless.filter(is).length, harmless.length)}`,
  );
report('rules, which know these rows:', ({ isFound }) => isFound);
report('resemblance alone, of files that it has not seen:', ({ sum }) => sum > doubtful);
report('both:', isAlarm);

const model = learnt(rows);
console.log(`${model.whole.size} weights, doubtful from ${doubtful.toFixed(2)}`);
if (!process.argv.includes('--measure')) {
  const text = textOf(model.whole);
  const threshold = Math.round(doubtful / model.unit - model.bias);
  writeFileSync(
    WEIGHTS_FILE,
    `// Made by npm run learn.\n/** Weights of features: see {@link file://./resemblance.ts}. */\nexport const LEARNT =\n  ${JSON.stringify(text)};\n/** A row whose weights sum to more is looked at by a person. */\nexport const DOUBTFUL = ${threshold};\n`,
  );
}
