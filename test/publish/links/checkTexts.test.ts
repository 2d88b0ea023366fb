import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inText } from './fixture';

const codes = (...given: Parameters<typeof inText>) => inText(...given).map(({ code }) => code);

describe('links in a text', () => {
  it.each([
    'Kèm theo các biểu tại đường link: https://byvn.net/IH59 (gồm 10 phụ lục) và https://byvn.net/QUJq (gồm 4 phụ lục).',
    'Xem http://www.byvn.net/IH59/.',
    'Xem byvn.net/QUJq.',
    'Không có liên kết nào.',
  ])('that the register has are well: %s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('written rightly is well, though the register has it with a slip', () => {
    const register = '1 | 1 | https://byvn.net/ IН59';
    expect(codes('Các biểu tại https://byvn.net/IH59.', { register })).toEqual([]);
  });

  it.each([
    ['https://byvn.net/lH59', 'https://byvn.net/IH59'],
    ['https://byvn.net/1H59', 'https://byvn.net/IH59'],
    ['byvn.net/QUJQ', 'https://byvn.net/QUJq'],
    ['https://bуvn.net/IH59', 'https://byvn.net/IH59'],
  ])('%s is a slip for %s', (link, expected) => {
    const [finding, ...others] = inText(`Các biểu tại ${link}.`);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'link-misread', severity: 'Lỗi', found: link, expected });
  });

  it.each([
    'Các biểu tại https://byvn.net/Zk3w.',
    'Các biểu tại byvn.net/Zk3w.',
    'Xem https://bit.ly/3abcXY.',
    'Phụ lục tại https://drive.google.com/drive/folders/abcdefghijklmnop.',
  ])('that it does not have are told: %s', (text) => {
    expect(inText(text)).toMatchObject([{ code: 'link-not-registered', severity: 'Cảnh báo' }]);
    expect(codes(text, { register: '' })).toEqual(
      text.includes(' byvn.net') ? [] : ['link-not-registered'],
    );
  });

  it('one of an earlier report is told as such', () => {
    const earlier = { '2026-04': 'Các biểu tại https://a.vn/thang-tu-nam-2026.' };
    const [finding] = inText('Các biểu tại https://a.vn/thang-tu-nam-2026.', { earlier });
    expect(finding?.code).toBe('link-not-registered');
    expect(finding?.message).toContain('2026-04');
  });

  it('an address of something else is only mentioned, and each once', () => {
    const page = 'https://dichvucong.example.vn/huong-dan/thu-tuc-hanh-chinh';
    expect(inText(`Niêm yết tại ${page} và ${page}.`)).toMatchObject([
      { code: 'link-elsewhere', severity: 'Thông tin' },
    ]);
  });

  it.each(['https://theodoi.example.vn', 'https://theodoi.example.vn/', 'theodoi.example.vn'])(
    'the name of a site is no link to a paper: %s',
    (site) => {
      const text = `Theo dõi trên Hệ thống nhiệm vụ (${site}).`;
      expect(codes(text)).toEqual([]);
      // A passage that is carried over names it month after month.
      expect(codes(text, { earlier: { '2026-04': text } })).toEqual([]);
    },
  );
});

