// Measures the rollup beside DuckDB and Arquero, the growth of a whole compile, and the desk's
// command beside the docx library: npm run bench
// Every engine begins with the same plain columns and ends with the sums as plain text, which must
// be equal before any time is taken. Ratios are of one run on one machine; so only they are told.
import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { DOUBLE, DuckDBDataChunk, DuckDBInstance, VARCHAR } from '@duckdb/node-api';
import * as aq from 'arquero';
import { measureDesk, median } from './benchDesk.mjs';
import { importSources } from './sources.mjs';

const UNITS = 25;
const INDICATORS = 100;
const MONTHS = 12;
const MILLION = 1_000_000;
const REPEATS = 5;

/** Rows as plain columns: 25 units x 100 indicators x 12 months, again and again. */
function columnsOf(rows) {
  const columns = { unit: [], indicator: [], period: [], value: [] };
  for (let row = 0; row < rows; row += 1) {
    columns.unit.push(`DV${row % UNITS}`);
    columns.indicator.push(`CT.${Math.floor(row / UNITS) % INDICATORS}`);
    const month = Math.floor(row / (UNITS * INDICATORS)) % MONTHS;
    columns.period.push(`2026-${String(month + 1).padStart(2, '0')}`);
    columns.value.push(((row * 7919) % 1_000_003) / 100);
  }
  return columns;
}

async function ours() {
  const { rollUp, readPeriod, decimalOf, reported } = await importSources(
    'benchRollup',
    `export { rollUp } from './src/rollup';
     export { readPeriod } from './src/model/period';
     export { decimalOf, reported } from './src/model/figure';`,
  );
  const units = Array.from({ length: UNITS }, (_, unit) => ({
    code: `DV${unit}`,
    name: `Đơn vị ${unit}`,
    axis: 'UBND',
    active: true,
    aliases: [],
  }));
  const indicators = Array.from({ length: INDICATORS }, (_, indicator) => ({
    code: `CT.${indicator}`,
    name: '',
    unitOfMeasure: '',
    overUnits: 'Tổng',
    overPeriods: 'Cộng dồn',
    formula: '',
    whenMissing: 'Cộng phần đã có',
  }));
  return async ({ unit, indicator, period, value }) => {
    const entries = value.map((number, row) => ({
      tab: 'Biểu chung',
      row: row + 2,
      kind: 'Số liệu',
      period: readPeriod(period[row]),
      unit: unit[row],
      code: indicator[row],
      figure: reported(decimalOf(number)),
    }));
    const year = readPeriod('2026');
    const rollup = rollUp({ units, indicators, entries, period: year });
    const span = { kind: 'period', period: year };
    return indicators.flatMap((one) =>
      rollup
        .total(one, { kind: 'all' }, span)
        .shares.map((share) => `${share.unit.code} ${one.code} ${share.figure.value.toFixed(2)}`),
    );
  };
}

const CHUNK = 2048;

