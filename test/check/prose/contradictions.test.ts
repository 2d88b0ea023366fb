import { describe, expect, it } from 'vitest';
import { textCell } from '../../contract/tables';
import { findingsOf, found } from '../form';
import { findingsOfPair, labelledPairs } from './pairs';

const CODES = new Set(['figure-said-otherwise', 'earlier-figure-differs', 'period-left-over']);

/** Texts of the report in rows of their own, each by a unit in a section. */
function told(...texts: readonly (readonly [string, string])[]) {
  return {
    units: 'CAP UBND; KT UBND',
    rows: texts.map(([unit, text]) => ({ 'Đơn vị': unit, Loại: 'Lời văn', 'Nội dung': text })),
  };
}

const RATE = 'Tỷ lệ giải ngân vốn đầu tư công đạt 40,74%.';

describe('one figure told twice', () => {
  it('is found at the later place, with both places and both figures', () => {
    const later = 'Giải ngân vốn đầu tư công đạt 46,2 %, cao hơn bình quân chung.';
    const [finding, ...others] = findingsOf(told(['KT', RATE], ['CAP', later]));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'figure-said-otherwise',
      severity: 'Cảnh báo',
      tab: 'Biểu chung',
      cell: 'G3',
      found: 'Giải ngân vốn đầu tư công đạt 46,2 %',
      expected: 'Tỷ lệ giải ngân vốn đầu tư công đạt 40,74%',
      actor: { unit: 'CAP' },
    });
    expect(finding?.message).toContain('Biểu chung!G2');
  });

  it('is found in the closing words of Cấu hình too', () => {
    const settings = { 'Lời kết': 'Giải ngân vốn đầu tư công đạt 46,2%.' };
    expect(found({ ...told(['KT', RATE]), settings })).toEqual([
      'figure-said-otherwise Biểu chung!G2',
    ]);
  });

  it('is found where one of them is a token', () => {
    const text = {
      ...told(
        ['CAP', 'Trong tháng đã xử phạt {{A}} trường hợp vi phạm giao thông.'],
        ['CAP', 'Xử phạt 24 trường hợp vi phạm giao thông.'],
      ),
      form: '2026-05 CAP A 42',
    };
    expect(found(text)).toEqual(['figure-said-otherwise Biểu chung!G4']);
  });

  it('is found where less is told for the year than for the period alone', () => {
    const text = told(
      ['CAP', 'Trong tháng xử phạt 42 trường hợp vi phạm giao thông.'],
      ['CAP', 'Lũy kế từ đầu năm xử phạt 24 trường hợp vi phạm giao thông.'],
    );
    expect(found(text)).toEqual(['figure-said-otherwise Biểu chung!G3']);
  });

  it.each([
    ['in one text', [`${RATE}\n- Giải ngân vốn đầu tư công đạt 46,2%.`]],
    ['of rounding', [RATE, 'Giải ngân vốn đầu tư công đạt 40,7%.']],
    ['of a plan', [RATE, 'Phấn đấu giải ngân vốn đầu tư công đạt 60%.']],
    ['under a label', [RATE, 'Dự án ven sông: giải ngân vốn đầu tư công đạt 60%.']],
    ['under a heading of several lines', [RATE, 'Dự án:\n- Giải ngân vốn đầu tư công đạt 60%.']],
    ['in a row of a table', [RATE, '| Giải ngân vốn đầu tư công | 60% |']],
    ['of a token without a value', [RATE, 'Giải ngân vốn đầu tư công {{X}} đạt 60%.']],
    [
      'of more values than one thing has',
      [RATE, ...['46,2', '50', '55'].map((rate) => `Giải ngân vốn đầu tư công đạt ${rate}%.`)],
    ],
    [
      'of texts that differ in all that they tell',
      [
        'Tiếp nhận 42 đơn khiếu nại; tiếp công dân 12 lượt vụ việc.',
        'Tiếp nhận 24 đơn khiếu nại; tiếp công dân 17 lượt vụ việc.',
      ],
    ],
  ])('is none %s', (_, texts) => {
    const rows = texts.map((text): [string, string] => ['CAP', text]);
    expect(found(told(...rows)).filter((one) => one.startsWith('figure-said'))).toEqual([]);
  });

  it('is none where each unit tells of its own work, and none in a plan of the next period', () => {
    const work = 'Tổ chức 04 buổi tuyên truyền pháp luật.';
    expect(found(told(['CAP', work], ['KT', work.replace('04', '06')]))).toEqual([]);
    const [first, second] = told(['CAP', work], ['CAP', work.replace('04', '06')]).rows;
    expect(found({ rows: [first ?? {}, { ...second, Loại: 'Trọng tâm' }] })).toEqual([]);
  });
});

