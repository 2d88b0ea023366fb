import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import { packWith, SAMPLE } from '../desk/files/pack/packs';
import { kindInTab } from '../review/findings';
import { compile, type Outcome, openWithBundle, put, rowWith } from './bundle';

function check(desk: Desk): Outcome {
  return desk.run('check') as Outcome;
}

type Values = ReturnType<Desk['values']>;

/** Everything that the workbook shows, by tab. */
function everything(desk: Desk): ReadonlyMap<string, Values> {
  return new Map(desk.spreadsheet().sheets.map(({ title }) => [title, desk.values(title)]));
}

function text(values: Values): string {
  return values.map((row) => row.join(' | ')).join('\n');
}

/** The row (from 1) of the tab `Kiểm tra` that holds a code. */
function rowOf(desk: Desk, code: string): number {
  return desk.values('Kiểm tra').findIndex((row) => row.includes(kindInTab(code))) + 1;
}

function answer(desk: Desk, code: string, why: string, who: string): void {
  desk.type('Kiểm tra', `H${rowOf(desk, code)}`, why);
  desk.type('Kiểm tra', `I${rowOf(desk, code)}`, who);
}

describe('Kiểm tra dữ liệu', () => {
  it('writes the findings, the form’s own column and the log, and nothing else', async () => {
    const desk = await openWithBundle(SAMPLE);
    const before = everything(desk);
    const outcome = check(desk);
    expect(outcome.status).toBe('done');
    expect(outcome.findings?.map(({ code }) => code)).toEqual([
      'CB.01',
      'CB.02',
      'CB.03',
      'missing-figure',
    ]);
    const after = everything(desk);
    expect([...after.keys()].filter((title) => !before.has(title)).sort()).toEqual([
      'Kiểm tra',
      'Nhật ký',
    ]);
    for (const [title, values] of before) {
      if (title !== 'Biểu chung') expect(after.get(title)).toEqual(values);
    }
    const checkColumn = before.get('Biểu chung')?.[0]?.indexOf('Kiểm tra') ?? -1;
    const withoutCheck = (values: Values | undefined) =>
      values?.slice(1).map((row) => row.slice(0, checkColumn));
    expect(withoutCheck(after.get('Biểu chung'))).toEqual(withoutCheck(before.get('Biểu chung')));
    const told = after
      .get('Biểu chung')
      ?.flatMap((row, index) =>
        index > 0 && row[checkColumn] ? [[index + 1, row[checkColumn]]] : [],
      );
    expect(told).toEqual([
      [
        452,
        'Cảnh báo: Chưa có số liệu cho "Đoàn phí công đoàn đã thu". Hãy nhập số; không phát sinh thì ghi 0, không thuộc đơn vị thì ghi "Không áp dụng".',
      ],
    ]);
    expect(desk.files()).toEqual([]);
  });

  it('run twice gives the same workbook but for the log', async () => {
    const desk = await openWithBundle(SAMPLE);
    check(desk);
    const first = everything(desk);
    check(desk);
    const second = everything(desk);
    for (const [title, values] of first) {
      if (title !== 'Nhật ký') expect(second.get(title)).toEqual(values);
    }
    expect(desk.values('Nhật ký')).toHaveLength(3);
  });

  it('finds what Tổng hợp báo cáo finds', async () => {
    const checked = check(await openWithBundle(SAMPLE));
    const compiled = compile(await openWithBundle(SAMPLE));
    expect(checked.findings).toEqual(compiled.findings);
  });

  it('reads, looks again, writes once, and marks the rows', async () => {
    const desk = await openWithBundle(SAMPLE);
    check(desk);
    const calls = Object.entries(desk.calls()).filter(([name]) => name.startsWith('Sheets.'));
    expect(Object.fromEntries(calls)).toEqual({
      'Sheets.Spreadsheets.get': 2,
      'Sheets.Spreadsheets.batchUpdate': 1,
      'Sheets.Spreadsheets.Values.batchUpdateByDataFilter': 1,
    });
  });

  it('says who must act, verdict first', async () => {
    const desk = await openWithBundle(SAMPLE);
    check(desk);
    const [dialog] = desk.dialogs;
    expect(dialog?.title).toBe('Đã kiểm tra dữ liệu');
    expect(dialog?.content).toContain(
      'CÒN 4 CẢNH BÁO CHƯA GIẢI TRÌNH (3 QUY TẮC KHÔNG KHỚP), 0 LỖI',
    );
    expect(dialog?.content).toContain('Văn phòng: 3 cảnh báo');
    expect(dialog?.content).toContain('Công đoàn phường: 1 cảnh báo');
    const shown = text(desk.values('Kiểm tra'));
    expect(shown.indexOf('CẢNH BÁO CHƯA GIẢI TRÌNH')).toBeLessThan(shown.indexOf('Văn phòng: 3'));
    expect(shown.indexOf('Văn phòng: 3')).toBeLessThan(shown.indexOf('Công đoàn phường'));
  });

  it('writes nothing where the structure is broken', async () => {
    const folder = packWith(SAMPLE, (tabs) =>
      put(tabs.get('Biểu chung') ?? [], 1, 'Giá trị', 'Số'),
    );
    const desk = await openWithBundle(folder);
    const before = everything(desk);
    const outcome = check(desk);
    expect(outcome.status).toBe('broken');
    expect(outcome.messages.join('\n')).toContain('"Giá trị"');
    expect(everything(desk)).toEqual(before);
  });

  it('stands in the menu above Tổng hợp báo cáo', async () => {
    const desk = await openWithBundle(SAMPLE);
    desk.run('onOpen');
    const menus = JSON.stringify(desk.menus);
    expect(menus.indexOf('Kiểm tra dữ liệu')).toBeGreaterThan(0);
    expect(menus.indexOf('Kiểm tra dữ liệu')).toBeLessThan(menus.indexOf('Tổng hợp báo cáo'));
  });
});

