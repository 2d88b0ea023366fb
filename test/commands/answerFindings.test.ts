import { describe, expect, it } from 'vitest';
import { openBook } from '../../src/book';
import { type PackedGrid, unpackGrid } from '../../src/contract';
import type { Desk, DeskOptions } from '../../src/desk';
import { findingRecord } from '../../src/findings';
import type { EnteredOfficeCell, EnteredRow } from '../../src/form';
import { once } from '../../src/model/once';
import type { AnswerWords, EnteredAnswer } from '../../src/review';
import { kindInTab } from '../review/findings';
import { BATCH, FORM, put } from '../run/othersEdits';
import { CLERK, OWNER } from '../run/small';
import { asItStands, columnOf, type Outcome } from './bundle';
import { cellOf, entry, given, rowOf } from './enteredPage';
import { journal, openAs, run, textsOf } from './progressDesk';

/** **Phát hiện**: what its page is given, and what becomes of the answers and the cells that it sends. */

interface Given {
  readonly unit: string;
  readonly mended: readonly string[];
  readonly grid: PackedGrid;
}

type Saved = Outcome & {
  readonly entered?: { readonly gone: readonly number[]; readonly conflicts: readonly unknown[] };
  readonly answered?: {
    readonly conflicts: readonly { readonly entered: number; readonly standing: AnswerWords }[];
    readonly gone: readonly number[];
    readonly again: readonly number[];
  };
};

const TAB = 'Kiểm tra';
const WHY = 'Đã xem, số đúng như vậy';

/** The month with a figure that nobody can read and a paragraph to be looked at, checked by the office. */
const checked = once(async () => {
  const desk = await openAs(OWNER);
  const texts = textsOf(desk, FORM);
  const cell = (row: number, header: Parameters<typeof columnOf>[1]) =>
    `${String.fromCharCode(65 + columnOf(texts, header))}${row}`;
  desk.type(FORM, cell(rowOf(desk, 'CAP'), 'Giá trị'), 'khoảng mười');
  desk.type(
    FORM,
    cell(rowOf(desk, 'CAP', 'Lời văn'), 'Nội dung'),
    'Đã họp [[ ]] hai lần, **đủ người.',
  );
  expect(run(desk, 'check').status).toBe('done');
  return asItStands(desk);
});

async function opened(user: string, options: Partial<DeskOptions> = {}) {
  const file = await checked();
  return openAs(user, options, structuredClone(file));
}

function findingsOn(desk: Desk) {
  run(desk, 'answerFindings');
  const book = openBook(unpackGrid(given<Given>(desk).grid), '');
  if (book.state !== 'open') throw new Error('broken');
  return book.findings();
}

function findingOf(desk: Desk, code: string) {
  const finding = findingsOn(desk).find((one) => one.code === code);
  if (!finding) throw new Error(`no ${code}`);
  return finding;
}

function answer(identity: string, after: Partial<AnswerWords>, before = NONE): EnteredAnswer {
  return { identity, before, after: { ...NONE, ...after } };
}

const NONE: AnswerWords = { why: '', who: '' };

function save(
  desk: Desk,
  answers: readonly EnteredAnswer[],
  rows: readonly EnteredRow[] = [],
  more: object = {},
): Saved {
  return run(desk, 'answerFindings', {
    trang: true,
    ky: '2026-05',
    ghi: JSON.stringify({ rows, answers }),
    ...more,
  });
}

/** Texts of the office's own tabs, as the page sends them. */
function saveTexts(desk: Desk, texts: readonly EnteredOfficeCell[]): Saved {
  const ghi = JSON.stringify({ rows: [], texts, answers: [] });
  return run(desk, 'answerFindings', { trang: true, ky: '2026-05', ghi });
}

/** What stands under a header in the row of a key. */
function textIn(desk: Desk, tab: string, key: string, header: string): string {
  const [headers = [], ...rows] = textsOf(desk, tab);
  return rows.find(([first]) => first === key)?.[headers.indexOf(header)] ?? '';
}

