import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Book, openBook } from '../../src/book';
import { BLANK, type Cell, type Grid, TAB, type Tab } from '../../src/contract';
import { CATALOGUE, FINDING_CODES, type Finding, shownCode } from '../../src/findings';
import { rowOf } from '../../src/model/address';
import { findingsTab, type WeighedFinding } from '../../src/review';
import { type FormText, formGrid, type Row, TASK } from '../check/form';
import { textCell } from '../contract/tables';

/**
 * What people explained is found again by what it is about, whatever becomes of the rows around it:
 * rows put in above, tabs sorted, other units' rows added and edited, a period closed.
 */

const FIGURE: Row = { Loại: 'Số liệu' };
const TEXT: Row = { Loại: 'Lời văn' };
const DOCUMENT: Row = { Loại: 'Văn bản', Mã: '75-KH/ĐU', 'Nội dung': 'Kế hoạch' };
const PETITION: Row = { Loại: 'Kiến nghị', 'Trách nhiệm': 'Chủ trì: UBND phường' };
const OTHERS: Row = { 'Đơn vị': 'KHAC', Trục: 'UBND' };

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04'];
const LONG = ['2025-10', '2025-11', '2025-12', ...MONTHS];

/** Periods before the report's, of one unit and indicator. */
function history(
  code: string,
  values: readonly number[],
  unit = 'CAP',
  periods: readonly string[] = MONTHS,
): readonly Row[] {
  return values.map((value, at) => ({
    ...FIGURE,
    Kỳ: periods[at] ?? '',
    'Đơn vị': unit,
    Trục: unit === 'MTTQ' ? 'MTTQ' : 'UBND',
    Mã: code,
    'Giá trị': String(value),
  }));
}

