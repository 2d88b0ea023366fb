// Measures the check of claims on labelled passages: npm run bench:claims [-- FILE.jsonl …] [--docs=000,003] [--list]
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';
import { importSources } from './sources.mjs';

const samples = join(root, '..', 'shared', 'samples');
const options = process.argv.slice(2);
const named = options.filter((option) => !option.startsWith('--'));
const files =
  named.length > 0
    ? named
    : ['figures-dev.jsonl', 'figures-dev-changed.jsonl'].map((name) => join(samples, name));
const docs = options
  .find((option) => option.startsWith('--docs='))
  ?.slice(7)
  .split(',');
const listing = options.includes('--list');

const missing = files.filter((file) => !existsSync(file));
if (missing.length > 0) {
  console.log(
    `No labelled passages at ${missing.map((file) => pathToFileURL(file).pathname).join(', ')}.`,
  );
  process.exit(2);
}

const { findClaims, reportYear } = await importSources(
  'benchClaims',
  `export { findClaims, reportYear } from './src/claims/findClaims';`,
);

const all = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line)),
);
// A passage comes from a report whose year is known; here it is read from all passages of that report.
const texts = new Map();
for (const { doc, text } of all) texts.set(doc, `${texts.get(doc) ?? ''}\n${text}`);
const years = new Map([...texts].map(([doc, text]) => [doc, reportYear(text)]));
const passages = docs ? all.filter(({ doc }) => docs.includes(doc)) : all;

const plain = (figure) =>
  String(figure)
    .replace(/-/g, '')
    .replace(/^(-?\d+)\.0+$/, '$1');
const near = (a, b) =>
  Math.abs(Number(plain(a)) - Number(plain(b))) < 1e-4 * Math.max(1, Math.abs(Number(plain(b))));

/** The claim of the label: its kind, or its claimed figure together with what it is computed to. */
function isTheClaim(label, claim) {
  const claimed = near(claim.claimed, label.claimed);
  const known = [label.claimed, label.computed, ...label.figures];
  const shares = claim.figures.filter((figure) =>
    known.some((other) => near(figure, other)),
  ).length;
  return claim.kind === label.kind
    ? claimed || shares >= 2
    : claimed && near(claim.computed, label.computed);
}

const table = new Map();
const count = (kind, what, by = 1) => {
  for (const row of [kind, 'total']) {
    const counts = table.get(row) ?? {};
    counts[what] = (counts[what] ?? 0) + by;
    table.set(row, counts);
  }
};
const report = (what, label, claims) => {
  if (!listing) return;
  console.log(`${what} ${label.id}: ${label.text.slice(0, 300)}`);
  console.log(
    `    label: ${JSON.stringify(label.figures)} claimed ${label.claimed} computed ${label.computed}`,
  );
  for (const claim of claims) {
    console.log(
      `    found: ${claim.kind} ${claim.figures.join(' ')} claimed ${claim.claimed} computed ${claim.computed} ${claim.consistent ? 'consistent' : 'INCONSISTENT'}: ${claim.reason}`,
    );
  }
};

const started = performance.now();
for (const label of passages) {
  const year = years.get(label.doc);
  const claims = findClaims(label.text, year === undefined ? {} : { year });
  const flagged = claims.filter((claim) => !claim.consistent);
  if (label.ambiguous) {
    if (flagged.length > 0) count(label.kind, 'ambiguous flagged');
    count(label.kind, 'ambiguous');
    continue;
  }
  if (label.kind !== 'none') {
    count(label.kind, 'claims');
    if (claims.some((claim) => isTheClaim(label, claim))) count(label.kind, 'recognised');
    else report('UNRECOGNISED', label, claims);
  }
  if (label.consistent) {
    count(label.kind, 'true');
    // Two labels may lie in one passage, of which the other is the wrong one.
    if (flagged.length > 0 && (label.overlaps ?? []).length === 0) {
      count(label.kind, 'false alarms');
      report('FALSE ALARM', label, flagged);
    }
  } else {
    count(label.kind, 'wrong');
    if (flagged.some((claim) => isTheClaim(label, claim))) count(label.kind, 'caught');
    else if (flagged.length > 0) {
      count(label.kind, 'caught otherwise');
      report('CAUGHT OTHERWISE', label, flagged);
    } else report('MISSED', label, claims);
  }
}
const elapsed = performance.now() - started;

const share = (part, whole) =>
  whole ? `${((100 * part) / whole).toFixed(1)}% (${part}/${whole})` : '-';
const rows = [...table].sort(([a], [b]) => (a === 'total') - (b === 'total') || a.localeCompare(b));
const cells = rows.map(([kind, c]) => {
  const caught = (c.caught ?? 0) + (c['caught otherwise'] ?? 0);
  const alarms = c['false alarms'] ?? 0;
  return [
    kind,
    share(c.recognised ?? 0, c.claims ?? 0),
    share(caught, c.wrong ?? 0),
    share(c.caught ?? 0, c.wrong ?? 0),
    share(caught, caught + alarms),
    share(alarms, c.true ?? 0),
    c.ambiguous ? `${c['ambiguous flagged'] ?? 0} of ${c.ambiguous}` : '-',
  ];
});
const head = [
  'kind',
  'recognition',
  'recall on wrong',
  'by the very claim',
  'precision',
  'false alarms on true',
  'ambiguous flagged',
];
const widths = head.map((title, column) =>
  Math.max(title.length, ...cells.map((row) => row[column].length)),
);
for (const row of [head, ...cells])
  console.log(row.map((cell, column) => cell.padEnd(widths[column] + 2)).join(''));
console.log(
  `${passages.length} passages${docs ? ` of ${docs.join(', ')}` : ''} in ${elapsed.toFixed(0)} ms`,
);
