import type { ReportTemplate } from '../../model/settings';
import type { StarterSettings } from '../starterData';

// Recipients are named by their level: so they are right in a city and in a province.
const PARTY_RECIPIENTS = `Ban Thường vụ cấp ủy cấp trên (để báo cáo),
Các đồng chí Ủy viên Ban Chấp hành Đảng bộ phường,
Thường trực HĐND, lãnh đạo UBND phường,
Ban Thường trực Ủy ban MTTQ phường,
Các chi bộ, đảng bộ trực thuộc,
Lưu Văn phòng Đảng ủy.`;

const PARTY = {
  'Thể thức': 'Đảng',
  'Ký hiệu': '-BC/ĐU',
  'Tên loại': 'BÁO CÁO',
  'Nơi nhận': PARTY_RECIPIENTS,
};

const COMMITTEE = { 'Thẩm quyền ký': 'T/M BAN CHẤP HÀNH', 'Chức vụ ký': 'BÍ THƯ' };
const BY_ORDER = { 'Thẩm quyền ký': 'T/L BAN THƯỜNG VỤ', 'Chức vụ ký': 'CHÁNH VĂN PHÒNG' };

/** A report of the standing committee, on any period. */
function partyReport(next: string): StarterSettings {
  const work = 'ết quả lãnh đạo, chỉ đạo thực hiện nhiệm vụ {{kỳ}}';
  return {
    ...PARTY,
    'Thẩm quyền ký': 'T/M BAN THƯỜNG VỤ',
    'Chức vụ ký': 'PHÓ BÍ THƯ THƯỜNG TRỰC',
    'Trích yếu': `K${work}, ${next}`,
    'Lời dẫn': `Ban Thường vụ Đảng ủy phường báo cáo k${work} như sau:`,
    'Lời kết': `Trên đây là k${work}, Ban Thường vụ Đảng ủy phường trân trọng báo cáo.`,
  };
}

/** A report by a body of the state or by the Front, on any period. */
function stateReport({
  body,
  symbol,
  authority,
  superior,
  informed,
  work,
  next = 'nhiệm vụ trọng tâm {{kỳ sau}}',
}: {
  readonly body: string;
  readonly symbol: string;
  readonly authority: string;
  readonly superior: string;
  readonly informed: readonly string[];
  /** What the report tells of, with its first letter small. */
  readonly work: string;
  readonly next?: string;
}): StarterSettings {
  return {
    'Thể thức': 'Hành chính',
    'Ký hiệu': symbol,
    'Tên loại': 'BÁO CÁO',
    'Thẩm quyền ký': authority,
    'Chức vụ ký': 'CHỦ TỊCH',
    'Nơi nhận': [`${superior} (để báo cáo);`, ...informed, 'Lưu: VT.'].join('\n'),
    'Trích yếu': `${work.charAt(0).toUpperCase()}${work.slice(1)} {{kỳ}}; ${next}`,
    'Lời dẫn': `${body} báo cáo ${work} {{kỳ}} như sau:`,
    'Lời kết': `Trên đây là ${work} {{kỳ}}, ${body} trân trọng báo cáo./.`,
  };
}

function governmentReport(next?: string): StarterSettings {
  return stateReport({
    body: 'Ủy ban nhân dân phường',
    symbol: '/BC-UBND',
    authority: 'TM. ỦY BAN NHÂN DÂN',
    superior: 'Ủy ban nhân dân cấp tỉnh',
    informed: [
      'Thường trực Đảng ủy phường (để báo cáo);',
      'Thường trực HĐND phường;',
      'Chủ tịch, các Phó Chủ tịch UBND phường;',
      'Các phòng, đơn vị thuộc UBND phường;',
    ],
    work: 'kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội, quốc phòng, an ninh',
    ...(next !== undefined && { next }),
  });
}

const COUNCIL = stateReport({
  body: 'Thường trực Hội đồng nhân dân phường',
  symbol: '/BC-HĐND',
  authority: 'TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN',
  superior: 'Thường trực HĐND cấp tỉnh',
  informed: [
    'Thường trực Đảng ủy phường (để báo cáo);',
    'UBND, Ban Thường trực Ủy ban MTTQ phường;',
    'Các Ban, Tổ đại biểu HĐND phường;',
  ],
  work: 'kết quả hoạt động của Hội đồng nhân dân phường',
});

