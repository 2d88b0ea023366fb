import { type Trouble, troubleIn } from '../model/trouble';
import { MENU } from './menu';

/** What to ask for where others have closed a part. */
export const ASK_OWNER =
  'Hãy nhờ chủ sở hữu sổ thêm tài khoản đang dùng vào khóa ấy hoặc bỏ khóa (Dữ liệu → Bảo vệ trang tính và dải ô), rồi chạy lại.';

/** How a *Table* of Google's is made plain cells again. */
export const PLAIN_TABLE =
  'chuyển Bảng về vùng ô thường (mũi tên cạnh tên Bảng, mục "Revert to unformatted data"), rồi chạy lại';

/** For each trouble of Google's services what it is, and what people can do about it. */
const REMEDIES: Readonly<Record<Trouble, string>> = {
  day: 'Tài khoản đang dùng đã hết hạn mức trong ngày của Google. Hãy chạy lại vào ngày mai, hoặc nhờ người khác của Văn phòng chạy bằng tài khoản của họ.',
  rate: 'Google được gọi quá nhiều lần trong một lúc. Hãy đợi vài phút rồi chạy lại.',
  manyRuns:
    'Tài khoản đang dùng có quá nhiều lượt chạy cùng lúc. Hãy đợi vài phút cho chúng xong rồi chạy lại.',
  storage:
    'Google Drive của tài khoản đang dùng đã đầy. Hãy xóa bớt tệp và dọn thùng rác của Drive rồi chạy lại.',
  serviceOff:
    'Dịch vụ của Google mà công cụ cần chưa bật. Hãy nhờ người cài đặt mở Tiện ích mở rộng → Apps Script → Dịch vụ, thêm Google Sheets API và Drive API rồi chạy lại.',
  consent: `Tài khoản đang dùng chưa cấp đủ quyền cho công cụ. Hãy tải lại sổ, chạy lại từ thực đơn "${MENU}" và đồng ý mọi quyền khi Google hỏi.`,
  protectedPart: `Phần ấy do người khác khóa và tài khoản đang dùng không được sửa. ${ASK_OWNER}`,
  secondProtection:
    'Cả trang ấy vừa có một khóa khác. Hãy chạy lại: công cụ giữ khóa ấy và làm phần còn lại.',
  merged: 'Hãy bỏ gộp các ô kéo qua dòng (cột) cố định của trang ấy, rồi chạy lại.',
  filter: 'Hãy bỏ bộ lọc của trang ấy (Dữ liệu → Xóa bộ lọc), rồi chạy lại.',
  typedColumns: `Trang ấy có Bảng của Google với cột đã đặt kiểu. Hãy ${PLAIN_TABLE}.`,
  hidden: 'Hãy cho hiện ít nhất một trang khác (Chế độ xem → Trang tính bị ẩn), rồi chạy lại.',
  cellLimit:
    'Sổ đã chạm mức 10 triệu ô của Google. Hãy xóa dòng và cột trống thừa, xóa hoặc chuyển sang tệp khác các trang không dùng, rồi chạy lại.',
  longCell:
    'Có ô quá 50.000 ký tự, nhiều hơn Google nhận. Hãy tách ô dài thành nhiều dòng rồi chạy lại.',
  permission:
    'Tài khoản đang dùng không có quyền sửa (chỉ được xem, hoặc vừa bị bỏ quyền). Hãy nhờ chủ sở hữu bấm Chia sẻ và cho tài khoản ấy quyền Người chỉnh sửa; nếu trình duyệt đang đăng nhập nhiều tài khoản Google, hãy mở sổ trong cửa sổ ẩn danh chỉ với một tài khoản; rồi chạy lại.',
  missing:
    'Google không thấy tệp: tệp đã bị xóa, hoặc không mở được bằng tài khoản đang dùng. Hãy tải lại sổ rồi chạy lại; nếu vẫn vậy, hãy nhờ chủ sở hữu xem thùng rác và phần chia sẻ.',
  tooLarge:
    'Sổ quá lớn cho một lần gọi của Google. Hãy xóa dòng, cột và trang không dùng rồi chạy lại.',
  executionTime:
    'Lượt chạy dài hơn thời gian Google cho phép. Hãy chạy lại lúc vắng người; nếu vẫn vậy, hãy xóa dòng, cột và trang không dùng.',
  timeOut: 'Google không trả lời kịp. Hãy đợi vài phút rồi chạy lại.',
  unavailable: 'Dịch vụ của Google đang trục trặc. Hãy đợi vài phút rồi chạy lại.',
};

const ELSE = 'Hãy chạy lại; nếu vẫn vậy, gửi dòng này cho người phụ trách công cụ.';

/** What people can do about a trouble; the last resort where the words tell of none that is known. */
export function remedyFor(words: string): string {
  const trouble = troubleIn(words);
  return trouble === undefined ? ELSE : REMEDIES[trouble];
}

/** The remedy, and behind it the service's own words for who looks after the add-on. */
export function explained(words: string): string {
  return `${remedyFor(words)} ${inItsWords(words)}`;
}

/** The service's own words, without what it says of the call before them. */
export function inItsWords(words: string): string {
  const [, said = words] = /failed with error: ([\s\S]*)$/.exec(words) ?? [];
  return `(“${said}”)`;
}
