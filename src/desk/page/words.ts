/** Every word that the desk of a page says by itself. */

export const noFunction =
  'Bản này của công cụ không có lệnh ấy. Hãy đóng trang rồi mở lại bằng tệp máy bàn mới nhất.';

export const title = 'Bốn Trục – máy bàn';
export const about =
  'Làm việc với sổ báo cáo ngay trong trình duyệt này, không cần mạng, không cần tài khoản: không dữ liệu nào rời khỏi máy.';
export const openFile = 'Mở sổ…';
export const openFileLong = 'Mở một sổ .xlsx';
export const beginBook = 'Sổ mới';
export const beginBookLong = 'Bắt đầu một sổ trống';
export const beginBookHint = 'Sổ trống cần lệnh Thiết lập trong thực đơn để có đủ các trang.';
export const saveBook = 'Lưu';
export const saveBookAs = 'Lưu thành tệp khác…';
export const downloadBook = 'Tải sổ về';
export const madeFiles = (count: number) => (count === 0 ? 'Tệp đã tạo' : `Tệp đã tạo (${count})`);
export const noMadeFiles =
  'Chưa có tệp nào. Các lệnh như Tổng hợp báo cáo đặt văn bản và biểu đã làm vào đây.';
export const madeFilesHint =
  'Tệp được giữ trong trình duyệt này cùng với sổ. Hãy tải về những tệp cần gửi hoặc lưu trữ.';
export const look = 'Xem';
export const lookAt = (name: string) => `Xem ${name}`;
export const download = 'Tải về';
export const downloadOf = (name: string) => `Tải ${name} về`;
export const close = 'Đóng';
export const cancel = 'Hủy';
export const yes = 'Có';
export const no = 'Không';
/** As Google's own window has it: questions name it. */
export const ok = 'OK';
export const answerField = 'Câu trả lời';
export const user = 'Người dùng…';
export const userTitle = 'Người dùng máy này';
export const userQuestion =
  'Tên hoặc địa chỉ thư ghi vào Nhật ký của sổ khi chạy lệnh. Ghi đúng địa chỉ thư của đơn vị trong trang Đơn vị thì lệnh Nộp biết đó là đơn vị nào.';
export const unsaved = 'Chưa lưu ra tệp';
export const saved = (when: string) => `Đã lưu lúc ${when}`;
export const keptHere = 'Đang giữ trong trình duyệt';
export const keptBooks = 'Sổ đang giữ trong trình duyệt này';
export const keptState = (
  when: string,
  isSaved: boolean,
  { isSaving, running }: { readonly isSaving?: boolean; readonly running?: string | undefined },
) => {
  const last = `làm lần cuối ${when}`;
  if (isSaving) return `trang bị đóng khi đang lưu ra tệp, ${last}`;
  const cutOff = running === undefined ? '' : `trang bị đóng khi «${running}» chưa xong, `;
  return `${cutOff}${isSaved ? 'đã' : 'chưa'} lưu ra tệp, ${last}`;
};
export const goOn = 'Mở tiếp';
export const goOnWith = (name: string) => `Mở tiếp ${name}`;
export const drop = 'Bỏ';
export const dropOf = (name: string) => `Bỏ ${name}`;
export const dropTitle = 'Bỏ sổ đang giữ?';
export const dropQuestion = (name: string) =>
  `Những gì đã làm trên «${name}» mà chưa lưu ra tệp, và các tệp lệnh đã tạo, sẽ mất. Tệp .xlsx trên máy không bị động đến.`;
export const sameBookTitle = 'Sổ này đang được giữ với thay đổi chưa lưu';
export const sameBookQuestion = (name: string, when: string) =>
  `Trình duyệt đang giữ «${name}» với những thay đổi chưa lưu ra tệp, làm lần cuối ${when}. Mở tiếp bản đang giữ, hay mở tệp vừa chọn và bỏ những thay đổi ấy?`;
export const openChosen = 'Mở tệp vừa chọn';
export const openedElsewhere = (name: string) =>
  `«${name}» đang mở ở một cửa sổ khác của trình duyệt này, nên không mở ở đây để hai bên khỏi ghi đè nhau. Hãy làm tiếp ở cửa sổ ấy, hoặc đóng cửa sổ ấy rồi mở lại ở đây.`;
export const cannotOpen = 'Chưa mở được sổ';
export const notXlsx = (name: string) =>
  `«${name}» không phải tệp .xlsx. Nếu là sổ Excel cũ (.xls) hay .ods, hãy mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx.`;