const FRONT = stateReport({
  body: 'Ban Thường trực Ủy ban MTTQ Việt Nam phường',
  symbol: '/BC-MTTQ-BTT',
  authority: 'TM. BAN THƯỜNG TRỰC',
  superior: 'Ban Thường trực Ủy ban MTTQ Việt Nam cấp tỉnh',
  informed: [
    'Thường trực Đảng ủy phường (để báo cáo);',
    'Thường trực HĐND, UBND phường;',
    'Các tổ chức chính trị - xã hội phường;',
  ],
  work: 'kết quả công tác Mặt trận và các tổ chức chính trị - xã hội',
});

const NEXT = 'nhiệm vụ trọng tâm {{kỳ sau}}';
const NEXT_YEAR = 'phương hướng, nhiệm vụ {{kỳ sau}}';

/** Starter settings; names, places and days are the office's own and stay blank. */
export const SETTINGS: Readonly<Record<ReportTemplate, StarterSettings>> = {
  'dang-uy-tuan': {
    ...PARTY,
    ...BY_ORDER,
    'Trích yếu': 'Kết quả công tác {{kỳ}}, nhiệm vụ trọng tâm {{kỳ sau}}',
    'Lời dẫn': 'Ban Thường vụ Đảng ủy phường báo cáo kết quả công tác {{kỳ}} như sau:',
  },
  'dang-uy-thang': partyReport(NEXT),
  'dang-uy-quy': partyReport(NEXT),
  'dang-uy-6-thang': partyReport(NEXT),
  'dang-uy-9-thang': partyReport(NEXT),
  'dang-uy-nam': partyReport(NEXT_YEAR),
  'ubnd-thang': governmentReport(),
  'ubnd-quy': governmentReport(),
  'ubnd-6-thang': governmentReport(),
  'ubnd-nam': governmentReport(NEXT_YEAR),
  'hdnd-thang': COUNCIL,
  'hdnd-6-thang': COUNCIL,
  'mttq-thang': FRONT,
  'mttq-6-thang': FRONT,
  'so-ket': {
    ...PARTY,
    ...COMMITTEE,
    'Trích yếu': 'Sơ kết kết quả thực hiện nhiệm vụ năm {{năm}}',
    'Lời dẫn': 'Ban Chấp hành Đảng bộ phường báo cáo sơ kết như sau:',
    'In phụ lục': 'PL 01',
  },
  'thong-bao-ket-luan': {
    ...PARTY,
    ...BY_ORDER,
    'Ký hiệu': '-TB/ĐU',
    'Tên loại': 'THÔNG BÁO',
    'Trích yếu': 'Kết luận của Thường trực Đảng ủy tại Hội nghị',
    'Lời dẫn': 'Sau khi nghe báo cáo và ý kiến phát biểu, Thường trực Đảng ủy kết luận như sau:',
    'In phụ lục': 'PL 01',
  },
  'nghi-quyet': {
    ...PARTY,
    ...COMMITTEE,
    'Ký hiệu': '-NQ/ĐU',
    'Tên loại': 'NGHỊ QUYẾT',
    'Trích yếu': 'Về lãnh đạo thực hiện nhiệm vụ {{kỳ sau}}',
    'Lời dẫn':
      'Sau khi thảo luận báo cáo kết quả thực hiện nhiệm vụ {{kỳ}}, Ban Chấp hành Đảng bộ phường quyết nghị nhiệm vụ {{kỳ sau}} như sau:',
    'Lời kết':
      'Nghị quyết này được phổ biến đến các chi bộ, đảng bộ trực thuộc để quán triệt và tổ chức thực hiện.',
  },
  'chuong-trinh-cong-tac': {
    ...PARTY,
    'Thẩm quyền ký': 'T/M BAN THƯỜNG VỤ',
    'Chức vụ ký': 'PHÓ BÍ THƯ THƯỜNG TRỰC',
    'Ký hiệu': '-CTr/ĐU',
    'Tên loại': 'CHƯƠNG TRÌNH',
    'Trích yếu': 'Công tác {{kỳ sau}} của Ban Chấp hành Đảng bộ, Ban Thường vụ Đảng ủy phường',
    'Lời dẫn':
      'Căn cứ kết quả thực hiện nhiệm vụ {{kỳ}}, Ban Thường vụ Đảng ủy phường ban hành Chương trình công tác {{kỳ sau}} như sau:',
    'Lời kết':
      'Các cơ quan, đơn vị căn cứ Chương trình này chủ động chuẩn bị và tổ chức thực hiện; có vướng mắc thì báo cáo Ban Thường vụ qua Văn phòng Đảng ủy.',
  },
};
