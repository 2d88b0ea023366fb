import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/contract/write';
import * as say from '../../src/messages/run';
import { refusalOf } from '../../src/run/refusal';
import { applied, layoutOf, sheetOf, workbook } from '../setUp/desk';

const EMPTY = workbook({ 'Đề cương': [['Mã']], 'Chỉ tiêu': [['Mã']] });
const idOf = (title: string) => sheetOf(EMPTY, title).sheetId;
const BOOK = applied(EMPTY, [
  {
    addProtectedRange: {
      protectedRange: {
        protectedRangeId: 9,
        range: { sheetId: idOf('Chỉ tiêu') },
        description: 'Riêng của chủ sổ',
        editors: { users: ['chu-so@example.vn'] },
      },
    },
  },
]);
const GRID = layoutOf(BOOK, true);

const REQUESTS: readonly Request[] = [
  { addSheet: { properties: { sheetId: 77, title: 'Quy tắc' } } },
  { setBasicFilter: { filter: { range: { sheetId: idOf('Đề cương') } } } },
  { deleteProtectedRange: { protectedRangeId: 9 } },
  { repeatCell: { range: { sheetId: 77 }, cell: {}, fields: 'note' } },
  { deleteNamedRange: { namedRangeId: 'x' } },
];

const found = (message: string) => refusalOf(message, REQUESTS, GRID);

describe('a refusal of the service', () => {
  it('names the request and its tab, standing, new, or known by a protection', () => {
    expect(found('Invalid requests[1].setBasicFilter: no')).toMatchObject({
      kind: 'setBasicFilter',
      tab: 'Đề cương',
      words: 'no',
      closed: [],
    });
    expect(found('Invalid requests[3].repeatCell: no')?.tab).toBe('Quy tắc');
    expect(found('Invalid requests[2].deleteProtectedRange: no')).toMatchObject({
      tab: 'Chỉ tiêu',
      closed: [{ tab: 'Chỉ tiêu', name: 'Riêng của chủ sổ' }],
    });
    expect(found('Invalid requests[4].deleteNamedRange: no')?.tab).toBe('');
  });

  it('is none where the words name no request of the batch', () => {
    expect(found('Invalid requests[9].repeatCell: no')).toBeUndefined();
    expect(found('Invalid JSON payload received.')).toBeUndefined();
  });
});

describe('what is said of a refusal', () => {
  const said = (words: string) =>
    say.refusedRequest({ kind: 'updateCells', tab: 'Đề cương', words, closed: [] });

  it.each([
    ['Sheet "Đề cương" already has sheet protection', 'Hãy chạy lại'],
    ["You can't freeze rows which contain only part of a merged cell.", 'bỏ gộp'],
    ["You can't merge cells that cross the borders of an existing filter", 'bỏ bộ lọc'],
    ['This operation is not allowed on cells in typed columns.', 'chuyển Bảng'],
    ["You can't hide all the sheets in a document.", 'cho hiện ít nhất một trang'],
    ['You are trying to edit a protected cell or object.', 'Hãy nhờ chủ sở hữu'],
    ['Something else', 'gửi dòng này cho người phụ trách'],
  ])('has the remedy of %s', (words, remedy) => {
    expect(said(words)).toContain(remedy);
    expect(said(words)).toContain('phần ghi ở trang "Đề cương"');
    // For who looks after the add-on, behind all that a clerk reads.
    expect(said(words)).toMatch(/\(updateCells\)$/);
    expect(said(words)).toContain(words);
  });
});