export const unreadable = (name: string, reason: string) =>
  `Không đọc được «${name}» (${reason}). Sổ đang mở vẫn còn nguyên. Hãy thử chép tệp sang thư mục khác rồi mở lại.`;
export const opening = (name: string) => `Đang mở «${name}»…`;
export const running = (caption: string) => `Đang chạy: ${caption}…`;
export const asking = (caption: string) => `${caption} đang chờ trả lời.`;
export const stop = 'Dừng lệnh';
export const stopped = (caption: string) =>
  `Đã dừng «${caption}». Sổ còn nguyên như trước khi chạy lệnh.`;
export const done = (caption: string) => `Xong: ${caption}.`;
export const failedRun = (caption: string, reason: string) =>
  `«${caption}» chưa chạy được: ${reason} Sổ còn nguyên như trước khi chạy lệnh.`;
export const workerDied =
  'Phần tính toán của trang dừng giữa chừng (thường là do máy thiếu bộ nhớ). Sổ đã được mở lại như lúc trước việc vừa làm; những gì đã gõ trước đó còn nguyên. Hãy đóng bớt cửa sổ khác rồi làm lại việc ấy.';
export const notKept = (reason: string) =>
  `Trình duyệt không giữ được bản đang làm (${reason}). Những gì đã gõ vẫn còn trên màn hình: hãy bấm Lưu (hoặc Tải sổ về) ngay, đừng đóng trang trước khi lưu. Nếu đĩa đầy, hãy xóa bớt tệp hoặc bỏ các sổ đang giữ không cần nữa.`;
export const notSaved = (reason: string) =>
  `Chưa ghi được sổ ra tệp (${reason}). Những gì đã gõ vẫn còn ở đây. Nếu tệp đang mở trong Excel, hãy đóng Excel rồi bấm Lưu lại; nếu đĩa đầy, hãy xóa bớt tệp, hoặc dùng «Tải sổ về».`;
export const notDone = (reason: string) =>
  `Việc vừa rồi chưa xong: ${reason} Những gì đã gõ trước đó còn nguyên.`;
export const savedToast = (name: string) => `Đã lưu «${name}».`;
export const downloaded = (name: string) => `Đã đưa «${name}» vào thư mục tải về của trình duyệt.`;
export const notSupported =
  'Máy bàn chỉ gõ, dán và xóa nội dung ô; chèn hay xóa dòng, cột, đổi màu, sắp xếp thì hãy lưu sổ rồi làm bằng Excel. Màn hình đã trở về đúng như sổ.';
export const openLink = (what: string) => `Mở ${what}`;
export const linkInCell = 'Mở liên kết của ô';
export const outsideTitle = 'Địa chỉ trên mạng';
export const outside =
  'Trang này không nối mạng. Hãy chép địa chỉ dưới đây và mở ở một cửa sổ trình duyệt khác.';
export const addressField = 'Địa chỉ';
export const noFile = 'Tệp này không có ở đây: nó được tạo ở máy khác, hoặc đã bị bỏ.';
export const noLook = 'Tệp này không xem ngay tại đây được. Hãy tải về và mở bằng Word hoặc Excel.';
export const nameBox = 'Ô đang chọn';
export const namedRanges = 'Các vùng có tên';
export const allTabs = 'Danh sách trang';
export const moreTabs = 'Trang khác';
export const hideProgress = 'Ẩn thanh tiến độ';
export const closedInSave = (name: string) =>
  `Lần trước trang bị đóng khi đang lưu «${name}». Những gì đã gõ còn đủ ở đây; tệp trên máy có thể vẫn là bản cũ. Hãy bấm Lưu lại.`;
export const cutOffTitle = 'Lệnh chưa xong';
export const cutOff = (caption: string, name: string) =>
  `Lần trước trang bị đóng hoặc tải lại khi «${caption}» đang chạy trên «${name}»: lệnh ấy chưa xong. Sổ còn nguyên như trước khi chạy lệnh, những gì đã gõ còn đủ. Còn cần thì hãy chạy lại.`;
export const bookMenu = 'Tệp';
export const sheetLabel = 'Bảng tính';
export const statusLabel = 'Trạng thái';
export const panelLabel = 'Khung bên';
export const seconds = (count: number) => `${count} giây`;
export const noMenu = 'Công cụ không có thực đơn: tệp máy bàn bị thiếu. Hãy chép lại tệp ấy.';
