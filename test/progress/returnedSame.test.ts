import { describe, expect, it } from 'vitest';
import { OFFICE } from '../commands/bundle';
import { handedTo, journal, noteOf, openAs, run } from '../commands/progressDesk';
import { CLERK, OWNER, SMALL_MONTH } from '../run/small';

/** A report that was returned and comes again as it was: both who submits and who approves are told. */

const SAME = 'không dòng nào đổi từ lúc bị trả lại';
const CAP = { 'don-vi': 'CAP' };

describe('a returned report', () => {
  const returned = async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, SMALL_MONTH);
    run(desk, 'submit', CAP);
    run(desk, 'returnUnit', { ...CAP, 'ly-do': 'Thiếu phụ lục 03' });
    return desk;
  };
  const said = (desk: Parameters<typeof run>[0], handler: string) =>
    run(desk, handler, CAP).messages.join('\n');

  it('that is submitted again unchanged is told to be so, and to whoever approves it', async () => {
    const desk = await returned();
    // Another reason for what was returned already.
    run(desk, 'returnUnit', { ...CAP, 'ly-do': 'Thiếu phụ lục 03, 04' });
    expect(said(desk, 'submit')).toContain(`${SAME}; lý do trả lại khi ấy: Thiếu phụ lục 03, 04`);
    expect(journal(desk).slice(-1)[0]?.[4]).toContain(SAME);
    expect(said(desk, 'approve')).toContain(SAME);
    expect(run(desk, 'check').findings?.map(({ code }) => code)).not.toContain(
      'progress-not-borne-out',
    );
  });

  it('in which something was changed is not', async () => {
    const desk = await returned();
    desk.type('Biểu chung', noteOf(desk, 'CAP'), 'đã bổ sung phụ lục 03');
    expect(said(desk, 'submit')).not.toContain(SAME);
    expect(journal(desk).slice(-1)[0]?.[4]).not.toContain(SAME);
    expect(said(desk, 'approve')).not.toContain(SAME);
  });

  it('comes again by its clerk just so', async () => {
    const first = await openAs(CLERK);
    run(first, 'submit');
    const office = await handedTo(first, OWNER);
    run(office, 'returnUnit', { ...CAP, 'ly-do': 'Thiếu phụ lục 03' });
    const again = await handedTo(office, CLERK);
    expect(run(again, 'submit').messages.join('\n')).toContain(SAME);
    const judged = await handedTo(again, OWNER);
    expect(said(judged, 'approve')).toContain(SAME);
  });
});
