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
