import type { Observation } from '../findings';
import { unitList } from './listing';
import { by } from './progress';

/** What is said where `Tiến độ` and the journal do not say the same. */

interface UnitState {
  readonly unit: string;
  readonly period: string;
  readonly state: string;
  readonly when: string;
  readonly who: string;
}

function standing({ state, when, who }: Omit<UnitState, 'unit' | 'period'>): string {
  return `"${state}"${when === '' ? '' : ` lúc ${when}`}${by(who)}`;
}

/**
 * @param told what the journal says last of the unit for sure; @param counts what is counted instead
 * @param doubted a later line of it that nobody can rely on
 */
export function notBorneOut(
  row: UnitState,
  told: UnitState | undefined,
  counts: UnitState | undefined,
  doubted?: UnitState & { readonly row: number },
): Observation {
  const said = doubted
    ? `dòng ${doubted.row} của trang "Nhật ký" nói ${standing(doubted)}, nhưng dòng ấy hoặc dòng trước nó đã bị sửa hoặc bị xóa`
    : told
      ? `trang "Nhật ký" ghi sau cùng là ${standing(told)}`
      : 'trang "Nhật ký" không có lần nào đơn vị nộp, bị trả lại hay được duyệt trong kỳ ấy';
  return {
    code: 'progress-not-borne-out',
    message: `Dòng của ${row.unit}, kỳ ${row.period}, ghi ${standing(row)}, nhưng ${said}. Đơn vị đang được tính là "${counts?.state ?? 'Chưa nộp'}".`,
    found: standing(row),
    expected: told ? standing(told) : 'có dòng trong Nhật ký',
  };
}

/** Approvals, after which a line of the journal was changed or is gone. */
export function approvedBeforeGap(units: readonly string[]): Observation {
  return {
    code: 'progress-not-borne-out',
    message: `Sau lúc ${units.length} đơn vị được duyệt (${unitList(units)}), trang "Nhật ký" có dòng bị sửa hoặc bị xóa, nên không biết sau đó có đơn vị nào bị trả lại không. Các đơn vị này đang được tính là "Đã nộp" cho đến khi dòng ấy được khôi phục hoặc đơn vị được duyệt lại.`,
    found: 'Nhật ký thiếu dòng sau lúc duyệt',
    expected: 'Nhật ký đủ dòng',
  };
}

export function rowsGone(rows: readonly UnitState[]): Observation {
  return {
    code: 'progress-not-borne-out',
    message: `Trang "Tiến độ" thiếu dòng của ${rows.length} đơn vị mà "Nhật ký" ghi đã nộp, bị trả lại hoặc được duyệt: ${unitList(rows.map(({ unit }) => unit))}. Các đơn vị ấy vẫn được tính theo "Nhật ký".`,
    found: 'không có dòng',
    expected: 'một dòng cho mỗi đơn vị',
  };
}

/** Said once, of a workbook from before the chain. */
export function beforeChain(units: readonly string[]): Observation {
  return {
    code: 'progress-before-chain',
    message: `Trạng thái của ${units.length} đơn vị (${unitList(units)}) có từ trước khi "Nhật ký" có "Chuỗi" nên không đối chiếu được; các trạng thái ấy vẫn được tính.`,
    found: 'không đối chiếu được',
    expected: 'có dòng trong Nhật ký',
  };
}
