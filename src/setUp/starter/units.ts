/** A usual ward: `code|name|axis|contact|aliases`; the office corrects it. */
export const UNITS = `
VPDU|Văn phòng Đảng ủy phường|Đ|Chánh Văn phòng|Văn phòng Đảng ủy; VPĐU
BXDD|Ban Xây dựng Đảng|Đ|Trưởng ban|BXDĐ
UBKT|Ủy ban Kiểm tra Đảng ủy|Đ|Chủ nhiệm|UBKT Đảng ủy
TTCT|Trung tâm Chính trị phường|Đ|Giám đốc|Trung tâm Chính trị
HDND|Thường trực HĐND phường|H|Phó Chủ tịch HĐND|Thường trực HĐND
VPUB|Văn phòng HĐND và UBND phường|U|Chánh Văn phòng|Văn phòng UBND
KTHT|Phòng Kinh tế, Hạ tầng và Đô thị|U|Trưởng phòng|
VHXH|Phòng Văn hóa - Xã hội|U|Trưởng phòng|
HCC|Trung tâm Phục vụ hành chính công|U|Giám đốc|
CAP|Công an phường|U|Phó Trưởng Công an|
QSP|Ban Chỉ huy Quân sự phường|U|Chỉ huy phó|
TYT|Trạm Y tế phường|U|Trưởng trạm|
MTTQ|Ủy ban MTTQ Việt Nam phường|M|Phó Chủ tịch|
DTN|Đoàn Thanh niên phường|M|Phó Bí thư|
LHPN|Hội Liên hiệp Phụ nữ phường|M|Phó Chủ tịch|
CCB|Hội Cựu chiến binh phường|M|Phó Chủ tịch|
CDP|Công đoàn phường|M|Phó Chủ tịch|
`;
