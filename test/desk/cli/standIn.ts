import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { runCommandLine, type Surroundings } from '../../../src/desk';

/** The same bytes whenever it is made: a zip carries the time. */
export function docx(): Uint8Array {
  const part = new Uint8Array([60]);
  const mtime = new Date(2026, 0, 1);
  return zipSync({ '[Content_Types].xml': part, 'word/document.xml': part }, { mtime });
}

/**
 * An add-on with the handlers the command line calls. The word in the workbook's first cell says what
 * becomes of a run; each run tells which files of runs before it found.
 */
const BUNDLE = `
const id = () => SpreadsheetApp.getActiveSpreadsheet().getId();
function firstCell() {
  const options = { ranges: ['A1'], fields: 'sheets.data.rowData.values.effectiveValue.stringValue' };
  return Sheets.Spreadsheets.get(id(), options).sheets[0].data[0].rowData[0].values[0].effectiveValue.stringValue;
}
function addTab(title) {
  Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: { title } } }] }, id());
}
function report(code, isFirst) {
  const blob = Utilities.newBlob(DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  const word = Drive.Files.create({ name: code + '.docx' }, blob, { fields: 'id,webViewLink' });
  return {
    code, isFirst, period: '2026-05', state: isFirst ? 'draft' : 'final', lines: ['I. MỘT', 'dòng hai'], page: '<p>' + code + '</p>',
    rollup: [{ code: 'VP.VB', value: '12.5' }],
    document: { name: code, url: word.webViewLink, wordId: word.id },
  };
}
function compileReport(options) {
  const word = firstCell();
  const found = Drive.Files.list({ orderBy: 'name' }).files.map((file) => file.name);
  if (word === 'hỏng') return { status: 'broken', messages: ['Thiếu trang «Biểu chung».', 'Thiếu cột «Kỳ».'], findings: [{ code: 'T' }], found };
  if (word === 'từ chối') return { status: 'refused', messages: ['Chỉ Văn phòng được làm.'], found };
  if (word === 'ném') throw new Error('vỡ');
  SpreadsheetApp.getActiveSpreadsheet().toast('Đang ghi …');
  const reports = (options['bao-cao'] || ['BC-THANG']).map((code, n) => report(code, n === 0));
  addTab('Tổng hợp');
  if (word === 'không rõ') return { status: 'unknown', messages: ['Không rõ đã ghi chưa.'], found };
  return {
    status: 'done', messages: ['Đã tổng hợp kỳ 2026-05.'], period: '2026-05',
    findings: [{ code: 'X', cell: 'A1' }], reports, found, options,
  };
}
function check() { return { status: 'done', messages: [new Date().toISOString(), Session.getActiveUser().getEmail()] }; }
function checkClaims(texts) {
  return texts.map((text) => text.includes('%') ? [{ kind: 'tỷ lệ', quote: text, figures: [], claimed: '41', computed: '64.6', consistent: false }] : []);
}
const DOCX = ${JSON.stringify(Array.from(new Int8Array(docx().buffer)))};
`;

/** The list of commands as the build writes it. */
const COMMANDS = [
  {
    name: 'tong-hop',
    handler: 'compileReport',
    caption: 'Tổng hợp báo cáo',
    usage: 'Tổng hợp báo cáo',
    takes: 'workbook',
    options: [
      { name: 'bao-cao', value: 'MÃ', many: true, usage: 'Chỉ làm báo cáo này' },
      { name: 'ky', value: 'KỲ', usage: 'Kỳ' },
      { name: 'gui', usage: 'Gửi thật' },
    ],
  },
  {
    name: 'kiem-tra',
    handler: 'check',
    caption: 'Kiểm tra dữ liệu',
    usage: '',
    takes: 'workbook',
    options: [],
  },
  { name: 'chot-ky', handler: 'none', caption: '', usage: '', takes: 'workbook', options: [] },
  {
    name: 'soat-so',
    handler: 'checkClaims',
    caption: '',
    usage: '',
    takes: 'passages',
    options: [],
  },
];

export const root = mkdtempSync(join(tmpdir(), 'desk-lenh-'));
export const dist = join(root, 'dist');
mkdirSync(dist);
writeFileSync(join(dist, 'code.js'), BUNDLE);
export const commandsText = JSON.stringify(COMMANDS);
const commands = join(root, 'commands.json');
writeFileSync(commands, commandsText);

/** A data pack whose first cell holds a word. */
export function pack(word: string): string {
  const folder = mkdtempSync(join(root, 'so-'));
  writeFileSync(join(folder, 'A.tsv'), `${word}\n`);
  return folder;
}

/** A folder that is not there yet. */
export const newFolder = () => join(mkdtempSync(join(root, 'ra-')), 'moi');

/** Runs the command line in this process. */
export async function run(
  args: readonly string[],
  environment: Record<string, string> = {},
  others: Partial<Surroundings> = {},
) {
  const out: string[] = [];
  const errors: string[] = [];
  const status = await runCommandLine(args, {
    out: (line) => out.push(line),
    error: (line) => errors.push(line),
    progress: () => undefined,
    environment,
    dist,
    commands,
    exit: (code) => {
      throw new Error(`exit ${code}`);
    },
    ...others,
  });
  return { status, out, errors };
}
