import { describe, expect, it } from 'vitest';
import { examinedForm, type FormText, findingsOf, type Row, TASK } from '../check/form';

const document = (Mã: string, part: Row = {}): Row => ({
  Loại: 'Văn bản',
  Mã,
  'Nội dung': 'Kế hoạch về thực hiện',
  'Thời hạn': '20/04/2026',
  ...part,
});
const model = (text: string, part: Row = {}): Row => ({
  Loại: 'Mô hình',
  'Nội dung': text,
  ...part,
});

const WARD: FormText = {
  indicators: [
    'A | Tổng | Cộng dồn',
    'KH | | | Công thức=ĐẾM("Loại = Văn bản; Ký hiệu = KH")',
    'MH | | | Công thức=ĐẾM("Loại = Mô hình")',
    'MH_TRUOC | | | Công thức=KỲ_TRƯỚC(MH)',
    'MH_NAM | | | Công thức=LŨY_KẾ(ĐẾM(“Loại = Mô hình”)) - MH',
    'TIEN | | | Công thức=TỔNG("Loại = Kiến nghị")',
    'CUNG | | | Công thức=CÙNG_KỲ(MH)',
    'TY_LE | | | Công thức=ROUND(KH / (KH + MH) * 100, 1)',
  ].join('\n'),
  rows: [
    document('75-KH/ĐU'),
    document('76-KH/ĐU', { 'Đơn vị': 'MTTQ', Trục: 'MTTQ' }),
    document('12-BC/ĐU', { 'Nội dung': 'Báo cáo' }),
    model('Tổ dân phố số'),
    model('Bếp ăn'),
    model('Tuyến phố'),
    { Loại: 'Kiến nghị', 'Nội dung': 'Cấp kinh phí', 'Giá trị': '1.5' },
    { Loại: 'Kiến nghị', 'Nội dung': 'Cấp thêm', 'Giá trị': '2' },
    { Loại: 'Kiến nghị', 'Nội dung': 'Không xin tiền' },
  ],
  archived: [
    model('Tổ dân phố số', { Kỳ: '2026-04' }),
    model('Cũ', { Kỳ: '2026-04' }),
    model('Cũ hơn', { Kỳ: '2026-01' }),
  ],
};

function printed(text: string, part: FormText = {}): string {
  return examinedForm({ ...WARD, ...part }).printed(text).text;
}

describe('figures counted from rows', () => {
  it.each([
    ['{{KH}}', '02'],
    ['{{KH@MTTQ}}', '01'],
    ['{{MH}}', '03'],
    ['{{MH@MTTQ}}', '0'],
    ['{{MH|lũy kế}}', '05'],
    ['{{MH|kỳ trước}}', '02'],
    ['{{MH|tăng giảm}}', 'tăng 1'],
    ['{{MH_TRUOC}}', '02'],
    ['{{MH_NAM}}', '02'],
    ['{{TIEN}}', '3,5'],
    ['{{TY_LE}}', '40'],
    ['{{ĐẾM: Loại = Văn bản}}', '03'],
    ['{{ĐẾM: Loại = Văn bản; Đơn vị = MTTQ}}', '01'],
  ])('%s prints %s', (token, text) => {
    expect(printed(token)).toBe(text);
  });

  it('are unknown of a period of which nobody has any row, and a sum of no row is not reported', () => {
    const { problems } = examinedForm(WARD).printed('{{CUNG}} {{MH|cùng kỳ}}');
    expect(problems.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('kỳ 2025-05 chưa có dòng nào'),
      expect.stringContaining('kỳ 2025-05 chưa có dòng nào'),
    ]);
    const none = examinedForm({ ...WARD, rows: [] }).printed('{{TIEN}} {{MH}}');
    expect(none.text).toBe('{{TIEN}} 0');
    expect(none.problems).toHaveLength(1);
  });

  it('a quarter counts once what three months report', () => {
    const rows = ['2026-04', '2026-05', '2026-06'].map((Kỳ) => model('Tổ dân phố số', { Kỳ }));
    expect(printed('{{MH}}', { period: '2026-Q2', rows, archived: [] })).toBe('01');
  });

  it('a token whose conditions cannot be used says which, and counts nothing', () => {
    const { text, problems } = examinedForm(WARD).printed('{{ĐẾM: Kiểu = Văn bản}}');
    expect(text).toBe('{{ĐẾM: Kiểu = Văn bản}}');
    expect(problems[0]?.reason).toContain('"Kiểu" không phải một cột của "Biểu chung"');
    expect(examinedForm(WARD).printed('{{LIỆT KÊ: Đơn vị = TYT}}').problems[0]?.reason).toContain(
      'không bao giờ là "TYT"',
    );
  });

  it('a value with two readings is not added', () => {
    const rows = [{ Loại: 'Kiến nghị', 'Nội dung': 'Cấp', 'Giá trị': '=1.234' }];
    const { problems } = examinedForm({ ...WARD, rows }).printed('{{TIEN}}');
    expect(problems[0]?.reason).toContain('"Giá trị" ở "Biểu chung" dòng 2 chưa là một số');
  });

  it('a typed figure beside them that differs is found, one that agrees is not', () => {
    const typed = (value: string, unit = 'CAP'): readonly Row[] => [
      ...(WARD.rows ?? []),
      {
        Loại: 'Số liệu',
        Mã: 'MH',
        'Giá trị': value,
        'Đơn vị': unit,
        ...(unit === 'MTTQ' && { Trục: 'MTTQ' }),
      },
    ];
    const said = (rows: readonly Row[]) =>
      findingsOf({ ...WARD, rows }).filter(({ code }) => code === 'differs-from-count');
    expect(said(typed('3'))).toEqual([]);
    expect(said(typed('3', 'MTTQ'))).toEqual([]);
    expect(said(typed('0', 'MTTQ'))).toEqual([]);
    const [finding] = said(typed('99'));
    expect(finding).toMatchObject({ tab: 'Biểu chung', found: '99', expected: '3' });
    expect(printed('{{MH}}', { rows: typed('99') })).toBe('03');
  });

  it.each([
    ['ĐẾM("Loại = Văn bảng")', 'không bao giờ là "Văn bảng"'],
    ['ĐẾM("Cột lạ = 1")', '"Cột lạ" không phải một cột'],
    ['ĐẾM("Đơn vị = TYT")', 'không bao giờ là "TYT"'],
    ['ĐẾM(Loại)', 'điều kiện trong dấu ngoặc kép'],
    ['ĐẾM()', 'điều kiện trong dấu ngoặc kép'],
    ['ĐẾM("Loại = Văn bản"', 'dấu'],
    ['ĐẾM("Loại = Văn bản) + 1', 'dấu'],
  ])('%s is a finding at its cell', (formula, message) => {
    const indicators = `A | Tổng | Cộng dồn\nX | | | Công thức=${formula}`;
    const found = findingsOf({ ...WARD, indicators }).filter(({ tab }) => tab === 'Chỉ tiêu');
    expect(found.map((finding) => finding.message).join('\n')).toContain(message);
    expect(found.map((finding) => finding.expected).join()).toContain('viết như ĐẾM("Loại');
  });

  it('rules weigh them too', () => {
    const rules = 'R1 | Mô hình | MH | = | ĐẾM("Loại = Mô hình; Nội dung chứa phố") + 1 | 0 | Lỗi';
    expect(findingsOf({ ...WARD, rules }).filter(({ tab }) => tab === 'Quy tắc')).toEqual([]);
    const [broken] = findingsOf({ ...WARD, rules: rules.replace('phố', 'bếp') }).filter(
      ({ tab }) => tab === 'Quy tắc',
    );
    expect(broken?.found).toContain('3');
  });
});

