import { readXlsx, type Workbook } from 'hucre';
import { DeskError } from '../../failure';
import { MAX_WORKBOOK_BYTES, megabytes } from '../limits';
import { ArchiveBroken, ArchiveTooLarge, type Codec, unpack } from '../zip';
import { extendedValidations } from './extendedValidations';
import { completeLinks } from './links';
import { type Worksheet, worksheetsOf } from './worksheets';

const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP_HEADER = [0x50, 0x4b];

function startsWith(bytes: Uint8Array, header: readonly number[]): boolean {
  return header.every((byte, index) => bytes[index] === byte);
}

/** Why a file cannot be opened, in words that say what to do. */
function checkHeader(bytes: Uint8Array, name: string): void {
  if (startsWith(bytes, OLE_HEADER)) {
    throw new DeskError(
      `Tệp «${name}» có đặt mật khẩu hoặc là Excel đời cũ (.xls). Hãy mở bằng Excel, bỏ mật khẩu, chọn Lưu dưới dạng .xlsx rồi chạy lại.`,
    );
  }
  if (!startsWith(bytes, ZIP_HEADER)) {
    throw new DeskError(
      `Tệp «${name}» không phải bảng tính .xlsx. Trong Google Sheets hãy chọn Tệp > Tải xuống > Microsoft Excel (.xlsx) rồi chạy lại.`,
    );
  }
}

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

/** What is an archive, but another kind of file. */
function checkKind(parts: ReadonlyMap<string, Uint8Array>, name: string): void {
  if (new TextDecoder().decode(parts.get('mimetype')).startsWith(OPEN_DOCUMENT)) {
    throw new DeskError(
      `Tệp «${name}» là tệp OpenDocument (.ods, .odt), không phải bảng tính .xlsx. Hãy mở bằng LibreOffice hoặc Excel, chọn Lưu dưới dạng .xlsx rồi chạy lại.`,
    );
  }
  if (!parts.has('[Content_Types].xml')) {
    throw new ArchiveBroken('thiếu phần «[Content_Types].xml» mà tệp Excel nào cũng có');
  }
}

/**
 * What the library reads of a file, with the rules and addresses that it does not read, and what
 * else stands behind the rows of its tabs.
 * @throws {DeskError} in Vietnamese, where the file is none, is encrypted, broken or too large
 */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  codec: Codec,
): Promise<{ workbook: Workbook; worksheets: ReadonlyMap<string, Worksheet> }> {
  checkHeader(bytes, name);
  try {
    const { parts, plain } = unpack(bytes, MAX_WORKBOOK_BYTES, codec);
    checkKind(parts, name);
    const workbook = await readXlsx(plain, { readStyles: true });
    if (workbook.sheets.length === 0) throw new ArchiveBroken('không có trang tính nào');
    const worksheets = worksheetsOf(parts);
    for (const sheet of workbook.sheets) {
      const worksheet = worksheets.get(sheet.name);
      if (!worksheet) continue;
      const rules = extendedValidations(worksheet);
      if (rules.length > 0) sheet.dataValidations = [...(sheet.dataValidations ?? []), ...rules];
      completeLinks(sheet, worksheet);
    }
    return { workbook, worksheets };
  } catch (error) {
    if (error instanceof DeskError) throw error;
    if (error instanceof ArchiveTooLarge) {
      throw new DeskError(
        `Tệp «${name}» giải nén ra ${megabytes(error.size)}, quá mức ${megabytes(MAX_WORKBOOK_BYTES)} nên chưa mở. Nếu đúng là sổ của đơn vị, hãy mở bằng Excel, xóa ảnh và các trang, dòng thừa, lưu lại rồi chạy lại; nếu không rõ tệp từ đâu đến thì đừng mở.`,
      );
    }
    // What the library says is English, and of its own reading.
    const reason = error instanceof ArchiveBroken ? error.message : 'phần bên trong không đọc được';
    throw new DeskError(
      `Tệp «${name}» bị hỏng hoặc không phải bảng tính .xlsx (${reason}). Hãy tải lại tệp từ Google Sheets hoặc mở và lưu lại bằng Excel.`,
    );
  }
}
