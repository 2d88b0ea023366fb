import type { Observation } from '../findings';
import { BRING_BACK } from './earlier';
import { NOT_COMPUTED } from './form';

/** What is said of tabs and columns. First what stops a run before it writes. */

export function missingTab(tab: string, similar: string | undefined): Observation {
  const clue =
    similar === undefined
      ? ''
      : ` Có trang "${similar}" tên gần giống: có thể chỉ cần sửa lại tên.`;
  return {
    code: 'missing-tab',
    message: `Không thấy trang "${tab}".${clue}`,
    found: 'không có trang',
    expected: `trang "${tab}"`,
  };
}

/** @param others tabs that have its columns */
export function renamedTab(tab: string, others: readonly string[]): Observation {
  const names = others.map((title) => `"${title}"`).join(', ');
  const which = others.length > 1 ? ' trang đúng' : ' trang ấy';
  const [first = ''] = others;
  return {
    code: 'renamed-tab',
    message: `Không thấy trang "${tab}", mà trang ${names} có các cột của "${tab}": hãy đổi tên${which} lại thành "${tab}". Trang nào dùng cho việc khác thì thêm dấu gạch dưới vào đầu tên, ví dụ "_${first}".`,
    found: names,
    expected: `trang "${tab}"`,
  };
}

export function duplicateTab(first: string, second: string): Observation {
  return {
    code: 'duplicate-tab',
    message: `Có hai trang cùng tên: "${first}" và "${second}".`,
    found: `"${first}", "${second}"`,
    expected: 'một trang',
  };
}

export function missingColumn(tab: string, header: string, clue: string | undefined): Observation {
  return {
    code: 'missing-label',
    message: `Trang "${tab}" thiếu cột "${header}" ở dòng tiêu đề (dòng 1).${clue === undefined ? '' : ` ${clue}`}`,
    found: 'không có cột',
    expected: `cột "${header}"`,
  };
}

export function similarHeader(cell: string, text: string): string {
  return `Ô ${cell} ghi "${text}", tên gần giống: có thể chỉ cần sửa lại.`;
}

/** @param cells what is blank in the first row: `H1`, `B1:D1` */
export function erasedHeaders(
  tab: string,
  headers: readonly string[],
  cells: readonly string[],
): Observation {
  const names = headers.map((header) => `"${header}"`).join(', ');
  const many = headers.length > 1 ? `${headers.length} cột` : 'cột';
  const what = headers.length > 1 ? 'đúng tên từng cột' : names;
  return {
    code: 'missing-label',
    message: `Trang "${tab}" thiếu ${many} ${names} ở dòng tiêu đề (dòng 1). Ô ${cells.join(', ')} đang trống mà bên dưới có dữ liệu: có thể tiêu đề đã bị xóa, hãy ghi lại ${what} vào đó (hoặc một tên riêng, nếu là cột khác).`,
    found: `${cells.join(', ')} để trống`,
    expected: names,
  };
}

/** A first row of data: the row of headers is gone. */
export function lostHeaders(tab: string, headers: readonly string[], cell: string): Observation {
  return {
    code: 'missing-label',
    message: `Dòng 1 của trang "${tab}" là một dòng dữ liệu (ô ${cell}), không có tiêu đề nào: có thể dòng tiêu đề đã bị xóa. Hãy lấy lại bằng ${BRING_BACK}; hoặc chèn một dòng lên trên cùng rồi ghi lại đúng tên từng cột.`,
    found: 'không có tiêu đề',
    expected: headers.map((header) => `"${header}"`).join(', '),
  };
}

/** @param blankAbove whether nothing stands above the row */
export function lowerHeaderRow(tab: string, row: number, blankAbove: boolean): Observation {
  const above = row === 2 ? 'dòng 1' : `các dòng từ 1 đến ${row - 1}`;
  const remedy = blankAbove
    ? `Hãy xóa ${above} (đang trống).`
    : `Hãy kéo dòng ${row} lên làm dòng 1; phía trên đang có nội dung, đừng xóa nhầm.`;
  return {
    code: 'misplaced-header',
    message: `Dòng tiêu đề của trang "${tab}" đang ở dòng ${row}, phải ở dòng 1. ${remedy}`,
    found: `dòng ${row}`,
    expected: 'dòng 1',
  };
}

export function duplicateColumn(
  tab: string,
  header: string,
  cells: readonly string[],
): Observation {
  return {
    code: 'duplicate-label',
    message: `Trang "${tab}" có ${cells.length} cột cùng tên "${header}" (ô ${cells.join(', ')}).`,
    found: cells.join(', '),
    expected: `một cột "${header}"`,
  };
}

