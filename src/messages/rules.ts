import type { Observation } from '../findings/finding';

/** What is said of rules, formulas and tokens. */

export function ruleFails(
  rule: {
    readonly code: string;
    readonly severity: 'Lỗi' | 'Cảnh báo';
    readonly description: string;
  },
  sides: { readonly left: string; readonly right: string; readonly difference: string },
  comparison: string,
  texts: { readonly left: string; readonly right: string },
): Observation {
  return {
    code: rule.code,
    severity: rule.severity,
    message: `Quy tắc ${rule.code} không khớp: ${rule.description}. Vế trái ${computed(texts.left, sides.left)}; vế phải ${computed(texts.right, sides.right)}; chênh ${sides.difference}. Hãy đối chiếu lại số liệu của hai vế.`,
    found: sides.left,
    expected: `${comparison} ${sides.right}`,
  };
}

/** `A + B = 12`; a side that is a number already stands alone. */
function computed(text: string, value: string): string {
  return /^[\d.\s]+$/.test(text) ? value : `${text} = ${value}`;
}

export function ruleSkipped(code: string, reason: string): Observation {
  return {
    code: 'rule-skipped',
    severity: 'Thông tin',
    message: `Quy tắc ${code} chưa so được: ${reason}. Quy tắc sẽ được so khi đủ số liệu.`,
    found: reason,
    expected: 'đủ số liệu ở hai vế',
  };
}

export function expressionError(
  place: string,
  text: string,
  position: number,
  reason: string,
): Observation {
  return {
    code: 'formula-error',
    severity: 'Lỗi',
    message: `${place} "${text}" sai tại ký tự ${position}: ${reason}. Giá trị này coi như chưa báo cáo; các số khác vẫn tính bình thường.`,
    found: text,
    expected: 'một biểu thức đúng',
  };
}

export function formulaCycle(text: string, reason: string): Observation {
  return {
    code: 'formula-cycle',
    severity: 'Lỗi',
    message: `${reason}. Hãy sửa để công thức không dùng đến chính nó.`,
    found: text,
    expected: 'công thức không vòng quanh',
  };
}

export function enteredFormula(code: string): Observation {
  return {
    code: 'formula-overwritten',
    severity: 'Cảnh báo',
    message: `Chỉ tiêu ${code} được tính bằng công thức nên số nhập ở dòng này không được dùng. Hãy xóa dòng, hoặc bỏ công thức ở trang "Chỉ tiêu".`,
    found: 'một số nhập tay',
    expected: 'không nhập chỉ tiêu có công thức',
  };
}

export function tokenWithoutValue(token: string, reason: string): Observation {
  return {
    code: 'token-without-value',
    severity: 'Lỗi',
    message: `${token} chưa in được: ${reason}. Trong báo cáo chỗ này được giữ nguyên và tô màu.`,
    found: token,
    expected: 'một giá trị',
  };
}

export function unknownReference(header: string, text: string, tab: string): Observation {
  return {
    code: 'foreign-key',
    severity: 'Lỗi',
    message: `Cột "${header}" ghi "${text}", không có trong trang "${tab}". Hãy sửa mã cho khớp.`,
    found: text,
    expected: `mã trong trang "${tab}"`,
  };
}

export function missingArchive(): Observation {
  return {
    code: 'missing-archive',
    severity: 'Cảnh báo',
    message:
      'Không thấy trang "Lưu trữ" nên lũy kế và kỳ trước chỉ tính trên "Biểu chung". Nếu đây là kỳ đầu thì không cần làm gì; nếu không, hãy khôi phục trang này.',
    found: 'không có trang',
    expected: 'trang "Lưu trữ"',
  };
}
