// Outlines of the reports of the people's council (HĐND) and of the Fatherland Front (MTTQ). A
// longer period stands on its own outline; both may be printed for any period of the calendar.

const COUNCIL_WORK = `
hdnd-ket-qua|1|KẾT QUẢ HOẠT ĐỘNG|H|T||
hdnd|2|Hoạt động của Thường trực HĐND, các Ban HĐND|H|L|HDND|VB.DEN VB.DI VB.TONG VB.KY_SO VB.TL_KY_SO
hdnd-ky-hop|2|Kỳ họp HĐND và ban hành nghị quyết|H|L|HDND|HD.KY_HOP HD.NGHI_QUYET
hdnd-giam-sat|2|Hoạt động giám sát, khảo sát|H|L|HDND|HD.GIAM_SAT
hdnd-cu-tri|2|Tiếp xúc cử tri, theo dõi việc giải quyết kiến nghị của cử tri|H|L|HDND|HD.Y_KIEN HD.TRA_LOI
hdnd-tiep-dan|2|Tiếp công dân, xử lý đơn thư|H|L|HDND|TD.BUOI TD.LUOT DON.DON DON.DA_GQ DON.TL`;

const COUNCIL_TASKS = `
hdnd-nhiem-vu|2|Thực hiện nhiệm vụ được giao|H|n|HDND|`;

const COUNCIL_NEXT = `
hdnd-trong-tam|1|NHIỆM VỤ TRỌNG TÂM {{kỳ sau}}|H|S|HDND|
hdnd-kien-nghi|1|KIẾN NGHỊ, ĐỀ XUẤT|H|l|HDND|`;

export const COUNCIL_MONTH = `${COUNCIL_WORK}${COUNCIL_TASKS}
hdnd-han-che|1|HẠN CHẾ, KHÓ KHĂN|H|l|HDND|${COUNCIL_NEXT}`;

export const COUNCIL_HALF_YEAR = `${COUNCIL_WORK}
hdnd-nghi-quyet|2|Kết quả thực hiện các nghị quyết của HĐND phường|H|L|HDND|
hdnd-dai-bieu|2|Hoạt động của các Tổ đại biểu và đại biểu HĐND|H|L|HDND|
hdnd-phoi-hop|2|Phối hợp với UBND, Ủy ban MTTQ và các cơ quan, đơn vị|H|L|HDND|${COUNCIL_TASKS}
hdnd-danh-gia|1|ĐÁNH GIÁ CHUNG|H|T||
hdnd-uu-diem|2|Kết quả đạt được|H|L|HDND|
hdnd-han-che|2|Hạn chế, nguyên nhân|H|L|HDND|${COUNCIL_NEXT}`;

const FRONT_WORK = `
mttq-tinh-hinh|1|TÌNH HÌNH CÁC TẦNG LỚP NHÂN DÂN|M|L|MTTQ|
mttq-ket-qua|1|KẾT QUẢ CÔNG TÁC MẶT TRẬN|M|T||
mttq|2|Hoạt động của Ủy ban MTTQ phường|M|L|MTTQ|VB.DEN VB.DI VB.TONG VB.KY_SO VB.TL_KY_SO CB.BIEN_CHE CB.HIEN_CO CB.TL CB.BOI_DUONG
mttq-doan-ket|2|Tuyên truyền, vận động, củng cố khối đại đoàn kết toàn dân tộc|M|L|MTTQ|TT.HOI_NGHI TT.LUOT TT.TIN_BAI DK.MO_HINH
mttq-thi-dua|2|Các cuộc vận động, phong trào thi đua yêu nước, an sinh xã hội|M|L|MTTQ|MTTQ.QUY MH.MOI
mttq-giam-sat|2|Giám sát, phản biện xã hội, góp ý xây dựng Đảng, chính quyền|M|L|MTTQ|MTTQ.GIAM_SAT MTTQ.PHAN_BIEN`;

const FRONT_BODIES = `
doan-the|1|KẾT QUẢ CÔNG TÁC CỦA CÁC TỔ CHỨC CHÍNH TRỊ - XÃ HỘI|M|T||
cong-doan|2|Công đoàn|M|L|CDP|CD.DOAN_VIEN
phu-nu|2|Hội Liên hiệp Phụ nữ|M|L|LHPN|PN.HOI_VIEN PN.DU_NO
doan|2|Đoàn Thanh niên|M|L|DTN|DTN.CONG_TRINH DTN.KET_NAP CDS.HUONG_DAN
ccb|2|Hội Cựu chiến binh|M|L|CCB|CCB.HOI_VIEN`;

const FRONT_TASKS = `
mttq-nhiem-vu|2|Thực hiện nhiệm vụ được giao|M|n|MTTQ|`;

const FRONT_NEXT = `
mttq-trong-tam|1|NHIỆM VỤ TRỌNG TÂM {{kỳ sau}}|M|S|MTTQ|
mttq-kien-nghi|1|KIẾN NGHỊ, ĐỀ XUẤT|M|l|MTTQ|`;

export const FRONT_MONTH = `${FRONT_WORK}${FRONT_TASKS}${FRONT_BODIES}
mttq-han-che|1|HẠN CHẾ, KHÓ KHĂN|M|l|MTTQ|${FRONT_NEXT}`;

export const FRONT_HALF_YEAR = `${FRONT_WORK}
mttq-lam-chu|2|Phát huy quyền làm chủ của Nhân dân, thực hiện dân chủ ở cơ sở|M|L|MTTQ|
mttq-to-chuc|2|Xây dựng tổ chức, đổi mới phương thức hoạt động|M|L|MTTQ|${FRONT_TASKS}${FRONT_BODIES}
mttq-danh-gia|1|ĐÁNH GIÁ CHUNG|M|T||
mttq-uu-diem|2|Kết quả đạt được|M|L|MTTQ|
mttq-han-che|2|Hạn chế, nguyên nhân|M|L|MTTQ|${FRONT_NEXT}`;
