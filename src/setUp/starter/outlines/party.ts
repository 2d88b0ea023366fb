// Outlines of the party committee's reports, of one period each.

export const WEEK = `
noi-bat|1|MỘT SỐ KẾT QUẢ NỔI BẬT TRONG TUẦN|Đ|S|VPDU|
cap-tren-giao|1|TIẾN ĐỘ NHIỆM VỤ CẤP TRÊN GIAO|Đ|N|VPDU|
bon-truc|1|KẾT QUẢ CÔNG TÁC TRÊN BỐN TRỤC|Đ|T||
truc-dang|2|Trục Đảng ủy|Đ|L|VPDU|VB.DEN VB.DI VB.TONG TT.HOI_NGHI TT.LUOT TT.TIN_BAI DV.KET_NAP KT.TCD KT.DV
truc-hdnd|2|Trục HĐND|H|L|HDND|HD.GIAM_SAT HD.Y_KIEN HD.TRA_LOI
truc-ubnd|2|Trục UBND|U|L|VPUB|TTHC.TIEP_NHAN TTHC.DA_GQ TTHC.DUNG_HAN TTHC.QUA_HAN TTHC.TRUC_TUYEN TTHC.TL_HAN TTDT.XU_PHAT PC.KIEM_TRA CA.TONG_VU CA.LAM_RO TD.BUOI TD.LUOT DON.DON DON.DA_GQ
truc-mttq|2|Trục MTTQ|M|L|MTTQ|MTTQ.GIAM_SAT MTTQ.PHAN_BIEN
phat-sinh|1|VẤN ĐỀ MỚI PHÁT SINH, KIẾN NGHỊ|Đ|l|VPDU|
trong-tam|1|NHIỆM VỤ TRỌNG TÂM TUẦN {{tuần sau}}|Đ|S|VPDU|`;

export const MONTH = `
noi-bat|1|MỘT SỐ KẾT QUẢ NỔI BẬT|Đ|S|VPDU|MH.MOI
cap-tren-giao|1|KẾT QUẢ THỰC HIỆN NHIỆM VỤ CẤP TRÊN GIAO|Đ|N|VPDU|
bon-truc|1|KẾT QUẢ THỰC HIỆN NHIỆM VỤ TRÊN BỐN TRỤC|Đ|T||
xd-dang|2|Công tác xây dựng Đảng|Đ|T||
tuyen-giao|3|Công tác tuyên giáo, dân vận|Đ|L|BXDD|TT.HOI_NGHI TT.LUOT TT.TIN_BAI DK.MO_HINH DK.Y_KIEN DK.TRA_LOI
ly-luan|3|Giáo dục lý luận chính trị|Đ|L|TTCT|TT.LOP TT.HOC_VIEN
to-chuc|3|Tổ chức cán bộ, đảng viên|Đ|L|BXDD|TCD.CHI_BO DV.TONG DV.NU DV.KET_NAP DV.CHINH_THUC
kiem-tra|3|Kiểm tra, giám sát, kỷ luật Đảng|Đ|L|UBKT|KT.TCD KT.DV KT.KY_LUAT
noi-chinh|3|Nội chính, tiếp công dân|Đ|L|VPDU|TD.BUOI TD.LUOT DON.DON DON.DA_GQ DON.TL
van-phong|3|Công tác văn phòng cấp ủy|Đ|L|VPDU|VB.DEN VB.DI VB.TONG VB.KY_SO
chinh-quyen|2|Công tác xây dựng hệ thống chính quyền|U|T||
hdnd|3|Hoạt động của HĐND phường|H|L|HDND|HD.GIAM_SAT HD.Y_KIEN HD.TRA_LOI
kinh-te|3|Kinh tế, ngân sách, đô thị|U|L|KTHT|NS.THU NS.CHI DT.VON DT.GIAI_NGAN DT.TL
van-xa|3|Văn hóa, giáo dục, y tế, an sinh xã hội|U|L|VHXH|VH.SU_KIEN AS.NGUOI AS.TIEN
an-ninh|3|Quốc phòng, an ninh, trật tự|U|L|CAP|CA.TONG_VU CA.LAM_RO
cai-cach|3|Cải cách hành chính, chuyển đổi số|U|L|HCC|TTHC.TIEP_NHAN TTHC.DA_GQ TTHC.DUNG_HAN TTHC.QUA_HAN TTHC.TL_HAN
doan-the|2|Công tác MTTQ và các tổ chức chính trị - xã hội|M|T||
mttq|3|Ủy ban MTTQ phường|M|L|MTTQ|MTTQ.GIAM_SAT MTTQ.QUY
doan|3|Đoàn Thanh niên|M|L|DTN|
phu-nu|3|Hội Liên hiệp Phụ nữ|M|L|LHPN|
ccb|3|Hội Cựu chiến binh|M|L|CCB|
cong-doan|3|Công đoàn|M|L|CDP|
han-che|1|HẠN CHẾ, NGUYÊN NHÂN, KIẾN NGHỊ|Đ|L|VPDU|
trong-tam|1|NHIỆM VỤ TRỌNG TÂM THÁNG {{tháng sau}}|Đ|S|VPDU|`;

const SITUATION = `
dac-diem|1|ĐẶC ĐIỂM TÌNH HÌNH|Đ|T||
thuan-loi|2|Thuận lợi|Đ|L|VPDU|
kho-khan|2|Khó khăn|Đ|L|VPDU|`;