/** The row of the tab in which a finding of a code stands, with its two cells of an answer. */
function answered(desk: Desk, code: string): readonly string[] {
  const rows = textsOf(desk, TAB);
  const heads = rows.find((cells) => cells.includes('Giải trình')) ?? [];
  const row = rows.find((cells) => cells[heads.indexOf('Loại')] === kindInTab(code)) ?? [];
  return [row[heads.indexOf('Giải trình')] ?? '', row[heads.indexOf('Người giải trình')] ?? ''];
}

describe('the page of Phát hiện', () => {
  it('finds all that the check finds, in its order', async () => {
    const desk = await opened(OWNER);
    const found = findingsOn(desk).map(findingRecord);
    expect(desk.wasWritten()).toBe(false);
    expect(found).toEqual(run(desk, 'check').findings);
    expect(found.map(({ code }) => code)).toContain('empty-footnote');
  });

  it('lets the office mend every unit’s rows, a clerk the own ones', async () => {
    const office = await opened(OWNER);
    run(office, 'answerFindings');
    expect(given<Given>(office).mended.length).toBeGreaterThan(5);
    const clerk = await opened(CLERK);
    run(clerk, 'answerFindings');
    expect(given<Given>(clerk)).toMatchObject({ unit: 'CAP' });
    expect(given<Given>(clerk).mended).not.toContain('VPDU');
  });
});

describe('texts of Cấu hình and Đề cương', () => {
  it('are the office’s to mend, in one batch with all that hangs on them', async () => {
    const desk = await opened(OWNER);
    const opening = textIn(desk, 'Cấu hình', 'Lời dẫn', 'Giá trị');
    const heading = textIn(desk, 'Đề cương', 'an-ninh', 'Tiêu đề');
    expect([opening, heading].every((text) => text !== '')).toBe(true);
    const batches = desk.calls()[BATCH] ?? 0;
    const outcome = saveTexts(desk, [
      {
        tab: 'Cấu hình',
        key: 'lời dẫn',
        header: 'Giá trị',
        before: opening,
        after: `${opening} [[ ]]`,
      },
      { tab: 'Đề cương', key: 'an-ninh', header: 'Tiêu đề', before: heading, after: 'An ninh' },
    ]);
    expect(outcome.messages[0]).toBe('Đã lưu 2 ô.');
    expect((desk.calls()[BATCH] ?? 0) - batches).toBe(1);
    expect(textIn(desk, 'Cấu hình', 'Lời dẫn', 'Giá trị')).toBe(`${opening} [[ ]]`);
    expect(textIn(desk, 'Đề cương', 'an-ninh', 'Tiêu đề')).toBe('An ninh');
    // What is found of it by now stands in the tab of findings at once.
    expect(textsOf(desk, TAB).some((row) => row.some((cell) => cell.includes('Cấu hình')))).toBe(
      true,
    );
    expect(journal(desk).pop()?.[4]).toBe('2 ô');
  });

  it('are left as others made them, where they are gone, and by a clerk', async () => {
    const desk = await opened(OWNER);
    const heading = textIn(desk, 'Đề cương', 'an-ninh', 'Tiêu đề');
    const text = (more: Partial<EnteredOfficeCell>): EnteredOfficeCell => ({
      tab: 'Đề cương',
      key: 'an-ninh',
      header: 'Tiêu đề',
      before: heading,
      after: 'An ninh',
      ...more,
    });
    const sent = [
      text({ before: 'Khác' }),
      text({ key: 'khong-co' }),
      // No text of the report, and a tab that is none of these.
      text({ header: 'Cấp', before: '3', after: '1' }),
      text({ tab: 'Đơn vị', key: 'CAP', header: 'Tên' }),
    ];
    const outcome = saveTexts(desk, sent) as Saved & { readonly texts?: unknown };
    expect(outcome.texts).toEqual({
      conflicts: [{ entered: 0, standing: heading }],
      gone: [1, 2, 3],
    });
    expect(desk.wasWritten()).toBe(false);
    const clerk = await opened(CLERK);
    saveTexts(clerk, [text({})]);
    expect(textIn(clerk, 'Đề cương', 'an-ninh', 'Tiêu đề')).toBe(heading);
  });
});

