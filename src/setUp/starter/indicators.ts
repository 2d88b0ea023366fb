/**
 * The pool of starter indicators. A line is `code|name|unit of measure|axis|how it rolls up|who
 * reports it`: `+` a flow summed over units and periods, `=` a stock summed over units, `~` a mean,
 * any other text a formula, which nobody reports. The axis is its first letter (Đ, H, U, M); blank
 * where several report it. Who reports: codes of starter units, `*` all, `M*` all of an axis.
 */
export const INDICATORS = `
TT.HOI_NGHI|Hội nghị tuyên truyền, quán triệt|hội nghị||+|BXDD VHXH MTTQ DTN LHPN CCB CDP
TT.LUOT|Lượt người dự hội nghị tuyên truyền, quán triệt|lượt người||+|BXDD VHXH MTTQ DTN LHPN CCB CDP
TT.TIN_BAI|Tin, bài đăng trên trang thông tin điện tử và mạng xã hội|tin, bài||+|BXDD VHXH MTTQ DTN LHPN CCB CDP
TT.LOP|Lớp bồi dưỡng, tập huấn|lớp||+|TTCT
TT.HOC_VIEN|Lượt học viên dự bồi dưỡng, tập huấn|lượt người||+|TTCT
DK.MO_HINH|Mô hình dân vận khéo đang duy trì|mô hình||=|BXDD MTTQ DTN LHPN CCB CDP
DK.DOI_THOAI|Cuộc đối thoại của người đứng đầu với Nhân dân|cuộc||+|VPDU VPUB
DK.Y_KIEN|Ý kiến nêu tại đối thoại|ý kiến||+|VPDU VPUB
DK.TRA_LOI|Ý kiến tại đối thoại đã được trả lời|ý kiến||+|VPDU VPUB
CB.BIEN_CHE|Biên chế được giao|người||=|*
CB.HIEN_CO|Cán bộ, công chức, viên chức hiện có|người||=|*
CB.TL|Tỷ lệ sử dụng biên chế|%||CB.HIEN_CO / CB.BIEN_CHE * 100
CB.BOI_DUONG|Lượt cán bộ, công chức được bồi dưỡng|lượt người||+|*
TCD.CHI_BO|Chi bộ, đảng bộ trực thuộc|tổ chức|Đ|=|BXDD
DV.TONG|Tổng số đảng viên|đảng viên|Đ|=|BXDD
DV.NU|Trong đó: đảng viên nữ|đảng viên|Đ|=|BXDD
DV.KET_NAP|Đảng viên mới được kết nạp|đảng viên|Đ|+|BXDD
DV.CHINH_THUC|Đảng viên được công nhận chính thức|đảng viên|Đ|+|BXDD
DV.TL_KN|Tỷ lệ kết nạp so với đảng viên hiện có|%||DV.KET_NAP / DV.TONG * 100
KT.TCD|Tổ chức đảng được kiểm tra, giám sát|tổ chức|Đ|+|UBKT
KT.DV|Đảng viên được kiểm tra, giám sát|đảng viên|Đ|+|UBKT
KT.KY_LUAT|Đảng viên bị thi hành kỷ luật|đảng viên|Đ|+|UBKT
VB.DEN|Văn bản đến|văn bản||+|*
VB.DI|Văn bản đi|văn bản||+|*
VB.TONG|Tổng số văn bản đi, đến|văn bản||VB.DEN + VB.DI
VB.KY_SO|Văn bản đi được ký số|văn bản||+|*
VB.TL_KY_SO|Tỷ lệ văn bản đi được ký số|%||VB.KY_SO / VB.DI * 100
HD.KY_HOP|Kỳ họp HĐND phường|kỳ họp|H|+|HDND
HD.NGHI_QUYET|Nghị quyết HĐND phường ban hành|nghị quyết|H|+|HDND
HD.GIAM_SAT|Cuộc giám sát, khảo sát của HĐND|cuộc|H|+|HDND
HD.Y_KIEN|Ý kiến, kiến nghị của cử tri|ý kiến|H|+|HDND
HD.TRA_LOI|Ý kiến, kiến nghị của cử tri đã được trả lời|ý kiến|H|+|HDND
NS.THU|Thu ngân sách nhà nước trên địa bàn|triệu đồng|U|+|KTHT
NS.CHI|Chi ngân sách phường|triệu đồng|U|+|KTHT
NS.TANG|Thu ngân sách tăng so với kỳ trước|%||(NS.THU / KỲ_TRƯỚC(NS.THU) - 1) * 100
DT.VON|Kế hoạch vốn đầu tư công năm|triệu đồng|U|=|KTHT
DT.GIAI_NGAN|Vốn đầu tư công giải ngân từ đầu năm|triệu đồng|U|=|KTHT
DT.TL|Tỷ lệ giải ngân vốn đầu tư công|%||DT.GIAI_NGAN / DT.VON * 100
TM.HO_KD|Hộ kinh doanh đang hoạt động|hộ|U|=|KTHT
TM.DN_MOI|Doanh nghiệp thành lập mới|doanh nghiệp|U|+|KTHT
NN.DIEN_TICH|Diện tích gieo trồng|ha|U|=|KTHT
XD.KIEM_TRA|Công trình được kiểm tra trật tự xây dựng|công trình|U|+|KTHT
XD.VI_PHAM|Công trình vi phạm trật tự xây dựng|công trình|U|+|KTHT
DD.GIAY_CN|Giấy chứng nhận quyền sử dụng đất được trao|giấy|U|+|KTHT
GPMB.HO|Hộ thuộc diện bồi thường, giải phóng mặt bằng|hộ|U|=|KTHT
GPMB.NHAN_TIEN|Hộ đã nhận tiền bồi thường|hộ|U|=|KTHT
MT.TL_THU_GOM|Tỷ lệ rác thải sinh hoạt được thu gom|%|U|~|KTHT
TTDT.XU_PHAT|Trường hợp vi phạm trật tự đô thị bị xử phạt|trường hợp|U|+|KTHT
VH.SU_KIEN|Hoạt động văn hóa, thể thao|hoạt động|U|+|VHXH
GD.HOC_SINH|Trẻ mầm non và học sinh|học sinh|U|=|VHXH
YT.LUOT_KHAM|Lượt khám bệnh tại Trạm Y tế|lượt|U|+|TYT
YT.BHYT|Tỷ lệ người dân tham gia bảo hiểm y tế|%|U|~|TYT
ATTP.KIEM_TRA|Cơ sở được kiểm tra an toàn thực phẩm|cơ sở|U|+|TYT
ATTP.VI_PHAM|Cơ sở vi phạm an toàn thực phẩm|cơ sở|U|+|TYT
AS.HO_NGHEO|Hộ nghèo|hộ|U|=|VHXH
AS.NGUOI|Người hưởng trợ cấp ưu đãi, bảo trợ xã hội|người|U|=|VHXH
AS.TIEN|Kinh phí trợ cấp đã chi trả|triệu đồng|U|+|VHXH
AS.VIEC_LAM|Lao động được giới thiệu việc làm|người|U|+|VHXH
CA.TONG_VU|Vụ vi phạm pháp luật được phát hiện|vụ|U|+|CAP
CA.LAM_RO|Vụ đã điều tra, làm rõ|vụ|U|+|CAP
CA.TL|Tỷ lệ điều tra, làm rõ|%||CA.LAM_RO / CA.TONG_VU * 100
PC.KIEM_TRA|Cơ sở được kiểm tra phòng cháy, chữa cháy|cơ sở|U|+|CAP
QS.HUAN_LUYEN|Dân quân tham gia huấn luyện|lượt người|U|+|QSP
TTHC.TIEP_NHAN|Hồ sơ thủ tục hành chính tiếp nhận|hồ sơ|U|+|HCC
TTHC.DA_GQ|Hồ sơ thủ tục hành chính đã giải quyết|hồ sơ|U|+|HCC
TTHC.DUNG_HAN|Hồ sơ giải quyết trước hạn, đúng hạn|hồ sơ|U|+|HCC
TTHC.QUA_HAN|Hồ sơ giải quyết quá hạn|hồ sơ|U|+|HCC
TTHC.TRUC_TUYEN|Hồ sơ nộp trực tuyến|hồ sơ|U|+|HCC
TTHC.TL_HAN|Tỷ lệ giải quyết trước hạn, đúng hạn|%||TTHC.DUNG_HAN / TTHC.DA_GQ * 100
TTHC.TL_TT|Tỷ lệ hồ sơ nộp trực tuyến|%||TTHC.TRUC_TUYEN / TTHC.TIEP_NHAN * 100
CDS.HUONG_DAN|Lượt người dân được hướng dẫn kỹ năng số|lượt||+|VHXH HCC DTN
SH.TAI_LIEU|Tài liệu lưu trữ đã số hóa|hồ sơ||=|VPDU VPUB
TD.BUOI|Buổi tiếp công dân|buổi||+|VPDU UBKT HDND VPUB
TD.LUOT|Lượt công dân được tiếp|lượt công dân||+|VPDU UBKT HDND VPUB
DON.DON|Đơn thư tiếp nhận|đơn||+|VPDU UBKT HDND VPUB
DON.DA_GQ|Đơn thư đã giải quyết|đơn||+|VPDU UBKT HDND VPUB
DON.TL|Tỷ lệ đơn thư đã giải quyết|%||DON.DA_GQ / DON.DON * 100
MTTQ.GIAM_SAT|Cuộc giám sát của MTTQ và đoàn thể|cuộc|M|+|M*
MTTQ.PHAN_BIEN|Văn bản dự thảo được góp ý, phản biện|văn bản|M|+|M*
MTTQ.QUY|Kinh phí các quỹ vận động được|triệu đồng|M|+|MTTQ
DTN.CONG_TRINH|Công trình, phần việc thanh niên|công trình|M|+|DTN
DTN.KET_NAP|Đoàn viên mới được kết nạp|đoàn viên|M|+|DTN
PN.HOI_VIEN|Hội viên phụ nữ|hội viên|M|=|LHPN
PN.DU_NO|Dư nợ vốn vay ủy thác|triệu đồng|M|=|LHPN
CCB.HOI_VIEN|Hội viên Cựu chiến binh|hội viên|M|=|CCB
CD.DOAN_VIEN|Đoàn viên công đoàn|đoàn viên|M|=|CDP
MH.MOI|Mô hình, cách làm hay đang duy trì|mô hình||=|*
`;

