// Outlines of what the party committee issues besides reports of a period.

export const REVIEW = `
dac-diem|1|ĐẶC ĐIỂM TÌNH HÌNH|Đ|T||
khai-quat|2|Khái quát tình hình địa phương, đơn vị|Đ|L|VPDU|TCD.CHI_BO DV.TONG GD.HOC_SINH
thuan-loi|2|Thuận lợi|Đ|L|VPDU|
kho-khan|2|Khó khăn|Đ|L|VPDU|
lanh-dao|1|CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO|Đ|T||
tuyen-truyen|2|Thông tin, tuyên truyền|Đ|L|BXDD|TT.HOI_NGHI TT.LUOT TT.TIN_BAI
the-che|2|Cụ thể hóa, thể chế hóa|Đ|L|VPDU|VB.DI HD.NGHI_QUYET
phat-trien|2|Lãnh đạo phát triển kinh tế - xã hội|Đ|L|VPUB|NS.THU NS.CHI
giam-sat|2|Kiểm tra, giám sát|Đ|L|UBKT|KT.TCD KT.DV KT.KY_LUAT
ket-qua|1|KẾT QUẢ THỰC HIỆN|Đ|T||
phuong-thuc|2|Đổi mới phương thức lãnh đạo|Đ|L|VPDU|
bo-may|2|Sắp xếp tổ chức bộ máy, cán bộ|Đ|L|BXDD|CB.BIEN_CHE CB.HIEN_CO CB.TL CB.BOI_DUONG
phan-cap|2|Phân cấp, ủy quyền, thủ tục hành chính|U|L|HCC|TTHC.TIEP_NHAN TTHC.DA_GQ TTHC.DUNG_HAN TTHC.QUA_HAN TTHC.TRUC_TUYEN TTHC.TL_HAN
tai-chinh|2|Nguồn lực tài chính, tài sản công|U|L|KTHT|DT.VON DT.GIAI_NGAN DT.TL
so-hoa|2|Số hóa, lưu trữ, chuyển đổi số|U|L|VPUB|SH.TAI_LIEU CDS.HUONG_DAN
tiep-dan|2|Tiếp công dân, khiếu nại, tố cáo|U|L|VPUB|TD.BUOI TD.LUOT DON.DON DON.DA_GQ DON.TL
tac-dong|2|Tác động đến người dân, doanh nghiệp|U|L|VPUB|
phoi-hop|1|VAI TRÒ VÀ HIỆU QUẢ PHỐI HỢP CỦA HỆ THỐNG CHÍNH TRỊ|Đ|T||
vai-tro-dang|2|Trục Đảng ủy|Đ|L|VPDU|
vai-tro-hdnd|2|Trục HĐND|H|L|HDND|HD.GIAM_SAT
vai-tro-ubnd|2|Trục UBND|U|L|VPUB|
vai-tro-mttq|2|Trục MTTQ|M|L|MTTQ|MTTQ.GIAM_SAT MTTQ.PHAN_BIEN
danh-gia|1|ĐÁNH GIÁ CHUNG|Đ|T||
uu-diem|2|Ưu điểm, nguyên nhân|Đ|L|VPDU|
han-che|2|Hạn chế, khó khăn, nguyên nhân|Đ|L|VPDU|
bai-hoc|2|Bài học kinh nghiệm|Đ|L|VPDU|
mo-hinh|2|Mô hình hay, cách làm sáng tạo|Đ|L|VPDU|MH.MOI
giai-phap|1|NHIỆM VỤ, GIẢI PHÁP|Đ|S|VPDU|
kien-nghi|1|KIẾN NGHỊ, ĐỀ XUẤT|Đ|L|VPDU|`;

