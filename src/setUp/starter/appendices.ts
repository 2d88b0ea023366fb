import type { ReportTemplate } from '../../model/settings';

const FIGURES = 'STT, Nội dung as Chỉ tiêu, ĐVT, Giá trị as Kết quả, Đơn vị as Đơn vị báo cáo';
const TASKS =
  'STT, Mã, Nội dung as Rõ việc, Người thực hiện as Rõ người, Trách nhiệm as Rõ trách nhiệm, Thẩm quyền as Rõ thẩm quyền, Thời hạn as Rõ thời gian, Sản phẩm as Rõ sản phẩm, Trạng thái';
const DOCUMENTS = 'STT, Mã as Số và ký hiệu, Thời hạn as Ngày ban hành, Nội dung as Trích yếu';
const PROPOSALS =
  'STT, Người thực hiện as Tổ chức/Cá nhân kiến nghị, Nội dung as Nội dung kiến nghị, Chủ trì as Cơ quan chủ trì, Ghi chú';
const PROGRAMME =
  'STT, Nội dung as Việc, Chủ trì as Cơ quan chủ trì, Phối hợp as Cơ quan phối hợp, Thời hạn, Sản phẩm';
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

const WEEK = `
Nhiệm vụ chưa hoàn thành|1|Nhiệm vụ|Trạng thái ≠ Hoàn thành|${TASKS}|Nguồn giao
Danh mục văn bản đã ban hành|1|Văn bản||${DOCUMENTS}|Trục`;

const GOVERNMENT = `
Nhiệm vụ được giao|1|Nhiệm vụ||${TASKS}|Nguồn giao
Danh mục văn bản đã ban hành|1|Văn bản||${DOCUMENTS}|
Số liệu theo lĩnh vực|1|Số liệu||${FIGURES}|Mục`;

const COUNCIL = `
Kiến nghị của cử tri|1|Kiến nghị|Trục = HĐND|${PROPOSALS}|Nguồn giao
Danh mục nghị quyết, văn bản đã ban hành|1|Văn bản|Trục = HĐND|${DOCUMENTS}|
Số liệu hoạt động của HĐND|1|Số liệu|Trục = HĐND|${FIGURES}|Mục`;

const FRONT = `
Mô hình, cách làm hay|1|Mô hình|Trục = MTTQ|${MODELS}|Đơn vị
Ý kiến, kiến nghị của Nhân dân|1|Kiến nghị|Trục = MTTQ|${PROPOSALS}|Nguồn giao
Số liệu công tác Mặt trận và đoàn thể|1|Số liệu|Trục = MTTQ|${FIGURES}|Mục`;

/** Starter appendices, `title|set|kind|filter|columns|grouped by`; codes are made in order. */
export const APPENDICES: Readonly<Record<ReportTemplate, string>> = {
  'dang-uy-tuan': WEEK,
  'dang-uy-thang': REGULAR,
  'dang-uy-quy': REGULAR,
  'dang-uy-6-thang': REGULAR,
  'dang-uy-9-thang': REGULAR,
  'dang-uy-nam': REGULAR,
  'ubnd-thang': GOVERNMENT,
  'ubnd-quy': GOVERNMENT,
  'ubnd-6-thang': GOVERNMENT,
  'ubnd-nam': GOVERNMENT,
  'hdnd-thang': COUNCIL,
  'hdnd-6-thang': COUNCIL,
  'mttq-thang': FRONT,
  'mttq-6-thang': FRONT,
  'so-ket': `
Kiến nghị, đề xuất|1|Kiến nghị||${PROPOSALS}|Nguồn giao
Mô hình hay, cách làm sáng tạo|1|Mô hình||${MODELS}|Trục
Văn bản đã ban hành|1|Văn bản||${DOCUMENTS}|`,
  'thong-bao-ket-luan': `
Kiến nghị của các tổ chức, cá nhân tại Hội nghị|1|Kiến nghị||${PROPOSALS}|`,
  'nghi-quyet': `
Phân công thực hiện Nghị quyết|1|Nhiệm vụ|Trạng thái ≠ Hoàn thành|${PROGRAMME}|Trục`,
  // What is not done by the period's end is what the next one is to do.
  'chuong-trinh-cong-tac': `
Phân công thực hiện nhiệm vụ|1|Nhiệm vụ|Trạng thái ≠ Hoàn thành|${PROGRAMME}|Trục`,
};
