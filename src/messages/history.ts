import type { Observation } from '../findings';

/** What is said of dates, of figures against a unit's own history, and of who has reported. */

export function datesReversed(from: string, to: string): Observation {
  return {
    code: 'dates-reversed',
    message: `"Đến ngày" (${to}) trước "Từ ngày" (${from}).`,
    found: to,
    expected: `từ ${from} trở đi`,
  };
}

/** @param days those that fit: `từ 01/05/2026 đến 15/06/2026` */
export function periodMismatch(
  to: string,
  period: string,
  written: string,
  days: string,
): Observation {
  return {
    code: 'period-mismatch',
    message: `"Kỳ" là ${written} (${period}) nhưng "Đến ngày" là ${to}.`,
    found: to,
    expected: `một ngày ${days}`,
  };
}

export function deadlineBeforeCutOff(deadline: string, to: string): Observation {
  return {
    code: 'deadline-before-cut-off',
    message: `"Hạn nộp" (${deadline}) trước "Đến ngày" (${to}).`,
    found: deadline,
    expected: `từ ${to} trở đi`,
  };
}

export function documentOutsidePeriod(document: string, date: string, bounds: string): Observation {
  const name = document === '' ? 'Văn bản này' : `Văn bản ${document}`;
  return {
    code: 'date-outside-period',
    message: `${name} ghi ngày ${date}, ngoài kỳ báo cáo (${bounds}).`,
    found: date,
    expected: bounds,
  };
}

/** What a unit filled in: `23 số`, or where none of it is a figure its rows. */
export function filledIn({ rows, figures }: { rows: number; figures: number }): string {
  return figures > 0 ? `${figures} số` : `${rows} dòng`;
}

export function laterPeriod(
  unit: string,
  count: number,
  period: string,
  reported: string,
): Observation {
  return {
    code: 'later-period',
    message: `${unit} có ${count} dòng ghi kỳ ${period}, sau kỳ báo cáo ${reported}.`,
    found: period,
    expected: reported,
  };
}

/** Of a unit that filled in nothing in the period of the report. */
export function laterPeriodOnly(
  unit: string,
  filled: { readonly rows: number; readonly figures: number },
  period: string,
  reported: string,
): Observation {
  return {
    code: 'later-period-only',
    message: `${unit} điền ${filledIn(filled)} ở kỳ ${period}, không điền gì ở kỳ báo cáo ${reported}.`,
    found: period,
    expected: reported,
  };
}

/** Who it is where several units have rows of one period. */
export function unitCount(count: number): string {
  return `${count} đơn vị`;
}

export function earlierYear(
  who: string,
  count: number,
  period: string,
  reported: string,
): Observation {
  return {
    code: 'earlier-year',
    message: `${who} có ${count} dòng ghi kỳ ${period}, thuộc năm trước kỳ báo cáo ${reported}.`,
    found: period,
    expected: reported,
  };
}

export function copiedFigure(name: string, value: string, period: string): Observation {
  return {
    code: 'copied-figure',
    message: `"${name}" bằng đúng số của kỳ ${period} (${value}).`,
    found: value,
    expected: `số phát sinh trong kỳ này, không phải của ${period}`,
  };
}

export function copiedReport(unit: string, same: number, all: number, period: string): Observation {
  return {
    code: 'copied-report',
    message: `${same}/${all} số phát sinh của ${unit} bằng đúng số của kỳ ${period}.`,
    found: `${same}/${all} số không đổi`,
    expected: 'số phát sinh trong kỳ này',
  };
}

export function outlier(name: string, value: string, history: string, usual: string): Observation {
  return {
    code: 'outlier',
    message: `"${name}" = ${value}, thường quanh ${usual} (${history}).`,
    found: value,
    expected: `quanh ${usual}`,
  };
}

export function wrongScale(
  name: string,
  value: string,
  measure: string,
  history: string,
): Observation {
  return {
    code: 'wrong-scale',
    message: `"${name}" = ${value} ${measure}, lệch nghìn hoặc triệu lần so với các kỳ trước (${history}).`,
    found: value,
    expected: `số tính bằng ${measure}`,
  };
}

