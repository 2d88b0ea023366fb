import type { ReportTemplate } from '../../model/settings';

/**
 * The outlines of the five kinds of report. A line is
 * `code|level|heading|axis|kind|unit|starter indicators`. The axis and the kind are their first
 * letters (Đ, H, U, M; L `Lời văn`, S `Đánh số`, N `Nhiệm vụ`, B `Bảng`, T `Tiêu đề`).
 */
export const OUTLINES: Readonly<Record<ReportTemplate, string>> = {
  'dang-uy-thang': `
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
trong-tam|1|NHIỆM VỤ TRỌNG TÂM THÁNG {{tháng sau}}|Đ|S|VPDU|`,
  'dang-uy-quy': `
cap-tren-giao|1|KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÀNH PHỐ GIAO|Đ|T||
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
cong-doan|3|Công đoàn phường|M|L|CDP|CD.DOAN_VIEN
danh-gia|1|ĐÁNH GIÁ CHUNG|Đ|T||
ket-qua|2|Kết quả công tác lãnh đạo, chỉ đạo|Đ|L|VPDU|
noi-bat|2|Kết quả nổi bật, điểm mới, mô hình mới|Đ|L|VPDU|MH.MOI
han-che|2|Hạn chế, tồn tại, nguyên nhân|Đ|L|VPDU|
phat-sinh|2|Vấn đề mới phát sinh, vấn đề phức tạp|Đ|L|VPDU|
trong-tam|1|NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI|Đ|S|VPDU|`,
  'ubnd-thang': `
ket-qua|1|KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG {{tháng}} NĂM {{năm}}|U|T||
kinh-te|2|Lĩnh vực kinh tế|U|T||
thuong-mai|3|Thương mại dịch vụ, công nghiệp, tiểu thủ công nghiệp|U|L|KTHT|TM.HO_KD TM.DN_MOI
nong-nghiep|3|Sản xuất nông nghiệp|U|L|KTHT|NN.DIEN_TICH
ngan-sach|3|Thu, chi ngân sách|U|L|KTHT|NS.THU NS.CHI NS.TANG
dau-tu|3|Xây dựng, giải ngân vốn đầu tư công|U|L|KTHT|DT.VON DT.GIAI_NGAN DT.TL
dat-dai|3|Quản lý đất đai, trật tự đô thị, xây dựng và môi trường|U|L|KTHT|DD.GIAY_CN XD.KIEM_TRA XD.VI_PHAM TTDT.XU_PHAT MT.TL_THU_GOM
gpmb|3|Bồi thường, giải phóng mặt bằng|U|L|KTHT|GPMB.HO GPMB.NHAN_TIEN
van-xa|2|Lĩnh vực văn hóa - xã hội|U|T||
van-hoa|3|Văn hóa, thể thao, thông tin tuyên truyền, du lịch|U|L|VHXH|VH.SU_KIEN TT.TIN_BAI
noi-vu|3|Nội vụ|U|L|VHXH|CB.BIEN_CHE CB.HIEN_CO CB.TL
giao-duc|3|Giáo dục và đào tạo|U|L|VHXH|GD.HOC_SINH
y-te|3|Y tế, dân số, bảo hiểm, lao động|U|L|TYT|YT.LUOT_KHAM YT.BHYT ATTP.KIEM_TRA ATTP.VI_PHAM AS.VIEC_LAM
an-sinh|3|An sinh xã hội, người có công, bảo trợ xã hội|U|L|VHXH|AS.HO_NGHEO AS.NGUOI AS.TIEN
chuyen-doi-so|3|Khoa học, công nghệ, chuyển đổi số|U|L|VHXH|CDS.HUONG_DAN
noi-chinh|2|Công tác nội chính|U|T||
chinh-quyen|3|Xây dựng chính quyền|U|L|VPUB|VB.DEN VB.DI
tthc|3|Giải quyết thủ tục hành chính|U|L|HCC|TTHC.TIEP_NHAN TTHC.DA_GQ TTHC.DUNG_HAN TTHC.QUA_HAN TTHC.TRUC_TUYEN TTHC.TL_HAN
an-ninh|3|An ninh trật tự, an toàn xã hội|U|L|CAP|CA.TONG_VU CA.LAM_RO CA.TL PC.KIEM_TRA
quan-su|3|Quân sự địa phương|U|L|QSP|QS.HUAN_LUYEN
tiep-dan|3|Tiếp dân, giải quyết đơn thư|U|L|VPUB|TD.BUOI TD.LUOT DON.DON DON.DA_GQ
nhiem-vu|2|Tình hình thực hiện nhiệm vụ được giao|U|N|VPUB|
han-che|2|Hạn chế, tồn tại|U|L|VPUB|
trong-tam|1|MỘT SỐ NHIỆM VỤ TRỌNG TÂM THÁNG {{tháng sau}}|U|S|VPUB|`,
  'so-ket': `
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
kien-nghi|1|KIẾN NGHỊ, ĐỀ XUẤT|Đ|L|VPDU|`,
  'thong-bao-ket-luan': `
ky-truoc|2|Về kết quả thực hiện nhiệm vụ kỳ trước|Đ|L|VPDU|TT.HOI_NGHI DV.TONG DV.KET_NAP DV.TL_KN KT.TCD VB.DEN VB.DI MH.MOI
ky-sau|2|Nhiệm vụ trọng tâm kỳ sau|Đ|L|VPDU|
xd-dang|3|Công tác xây dựng Đảng|Đ|L|BXDD|
kinh-te|3|Phát triển kinh tế - xã hội|U|L|VPUB|NS.THU NS.CHI DT.VON DT.GIAI_NGAN DT.TL GPMB.HO GPMB.NHAN_TIEN
quoc-phong|3|Quốc phòng, an ninh, trật tự|U|L|CAP|CA.TONG_VU CA.LAM_RO
kien-nghi|2|Về các ý kiến, kiến nghị tại Hội nghị|Đ|T||
kn-do-thi|3|Lĩnh vực đô thị, môi trường|U|L|KTHT|XD.KIEM_TRA XD.VI_PHAM MT.TL_THU_GOM
kn-van-xa|3|Lĩnh vực văn hóa - xã hội|U|L|VHXH|AS.NGUOI AS.TIEN YT.BHYT
kn-hanh-chinh|3|Lĩnh vực hành chính, tiếp dân|U|L|HCC|TTHC.TIEP_NHAN TTHC.DA_GQ TD.LUOT DON.DON DON.DA_GQ
giao-viec|2|Giao nhiệm vụ|Đ|L|VPDU|`,
};
