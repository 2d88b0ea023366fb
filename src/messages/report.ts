import type { Observation } from '../findings/finding';

/** What is said of the settings, the outline and the texts when the report is built. */

export function emptySection(title: string): Observation {
  return {
    code: 'empty-section',
    severity: 'Lỗi',
    message: `Mục "${title}" bắt buộc có nội dung nhưng kỳ này chưa có dòng nào để in, nên báo cáo chỉ in tiêu đề. Hãy bổ sung nội dung, hoặc ghi "Không" ở cột "Bắt buộc" nếu mục được phép trống.`,
    found: 'chưa có nội dung',
    expected: 'ít nhất một dòng nội dung',
  };
}

export function jumpedLevel(title: string, level: number, expected: number): Observation {
  return {
    code: 'level-jump',
    severity: 'Cảnh báo',
    message: `Mục "${title}" ghi cấp ${level} nhưng mục ngay trên nó chỉ cho phép đến cấp ${expected}. Báo cáo tạm đánh số mục này ở cấp ${expected}; hãy sửa cột "Cấp" hoặc thêm mục cấp ${expected} phía trên.`,
    found: `cấp ${level}`,
    expected: `cấp ${expected}`,
  };
}

export function untitledSection(code: string): Observation {
  return {
    code: 'untitled-section',
    severity: 'Cảnh báo',
    message: `Mục "${code}" chưa có tiêu đề và chưa có nội dung nên không in ra báo cáo. Hãy điền cột "Tiêu đề" hoặc xóa dòng này.`,
    found: 'để trống',
    expected: 'một tiêu đề',
  };
}

export function typedNumber(number: string): Observation {
  return {
    code: 'typed-number',
    severity: 'Cảnh báo',
    message: `Đoạn này đã gõ sẵn số "${number}", trong khi báo cáo tự đánh số nên sẽ in hai số liền nhau. Hãy xóa số gõ tay.`,
    found: number,
    expected: 'không gõ số thứ tự',
  };
}

export function unprintedEntry(title: string, sectionKind: string): Observation {
  return {
    code: 'unprinted-entry',
    severity: 'Lỗi',
    message: `Nội dung dòng này không in được: mục "${title}" có kiểu "${sectionKind}", không nhận lời văn. Hãy chuyển dòng sang mục khác, hoặc đổi kiểu của mục thành "Lời văn" trong "Đề cương".`,
    found: `mục kiểu "${sectionKind}"`,
    expected: 'mục kiểu "Lời văn" hoặc "Đánh số"',
  };
}

export function footnoteWithoutEnd(): Observation {
  return {
    code: 'footnote-without-end',
    severity: 'Lỗi',
    message:
      'Có chú thích mở bằng "[[" nhưng không có "]]" đóng lại, nên chưa thành chú thích cuối trang. Hãy thêm "]]" ở cuối chú thích.',
    found: '[[ không có ]]',
    expected: '[[chú thích]]',
  };
}

export function footnoteWithoutStart(): Observation {
  return {
    code: 'footnote-without-start',
    severity: 'Cảnh báo',
    message:
      'Có dấu "]]" nhưng không có "[[" mở ra trước đó, nên dấu này in nguyên ra báo cáo. Hãy thêm "[[" hoặc xóa "]]".',
    found: ']] không có [[',
    expected: '[[chú thích]]',
  };
}

export function emptyFootnote(): Observation {
  return {
    code: 'empty-footnote',
    severity: 'Cảnh báo',
    message:
      'Chú thích "[[ ]]" không có nội dung nên không in. Hãy điền nội dung hoặc xóa cặp dấu này.',
    found: '[[ ]]',
    expected: '[[chú thích]]',
  };
}

export function removedCharacters(count: number): Observation {
  return {
    code: 'control-characters',
    severity: 'Cảnh báo',
    message: `Có ${count} ký tự điều khiển không nhìn thấy (thường do sao chép từ phần mềm khác); báo cáo đã bỏ các ký tự này. Hãy gõ lại đoạn đó nếu chữ bị dính.`,
    found: `${count} ký tự điều khiển`,
    expected: 'chữ bình thường',
  };
}

export function raggedTable(found: number, expected: number): Observation {
  return {
    code: 'ragged-table',
    severity: 'Cảnh báo',
    message: `Dòng bảng này có ${found} ô, còn dòng tiêu đề có ${expected} ô, nên số có thể lệch cột. Hãy thêm hoặc bớt dấu "|" cho khớp.`,
    found: `${found} ô`,
    expected: `${expected} ô`,
  };
}

export function tooManyColumns(found: number, most: number): Observation {
  return {
    code: 'too-many-columns',
    severity: 'Lỗi',
    message: `Bảng này có ${found} cột, trong khi một bảng của Word có nhiều nhất ${most} cột, nên được in thành các dòng chữ. Hãy tách thành nhiều bảng.`,
    found: `${found} cột`,
    expected: `nhiều nhất ${most} cột`,
  };
}

export function otherRegimeForm(text: string, source: string, example: string): Observation {
  return {
    code: 'regime-mismatch',
    severity: 'Cảnh báo',
    message: `"${text}" viết theo thể thức khác với thể thức đang chọn (${source}). Hãy viết theo dạng ${example}, hoặc sửa "Thể thức" trong "Cấu hình".`,
    found: text,
    expected: example,
  };
}

export function lookAlikeLink(link: string, doubtful: readonly string[]): Observation {
  const signs = doubtful.map((sign) => `"${sign}"`).join(', ');
  return {
    code: 'look-alike-link',
    severity: 'Thông tin',
    message: `Liên kết "${link}" có ${signs}: trên giấy in chữ Times New Roman, các ký tự I, l, 1 và O, 0 dễ đọc nhầm. Chỗ báo cáo nêu liên kết này có in kèm mã QR; lần sau hãy đặt tên rút gọn chỉ gồm chữ thường (trừ l) và số 2-9.`,
    found: doubtful.join(', '),
    expected: 'chữ thường a-z (trừ l), số 2-9',
  };
}

export function numberWithoutZero(symbol: string, expected: string): Observation {
  return {
    code: 'number-form',
    severity: 'Cảnh báo',
    message: `Số văn bản nhỏ hơn 10 phải có số 0 đứng trước. Hãy ghi "${expected}" thay cho "${symbol}".`,
    found: symbol,
    expected,
  };
}
