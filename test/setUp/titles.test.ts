import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../src/model/period';
import { REPORT_TEMPLATES, type ReportTemplate } from '../../src/model/settings';
import { resolveTokens, type TokenSource } from '../../src/prose';
import { STARTER_DATA } from '../../src/setUp/starter';
import { periodOf } from '../rollup/ward';

/** The kinds of period that a preset may stand on, as they are written. */
const KINDS = {
  'dang-uy-tuan': ['W'],
  'dang-uy-thang': ['M'],
  'dang-uy-quy': ['Q'],
  'dang-uy-6-thang': ['H', 'Y'],
  'dang-uy-9-thang': ['9T'],
  'dang-uy-nam': ['Y'],
  'ubnd-thang': ['M'],
  'ubnd-quy': ['Q'],
  'ubnd-6-thang': ['H', 'Y'],
  'ubnd-nam': ['Y'],
  'hdnd-thang': ['M', 'Q', 'H', '9T', 'Y'],
  'hdnd-6-thang': ['M', 'Q', 'H', '9T', 'Y'],
  'mttq-thang': ['M', 'Q', 'H', '9T', 'Y'],
  'mttq-6-thang': ['M', 'Q', 'H', '9T', 'Y'],
  'so-ket': ['SK'],
  'thong-bao-ket-luan': ['W', 'M', 'Q', 'H', '9T', 'Y', 'SK'],
  'nghi-quyet': ['M', 'Q', 'H', '9T', 'Y'],
  'chuong-trinh-cong-tac': ['W', 'M', 'Q', 'H', '9T', 'Y'],
} as const satisfies Record<ReportTemplate, readonly string[]>;
type Kind = (typeof KINDS)[ReportTemplate][number];

/** November 2025 to December 2027. */
const MONTHS = Array.from({ length: 26 }, (_, at) => {
  const month = 10 + at;
  return { year: 2025 + Math.floor(month / 12), month: (month % 12) + 1 };
});

/** The period of a kind that a month's 15th lies in, as it is written. */
function written(kind: Kind, year: number, month: number): string {
  switch (kind) {
    case 'W': {
      // Weeks of these years, counted from the Monday of the first: 30/12/2024.
      const monday = Date.UTC(2024, 11, 30);
      const week = Math.floor((Date.UTC(year, month - 1, 15) - monday) / 604_800_000);
      const before = { 2025: 0, 2026: 52, 2027: 105 }[year] ?? Number.NaN;
      return `${year}-W${String(week - before + 1).padStart(2, '0')}`;
    }
    case 'M':
      return `${year}-${String(month).padStart(2, '0')}`;
    case 'Q':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'H':
      return `${year}-H${month > 6 ? 2 : 1}`;
    case '9T':
      return `${year}-9T`;
    case 'Y':
      return String(year);
    case 'SK':
      return `SK-${year}-1`;
  }
}

/** The time of a report, and of all else nothing. */
function timeOf(period: string): TokenSource {
  return {
    period: periodOf(period),
    from: undefined,
    to: undefined,
    figures: () => 'unknown code',
    tasks: () => ({ unknown: '' }),
    rows: () => ({ rows: [] }),
    sets: () => [],
    nearCode: () => undefined,
    nearUnit: () => undefined,
    nearSource: () => undefined,
  };
}

function printed(template: ReportTemplate, period: string) {
  const { settings, outline } = STARTER_DATA.starters[template];
  const source = timeOf(period);
  const problems: string[] = [];
  const print = (text = '') => {
    const resolved = resolveTokens(text, source);
    problems.push(...resolved.problems.map(({ token, reason }) => `${token}: ${reason}`));
    return resolved.text;
  };
  return {
    title: print(settings['Trích yếu']),
    opening: print(settings['Lời dẫn']),
    closing: print(settings['Lời kết']),
    headings: outline.map((row) => print(String(row['Tiêu đề']))),
    problems,
  };
}

const PARTY = 'Kết quả lãnh đạo, chỉ đạo thực hiện nhiệm vụ';
const WARD = 'Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội, quốc phòng, an ninh';
const COUNCIL = 'Kết quả hoạt động của Hội đồng nhân dân phường';
const FRONT = 'Kết quả công tác Mặt trận và các tổ chức chính trị - xã hội';
const FOCUS = 'nhiệm vụ trọng tâm';