describe('tasks by all conditions of a token', () => {
  it('seed: 10 of the city, 3 new and 7 carried, 5 done; HĐND as co-worker; one internal task changes nothing', () => {
    const city = (index: number, part: Row = {}): Row => ({
      ...TASK,
      Trục: 'Đảng ủy',
      'Đơn vị': 'VP',
      Mã: `TP.${index}`,
      'Nội dung': `Việc ${index}`,
      'Nguồn giao': 'Thành phố',
      'Trách nhiệm': 'Chủ trì: Văn phòng; Phối hợp: UBND phường',
      ...(index <= 5 && { 'Trạng thái': 'Hoàn thành', 'Ngày hoàn thành': '28/04/2026' }),
      ...part,
    });
    const numbers = Array.from({ length: 10 }, (_, index) => index + 1);
    const rows = [
      ...numbers.map((index) => city(index)),
      city(11, {
        Trục: 'UBND',
        'Đơn vị': 'CAP',
        'Trách nhiệm': 'Chủ trì: UBND phường; Phối hợp: HĐND',
        'Trạng thái': 'Hoàn thành',
        'Ngày hoàn thành': '01/05/2026',
        'Nguồn giao': 'UBND Thành phố',
      }),
      city(12, {
        Trục: 'HĐND',
        'Đơn vị': 'HD',
        'Nguồn giao': 'Đảng ủy phường',
        'Trách nhiệm': 'Chủ trì: HĐND; Phối hợp: HĐND',
        'Trạng thái': 'Đang thực hiện',
        'Ngày hoàn thành': '',
      }),
    ];
    const archived = numbers.slice(3).map((index) => city(index, { Kỳ: '2026-04' }));
    const text = (tokens: string) =>
      printed(tokens, { units: 'VP Đảng ủy; HD HĐND; CAP UBND; MTTQ MTTQ', rows, archived });
    expect(text('{{NV.TỔNG@Thành phố}} {{NV.MỚI@Thành phố}} {{NV.CHUYỂN TIẾP@Thành phố}}')).toBe(
      '10 03 07',
    );
    expect(text('{{NV.HOÀN THÀNH@Thành phố}}/{{NV.TỔNG@Thành phố@Đảng ủy}}')).toBe('05/10');
    expect(
      text(
        '{{NV.HOÀN THÀNH@UBND Thành phố@HĐND@Phối hợp}}/{{NV.TỔNG@UBND Thành phố@HĐND@Phối hợp}}',
      ),
    ).toBe('01/01');
    expect(text('{{NV.HOÀN THÀNH@UBND Thành phố@UBND}}/{{NV.TỔNG@UBND Thành phố@UBND}}')).toBe(
      '01/01',
    );
    expect(text('{{NV.TỔNG@HĐND}} {{NV.TỔNG@Thành phố@HĐND}} {{NV.TỔNG@HD}}')).toBe('01 0 01');
    expect(text('{{NV.ĐÚNG HẠN}} {{NV.TRỄ HẠN}}')).toBe('06 0');
  });

  it('a name that is none of these is told', () => {
    const { problems } = examinedForm({
      ...WARD,
      rows: [{ ...TASK, 'Nguồn giao': 'Thành phố' }],
    }).printed('{{NV.TỔNG@Thành phố@Phối hơp}}');
    expect(problems[0]?.reason).toContain('"Phối hơp"');
  });
});
