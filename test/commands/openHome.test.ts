import { describe, expect, it } from 'vitest';
import { CLERK, OWNER, SMALL_MONTH } from '../run/small';
import { commandLine, type Outcome, openWithBundle } from './bundle';

describe('Trang chủ', () => {
  it('comes to the screen, for whoever asks; nothing is read, written or said', async () => {
    const tabs = { ...SMALL_MONTH, 'Trang chủ': [['Kỳ']] };
    const desk = await openWithBundle(tabs, { owner: OWNER, user: CLERK });
    expect(desk.activeTab()).not.toBe('Trang chủ');
    expect(desk.run('openHome')).toEqual({ status: 'done', messages: [] });
    expect(desk.activeTab()).toBe('Trang chủ');
    expect([desk.calls(), desk.dialogs, desk.toasts]).toEqual([{ 'Sheet.activate': 1 }, [], []]);
  });

  it('that is not there yet: what makes it is named by its way in the menu', async () => {
    const desk = await openWithBundle(SMALL_MONTH);
    const { status, messages } = desk.run('openHome') as Outcome;
    expect(status).toBe('refused');
    expect(messages).toEqual([
      'Sổ này chưa có trang "Trang chủ". Để tạo trang ấy, hãy bấm (hoặc nhờ Văn phòng bấm) Báo cáo 4 trục → Thiết lập → Thiết lập.',
    ]);
    expect(desk.dialogs.map(({ title }) => title)).toEqual(['Chưa mở được trang "Trang chủ"']);
  });

  it('is there once Thiết lập was run', async () => {
    const desk = await openWithBundle({ 'Trang tính1': [] });
    desk.run('setUp');
    expect((desk.run('openHome') as Outcome).status).toBe('done');
    expect(desk.activeTab()).toBe('Trang chủ');
  });

  it('is said to have failed where Google does not bring it', async () => {
    const desk = await openWithBundle(
      { 'Trang chủ': [] },
      { faults: [{ method: 'Sheet.activate', nth: 1, when: 'before' }] },
    );
    const { status, messages } = desk.run('openHome') as Outcome;
    expect(status).toBe('refused');
    expect(messages[0]).toContain('hưa ghi gì');
    expect(desk.dialogs.map(({ title }) => title)).toEqual(['Chưa mở được trang "Trang chủ"']);
  });

  it('is nothing for the command line, which has no screen', () => {
    expect(commandLine(['trang-chu', 'x.xlsx']).status).toBe(2);
  });
});
