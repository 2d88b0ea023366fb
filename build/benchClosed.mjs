// Measures what it costs to compare closed periods with their digests: npm run bench:closed [rows]
// With every look, of an archive that is read whole and of one of which the facts alone are.
import { importSources } from './sources.mjs';

const { CONTRACT, findClosedChanges, printsOf, RECORD_TAB, rowsByPeriod, entrySheet } =
  await importSources(
    'benchClosed',
    `export { CONTRACT } from './src/contract';
     export { findClosedChanges, printsOf, RECORD_TAB } from './src/cycle';
     export { entrySheet, rowsByPeriod } from './src/cycle/periodRows';`,
  );

const ROWS = Number(process.argv[2] ?? 100_000);
const ROWS_A_PERIOD = 800;
const HEADERS = CONTRACT.archive.columns.map(({ header }) => header);
const text = (of) => ({ kind: 'text', text: of });

function archiveRow(at) {
  const month = Math.floor(at / ROWS_A_PERIOD);
  const period = `${2015 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  const cells = {
    Kỳ: text(period),
    'Đơn vị': text(`DV${at % 17}`),
    Loại: text('Số liệu'),
    Mã: text(`CHI_TIEU.${at % 47}`),
    'Nội dung': text('Số vụ việc về trật tự xã hội trong kỳ, so với kỳ trước'),
    'Giá trị': { kind: 'number', value: at * 1.25 },
    ĐVT: text('vụ'),
  };
  return HEADERS.map((header) => cells[header] ?? { kind: 'blank' });
}

function tabOf(title, rows, partialRows) {
  const size = { rowCount: rows.length, columnCount: HEADERS.length };
  return { id: 1, title, ...size, rows, partialRows, formulas: new Set(), protections: [] };
}

const rows = [HEADERS.map(text), ...Array.from({ length: ROWS }, (_, at) => archiveRow(at))];
for (const isLong of [false, true]) {
  const archive = tabOf('Lưu trữ', rows, isLong ? new Set(rows.keys()) : undefined);
  const sheet = entrySheet({ tabs: [archive] }, 'Lưu trữ');
  const record = [...rowsByPeriod(sheet)].map(([period, members]) => {
    const prints = printsOf([[sheet, members]]);
    return [period, 'Chốt', '', '', '', String(prints.rows), prints.whole, prints.facts].map(text);
  });
  const tabs = [archive, tabOf(RECORD_TAB, [[], ...record])];
  const began = process.cpuUsage();
  const found = findClosedChanges({ tabs, metadata: new Map() }, []);
  const { user, system } = process.cpuUsage(began);
  const read = isLong ? 'facts' : 'whole';
  console.log(`${ROWS} rows, ${read}: ${(user + system) / 1000} ms, ${found.length} findings`);
}