export function cumulativeDecreased(
  name: string,
  value: string,
  before: string,
  period: string,
): Observation {
  return {
    code: 'cumulative-decreased',
    message: `"${name}" là số lũy kế nhưng kỳ này (${value}) nhỏ hơn kỳ ${period} (${before}).`,
    found: value,
    expected: `từ ${before} trở lên`,
  };
}

export function negativeFlow(name: string, value: string): Observation {
  return {
    code: 'cumulative-decreased',
    message: `"${name}" = ${value} làm số lũy kế giảm so với kỳ trước.`,
    found: value,
    expected: 'số không âm',
  };
}

export function planChanged(name: string, now: string, before: string, year: number): Observation {
  return {
    code: 'plan-changed',
    message: `Kế hoạch năm ${year} của "${name}" đã đổi từ ${before} thành ${now}.`,
    found: now,
    expected: before,
  };
}

export function unitNotReported(unit: string, deadline: string | undefined): Observation {
  const due = deadline === undefined ? '' : ` (hạn nộp ${deadline})`;
  return {
    code: 'unit-not-reported',
    message: `${unit} chưa điền gì trong kỳ${due}.`,
    found: 'chưa điền gì',
    expected: 'báo cáo của đơn vị',
  };
}

interface EmptyReport {
  readonly when: string;
  readonly reason: string;
}

/** A unit that submitted without a row and said why, which the office has approved. */
export function reportedNothing(unit: string, { when, reason }: EmptyReport): Observation {
  return {
    code: 'unit-reported-nothing',
    message: `${unit} nộp kỳ này mà không điền gì, lý do đã ghi: ${reason} (đã duyệt lúc ${when}).`,
    found: reason,
    expected: 'đúng như lý do đã ghi',
  };
}

/** @param isAsked whether a row stands prepared for one of them */
export function figuresNotReported(
  unit: string,
  names: readonly string[],
  isAsked: boolean,
): Observation {
  const all = names.join('; ');
  return {
    code: 'figures-not-reported',
    message: `${unit} chưa có ${isAsked ? 'số' : 'dòng'} cho ${names.length} chỉ tiêu: ${all}.`,
    found: `thiếu ${names.length} chỉ tiêu`,
    expected: all,
  };
}

/** @param isAssigned whether `Đơn vị báo cáo` names units: then none of them is there and at work */
export function nobodyExpected(code: string, name: string, isAssigned: boolean): Observation {
  const why = isAssigned
    ? 'chỉ giao cho đơn vị đã thôi hoạt động hoặc không có trong trang "Đơn vị"'
    : 'chưa giao cho đơn vị nào, và kỳ này, kỳ trước không đơn vị đang hoạt động nào có dòng';
  return {
    code: 'nobody-expected',
    message: `Chỉ tiêu ${code} (${name}) ${why}.`,
    found: 'không đơn vị nào',
    expected: 'mã các đơn vị ở cột "Đơn vị báo cáo"',
  };
}

export function reportedLate(unit: string, first: string, deadline: string): Observation {
  return {
    code: 'unit-late',
    message: `Dòng sớm nhất của ${unit} theo cột "Cập nhật" ghi ngày ${first}, sau hạn nộp ${deadline}.`,
    found: first,
    expected: `không sau ${deadline}`,
  };
}

export function silentPeriod(period: string): Observation {
  return {
    code: 'period-gap',
    message: `Không đơn vị nào có dòng của ${period}, trong khi các kỳ trước và sau đều có.`,
    found: `${period}: không có dòng`,
    expected: `các dòng của ${period}, nhập ở "Biểu chung"`,
  };
}

export function unitGaps(unit: string, names: readonly string[]): Observation {
  return {
    code: 'unit-period-gap',
    message: `${unit} bỏ trống kỳ ở giữa năm: ${names.join('; ')}.`,
    found: names.join('; '),
    expected: 'mỗi kỳ một số, hoặc "Không áp dụng"',
  };
}
