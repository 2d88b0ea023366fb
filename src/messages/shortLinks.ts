import type { Keeping } from '../model/keeping';
import { inMenu, SUBMENU } from './menu';
import { cutShort } from './run';

/** What **Rút gọn liên kết** says. */

export const command = 'Rút gọn liên kết';
export const help =
  'Xin liên kết rút gọn cho các bộ phụ lục đã có liên kết (dịch vụ ghi ở Cấu hình)';
export const title = 'Rút gọn liên kết';
export const failedTitle = 'Chưa rút gọn được liên kết';
export const openRegister = 'Mở trang "Phụ lục"';

export const byHand =
  'Chưa đặt dịch vụ rút gọn: hãy tạo liên kết rút gọn trên trang dịch vụ rồi dán vào cột "Liên kết rút gọn" của trang "Phụ lục". Cơ quan có tài khoản thì ghi địa chỉ dịch vụ (ví dụ https://by.com.vn) ở dòng "Dịch vụ rút gọn" của trang "Cấu hình" rồi chạy lại.';

export function malformedService(text: string): string {
  return `Ô "Dịch vụ rút gọn" của trang "Cấu hình" (đang ghi "${text}") không phải địa chỉ dịch vụ. Hãy ghi dạng https://by.com.vn; nếu liên kết đứng ở tên miền khác thì ghi thêm sau dấu chấm phẩy: https://by.com.vn; https://byvn.net.`;
}

export const noColumn =
  'Trang "Phụ lục" chưa có cột "Liên kết rút gọn". Hãy chạy "Thiết lập" rồi chạy lại.';

export function noKey(host: string, place: Keeping): string {
  if (place === 'folder') {
    return `Chưa có khóa API của ${host}. Hãy nhờ người cài đặt đặt khóa cho máy này (xem docs/desk.md).`;
  }
  return `Chưa có khóa API của ${host}. Hãy bấm ${inMenu(SUBMENU.appendices, command)} và dán khóa khi được hỏi; không ghi khóa vào ô nào của sổ.`;
}

export function askKey(host: string): string {
  return `Dán khóa API của tài khoản tại ${host} (trang dịch vụ → tài khoản → API). Khóa chỉ được gửi tới ${host} và cất trong tài khoản Google của anh/chị, không ghi vào sổ.`;
}

export function unpublished(sets: readonly string[]): string {
  return `Bộ ${sets.join(', bộ ')} chưa có "Liên kết" để rút gọn: hãy công bố bộ ấy trước, hoặc dán liên kết bằng tay.`;
}

export function severalTargets(sets: readonly string[]): string {
  return `Bộ ${sets.join(', bộ ')} có các "Liên kết" mở nhiều tệp khác nhau nên không rút gọn được thành một: hãy sửa cột "Liên kết", hoặc dán liên kết rút gọn bằng tay.`;
}

export function sharedTarget(sets: readonly string[]): string {
  return `Bộ ${sets.join(', bộ ')} ghi "Liên kết" của một bộ khác nên không rút gọn: mỗi bộ cần tệp và liên kết riêng.`;
}

export const nothingToDo = 'Không còn bộ phụ lục nào chờ rút gọn.';

export function made(set: string, link: string): string {
  return `Bộ ${set}: ${link}`;
}

export function result(links: readonly (readonly [set: string, link: string])[]): string {
  return `Rút gọn: ${links.map(([set, link]) => `bộ ${set} ${link}`).join('; ')}`;
}

const TROUBLES = {
  key: 'dịch vụ không nhận khóa API. Khóa cũ đã được bỏ; hãy chạy lại và dán khóa đúng',
  busy: 'dịch vụ đang giới hạn số lần gọi. Hãy đợi vài phút rồi chạy lại',
  unreachable:
    'không nhận được trả lời của dịch vụ. Chưa rõ dịch vụ đã tạo liên kết chưa; chạy lại thì xin đúng tên ấy nên không tạo hai lần',
  scope:
    'bản cài này chưa được phép gọi ra ngoài. Hãy nhờ người cài đặt dựng bản có rút gọn liên kết (xem docs/cai-dat.md), hoặc dán liên kết bằng tay',
  moved: 'dịch vụ chuyển sang địa chỉ khác. Hãy sửa "Dịch vụ rút gọn" ở trang "Cấu hình"',
  notJson:
    'dịch vụ trả về một trang web chứ không phải dữ liệu. Hãy kiểm tra địa chỉ ở "Dịch vụ rút gọn" của trang "Cấu hình"',
  error: 'dịch vụ từ chối. Hãy tạo liên kết trên trang dịch vụ rồi dán bằng tay',
  noLink: 'dịch vụ báo xong nhưng không đưa liên kết. Hãy xem trên trang dịch vụ rồi dán bằng tay',
  otherLink:
    'dịch vụ đưa một liên kết không đúng dạng hoặc ở tên miền khác. Nếu đúng là tên miền của cơ quan, hãy ghi thêm vào "Dịch vụ rút gọn" ở trang "Cấu hình"',
  taken:
    'tên rút gọn ấy đã có và không mở đúng tệp này, hoặc không kiểm được. Hãy xem trên trang dịch vụ rồi dán bằng tay',
  late: `${cutShort}. Hãy chạy lại`,
} as const;

/** Why there is no short link. */
export type LinkTrouble = keyof typeof TROUBLES;

/** @param words the service's own */
export function notMade(set: string, why: LinkTrouble, words: string): string {
  const own = words === '' ? '' : ` (“${words}”)`;
  return `Bộ ${set}: ${TROUBLES[why]}${own}. Ô "Liên kết rút gọn" giữ nguyên.`;
}