const GIVEN_AND_REGULAR = `
cap-tren-giao|1|KẾT QUẢ THỰC HIỆN NHIỆM VỤ CẤP TRÊN GIAO|Đ|T||
quan-triet|2|Công tác tuyên truyền, phổ biến, quán triệt|Đ|L|BXDD|TT.HOI_NGHI TT.LUOT TT.TIN_BAI
nhiem-vu|2|Tiến độ các nhiệm vụ được giao|Đ|N|VPDU|
bon-truc|1|KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ THƯỜNG XUYÊN TRÊN 4 TRỤC|Đ|T||
xd-dang|2|Công tác xây dựng Đảng|Đ|T||
tuyen-giao|3|Công tác tuyên giáo|Đ|L|BXDD|TT.LOP TT.HOC_VIEN
dan-van|3|Công tác dân vận|Đ|L|BXDD|DK.MO_HINH DK.Y_KIEN DK.TRA_LOI
can-bo|3|Công tác tổ chức cán bộ|Đ|L|BXDD|CB.BIEN_CHE CB.HIEN_CO
dang-vien|3|Công tác xây dựng tổ chức đảng, đảng viên|Đ|L|BXDD|TCD.CHI_BO DV.TONG DV.NU DV.KET_NAP
kiem-tra|3|Công tác kiểm tra, giám sát, kỷ luật Đảng|Đ|L|UBKT|KT.TCD KT.DV KT.KY_LUAT
noi-chinh|3|Công tác nội chính|Đ|L|VPDU|TD.LUOT DON.DON DON.DA_GQ
van-phong|3|Công tác văn phòng cấp ủy|Đ|L|VPDU|VB.DEN VB.DI
phuong-thuc|3|Đổi mới phương thức lãnh đạo của Đảng|Đ|L|VPDU|
chinh-quyen|2|Công tác xây dựng hệ thống chính quyền|U|T||
cong-chuc|3|Công tác cán bộ, công chức, viên chức|U|L|VPUB|CB.BOI_DUONG
hdnd|3|Hoạt động của HĐND phường|H|L|HDND|HD.NGHI_QUYET HD.GIAM_SAT HD.Y_KIEN HD.TRA_LOI
dieu-hanh|3|Chỉ đạo, điều hành của UBND phường|U|L|VPUB|
kinh-te|3|Kinh tế - xã hội, quốc phòng, an ninh|U|L|KTHT|NS.THU NS.CHI DT.VON DT.GIAI_NGAN AS.TIEN CA.TONG_VU CA.LAM_RO
cai-cach|3|Cải cách hành chính, phân cấp, phân quyền|U|L|HCC|TTHC.TIEP_NHAN TTHC.DA_GQ TTHC.TRUC_TUYEN TTHC.TL_TT
phoi-hop|3|Phối hợp với MTTQ và các tổ chức chính trị - xã hội|U|L|VPUB|
doan-the|2|Công tác lãnh đạo MTTQ và các tổ chức chính trị - xã hội|M|T||
mttq|3|Ủy ban MTTQ phường|M|L|MTTQ|MTTQ.GIAM_SAT MTTQ.PHAN_BIEN MTTQ.QUY
ccb|3|Hội Cựu chiến binh|M|L|CCB|CCB.HOI_VIEN
doan|3|Đoàn Thanh niên|M|L|DTN|DTN.KET_NAP
phu-nu|3|Hội Liên hiệp Phụ nữ|M|L|LHPN|PN.HOI_VIEN
cong-doan|3|Công đoàn phường|M|L|CDP|CD.DOAN_VIEN`;

const ASSESSMENT = `
danh-gia|1|ĐÁNH GIÁ CHUNG|Đ|T||
ket-qua|2|Kết quả công tác lãnh đạo, chỉ đạo|Đ|L|VPDU|
noi-bat|2|Kết quả nổi bật, điểm mới, mô hình mới|Đ|L|VPDU|MH.MOI
han-che|2|Hạn chế, tồn tại, nguyên nhân|Đ|L|VPDU|
phat-sinh|2|Vấn đề mới phát sinh, vấn đề phức tạp|Đ|L|VPDU|`;

const PROPOSALS = `
kien-nghi|1|KIẾN NGHỊ, ĐỀ XUẤT|Đ|l|VPDU|`;

export const QUARTER = `${GIVEN_AND_REGULAR}${ASSESSMENT}
trong-tam|1|NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI|Đ|S|VPDU|`;

export const NINE_MONTHS = `${GIVEN_AND_REGULAR}${ASSESSMENT}
trong-tam|1|NHIỆM VỤ TRỌNG TÂM {{kỳ sau}}|Đ|S|VPDU|${PROPOSALS}`;

export const HALF_YEAR = `${SITUATION}${NINE_MONTHS}`;

export const YEAR = `${SITUATION}
nghi-quyet|1|KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI VÀ CHƯƠNG TRÌNH CÔNG TÁC NĂM|Đ|L|VPDU|DV.CHINH_THUC DV.TL_KN${GIVEN_AND_REGULAR}${ASSESSMENT}
bai-hoc|2|Bài học kinh nghiệm|Đ|L|VPDU|
phuong-huong|1|PHƯƠNG HƯỚNG, NHIỆM VỤ {{kỳ sau}}|Đ|T||
muc-tieu|2|Mục tiêu, chỉ tiêu|Đ|L|VPDU|
trong-tam|2|Nhiệm vụ trọng tâm|Đ|S|VPDU|
giai-phap|2|Giải pháp chủ yếu|Đ|S|VPDU|${PROPOSALS}`;
