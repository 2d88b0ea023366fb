import type { Observation } from '../findings';

/** What is said of figures in prose. */

const KINDS = {
  sum: 'Tổng',
  count: 'Số đếm',
  ratio: 'Tỷ lệ',
  difference: 'Chênh lệch',
  product: 'Tích',
  anniversary: 'Số năm kỷ niệm',
  date: 'Ngày',
  repeat: 'Số nhắc lại',
} as const;

export function claim(
  kind: keyof typeof KINDS,
  described: string,
  claimed: string,
  computed: string,
): Observation {
  return {
    code: `claim-${kind}`,
    message: `${KINDS[kind]} trong câu không khớp: ${described}.`,
    found: claimed,
    expected: computed,
  };
}

export function contradictingLiteral(
  quote: string,
  name: string,
  value: string,
  token: string,
): Observation {
  return {
    code: 'literal-contradicts',
    message: `Câu ghi "${quote}" nhưng chỉ tiêu "${name}" (${token}) trong biểu là ${value}.`,
    found: quote,
    expected: `${token} = ${value}`,
  };
}

/** @param other the other sentence, which stands at `place` */
export function saidOtherwise(quote: string, other: string, place: string): Observation {
  return {
    code: 'figure-said-otherwise',
    message: `Câu ghi "${quote}" nhưng ${place} ghi "${other}".`,
    found: quote,
    expected: other,
  };
}

/** @param then the sentence of that period's own report, which stands at `place` */
export function earlierSaidOtherwise(
  quote: string,
  period: string,
  then: string,
  place: string,
): Observation {
  return {
    code: 'earlier-figure-differs',
    message: `Câu ghi "${quote}" nhưng báo cáo ${period} (${place}) ghi "${then}".`,
    found: quote,
    expected: then,
  };
}

/** Where a figure of an earlier period stands: its row, or the first of several. */
export function rowsThen(row: string, period: string, unit: string, count: number): string {
  const more = count > 1 ? ` và ${count - 1} dòng khác` : '';
  return `${row}: kỳ ${period}, đơn vị ${unit}${more}`;
}

/** @param rows where the figure of that period stands */
export function earlierFigureDiffers(
  quote: string,
  period: string,
  name: string,
  value: string,
  rows: string,
): Observation {
  const at = rows === '' ? '' : ` (${rows})`;
  return {
    code: 'earlier-figure-differs',
    message: `Câu ghi "${quote}" nhưng số đã báo cáo của "${name}", ${period}, là ${value}${at}.`,
    found: quote,
    expected: value,
  };
}

/** @param earlier where the same words stand in an earlier report; blank where none has them */
export function leftOver(
  words: string,
  wanted: string,
  period: string,
  earlier: string,
): Observation {
  const same = earlier === '' ? '' : `, giống ${earlier}`;
  return {
    code: 'period-left-over',
    message: `Đoạn còn ghi "${words}"${same}; kỳ báo cáo là ${period}, chỗ này phải là "${wanted}".`,
    found: words,
    expected: wanted,
  };
}
