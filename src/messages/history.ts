import type { Observation } from '../findings/finding';

/** What is said of dates, of figures against a unit's own history, and of who has reported. */

export function datesReversed(from: string, to: string): Observation {
  return {
    code: 'dates-reversed',
    severity: 'Lỗi',
    message: `"Đến ngày" (${to}) trước "Từ ngày" (${from}), nên báo cáo in sai khoảng thời gian. Hãy sửa một trong hai ngày.`,
    found: to,
    expected: `từ ${from} trở đi`,
  };
}

export function periodMismatch(to: string, period: string, written: string): Observation {
  return {
    code: 'period-mismatch',
    severity: 'Cảnh báo',
    message: `"Kỳ" là ${written} (${period}) nhưng "Đến ngày" là ${to}. Có thể một trong hai ô còn của kỳ trước; hãy kiểm tra lại.`,
    found: to,
    expected: `một ngày cuối ${period}`,
  };
}

export function deadlineBeforeCutOff(deadline: string, to: string): Observation {
  return {
    code: 'deadline-before-cut-off',
    severity: 'Cảnh báo',
    message: `"Hạn nộp" (${deadline}) trước "Đến ngày" (${to}). Có thể còn là hạn của kỳ trước; hãy sửa lại.`,
    found: deadline,
    expected: `từ ${to} trở đi`,
  };
}

export function documentOutsidePeriod(document: string, date: string, bounds: string): Observation {
  const name = document === '' ? 'Văn bản này' : `Văn bản ${document}`;
  return {
    code: 'date-outside-period',
    severity: 'Cảnh báo',
    message: `${name} ghi ngày ${date}, ngoài kỳ báo cáo (${bounds}). Hãy kiểm tra ngày; nếu đúng ngày thì văn bản thuộc kỳ khác.`,
    found: date,
    expected: bounds,
  };
}

export function laterPeriod(count: number, period: string, reported: string): Observation {
  return {
    code: 'later-period',
    severity: 'Thông tin',
    message: `Có ${count} dòng ghi kỳ ${period}, sau kỳ báo cáo ${reported}, nên chưa được tính. Nếu ghi nhầm kỳ, hãy sửa lại.`,
    found: period,
    expected: reported,
  };
}

export function earlierYear(count: number, period: string, reported: string): Observation {
  return {
    code: 'earlier-year',
    severity: 'Cảnh báo',
    message: `"Biểu chung" có ${count} dòng ghi kỳ ${period}, thuộc năm trước kỳ báo cáo ${reported}, nên không được tính vào kỳ này. Nếu ghi nhầm năm, hãy sửa; nếu là số liệu cũ, hãy chuyển sang "Lưu trữ".`,
    found: period,
    expected: reported,
  };
}

export function copiedFigure(name: string, value: string, period: string): Observation {
  return {
    code: 'copied-figure',
    severity: 'Cảnh báo',
    message: `"${name}" bằng đúng số của kỳ ${period} (${value}), trong khi các kỳ trước đều thay đổi. Hãy kiểm tra có phải số chép lại không.`,
    found: value,
    expected: `số phát sinh trong kỳ này, không phải của ${period}`,
  };
}

export function copiedReport(unit: string, same: number, all: number, period: string): Observation {
  return {
    code: 'copied-report',
    severity: 'Cảnh báo',
    message: `${same}/${all} số phát sinh của ${unit} bằng đúng số của kỳ ${period}. Có thể biểu được chép lại mà chưa cập nhật; hãy rà soát từng số.`,
    found: `${same}/${all} số không đổi`,
    expected: 'số phát sinh trong kỳ này',
  };
}

export function outlier(name: string, value: string, history: string, usual: string): Observation {
  return {
    code: 'outlier',
    severity: 'Cảnh báo',
    message: `"${name}" = ${value}, khác hẳn các kỳ trước của chính đơn vị (${history}; thường quanh ${usual}). Hãy kiểm tra lại số; nếu đúng, hãy giải trình.`,
    found: value,
    expected: `quanh ${usual}`,
  };
}

export function wrongScale(name: string, value: string, measure: string, history: string) {
  return {
    code: 'wrong-scale',
    severity: 'Cảnh báo',
    message: `"${name}" = ${value} ${measure}, lệch khoảng nghìn hoặc triệu lần so với các kỳ trước (${history}). Có thể nhầm giữa đồng, triệu đồng và tỷ đồng; chỉ tiêu này tính bằng "${measure}".`,
    found: value,
    expected: `số tính bằng ${measure}`,
  } as const satisfies Observation;
}

export function cumulativeDecreased(
  name: string,
  value: string,
  before: string,
  period: string,
): Observation {
  return {
    code: 'cumulative-decreased',
    severity: 'Cảnh báo',
    message: `"${name}" là số lũy kế trong năm nhưng kỳ này (${value}) nhỏ hơn kỳ ${period} (${before}). Hãy kiểm tra có phải đã nhập số trong kỳ thay cho lũy kế.`,
    found: value,
    expected: `từ ${before} trở lên`,
  };
}

export function negativeFlow(name: string, value: string): Observation {
  return {
    code: 'cumulative-decreased',
    severity: 'Cảnh báo',
    message: `"${name}" = ${value} làm số lũy kế giảm so với kỳ trước. Nếu là điều chỉnh giảm, hãy giải trình; nếu không, hãy sửa lại số.`,
    found: value,
    expected: 'số không âm',
  };
}

export function planChanged(name: string, now: string, before: string, year: number): Observation {
  return {
    code: 'plan-changed',
    severity: 'Cảnh báo',
    message: `Kế hoạch năm ${year} của "${name}" đã đổi từ ${before} thành ${now}, nên tỷ lệ so với kế hoạch không còn so được với các kỳ đã báo cáo. Nếu có quyết định điều chỉnh, hãy giải trình (lần tổng hợp sau lấy số mới làm mốc); nếu không, hãy khôi phục số cũ.`,
    found: now,
    expected: before,
  };
}

export function unitNotReported(unit: string, deadline: string | undefined): Observation {
  const due = deadline === undefined ? '' : ` (hạn nộp ${deadline})`;
  return {
    code: 'unit-not-reported',
    severity: 'Cảnh báo',
    message: `${unit} chưa có dòng nào trong kỳ${due}. Hãy nhập báo cáo; nếu đơn vị không còn báo cáo, ghi "Không" ở cột "Hoạt động".`,
    found: 'chưa có dòng nào',
    expected: 'báo cáo của đơn vị',
  };
}

export function figuresNotReported(unit: string, names: readonly string[]): Observation {
  return {
    code: 'figures-not-reported',
    severity: 'Cảnh báo',
    message: `${unit} chưa có dòng cho ${names.length} chỉ tiêu được giao hoặc đã báo cáo kỳ trước: ${names.join('; ')}. Hãy bổ sung; không phát sinh thì ghi 0, không còn thuộc đơn vị thì ghi "Không áp dụng".`,
    found: `thiếu ${names.length} chỉ tiêu`,
    expected: names.join('; '),
  };
}

export function reportedLate(unit: string, first: string, deadline: string): Observation {
  return {
    code: 'unit-late',
    severity: 'Thông tin',
    message: `${unit} nhập dòng đầu tiên ngày ${first}, sau hạn nộp ${deadline}.`,
    found: first,
    expected: `không sau ${deadline}`,
  };
}
