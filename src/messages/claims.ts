import type { Observation } from '../findings/finding';

/** What is said of figures in prose. */

const KINDS: Readonly<Record<string, string>> = {
  sum: 'Tổng',
  count: 'Số đếm',
  ratio: 'Tỷ lệ',
  difference: 'Chênh lệch',
  product: 'Tích',
  anniversary: 'Số năm kỷ niệm',
  date: 'Ngày',
  repeat: 'Số nhắc lại',
};

export function claim(
  kind: string,
  described: string,
  claimed: string,
  computed: string,
): Observation {
  return {
    code: `claim-${kind}`,
    severity: 'Cảnh báo',
    message: `${KINDS[kind] ?? 'Số liệu'} trong câu không khớp: ${described}. Hãy đối chiếu và sửa câu; số đã có trong biểu thì dùng mã {{…}} để không lệch nữa.`,
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
    severity: 'Cảnh báo',
    message: `Câu ghi "${quote}" nhưng chỉ tiêu "${name}" trong biểu là ${value}. Nếu nói về chỉ tiêu này, hãy thay số gõ tay bằng ${token}; nếu không, hãy kiểm tra lại câu.`,
    found: quote,
    expected: `${token} = ${value}`,
  };
}
