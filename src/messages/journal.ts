import type { Observation } from '../findings';

/** What is said of lines of the journal that are not as they were written. */

const JOURNAL = 'Nhật ký';

function rows(first: number, count: number): string {
  return count === 1 ? `dòng ${first}` : `các dòng ${first}–${first + count - 1}`;
}

/** Lines (the first from 1) that are not as they were written, or stand behind another one. */
export function journalBroken(first: number, count: number): Observation {
  return {
    code: 'journal-changed',
    message: `Trang "${JOURNAL}", ${rows(first, count)} không khớp "Chuỗi": dòng ấy, hoặc dòng ngay trước nó, đã bị sửa, chèn, xóa hoặc đổi chỗ.`,
    found: 'Chuỗi không khớp',
    expected: 'dòng như công cụ đã ghi',
  };
}

/** Lines that stand among the add-on's own without their mark. */
export function journalUnmarked(first: number, count: number): Observation {
  return {
    code: 'journal-changed',
    message: `Trang "${JOURNAL}", ${rows(first, count)} không có "Chuỗi": không phải do công cụ ghi, hoặc "Chuỗi" đã bị xóa.`,
    found: 'không có Chuỗi',
    expected: 'chỉ có dòng do công cụ ghi',
  };
}

/** All lines that were written stand, in another order. */
export function journalReordered(): Observation {
  return {
    code: 'journal-changed',
    message: `Các dòng của trang "${JOURNAL}" đã bị sắp xếp lại hoặc đổi chỗ. Nội dung các dòng không vì thế mà mất, nên trạng thái của các đơn vị vẫn được tính theo thứ tự công cụ đã ghi. Hãy sắp xếp lại theo cột "Thời gian" tăng dần, hoặc khôi phục từ Lịch sử phiên bản.`,
    found: 'khác thứ tự đã ghi',
    expected: 'theo thứ tự đã ghi',
  };
}

/** The last line that was written is not the last one that stands. */
export function journalCutShort(): Observation {
  return {
    code: 'journal-changed',
    message: `Dòng cuối của trang "${JOURNAL}" không phải là dòng mà công cụ ghi sau cùng: có dòng ở cuối đã bị xóa, hoặc được thêm vào.`,
    found: 'thiếu dòng cuối',
    expected: 'đủ các dòng công cụ đã ghi',
  };
}
