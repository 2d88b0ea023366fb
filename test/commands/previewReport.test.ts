import { describe, expect, it } from 'vitest';
import { openBook } from '../../src/book';
import { type PackedGrid, unpackGrid } from '../../src/contract';
import { findingRecord } from '../../src/findings';
import { renderText } from '../../src/report';
import { CLERK, OWNER, STAFFED_MONTH } from '../run/small';
import { compile, type Outcome, openWithBundle } from './bundle';

type Previewed = Outcome & { readonly grid: PackedGrid; readonly when: string };

/** The book as the page opens it. */
function bookOf({ grid }: Previewed) {
  const book = openBook(unpackGrid(JSON.parse(JSON.stringify(grid))), '');
  if (book.state === 'broken') throw new Error('the page would open nothing');
  return book;
}

describe('Xem trước báo cáo', () => {
  it('gives the page all that Tổng hợp báo cáo goes by: the same report, findings and verdict', async () => {
    const desk = await openWithBundle(STAFFED_MONTH, { owner: OWNER, user: OWNER });
    desk.run('setUp');
    const { messages, findings, reportLines } = compile(desk);
    const book = bookOf(desk.run('previewReport', { trang: true }) as Previewed);
    expect(renderText(book.report())).toEqual(reportLines);
    expect(book.findings().map(findingRecord)).toEqual(findings);
    expect(messages).toEqual(expect.arrayContaining([...book.verdict()]));
  });

  it('shows it in a dialog of a size, to whoever asks, and writes nothing: not even what waits', async () => {
    const office = await openWithBundle(STAFFED_MONTH, { owner: OWNER, user: OWNER });
    office.run('setUp');
    for (const user of [OWNER, CLERK]) {
      const desk = await openWithBundle(STAFFED_MONTH, { owner: OWNER, user });
      expect((desk.run('previewReport') as Outcome).status).toBe('done');
      const [dialog] = desk.dialogs;
      expect([dialog?.kind, dialog?.title]).toEqual(['modeless', 'Xem trước báo cáo']);
      expect(dialog?.width).toBeGreaterThan(900);
      expect(Object.keys(desk.calls())).not.toContain('Sheets.Spreadsheets.batchUpdate');
    }
  });

  it('says what is wrong where the workbook cannot be read', async () => {
    const desk = await openWithBundle({ 'Trang tính1': [] });
    expect((desk.run('previewReport') as Outcome).status).toBe('broken');
    expect(desk.dialogs.map(({ title }) => title)).toEqual(['Chưa xem trước được báo cáo']);
  });
});
