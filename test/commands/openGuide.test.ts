import { describe, expect, it } from 'vitest';
import { CLERK, OWNER, STAFFED_MONTH } from '../run/small';
import { asItStands, commandLine, type Outcome, openWithBundle } from './bundle';

const BATCH = 'Sheets.Spreadsheets.batchUpdate';

describe('Hướng dẫn', () => {
  it('comes to the screen for a unit’s clerk too, written once, and read again as it stands', async () => {
    const office = await openWithBundle(STAFFED_MONTH, { owner: OWNER, user: OWNER });
    office.run('setUp');
    const desk = await openWithBundle(asItStands(office), { owner: OWNER, user: CLERK });
    expect((desk.run('openGuide') as Outcome).status).toBe('done');
    expect(desk.activeTab()).toBe('Hướng dẫn');
    expect(desk.dialogs).toEqual([]);
    const texts = desk.values('Hướng dẫn').flat();
    expect(texts).toContain('Cho người nhập liệu của đơn vị');
    const written = desk.calls()[BATCH];
    expect((desk.run('openGuide') as Outcome).status).toBe('done');
    expect(desk.calls()[BATCH]).toBe(written);
  });

  it('is for who has nothing else yet, and is made anew where it is an earlier version’s', async () => {
    const desk = await openWithBundle({
      'Trang tính1': [],
      'Hướng dẫn': [['HƯỚNG DẪN CŨ'], ['ghi tay']],
    });
    const { status } = desk.run('openGuide') as Outcome;
    expect(status).toBe('done');
    expect(desk.values('Hướng dẫn').flat()).not.toContain('ghi tay');
    // What was typed there by hand is kept, and said.
    expect(desk.dialogs.map(({ content }) => content).join()).toContain('Hướng dẫn');
    const kept = desk.spreadsheet().sheets.filter(({ title }) => title.startsWith('_Hướng dẫn'));
    expect(kept).toHaveLength(1);
  });

  it('is nothing for the command line, which has no screen', () => {
    expect(commandLine(['huong-dan', 'x.xlsx']).status).toBe(2);
  });
});
