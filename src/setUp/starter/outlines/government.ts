// Outlines of the reports of the people's committee (UBND), of one period each.

const FIELDS = `
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
nhiem-vu|2|Tình hình thực hiện nhiệm vụ được giao|U|N|VPUB|`;

const STEERING = `
ket-qua|1|KẾT QUẢ THỰC HIỆN NHIỆM VỤ {{kỳ}}|U|T||
dieu-hanh|2|Công tác chỉ đạo, điều hành|U|L|VPUB|`;

const CHIEF_FIGURES = `
chi-tieu|2|Kết quả thực hiện các chỉ tiêu chủ yếu|U|L|VPUB|`;

const ASSESSMENT = `
danh-gia|1|ĐÁNH GIÁ CHUNG|U|T||
uu-diem|2|Kết quả đạt được|U|L|VPUB|
han-che|2|Hạn chế, tồn tại, nguyên nhân|U|L|VPUB|`;

const NEXT = `
trong-tam|1|MỘT SỐ NHIỆM VỤ TRỌNG TÂM {{kỳ sau}}|U|S|VPUB|`;

const PROPOSALS = `
kien-nghi|1|KIẾN NGHỊ, ĐỀ XUẤT|U|l|VPUB|`;

export const MONTH = `
ket-qua|1|KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG {{tháng}} NĂM {{năm}}|U|T||${FIELDS}
han-che|2|Hạn chế, tồn tại|U|L|VPUB|
trong-tam|1|MỘT SỐ NHIỆM VỤ TRỌNG TÂM THÁNG {{tháng sau}}|U|S|VPUB|`;

export const QUARTER = `${STEERING}${FIELDS}${ASSESSMENT}${NEXT}${PROPOSALS}`;

export const HALF_YEAR = `${STEERING}${CHIEF_FIGURES}${FIELDS}${ASSESSMENT}${NEXT}${PROPOSALS}`;

export const YEAR = `${STEERING}${CHIEF_FIGURES}${FIELDS}${ASSESSMENT}
bai-hoc|2|Bài học kinh nghiệm|U|L|VPUB|
phuong-huong|1|PHƯƠNG HƯỚNG, NHIỆM VỤ {{kỳ sau}}|U|T||
muc-tieu|2|Mục tiêu, chỉ tiêu|U|L|VPUB|
trong-tam|2|Nhiệm vụ trọng tâm|U|S|VPUB|
giai-phap|2|Giải pháp chủ yếu|U|S|VPUB|${PROPOSALS}`;