/** @param first the cell of the header that counts */
export function repeatedReport(code: string, first: string): Observation {
  return {
    code: 'duplicate-label',
    message: `Mã báo cáo "${code}" có ở hai cột; cột ở bên trái (ô ${first}) được dùng, cột này chưa ra báo cáo nào. Hãy đặt mã khác ở đầu cột này.`,
    found: code,
    expected: 'mỗi báo cáo một mã',
  };
}

export function missingPeriod(): Observation {
  return {
    code: 'missing-period',
    message: 'Trang "Cấu hình" chưa ghi "Kỳ" của báo cáo.',
    found: 'để trống',
    expected: 'một kỳ, ví dụ 2026-05',
  };
}

export function unknownPeriod(text: string, forms: string): Observation {
  return {
    code: 'unknown-period',
    message: `Kỳ "${text}" trong trang "Cấu hình" không đọc được nên chưa lập được báo cáo; các dạng đọc được: ${forms}.`,
    found: text,
    expected: forms,
  };
}

export function duplicatePeriod(cells: readonly string[]): Observation {
  return {
    code: 'duplicate-period',
    message: `Trang "Cấu hình" có ${cells.length} dòng cùng khóa "Kỳ" (ô ${cells.join(', ')}).`,
    found: cells.join(', '),
    expected: 'một dòng "Kỳ"',
  };
}

/** From here on: what does not stop a run. */

export function blankHeader(tab: string, cells: number): Observation {
  return {
    code: 'blank-header',
    message: `Cột này của trang "${tab}" chưa có tiêu đề mà bên dưới có ${cells} ô dữ liệu.`,
    found: 'tiêu đề để trống',
    expected: 'một tiêu đề',
  };
}

export function incorrectLabel(tab: string, typed: string, wanted: string): Observation {
  return {
    code: 'incorrect-label',
    message: `Trang "${tab}" có cột "${typed}", gần giống "${wanted}" nhưng không đúng tên.`,
    found: typed,
    expected: wanted,
  };
}

export function unknownKey(typed: string, wanted: string): Observation {
  return {
    code: 'incorrect-label',
    message: `Khóa "${typed}" gần giống "${wanted}" nhưng không đúng tên.`,
    found: typed,
    expected: wanted,
  };
}

export function mergedAcrossRows(area: string, rows: number): Observation {
  return {
    code: 'merged-cell',
    message: `Các ô ${area} bị gộp qua nhiều dòng.`,
    found: `gộp ${rows} dòng`,
    expected: 'mỗi dòng một ô',
  };
}

export function mergedAcrossColumns(area: string, columns: number): Observation {
  return {
    code: 'merged-columns',
    message: `Các ô ${area} bị gộp qua nhiều cột.`,
    found: `gộp ${columns} cột`,
    expected: 'mỗi cột một ô',
  };
}

export function formulaCell(shown: string): Observation {
  return {
    code: 'formula-cell',
    message: `Ô này là công thức của sổ (đang ra "${shown}").`,
    found: `công thức, đang ra "${shown}"`,
    expected: 'giá trị nhập trực tiếp',
  };
}

export function formulaColumn(header: string, cells: number): Observation {
  return {
    code: 'formula-column',
    message: `Cột "${header}" có ${cells} ô là công thức của sổ.`,
    found: `${cells} ô công thức`,
    expected: 'giá trị nhập trực tiếp',
  };
}

export function hiddenRows(tab: string, count: number, all: string): Observation {
  return {
    code: 'hidden-rows',
    message: `Trang "${tab}" có ${count} dòng có nội dung đang bị ẩn hoặc bị lọc (${all}).`,
    found: `${count} dòng bị ẩn`,
    expected: 'không dòng nào bị ẩn',
  };
}

export function errorText(header: string, text: string): Observation {
  return {
    code: 'formula-error',
    message:
      text === NOT_COMPUTED
        ? `Công thức ở ô "${header}" chưa tính xong: nơi nào in ô này thì in nguyên chữ ${text}.`
        : `Ô "${header}" đang báo lỗi công thức ${text}: nơi nào in ô này thì in nguyên như vậy.`,
    found: text,
    expected: 'nội dung nhập trực tiếp',
  };
}

/** Of rows that figures need and that were not looked at: nothing may be made without them. */
export function unreadRows(tab: string): string {
  return `Có dòng của ${tab} mà số liệu cần đến nhưng lần chạy này chưa đọc. Hãy chạy lại lệnh này.`;
}
