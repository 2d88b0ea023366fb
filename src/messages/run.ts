import { type Address, writeAddress } from '../model/address';

/** What every command says of its own run: what stood in the way, and what was written. */

export const busy =
  'Một lượt chạy khác đang ghi vào bảng tính này. Hãy đợi một phút rồi chạy lại; chưa có gì bị thay đổi.';
export const nothingWritten = 'Chưa ghi gì vào bảng tính.';
export const unknownTitle = 'Không rõ đã ghi hay chưa';

export function failed(reason: string): string {
  return `Có lỗi khi chạy nên chưa ghi gì vào bảng tính. Hãy chạy lại; nếu vẫn lỗi, gửi dòng này cho người phụ trách: ${reason}`;
}

/** The command writes tabs that are open to the office alone. */
export function officeOnly(command: string): string {
  return `"${command}" ghi vào các trang chỉ Văn phòng sửa được, mà tài khoản đang dùng không thuộc Văn phòng. Hãy nhờ Văn phòng (hoặc chủ sở hữu bảng tính) chạy lệnh này.`;
}

/** The service would not take it, and asking again is of no use. */
export function refused(reason: string): string {
  return `Google không nhận phần ghi nên chưa ghi gì vào bảng tính. Gửi dòng này cho người phụ trách: ${reason}`;
}

/** The batch that must go whole is larger than the service takes. */
export function tooLarge(reason: string): string {
  return `Phần ghi của lượt này quá lớn, Google không nhận trong một lần gửi, nên chưa ghi gì vào bảng tính. Hãy bớt việc cho một lượt (chuyển dòng của kỳ đã chốt sang trang "Lưu trữ", bớt đơn vị hoặc phụ lục) rồi chạy lại; nếu vẫn vậy, gửi dòng này cho người phụ trách: ${reason}`;
}

export function serviceBusy(reason: string): string {
  return `Google đang quá tải nên chưa ghi gì vào bảng tính. Hãy đợi vài phút rồi chạy lại. (${reason})`;
}

export const neverWritten =
  'Mất liên lạc với Google lúc ghi. Đã xem lại: chưa ghi gì vào bảng tính, và lượt này sẽ không ghi muộn nữa. Hãy chạy lại.';

export const changedWhileRead =
  'Bảng tính đổi liên tục (có người chèn, xóa hoặc chuyển dòng) trong lúc đọc từng phần. Hãy đợi vài phút rồi chạy lại.';

/** How to see whether a run was written. */
export function unknown(run: string): readonly string[] {
  return [
    'Mất liên lạc với Google đúng lúc ghi, nên không rõ đã ghi vào bảng tính hay chưa.',
    `Cách xem: tải lại bảng tính, mở trang "Nhật ký", tìm dòng cuối có cột "Lượt chạy" là ${run}. Có dòng ấy là đã ghi (riêng cột "Kiểm tra" cạnh các dòng có thể còn của lần trước); không có là chưa ghi gì.`,
    'Chạy lại lệnh này lúc nào cũng được: lượt sau tự dọn những gì lượt này bỏ dở.',
  ];
}

export function readAgain(times: number): string {
  const often = times === 1 ? '' : ` ${times} lần`;
  return `Trong lúc chạy, bảng tính thay đổi${often} (có người nhập, hoặc công thức tính lại): đã đọc và tính lại theo số mới.`;
}

/** A tab that the add-on writes whole was not as it had left it. */
export function handTyped(tab: string, copy: string): string {
  return `Trang "${tab}" có chữ không phải do công cụ ghi. Trang đã được ghi lại; bản trước đó giữ ở trang ẩn "${copy}": hãy xem và chuyển nội dung cần giữ vào "Biểu chung".`;
}

export function keptUnsure(tab: string, copy: string): string {
  return `Trang "${tab}" có trước khi công cụ ghi lần đầu nên chưa rõ có ai gõ thêm vào đó hay không. Trang đã được ghi lại; bản trước đó giữ ở trang ẩn "${copy}": cần thì xem lại ở đó.`;
}

export const marksLeft =
  'Cột "Kiểm tra" bên cạnh các dòng chưa cập nhật hết; trang "Kiểm tra" thì đã đủ. Hãy chạy lại để cập nhật cột ấy.';

export function filesLeft(names: readonly string[]): string {
  return `Chưa bỏ được tệp dở dang vào thùng rác: ${names.join(', ')}. Lượt chạy sau sẽ bỏ; đừng dùng các tệp này.`;
}

/** Where something stands, in words: `Trang "Biểu chung", ô H12`. */
export function at(tab: string, address: Address): string {
  const page = `Trang "${tab}"`;
  switch (address.kind) {
    case 'tab':
      return page;
    case 'rows': {
      const [first, last] = [address.startRow + 1, address.endRow];
      return `${page}, dòng ${first === last ? first : `${first}–${last}`}`;
    }
    case 'cell':
      return `${page}, ô ${writeAddress(address)}`;
  }
}
