import { describe, expect, it } from 'vitest';
import type { PackedGrid } from '../../src/contract';
import type { Desk } from '../../src/desk';
import { packTables, SAMPLE } from '../desk/files/pack/packs';
import { BATCH, GET, put } from '../run/othersEdits';
import { CLERK, OWNER } from '../run/small';
import { type Outcome, openWithBundle } from './bundle';
import { given } from './enteredPage';
import { journal, openAs, run, textsOf } from './progressDesk';

/** **Cấu hình**: what its page is given, and what becomes of the values that it sends. */

const TAB = 'Cấu hình';

interface Given {
  readonly notes: Readonly<Record<string, string>>;
  readonly grid: PackedGrid;
}

type Saved = Outcome & {
  readonly conflicts?: readonly { readonly key: string; readonly standing: string }[];
};

const settingOf = (desk: Desk, key: string) =>
  textsOf(desk, TAB).find(([first]) => first === key)?.[1];

function save(desk: Desk, values: Readonly<Record<string, readonly [string, string]>>): Saved {
  const sent = Object.entries(values).map(([key, [before, after]]) => ({ key, before, after }));
  return run(desk, 'editSettings', { trang: true, ghi: JSON.stringify(sent) });
}

/** A month that is small to read. */
const opened = (options = {}) => {
  const tables = packTables(SAMPLE);
  const kept = [TAB, 'Đơn vị', 'Đề cương', 'Chỉ tiêu', 'Quy tắc', 'Phụ lục'];
  const tabs = kept.map((tab) => [tab, tables.get(tab) ?? []] as const);
  const form = (tables.get('Biểu chung') ?? []).slice(0, 3);
  return openWithBundle(Object.fromEntries([...tabs, ['Biểu chung', form]]), options);
};

describe('the page of Cấu hình', () => {
  it('is given the settings with the help for each, and nothing is written', async () => {
    const desk = await opened();
    expect(run(desk, 'editSettings').status).toBe('done');
    const { notes, grid } = given<Given>(desk);
    expect(notes['Người ký']).toContain('Họ và tên');
    expect(grid.tabs.map(({ title }) => title)).toContain(TAB);
    expect(desk.wasWritten()).toBe(false);
  });

  it('opens where the period cannot be read: it is mended there', async () => {
    const desk = await opened();
    const row = textsOf(desk, TAB).findIndex(([key]) => key === 'Kỳ') + 1;
    desk.type(TAB, `B${row}`, 'tháng năm');
    expect(run(desk, 'check').status).toBe('broken');
    expect(run(desk, 'editSettings').status).toBe('done');
    expect(save(desk, { Kỳ: ['tháng năm', '2026-05'] }).status).toBe('done');
    expect(run(desk, 'check').status).toBe('done');
  });

  it('is the office’s alone', async () => {
    const desk = await openAs(CLERK);
    expect(run(desk, 'editSettings').messages[0]).toContain('là lệnh của Văn phòng');
  });

  it('says what to do where there is no tab of settings yet', async () => {
    const desk = await openWithBundle({ 'Trang tính1': [] });
    expect(run(desk, 'editSettings').messages[0]).toContain('Hãy chạy "Thiết lập"');
  });
});

describe('what the page of Cấu hình sends', () => {
  it('is written as it was typed in one batch, with a line in the journal, and can be undone', async () => {
    const desk = await openAs(OWNER);
    const signed = settingOf(desk, 'Người ký') ?? '';
    const symbol = settingOf(desk, 'Ký hiệu') ?? '';
    const batches = desk.calls()[BATCH] ?? 0;
    const outcome = save(desk, {
      'Người ký': [signed, 'Trần Thị B'],
      'Ký hiệu': [symbol, '=1-BC/ĐU'],
    });
    expect(outcome).toMatchObject({ status: 'done', conflicts: [] });
    expect((desk.calls()[BATCH] ?? 0) - batches).toBe(1);
    expect(settingOf(desk, 'Người ký')).toBe('Trần Thị B');
    expect(settingOf(desk, 'Ký hiệu')).toBe('=1-BC/ĐU');
    expect(journal(desk).at(-1)?.slice(2, 5)).toEqual(['Cấu hình', '2026-05', 'Người ký, Ký hiệu']);
    expect(run(desk, 'undoLastRun').status).toBe('done');
    expect(settingOf(desk, 'Người ký')).toBe(signed);
    expect(settingOf(desk, 'Ký hiệu')).toBe(symbol);
  });

  it('is not written over what others changed since, and goes where its row was moved', async () => {
    const edits = [{ method: GET, nth: 1, requests: [put(TAB, 'ROWS', 1)] }];
    const desk = await opened({ edits });
    const outcome = save(desk, {
      'Người ký': ['ai đó', 'Trần Thị B'],
      'Địa danh': [settingOf(desk, 'Địa danh') ?? '', 'Bình Minh'],
    });
    expect(outcome.conflicts).toEqual([{ key: 'Người ký', standing: 'Nguyễn Văn A' }]);
    expect(settingOf(desk, 'Người ký')).toBe('Nguyễn Văn A');
    expect(settingOf(desk, 'Địa danh')).toBe('Bình Minh');
  });

  it('says of a period without rows what lays them out', async () => {
    const desk = await openAs(OWNER);
    const LAY_OUT = '"Biểu chung" chưa có dòng nào của kỳ 2026-06. Hãy chạy "Thiết lập"';
    expect(save(desk, { Kỳ: ['2026-05', '2026-06'] }).messages.join(' ')).toContain(LAY_OUT);
    expect(save(desk, { Kỳ: ['2026-06', '2026-05'] }).messages.join(' ')).not.toContain(
      'Thiết lập',
    );
  });

  it('is a period in its one form, however people call it; in the tab it is read as they typed it', async () => {
    const desk = await opened();
    expect(save(desk, { Kỳ: ['2026-05', 'Tháng 6 năm 2026'] }).status).toBe('done');
    expect(settingOf(desk, 'Kỳ')).toBe('2026-06');
    const row = textsOf(desk, TAB).findIndex(([key]) => key === 'Kỳ') + 1;
    desk.type(TAB, `B${row}`, 'tháng 5/2026');
    expect(run(desk, 'check')).toMatchObject({ status: 'done', period: '2026-05' });
    expect(settingOf(desk, 'Kỳ')).toBe('tháng 5/2026');
    // No reading but a guess.
    desk.type(TAB, `B${row}`, 'tháng 5');
    expect(run(desk, 'check').messages.join('\n')).toContain('các dạng đọc được: 2026-05');
  });

  it('gets a row of its own where the tab has none for its key', async () => {
    const desk = await opened();
    const rows = textsOf(desk, TAB).length;
    expect(settingOf(desk, 'Yêu cầu duyệt')).toBeUndefined();
    save(desk, { 'Yêu cầu duyệt': ['', 'Có'] });
    expect(settingOf(desk, 'Yêu cầu duyệt')).toBe('Có');
    expect(textsOf(desk, TAB)).toHaveLength(rows + 1);
    expect(save(desk, { 'Yêu cầu duyệt': ['', 'Có'] }).messages[0]).toContain('không phải lưu');
  });

  it.each(['{', '{}'])('is refused where it is no list: %s', async (ghi) => {
    const desk = await opened();
    const outcome = run(desk, 'editSettings', { trang: true, ghi });
    expect(outcome.status).toBe('refused');
    expect(desk.wasWritten()).toBe(false);
  });
});
