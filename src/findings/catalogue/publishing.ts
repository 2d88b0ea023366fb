import { type Entries, officeError, officeWarning } from './entry';

/** What is done about each: the office decides, cell by cell. */
const answered = (others: string) =>
  `Trước khi công bố phụ lục, hãy quyết định từng ô trong trang "Kiểm tra": cột "Giải trình" gõ "bỏ dòng" (dòng không vào tệp công bố), ${others}; cột "Người giải trình" gõ tên người quyết định.`;

/** What must not go public unasked: marks of secrecy, and what is told of people. */
export const PUBLISHING = {
  'top-secrecy-mark': officeError(
    'Dấu TỐI MẬT, TUYỆT MẬT',
    'Nội dung này không được để trong sổ dùng chung. Hãy xóa dòng, làm theo quy định về bảo vệ bí mật nhà nước, và xem lại lịch sử của tệp. Không có giải trình nào cho công bố được.',
  ),
  'secrecy-mark': officeWarning(
    'Dấu độ mật',
    `${answered('hoặc "công khai: lý do" nếu dấu ấy không phải độ mật của nội dung này')} Che dấu thì nội dung vẫn ra ngoài nên không được nhận.`,
  ),
  'personal-data': officeWarning(
    'Thông tin của cá nhân',
    `${answered('"che" (phần ấy thành …) hoặc "công khai: lý do"')} Chưa quyết định thì bộ phụ lục có ô ấy không được mở cho ai.`,
  ),
  'personal-aside': officeWarning(
    'Thông tin của cá nhân trong ghi chú, liên kết của ô',
    'Ghi chú và liên kết không vào tệp công bố, nhưng ai mở được sổ đều đọc được. Hãy xóa nếu không cần; cần giữ thì giải trình.',
  ),
} as const satisfies Entries;