describe('counts of appendices', () => {
  it.each([
    'Báo cáo lời kèm 02 đường link với tổng số 13 phụ lục.',
    'Kèm theo báo cáo có mười ba phụ lục.',
    'Kèm theo báo cáo có mười ba (13) phụ lục.',
    'Kèm theo báo cáo có 13 (mười ba) phụ lục.',
    'Báo cáo này gồm 13 phụ lục kèm theo.',
    'Kèm theo 10 phụ lục.',
    'Tổng cộng: 10 biểu phụ lục gửi kèm.',
    'Kèm theo các biểu tại https://byvn.net/IH59 (gồm 9 phụ lục) và https://byvn.net/QUJq (gồm 4 phụ lục).',
    'Kèm theo 10 phụ lục tại https://byvn.net/IH59 và 5 phụ lục tại https://byvn.net/QUJq.',
    'Kèm theo bộ 1 (gồm 10 phụ lục) và bộ 2 (gồm 5 phụ lục).',
    'Gửi kèm 10 phụ lục và 3 phụ lục tại hai đường link.',
    'Gửi kèm 10 phụ lục và 10 phụ lục tại hai đường link.',
    'Kèm theo báo cáo là 03 bộ phụ lục.',
    'Kèm theo báo cáo là ba bộ phụ lục.',
    'Kèm theo báo cáo này là 13 PL.',
    'Kèm theo 13 biểu.',
    'Kèm theo báo cáo này là mười ba biểu mẫu tại các đường link.',
    'Các biểu tại https://byvn.net/IH59 (mười biểu) và https://byvn.net/QUJq (03 biểu).',
    'Các biểu tại https://byvn.net/IH59 (9 PL) và https://byvn.net/QUJq (4 PL).',
  ])('that are not the register’s are told: %s', (text) => {
    expect(inText(text)).toMatchObject([{ code: 'appendix-count', severity: 'Cảnh báo' }]);
  });

  it('what the register has is told with its sets', () => {
    expect(inText('Báo cáo lời, 02 đường link với tổng số 13 phụ lục.')).toMatchObject([
      { found: '13', expected: '14 (bộ 1: 10, bộ 2: 4)' },
    ]);
    expect(inText('Xem https://byvn.net/QUJq (gồm 10 phụ lục).')).toMatchObject([
      { found: '10', expected: '4' },
    ]);
  });

  it.each([
    'Báo cáo lời kèm 02 đường link với tổng số 14 phụ lục.',
    'Kèm theo báo cáo có mười bốn phụ lục.',
    'Gửi kèm 10 phụ lục và 4 phụ lục tại hai đường link.',
    'Gửi kèm 4 phụ lục và 10 phụ lục, tổng số 14 phụ lục, tại hai đường link.',
    'Kèm theo 10 phụ lục tại https://byvn.net/IH59 và 04 phụ lục tại https://byvn.net/QUJq.',
    'Kèm theo bộ 1 gồm mười phụ lục, bộ 2 gồm bốn phụ lục.',
    'Kèm theo báo cáo là hai bộ phụ lục.',
    'Ban hành Kế hoạch số 75-KH/ĐU, ngày 20/4/2026 (kèm theo 02 phụ lục).',
    'Gửi công văn kèm theo 03 phụ lục.',
    'Chi tiết tại Phụ lục 13 kèm theo báo cáo này.',
    'Đã rà soát 05 phụ lục kèm theo báo cáo này.',
    'Còn 2 phụ lục chưa có số liệu trong báo cáo này.',
    'Trong năm phụ lục được rút gọn theo báo cáo này.',
    'Đã có 12/14 phụ lục kèm theo báo cáo đủ số liệu.',
    'Chương trình hành động và phụ lục gồm 36 nhiệm vụ.',
    'Biểu mẫu có 03 phụ lục.',
    'Kèm theo báo cáo này là 14 biểu.',
    'Kèm theo PL 13, PL 14 của báo cáo này.',
    'Đã lập 12 biểu của báo cáo tháng; 5 biểu chưa nộp.',
    'Ban hành Kế hoạch số 75-KH/ĐU (kèm theo 02 biểu).',
    'Báo cáo tháng có 13 biểu dương, kèm theo 3 biểu dương của Thành phố.',
  ])('that are, or are of something else, are left alone: %s', (text) => {
    expect(inText(text)).toEqual([]);
  });

  it('in the office’s own texts need not say of what they are', () => {
    expect(codes('Biểu mẫu có 03 phụ lục.', { isOfReport: true })).toEqual(['appendix-count']);
    expect(codes('Có 14 phụ lục.', { isOfReport: true })).toEqual([]);
  });

  it('that do not fit the others of their text are told as a claim, once', () => {
    const text =
      'Báo cáo kèm đường link 1 (gồm 10 phụ lục) và đường link 2 (gồm 4 phụ lục). Hồ sơ gửi kèm là 02 đường dẫn, tổng số 13 phụ lục.';
    expect(codes(text)).toEqual([]);
  });

  it('without a register nothing can be attached', () => {
    expect(inText('Kèm theo báo cáo có 13 phụ lục.', { register: '' })).toMatchObject([
      { code: 'appendix-count', found: '13', expected: '0' },
    ]);
  });

  it('a text as long as a cell takes is read like any other', () => {
    const long = `${'10 phụ lục và 4 phụ lục, '.repeat(1500)}tổng số 13 phụ lục tại đường link`;
    expect(codes(`Kèm theo ${long}.`)).toContain('appendix-count');
  });

  it('no text stops the check', () => {
    const unit = fc.constantFrom(
      ...[
        'mười',
        'ba',
        '13',
        ' phụ lục',
        ' và ',
        ' (',
        ') ',
        'kèm theo',
        'https://byvn.net/',
        '. ',
      ],
      ...['tổng số ', 'bộ 1', 'đường link', '{{', ']]', '\u0301', 'Kế hoạch '],
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
        for (const { message } of inText(text)) expect(message).not.toBe('');
      }),
    );
  });
});
