import type { ReportTemplate } from '../../model/settings';
import type { StarterSettings } from '../starterData';

/** A usual ward: `code|name|axis|contact|aliases`; the office corrects it. */
export const UNITS = `
VPDU|Văn phòng Đảng ủy phường|Đ|Chánh Văn phòng|Văn phòng Đảng ủy; VPĐU
BXDD|Ban Xây dựng Đảng|Đ|Trưởng ban|BXDĐ
UBKT|Ủy ban Kiểm tra Đảng ủy|Đ|Chủ nhiệm|UBKT Đảng ủy
TTCT|Trung tâm Chính trị phường|Đ|Giám đốc|Trung tâm Chính trị
HDND|Thường trực HĐND phường|H|Phó Chủ tịch HĐND|Thường trực HĐND
VPUB|Văn phòng HĐND và UBND phường|U|Chánh Văn phòng|Văn phòng UBND
KTHT|Phòng Kinh tế, Hạ tầng và Đô thị|U|Trưởng phòng|
VHXH|Phòng Văn hóa - Xã hội|U|Trưởng phòng|
HCC|Trung tâm Phục vụ hành chính công|U|Giám đốc|
CAP|Công an phường|U|Phó Trưởng Công an|
QSP|Ban Chỉ huy Quân sự phường|U|Chỉ huy phó|
TYT|Trạm Y tế phường|U|Trưởng trạm|
MTTQ|Ủy ban MTTQ Việt Nam phường|M|Phó Chủ tịch|
DTN|Đoàn Thanh niên phường|M|Phó Bí thư|
LHPN|Hội Liên hiệp Phụ nữ phường|M|Phó Chủ tịch|
CCB|Hội Cựu chiến binh phường|M|Phó Chủ tịch|
CDP|Công đoàn phường|M|Phó Chủ tịch|
`;

const FIGURES = 'STT, Nội dung as Chỉ tiêu, ĐVT, Giá trị as Kết quả, Đơn vị as Đơn vị báo cáo';
const TASKS =
  'STT, Mã, Nội dung as Rõ việc, Người thực hiện as Rõ người, Trách nhiệm as Rõ trách nhiệm, Thẩm quyền as Rõ thẩm quyền, Thời hạn as Rõ thời gian, Sản phẩm as Rõ sản phẩm, Trạng thái';
const DOCUMENTS = 'STT, Mã as Số và ký hiệu, Thời hạn as Ngày ban hành, Nội dung as Trích yếu';
const PROPOSALS =
  'STT, Người thực hiện as Tổ chức/Cá nhân kiến nghị, Nội dung as Nội dung kiến nghị, Chủ trì as Cơ quan chủ trì, Ghi chú';
const MODELS =
  'STT, Nội dung as Tên mô hình, Người thực hiện as Đơn vị thực hiện, Sản phẩm as Kết quả';

const REGULAR = `
Nhiệm vụ cấp trên giao|1|Nhiệm vụ||${TASKS}|Nguồn giao
Nhiệm vụ chưa hoàn thành|1|Nhiệm vụ|Trạng thái ≠ Hoàn thành|${TASKS}|
Danh mục văn bản đã ban hành|1|Văn bản||${DOCUMENTS}|Trục
Kiến nghị, đề xuất|1|Kiến nghị||${PROPOSALS}|Nguồn giao
Mô hình, cách làm hay|1|Mô hình||${MODELS}|Trục
Số liệu trục Đảng ủy|2|Số liệu|Trục = Đảng ủy|${FIGURES}|Mục
Số liệu trục HĐND|2|Số liệu|Trục = HĐND|${FIGURES}|Mục
Số liệu trục UBND|2|Số liệu|Trục = UBND|${FIGURES}|Mục
Số liệu trục MTTQ|2|Số liệu|Trục = MTTQ|${FIGURES}|Mục`;