const WARD: FormText = {
  units:
    'CAP UBND; MTTQ MTTQ; KHAC UBND; TYT UBND; CU UBND -; XA UBND >CAP@2026-04; KT MTTQ; LE MTTQ',
  indicators: [
    'A | Tổng | Cộng dồn',
    'B | Tổng | Mới nhất',
    ...[1, 2, 3, 4, 5, 6].map((at) => `C.${at} | Tổng | Cộng dồn`),
    'D | Tổng | Cộng dồn | Số lẻ=0 | Đơn vị báo cáo=CAP; MTTQ',
    'E | Tổng | Cộng dồn | Hiệu lực đến=2026-03',
    'G | Tổng | Cộng dồn | Công thức=A / D',
    'H | Tổng | Cộng dồn | ĐVT=triệu đồng',
    'I | Tổng | Cộng dồn | ĐVT=người',
    'K | Tổng | Cộng dồn',
    'L | Tổng | Mới nhất | Tên=Số lũy kế từ đầu năm',
    'M | Tổng | Cộng dồn | Kế hoạch năm=120',
    'N | Tổng | Cộng dồn',
    'P | Tổng | Cộng dồn',
  ].join('\n'),
  rules:
    'QT.1 | A bằng D | A | = | D + 1000 | 0 | Cảnh báo\nQT.2 | chưa so | M | = | A | 0 | Cảnh báo\nQT.3 | đã thôi | E | = | A | 0 | Cảnh báo',
  settings: {
    'Từ ngày': '01/05/2026',
    'Đến ngày': '31/05/2026',
    'Hạn nộp': '01/06/2026',
    'Múi giờ': 'Giờ lạ',
    'Thẩm quyền ký': 'TM. ỦY BAN NHÂN DÂN',
    'Ký hiệu': 'Số 5-BC/ĐU',
  },
  metadata: { 'plan:2026': '{"m":"100"}' },
  rows: [
    { ...FIGURE, Mã: 'A', 'Giá trị': '3', 'Cập nhật': 'a@x 02/06/2026 09:00' },
    // Two of one figure, told apart by what they are of, and both unclear.
    { ...FIGURE, Mã: 'K', 'Đối tượng': 'Dự án 1', 'Giá trị': '', 'Ghi chú': 'chờ' },
    { ...FIGURE, Mã: 'K', 'Đối tượng': 'Dự án 2', 'Giá trị': '', 'Ghi chú': 'chờ' },
    { ...FIGURE, Mã: 'D', 'Giá trị': '3.5' },
    { ...FIGURE, Mã: 'D', 'Giá trị': '4' },
    { ...FIGURE, Mã: 'I', 'Giá trị': '7' },
    { ...FIGURE, Mã: 'I', 'Giá trị': '7' },
    { ...FIGURE, Mã: 'B', 'Giá trị': '100' },
    { ...FIGURE, Mã: 'B', 'Giá trị': '120' },
    { ...FIGURE, Mã: 'E', 'Giá trị': '5' },
    { ...FIGURE, Mã: 'G', 'Giá trị': '5' },
    { ...FIGURE, Mã: 'H', 'Giá trị': '12000000' },
    { ...FIGURE, Mã: 'H', 'Đơn vị': 'KT', Trục: 'MTTQ', 'Giá trị': '1.250,5', ĐVT: 'đồng' },
    { ...FIGURE, 'Đơn vị': 'XA', Mã: 'A', 'Giá trị': '2' },
    { ...FIGURE, 'Đơn vị': 'CU', Mã: 'A', 'Giá trị': '2' },
    { ...FIGURE, 'Đơn vị': 'MTTQ', Mã: 'A', 'Giá trị': '2', Trục: 'HĐND' },
    { ...FIGURE, 'Đơn vị': 'MTTQ', Mã: 'I', 'Giá trị': '2', Trục: 'không rõ', ĐVT: 'hộ' },
    ...[1, 2, 3, 4, 5, 6].map((at) => ({ ...FIGURE, Mã: `C.${at}`, 'Giá trị': String(20 + at) })),
    { ...FIGURE, 'Đơn vị': 'MTTQ', Trục: 'MTTQ', Mã: 'N', 'Giá trị': '40' },
    { ...FIGURE, 'Đơn vị': 'MTTQ', Trục: 'MTTQ', Mã: 'P', 'Giá trị': '900' },
    { ...FIGURE, 'Đơn vị': 'MTTQ', Trục: 'MTTQ', Mã: 'L', 'Giá trị': '9' },
    { ...FIGURE, Kỳ: '2026-06', 'Đơn vị': 'LE', Trục: 'MTTQ', Mã: 'A', 'Giá trị': '4' },
    { ...FIGURE, Kỳ: '2026-06', 'Đơn vị': 'LE', Trục: 'MTTQ', Mã: 'D', 'Giá trị': '4' },
    // Of a later period alone, of a year gone by, and of a period that waits.
    { ...FIGURE, Kỳ: '2026-06', 'Đơn vị': 'TYT', Mã: 'A', 'Giá trị': '4' },
    { ...FIGURE, Kỳ: '2026-06', 'Đơn vị': 'TYT', Mã: 'D', 'Giá trị': '4' },
    { ...FIGURE, Kỳ: '2026-06', Mã: 'A', 'Giá trị': '4' },
    { ...FIGURE, Kỳ: '2025-11', Mã: 'A', 'Giá trị': '4' },
    { ...FIGURE, Kỳ: '2025-11', 'Đơn vị': 'KT', Trục: 'MTTQ', Mã: 'A', 'Giá trị': '4' },
    { ...FIGURE, Kỳ: '2025-11', 'Đơn vị': 'KT', Trục: 'MTTQ', Mã: 'D', 'Giá trị': '4' },
    { ...FIGURE, Kỳ: '2026-04', Mã: 'M', 'Giá trị': '4' },
    { ...FIGURE, Kỳ: '2026-04', 'Đơn vị': 'MTTQ', Trục: 'MTTQ', Mã: 'M', 'Giá trị': '6' },
    { ...FIGURE, Kỳ: '2026-Q1', Mã: 'H', 'Giá trị': '99' },
    { ...FIGURE, Kỳ: '2026-03', Mã: 'C.1', 'Giá trị': '444' },
    // Two tasks of one code, unclear alike.
    { ...TASK, 'Sản phẩm': '', 'Nội dung': 'Rà soát hộ nghèo' },
    { ...TASK, 'Sản phẩm': '', 'Nội dung': 'Rà soát hộ cận nghèo' },
    { ...TASK, Mã: 'NV.2', 'Trạng thái': '' },
    { ...TASK, Mã: 'NV.3', 'Thời hạn': '01/05/2026' },
    { ...TASK, Mã: 'NV.4', 'Trạng thái': 'Quá hạn' },
    { ...TASK, Mã: 'NV.5', 'Trạng thái': 'Hoàn thành', 'Sản phẩm': '' },
    { ...TASK, Mã: 'NV.6', 'Ngày hoàn thành': '20/05/2026' },
    { ...TASK, Mã: 'NV.7', 'Trạng thái': 'Chưa thực hiện' },
    { ...TASK, Mã: 'NV.8', 'Trạng thái': 'Hoàn thành', 'Ngày hoàn thành': '05/06/2026' },
    { ...TASK, Mã: 'NV.9', 'Trạng thái': 'Hoàn thành', 'Ngày hoàn thành': '05/05/2026' },
    { ...DOCUMENT, 'Thời hạn': '20/04/2026' },
    { ...DOCUMENT, 'Đơn vị': 'TYT', 'Thời hạn': '21/04/2026' },
    { ...DOCUMENT, Mã: '', 'Nội dung': 'Công văn', 'Thời hạn': '31/04/2026' },
    { ...DOCUMENT, Mã: '76-KH/ĐU', Mục: 'lạ' },
    { ...TEXT, 'Nội dung': 'Đã họp.', 'Ghi chú': 'Cần xem lại' },
    { ...TEXT, 'Nội dung': 'Có 52 đồng chí, gồm 49 công chức và 04 viên chức.' },
    { ...TEXT, 'Nội dung': 'Giống hệt.' },
    { ...TEXT, 'Nội dung': 'Giống hệt.' },
    { ...TEXT, 'Nội dung': '1. Đã **làm xong, ]] ạ. [[ ]]\u0007' },
    { ...TEXT, 'Nội dung': 'Chữ \u202e ẩn' },
    { ...TEXT, 'Nội dung': '| a | b |\n| 1 |' },
    { ...TEXT, 'Nội dung': '', 'Ghi chú': 'viết sau' },
    { ...PETITION, Mã: 'KN.1', 'Nội dung': 'Sửa ngõ 10', 'Thời hạn': '20/05/2026' },
    { ...PETITION, Mã: 'KN.2', 'Nội dung': 'Lắp đèn ngõ 12', 'Thời hạn': '02/06/2026' },
    {
      ...PETITION,
      Mã: 'KN.3',
      'Nội dung': 'Dọn chợ',
      'Thời hạn': '30/06/2026',
      'Trách nhiệm': '',
    },
    { ...TEXT, 'Nội dung': 'Tỷ lệ giải ngân vốn đầu tư công đạt 40,74%.' },
    { ...TEXT, 'Nội dung': 'Tỷ lệ giải ngân vốn đầu tư công đạt 46,2%.' },
    { ...TEXT, 'Nội dung': 'Trong tháng 4, phường đã ra quân lập lại trật tự đô thị.' },
    { ...OTHERS, ...FIGURE, Mã: 'A', 'Giá trị': '11' },
    { ...OTHERS, ...FIGURE, Mã: 'D', 'Giá trị': '12' },
    { ...OTHERS, ...TEXT, 'Nội dung': 'Đơn vị khác báo cáo.' },
  ],
  archived: [
    ...history('A', [1, 2, 4]),
    ...history('H', [12, 13, 12, 11]),
    ...[1, 2, 3, 4, 5, 6].flatMap((at) => history(`C.${at}`, [5, 8, 30 + at, 20 + at])),
    ...history('N', [21, 25, 30, 40], 'MTTQ'),
    ...history('P', [20, 22, 21, 23, 20, 22, 21], 'MTTQ', LONG),
    ...history('L', [3, 8, 9, 12], 'MTTQ'),
    ...history('M', [3, 4]).filter(({ Kỳ }) => Kỳ !== '2026-02'),
    { ...FIGURE, Kỳ: '2026-03', 'Đơn vị': 'MTTQ', Trục: 'MTTQ', Mã: 'A', 'Giá trị': '6' },
    { ...FIGURE, Kỳ: '2026-01', 'Đơn vị': 'MTTQ', Trục: 'MTTQ', Mã: 'A', 'Giá trị': '6' },
    {
      ...FIGURE,
      Kỳ: '2026-01',
      'Đơn vị': 'MTTQ',
      Trục: 'MTTQ',
      Mã: 'H',
      'Giá trị': '6',
      ĐVT: 'đồng',
    },
    { ...TASK, Kỳ: '2026-04', Mã: 'NV.7' },
    {
      ...TASK,
      Kỳ: '2026-04',
      Mã: 'NV.9',
      'Trạng thái': 'Hoàn thành',
      'Ngày hoàn thành': '05/04/2026',
    },
    { ...TASK, Kỳ: '2026-04', Mã: 'NV.10' },
    { ...TASK, Kỳ: '2026-04', Mã: 'NV.11', 'Nội dung': 'Đã mất' },
  ],
  change: (tabs) => {
    tabs.set('Nhật ký', [[textCell('Lệnh')], [textCell('Mở kỳ mới')]]);
    const [head, ...rows] = tabs.get('Biểu chung') ?? [];
    head?.push(BLANK, BLANK);
    rows[0]?.push(textCell('thừa'), textCell('thừa nữa'));
    for (const [title, cells] of [
      ['Đề cương', ['sau', '3', 'Nhảy cấp', '', 'Lời văn']],
      ['Đề cương', ['trong', '1', '', '', 'Lời văn']],
      ['Phụ lục', ['PL01', 'Trống', '1', 'Mô hình', '', 'Nội dung', '', '', 'https://x.vn/IlO0']],
    ] as const) {
      tabs.get(title)?.push(cells.map(textCell));
    }
    const units = tabs.get('Đơn vị');
    units?.push(units[1]?.map((cell, at) => (at === 0 ? textCell('CAP2') : cell)) ?? []);
    const settings = tabs.get('Cấu hình');
    settings?.push(
      [textCell('Tên đơn vị'), textCell('Khác')],
      [textCell('Địa dan'), textCell('x')],
    );
  },
  hiddenRows: { 'Biểu chung': [4, 9] },
  formulas: { 'Biểu chung': ['6:7', '8:15', '9:15'] },
  merges: {
    'Biểu chung': [{ startRow: 12, endRow: 13, startColumn: 9, endColumn: 11 }],
  },
};