describe('the title of a preset', () => {
  it.each([
    [
      'dang-uy-tuan',
      '2026-W20',
      `Kết quả công tác tuần 20 (từ 11/5/2026 đến 17/5/2026), ${FOCUS} tuần 21 (từ 18/5/2026 đến 24/5/2026)`,
    ],
    [
      'dang-uy-tuan',
      '2026-W53',
      `Kết quả công tác tuần 53 (từ 28/12/2026 đến 03/01/2027), ${FOCUS} tuần 1 (từ 04/01/2027 đến 10/01/2027)`,
    ],
    ['dang-uy-thang', '2026-05', `${PARTY} tháng 5 năm 2026, ${FOCUS} tháng 6 năm 2026`],
    ['dang-uy-thang', '2026-12', `${PARTY} tháng 12 năm 2026, ${FOCUS} tháng 1 năm 2027`],
    ['dang-uy-quy', '2026-Q2', `${PARTY} quý II năm 2026, ${FOCUS} quý III năm 2026`],
    ['dang-uy-quy', '2026-Q4', `${PARTY} quý IV năm 2026, ${FOCUS} quý I năm 2027`],
    ['dang-uy-6-thang', '2026-H1', `${PARTY} 6 tháng đầu năm 2026, ${FOCUS} 6 tháng cuối năm 2026`],
    ['dang-uy-6-thang', '2026-H2', `${PARTY} 6 tháng cuối năm 2026, ${FOCUS} 6 tháng đầu năm 2027`],
    ['dang-uy-6-thang', '2026', `${PARTY} năm 2026, ${FOCUS} năm 2027`],
    ['dang-uy-9-thang', '2026-9T', `${PARTY} 9 tháng đầu năm 2026, ${FOCUS} quý IV năm 2026`],
    ['dang-uy-9-thang', '2027-9T', `${PARTY} 9 tháng đầu năm 2027, ${FOCUS} quý IV năm 2027`],
    ['dang-uy-nam', '2026', `${PARTY} năm 2026, phương hướng, nhiệm vụ năm 2027`],
    ['ubnd-thang', '2026-05', `${WARD} tháng 5 năm 2026; ${FOCUS} tháng 6 năm 2026`],
    ['ubnd-thang', '2025-12', `${WARD} tháng 12 năm 2025; ${FOCUS} tháng 1 năm 2026`],
    ['ubnd-quy', '2026-Q2', `${WARD} quý II năm 2026; ${FOCUS} quý III năm 2026`],
    ['ubnd-quy', '2026-Q4', `${WARD} quý IV năm 2026; ${FOCUS} quý I năm 2027`],
    ['ubnd-6-thang', '2026-H1', `${WARD} 6 tháng đầu năm 2026; ${FOCUS} 6 tháng cuối năm 2026`],
    ['ubnd-6-thang', '2027-H2', `${WARD} 6 tháng cuối năm 2027; ${FOCUS} 6 tháng đầu năm 2028`],
    ['ubnd-nam', '2026', `${WARD} năm 2026; phương hướng, nhiệm vụ năm 2027`],
    ['hdnd-thang', '2026-05', `${COUNCIL} tháng 5 năm 2026; ${FOCUS} tháng 6 năm 2026`],
    ['hdnd-thang', '2026-12', `${COUNCIL} tháng 12 năm 2026; ${FOCUS} tháng 1 năm 2027`],
    ['hdnd-thang', '2026-Q1', `${COUNCIL} quý I năm 2026; ${FOCUS} quý II năm 2026`],
    ['hdnd-thang', '2026-9T', `${COUNCIL} 9 tháng đầu năm 2026; ${FOCUS} quý IV năm 2026`],
    ['hdnd-6-thang', '2026-H1', `${COUNCIL} 6 tháng đầu năm 2026; ${FOCUS} 6 tháng cuối năm 2026`],
    ['hdnd-6-thang', '2026', `${COUNCIL} năm 2026; ${FOCUS} năm 2027`],
    ['mttq-thang', '2026-05', `${FRONT} tháng 5 năm 2026; ${FOCUS} tháng 6 năm 2026`],
    ['mttq-thang', '2026-12', `${FRONT} tháng 12 năm 2026; ${FOCUS} tháng 1 năm 2027`],
    ['mttq-thang', '2026-Q4', `${FRONT} quý IV năm 2026; ${FOCUS} quý I năm 2027`],
    ['mttq-6-thang', '2026-H1', `${FRONT} 6 tháng đầu năm 2026; ${FOCUS} 6 tháng cuối năm 2026`],
    ['mttq-6-thang', '2026', `${FRONT} năm 2026; ${FOCUS} năm 2027`],
    ['so-ket', 'SK-2026-1', 'Sơ kết kết quả thực hiện nhiệm vụ năm 2026'],
    ['thong-bao-ket-luan', '2026-05', 'Kết luận của Thường trực Đảng ủy tại Hội nghị'],
    ['nghi-quyet', '2026-Q2', 'Về lãnh đạo thực hiện nhiệm vụ quý III năm 2026'],
    ['nghi-quyet', '2026-Q4', 'Về lãnh đạo thực hiện nhiệm vụ quý I năm 2027'],
    ['nghi-quyet', '2026-12', 'Về lãnh đạo thực hiện nhiệm vụ tháng 1 năm 2027'],
    ['nghi-quyet', '2026-H1', 'Về lãnh đạo thực hiện nhiệm vụ 6 tháng cuối năm 2026'],
    ['nghi-quyet', '2026-9T', 'Về lãnh đạo thực hiện nhiệm vụ quý IV năm 2026'],
    ['nghi-quyet', '2026', 'Về lãnh đạo thực hiện nhiệm vụ năm 2027'],
    [
      'chuong-trinh-cong-tac',
      '2026-05',
      'Công tác tháng 6 năm 2026 của Ban Chấp hành Đảng bộ, Ban Thường vụ Đảng ủy phường',
    ],
    [
      'chuong-trinh-cong-tac',
      '2026-12',
      'Công tác tháng 1 năm 2027 của Ban Chấp hành Đảng bộ, Ban Thường vụ Đảng ủy phường',
    ],
    [
      'chuong-trinh-cong-tac',
      '2026-Q2',
      'Công tác quý III năm 2026 của Ban Chấp hành Đảng bộ, Ban Thường vụ Đảng ủy phường',
    ],
  ] as const)('%s of %s is %s', (template, period, title) => {
    expect(printed(template, period)).toMatchObject({ title, problems: [] });
  });
});

