// Measures the batches of a tab of findings, up to 10^5 rows: npm run bench:payload
// Every finding is another text, links to its cell and has one of three looks in turn within a
// unit: the worst that the tab `Kiểm tra` is written with.
import { importSources } from './sources.mjs';

const { planBatches, textCell } = await importSources(
  'benchPayload',
  `export { planBatches, textCell } from './src/contract/write';`,
);

const GRID = {
  tabs: [
    ['Biểu chung', 5],
    ['Kiểm tra', 6],
  ].map(([title, id], index) => ({
    id,
    index,
    title,
    hidden: false,
    rowCount: 1000,
    columnCount: 26,
    rows: [],
    merges: [],
    protections: [],
    formulas: new Set(),
  })),
  metadata: new Map(),
};
const UNITS = 25;
const SEVERITIES = [
  ['Lỗi', 'error'],
  ['Cảnh báo', 'warning'],
  ['Thông tin', 'centred'],
];

/** Findings unit by unit; within a unit as a sheet has them, or the severe ones first. */
function findingsTab(count, sorted) {
  const rows = [
    [textCell('KIỂM TRA', 'title')],
    Array.from({ length: 10 }, (_, column) => textCell(`Cột ${column}`, 'header')),
  ];
  const each = Math.ceil(count / UNITS);
  for (let row = 0; row < count; row += 1) {
    const place = row % each;
    if (place === 0) rows.push([textCell(`Đơn vị ${row / each}: ${each} lỗi`, 'section')]);
    const turn = sorted ? Math.floor((place * 3) / each) : place % 3;
    const [severity, style] = SEVERITIES[turn] ?? SEVERITIES[0];
    rows.push([
      textCell(severity, style),
      textCell('Biểu chung'),
      {
        ...textCell(`H${row + 2}`, 'centred'),
        link: { kind: 'cell', tab: 'Biểu chung', cell: `H${row + 2}` },
      },
      textCell(`«${row},5» không đọc được thành số. Hãy gõ một số như 1.234,5.`),
      textCell(`${row},5`),
      textCell('một số'),
      textCell('type-error'),
      textCell(''),
      textCell(''),
      textCell(`type-error Biểu chung ${row.toString(36)}`, 'note'),
    ]);
  }
  return {
    title: 'Kiểm tra',
    widths: [110, 100, 60, 520, 180, 180, 150, 260, 150, 140],
    rows,
    frozenRows: 2,
    frozenColumns: 0,
    lastColumnHidden: true,
  };
}

function measured(count, sorted) {
  const content = findingsTab(count, sorted);
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed;
  const start = process.cpuUsage();
  const plan = planBatches(GRID, [{ kind: 'rewriteTab', content }]);
  const { user, system } = process.cpuUsage(start);
  globalThis.gc?.();
  const kept = process.memoryUsage().heapUsed - heap;
  const requests = plan.staged.reduce((sum, batch) => sum + batch.length, plan.last.length);
  return {
    seconds: (user + system) / 1e6,
    megabytes: kept / 1e6,
    requests,
    batches: plan.bytes.length,
    bytes: plan.bytes.reduce((sum, size) => sum + size, 0),
    most: Math.max(...plan.bytes),
    last: plan.bytes[plan.bytes.length - 1],
  };
}

measured(3000, false);
for (const sorted of [true, false]) {
  console.log(sorted ? 'the severe ones first:' : 'as the sheet has them:');
  for (const count of [1_000, 10_000, 100_000]) {
    const found = measured(count, sorted);
    console.log(
      `  ${count} rows x 10 columns: ${found.seconds.toFixed(2)} s CPU, ${found.megabytes.toFixed(0)} MB kept, ` +
        `${found.requests} requests, ${(found.bytes / 1e6).toFixed(2)} MB in ${found.batches} batches, ` +
        `the largest ${(found.most / 1e6).toFixed(2)} MB, the last ${(found.last / 1e3).toFixed(1)} KB`,
    );
  }
}