describe('an answer to a finding', () => {
  it('survives the next run, and the finding is no longer open', async () => {
    const desk = await openWithBundle(SAMPLE);
    check(desk);
    answer(desk, 'CB.01', 'Hồ sơ tồn do mất điện, đã xin lỗi công dân', 'Trần Văn B');
    const outcome = check(desk);
    expect(outcome.messages.join(' ')).toContain('CÒN 3 CẢNH BÁO CHƯA GIẢI TRÌNH');
    expect(outcome.messages.join(' ')).toContain('1 cảnh báo đã giải trình');
    const row = desk.values('Kiểm tra')[rowOf(desk, 'CB.01') - 1] ?? [];
    expect(row[0]).toBe('Cảnh báo, đã giải trình');
    expect(row.slice(7, 9)).toEqual(['Hồ sơ tồn do mất điện, đã xin lỗi công dân', 'Trần Văn B']);
    // Those explained stand after those open, within who must act.
    expect(rowOf(desk, 'CB.01')).toBeGreaterThan(rowOf(desk, 'CB.03'));
    check(desk);
    expect(desk.values('Kiểm tra')[rowOf(desk, 'CB.01') - 1]).toEqual(row);
  });

  it('needs both why and who', async () => {
    const desk = await openWithBundle(SAMPLE);
    check(desk);
    desk.type('Kiểm tra', `H${rowOf(desk, 'CB.01')}`, 'Hồ sơ tồn');
    expect(check(desk).messages.join(' ')).toContain('CÒN 4 CẢNH BÁO');
    expect(text(desk.values('Kiểm tra'))).toContain('Hồ sơ tồn');
  });

  it('follows its row when rows are moved', async () => {
    const rows = (tabs: Map<string, string[][]>) => tabs.get('Biểu chung') ?? [];
    const desk = await openWithBundle(SAMPLE);
    check(desk);
    answer(desk, 'missing-figure', 'Kỳ thu là quý', 'Lê Thị C');
    const answers = desk.values('Kiểm tra');
    const moved = await openWithBundle(
      packWith(SAMPLE, (tabs) => {
        const form = rows(tabs);
        const at = rowWith(form, 'Mã', 'CDP.DOAN_PHI') - 1;
        form.splice(1, 0, ...form.splice(at, 1));
      }),
    );
    check(moved);
    // The tab as it stood before the rows were moved.
    answers.forEach((row, index) => {
      row.forEach((value, column) => {
        const cell = `${String.fromCharCode(65 + column)}${index + 1}`;
        moved.type('Kiểm tra', cell, value === null ? '' : `'${value}`);
      });
    });
    check(moved);
    const row = moved.values('Kiểm tra')[rowOf(moved, 'missing-figure') - 1] ?? [];
    expect(row[2]).toBe('H2');
    expect(row.slice(7, 9)).toEqual(['Kỳ thu là quý', 'Lê Thị C']);
  });

  it('is kept at the end and in the log when its finding is gone', async () => {
    const desk = await openWithBundle(SAMPLE);
    check(desk);
    answer(desk, 'missing-figure', 'Kỳ thu là quý', 'Lê Thị C');
    check(desk);
    desk.type('Biểu chung', 'H452', '0');
    check(desk);
    expect(rowOf(desk, 'missing-figure')).toBe(0);
    const shown = text(desk.values('Kiểm tra'));
    expect(shown.indexOf('ĐÃ HẾT')).toBeGreaterThan(0);
    expect(shown.slice(shown.indexOf('ĐÃ HẾT'))).toContain('Kỳ thu là quý | Lê Thị C');
    const logged = desk.values('Nhật ký').filter((row) => row.includes('Giải trình'));
    expect(logged).toHaveLength(1);
    expect(text(logged)).toContain('Kỳ thu là quý (Lê Thị C)');
    // It was logged once; the next run need not show it again.
    check(desk);
    expect(text(desk.values('Kiểm tra'))).not.toContain('Kỳ thu là quý');
    expect(desk.values('Nhật ký').filter((row) => row.includes('Giải trình'))).toHaveLength(1);
  });

  it('comes back with the finding it was given to', async () => {
    const desk = await openWithBundle(SAMPLE);
    check(desk);
    answer(desk, 'missing-figure', 'Kỳ thu là quý', 'Lê Thị C');
    desk.type('Biểu chung', 'H452', '0');
    check(desk);
    desk.type('Biểu chung', 'H452', '');
    check(desk);
    const row = desk.values('Kiểm tra')[rowOf(desk, 'missing-figure') - 1] ?? [];
    expect(row.slice(7, 9)).toEqual(['Kỳ thu là quý', 'Lê Thị C']);
  });

  it('does not explain a Lỗi away, and is kept all the same', async () => {
    const folder = packWith(SAMPLE, (tabs) => {
      const form = tabs.get('Biểu chung') ?? [];
      put(form, rowWith(form, 'Mã', 'CDP.DOAN_PHI'), 'Giá trị', 'nhiều');
    });
    const desk = await openWithBundle(folder);
    check(desk);
    answer(desk, 'type-error', 'Chưa có số', 'Lê Thị C');
    const outcome = check(desk);
    expect(outcome.messages.join(' ')).toContain('CÒN 1 LỖI PHẢI SỬA');
    const row = desk.values('Kiểm tra')[rowOf(desk, 'type-error') - 1] ?? [];
    expect(row[0]).toBe('Lỗi');
    expect(row.slice(7, 9)).toEqual(['Chưa có số', 'Lê Thị C']);
  });

  it('whose identity somebody deleted is logged, not lost', async () => {
    const desk = await openWithBundle(SAMPLE);
    check(desk);
    answer(desk, 'CB.02', 'Đợt kết nạp vào tháng sáu', 'Trần Văn B');
    desk.type('Kiểm tra', `J${rowOf(desk, 'CB.02')}`, '');
    check(desk);
    expect(text(desk.values('Nhật ký'))).toContain('Đợt kết nạp vào tháng sáu (Trần Văn B)');
  });
});