describe('what the office sends', () => {
  it('is written in one batch: cells, answers, marks beside rows, the tab, a line in the journal', async () => {
    const desk = await opened(OWNER);
    const { identity } = findingOf(desk, 'empty-footnote');
    const row = rowOf(desk, 'CAP');
    const lines = journal(desk).length;
    const batches = desk.calls()[BATCH] ?? 0;
    const outcome = save(
      desk,
      [answer(identity, { why: WHY, who: 'Bà Hoa' })],
      [entry(desk, row, { 'Giá trị': '12' })],
    );
    expect(outcome.messages[0]).toBe('Đã lưu 1 ô và 1 giải trình.');
    expect((desk.calls()[BATCH] ?? 0) - batches).toBe(1);
    expect(cellOf(desk, row, 'Giá trị')).toBe(12);
    expect(cellOf(desk, row, 'Kiểm tra')).toBeNull();
    expect(answered(desk, 'empty-footnote')).toEqual([WHY, 'Bà Hoa']);
    expect(textsOf(desk, TAB).flat().join()).not.toContain('khoảng mười');
    expect(journal(desk)).toHaveLength(lines + 1);
    expect(journal(desk).at(-1)?.slice(2, 5)).toEqual([
      'Phát hiện',
      '2026-05',
      '1 ô và 1 giải trình',
    ]);
    // The next check finds nothing else to write, and keeps the answer.
    const before = textsOf(desk, TAB);
    run(desk, 'check');
    expect(textsOf(desk, TAB)).toEqual(before);
  });

  it('an answer beside a row whose words are mended in the same go stays with its finding', async () => {
    const desk = await opened(OWNER);
    const { identity } = findingOf(desk, 'unpaired-mark');
    const row = rowOf(desk, 'CAP', 'Lời văn');
    save(
      desk,
      [answer(identity, { why: WHY, who: 'Bà Hoa' })],
      [entry(desk, row, { 'Nội dung': 'Đã họp hai lần, **đủ người.' })],
    );
    expect(cellOf(desk, row, 'Nội dung')).toBe('Đã họp hai lần, **đủ người.');
    expect(answered(desk, 'unpaired-mark')).toEqual([WHY, 'Bà Hoa']);
    expect(answered(desk, 'empty-footnote')).toEqual(['', '']);
  });

  it('is not written over what others answered meanwhile; what is gone is told', async () => {
    const desk = await opened(OWNER);
    const { identity } = findingOf(desk, 'empty-footnote');
    save(desk, [answer(identity, { why: 'của người khác', who: 'Ông An' })]);
    const outcome = save(desk, [
      answer(identity, { why: WHY, who: 'Bà Hoa' }),
      answer('không còn', { why: WHY, who: 'Bà Hoa' }),
    ]);
    expect(outcome.answered).toEqual({
      conflicts: [{ entered: 0, standing: { why: 'của người khác', who: 'Ông An' } }],
      gone: [1],
      again: [],
    });
    expect(answered(desk, 'empty-footnote')).toEqual(['của người khác', 'Ông An']);
  });

  it('takes an answer back, and says where nothing is new', async () => {
    const desk = await opened(OWNER);
    const { identity } = findingOf(desk, 'empty-footnote');
    const words = { why: WHY, who: 'Bà Hoa' };
    save(desk, [answer(identity, words)]);
    expect(save(desk, [answer(identity, words)]).messages.join()).toContain('không phải lưu');
    expect(save(desk, [answer(identity, NONE, words)]).status).toBe('done');
    expect(answered(desk, 'empty-footnote')).toEqual(['', '']);
  });
});

