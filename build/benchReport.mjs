// Measures how making the document grows with its length: node build/benchReport.mjs [--ra FILE.docx]
// A report of about 300 pages (2,000 paragraphs, 400 footnotes, 60 tables), and of a tenth of it.
import { writeFileSync } from 'node:fs';
import { importSources } from './sources.mjs';

const at = process.argv.indexOf('--ra');
const target = at < 0 ? undefined : process.argv[at + 1];
const REPEATS = 5;

const SENTENCE =
  'Đảng ủy phường tiếp tục lãnh đạo, chỉ đạo các cơ quan, đơn vị triển khai đồng bộ nhiệm vụ, giải pháp; kịp thời tháo gỡ khó khăn, vướng mắc trong quá trình thực hiện. ';

/** A report of so many sections, each with 20 paragraphs, 4 footnotes and, in 6 of 10, a table. */
function inputOf(sections) {
  const outline = [];
  const entries = [];
  const add = (section, content) =>
    entries.push({
      tab: 'Biểu chung',
      row: entries.length + 2,
      unit: 'VP',
      section,
      kind: 'Lời văn',
      content,
    });
  for (let number = 0; number < sections; number += 1) {
    const code = `m${number}`;
    const level = number % 10 === 0 ? 1 : 2;
    outline.push({
      code,
      level,
      title: `Mục ${number}`,
      kind: 'Lời văn',
      unit: '',
      required: true,
      appendix: '',
      row: number + 2,
    });
    for (let paragraph = 0; paragraph < 20; paragraph += 1) {
      const note = paragraph % 5 === 0 ? `[[Chú thích ${number}.${paragraph}: ${SENTENCE}]]` : '';
      add(
        code,
        `Đoạn **${paragraph}**${note}: ${SENTENCE.repeat(2)}Xem https://example.vn/${number}.`,
      );
    }
    if (number % 10 < 6) {
      const rows = Array.from(
        { length: 12 },
        (_, row) => `| ${row + 1} | ${SENTENCE} | ${row * 1234} |`,
      );
      add(code, ['| STT | Nội dung | Kết quả |', ...rows].join('\n'));
    }
  }
  const settings = {
    issuer: 'Đảng ủy phường An Phúc',
    superior: 'Đảng bộ Thành phố Tân Giang',
    place: 'An Phúc',
    template: 'so-ket',
    regime: 'party',
    documentType: 'BÁO CÁO',
    subject: 'Sơ kết 01 năm',
    period: { kind: 'year', year: 2026 },
    from: undefined,
    to: undefined,
    symbol: '-BC/ĐU',
    authority: 'T/M BAN THƯỜNG VỤ',
    position: 'BÍ THƯ',
    signatory: 'Nguyễn Văn A',
    recipients: ['Lưu Văn phòng Đảng ủy.'],
    opening: SENTENCE,
    closing: '',
    salutation: '',
    deadline: undefined,
    printedAppendices: [],
    fontSize: undefined,
    toneStyle: 'ủy',
    timeZone: 'Asia/Ho_Chi_Minh',
    rows: new Map(),
  };
  return {
    settings,
    outline,
    entries,
    shortLinks: [],
    draft: false,
    placeOf: (tab, row) => ({ tab, at: cellAddress(row - 1, 0) }),
    resolve: (text) => text,
    taskSummary: () => '',
    appendixTable: () => undefined,
    properties: { period: '2026', runId: 'bench', figuresHash: '0' },
  };
}

const { buildReport, readManuscript, renderDocx, renderText, cellAddress } = await importSources(
  'benchReport',
  `export { buildReport, readManuscript, renderDocx, renderText } from './src/report';
   export { cellAddress } from './src/model/address';`,
);

function measure(sections) {
  const input = inputOf(sections);
  let best = Number.POSITIVE_INFINITY;
  let bytes = new Uint8Array();
  for (let turn = 0; turn < REPEATS; turn += 1) {
    const start = process.cpuUsage();
    const report = buildReport({ ...input, manuscript: readManuscript(input) });
    renderText(report);
    bytes = renderDocx(report);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return { milliseconds: best, bytes };
}

measure(10);
const tenth = measure(10);
const whole = measure(100);
const line = (name, { milliseconds, bytes }) =>
  console.log(
    `${name}: ${milliseconds.toFixed(0)} ms of CPU, ${(bytes.length / 1024).toFixed(0)} KB`,
  );
line('200 paragraphs, 40 footnotes, 6 tables', tenth);
line('2,000 paragraphs, 400 footnotes, 60 tables', whole);
console.log(
  `growth: ${(whole.milliseconds / tenth.milliseconds).toFixed(1)} times for 10 times the length`,
);
if (target) writeFileSync(target, whole.bytes);
