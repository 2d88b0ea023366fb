import { describe, expect, it } from 'vitest';
import type { Tabs } from '../../src/desk';
import { packTables, SAMPLE } from '../desk/files/pack/packs';
import { columnOf, openWithBundle, put, rowWith } from './bundle';
import { open, REGISTER, run, textsOf, YES } from './published';

/** What goes public while the report is not final, and is told before. */

const DRAFT = 'DỰ THẢO';
const NOT_FINAL = 'CHƯA PHẢI BẢN CHÍNH THỨC';

/** Nothing stands against the sample month. */
const FINAL: Tabs = Object.fromEntries(packTables(SAMPLE));
const FORM = 'Biểu chung';

/** The same with an error by the office's own rule: more women than members. */
function wrong() {
  const rows = (FINAL[FORM] ?? []).map((row) => row.map(String));
  const at = rowWith(rows, 'Mã', 'DV.NU');
  const right = rows[at - 1]?.[columnOf(rows, 'Giá trị')] ?? '';
  const cell = put(rows, at, 'Giá trị', '999999');
  return { tabs: { ...FINAL, [FORM]: rows }, cell, right };
}

const pagesOf = (outcome: object) =>
  (outcome as { readonly sets: readonly { readonly page: string }[] }).sets.map(({ page }) => page);

describe('sets of a report that is not final', () => {
  it('carry its mark in file and page, until they are published again', async () => {
    const { tabs, cell, right } = wrong();
    const desk = await openWithBundle(tabs);
    const first = run(desk, YES);
    const [set] = first.sets ?? [];
    expect(first.messages.join('\n')).toContain(`${NOT_FINAL}: còn 1 lỗi phải sửa.`);
    for (const sheet of desk.book(set?.id ?? '')?.sheets ?? []) {
      expect(sheet.rows[0]?.[0]?.value).toBe(DRAFT);
    }
    for (const page of pagesOf(first)) expect(page.split(DRAFT)).toHaveLength(2);

    desk.type(FORM, cell, right);
    const again = run(desk, YES);
    expect(again.sets?.map(({ id }) => id)).toEqual(first.sets?.map(({ id }) => id));
    expect(textsOf(desk, set?.id)).not.toContain(DRAFT);
    for (const page of pagesOf(again)) expect(page).not.toContain(DRAFT);
    expect(again.messages.join('\n')).not.toContain(NOT_FINAL);
  });

  it('say of an appendix without rows that the period has none, and are told before the yes', async () => {
    const register = (FINAL[REGISTER] ?? []).map((row) => row.map(String));
    const [kind, filter] = [columnOf(register, 'Loại'), columnOf(register, 'Lọc')];
    const row = register.find((one) => one[kind] === 'Kiến nghị') ?? [];
    row[filter] = 'Nội dung = không có';
    const [code = ''] = row;
    const asked: string[] = [];
    const answer = (text: string) => {
      asked.push(text);
      return 'CÓ';
    };
    const desk = await openWithBundle({ ...FINAL, [REGISTER]: register }, { answer });
    const outcome = run(desk);
    expect(asked[0]).toContain(`Kỳ này không có dòng nào: ${code};`);
    const said = 'Kỳ này không có kiến nghị nào thuộc phụ lục này.';
    const set = outcome.sets?.find(({ tabs }) => tabs.includes(code));
    expect(textsOf(desk, set?.id).filter((text) => text === said)).toHaveLength(1);
    const page = pagesOf(outcome).find((one) => one.includes(said)) ?? '';
    expect(page).toMatch(new RegExp(`${code}\\. [^<]*</a> \\(0 dòng\\)`));
  });

  it('are told so before the office says yes; those of a final one are not', async () => {
    for (const [tabs, isTold] of [
      [wrong().tabs, true],
      [FINAL, false],
    ] as const) {
      const asked: string[] = [];
      const answer = (text: string) => {
        asked.push(text);
        return '';
      };
      const desk = await openWithBundle(tabs, { answer });
      run(desk);
      expect(asked[0]?.includes(NOT_FINAL)).toBe(isTold);
      expect(asked[0]?.includes(`mang dòng "${DRAFT}"`)).toBe(isTold);
    }
  });

  it('wait for the units’ approval as it does', async () => {
    const settings = [...(FINAL['Cấu hình'] ?? []), ['Yêu cầu duyệt', 'Có']];
    const desk = await openWithBundle({ ...FINAL, 'Cấu hình': settings });
    const outcome = run(desk, YES);
    expect(outcome.messages.join('\n')).toMatch(/CHƯA PHẢI BẢN CHÍNH THỨC: còn \d+ đơn vị chưa/);
    expect(textsOf(desk, outcome.sets?.[0]?.id)).toContain(DRAFT);
  });

  it('are final where the report lacks but the links that publishing gives', async () => {
    const [header = [], ...rows] = (FINAL[REGISTER] ?? []).map((row) => row.map(String));
    const links = ['Liên kết', 'Liên kết rút gọn'].map((name) => header.indexOf(name));
    const without = rows.map((row) => row.map((cell, at) => (links.includes(at) ? '' : cell)));
    const desk = await openWithBundle({ ...FINAL, [REGISTER]: [header, ...without] });
    const report = run(desk, {}, 'compileReport') as object as {
      readonly reports: readonly { readonly state: string }[];
    };
    expect(report.reports[0]?.state).toBe('draft');
    const outcome = run(desk, YES);
    expect(textsOf(desk, outcome.sets?.[0]?.id)).not.toContain(DRAFT);
  });
});

describe('a yes that is typed', () => {
  it('is one without its tone too; what is neither yes nor no does nothing, and says what to type', async () => {
    const yes = await open({ answer: () => 'co' });
    expect(run(yes).sets?.map(({ shared }) => shared)).toEqual([true, true]);
    const unclear = await open({ answer: () => 'abc' });
    const before = unclear.spreadsheet();
    const outcome = run(unclear);
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join('\n')).toMatch(/Chưa làm gì.*"abc".*gõ CÓ/);
    expect(unclear.spreadsheet()).toEqual(before);
    expect(unclear.files()).toEqual([]);
  });

  it('is asked for alike before sets are withdrawn', async () => {
    const answers = ['có', 'abc', 'Co'];
    const desk = await open({ answer: () => answers.shift() ?? '' });
    run(desk);
    const left = run(desk, {}, 'withdrawAppendices');
    expect(left.status).toBe('refused');
    expect(left.messages.join('\n')).toContain('gõ CÓ');
    const closed = run(desk, {}, 'withdrawAppendices');
    expect(closed.sets?.map(({ shared }) => shared)).toEqual([false, false]);
  });
});