function open(grid: Grid): Book {
  const book = openBook(grid, 'run-1');
  if (book.state === 'broken')
    throw new Error(
      book
        .findings()
        .map(({ message }) => message)
        .join(),
    );
  return book;
}

/** The reason that is written beside a finding: its own, so that it is known again. */
const reasonOf = ({ identity }: WeighedFinding) => `vì ${identity}`;

/** A workbook with the tab `Kiểm tra` that was written of another state of it, findings of which somebody explained. */
function withExplained(
  grid: Grid,
  before: Grid,
  isExplained: (finding: WeighedFinding) => boolean = () => true,
): Grid {
  const { findings, workbook } = open(before);
  const content = findingsTab(
    findings().map((finding) => {
      const why = isExplained(finding) ? reasonOf(finding) : '';
      const answer = { ...finding, why, who: why && 'A', said: '', past: false };
      return { ...finding, answer };
    }),
    [],
    workbook.settings.period,
    String,
    [''],
  );
  const rows = content.rows.map((cells) => cells.map(({ value }) => textCell(String(value ?? ''))));
  const [first] = grid.tabs;
  if (!first) throw new Error('no tab');
  const tab: Tab = {
    ...first,
    id: 99,
    title: TAB.findings,
    index: 99,
    rows,
    rowCount: rows.length,
  };
  return { ...grid, tabs: [...grid.tabs, tab] };
}

