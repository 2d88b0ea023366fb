import type { Observation } from '../findings';

/** What is said of the settings, the outline and the texts when the report is built. */

/** What a report that is not final carries, and what goes public beside it. */
export const draftMark = 'DỰ THẢO';

/** @param waits whether what is to stand there comes from others too */
export function emptySection(title: string, waits: boolean): Observation {
  return {
    code: 'empty-section',
    message: `Mục "${title}" bắt buộc có nội dung nhưng chưa có dòng nào để in.`,
    found: 'chưa có nội dung',
    expected: 'ít nhất một dòng nội dung',
    ...(waits ? { waits } : {}),
  };
}

export function jumpedLevel(title: string, level: number, expected: number): Observation {
  return {
    code: 'level-jump',
    message: `Mục "${title}" ghi cấp ${level} nhưng mục ngay trên nó chỉ cho phép đến cấp ${expected}.`,
    found: `cấp ${level}`,
    expected: `cấp ${expected}`,
  };
}

export function untitledSection(code: string): Observation {
  return {
    code: 'untitled-section',
    message: `Mục "${code}" chưa có tiêu đề và chưa có nội dung.`,
    found: 'để trống',
    expected: 'một tiêu đề',
  };
}

export function typedNumber(number: string): Observation {
  return {
    code: 'typed-number',
    message: `Đoạn này đã gõ sẵn số "${number}".`,
    found: number,
    expected: 'không gõ số thứ tự',
  };
}

export function unprintedEntry(title: string, sectionKind: string): Observation {
  return {
    code: 'unprinted-entry',
    message: `Nội dung dòng này không in được: mục "${title}" có kiểu "${sectionKind}".`,
    found: `mục kiểu "${sectionKind}"`,
    expected: 'mục kiểu "Lời văn" hoặc "Đánh số"',
  };
}

export function footnoteWithoutEnd(): Observation {
  return {
    code: 'footnote-without-end',
    message: 'Có chú thích mở bằng "[[" nhưng không có "]]" đóng lại.',
    found: '[[ không có ]]',
    expected: '[[chú thích]]',
  };
}

export function footnoteWithoutStart(): Observation {
  return {
    code: 'footnote-without-start',
    message: 'Có dấu "]]" nhưng không có "[[" mở ra trước đó.',
    found: ']] không có [[',
    expected: '[[chú thích]]',
  };
}

export function emptyFootnote(): Observation {
  return {
    code: 'empty-footnote',
    message: 'Chú thích "[[ ]]" không có nội dung.',
    found: '[[ ]]',
    expected: '[[chú thích]]',
  };
}

/** @param mark the mark with the words beside it. */
export function unpairedMark(mark: string): Observation {
  return {
    code: 'unpaired-mark',
    message: `Dấu "${mark}" không có dấu thứ hai đi cùng.`,
    found: mark,
    expected: '**đậm** hoặc *nghiêng*',
  };
}

export function raggedTable(found: number, expected: number): Observation {
  return {
    code: 'ragged-table',
    message: `Dòng bảng này có ${found} ô, còn dòng tiêu đề có ${expected} ô.`,
    found: `${found} ô`,
    expected: `${expected} ô`,
  };
}

export function tooManyColumns(found: number, most: number): Observation {
  return {
    code: 'too-many-columns',
    message: `Bảng này có ${found} cột, một bảng của Word có nhiều nhất ${most} cột.`,
    found: `${found} cột`,
    expected: `nhiều nhất ${most} cột`,
  };
}

/** What each regime is called in `Cấu hình`. */
const REGIMES = { party: 'Đảng', state: 'Hành chính' } as const;

/** @param regime the one that the template's reports are written in */
export function templateOfOtherRegime(
  template: string,
  body: string,
  regime: keyof typeof REGIMES,
): Observation {
  return {
    code: 'regime-mismatch',
    message: `Mẫu "${template}" là báo cáo của ${body}, mà "Thể thức" của báo cáo này không phải ${REGIMES[regime]}: văn bản sẽ in sai thể thức. Hãy đặt "Thể thức" là ${REGIMES[regime]} rồi sửa phần đầu và phần ký theo ${body}, hoặc chọn lại mẫu.`,
    found: template,
    expected: `thể thức ${REGIMES[regime]}`,
  };
}

export function templateOfOtherBody(template: string, body: string, issuer: string): Observation {
  return {
    code: 'regime-mismatch',
    message: `Mẫu "${template}" là báo cáo của ${body}, mà "Tên đơn vị" là "${issuer}": báo cáo sẽ ra dưới tên cơ quan khác. Hãy sửa "Tên đơn vị", hoặc chọn lại mẫu.`,
    found: issuer,
    expected: `tên của ${body}`,
  };
}

export function otherRegimeForm(text: string, source: string, example: string): Observation {
  return {
    code: 'regime-mismatch',
    message: `"${text}" viết theo thể thức khác với thể thức đang chọn (${source}).`,
    found: text,
    expected: example,
  };
}

export function lookAlikeLink(link: string, doubtful: readonly string[]): Observation {
  const signs = doubtful.map((sign) => `"${sign}"`).join(', ');
  return {
    code: 'look-alike-link',
    message: `Liên kết "${link}" có ${signs}, dễ đọc nhầm trên giấy.`,
    found: doubtful.join(', '),
    expected: 'chữ thường a-z (trừ l), số 2-9',
  };
}

export function numberWithoutZero(symbol: string, expected: string): Observation {
  return {
    code: 'number-form',
    message: `Số văn bản "${symbol}" thiếu số 0 đứng trước.`,
    found: symbol,
    expected,
  };
}