/**
 * Starter rules, `description|left|comparison|right|severity`; a report takes those whose
 * indicators it has. A blank severity is `Lỗi`.
 */
export const RULES = `
Hồ sơ đúng hạn cộng quá hạn bằng hồ sơ đã giải quyết|TTHC.DUNG_HAN + TTHC.QUA_HAN|=|TTHC.DA_GQ|
Hồ sơ trực tuyến không vượt hồ sơ tiếp nhận|TTHC.TRUC_TUYEN|<=|TTHC.TIEP_NHAN|
Không để hồ sơ giải quyết quá hạn|TTHC.QUA_HAN|=|0|Cảnh báo
Người hiện có không vượt biên chế được giao|CB.HIEN_CO|<=|CB.BIEN_CHE|
Đảng viên nữ không vượt tổng số đảng viên|DV.NU|<=|DV.TONG|
Đảng viên kết nạp trong kỳ không vượt tổng số đảng viên|DV.KET_NAP|<=|DV.TONG|
Có kỷ luật đảng viên thì có kiểm tra, giám sát|KT.KY_LUAT|<=|KT.DV|Cảnh báo
Có hội nghị thì có người dự|TT.LUOT|>=|TT.HOI_NGHI|
Có lớp thì có học viên|TT.HOC_VIEN|>=|TT.LOP|
Ý kiến được trả lời không vượt ý kiến nêu tại đối thoại|DK.TRA_LOI|<=|DK.Y_KIEN|
Văn bản ký số không vượt văn bản đi|VB.KY_SO|<=|VB.DI|
Ý kiến cử tri đã trả lời không vượt tổng số ý kiến|HD.TRA_LOI|<=|HD.Y_KIEN|Cảnh báo
Chi ngân sách lũy kế không vượt thu lũy kế|LŨY_KẾ(NS.CHI)|<=|LŨY_KẾ(NS.THU)|Cảnh báo
Vốn giải ngân không vượt kế hoạch vốn|DT.GIAI_NGAN|<=|DT.VON|
Vốn giải ngân từ đầu năm không giảm so với kỳ trước|DT.GIAI_NGAN|>=|KỲ_TRƯỚC(DT.GIAI_NGAN)|Cảnh báo
Công trình vi phạm không vượt công trình được kiểm tra|XD.VI_PHAM|<=|XD.KIEM_TRA|
Hộ nhận tiền không vượt hộ thuộc diện bồi thường|GPMB.NHAN_TIEN|<=|GPMB.HO|
Cơ sở vi phạm không vượt cơ sở được kiểm tra an toàn thực phẩm|ATTP.VI_PHAM|<=|ATTP.KIEM_TRA|
Vụ đã làm rõ không vượt tổng số vụ|CA.LAM_RO|<=|CA.TONG_VU|Cảnh báo
Đơn thư đã giải quyết không vượt đơn thư tiếp nhận|DON.DA_GQ|<=|DON.DON|Cảnh báo
Tỷ lệ tham gia bảo hiểm y tế không vượt 100%|YT.BHYT|<=|100|
Tỷ lệ thu gom rác không vượt 100%|MT.TL_THU_GOM|<=|100|
`;