describe('a plan changed within the year', () => {
  it('is told until it is explained, and then is the new measure', async () => {
    const desk = await openWithBundle(SAMPLE);
    compile(desk);
    const plan = desk.values('Chỉ tiêu').findIndex((row) => row[0] === 'DV.KET_NAP') + 1;
    desk.type('Chỉ tiêu', `I${plan}`, '120');
    const codes = (outcome: Outcome) => outcome.findings?.map(({ code }) => code) ?? [];
    expect(codes(compile(desk))).toContain('plan-changed');
    expect(codes(check(desk))).toContain('plan-changed');
    answer(desk, 'plan-changed', 'Quyết định điều chỉnh của Đảng ủy', 'Trần Văn B');
    expect(codes(compile(desk))).toContain('plan-changed');
    expect(codes(compile(desk))).not.toContain('plan-changed');
    expect(text(desk.values('Nhật ký'))).toContain('Quyết định điều chỉnh của Đảng ủy');
  });
});

describe('Soát số liệu', () => {
  it('gives plain data of a text', async () => {
    const desk = await openWithBundle(SAMPLE);
    const claims = desk.run('checkClaims', [
      'Có 52 đồng chí, gồm 49 công chức và 04 viên chức.',
      'Không có con số nào.',
    ]);
    expect(claims).toEqual([
      [
        {
          kind: 'sum',
          quote: expect.stringContaining('52 đồng chí'),
          figures: [52, 49, 4],
          claimed: 52,
          computed: 53,
          consistent: false,
        },
      ],
      [],
    ]);
  });
});