/** Starter appendices, `title|set|kind|filter|columns|grouped by`; codes are made in order. */
export const APPENDICES: Readonly<Record<ReportTemplate, string>> = {
  'dang-uy-thang': REGULAR,
  'dang-uy-quy': REGULAR,
  'ubnd-thang': `
Nhiệm vụ được giao|1|Nhiệm vụ||${TASKS}|Nguồn giao
Danh mục văn bản đã ban hành|1|Văn bản||${DOCUMENTS}|
Số liệu theo lĩnh vực|1|Số liệu||${FIGURES}|Mục`,
  'so-ket': `
Kiến nghị, đề xuất|1|Kiến nghị||${PROPOSALS}|Nguồn giao
Mô hình hay, cách làm sáng tạo|1|Mô hình||${MODELS}|Trục
Văn bản đã ban hành|1|Văn bản||${DOCUMENTS}|`,
  'thong-bao-ket-luan': `
Kiến nghị của các tổ chức, cá nhân tại Hội nghị|1|Kiến nghị||${PROPOSALS}|`,
};

const PARTY = { 'Thể thức': 'Đảng', 'Ký hiệu': '-BC/ĐU', 'Tên loại': 'BÁO CÁO' };
const SIGNED = { 'Thẩm quyền ký': 'T/M BAN THƯỜNG VỤ', 'Chức vụ ký': 'PHÓ BÍ THƯ THƯỜNG TRỰC' };

/** Starter settings; names, places and days are the office's own and stay blank. */
export const SETTINGS: Readonly<Record<ReportTemplate, StarterSettings>> = {
  'dang-uy-thang': {
    ...PARTY,
    ...SIGNED,
    'Trích yếu':
      'Kết quả lãnh đạo, chỉ đạo thực hiện nhiệm vụ tháng {{tháng}}, nhiệm vụ trọng tâm tháng {{tháng sau}} năm {{năm của tháng sau}}',
    'Lời dẫn':
      'Ban Thường vụ Đảng ủy phường báo cáo kết quả thực hiện nhiệm vụ tháng {{tháng}} năm {{năm}} như sau:',
  },
  'dang-uy-quy': {
    ...PARTY,
    ...SIGNED,
    'Trích yếu': 'Kết quả lãnh đạo, chỉ đạo thực hiện nhiệm vụ quý {{quý}} năm {{năm}}',
    'Lời dẫn':
      'Ban Thường vụ Đảng ủy phường báo cáo kết quả thực hiện nhiệm vụ quý {{quý}} năm {{năm}} như sau:',
  },
  'ubnd-thang': {
    'Thể thức': 'Hành chính',
    'Ký hiệu': '/BC-UBND',
    'Tên loại': 'BÁO CÁO',
    'Thẩm quyền ký': 'TM. ỦY BAN NHÂN DÂN',
    'Chức vụ ký': 'CHỦ TỊCH',
    'Trích yếu':
      'Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội, quốc phòng, an ninh tháng {{tháng}}; nhiệm vụ trọng tâm tháng {{tháng sau}} năm {{năm của tháng sau}}',
    'Lời dẫn':
      'Ủy ban nhân dân phường báo cáo kết quả công tác tháng {{tháng}} năm {{năm}} như sau:',
  },
  'so-ket': {
    ...PARTY,
    'Thẩm quyền ký': 'T/M BAN CHẤP HÀNH',
    'Chức vụ ký': 'BÍ THƯ',
    'Trích yếu': 'Sơ kết kết quả thực hiện nhiệm vụ năm {{năm}}',
    'Lời dẫn': 'Ban Chấp hành Đảng bộ phường báo cáo sơ kết như sau:',
    'In phụ lục': 'PL 01',
  },
  'thong-bao-ket-luan': {
    'Thể thức': 'Đảng',
    'Ký hiệu': '-TB/ĐU',
    'Tên loại': 'THÔNG BÁO',
    'Thẩm quyền ký': 'T/L BAN THƯỜNG VỤ',
    'Chức vụ ký': 'CHÁNH VĂN PHÒNG',
    'Trích yếu': 'Kết luận của Thường trực Đảng ủy tại Hội nghị',
    'Lời dẫn': 'Sau khi nghe báo cáo và ý kiến phát biểu, Thường trực Đảng ủy kết luận như sau:',
    'In phụ lục': 'PL 01',
  },
};
