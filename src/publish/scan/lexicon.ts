import { bareWord, plainWord } from './letters';

/** The phrases that tell, by what they tell; `|` between them. Those that tell two things stand once. */
const PHRASES = {
  // Before a person's name, and what names a person by an office.
  title:
    'ông|bà|anh|chị|a.|b.|c.|ô.|em|bé|cháu|cụ|cô|chú|bác|mệ|dì|cậu|mợ|dượng|thím|bạn|linh mục|mục sư|sư cô|sư thầy|ni sư|đại đức|thượng tọa|hòa thượng|nữ tu|cha xứ|thích nữ|đồng chí|đ/c|đc',
  comrade: 'đồng chí|đ/c|đc',
  office:
    'bí thư|phó|chủ tịch|giám đốc|công an|chủ nhiệm|ủy viên|kế toán|đại biểu|cán bộ|công chức|thanh tra|thường trực|sĩ|sỹ|cộng tác viên|nhà hảo tâm|nhà tài trợ|thầy thuốc|ts|trưởng|tổ trưởng|trưởng ban|pct|chánh xứ|trụ trì|thẩm phán|luật sư|kiểm sát viên|điều tra viên|báo cáo viên',
  /** Behind a name alone they tell that it is somebody's: `Phương Nga (văn thư)`. */
  post: 'văn thư|thủ quỹ|thủ kho|tạp vụ|địa chính|hộ tịch|tư pháp|nhân viên|chuyên viên|giáo viên|điều dưỡng|y tá|y sĩ|lái xe|hội viên|đảng viên|đoàn viên|công chức|viên chức|cán bộ|kế toán|tổ trưởng|tổ phó|chi hội trưởng|trưởng',
  doer: 'trao|tặng|thăm|ủng hộ|hỗ trợ|giúp|chỉ đạo|dự|báo cáo|kiểm tra|chủ trì|tiếp công dân|tiếp dân|tiếp xúc|tiếp nhận|tiếp bà|tiếp người|phổ biến|tuyên truyền|vận động|phụ trách|phối hợp|triển khai|kết luận|yêu cầu|hiến|hướng dẫn|theo dõi|giải quyết|tham mưu|quán triệt|giám sát|động viên|tài trợ|thụ lý|xác minh|thẩm tra|chúc mừng|thông tin|nói chuyện|xử lý|xử phạt|phát hiện|rà soát|khảo sát|đỡ đầu|chỉ huy|tư vấn|dạy|phục vụ|gặp|ký văn|nhắc|bắt|quản lý|trả lời|cho|bảo vệ|được giao|xét xử|đưa',
  agent: 'do|cùng|giao|phân công|cử|mời|lãnh đạo|khen thưởng|bầu',
  against: 'đối với|với',
  team: 'tổ xác minh|tổ công tác|hội đồng',
  list: 'danh sách|gồm',
  passive: 'được|để|đề nghị|cần',
  place:
    'trường|thcs|thpt|th|tiểu học|mầm non|mn|chợ|công viên|quỹ|học bổng|giải|dự án|đền|đình|chùa|nhà thờ|chi bộ|đảng bộ|bệnh viện|công ty|doanh nghiệp|cầu|hồ|tuyến|ngã ba|cơ sở|sông|hội thánh tin lành|giao lộ|nhà xe|nhà hàng|nhà khách|khách sạn|siêu thị|nhà thuốc|phòng khám',
  people: 'đối tượng|con|vợ|chồng|mẹ|bố|cha|nhân dân|công chức|viên chức|cán bộ|trẻ',
  link: 'của|là|gồm|cho|đối|với|tên|số|về|bằng|hình thức|trong|đó|có|từ|đứng|người|lại|trước|như|và|thứ',
  predicate:
    'bị|mắc|nhiễm|thuộc|diện|là|nhận|vi phạm|theo|gửi|có|đang|hưởng|phải|nghi|sử dụng|nộp|viết|làm|vào|nghỉ|xin|trong thời hạn',
  // What is told of a person.
  health:
    'bệnh|ung thư|hiv|ktđbn|aids|tâm thần|khuyết tật|tàn tật|lao phổi|sốt xuất huyết|tiểu đường|tai biến|suy thận|chạy thận|nghiện|ma túy|cai nghiện|chất độc da cam|tự kỷ|trầm cảm|liệt|bại não|tim bẩm sinh|động kinh|hiểm nghèo|ốm nặng|điều trị|nhập viện|thiểu năng|mù|đau ốm|xơ gan|bạo lực|bạo hành|xâm hại|tự tử|sa sút trí tuệ|lú lẫn|chậm phát triển|hội chứng down|nằm một chỗ|gãy tay|methadone|arv|u não|mổ|thương tật|ra viện|mất năng lực|dương tính|suy nhược|suy dinh dưỡng|thai|vô sinh|hôn mê|nguy kịch|bị bỏng|nghi mắc|viêm|chẩn đoán|kết luận khám|nkt|chấn thương|thần kinh|khiếm thính|loạn thần|bạch hầu|chó cắn|dâm|chồng đánh|bị đánh|bị lao|sốt rét|nằm bệnh viện|phát hiện nhiễm|phát hiện mắc|phát hiện bệnh|ncmt|hbv|nghỉ bệnh|nghỉ thai sản|h +|k phổi|k gan|k dạ dày|k đại tràng|k máu|k vòm|k giai đoạn|k tử cung|người có h|kháng vi rút|kháng virus|điên|hóa trị|xạ trị|nhiễm h|nhiễm " h|ttpl|giang mai|bệnh lậu|parkinson|lupus|hen suyễn|thủy đậu|uốn ván|thoái hóa|xơ cứng|hen phế quản|gãy cổ|gãy xương|huyết áp|đái tháo đường|tim mạch|kháng thuốc|kt trí tuệ|kt nặng|kt đặc biệt|bại liệt|xuất huyết não|suy gan|suy tủy|thalassemia|ảo giác|lao hạch|lao màng|bệnh nền|nhược cơ|teo cơ|lở loét|sứt môi|hở hàm ếch|thở máy|cưỡng hiếp|k tụy|mắc bệnh|ghép thận|chạy hóa chất|phong cùi|thuốc hướng thần|bệnh án|tiền sử bệnh|bị bệnh',
  poverty:
    'hộ nghèo|hộ cận nghèo|hcn|cận nghèo|đặc biệt khó khăn|kinh tế khó khăn|neo đơn|mồ côi|bảo trợ xã hội|người nghèo|nghèo|nợ|không nơi nương tựa|cô đơn|bỏ rơi|đơn thân|mất việc|thất nghiệp|dột nát|nhà tạm|btxh|hcn|hoàn cảnh|đói|thiếu ăn|ăn xin|vỡ hụi|loại hộ|bổ sung hn|thẻ hn|diện hn|hết gạo|hộ cn|không có thu nhập|trợ cấp khó khăn|thoát nghèo|thiếu hụt|hn -|hn :',
  religion:
    'theo đạo|gốc đạo|tín đồ|giáo dân|công giáo|tin lành|phật giáo|phật tử|hồi giáo|cao đài|hòa hảo|tôn giáo|đạo phật|pháp luân công|hội thánh|linh mục|mục sư|tu sĩ|tà đạo|có đạo|truyền đạo|bỏ đạo|đức chúa trời|lễ đạo|nữ tu|gốc giáo|chứng nhân giê|pghh|sinh hoạt đạo|nam tông|đi tu|đi đạo|thiên chúa|islam|bà la môn|bửu sơn kỳ hương|phục lâm|mặc môn|hà mòn|tà giáo|tên thánh|giáo lý|đi nhà thờ',
  discipline:
    'kỷ luật|xphc|xpvphc|vphc|khiển trách|cảnh cáo|cách chức|khai trừ|xóa tên|hạ bậc lương|đình chỉ|vi phạm|kiểm điểm|khởi tố|xử phạt|phê bình đồng chí|rút kinh nghiệm|đánh bạc|trộm|tiền án|tham ô|phạt ông|tù|án treo|không giam giữ|tái phạm|gây rối|đánh nhau|thôi việc|buộc thôi việc|cố ý gây thương tích|ra khỏi đảng|bắt quả tang|cá độ|số đề|không hoàn thành|bỏ sinh hoạt|tảo hôn|lấn chiếm|con thứ ba|tước|nồng độ cồn|đánh vợ|ghi đề|sai phạm|chống người thi hành|gây thương tích|sinh con thứ|giáo dục tại phường|hdkl|xem xét kl',
  complaint:
    'đơn của|đơn bà|đơn thư|đơn kiến nghị|phản ánh của|gửi đơn|nộp đơn|có đơn|khiếu nại|tố cáo|khiếu kiện|tố giác|khởi kiện|loại đơn|nội dung đơn|người phản ánh|kiến nghị xem xét|phản ánh việc|đơn đề ngày|tranh chấp|bị phản ánh|bị tố|tố ông|tố bà|kiện ra tòa|người tố cáo|quần chúng phản ánh|kn lần|vượt cấp|kiện ubnd|đơn kn|đơn tc|phản ánh cán bộ|vòi tiền|kn về|kn của|đứng đơn|kiện quyết định|kn qđ|đơn nặc danh',
  /** Looks like one of these and is none: a trade, an aim, an office. */
  empty:
    'bệnh viện|vì người nghèo|tác tôn giáo|dâm bụt|thiếu hụt ngân sách|thiếu hụt biên chế|thiếu hụt nhân lực|thiếu hụt nguồn',
  // Before or after a number.
  identity:
    'cccd|cmnd|cnmd|cmdn|cmt|cmtnd|cc|căn cước|căn cước công dân|chứng minh nhân dân|chứng minh thư|số định danh|đdcn|định danh cá nhân|mã định danh|giấy tờ tùy thân|hộ chiếu|sổ bhxh|thẻ bhyt|gttt|giấy phép lái xe|passport|hc số|hochiếu|h / chiếu|chứng minh|mst cá nhân|số chứng minh|cm|gcmnd',
  phone:
    'sđt|sdt|đt|điện thoại|mã vùng|di động|liên hệ|liên lạc|zalo|gọi lại|gọi vào|tel|gọi|fax|máy|hotline|đường dây nóng|nhắn tin|viber',
  hotline:
    'đường dây nóng|hotline|tổng đài|trực ban|số trực|fax|tiếp nhận phản ánh|số nóng|máy nóng|điện thoại nóng|máy trực|điện thoại trực|thường trực phòng|điện thoại thường trực|đầu số|tiếp nhận tin|đường dây tư vấn|đường dây phản ánh|đường dây hỗ trợ|đường dây tiếp nhận|đường dây trợ giúp|hỗ trợ kỹ thuật',
  organisation:
    'ubnd|của phường|hđnd|ubmttq|mttq|mặt trận|đảng ủy|công an|quân sự|trạm y tế|trung tâm|một cửa|văn phòng|phòng|trường|công ty|cơ quan|bệnh viện|đội|kho bạc|quỹ|hội|ban|chi bộ|htx|doanh nghiệp|cục|sở|công đoàn|nhà văn hóa|tổ chức|đơn vị|ttpvhcc|tyt|ủy ban|bưu điện|hợp tác xã|chi cục|liên danh|nhà thầu',
  private:
    'cá nhân|riêng|chủ hộ|người dân|người gửi|người nhận|người phản ánh|phụ huynh|chủ tài khoản|người thụ hưởng|đt nhà|điện thoại nhà|nr',
  account:
    'tài khoản|tk|atm|bank|vcb|bidv|tcb|mb|acb|ngân hàng|nh|chuyển khoản|ck|liên việt|a / c|nhno|saoke|t/k|agri|unc|ủy nhiệm chi',
  code: 'mst|mã số|đvqhns|qhns|giấy phép|mã hồ sơ|số hiệu|hóa đơn|giấy chứng nhận|số phiếu',
  /** Things have numbers of any shape. */
  thing:
    'serial|seri|sê|mã tài sản|mã tscđ|mã vật tư|mã đơn hàng|mã giao dịch|mã công trình|mã vạch|chứng từ|tham chiếu|tọa độ|thửa|tem|id phòng họp',
  money: 'đồng|đ|triệu|tỷ|tỉ|người|hộ|trường hợp|hồ sơ|lượt|ha|kg|tấn|km|phiếu',
  birth:
    'sinh|sanh|sn|ns|ntns|s / n|n / s|s . n|n . s|dob|d . o . b|ngaysinh|namsinh|birthday|đẻ|chào đời|ra đời|lọt lòng|born|s .|nsinh|n . sinh',
  anniversary: 'kỷ niệm|mừng|tưởng niệm',
  // Where somebody lives.
  residence:
    'thường trú|tạm trú|cư trú|nơi ở|chỗ ở|ngụ|hktt|hộ khẩu|địa chỉ|đ/c nhà|trú|ở|đktt|đ / chỉ|nhà riêng|trọ|số nhà|nhà số|đc|quê quán|số căn hộ|nhà ở số|nhà trọ',
  house:
    'số nhà|nhà số|kiệt|căn hộ|phòng|tòa|tập thể|số|tổ|tổ dân phố|tdp|thôn|xóm|ấp|khóm|nhà|lô|khu dân cư|chung cư|khu phố|kp|p|sn|căn',
  region: 'thị trấn|thị xã|hà nội|q|h',
  /** Before a lane or a house that is worked on or met in. */
  work: 'công trình|dự án|nhà văn hóa|trụ sở|chi bộ|chi hội|khu vực|khu lưu niệm|nhà lưu niệm|khu di tích|khu tưởng niệm|tượng đài|bia tưởng niệm|đảng bộ|điểm|nâng cấp|hội nghị',
  // Headers of columns.
  doerColumn:
    'người thực hiện|trách nhiệm|chủ trì|phối hợp|phụ trách|người ký|lãnh đạo|cập nhật|thành viên tổ|thẩm quyền',
  nameColumn: 'bệnh nhân|người nhận|họ|thụ hưởng|ông|bà|cá nhân|vợ|chồng|con|trẻ|nạn nhân|cháu',
  officeColumn: 'chức vụ|chức danh',
  figureColumn:
    'giá trị|số tiền|kinh phí|số lượng|vốn|tổng|mức|dự toán|tỷ lệ|kế hoạch|kỳ trước|lũy kế|thu|chi|dư|vay|nộp|chuyển khoản|ck|diện tích',
  birthColumn:
    'ngày sinh|năm sinh|ngày sanh|năm sanh|sinh tại|sinh ở|sinh quán|sinh ngày|sinh năm|sinh nhật|sn|ns|dob|date of birth',
  otherColumn: 'sinh hoạt|học sinh|vệ sinh|khai sinh',
  unitColumn: 'đvt|đơn vị tính',
  noteColumn: 'ghi chú',
  // Of secrecy.
  classified:
    'danh sách|hồ sơ|phụ lục|biểu|kế hoạch|báo cáo|nghị quyết|quyết định|phương án|tờ trình|công văn|chỉ thị|kết luận|biên bản|đề án|thông báo|bản đồ|sơ đồ|tệp|file|công điện|dự thảo|chương trình|hướng dẫn|giấy mời|quy chế|chuyên đề|cv|kh|qđ|pa|nq|bc',
  papers: 'văn bản|tài liệu|thông tin|nội dung|giấy tờ|số liệu|dữ liệu|tin|điện|thư|vb',
  field:
    'phát hành|lưu trữ|gửi|nhận|kiểm tra|thanh tra|rà soát|thống kê|công tác|đối với|xử lý|sao chụp|đăng ký|mạng|kho|an toàn|cơ yếu|chỉnh lý|bàn giao|điện thoại|lọt|lộ',
  enclosed: 'kèm',
  counting: 'tổng|các|số văn bản|số tài liệu|tỷ lệ|lượng|ba',
  art: 'phim|vở|tiểu thuyết|trò chơi|rạp|bày sách',
  // Before whom everybody knows.
  legend:
    'danh nhân|danh y|danh tướng|đại tướng|nữ tướng|thi hào|chí sĩ|nhà cách mạng|nhà yêu nước|lãnh tụ|vua|anh hùng dân tộc|nữ anh hùng|trạng nguyên|cố tổng bí thư|cố chủ tịch nước|cố thủ tướng|cố nhạc sĩ|cố nhà thơ|cố nhà văn',
  /** Who holds an account, as banks say it. */
  holder: 'chủ tài khoản|tên tài khoản|chủ tk|tên tk|thụ hưởng|tên đơn vị|đơn vị nhận',
  // Of two or three.
  'empty legend': 'liệt sĩ|liệt sỹ',
  'field device seal': 'con dấu|khắc dấu|bộ dấu|mẫu dấu',
  'account accountWord':
    'stk|số tài khoản|số tk|tài khoản số|tài khoản ngân hàng|tk nhận|tài khoản thụ hưởng|sổ tiết kiệm|tk cá nhân|tài khoản cá nhân|account',
  'health people': 'bệnh nhân',
  'people nameColumn':
    'trường hợp|hộ|gia đình|công dân|đảng viên|người|chủ hộ|chủ nhà|quần chúng|học sinh|hội viên|tên|đoàn viên|thanh niên|học viên',
  'place house': 'phố|đường|ngõ|ngách|hẻm|khu|đội|kdc',
  'place region': 'phường|quận|xã|huyện|thành phố|tp|tỉnh',
  'counting none': 'không có|không phát sinh|chưa phát sinh',
  // Rules and things: of no paper, however it is classified.
  'field device':
    'cách đóng|soạn thảo|tủ|két|phần mềm|thiết bị|quản lý|mã hóa|quy chế|quy trình|quy định|xác định|phân loại|tập huấn|bồi dưỡng|danh mục|thông tư|nghị định|mẫu|giải mật|hướng dẫn|thẩm quyền|bảo vệ bí mật|thay đổi|điều chỉnh|bìa|máy|sổ|cột',
} as const;

