import { describe, expect, it } from 'vitest';
import { CONTRACT, type Header, type TabContract } from '../../src/contract';
import { colour, planBatches, type Request } from '../../src/contract/write';
import type { TabValue } from '../../src/desk';
import { definitions } from '../../src/desk/schema';
import type { Spreadsheet } from '../../src/desk/spreadsheet';
import { applyBatch, readCondition } from '../../src/desk/spreadsheet';
import { refusedGuards } from '../../src/setUp';
import {
  applied,
  cellAt,
  columnOf,
  layoutOf,
  planned,
  refusals,
  textRow as row,
  saidBy,
  setUpOnce,
  sheetOf,
  valuesOf,
  workbook,
} from './desk';

const FORM = CONTRACT.entries.columns.map(({ header }) => header);
const EMPTY = { 'Trang tính1': [] };

const visible = (spreadsheet: Spreadsheet) =>
  spreadsheet.sheets.filter(({ properties }) => !properties.hidden).map(({ title }) => title);

/** A small workbook that people began by hand. */
function begun(form: readonly (readonly TabValue[])[]) {
  return workbook(tabsOf(form));
}

function tabsOf(form: readonly (readonly TabValue[])[]) {
  return {
    'Cấu hình': [
      ['Khóa', 'Giá trị'],
      ['Kỳ', '2026-05'],
    ],
    'Đơn vị': [
      ['Mã', 'Tên', 'Trục', 'Hoạt động', 'Email'],
      ['VPDU', 'Văn phòng Đảng ủy phường', 'Đảng ủy', 'Có', 'vpdu@example.vn'],
      ['HCC', 'Trung tâm hành chính công', 'UBND', 'Có', 'hcc@example.vn; hcc2@example.vn'],
      ['CAP', 'Công an phường', 'UBND', 'Có', ''],
    ],
    'Biểu chung': form,
  };
}

