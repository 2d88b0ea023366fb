import type { Observation, RuleSeverity } from '../findings';
import type { Comparison } from '../model/rule';

/** What is said of rules, formulas and tokens. */

const COMPARED: Readonly<Record<Comparison, string>> = {
  '=': 'bằng',
  '<=': 'không quá',
  '>=': 'ít nhất',
  '<': 'dưới',
  '>': 'trên',
  '≠': 'khác',
};

/** @param texts the sides, their figures by their names */
export function ruleFails(
  rule: {
    readonly code: string;
    readonly severity: RuleSeverity;
    readonly description: string;
  },
  sides: { readonly left: string; readonly right: string; readonly difference: string },
  comparison: Comparison,
  texts: { readonly left: string; readonly right: string },
): Observation {
  const wanted = COMPARED[comparison];
  return {
    rule: rule.code,
    severity: rule.severity,
    message: `Quy tắc ${rule.code} không khớp: ${withoutStop(rule.description)}. ${computed(texts.left, sides.left)}, cần ${wanted} ${computed(texts.right, sides.right)}; chênh ${sides.difference}.`,
    found: sides.left,
    expected: `${wanted} ${sides.right}`,
  };
}

/** `A + B là 12`; a side that is a number already stands alone. */
function computed(text: string, value: string): string {
  return /^[\d.\s]+$/.test(text) ? value : `${text} là ${value}`;
}

const TIMES: Readonly<Record<string, string>> = {
  KỲ_TRƯỚC: ' kỳ trước',
  LŨY_KẾ: ' lũy kế',
  CÙNG_KỲ: ' cùng kỳ năm trước',
};

/**
 * `"Vụ việc đã làm rõ" (CA.LAM_RO)`: people know a figure by its name, and find it by its code.
 * @param time the function of time that it stands in, as expressions write it
 */
export function figureInWords(
  name: string,
  operand: string,
  unit: string | undefined,
  time: string | undefined,
): string {
  const whose = unit === undefined ? '' : ` của ${unit}`;
  const when = time === undefined ? '' : (TIMES[time] ?? '');
  return `"${name}"${when}${whose} (${operand})`;
}

/** A reason may be a sentence of its own. */
function withoutStop(reason: string): string {
  return reason.replace(/\.$/, '');
}

/** @param named the reason with the indicators by their names */
export function ruleSkipped(code: string, reason: string, named: string): Observation {
  return {
    code: 'rule-skipped',
    message: `Quy tắc ${code} chưa so được: ${withoutStop(named)}.`,
    found: reason,
    expected: 'đủ số liệu ở hai vế',
  };
}

/** @param span `chỉ có hiệu lực đến kỳ 2026-05` @param named the indicator by its name */
export function ruleOutOfForce(
  code: string,
  indicator: string,
  span: string,
  named: string,
): Observation {
  return {
    code: 'rule-out-of-force',
    message: `Quy tắc ${code} không so ở kỳ này: chỉ tiêu ${named} ${span}.`,
    found: `${indicator} ${span}`,
    expected: 'quy tắc gồm các chỉ tiêu còn hiệu lực',
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
    message: `${place} "${text}" sai tại ký tự ${position}: ${reason}.`,
    found: text,
    expected: COUNTS.test(text)
      ? 'viết như ĐẾM("Loại = Văn bản; Ký hiệu = KH")'
      : 'viết như TTHC.DA_GQ / TTHC.TIEP_NHAN * 100',
  };
}

/** A formula that is to count rows. */
const COUNTS = /(?:ĐẾM|TỔNG)\s*\(/iu;

export function formulaCycle(text: string, codes: readonly string[]): Observation {
  return {
    code: 'formula-cycle',
    message: `Công thức tính vòng quanh: ${codes.join(' → ')}.`,
    found: text,
    expected: 'công thức không vòng quanh',
  };
}

/** @param hasFigure whether anything stands in `Giá trị`: a note or a text alone is no figure */
/** A typed figure beside rows that are counted. */
export function differsFromCount(
  code: string,
  typed: string,
  counted: { readonly own: string; readonly all: string; readonly formula: string },
): Observation {
  const { own, all, formula } = counted;
  const rows = own === all ? `được ${own}` : `được ${own} ở đơn vị này, ${all} ở mọi đơn vị`;
  return {
    code: 'differs-from-count',
    message: `Chỉ tiêu ${code} được đếm từ các dòng: ${formula} ${rows}, nhưng dòng này ghi ${typed}.`,
    found: typed,
    expected: own,
  };
}

export function enteredFormula(code: string, hasFigure: boolean): Observation {
  return {
    code: 'formula-overwritten',
    message: hasFigure
      ? `Chỉ tiêu ${code} được tính bằng công thức nhưng dòng này nhập số.`
      : `Chỉ tiêu ${code} được tính bằng công thức nên không dùng đến dòng này.`,
    found: hasFigure ? 'một số nhập tay' : 'một dòng không có số',
    expected: 'không nhập chỉ tiêu có công thức',
  };
}

/** @param waits whether it is for others to give */
export function tokenWithoutValue(token: string, reason: string, waits = false): Observation {
  return {
    code: 'token-without-value',
    message: `${token} chưa in được: ${withoutStop(reason)}.`,
    found: token,
    expected: 'mã có số để in',
    ...(waits ? { waits } : {}),
  };
}

export function tokenWithGap(token: string, lacks: string): Observation {
  return {
    code: 'token-with-gap',
    message: `Số in ở ${token} chưa đủ số của ${lacks}: có đơn vị không có số của kỳ ấy.`,
    found: `${token}, thiếu ${lacks}`,
    expected: 'đủ các kỳ bên trong',
  };
}

export function unknownReference(header: string, text: string, tab: string): Observation {
  return {
    code: 'foreign-key',
    message: `Cột "${header}" ghi "${text}", không có trong trang "${tab}".`,
    found: text,
    expected: `mã trong trang "${tab}"`,
  };
}

export function missingArchive(): Observation {
  return {
    code: 'missing-archive',
    message: 'Không thấy trang "Lưu trữ".',
    found: 'không có trang',
    expected: 'trang "Lưu trữ"',
  };
}
