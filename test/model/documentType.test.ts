import { describe, expect, it } from 'vitest';
import { documentTitleOf, typeSymbolOf } from '../../src/model/documentType';

describe("a document's type", () => {
  it.each([
    ['75-KH/ĐU', 'KH'],
    ['203-BC/ĐU', 'BC'],
    ['09-CTr/TU', 'CTr'],
    ['03/ĐA-UBND', 'ĐA'],
    ['361/2025/NĐ-CP', 'NĐ'],
    [' 12 - qđ / ĐU', 'qđ'],
    ['15a-TB/ĐU', 'TB'],
    ['600/UBND-VP', ''],
    ['số 75', ''],
    ['', ''],
  ])('in the number %s: %s', (number, symbol) => {
    expect(typeSymbolOf(number)).toBe(symbol);
  });

  it.each([
    ['75-KH/ĐU', 'Kế hoạch về thực hiện', 'Kế hoạch', 'về thực hiện'],
    ['75-KH/ĐU', 'thực hiện Chỉ thị số 06', 'Kế hoạch', 'thực hiện Chỉ thị số 06'],
    ['162-BC/ĐU', 'Báo cáo', 'Báo cáo', ''],
    ['11-QĐ/TU', 'Quy định về xếp loại', 'Quy định', 'về xếp loại'],
    ['11-QĐ/TU', 'về xếp loại', 'Quyết định', 'về xếp loại'],
    ['78-KH/ĐU', 'Kế hoạch về kế hoạch công tác', 'Kế hoạch', 'về kế hoạch công tác'],
    ['78-KH/ĐU', 'Báo cáo tuần', 'Kế hoạch', 'Báo cáo tuần'],
    ['', 'Thông báo kết luận', 'Thông báo', 'kết luận'],
    ['12-XX/ĐU', 'gửi các chi bộ', '', 'gửi các chi bộ'],
  ])('%s "%s": %s | %s', (number, title, word, rest) => {
    expect(documentTitleOf(number, title)).toEqual({ word, rest });
  });
});