describe('an empty sheet', () => {
  const { plan, after } = setUpOnce(workbook(EMPTY));

  it('gets every tab of the contract in its order, and the blank one is out of sight', () => {
    expect(visible(after)).toEqual([
      'Trang chủ',
      'Cấu hình',
      'Đơn vị',
      'Đề cương',
      'Chỉ tiêu',
      'Quy tắc',
      'Phụ lục',
      'Biểu chung',
      'Tổng hợp',
      'Kiểm tra',
      'Lưu trữ',
      'Nhật ký',
    ]);
  });

  it.each(Object.values<TabContract>(CONTRACT))(
    '$tab has the columns of the contract in their order, each explained by a note, frozen',
    ({ tab, columns }) => {
      const sheet = sheetOf(after, tab);
      expect(valuesOf(after, tab)[0]).toEqual(columns.map(({ header }) => header));
      for (const cell of sheet.rows[0] ?? []) expect(cell?.note?.length).toBeGreaterThan(10);
      expect(sheet.grid.frozenRowCount).toBe(1);
    },
  );

  it('offers what stands in the other tabs, codes with their names', () => {
    const rule = (tab: string, header: Header) => cellAt(after, tab, 5, header)?.validation;
    expect(rule('Biểu chung', 'Đơn vị')).toMatchObject({
      condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='_Danh mục'!$A$2:$A" }] },
      strict: false,
    });
    const offered = valuesOf(after, '_Danh mục');
    expect(offered[0]).toEqual(['Đơn vị', 'Mục', 'Mã', 'Kỳ']);
    expect(offered[1]?.[0]).toBe('VPDU · Văn phòng Đảng ủy phường');
    const units = offered.slice(1).flatMap(([unit]) => (typeof unit === 'string' ? [unit] : []));
    expect(units).toHaveLength(2 * 17);
    expect(units).toContain('VPDU');
    expect(offered.map(([, , code]) => code)).toContain('VB.DEN · Văn bản đến');
    expect(offered.map(([, , , period]) => period)).toContain('2026-05');
    expect(sheetOf(after, '_Danh mục').properties.hidden).toBe(true);
    expect(rule('Biểu chung', 'ĐVT')).toMatchObject({
      condition: { values: [{ userEnteredValue: "='Chỉ tiêu'!$C$2:$C" }] },
      strict: false,
    });
    expect(rule('Biểu chung', 'Trục')?.condition?.type).toBe('ONE_OF_LIST');
  });

  it('has no list member that Sheets would read as a formula', () => {
    const members = after.sheets.flatMap(({ rows }) =>
      (rows[1] ?? []).flatMap((cell) =>
        cell?.validation?.condition?.type === 'ONE_OF_LIST'
          ? (cell.validation.condition.values ?? []).map((value) => value.userEnteredValue ?? '')
          : [],
      ),
    );
    expect(members.length).toBeGreaterThan(30);
    for (const member of members) expect(member).not.toMatch(/^[=+\-@']/);
  });

  it('writes formulas that mean the same in every locale: no separator, no decimal', () => {
    const formulas = sheetOf(after, 'Biểu chung').conditionalFormats.map(
      (rule) => rule.booleanRule?.condition?.values?.[0]?.userEnteredValue ?? '',
    );
    expect(formulas).toHaveLength(9);
    // A task of which nothing is typed yet is only prepared.
    expect(formulas.filter((formula) => formula.includes('$H2&$N2&$O2&$P2&$Q2&$R2'))).toHaveLength(
      6,
    );
    for (const formula of formulas)
      expect(formula.replace(/"[^"]*"/g, '')).not.toMatch(/[,;]|\d\.\d/);
  });

  it('colours a row for what is to be done there alone: nothing right is painted as a fault', () => {
    const { condition } = sheetOf(after, 'Biểu chung').conditionalFormats[0]?.booleanRule ?? {};
    const holds = readCondition(condition?.values?.[0]?.userEnteredValue ?? '');
    const isColoured = (text: string) => holds({ today: 46_000, cell: () => text });
    for (const text of ['Lỗi: …', 'Cảnh báo: …', 'Cảnh báo, còn thiếu "Giải trình": …']) {
      expect([text, isColoured(text)]).toEqual([text, true]);
    }
    for (const text of ['', 'Thông tin: …', 'Đã giải trình: …']) {
      expect([text, isColoured(text)]).toEqual([text, false]);
    }
  });

  it('keeps text columns as plain text, so that what begins with = stays a text', () => {
    for (const header of ['Kỳ', 'Mã', 'Nội dung', 'Ghi chú', 'Cập nhật'] as const) {
      expect(cellAt(after, 'Biểu chung', 9, header)?.format?.numberFormat?.type).toBe('TEXT');
    }
    expect(cellAt(after, 'Cấu hình', 3, 'Giá trị')?.format?.numberFormat?.type).toBe('TEXT');
    expect(cellAt(after, 'Biểu chung', 9, 'Giá trị')?.format?.numberFormat).toBeUndefined();
  });

  it('wraps what people type, and not what findings say beside it: no row is tall for a text out of sight', () => {
    const wrapping = (['Nội dung', 'Kiểm tra', 'Cập nhật'] as const).map(
      (header) => cellAt(after, 'Biểu chung', 9, header)?.format?.wrapStrategy,
    );
    expect(wrapping).toEqual(['WRAP', 'OVERFLOW_CELL', 'OVERFLOW_CELL']);
  });

  it('has a view for each axis and each unit, and names to jump to', () => {
    const { filterViews } = sheetOf(after, 'Biểu chung');
    const titles = filterViews.map(({ title }) => title);
    expect(titles.slice(0, 4)).toEqual(['Trục Đảng ủy', 'Trục HĐND', 'Trục UBND', 'Trục MTTQ']);
    expect(titles.slice(4)).toHaveLength(17);
    const [view] = filterViews.filter(({ title }) => title?.startsWith('VPDU · '));
    const [criterion] = Object.entries(view?.criteria ?? {});
    expect(criterion).toMatchObject(['2', { condition: { type: 'CUSTOM_FORMULA' } }]);
    const [value] = criterion?.[1].condition?.values ?? [];
    const formula = value?.userEnteredValue ?? '';
    expect(formula).toMatch(/^=\(\$C2="VPDU"\)\+\(\$C2="VPDU · [^"]+"\)>0$/);
    expect(formula.replace(/"[^"]*"/g, '')).not.toMatch(/[,;]/);
    const names = after.namedRanges.map(({ name }) => name);
    expect(names).toContain('KY_BAO_CAO');
    expect(names.filter((name) => name?.startsWith('KHOI_'))).toHaveLength(17);
  });

  it('closes the tabs of the office and of the add-on, and says who the office is', () => {
    const closed = after.sheets.filter(({ protectedRanges }) =>
      protectedRanges.some(({ range, warningOnly, editors }) => {
        const whole = range?.startRowIndex === undefined && range?.startColumnIndex === undefined;
        return whole && !warningOnly && editors?.users?.join() === 'van-phong@example.vn';
      }),
    );
    expect(closed.map(({ title }) => title)).toEqual(
      visible(after).filter((title) => title !== 'Biểu chung'),
    );
    expect(plan.remarks.join('\n')).toContain('van-phong@example.vn');
  });

  it('leaves open the columns where people answer findings', () => {
    const [guard] = sheetOf(after, 'Kiểm tra').protectedRanges;
    expect(guard?.unprotectedRanges?.map((range) => range.startColumnIndex)).toEqual([7, 8]);
  });

  it('gets a missing tab at its place however many tabs a broken run left out of sight', () => {
    const left = ['A', 'B'].map((title, index) => ({
      addSheet: {
        properties: { sheetId: 900 + index, title: `_Bốn Trục tạm ${title}`, index, hidden: true },
      },
    }));
    const gone = ['Lưu trữ', 'Nhật ký'].map((title) => ({
      deleteSheet: { sheetId: sheetOf(after, title).sheetId },
    }));
    const broken = applied(after, [...left, ...gone]);
    const grid = layoutOf(broken);
    const { steps } = planned(grid);
    const { staged, last } = planBatches(
      grid,
      steps.flatMap(({ changes }) => changes),
    );
    expect(staged).toEqual([]);
    expect(visible(applied(broken, last)).slice(-2)).toEqual(['Kiểm tra', 'Lưu trữ']);
  });

  it('needs nothing more the second time, and is the same workbook', () => {
    const second = setUpOnce(after);
    expect(saidBy(second.plan)).toEqual([]);
    expect(second.plan.remarks).toEqual(plan.remarks.slice(1));
  });
});

describe('a workbook that people began', () => {
  it('keeps what they typed where it stands and adds at the right end', () => {
    const before = begun([
      ['ghi chú', 'Kỳ', 'Của tôi', ...FORM.filter((header) => !/Ghi chú|^Kỳ$|^Mã$/.test(header))],
      ['=tôi ghi', '2026-05', 7, 'UBND', 'HCC', 'cai-cach', 'Lời văn', '-BC/ĐU'],
    ]);
    const { plan, after } = setUpOnce(before);
    const values = valuesOf(after, 'Biểu chung');
    expect(values[0]?.slice(0, 3)).toEqual(['ghi chú', 'Kỳ', 'Của tôi']);
    expect(values[0]?.slice(-1)).toEqual(['Mã']);
    expect(values[1]).toEqual(valuesOf(before, 'Biểu chung')[1]);
    expect(saidBy(plan)).toContain('Biểu chung: thêm 1 cột ở bên phải: "Mã"');
    expect(saidBy(setUpOnce(after).plan)).toEqual([]);
  });

  it.each([undefined, '#d9ead3'])(
    'has new headers that look like theirs, filled with %s',
    (fill) => {
      const first = FORM.slice(0, 17);
      const plain = begun([first, row('HCC')]);
      const { sheetId } = sheetOf(plain, 'Biểu chung');
      const start = fill
        ? applied(plain, [
            {
              repeatCell: {
                range: { sheetId, startRowIndex: 0, endRowIndex: 1 },
                cell: { userEnteredFormat: { backgroundColor: colour(fill) } },
                fields: 'userEnteredFormat.backgroundColor',
              },
            },
          ])
        : plain;
      const { after } = setUpOnce(start);
      const own = cellAt(after, 'Biểu chung', 0, 'Thời hạn')?.format;
      for (const header of FORM.slice(17)) {
        expect([header, cellAt(after, 'Biểu chung', 0, header)?.format]).toEqual([header, own]);
      }
      // A tab that is made whole has the add-on's look.
      expect(cellAt(after, 'Đề cương', 0, 'Cấp')?.format?.backgroundColor).toBeDefined();
    },
  );

  it('is refused where its headers stand lower, were cleared or are misspelt', () => {
    const filled = row('HCC');
    filled[8] = 5;
    const renamed = (name: string) => FORM.map((header) => (header === 'Giá trị' ? name : header));
    const [lower, ...rest] = refusals(begun([[], FORM, filled]));
    expect(rest).toEqual([]);
    expect(lower).toContain('đang ở dòng 2');
    expect(lower).toContain('Hãy xóa dòng 1');
    const [cleared] = refusals(begun([renamed(''), filled]));
    expect(cleared).toContain('Ô I1 đang trống');
    expect(cleared).toContain('ghi lại "Giá trị"');
    expect(refusals(begun([renamed('Gia tri'), filled]))[0]).toContain('Ô I1 ghi "Gia tri"');
    // A column that nothing is to be seen of is added.
    expect(refusals(begun([FORM.filter((header) => header !== 'Giá trị')]))).toEqual([]);
  });

  it('is refused where a tab of the contract stands under another name', () => {
    const filled = row('HCC');
    const form = [FORM, filled];
    const as = (title: string, other: string) => {
      const spreadsheet = begun(form);
      sheetOf(spreadsheet, title).title = other;
      return refusals(spreadsheet);
    };
    const [said = '', ...rest] = as('Biểu chung', 'Biểu chung tháng 5');
    expect(rest).toEqual([]);
    expect(said).toContain('trang "Biểu chung tháng 5" có các cột của "Biểu chung"');
    expect(said).toContain('Sửa xong hãy chạy lại "Thiết lập".');
    expect(as('Đơn vị', 'Đơn vị (cũ)')[0]).toContain('trang "Đơn vị (cũ)"');
    // What has the form's columns beside the form is a copy, and the archive is made.
    expect(
      refusals(workbook({ ...tabsOf(form), 'Bản sao của Biểu chung': form, Nháp: form })),
    ).toEqual([]);
    // So is one called after it, before anything was closed.
    expect(refusals(workbook({ ...tabsOf(form), 'Lưu trữ văn bản 2025': form }))).toEqual([]);
  });

  it('is told that a required column comes back blank, and no row is taken out for that', () => {
    const form = [...Array(3)].map(() => row('HCC', ''));
    const lacking = begun(
      [FORM, ...form].map((cells) => cells.filter((_, at) => FORM[at] !== 'Giá trị')),
    );
    const { plan, after } = setUpOnce(lacking);
    expect(plan.remarks.join('\n')).toContain(
      'Trang "Biểu chung" có 3 dòng đã nhập mà thiếu cột "Giá trị": đã thêm cột trống',
    );
    expect(saidBy(plan).join('\n')).not.toContain('không còn hợp');
    const kept = valuesOf(after, 'Biểu chung').filter((cells) => cells[3] === 'cai-cach');
    expect(kept).toHaveLength(3);
  });

  it('gets no optional column that one under a blank or similar header may be', () => {
    const noted = (name: string) =>
      begun([
        FORM.map((header) => (header === 'Ghi chú' ? name : header)),
        [...row('HCC'), ...Array<string>(FORM.indexOf('Ghi chú') - 8).fill(''), 'xem lại'],
      ]);
    for (const name of ['', 'Ghi chu']) {
      const { plan, after } = setUpOnce(noted(name));
      expect(valuesOf(after, 'Biểu chung')[0]).toHaveLength(FORM.length);
      expect(valuesOf(after, 'Biểu chung')[0]).not.toContain('Ghi chú');
      expect(plan.remarks.join('\n')).toContain(
        'chưa thêm cột "Ghi chú", vì có thể đó là cột ở ô V1',
      );
      expect(saidBy(setUpOnce(after).plan)).toEqual([]);
    }
  });

  it('takes a tab that has a header row and no other, and one that is a single cell', () => {
    const before = begun([FORM]);
    for (const title of ['Biểu chung', 'Đơn vị']) {
      const sheet = sheetOf(before, title);
      sheet.rowCount = sheet.rows.length;
      sheet.columnCount = sheet.rows[0]?.length ?? 1;
    }
    const bare = workbook({ 'Biểu chung': [], 'Lưu trữ': [['Kỳ']] });
    for (const sheet of bare.sheets) Object.assign(sheet, { rowCount: 1, columnCount: 1 });
    for (const begin of [before, bare]) {
      const { after } = setUpOnce(begin);
      for (const header of FORM) expect(valuesOf(after, 'Lưu trữ')[0]).toContain(header);
      expect(saidBy(setUpOnce(after).plan)).toEqual([]);
    }
  });

  it('does not lay a catalogue under rows that people have', () => {
    const { after } = setUpOnce(begun([FORM, row('HCC')]));
    expect(valuesOf(after, 'Chỉ tiêu')).toHaveLength(1);
    expect(valuesOf(after, 'Đề cương')).toHaveLength(1);
    expect(valuesOf(after, 'Đơn vị')).toHaveLength(4);
  });

  it('names no unit in the starter outline that the workbook lacks', () => {
    const { after } = setUpOnce(begun([FORM]));
    const unit = columnOf(after, 'Đề cương', 'Đơn vị');
    const named = new Set(
      valuesOf(after, 'Đề cương')
        .slice(1)
        .map((cells) => cells[unit]),
    );
    expect(valuesOf(after, 'Đề cương').length).toBeGreaterThan(20);
    expect([...named].filter((one) => one !== null && one !== undefined).sort()).toEqual([
      'CAP',
      'HCC',
      'VPDU',
    ]);
  });

  it('leaves a date in Kỳ a date: as plain text it would read as a bare number', () => {
    const { after } = setUpOnce(
      begun([FORM, [new Date(Date.UTC(2026, 4, 1)), ...row('HCC').slice(1)], row('HCC')]),
    );
    expect(cellAt(after, 'Biểu chung', 1, 'Kỳ')?.format?.numberFormat?.type).toBe('DATE');
    expect(cellAt(after, 'Biểu chung', 2, 'Kỳ')?.format?.numberFormat?.type).toBe('TEXT');
  });

  it('adds the keys that Cấu hình lacks below those there are', () => {
    const { after } = setUpOnce(begun([FORM, row('HCC')]));
    const values = valuesOf(after, 'Cấu hình');
    expect(values[1]).toEqual(['Kỳ', '2026-05']);
    expect(values.map(([key]) => key)).toContain('Nơi nhận');
    expect(values.filter(([key]) => key === 'Kỳ')).toHaveLength(1);
  });

  it('keeps notes, widths, colours and checks of people’s own', () => {
    const before = begun([FORM, row('HCC')]);
    const sheet = sheetOf(before, 'Biểu chung');
    const first = sheet.rows[0]?.[0];
    if (!first || !sheet.rows[0]) throw new Error('no header');
    sheet.rows[0][0] = { ...first, note: 'Ghi chú của văn phòng' };
    sheet.columnMetadata = new Map([[6, { pixelSize: 555 }]]);
    sheet.conditionalFormats = [
      {
        ranges: [{ sheetId: sheet.sheetId, startRowIndex: 1 }],
        booleanRule: { condition: { type: 'NOT_BLANK' }, format: {} },
      },
    ];
    const { after } = setUpOnce(before);
    const laid = sheetOf(after, 'Biểu chung');
    expect(laid.rows[0]?.[0]?.note).toBe('Ghi chú của văn phòng');
    expect(laid.columnMetadata.get(6)?.pixelSize).toBe(555);
    expect(
      laid.conditionalFormats.filter((rule) => rule.booleanRule?.condition?.type === 'NOT_BLANK'),
    ).toHaveLength(1);
    expect(laid.conditionalFormats).toHaveLength(10);
  });
});

describe('blocks in the form', () => {
  const grouped = begun([FORM, row('VPDU'), row('HCC'), row('HCC'), row('CAP')]);

  it('closes each block for its unit and the office, and leaves open a unit without an account', () => {
    const { plan, after } = setUpOnce(grouped);
    const guards = sheetOf(after, 'Biểu chung').protectedRanges;
    const block = (code: string) =>
      guards.filter(({ description }) => description === `Bốn Trục: khối ${code}`);
    expect(block('HCC')).toHaveLength(1);
    expect(block('HCC')[0]).not.toHaveProperty('warningOnly');
    expect(block('HCC')[0]).toMatchObject({
      editors: {
        users: ['hcc@example.vn', 'hcc2@example.vn', 'van-phong@example.vn', 'vpdu@example.vn'],
      },
    });
    expect(block('CAP')).toEqual([]);
    expect(plan.remarks.join('\n')).toContain('CAP');
    const { startRowIndex = 0, endRowIndex = 0 } = block('HCC')[0]?.range ?? {};
    const rows = valuesOf(after, 'Biểu chung').slice(Number(startRowIndex), Number(endRowIndex));
    const prepared = 18;
    expect(rows.filter((cells) => cells.length > 0).map((cells) => cells[2])).toEqual(
      Array(2 + prepared).fill('HCC'),
    );
    expect(Number(endRowIndex) - Number(startRowIndex)).toBe(2 + prepared + 30);
  });

  it('goes by the code where the name stands beside it', () => {
    const named = begun([FORM, row('VPDU'), row('HCC · Trung tâm'), row('HCC'), row('CAP')]);
    const blocks = (tabs: typeof grouped) =>
      sheetOf(setUpOnce(tabs).after, 'Biểu chung').protectedRanges.flatMap(
        ({ description, range, editors }) =>
          description?.includes('khối') ? [{ description, range, editors }] : [],
      );
    expect(blocks(named)).toEqual(blocks(grouped));
  });

  it('lets a unit write in its own block, and nowhere else', () => {
    const { after } = setUpOnce(grouped);
    const { sheetId } = sheetOf(after, 'Biểu chung');
    const write = (editor: string, tab: number, rowIndex: number, columnIndex: number) => () =>
      applyBatch(
        after,
        [
          {
            updateCells: {
              start: { sheetId: tab, rowIndex, columnIndex },
              rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }],
              fields: 'userEnteredValue',
            },
          },
        ],
        definitions('sheets'),
        editor,
      );
    const block = (code: string) =>
      sheetOf(after, 'Biểu chung').protectedRanges.find(
        ({ description }) => description === `Bốn Trục: khối ${code}`,
      )?.range;
    const own = Number(block('HCC')?.startRowIndex);
    const spare = Number(block('HCC')?.endRowIndex) - 1;
    const other = Number(block('VPDU')?.startRowIndex);
    const stamp = FORM.indexOf('Cập nhật');
    expect(write('hcc@example.vn', sheetId, own, 6)).not.toThrow();
    expect(write('hcc@example.vn', sheetId, spare, 6)).not.toThrow();
    // What onEdit writes, as the person who types.
    expect(write('hcc@example.vn', sheetId, own, stamp)).not.toThrow();
    expect(write('hcc@example.vn', sheetId, other, 6)).toThrow();
    expect(write('hcc@example.vn', sheetId, 0, 6)).toThrow();
    for (const title of ['Cấu hình', 'Chỉ tiêu', 'Tổng hợp', 'Lưu trữ', 'Nhật ký']) {
      const tab = sheetOf(after, title).sheetId;
      expect(write('hcc@example.vn', tab, 1, 0)).toThrow();
      expect(write('vpdu@example.vn', tab, 1, 0)).not.toThrow();
    }
    const findings = sheetOf(after, 'Kiểm tra').sheetId;
    expect(write('hcc@example.vn', findings, 1, 7)).not.toThrow();
    expect(write('hcc@example.vn', findings, 1, 0)).toThrow();
  });

  it('formats rows put in below a cell that keeps a format of its own', () => {
    const day = new Date(Date.UTC(2026, 4, 1));
    const form = [FORM, [day, ...row('VPDU').slice(1)], row('HCC')];
    const { after } = setUpOnce(begun(form));
    for (const spare of [2, 20, 30]) {
      expect(cellAt(after, 'Biểu chung', spare, 'Kỳ')?.format?.numberFormat?.type).toBe('TEXT');
    }
    expect(cellAt(after, 'Biểu chung', 1, 'Kỳ')?.format?.numberFormat?.type).toBe('DATE');
    expect(saidBy(setUpOnce(after).plan)).toEqual([]);
  });

  it('checks rows once they are put in, whatever Google lets them inherit', () => {
    const { plan } = setUpOnce(grouped);
    const { sheetId } = sheetOf(grouped, 'Biểu chung');
    const requests = plan.steps.flatMap(({ changes }) =>
      changes.flatMap((change) => (change.kind === 'requests' ? change.requests : [])),
    );
    const isPut = ({ insertDimension }: Request) =>
      insertDimension?.range?.sheetId === sheetId && insertDimension?.range?.dimension === 'ROWS';
    const put = requests.filter(isPut);
    const rows = put.reduce(
      (sum, { insertDimension: { range = {} } = {} }) =>
        sum + (range.endIndex ?? 0) - (range.startIndex ?? 0),
      0,
    );
    expect(rows).toBeGreaterThan(0);
    const after = requests.slice(requests.indexOf(put[put.length - 1] ?? {}) + 1);
    const checked = new Map(
      after.flatMap(({ setDataValidation: { range, rule } = {} }) =>
        rule && range?.sheetId === sheetId ? [[range.startColumnIndex, range.endRowIndex]] : [],
      ),
    );
    const wanted = CONTRACT.entries.columns.filter(
      ({ type, generated }) =>
        !generated && ['choice', 'reference', 'date', 'figure'].includes(type.kind),
    );
    expect(wanted.length).toBeGreaterThan(5);
    for (const { header } of wanted) {
      expect([header, checked.get(FORM.indexOf(header)) ?? 0]).toEqual([
        header,
        sheetOf(grouped, 'Biểu chung').rowCount + rows,
      ]);
    }
  });

  it('names no editors where it only warns: Google takes none there', () => {
    const { after } = setUpOnce(grouped);
    const guards = after.sheets.flatMap(({ protectedRanges }) => protectedRanges);
    expect(guards.some(({ warningOnly }) => warningOnly)).toBe(true);
    expect(guards.filter(({ warningOnly, editors }) => warningOnly && editors)).toEqual([]);
    expect(guards.filter(({ warningOnly, editors }) => !warningOnly && !editors)).toEqual([]);
  });

  it('only warns over the columns that the add-on writes: onEdit runs as the person who types', () => {
    const { after } = setUpOnce(grouped);
    const soft = sheetOf(after, 'Biểu chung').protectedRanges.filter((one) => one.warningOnly);
    expect(soft.map(({ range }) => range?.startColumnIndex)).toEqual([
      FORM.indexOf('Kiểm tra'),
      FORM.indexOf('Cập nhật'),
    ]);
  });

  it('guards each run of rows where units stand mixed, and says so', () => {
    const { plan, after } = setUpOnce(begun([FORM, row('HCC'), row('VPDU'), row('HCC')]));
    const guards = sheetOf(after, 'Biểu chung').protectedRanges.filter(
      ({ description }) => description === 'Bốn Trục: khối HCC',
    );
    expect(guards.map(({ range }) => range?.startRowIndex)).toEqual([1, 3, 52]);
    expect(plan.remarks.join('\n')).toContain('xen kẽ');
    expect(
      valuesOf(after, 'Biểu chung')
        .slice(1, 4)
        .map((cells) => cells[2]),
    ).toEqual(['HCC', 'VPDU', 'HCC']);
    expect(saidBy(setUpOnce(after).plan)).toEqual([]);
  });

  it('gives a new unit its block and touches no other guard', () => {
    const { after } = setUpOnce(grouped);
    const units = sheetOf(after, 'Đơn vị');
    const email = columnOf(after, 'Đơn vị', 'Email');
    const cells = units.rows[4] ?? [];
    cells[0] = { ...cells[0], value: 'TYT' };
    cells[1] = { ...cells[1], value: 'Trạm Y tế' };
    cells[email] = { ...cells[email], value: 'tyt@example.vn' };
    units.rows[4] = cells;
    const second = setUpOnce(after);
    expect(saidBy(second.plan).filter((said) => said.includes('khóa'))).toEqual([
      'Biểu chung: khóa 1 vùng',
    ]);
    expect(saidBy(setUpOnce(second.after).plan)).toEqual([]);
  });

  describe('a copy that a run keeps, with the guards of its moment', () => {
    const COPY = '_Cấu hình (trước khi ghi)';
    const usersOf = (spreadsheet: Spreadsheet, title: string) =>
      sheetOf(spreadsheet, title).protectedRanges.map(({ editors }) => editors?.users);

    /** Somebody has come to the office since the copy was made. */
    function joined() {
      const { after } = setUpOnce(grouped);
      const source = sheetOf(after, 'Cấu hình').sheetId;
      const copied = applied(after, [
        { duplicateSheet: { sourceSheetId: source, newSheetId: 77, newSheetName: COPY } },
        { updateSheetProperties: { properties: { sheetId: 77, hidden: true }, fields: 'hidden' } },
      ]);
      const email = columnOf(copied, 'Đơn vị', 'Email');
      const cells = sheetOf(copied, 'Đơn vị').rows[1] ?? [];
      cells[email] = { ...cells[email], value: 'vpdu@example.vn; moi@example.vn' };
      return copied;
    }

    it('lets in the office of by now, once', () => {
      const { plan, after } = setUpOnce(joined());
      expect(saidBy(plan)).toContain(`${COPY}: khóa lại, chỉ Văn phòng sửa được`);
      expect(usersOf(after, COPY)).toEqual(usersOf(after, 'Cấu hình'));
      expect(usersOf(after, COPY)[0]).toContain('moi@example.vn');
      expect(saidBy(setUpOnce(after).plan)).toEqual([]);
    });

    it('is left as it is where Google takes no guard of that name', () => {
      const grid = layoutOf(joined());
      const plan = planned(grid);
      const copy = plan.guards.find(({ tab }) => tab === COPY);
      const [change] = copy?.changes ?? [];
      const [request = {}] = change?.kind === 'requests' ? change.requests : [];
      const refused = refusedGuards(plan, request, 'Invalid user');
      expect(refused).toContain('Bốn Trục: trang Cấu hình');
      const without = planned(grid, undefined, undefined, { refused: new Set(refused) });
      expect(without.guards.map(({ tab }) => tab)).not.toContain(COPY);
    });
  });

  it('refuses a run by someone whom the guards keep out, before anything is written', () => {
    const { after } = setUpOnce(grouped);
    expect(() => setUpOnce(after, 'hcc@example.vn', true)).toThrow('refused');
  });
});