describe('whose a figure is', () => {
  const WORK = 'Tổ chức 04 buổi tuyên truyền pháp luật.';
  const other = WORK.replace('04', '06');
  /** Rows by unit and section, in a ward with a summary and sections about bodies. */
  const ward = (...rows: readonly (readonly [string, string, string])[]) =>
    found({
      units: 'CAP UBND; KT UBND',
      rows: rows.map(([unit, section, text]) => ({
        'Đơn vị': unit,
        Mục: section,
        Loại: 'Lời văn',
        'Nội dung': text,
      })),
      change: (tabs) => {
        const outline = tabs.get('Đề cương');
        const [head = []] = outline?.slice(1) ?? [];
        const titled = (code: string, title: string) =>
          head.map((cell, at) => (at === 0 ? textCell(code) : at === 2 ? textCell(title) : cell));
        outline?.push(
          titled('noi-bat', 'Kết quả nổi bật'),
          titled('phu-nu', 'Hội Liên hiệp Phụ nữ'),
          titled('doan', 'Đoàn Thanh niên'),
        );
      },
    });

  it('a summary tells of the one unit that says the same words, of several it may be of any', () => {
    expect(ward(['KT', 'noi-bat', WORK], ['CAP', 'muc', other])).toEqual([
      'figure-said-otherwise Biểu chung!G3',
    ]);
    expect(ward(['KT', 'noi-bat', WORK], ['CAP', 'muc', other], ['KT', 'muc', other])).toEqual([]);
  });

  it('a unit that writes for several bodies tells of each in its section', () => {
    expect(ward(['CAP', 'phu-nu', WORK], ['CAP', 'doan', other])).toEqual([]);
    expect(ward(['CAP', 'phu-nu', WORK], ['CAP', 'muc', other])).toEqual([
      'figure-said-otherwise Biểu chung!G3',
    ]);
  });

  it('a text names a unit, or itself', () => {
    const named = `Đơn vị CAP ${WORK.toLowerCase()}`;
    expect(ward(['KT', 'muc', named], ['CAP', 'muc', other])).toEqual([
      'figure-said-otherwise Biểu chung!G3',
    ]);
    expect(ward(['CAP', 'muc', named], ['CAP', 'muc', other])).toEqual([
      'figure-said-otherwise Biểu chung!G3',
    ]);
  });
});

const MEMBERS = {
  indicators: 'A | Tổng | Cộng dồn | Tên=Đảng viên mới được kết nạp | ĐVT=đảng viên',
  form: '2026-05 CAP A 18',
  archive: '2026-04 CAP A 15',
};

describe('a figure of an earlier period', () => {
  it('that its row of then contradicts is found with the row, its period and its unit', () => {
    const text = 'Tháng trước kết nạp 13 đảng viên mới.';
    const [finding, ...others] = findingsOf({ ...told(['CAP', text]), ...MEMBERS });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'earlier-figure-differs', cell: 'G3' });
    expect(finding?.expected).toBe('15 đảng viên');
    expect(finding?.message).toContain('Lưu trữ!2: kỳ 2026-04, đơn vị CAP');
  });

  it('that its text of then contradicts is found with both sentences', () => {
    const [finding, ...others] = findingsOf({
      ...told(['CAP', 'Tháng trước xảy ra 09 vụ trộm cắp tài sản.']),
      archived: [
        {
          Kỳ: '2026-04',
          Loại: 'Lời văn',
          'Nội dung': 'Trong tháng xảy ra 07 vụ trộm cắp tài sản.',
        },
      ],
    });
    expect(others).toEqual([]);
    expect(finding?.message).toContain('tháng 4 năm 2026 (Lưu trữ!G2)');
    expect(finding?.expected).toContain('07 vụ');
  });

  it.each([
    'Tháng trước kết nạp 15 đảng viên mới.',
    'Kết nạp 18 đảng viên mới, tăng 3 đảng viên so với tháng trước.',
    'Tháng trước kết nạp 02 đảng viên mới là học sinh trung học phổ thông.',
    'Tháng 2 kết nạp 13 đảng viên mới.',
  ])('is none: %s', (text) => {
    expect(found({ ...told(['CAP', text]), ...MEMBERS })).toEqual([]);
  });
});

describe('labelled pairs', () => {
  // What was found at the first sight of the pairs that the checks were not tuned on: 42 of 52, then 18 of 27.
  it.each([
    ['contradictions', 'tuned', 25, 27],
    ['contradictions', 'held out', 48, 52],
    ['contradictionsLater', 'tuned', 12, 12],
    ['contradictionsLater', 'held out', 12, 15],
  ])(
    '%s, %s: no harmless pair is found, and %i of %i contradictory ones are',
    (file, half, least, all) => {
      const judged = labelledPairs(file)
        .filter((pair) => pair.half === half)
        .map((pair) => ({
          pair,
          isFound: findingsOfPair(pair).some(({ code }) => CODES.has(code)),
        }));
      expect(judged.filter(({ pair, isFound }) => isFound && !pair.isContradictory)).toEqual([]);
      const contradictory = judged.filter(({ pair }) => pair.isContradictory);
      expect(contradictory.length).toBe(all);
      expect(contradictory.filter(({ isFound }) => isFound).length).toBeGreaterThanOrEqual(least);
    },
  );
});

describe('whatever people type', () => {
  const odd = [
    '😀 đạt 99999999999999999999999999% 1.2.3,4 00 -- () [[ ]] {{',
    ')))))((((( đạt 5% ]] |||| 12% |',
    `${'Giải ngân 5%, '.repeat(3000)}`,
    `${'tháng 4/2026 '.repeat(2000)}`,
    'Tháng 0 quý V tuần 99 năm 9999 ngày 99/99/9999 đạt 1% tổng số xyz',
    '\n\n:::;;;...%%%5',
    'Tổng số\u0301 đa\u0309ng viên: 5 , 7',
  ];
  it.each(['2026-05', '2026-W20', '2026-Q1', '2026-9T', 'SK-2026-1', '2026-01'])(
    'nothing is thrown and nothing is found: %s',
    (period) => {
      const rows = odd.map((text) => ({ Kỳ: period, Loại: 'Lời văn' as const, 'Nội dung': text }));
      const codes = findingsOf({ period, rows, archived: rows }).map(({ code }) => code);
      expect(codes.filter((code) => CODES.has(code))).toEqual([]);
    },
  );
});
