import type { Observation } from '../findings/finding';
import { short } from './quoting';

/** What is said of rows: texts that cannot be read, rows that stand twice, cells left blank. */

export function legacyEncoding(text: string): Observation {
  return {
    code: 'legacy-encoding',
    severity: 'Lỗi',
    message: `Ô này có chữ sai bảng mã ("${short(text)}"): thường do dán từ văn bản dùng phông cũ (TCVN3/.VnTime, VNI) hoặc mở tệp sai mã. Hãy chuyển sang Unicode (UniKey: Ctrl+Shift+F6) rồi dán lại, hoặc gõ lại.`,
    found: short(text),
    expected: 'chữ Việt Unicode',
  };
}

export function controlCharacters(count: number): Observation {
  return {
    code: 'control-characters',
    severity: 'Cảnh báo',
    message: `Ô này có ${count} ký tự điều khiển không nhìn thấy (thường do sao chép từ phần mềm khác), dễ làm mã và tên không khớp. Hãy gõ lại ô này.`,
    found: `${count} ký tự điều khiển`,
    expected: 'chữ bình thường',
  };
}

export function cellTooLong(length: number, most: number): Observation {
  return {
    code: 'cell-too-long',
    severity: 'Lỗi',
    message: `Ô này dài ${length} ký tự, quá mức ${most} mà một ô giữ được, nên phần cuối sẽ mất. Hãy tách thành nhiều dòng.`,
    found: `${length} ký tự`,
    expected: `không quá ${most} ký tự`,
  };
}

export function figureAsText(text: string, read: string): Observation {
  return {
    code: 'figure-as-text',
    severity: 'Thông tin',
    message: `Ô này ghi số dạng chữ "${short(text)}", được đọc là ${read}. Nếu đọc chưa đúng, hãy nhập lại thành số.`,
    found: short(text),
    expected: read,
  };
}

export function duplicateRow(first: string): Observation {
  return {
    code: 'duplicate-row',
    severity: 'Cảnh báo',
    message: `Dòng này giống hệt dòng của ô ${first}, nên được in hoặc đếm hai lần. Hãy xóa một dòng.`,
    found: `giống ô ${first}`,
    expected: 'mỗi việc một dòng',
  };
}

export function repeatedDocument(code: string, first: string): Observation {
  return {
    code: 'primary-key',
    severity: 'Cảnh báo',
    message: `Văn bản số ${short(code)} đã có ở ô ${first}. Nếu là một văn bản, hãy giữ một dòng; nếu là hai văn bản, hãy sửa lại số, ký hiệu.`,
    found: short(code),
    expected: 'mỗi văn bản một dòng',
  };
}

export function missingCell(header: string, kind: string): Observation {
  return {
    code: 'required-value',
    severity: 'Cảnh báo',
    message: `Dòng "${kind}" này chưa ghi "${header}". Hãy bổ sung, hoặc xóa dòng nếu không dùng.`,
    found: 'để trống',
    expected: header,
  };
}

export function missingName(code: string): Observation {
  return {
    code: 'required-value',
    severity: 'Cảnh báo',
    message: `Cột "Tên" của ${short(code)} còn trống, nên báo cáo dùng mã thay cho tên. Hãy bổ sung.`,
    found: 'để trống',
    expected: 'một tên',
  };
}
