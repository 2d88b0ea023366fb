import type { Observation } from '../findings';
import { type PeriodSpan, writePeriod } from '../model/period';
import { DAY, NUMBER, short } from './quoting';

/** What is said of units that merge, indicators that come and go, and plans from year to year. */

export function unreadablePeriod(header: string, text: string, forms: string): Observation {
  return {
    code: 'unknown-period',
    message: `Ô "${header}" ghi một kỳ không đọc được nên chưa được dùng.`,
    found: short(text),
    typed: true,
    expected: forms,
  };
}

export function mergerWithoutPeriod(unit: string, into: string): Observation {
  return {
    code: 'merger-incomplete',
    message: `Đơn vị ${unit} ghi sáp nhập vào ${into} nhưng chưa ghi "Từ kỳ".`,
    found: 'để trống',
    expected: 'kỳ đầu tiên sau sáp nhập, ví dụ 2026-07',
  };
}

export function mergerWithoutUnit(unit: string): Observation {
  return {
    code: 'merger-incomplete',
    message: `Đơn vị ${unit} ghi "Từ kỳ" nhưng chưa ghi "Sáp nhập vào".`,
    found: 'để trống',
    expected: 'mã đơn vị kế tục trong trang "Đơn vị"',
  };
}

export function mergerCycle(codes: readonly string[]): Observation {
  return {
    code: 'merger-cycle',
    message: `Sáp nhập vòng quanh: ${codes.join(' → ')}.`,
    found: codes.join(' → '),
    expected: 'một đơn vị kế tục không sáp nhập trở lại',
  };
}

export function forceReversed(code: string, from: string, to: string): Observation {
  return {
    code: 'force-reversed',
    message: `Chỉ tiêu ${code} ghi "Hiệu lực đến" ${to}, trước "Hiệu lực từ" ${from}.`,
    found: to,
    expected: `kỳ ${from} trở đi`,
  };
}

export function revisionWithoutDay(code: string): Observation {
  return {
    code: 'revision-incomplete',
    message: `Chỉ tiêu ${code} có "Kế hoạch điều chỉnh" nhưng chưa ghi "Ngày điều chỉnh".`,
    found: 'để trống',
    expected: DAY,
  };
}

export function revisionWithoutPlan(code: string): Observation {
  return {
    code: 'revision-incomplete',
    message: `Chỉ tiêu ${code} có "Ngày điều chỉnh" nhưng chưa ghi "Kế hoạch điều chỉnh".`,
    found: 'để trống',
    expected: NUMBER,
  };
}

export function twoPlanColumns(year: number, cells: readonly string[]): Observation {
  return {
    code: 'duplicate-plan-column',
    message: `Có ${cells.length} cột cùng là kế hoạch năm ${year} (ô ${cells.join(', ')}).`,
    found: cells.join(', '),
    expected: `một cột "Kế hoạch ${year}"`,
  };
}

export function planOfOtherYear(year: number, last: number): Observation {
  return {
    code: 'plan-of-other-year',
    message: `Trang "Chỉ tiêu" có cột "Kế hoạch ${last}" nhưng chưa có "Kế hoạch ${year}"; đang lấy "Kế hoạch năm" làm kế hoạch năm ${year}.`,
    found: `Kế hoạch ${last}`,
    expected: `cột "Kế hoạch ${year}"`,
  };
}

/** @param since the first period of the merger */
export function rowOfMergedUnit(unit: string, into: string, since: string): Observation {
  return {
    code: 'row-of-merged-unit',
    message: `Đơn vị ${unit} đã sáp nhập từ kỳ ${since} nhưng vẫn có số của kỳ này; số được cộng vào ${into}.`,
    found: unit,
    expected: into,
  };
}

export function rowOutsideForce(code: string, span: string): Observation {
  return {
    code: 'row-outside-force',
    message: `Chỉ tiêu ${code} ${span}, kỳ này không phải báo cáo nhưng vẫn có số.`,
    found: code,
    expected: 'không có dòng',
  };
}

/** @param rows how many rows, and the first of them */
export function convertedRows(
  code: string,
  rows: { readonly count: number; readonly first: string },
  from: string,
  to: string,
): Observation {
  return {
    code: 'unit-converted',
    message: `${rows.count} dòng của chỉ tiêu ${code} (từ ${rows.first}) ghi bằng ${from}; đã đổi đúng sang ${to} để so với các kỳ khác.`,
    found: from,
    expected: to,
  };
}

/** `chỉ có hiệu lực từ kỳ 2026-03 đến kỳ 2026-07`. */
export function forceSpan({ from, to }: PeriodSpan): string {
  const parts = [
    ...(from ? [`từ kỳ ${writePeriod(from)}`] : []),
    ...(to ? [`đến kỳ ${writePeriod(to)}`] : []),
  ];
  return `chỉ có hiệu lực ${parts.join(' ')}`;
}

/** Why an indicator outside its time has no figure. */
export function outsideForce(code: string, span: string): string {
  return `chỉ tiêu ${code} ${span}; hãy bỏ chỗ này, dùng chỉ tiêu thay thế hoặc sửa cột "Hiệu lực" ở trang "Chỉ tiêu"`;
}

/** Why a unit that was merged has no figure of its own. */
export function mergedUnit(unit: string, into: string, since: string): string {
  return `đơn vị ${unit} đã sáp nhập từ kỳ ${since}, số tính vào ${into}; hãy dùng @${into}`;
}
