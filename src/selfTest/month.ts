import type { Header, SettingKey, TAB } from '../contract';

/** A month of a ward that does not exist, with each thing that a conversion may lose once. */

export const SETTINGS: { readonly [Key in SettingKey]?: string } = {
  'Tên đơn vị': 'Đảng ủy phường Thử Nghiệm',
  'Cơ quan cấp trên': 'Đảng bộ Thành phố Thử Nghiệm',
  'Địa danh': 'Thử Nghiệm',
  'Người ký': 'Nguyễn Văn A',
  'Nơi nhận': 'Thường trực Thành ủy (để báo cáo),\nLưu Văn phòng Đảng ủy.',
  'In phụ lục': 'PL 01',
  Kỳ: '2026-05',
};

export interface SampleRows {
  readonly tab: (typeof TAB)[keyof typeof TAB];
  readonly rows: readonly { readonly [H in Header]?: string }[];
}

const SHORT_LINK = 'https://example.vn/thu';

export const MONTH: readonly SampleRows[] = [
  {
    tab: 'Biểu chung',
    rows: [
      {
        Kỳ: '2026-05',
        Trục: 'Đảng ủy',
        'Đơn vị': 'VPDU',
        Mục: 'noi-bat',
        Loại: 'Lời văn',
        'Nội dung': [
          'Đưa vào vận hành **biểu chung** của bốn trục[[Chú thích thử thứ nhất.]]; *các đơn vị* đã nhập đủ.',
          `Kèm theo biểu tại đường link: {{LINK.BỘ 1}}[[Chú thích thử thứ hai.]].`,
          '| Việc | Số lượng |',
          '| Hội nghị | 3 |',
          '| Lượt người dự | 1.240 |',
        ].join('\n'),
      },
      {
        Kỳ: '2026-05',
        Trục: 'Đảng ủy',
        'Đơn vị': 'VPDU',
        Mục: 'cap-tren-giao',
        Loại: 'Nhiệm vụ',
        Mã: 'NV.01',
        'Nội dung': 'Thử công cụ tổng hợp báo cáo trước khi dùng thật',
        'Nguồn giao': 'Thành phố',
        'Người thực hiện': 'Nguyễn Văn A',
        'Trách nhiệm': 'Chủ trì',
        'Thẩm quyền': 'Văn phòng',
        'Thời hạn': '31/05/2026',
        'Sản phẩm': 'Báo cáo thử',
        'Trạng thái': 'Đang thực hiện',
      },
    ],
  },
  {
    tab: 'Phụ lục',
    rows: [{ 'Liên kết rút gọn': SHORT_LINK }, { 'Liên kết rút gọn': SHORT_LINK }],
  },
];
