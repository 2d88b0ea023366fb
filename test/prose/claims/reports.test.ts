import { describe, it } from 'vitest';
import type { ClaimKind } from '../../../src/prose/claims/claim';
import { cases, expectRight, expectWrong, type Pair } from './sentences';

/** Sentences as wards write them: lists in footnotes and brackets, labels before figures, bullets. */
const SENTENCES: Readonly<Partial<Record<ClaimKind, readonly Pair[]>>> = {
  sum: [
    [
      'Tổng số văn bản chỉ đạo đã ban hành là {} văn bản, trong đó Nghị quyết: 04, Kế hoạch: 18, Thông báo: 26, Công văn: 73.',
      '121',
      '123',
      '118',
    ],
    [
      '- Tiếp nhận và xử lý {} phản ánh, kiến nghị qua ứng dụng iHanoi (đã xử lý xong 187 phản ánh, đang xử lý 12 phản ánh).',
      '199',
      '203',
      '193',
    ],
    [
      'Lực lượng Công an phường đã phát hiện, bắt giữ {} đối tượng (07 đối tượng trộm cắp tài sản, 05 đối tượng ma túy, 02 đối tượng cố ý gây thương tích).',
      '14',
      '15',
      '13',
    ],
    [
      'Đảng bộ phường có {} chi bộ trực thuộc (trong đó 84 chi bộ tổ dân phố, 31 chi bộ cơ quan, doanh nghiệp, trường học và 11 chi bộ lực lượng vũ trang).',
      '126',
      '129',
      '122',
    ],
    [
      'Trong tháng đã kiểm tra {} cơ sở kinh doanh thực phẩm, xử phạt 08 cơ sở. Trong đó: + Cơ sở sản xuất: 06 cơ sở. + Cơ sở kinh doanh: 29 cơ sở. + Dịch vụ ăn uống: 17 cơ sở.',
      '52',
      '53',
      '50',
    ],
    [
      'Tổng số tiền ủng hộ Quỹ "Đền ơn đáp nghĩa" là {} đồng (khối cơ quan: 45.200.000 đồng; khối trường học: 61.300.000 đồng; tổ dân phố: 122.500.000 đồng)',
      '229.000.000',
      '233.000.000',
      '222.000.000',
    ],
    [
      'đã tổ chức bồi dưỡng cho {} học viên¹² ¹² 120 học viên lớp nhận thức về Đảng, 85 học viên lớp đảng viên mới, 64 học viên lớp cấp ủy viên',
      '269',
      '274',
      '261',
    ],
    [
      'Toàn phường hiện có {} hộ nghèo và cận nghèo (hộ nghèo: 03 hộ; hộ cận nghèo: 21 hộ)',
      '24',
      '25',
      '23',
    ],
    [
      'Hội Cựu chiến binh phường có {} hội viên sinh hoạt tại 42 chi hội, gồm 1.105 hội viên nam và 96 hội viên nữ.',
      '1.201',
      '1.225',
      '1.165',
    ],
    [
      '- Kết quả giải quyết: {} vụ việc, trong đó hòa giải thành 15 vụ việc, hòa giải không thành 03 vụ việc.',
      '18',
      '19',
      '17',
    ],
    [
      'Đã thẩm định {} hồ sơ cấp phép xây dựng; trong đó cấp mới 31 hồ sơ, điều chỉnh 07 hồ sơ, gia hạn 04 hồ sơ.',
      '42',
      '43',
      '41',
    ],
    [
      'Tính đến ngày 15/6/2026, Đảng bộ phường có {} đảng viên, trong đó 6.988 đảng viên chính thức và 241 đảng viên dự bị.',
      '7.229',
      '7.374',
      '7.013',
    ],
    [
      'Công tác kiểm tra: {} cuộc (kiểm tra chấp hành 06 cuộc; giám sát chuyên đề 04 cuộc; kiểm tra khi có dấu hiệu vi phạm 01 cuộc)',
      '11',
      '12',
      '10',
    ],
    [
      'Phường bố trí {} cán bộ, công chức trực tiếp công dân tại Điểm phục vụ hành chính công (lãnh đạo 03 đồng chí, chuyên viên 11 đồng chí).',
      '14',
      '15',
      '13',
    ],
    [
      'Ủy ban MTTQ phường đã tiếp nhận 312 triệu đồng ủng hộ; trong đó: các cơ quan, đơn vị {} triệu đồng, các tổ dân phố 187 triệu đồng',
      '125',
      '135',
    ],
    [
      'Tổng vốn đầu tư công năm 2026 là {} triệu đồng, bao gồm: vốn ngân sách Thành phố 120.500 triệu đồng; vốn ngân sách phường 38.250 triệu đồng.',
      '158.750',
      '161.750',
      '153.750',
    ],
    [
      'Trong quý đã tiếp {} lượt công dân (tiếp thường xuyên 84 lượt, tiếp định kỳ 16 lượt, tiếp đột xuất 02 lượt)',
      '102',
      '104',
      '99',
    ],
    [
      'Hiện có 03 tổ chức đoàn thể với {} đoàn viên, hội viên: Hội Phụ nữ 3.120 hội viên, Hội Cựu chiến binh 640 hội viên, Đoàn Thanh niên 1.475 đoàn viên.',
      '5.235',
      '5.340',
      '5.078',
    ],
    [
      'Phân loại {} ý kiến cử tri: thuộc thẩm quyền Thành phố 12 ý kiến; thuộc thẩm quyền phường 29 ý kiến.',
      '41',
      '42',
      '40',
    ],
    [
      'Hội đồng nhân dân phường tổ chức {} kỳ họp (02 kỳ họp thường lệ, 03 kỳ họp chuyên đề).',
      '05',
      '06',
      '04',
    ],
    [
      'Đã cấp {} giấy chứng nhận, gồm cấp mới 44 giấy, cấp đổi 112 giấy, đính chính 08 giấy.',
      '164',
      '167',
      '159',
    ],
    [
      'Kết quả xếp loại {} chi bộ: hoàn thành xuất sắc 24 chi bộ, hoàn thành tốt 98 chi bộ, hoàn thành nhiệm vụ 04 chi bộ.',
      '126',
      '129',
      '122',
    ],
  ],
  count: [
    [
      'Ban Thường vụ Đảng ủy đã ban hành 03 Quyết định thành lập {} Ban Chỉ đạo (Ban Chỉ đạo chuyển đổi số; Ban Chỉ đạo phòng, chống tham nhũng; Ban Chỉ đạo thực hiện quy chế dân chủ ở cơ sở).',
      '03',
      '04',
    ],
    [
      'Tổ chức {} hội nghị chuyên đề⁹. ⁹ (1) Hội nghị về chuyển đổi số; (2) Hội nghị về an toàn thực phẩm; (3) Hội nghị sơ kết quý I; (4) Hội nghị gặp mặt doanh nghiệp.',
      '04',
      '05',
      '03',
    ],
    [
      'Giao {} đơn vị chủ trì gồm: Văn phòng HĐND và UBND, Phòng Kinh tế, Hạ tầng và Đô thị, Phòng Văn hóa - Xã hội',
      '03',
      '06',
    ],
    [
      'Đề nghị Thành phố quan tâm {} nội dung: (1) Bổ sung biên chế; (2) Hỗ trợ kinh phí cải tạo trụ sở; (3) Sớm ban hành định mức kinh tế - kỹ thuật.',
      '03',
      '04',
      '02',
    ],
    [
      'Chỉ đạo thực hiện {} khâu đột phá: hoàn thiện thể chế; phát triển hạ tầng số; nâng cao chất lượng đội ngũ cán bộ.',
      '03',
      '04',
      '02',
    ],
    [
      'Trên địa bàn có {} chợ (chợ Hòa Bình, chợ Mơ, chợ Đồng Tâm) đang hoạt động.',
      '03',
      '04',
      '02',
    ],
    ['Trong {} ngày 16, 17 và 18/5/2026, phường tổ chức tập huấn.', '3', '2', '4'],
    [
      'Đã chuyển hồ sơ {} vụ việc đến cơ quan điều tra (vụ việc tại số 12 phố Lê Lợi; vụ việc tại tổ dân phố 15)',
      '02',
      '03',
    ],
    [
      'Lãnh đạo phường đã làm việc với {} chủ đầu tư (Công ty Hòa Phát; Tổng công ty Sông Đà; Công ty cổ phần Vinaconex 2).',
      '03',
      '04',
      '02',
    ],
    [
      'Kết quả thực hiện {} chỉ tiêu cơ bản: 1. Tỷ lệ giải quyết hồ sơ đúng hạn. 2. Tỷ lệ thu gom rác. 3. Tỷ lệ hộ văn hóa.',
      '03',
    ],
    [
      'Xây dựng {} tuyến phố văn minh (phố Lê Thanh Nghị, phố Bạch Mai, phố Trần Đại Nghĩa, phố Đại La)',
      '04',
      '05',
      '03',
    ],
    [
      'Ban hành {} văn bản chỉ đạo¹⁴ về công tác bầu cử. ¹⁴ Kế hoạch số 12-KH/ĐU, ngày 05/01/2026; Công văn số 88-CV/ĐU, ngày 12/01/2026; Thông báo số 31-TB/ĐU, ngày 20/01/2026',
      '03',
      '04',
      '02',
    ],
    [
      'Đã kiện toàn {} tổ chức hội: Hội Chữ thập đỏ, Hội Người cao tuổi, Hội Khuyến học, Hội Luật gia và Hội Đông y',
      '05',
      '06',
      '04',
    ],
    ['Thực hiện đồng thời {} nhóm giải pháp: (i) tuyên truyền; (ii) kiểm tra; (iii) xử phạt', '03'],
    [
      'Cử 02 đồng chí (đồng chí Phó Bí thư Thường trực, đồng chí Chủ tịch UBND phường) dự {} hội nghị của Thành ủy.',
      '03',
    ],
  ],
  ratio: [
    ['Số chi bộ hoàn thành đánh giá: 118/126 chi bộ (đạt {}%)', '93,65', '96,35', '90,84'],
    ['Tỷ lệ hồ sơ nộp trực tuyến đạt {}% (2.350/2.563 hồ sơ).', '91,7', '93,5', '88,9'],
    [
      'Tính đến 20/5/2026, thu ngân sách đạt 39,2 tỷ đồng/58,5 tỷ đồng dự toán giao, đạt {}%.',
      '67',
      '69',
      '65',
    ],
    [
      'Trong kỳ tiếp nhận 6.240 hồ sơ; trong đó hồ sơ trực tuyến 5.928 hồ sơ, chiếm {}%.',
      '95',
      '97',
      '92',
    ],
    ['có 08 dự án đã quyết toán trên tổng số 20 dự án, đạt {}%', '40', '42'],
    [
      'Số doanh nghiệp nộp thuế điện tử: 3.402/3.486 doanh nghiệp, tỷ lệ {}%',
      '97,6',
      '96,7',
      '99,5',
    ],
    ['Lũy kế 5 tháng thu được 2.145 triệu đồng/3.300 triệu đồng, đạt {}% kế hoạch', '65', '56'],
    [
      'Toàn phường có 26.410 hộ, đã phân loại rác tại nguồn 21.128 hộ, đạt tỷ lệ {}%',
      '80',
      '82',
      '78',
    ],
    ['Kết quả lấy phiếu: 30/30 đại biểu tán thành ({}%)', '100', '97'],
    [
      'Tổng số trẻ trong độ tuổi là 1.250 trẻ, số trẻ được tiêm chủng đầy đủ là 1.225 trẻ, đạt {}%',
      '98',
      '89',
    ],
    ['đã giải ngân 12,6 tỷ đồng trên tổng số 30 tỷ đồng, đạt {}% kế hoạch vốn', '42', '24'],
  ],
  difference: [
    ['Toàn phường còn 21 hộ cận nghèo, giảm {} hộ so với đầu năm (28 hộ).', '07', '08', '06'],
    [
      'Tổng số đơn tiếp nhận: 64 đơn; đã giải quyết: 58 đơn; đang giải quyết: {} đơn.',
      '06',
      '07',
      '05',
    ],
    [
      'Có 103/108 tổ dân phố đã tổ chức họp dân, còn {} tổ dân phố chưa tổ chức do đang sửa nhà văn hóa.',
      '05',
      '06',
      '04',
    ],
    ['Chỉ số cải cách hành chính đạt 93,25%, tăng {}% so với năm 2024 (91,10%).', '2,15', '2,51'],
    ['Trong kỳ xảy ra 05 vụ cháy, tăng {} vụ so với cùng kỳ năm 2025 (03 vụ)', '02', '04'],
    [
      'Số nhiệm vụ Thành phố giao: 45 nhiệm vụ; đã hoàn thành 38 nhiệm vụ; còn {} nhiệm vụ đang thực hiện trong hạn.',
      '07',
      '08',
      '06',
    ],
    ['Dân số tăng từ 128.400 người lên 130.250 người, tăng {} người', '1.850', '1.580'],
  ],
  anniversary: [
    [
      'Tổ chức Lễ kỷ niệm {} năm Ngày thành lập Mặt trận Tổ quốc Việt Nam (18/11/1930 - 18/11/2026)',
      '96',
      '97',
      '95',
    ],
    [
      '{} năm Ngày truyền thống Công an nhân dân (19/8/1945 - 19/8/2026), 21 năm Ngày hội toàn dân bảo vệ an ninh Tổ quốc (19/8/2005 - 19/8/2026)',
      '81',
      '80',
    ],
    ['Kỷ niệm {} năm ngày Quốc khánh 02/9', '81', '82'],
    ['Kỷ niệm {} năm Ngày Thầy thuốc Việt Nam (27/2/1955 - 27/2/2026)', '71', '72', '70'],
    ['gặp mặt nhân kỷ niệm {} năm thành lập Đảng Cộng sản Việt Nam', '96', '95', '97'],
  ],
  product: [
    [
      'chi trả hỗ trợ cho 120 trường hợp, mỗi trường hợp 1.500.000 đồng, tổng kinh phí {} đồng',
      '180.000.000',
      '185.000.000',
    ],
    ['tổ chức 06 lớp, mỗi lớp 45 học viên, tổng số {} học viên', '270', '275'],
  ],
};

describe.each(Object.keys(SENTENCES) as ClaimKind[])('%s in reports', (kind) => {
  const { right, wrong } = cases(SENTENCES[kind] ?? []);
  it.each(right)('holds: %s', (text) => expectRight(kind, text));
  it.each(wrong)('does not hold: %s', (text) => expectWrong(kind, text));
});