export const CONCLUSION = `
ky-truoc|2|Về kết quả thực hiện nhiệm vụ kỳ trước|Đ|L|VPDU|TT.HOI_NGHI DV.TONG DV.KET_NAP DV.TL_KN KT.TCD VB.DEN VB.DI MH.MOI
ky-sau|2|Nhiệm vụ trọng tâm kỳ sau|Đ|L|VPDU|
xd-dang|3|Công tác xây dựng Đảng|Đ|L|BXDD|
kinh-te|3|Phát triển kinh tế - xã hội|U|L|VPUB|NS.THU NS.CHI DT.VON DT.GIAI_NGAN DT.TL GPMB.HO GPMB.NHAN_TIEN
quoc-phong|3|Quốc phòng, an ninh, trật tự|U|L|CAP|CA.TONG_VU CA.LAM_RO
kien-nghi|2|Về các ý kiến, kiến nghị tại Hội nghị|Đ|T||
kn-do-thi|3|Lĩnh vực đô thị, môi trường|U|L|KTHT|XD.KIEM_TRA XD.VI_PHAM MT.TL_THU_GOM
kn-van-xa|3|Lĩnh vực văn hóa - xã hội|U|L|VHXH|AS.NGUOI AS.TIEN YT.BHYT
kn-hanh-chinh|3|Lĩnh vực hành chính, tiếp dân|U|L|HCC|TTHC.TIEP_NHAN TTHC.DA_GQ TD.LUOT DON.DON DON.DA_GQ
giao-viec|2|Giao nhiệm vụ|Đ|L|VPDU|`;

export const RESOLUTION = `
danh-gia|1|ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN NHIỆM VỤ {{kỳ}}|Đ|T||
uu-diem|2|Kết quả đạt được|Đ|L|VPDU|TT.HOI_NGHI TT.LUOT DV.TONG DV.KET_NAP KT.TCD KT.DV KT.KY_LUAT HD.GIAM_SAT HD.Y_KIEN HD.TRA_LOI NS.THU NS.CHI DT.VON DT.GIAI_NGAN DT.TL TTHC.TIEP_NHAN TTHC.DA_GQ TTHC.DUNG_HAN TTHC.QUA_HAN TTHC.TL_HAN CA.TONG_VU CA.LAM_RO MTTQ.GIAM_SAT MTTQ.PHAN_BIEN MH.MOI
han-che|2|Hạn chế, nguyên nhân|Đ|L|VPDU|
phuong-huong|1|PHƯƠNG HƯỚNG, NHIỆM VỤ {{kỳ sau}}|Đ|T||
muc-tieu|2|Mục tiêu, chỉ tiêu|Đ|L|VPDU|
nv-linh-vuc|2|Nhiệm vụ, giải pháp trọng tâm|Đ|T||
nv-xd-dang|3|Công tác xây dựng Đảng|Đ|L|BXDD|
nv-kinh-te|3|Phát triển kinh tế, quản lý đô thị, môi trường|U|L|KTHT|
nv-van-xa|3|Văn hóa, giáo dục, y tế, an sinh xã hội|U|L|VHXH|
nv-quoc-phong|3|Quốc phòng, an ninh, trật tự|U|L|CAP|
nv-cai-cach|3|Cải cách hành chính, chuyển đổi số|U|L|HCC|
nv-hdnd|3|Hoạt động của HĐND phường|H|L|HDND|
nv-mttq|3|Công tác MTTQ và các tổ chức chính trị - xã hội|M|L|MTTQ|
to-chuc-thuc-hien|1|TỔ CHỨC THỰC HIỆN|Đ|S|VPDU|`;

export const PROGRAMME = `
muc-dich|1|MỤC ĐÍCH, YÊU CẦU|Đ|L|VPDU|
noi-dung|1|NỘI DUNG CÔNG TÁC|Đ|T||
trong-tam|2|Nhiệm vụ trọng tâm|Đ|S|VPDU|
muc-tieu|2|Chỉ tiêu phấn đấu|Đ|l|VPDU|TT.HOI_NGHI TT.LUOT DV.TONG DV.KET_NAP KT.TCD KT.DV KT.KY_LUAT HD.KY_HOP HD.GIAM_SAT NS.THU NS.CHI DT.VON DT.GIAI_NGAN DT.TL GPMB.HO GPMB.NHAN_TIEN TTHC.TIEP_NHAN TTHC.DA_GQ TTHC.DUNG_HAN TTHC.QUA_HAN TTHC.TL_HAN MTTQ.GIAM_SAT MTTQ.PHAN_BIEN
hoi-nghi|2|Hội nghị Ban Chấp hành, Ban Thường vụ, Thường trực Đảng ủy|Đ|S|VPDU|
viec-ky-sau|2|Nhiệm vụ cụ thể|Đ|B|VPDU||PL 01
to-chuc-thuc-hien|1|TỔ CHỨC THỰC HIỆN|Đ|S|VPDU|`;