/** How rows of a tab come to stand: by their old number from 0, or new ones. */
type Order = readonly (number | readonly Cell[])[];

function moved(grid: Grid, title: string, order: Order): Grid {
  const at = (row: number) => order.indexOf(row);
  const tabs = grid.tabs.map((tab): Tab => {
    if (tab.title !== title) return tab;
    return {
      ...tab,
      rows: order.map((row) => (typeof row === 'number' ? (tab.rows[row] ?? []) : row)),
      rowCount: order.length,
      hiddenRows: new Set([...(tab.hiddenRows ?? [])].map(at)),
      formulas: new Set(
        [...tab.formulas].map((cell) => {
          const [row = 0, column = 0] = cell.split(':').map(Number);
          return `${at(row)}:${column}`;
        }),
      ),
      merges: tab.merges.map((area) => ({
        ...area,
        startRow: at(area.startRow),
        endRow: at(area.startRow) + 1,
      })),
    };
  });
  return { ...grid, tabs };
}

/** What a finding says, without the rows that it names. */
function saidOf(finding: Finding): string {
  const { message, actor } = finding;
  const bare = message
    .replace(/(?:ô|Các ô|Biểu chung!|Lưu trữ!) ?[A-Z]+\d+(?::[A-Z]+\d+)?/g, 'ô')
    .replace(/\(?dòng \d[\d, -]*/g, 'dòng ');
  // Lists follow the order of the rows: the same words are the same list.
  const words = bare
    .split(/[\s;:().]+/)
    .sort()
    .join(' ');
  // Of two rows of one code the one below is told, and its unit acts.
  return JSON.stringify([shownCode(finding), words, finding.code === 'primary-key' ? '' : actor]);
}

const GRID = formGrid(WARD);
const EXPLAINED = withExplained(GRID, GRID);
const SAID = new Map(
  open(GRID)
    .findings()
    .map((finding) => [reasonOf(finding), saidOf(finding)]),
);

/** What became of the explanations: each stands beside what it was given for, and none is lost. */
function judged(grid: Grid) {
  const now = open(grid).findings();
  const wrong = now.flatMap((finding) => {
    const why = finding.answer?.why;
    return why === undefined || SAID.get(why) === saidOf(finding)
      ? []
      : [`${why}: ${SAID.get(why)} -> ${saidOf(finding)}`];
  });
  const count = (said: readonly string[]) =>
    said.reduce((all, one) => all.set(one, (all.get(one) ?? 0) + 1), new Map<string, number>());
  const stood = count([...SAID.values()]);
  const stands = count(now.map(saidOf));
  const kept = count(now.filter(({ answer }) => answer).map(saidOf));
  const lost = [...stood].flatMap(([said, times]) => {
    const least = Math.min(times, stands.get(said) ?? 0);
    return (kept.get(said) ?? 0) < least ? [said] : [];
  });
  return { wrong, lost };
}

const form = GRID.tabs.find(({ title }) => title === 'Biểu chung');
const HEADERS = (form?.rows[0] ?? []).map((cell) => (cell.kind === 'text' ? cell.text : ''));

function formRow(row: Row): readonly Cell[] {
  const all: Readonly<Record<string, string | undefined>> = row;
  return HEADERS.map((header) => {
    const text = all[header] ?? '';
    return header === 'Giá trị' && /^\d+$/.test(text)
      ? { kind: 'number', value: Number(text) }
      : textCell(text);
  });
}

const NEW_ROWS: readonly (readonly Cell[])[] = [
  HEADERS.map(() => BLANK),
  formRow({ ...OTHERS, ...FIGURE, Kỳ: '2026-05', Mục: 'muc', Mã: 'I', 'Giá trị': '9' }),
  formRow({ ...OTHERS, ...FIGURE, Kỳ: '2026-06', Mục: 'muc', Mã: 'A', 'Giá trị': '9' }),
  formRow({ ...OTHERS, ...TEXT, Kỳ: '2026-05', Mục: 'muc', 'Nội dung': 'Mới thêm.' }),
  formRow({ ...OTHERS, ...TASK, Kỳ: '2026-05', Mục: 'muc', Mã: 'KH.1', 'Sản phẩm': '' }),
];

/** A row of the other unit as it is once somebody has edited it. */
function edited(cells: readonly Cell[]): readonly Cell[] {
  return cells.map((cell) => {
    if (cell.kind === 'number') return { kind: 'number', value: cell.value * 3 };
    return cell.kind === 'text' && cell.text.startsWith('Đơn vị khác')
      ? textCell('Đã sửa lời.')
      : cell;
  });
}

function anyOrder(tab: Tab | undefined): fc.Arbitrary<Order> {
  const rows = (tab?.rows ?? []).map((_, at) => at).slice(1);
  const others = rows.filter((row) =>
    tab?.rows[row]?.some((cell) => cell.kind === 'text' && cell.text === OTHERS['Đơn vị']),
  );
  const added = tab?.title === 'Biểu chung' ? NEW_ROWS : [[BLANK]];
  return fc
    .tuple(
      fc.shuffledSubarray(rows, { minLength: rows.length }),
      fc.array(fc.tuple(fc.constantFrom(...added), fc.nat(rows.length)), { maxLength: 4 }),
      fc.subarray(tab?.title === 'Biểu chung' ? others : []),
    )
    .map(([order, news, edits]) => {
      const all: (number | readonly Cell[])[] = order.map((row) =>
        edits.includes(row) ? edited(tab?.rows[row] ?? []) : row,
      );
      for (const [row, at] of news) all.splice(at, 0, row);
      return [0, ...all];
    });
}

/** Codes that no row of the ward above shows, and what stands for their identity. */
const OF_OTHERS: ReadonlyMap<string, string> = new Map([
  ...['rescue-tab', 'regional-settings', 'missing-archive'].map(
    (code) => [code, 'a whole tab, and what was found'] as const,
  ),
  ...['period-mismatch', 'deadline-before-cut-off', 'number-form', 'period-not-opened'].map(
    (code) => [code, 'a key of Cấu hình, as regime-mismatch'] as const,
  ),
  ...['look-alike-link', 'not-shares'].map(
    (code) => [code, 'a row of Phụ lục, as empty-appendix'] as const,
  ),
  ...['nobody-expected', 'rule-out-of-force'].map(
    (code) => [code, 'a row of the catalogue, as plan-changed and a rule'] as const,
  ),
  ['plan-of-other-year', 'the first row of Chỉ tiêu, and the year'],
  ['unit-reported-nothing', 'a row of Đơn vị, as unit-not-reported, and the reason'],
  ...FINDING_CODES.filter((code) => /^(claim-|literal-|token-|typed-)/.test(code)).map(
    (code) => [code, 'a text, as claim-sum'] as const,
  ),
  ...FINDING_CODES.filter((code) =>
    /^(criterion-|thresholds-|score-|grade-|unknown-grade)/.test(code),
  ).map((code) => [code, 'a criterion, or a person of Xếp loại: test/scoring'] as const),
  ...['estimate-closed', 'as-of-outside'].map(
    (code) => [code, "a figure's row, as outlier"] as const,
  ),
  ['earlier-figure-differs', 'a text, as claim-sum'],
  ['period-left-untyped', 'said by Mở kỳ mới alone'],
  ['outdated-rows', 'itself: there is one'],
  ['progress-before-chain', 'the units, all of them'],
  ...['journal-changed', 'changed-since-submitted', 'progress-not-borne-out'].map(
    (code) => [code, 'test/commands/explained.test.ts'] as const,
  ),
  ...['link-alike', 'link-of-earlier', 'link-target-unchecked', 'link-withdrawn'].map(
    (code) => [code, 'the row of the register, as other codes of its cells'] as const,
  ),
  ...['link-not-registered', 'link-elsewhere', 'appendix-count'].map(
    (code) => [code, 'the row of the text, as other codes of its cells'] as const,
  ),
  ...['secrecy-mark', 'personal-data', 'personal-aside'].map(
    (code) => [code, 'the whole text: test/commands/publishingGate.test.ts'] as const,
  ),
  ['protection-loosened', 'test/setUp/loosened.test.ts'],
  ['unprotected-rows', 'test/setUp/loosened.test.ts'],
]);

const SORTED = ['Biểu chung', 'Lưu trữ', 'Đơn vị', 'Chỉ tiêu', 'Quy tắc', 'Cấu hình'];

describe('an explanation', () => {
  it('stays beside what it was given for, wherever rows come to stand', () => {
    const tabs = SORTED.map((title) => GRID.tabs.find((tab) => tab.title === title));
    fc.assert(
      fc.property(fc.tuple(...tabs.map(anyOrder)), (orders) => {
        const grid = SORTED.reduce(
          (made, title, at) => moved(made, title, orders[at] ?? []),
          EXPLAINED,
        );
        expect(judged(grid)).toEqual({ wrong: [], lost: [] });
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('is put to the test for every code that people may explain', () => {
    const seen = new Set(open(GRID).findings().map(shownCode));
    const unseen = FINDING_CODES.filter(
      (code) => CATALOGUE[code].severity !== 'Lỗi' && !seen.has(code),
    );
    expect(unseen.filter((code) => !OF_OTHERS.has(code))).toEqual([]);
  });

  const unclear = (words: string, more: Row = {}) => ({
    ...TASK,
    'Nội dung': words,
    'Sản phẩm': '',
    ...more,
  });
  const figure = (content: string, value = ''): Row => ({
    ...FIGURE,
    Mã: 'A',
    'Nội dung': content,
    'Giá trị': value,
    'Ghi chú': 'chờ',
  });
  /** Beside which rows' findings of a code an explanation stands, by their texts. */
  const explainedRows = (
    code: string,
    [before, after]: readonly [FormText, FormText],
    isExplained: (finding: WeighedFinding) => boolean = () => true,
  ) => {
    const book = open(withExplained(formGrid(after), formGrid(before), isExplained));
    return book
      .findings()
      .flatMap((one) =>
        one.code === code && one.answer
          ? [after.rows?.[(rowOf(one.at) ?? 0) - 1]?.['Nội dung']]
          : [],
      );
  };

  it('stays where the text of a row with a code is edited', () => {
    const rows = [unclear('Rà soát hộ nghèo toàn phường')];
    expect(explainedRows('task-not-clear', [{ rows: [unclear('Rà soát')] }, { rows }])).toEqual([
      'Rà soát hộ nghèo toàn phường',
    ]);
  });

  it('does not go to another row of the code, which was told and not explained', () => {
    const [one, two] = [unclear('Việc một'), unclear('Việc hai')];
    const isFirst = ({ at }: Finding) => rowOf(at) === 1;
    const code = 'task-not-clear';
    expect(explainedRows(code, [{ rows: [one, two] }, { rows: [two, one] }], isFirst)).toEqual([
      'Việc một',
    ]);
    expect(explainedRows(code, [{ rows: [one, two] }, { rows: [two] }], isFirst)).toEqual([]);
  });

  it('of a figure goes by what the figure is of, which is not its code alone', () => {
    const before = { rows: [figure('lớp một'), figure('lớp hai')] };
    const isFirst = ({ at }: Finding) => rowOf(at) === 1;
    const code = 'missing-figure';
    const mended = { rows: [figure('lớp một', '3'), figure('lớp hai')] };
    expect(explainedRows(code, [before, mended], isFirst)).toEqual([]);
    const other = { rows: [figure('lớp một', '3'), figure('lớp ba')] };
    expect(explainedRows(code, [{ rows: [figure('lớp một')] }, other])).toEqual([]);
  });

  it('stays where an earlier period is closed, and its rows go to the archive', () => {
    const gone: Row = { ...TASK, Kỳ: '2026-04', Mã: 'NV.9' };
    const rows = [{ ...TASK, Mã: 'NV.1' }];
    const before = formGrid({ rows: [...rows, gone] });
    const book = open(withExplained(formGrid({ rows, archived: [gone] }), before));
    expect(book.findings().find(({ code }) => code === 'task-vanished')?.answer).toBeDefined();
  });

  it('stays where a period typed as text has become a day of the sheet', () => {
    const before = formGrid({ rows: [figure('lớp một')] });
    const change: FormText['change'] = (tabs) => {
      const row = tabs.get('Biểu chung')?.[1];
      row?.splice(0, 1, { kind: 'date', date: { year: 2026, month: 5, day: 1 } });
    };
    const book = open(withExplained(formGrid({ rows: [figure('lớp một')], change }), before));
    expect(book.findings().find(({ code }) => code === 'missing-figure')?.answer).toBeDefined();
  });

  it('given for the rows of one unit does not cover those of another', () => {
    const old: Row = { ...FIGURE, Kỳ: '2025-03', Mã: 'A', 'Giá trị': '1' };
    const other = { ...old, 'Đơn vị': 'MTTQ', Trục: 'MTTQ' };
    const book = open(withExplained(formGrid({ rows: [other, old] }), formGrid({ rows: [old] })));
    const [finding] = book.findings().filter(({ code }) => code === 'earlier-year');
    expect(finding).toMatchObject({ actor: 'office' });
    expect(finding?.answer).toBeUndefined();
    expect(book.goneAnswers().map(({ said }) => said)).toContainEqual(
      expect.stringContaining('2025-03'),
    );
  });

  it('of rows out of sight is for these rows: one more is told anew', () => {
    const rows = [figure('a', '1'), figure('b', '2'), figure('c', '3')];
    const grid = (hidden: readonly number[]) =>
      formGrid({ rows, hiddenRows: { 'Biểu chung': hidden } });
    const answerOf = (hidden: readonly number[]) =>
      open(withExplained(grid(hidden), grid([2])))
        .findings()
        .find(({ code }) => code === 'hidden-rows')?.answer;
    expect(answerOf([2])).toBeDefined();
    expect(answerOf([3])).toBeUndefined();
    expect(answerOf([2, 3])).toBeUndefined();
  });

  it('of two columns without a header goes to its own', () => {
    const columns = (first: string, second: string) => (tabs: Map<string, Cell[][]>) => {
      const [head, row] = tabs.get('Biểu chung') ?? [];
      head?.push(textCell(first), textCell(second));
      row?.push(textCell('x'), textCell('y'));
    };
    const rows = [figure('a', '1')];
    const before = formGrid({ rows, change: columns('', '') });
    const isFirst = ({ at }: WeighedFinding) =>
      at.kind === 'cell' && at.column === HEADERS.indexOf('');
    const answered = (change: FormText['change']) =>
      open(withExplained(formGrid({ rows, ...(change && { change }) }), before, isFirst))
        .findings()
        .filter(({ code, answer }) => code === 'blank-header' && answer).length;
    expect(answered(columns('', ''))).toBe(1);
    expect(answered(columns('Riêng', ''))).toBe(0);
  });
});