async function duckdb() {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  return async ({ unit, indicator, period, value }) => {
    await connection.run(
      'CREATE OR REPLACE TABLE entries (unit VARCHAR, indicator VARCHAR, period VARCHAR, value DOUBLE)',
    );
    const appender = await connection.createAppender('entries');
    const types = [VARCHAR, VARCHAR, VARCHAR, DOUBLE];
    for (let from = 0; from < value.length; from += CHUNK) {
      const chunk = DuckDBDataChunk.create(types);
      const to = from + CHUNK;
      chunk.setColumns([unit, indicator, period, value].map((column) => column.slice(from, to)));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
    const reader = await connection.runAndReadAll(`
      SELECT unit, indicator, CAST(sum(CAST(value AS DECIMAL(18, 2))) AS VARCHAR)
      FROM entries WHERE period LIKE '2026-%' GROUP BY unit, indicator`);
    return reader.getRows().map((row) => row.join(' '));
  };
}

async function arquero() {
  return async (columns) =>
    aq
      .table(columns)
      .filter((d) => aq.op.startswith(d.period, '2026-'))
      .groupby('unit', 'indicator')
      .rollup({ sum: aq.op.sum('value') })
      .objects()
      .map(({ unit, indicator, sum }) => `${unit} ${indicator} ${sum.toFixed(2)}`);
}

const ENGINES = { ours, duckdb, arquero };

/** CPU time in ms, of all threads of the process: what others do on the machine is not in it. */
async function timeOf(run) {
  globalThis.gc?.();
  // What the collector frees in the background is the last run's, not this one's.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const started = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** Medians of runs taken in turn, so that the machine's moods fall on all alike. */
async function times(runs) {
  const taken = runs.map(() => []);
  for (let repeat = 0; repeat < REPEATS + 1; repeat += 1) {
    for (const [index, run] of runs.entries()) {
      const time = await timeOf(run);
      if (repeat > 0) taken[index].push(time);
    }
  }
  return taken.map(median);
}

async function checkEqual(engines, columns) {
  const results = [];
  for (const engine of Object.values(engines)) results.push((await engine(columns)).sort());
  const [first, ...others] = results.map((rows) => rows.join('\n'));
  if (first === '' || others.some((other) => other !== first)) {
    throw new Error('The engines do not agree; no time is taken.');
  }
  return results[0].length;
}

/** Peak memory in MB of a process with the million rows' columns and one engine over them. */
function memoryOf(name) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--expose-gc', import.meta.filename, `--memory=${name}`],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

async function measureMemory(name) {
  const engine = await ENGINES[name]?.();
  const columns = columnsOf(MILLION);
  await engine?.(columns);
  console.log(process.resourceUsage().maxRSS / 1024);
}

async function measureRollup() {
  const engines = Object.fromEntries(
    await Promise.all(
      Object.entries(ENGINES).map(async ([name, engine]) => [name, await engine()]),
    ),
  );
  const [small, large] = [columnsOf(MILLION / 10), columnsOf(MILLION)];
  const groups = await checkEqual(engines, large);
  const names = Object.keys(engines);
  const runs = names.flatMap((name) => [() => engines[name](small), () => engines[name](large)]);
  const taken = await times(runs);
  const duck = taken[names.indexOf('duckdb') * 2 + 1];
  console.log(`One million entries grouped into ${groups} sums, loading counted, one thread:`);
  console.log(`(the columns alone take ${Math.round(memoryOf('columns'))} MB)`);
  console.table(
    Object.fromEntries(
      names.map((name, index) => [
        name,
        {
          'CPU, DuckDB = 1': (taken[index * 2 + 1] / duck).toFixed(2),
          'n to 10 n': (taken[index * 2 + 1] / taken[index * 2]).toFixed(1),
          'peak memory, MB': Math.round(memoryOf(name)),
          'CPU, ms': Math.round(taken[index * 2 + 1]),
        },
      ]),
    ),
  );
}

const HEADERS = {
  'Cấu hình': ['Khóa', 'Giá trị'],
  'Đơn vị': ['Mã', 'Tên', 'Trục', 'Hoạt động'],
  'Đề cương': ['Mã mục', 'Cấp', 'Tiêu đề', 'Trục', 'Kiểu', 'Đơn vị', 'Bắt buộc'],
  'Chỉ tiêu': [
    ...['Mã', 'Tên', 'ĐVT', 'Trục', 'Mục', 'Theo đơn vị', 'Theo kỳ', 'Công thức', 'Kế hoạch năm'],
    'Số lẻ',
  ],
  'Quy tắc': ['Mã', 'Mô tả', 'Vế trái', 'Phép so sánh', 'Vế phải', 'Dung sai', 'Mức độ'],
  'Phụ lục': ['Mã', 'Tên', 'Bộ', 'Loại', 'Lọc', 'Cột', 'Nhóm theo'],
  'Biểu chung': [
    ...['Kỳ', 'Trục', 'Đơn vị', 'Mục', 'Loại', 'Mã', 'Nội dung', 'Giá trị', 'ĐVT', 'Nguồn giao'],
    ...['Người thực hiện', 'Trách nhiệm', 'Thẩm quyền', 'Thời hạn', 'Sản phẩm', 'Trạng thái'],
    'Ngày hoàn thành',
  ],
};

/** A workbook whose catalogue, form and archive all grow with n: a year of a ward, of ten wards. */
function gridOf(rows) {
  const indicators = rows / (UNITS * MONTHS);
  const text = (value) => ({ kind: 'text', text: value });
  const cell = (value) =>
    value === ''
      ? { kind: 'blank' }
      : typeof value === 'number'
        ? { kind: 'number', value }
        : text(value);
  const bodies = new Map(Object.keys(HEADERS).map((title) => [title, []]));
  bodies.set('Lưu trữ', []);
  const axes = ['Đảng ủy', 'HĐND', 'UBND', 'MTTQ'];
  const add = (title, row) => bodies.get(title).push(row);
  add('Cấu hình', ['Tên đơn vị', 'Đảng ủy phường An Phúc']);
  add('Cấu hình', ['Kỳ', '2026-12']);
  add('Cấu hình', ['Thể thức', 'Đảng']);
  for (let unit = 0; unit < UNITS; unit += 1) {
    add('Đơn vị', [`DV${unit}`, `Đơn vị ${unit}`, axes[unit % 4], 'Có']);
  }
  add('Đề cương', ['muc', '1', 'Kết quả', '', 'Lời văn', '', '']);
  add('Phụ lục', ['PL 01', 'Số liệu', '1', 'Số liệu', '', 'STT, Nội dung, Giá trị', 'Đơn vị']);
  for (let number = 0; number < indicators; number += 1) {
    const tail = ['muc', 'Tổng', 'Cộng dồn', '', 1000, 2];
    add('Chỉ tiêu', [`CT.${number}`, `Chỉ tiêu ${number}`, 'vụ', '', ...tail]);
    const formula = `CT.${number} / LŨY_KẾ(CT.${number}) * 100`;
    const rate = ['muc', '', '', formula, '', 1];
    add('Chỉ tiêu', [`TL.${number}`, `Tỷ lệ ${number}`, '%', '', ...rate]);
    add('Quy tắc', [`QT.${number}`, 'so', `CT.${number}`, '<=', `LŨY_KẾ(CT.${number})`, '', 'Lỗi']);
    for (let month = 1; month <= MONTHS; month += 1) {
      const tab = month === MONTHS ? 'Biểu chung' : 'Lưu trữ';
      const period = `2026-${String(month).padStart(2, '0')}`;
      for (let unit = 0; unit < UNITS; unit += 1) {
        const value = ((number * 7919 + month * 31 + unit) % 10007) / 10;
        const head = [period, axes[unit % 4], `DV${unit}`, 'muc'];
        add(tab, [...head, 'Số liệu', `CT.${number}`, '', value, 'vụ']);
      }
    }
    const prose = `Kết quả {{CT.${number}}}, lũy kế {{CT.${number}|lũy kế}}, bằng {{TL.${number}}}%.`;
    add('Biểu chung', ['2026-12', 'Đảng ủy', 'DV0', 'muc', 'Lời văn', '', prose]);
  }
  return {
    id: 'bench',
    url: 'https://example.vn',
    title: 'bench',
    metadata: new Map(),
    tabs: [...bodies].map(([title, body], index) => {
      const header = HEADERS[title] ?? HEADERS['Biểu chung'];
      return {
        id: index,
        title,
        index,
        hidden: false,
        rowCount: body.length + 1,
        columnCount: header.length,
        rows: [header, ...body].map((row) => row.map(cell)),
        formulas: new Set(),
        merges: [],
        protections: [],
      };
    }),
  };
}

async function measureCompile() {
  const { compileReport, runCommand } = await importSources(
    'benchCompile',
    `export { compileReport } from './src/commands/compileReport';
     export { runCommand } from './src/run';`,
  );
  const compile = (grid) => async () => {
    const failures = [];
    const saved = (file) => ({
      id: file.role,
      name: file.name,
      url: '',
      savedBy: '',
      folders: [],
    });
    const outcome = runCommand(
      compileReport,
      {},
      {
        lock: () => true,
        workbook: {
          read: () => ({ grid, text: '' }),
          send: () => undefined,
          metadata: () => [],
          headerOf: () => 'Kiểm tra',
          writeColumn: () => undefined,
        },
        files: {
          create: saved,
          ofRun: () => [],
          unfinished: () => [],
          finish: () => undefined,
        },
        person: {
          email: () => '',
          progress: () => undefined,
          canBeAsked: () => false,
          show: () => undefined,
        },
        clock: { now: () => 0, write: () => '31/12/2026 17:00', sleep: () => undefined },
        newRunId: () => 'bench',
        logError: (error) => failures.push(error),
      },
    );
    if (outcome.status !== 'done') throw failures[0] ?? new Error(outcome.messages.join('\n'));
  };
  const sizes = [9_000, 90_000];
  const taken = await times(sizes.map((rows) => compile(gridOf(rows))));
  console.log('A whole Tổng hợp báo cáo, its catalogue and its text growing with the rows:');
  console.table(
    Object.fromEntries(
      sizes.map((rows, index) => [
        `${rows} rows`,
        {
          'CPU, smaller = 1': (taken[index] / taken[0]).toFixed(1),
          'CPU, ms': Math.round(taken[index]),
        },
      ]),
    ),
  );
}

const memory = process.argv.find((option) => option.startsWith('--memory='));
if (memory) {
  await measureMemory(memory.slice('--memory='.length));
} else {
  const [cpu] = cpus();
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} x ${cpu.model}, ${Math.round(totalmem() / 2 ** 30)} GB`,
  );
  await measureRollup();
  if (!process.argv.includes('--rollup')) {
    await measureCompile();
    await measureDesk();
  }
}