describe('the opening of a preset', () => {
  it.each([
    [
      'dang-uy-9-thang',
      '2026-9T',
      'Ban Thường vụ Đảng ủy phường báo cáo kết quả lãnh đạo, chỉ đạo thực hiện nhiệm vụ 9 tháng đầu năm 2026 như sau:',
    ],
    [
      'ubnd-nam',
      '2026',
      'Ủy ban nhân dân phường báo cáo kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội, quốc phòng, an ninh năm 2026 như sau:',
    ],
    [
      'hdnd-6-thang',
      '2026-H1',
      'Thường trực Hội đồng nhân dân phường báo cáo kết quả hoạt động của Hội đồng nhân dân phường 6 tháng đầu năm 2026 như sau:',
    ],
    [
      'mttq-thang',
      '2026-12',
      'Ban Thường trực Ủy ban MTTQ Việt Nam phường báo cáo kết quả công tác Mặt trận và các tổ chức chính trị - xã hội tháng 12 năm 2026 như sau:',
    ],
    [
      'nghi-quyet',
      '2026-Q4',
      'Sau khi thảo luận báo cáo kết quả thực hiện nhiệm vụ quý IV năm 2026, Ban Chấp hành Đảng bộ phường quyết nghị nhiệm vụ quý I năm 2027 như sau:',
    ],
    [
      'chuong-trinh-cong-tac',
      '2026-12',
      'Căn cứ kết quả thực hiện nhiệm vụ tháng 12 năm 2026, Ban Thường vụ Đảng ủy phường ban hành Chương trình công tác tháng 1 năm 2027 như sau:',
    ],
  ] as const)('%s of %s', (template, period, opening) => {
    expect(printed(template, period)).toMatchObject({ opening, problems: [] });
  });
});

/** Years that texts may name: the period's, and where it is the last of its year the next one. */
function yearsOf(period: string): readonly string[] {
  const { year } = readPeriod(period) ?? { year: Number.NaN };
  const isLast = /-(12|Q4|H2|W5[0-3])$|^\d{4}$/.test(period);
  return isLast ? [String(year), String(year + 1)] : [String(year)];
}

describe.each(REPORT_TEMPLATES)('what %s prints in 26 months', (template) => {
  const periods = new Set(
    MONTHS.flatMap(({ year, month }) => KINDS[template].map((kind) => written(kind, year, month))),
  );

  it.each([...periods])('%s: whole texts of the right years', (period) => {
    const { title, opening, closing, headings, problems } = printed(template, period);
    expect(problems).toEqual([]);
    const years = yearsOf(period);
    for (const text of [title, opening, closing, ...headings]) {
      expect(text).not.toMatch(/[{}]|undefined|NaN|\s\s|^\s|\s$|\s[,;.:]/);
      for (const [year] of text.matchAll(/\b20\d\d\b/g)) expect(years).toContain(year);
    }
    expect(title).not.toBe('');
    expect(title).not.toMatch(/[.,;:]$/);
    expect(opening).toMatch(/:$/);
  });
});

it('there is a title for the 53rd week', () => {
  expect(written('W', 2026, 5)).toBe('2026-W20');
  expect(printed('dang-uy-tuan', '2026-W53').headings).toContain('NHIỆM VỤ TRỌNG TÂM TUẦN 1');
});
