import { describe, expect, it } from 'vitest';
import { openSmall } from './small';

interface Kept {
  readonly command: string;
  readonly run: string;
  readonly added: {
    readonly tabs: readonly { readonly id: number; readonly title: string }[];
    readonly namedRanges: readonly string[];
  };
}

describe('what a run added', () => {
  it('is kept in a hidden tab by the commands that can be taken back', async () => {
    const desk = await openSmall({ workbook: { 'Trang tính1': [] } });
    desk.run('setUp');
    const { sheets, namedRanges } = desk.spreadsheet();
    const tab = sheets.find(({ title }) => title === 'Hoàn tác');
    expect(tab?.properties.hidden).toBe(true);
    const kept: Kept = JSON.parse(desk.values('Hoàn tác').flat().join(''));
    expect(kept.command).toBe('thiet-lap');
    const made = sheets.filter(({ title }) => !['Trang tính1', 'Hoàn tác'].includes(title));
    expect(kept.added.tabs.map(({ title }) => title).sort()).toEqual(
      made.map(({ title }) => title).sort(),
    );
    for (const { id, title } of kept.added.tabs) {
      expect(sheets.find(({ sheetId }) => sheetId === id)?.title).toBe(title);
    }
    expect([...kept.added.namedRanges].sort()).toEqual(namedRanges.map(({ name }) => name).sort());
    const [, line] = desk.values('Nhật ký');
    expect(line).toContain(kept.run);
  });

  it('is not touched by the others', async () => {
    const desk = await openSmall();
    desk.run('check');
    expect(desk.spreadsheet().sheets.map(({ title }) => title)).not.toContain('Hoàn tác');
  });
});