describe('what a clerk sends', () => {
  it('goes into the cells that are open to the clerk, and nothing else is written', async () => {
    const desk = await opened(CLERK);
    const { identity } = findingOf(desk, 'empty-footnote');
    const row = rowOf(desk, 'CAP');
    const lines = journal(desk).length;
    const outcome = save(
      desk,
      [answer(identity, { why: WHY, who: 'Bà Hoa' })],
      [
        entry(desk, row, { 'Giá trị': '12' }),
        entry(desk, rowOf(desk, 'VPDU', 'Lời văn'), { 'Nội dung': 'của người khác' }),
      ],
    );
    expect(outcome).toMatchObject({ status: 'done', entered: { gone: [1] } });
    expect(cellOf(desk, row, 'Giá trị')).toBe(12);
    expect(answered(desk, 'empty-footnote')).toEqual([WHY, 'Bà Hoa']);
    expect(journal(desk)).toHaveLength(lines);
  });

  it('is taken back where the findings move in that very moment, and told to be saved again', async () => {
    const edits = [{ method: BATCH, nth: 1, requests: [put(TAB, 'ROWS', 5)] }];
    const desk = await opened(CLERK, { edits });
    const { identity } = findingOf(desk, 'empty-footnote');
    const words = () =>
      textsOf(desk, TAB)
        .flat()
        .filter((text) => text === WHY);
    const first = save(desk, [answer(identity, { why: WHY, who: 'Bà Hoa' })]);
    expect(first.answered?.again).toEqual([0]);
    expect(first.messages.join()).toContain('hãy lưu lại');
    expect(words()).toEqual([]);
    save(desk, [answer(identity, { why: WHY, who: 'Bà Hoa' })]);
    expect(words()).toEqual([WHY]);
    expect(answered(desk, 'empty-footnote')).toEqual([WHY, 'Bà Hoa']);
  });

  it('cannot stand where the tab has no row for it: who can write one is told', async () => {
    const desk = await openAs(CLERK);
    const [finding] = findingsOn(desk).filter(({ severity }) => severity !== 'Lỗi');
    const outcome = save(desk, [answer(finding?.identity ?? '', { why: WHY, who: 'Bà Hoa' })]);
    expect(outcome.answered?.gone).toEqual([0]);
    expect(outcome.messages.join()).toContain('Kiểm tra dữ liệu');
    expect(desk.wasWritten()).toBe(false);
  });
});

describe('what is refused', () => {
  it.each([
    ['of another period', { ky: '2026-04' }, 'kỳ 2026-04'],
    ['what is no JSON', { ghi: '{' }, 'không đọc được'],
    ['what has no lists', { ghi: '{}' }, 'không đọc được'],
  ])('%s', async (_, more, said) => {
    const desk = await opened(OWNER);
    const outcome = save(desk, [], [], more);
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join()).toContain(said);
    expect(desk.wasWritten()).toBe(false);
  });
});

describe('a click on a place', () => {
  it.each([
    ['a cell', 'H47', { row: 46, column: 7 }],
    ['rows', '3:5', { row: 2, column: 0 }],
    ['a whole tab', '', { row: 0, column: 0 }],
  ])('goes to %s, and reads nothing', async (_, cell, place) => {
    const desk = await openAs(CLERK);
    const outcome = run(desk, 'showCell', { trang: true, 'trang-tinh': FORM, o: cell });
    expect(outcome.status).toBe('done');
    expect([desk.activeTab(), desk.activeCell()]).toEqual([FORM, place]);
    expect(Object.keys(desk.calls())).toHaveLength(1);
  });

  it.each([
    ['a tab that is gone', 'Không có', 'A1'],
    ['a cell that no tab has', FORM, 'ở đâu đó'],
  ])('says so: %s', async (_, tab, cell) => {
    const desk = await openAs(CLERK);
    const outcome = run(desk, 'showCell', { trang: true, 'trang-tinh': tab, o: cell });
    expect(outcome.status).toBe('refused');
    expect(outcome.messages.join()).not.toBe('');
  });
});