type TagsOf<Names> = Names extends `${infer First} ${infer Second}`
  ? First | TagsOf<Second>
  : Names;
export type Tag = TagsOf<keyof typeof PHRASES>;

/** What is told of people. */
export const MATTERS = ['health', 'poverty', 'religion', 'discipline', 'complaint'] as const;

interface Phrase {
  readonly tag: Tag;
  readonly written: string;
  /** As it is compared. */
  readonly plain: string;
}

/** Two words, of which people shorten the first: `k/luật`, `T.CÁO`. */
const SHORTENED =
  'khiển trách|cảnh cáo|tố cáo|kỷ luật|khai trừ|vi phạm|xử phạt|khiếu nại|khiếu kiện|hộ nghèo|cận nghèo|tàn tật|khuyết tật|tâm thần|công giáo|tin lành'.split(
    '|',
  );

const ALL = Object.entries(PHRASES).flatMap(([tags, phrases]) =>
  phrases
    .split('|')
    .flatMap(asWritten)
    .flatMap((written) => {
      const plain = written.split(' ').map(plainWord).join(' ');
      return tags.split(' ').map((tag): Phrase => ({ tag: tag as Tag, written, plain }));
    }),
);

function asWritten(phrase: string): readonly string[] {
  const short = SHORTENED.includes(phrase) ? phrase.replace(/(?<=^.)\S+/, '') : undefined;
  return short === undefined
    ? [phrase]
    : [phrase, short.replace(' ', ' / '), short.replace(' ', ' . ')];
}

/** Phrases typed without any mark, those left out that would be too many other words. */
const ALL_BARE = ALL.map((phrase) => ({ ...phrase, plain: bareWord(phrase.plain) })).filter(
  ({ written, plain }) =>
    written === plain ||
    /^(?:ông|bà|anh|chị|đ\/c|.* .*|tổ|phố|ngõ|ngách|bệnh|phường|nhà|kiệt|hẻm|bị|máy|số|đường|ấp|khóm|khối|trú|ngụ|phòng|căn|tòa|sĩ)$/.test(
      written,
    ),
);

interface Entry {
  readonly words: readonly string[];
  readonly tag: Tag;
}

/** Phrases by their first word. */
function indexOf(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const { tag, plain } of phrases) {
    const words = plain.split(' ');
    const [first = ''] = words;
    index.set(first, [...(index.get(first) ?? []), { words, tag }]);
  }
  return index;
}

const SPELT = indexOf(ALL);
const BARE = indexOf(ALL_BARE);

/** All phrases of some tags, as they are compared, those typed without marks too. */
export function phrasesOf(...tags: readonly Tag[]): ReadonlySet<string> {
  const some = [...ALL, ...ALL_BARE].filter(({ tag }) => tags.includes(tag));
  return new Set(some.map(({ plain }) => plain));
}

/** What the phrases that begin at a word tell, and how many words the longest of each has. */
export type Told = ReadonlyMap<Tag, number>;

/**
 * @param wordAt the words from that one on, as they are compared
 * @param isBare whether they were typed without any mark
 * @param sizeOf how many pieces so many words are; 0 where so few tell nothing
 */
export function toldBy(
  wordAt: (ahead: number) => string,
  isBare: boolean,
  sizeOf: (words: number) => number,
): Told | undefined {
  let told: Map<Tag, number> | undefined;
  for (const { words, tag } of (isBare ? BARE : SPELT).get(wordAt(0)) ?? []) {
    if (words.some((word, ahead) => wordAt(ahead) !== word)) continue;
    const size = sizeOf(words.length);
    if (size === 0) continue;
    told = told ?? new Map();
    told.set(tag, Math.max(size, told.get(tag) ?? 0));
  }
  return told;
}
