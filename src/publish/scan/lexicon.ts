import { bareWord, plainWord } from './letters';

/** The phrases that tell, by what they tell; `|` between them. Those that tell two things stand once. */
const PHRASES = {
  // Before a person's name, and what names a person by an office.
  title:
    'ông|bà|anh|chị|a.|b.|c.|ô.|em|bé|cháu|cụ|cô|chú|bác|dì|cậu|mợ|dượng|thím|bạn|linh mục|mục sư|sư cô|sư thầy|ni sư|đại đức|thượng tọa|hòa thượng|nữ tu|cha xứ|thích nữ|đồng chí|đ/c|đc',
  comrade: 'đồng chí|đ/c|đc',
  office:
    'bí thư|phó|chủ tịch|giám đốc|chánh văn phòng|công an|chủ nhiệm|ủy viên|kế toán|đại biểu|chuyên viên|cán bộ|công chức|thanh tra|thường trực|giáo viên|cảnh sát khu vực|thủ tướng|chánh án|thẩm phán|sĩ|sỹ|tá|úy|điều dưỡng|luật sư|cộng tác viên|nhân viên|hòa giải viên|tuyên truyền viên|báo cáo viên|phóng viên|nhà báo|nhà hảo tâm|nhà tài trợ|doanh nhân|giảng viên|tình nguyện viên|thầy giáo|cô giáo|thầy thuốc|hội thẩm|ts|ths|trưởng|chuyên gia|tổ trưởng|khu trưởng|khối trưởng|trưởng khu|trưởng ban|trưởng phòng|tổ phó|hiệu trưởng|đại úy|thượng úy|trung úy|thiếu úy|đại tá|trung tá|thiếu tá|thượng tá|bác sĩ|pct|pbt|pgđ|chánh xứ|trụ trì|quản nhiệm',
  doer: 'trao|tặng|thăm|ủng hộ|hỗ trợ|giúp|chỉ đạo|dự|phát biểu|báo cáo|trình bày|kiểm tra|chủ trì|tiếp công dân|tiếp dân|tiếp xúc|tiếp nhận|tiếp ông|tiếp bà|tiếp đoàn|tiếp người|tiếp khách|phổ biến|tuyên truyền|vận động|phụ trách|phối hợp|triển khai|kết luận|yêu cầu|biểu dương|quyên góp|đóng góp|hiến|hướng dẫn|theo dõi|giải quyết|tham mưu|quán triệt|điều hành|giám sát|chia sẻ|động viên|tài trợ|thụ lý|xác minh|thẩm tra|chúc mừng|dẫn đầu|thông tin|nhấn mạnh|nói chuyện|xử lý|xử phạt|phát hiện|lập biên bản|rà soát|khảo sát|đỡ đầu|chỉ huy|tư vấn|dạy|chăm sóc|phục vụ|gặp|ký ban|ký kết|ký quyết|ký văn|ký duyệt|ký công|nhắc|bắt|quản lý|trả lời|cho|bảo vệ|xét xử|được giao|được phân công|được cử',
  agent:
    'do|bởi|cùng|thay mặt|giao|phân công|cử|mời|lãnh đạo|khen thưởng|tuyên dương|biểu dương|bổ nhiệm|bầu|vinh danh|tôn vinh|cảm ơn',
  against: 'đối với|với',
  team: 'tổ xác minh|tổ công tác|đoàn kiểm tra|đoàn giám sát|đoàn xác minh|hội đồng|tổ giám sát',
  list: 'danh sách|các hộ|các trường hợp|gồm',
  passive: 'được|để|nhằm|đề nghị|cần',
  place:
    'trường|thcs|thpt|th|tiểu học|trung học|mầm non|mẫu giáo|mn|chợ|công viên|quỹ|học bổng|giải|cúp|dự án|tòa nhà|đền|đình|chùa|nhà thờ|tượng đài|nhà lưu niệm|bảo tàng|chi bộ|đảng bộ|chi đoàn|liên đội|bệnh viện|công ty|doanh nghiệp|cầu|hồ|ga|bến|tuyến|nút giao|ngã tư|ngã ba|vườn hoa|cơ sở|tư tưởng|sông|hội thánh tin lành|giáo xứ|thánh thất|chi hội tin lành|giao lộ',
  people:
    'đối tượng|con|vợ|chồng|mẹ|bố|cha|thân nhân|thành viên|nhân dân|công chức|viên chức|cán bộ|trẻ',
  link: 'của|là|gồm|cho|đối|với|tên|số|về|bằng|hình thức|trong|đó|có|từ|đứng|người|lại|trước|đây|như|và|thứ',
  predicate:
    'bị|mắc|nhiễm|thuộc|diện|là|nhận|vi phạm|theo|gửi|có|đang|hưởng|chịu|phải|từng|nghi|sử dụng|nộp|viết|làm|vào|nghỉ|xin|trong thời hạn|được chẩn đoán',
  // What is told of a person.
  health:
    'bệnh|ung thư|hiv|aids|tâm thần|khuyết tật|tàn tật|mắc lao|lao phổi|covid|sốt xuất huyết|tiểu đường|tai biến|đột quỵ|suy thận|chạy thận|nghiện|ma túy|cai nghiện|chất độc da cam|chất độc hóa học|tự kỷ|trầm cảm|liệt|bại não|suy tim|tim bẩm sinh|động kinh|hiểm nghèo|ốm nặng|điều trị|nhập viện|phẫu thuật|thiểu năng|mù|câm|điếc|đau ốm|ốm đau|xơ gan|mất trí|sức khỏe yếu|bạo lực|bạo hành|xâm hại|tự tử|tự sát|tự vẫn|sa sút trí tuệ|lú lẫn|chậm phát triển|hội chứng down|nằm một chỗ|gãy chân|gãy tay|methadone|arv|heroin|u não|u gan|khối u|mổ|thương tật|ra viện|nằm viện|mất năng lực|dương tính|suy nhược|suy dinh dưỡng|nhồi máu|thai|vô sinh|hôn mê|nguy kịch|máu trắng|dị tật|tăng động|bị bỏng|nghi mắc|ca mắc|sởi|viêm|cận thị|chẩn đoán|tình trạng sức khỏe|kết luận khám|khám nvqs|nkt|bị tai nạn|chấn thương|thần kinh|rối loạn|khiếm thị|khiếm thính|loạn thần|cụt|chậm nói|xe lăn|mất sức|bạch hầu|chó cắn|dâm|chồng đánh|bị đánh|ho ra máu|bị lao|sốt rét|nằm bệnh viện|phát hiện nhiễm|phát hiện mắc|phát hiện bệnh|ncmt|hbv|hbsag|nghỉ mổ|nghỉ ốm|nghỉ bệnh|nghỉ thai sản|u tuyến|loại sức khỏe|h +|k phổi|k gan|k vú|k dạ dày|k đại tràng|k máu|k vòm|k giai đoạn|k tử cung|người có h|kháng vi rút|kháng virus|điên|hóa trị|xạ trị|di căn|nhiễm h|nhiễm " h|ttpl|giang mai|bệnh lậu|parkinson|alzheimer|lupus|hen suyễn|thủy đậu|tay chân miệng|ho gà|uốn ván|thoái hóa|xơ cứng|loạn thị|hen phế quản|gãy cổ|gãy xương|biến chứng|huyết áp|đái tháo đường|tim mạch|kháng thuốc|kt vận động|kt trí tuệ|kt nặng|kt đặc biệt|kt thần kinh|bại liệt|sxh|dengue|xuất huyết não|suy gan|suy tủy|tan máu|thalassemia|sảy thai|phá thai|ảo giác|hoang tưởng|ngáo đá|lao hạch|lao màng|lao kháng|bệnh nền|u vú|nhược cơ|teo cơ|lở loét|sứt môi|hở hàm ếch|thở máy|phơi nhiễm|hiếp dâm|cưỡng hiếp|k tụy|mắc bệnh|ghép thận|lọc máu|truyền hóa chất|chạy hóa chất|phong cùi|thuốc hướng thần|bệnh án|tiền sử bệnh|bị bệnh|thuốc lao|tb phổi|afb',
  poverty:
    'hộ nghèo|hộ cận nghèo|cận nghèo|đặc biệt khó khăn|kinh tế khó khăn|neo đơn|hộ khó khăn|mồ côi|trợ cấp xã hội|bảo trợ xã hội|người nghèo|nghèo|nợ|không nơi nương tựa|cô đơn|bỏ rơi|đơn thân|mất việc|thất nghiệp|dột nát|nhà tạm|vô gia cư|lang thang|túng thiếu|gặp khó khăn|trợ giúp xã hội|btxh|hcn|hoàn cảnh|gia cảnh|góa|ở nhờ|đói|thiếu ăn|ăn xin|vỡ hụi|loại hộ|bổ sung hn|thẻ hn|thoát hn|diện hn|sổ hộ nghèo|hết gạo|thiếu gạo|đứt bữa|hộ cn|hộ hn|rất khó khăn|không có thu nhập|trợ cấp khó khăn|cứu đói|thiếu đói|bán vé số|ve chai|xin ăn|xiêu vẹo|siêu vẹo|khó khăn về nhà ở|hộ đói|thu nhập thấp|thiếu hụt nhà ở|nhà tranh|thoát nghèo|tái nghèo|chuẩn nghèo',
  religion:
    'theo đạo|tín đồ|giáo dân|công giáo|tin lành|phật giáo|phật tử|hồi giáo|cao đài|hòa hảo|tôn giáo|đạo phật|đạo thiên chúa|chức sắc|pháp luân công|hội thánh|giáo xứ|linh mục|mục sư|tu sĩ|đạo lạ|tà đạo|có đạo|truyền đạo|bỏ đạo|đức chúa trời|rửa tội|quy y|đi lễ|lễ đạo|không đạo|họ đạo|nhập đạo|xuất gia|nữ tu|gốc giáo|chứng nhân giê|pghh|sinh hoạt đạo|nam tông|tu báo hiếu|đi tu|đi đạo|thiên chúa|islam|đạo hồi giáo|bà la môn|tứ ân hiếu nghĩa|bửu sơn kỳ hương|cơ đốc|phục lâm|mặc môn|vàng chứ|hà mòn|tà giáo|bà cô dợ|dương văn mình|nhóm cầu nguyện|trùm họ|tên thánh|giáo lý|đi nhà thờ',
  discipline:
    'kỷ luật|khiển trách|cảnh cáo|cách chức|khai trừ|xóa tên|hạ bậc lương|giáng chức|đình chỉ|vi phạm|kiểm điểm|suy thoái|khởi tố|tạm giam|bị bắt|xử phạt|bị phê bình|phê bình đồng chí|rút kinh nghiệm|đánh bạc|trộm|tiền án|tiền sự|tham ô|hối lộ|truy tố|truy nã|bị can|bị cáo|bị phạt|phạt ông|phạt bà|tù|án treo|không giam giữ|tạm giữ|tái phạm|gây rối|hành hung|đánh nhau|bãi nhiệm|thôi việc|buộc thôi việc|cố ý gây thương tích|ra khỏi đảng|bắt quả tang|bắt giữ|lừa đảo|mại dâm|cá độ|đá gà|số đề|mãn hạn|đặc xá|đào ngũ|trốn|thôi học|không hoàn thành|bỏ sinh hoạt|tảo hôn|lấn chiếm|con thứ ba|trái phép|tước|nồng độ cồn|đánh vợ|đánh con|ghi đề|sai phạm|chống người thi hành|tạm dừng học|đuổi học|đánh bạn|gây thương tích|hđkl|bị kt|sinh con thứ|kl đ/c|đề nghị kl|mức cảnh cáo|mức khiển trách|giáo dục tại phường|giáo dục tại xã|hdkl|xem xét kl|bị kl|hạ xếp loại|biển thủ|chiếm đoạt|ngoại tình|quan hệ bất chính|lãi nặng|tín dụng đen|sa thải|án tích|lý lịch tư pháp|cai nghiện bắt buộc|tha tù|trại giam|giáo dưỡng|quản chế|ăn cắp|cướp|móc túi|gian lận|bắt khẩn cấp|bị xử lý|mức kl',
  complaint:
    'đơn của|đơn ông|đơn bà|đơn thư|đơn kiến nghị|đơn phản ánh|đơn đề nghị|phản ánh của|kiến nghị của|gửi đơn|nộp đơn|có đơn|khiếu nại|tố cáo|khiếu kiện|khiếu tố|tố giác|khởi kiện|loại đơn|nội dung đơn|đơn trình báo|người kiến nghị|người phản ánh|kiến nghị xem xét|kiến nghị xử lý|phản ánh việc|phản ánh về|đơn đề ngày|tranh chấp|kêu cứu|bị phản ánh|bị tố|tố ông|tố bà|kiện ra tòa|người tố cáo|quần chúng phản ánh|kn lần|vượt cấp|kiện ubnd|kiện ủy ban|kiện chủ tịch|vụ kiện|nhắn tin tố|tố cán bộ|tố cskv|tố công an|tố chủ tịch|đơn kn|đơn tc|phản ánh cán bộ|nhũng nhiễu|vòi tiền|giấu tên|người kn|người tc|kn về|tc về|kn của|tc của|đứng đơn|kiện quyết định|đơn kntc|kn qđ|kn quyết định|đơn nặc danh|làm đơn|kn việc|tc việc|đơn kiện',
  /** Looks like one of these and is none: a trade, an aim, an office. */
  empty:
    'bệnh viện|dịch bệnh|kỷ luật lao động|kỷ luật kỷ cương|tính kỷ luật|chấp hành kỷ luật|vì người nghèo|ban tôn giáo|dân tộc tôn giáo|tôn giáo dân tộc|liệt sĩ|liệt sỹ|tê liệt|quyết liệt|nhiệt liệt|oanh liệt|người tốt việc tốt|mù chữ|hình tôn giáo|tác tôn giáo|xóa đói|dâm bụt',
  // Before or after a number.
  identity:
    'cccd|cmnd|cmt|cmtnd|cc|căn cước|căn cước công dân|chứng minh nhân dân|chứng minh thư|số định danh|đdcn|định danh cá nhân|mã định danh|giấy tờ tùy thân|số giấy tờ|hộ chiếu|sổ bhxh|mã bhxh|số bhxh|thẻ bhyt|bhyt số|số thẻ bảo hiểm|sổ bảo hiểm|số bảo hiểm xã hội|gttt|giấy phép lái xe|gplx|bằng lái xe|passport|giấy chứng minh|thẻ bảo hiểm y tế|mã số thuế cá nhân|mst cá nhân|số chứng minh|chứng minh số|cm|gcmnd|gcmt',
  phone:
    'sđt|sdt|đt|điện thoại|di động|đtdđ|liên hệ|liên lạc|zalo|gọi lại|gọi số|gọi vào|gọi đến|gọi theo|dienthoai|tel|phone|mobile|gọi|đtlh|fax|máy|hotline|đường dây nóng|dđ|nhắn tin|viber',
  hotline:
    'đường dây nóng|hotline|tổng đài|trực ban|trực chỉ huy|điện thoại cơ quan|số máy cơ quan|số trực|máy trực|điện thoại trực|fax|tiếp nhận phản ánh|tiếp nhận kiến nghị|tiếp nhận tin',
  organisation:
    'ubnd|ủy ban nhân dân|của phường|hđnd|ubmttq|mttq|mặt trận|đảng ủy|công an|quân sự|trạm y tế|trung tâm|một cửa|văn phòng|phòng|trường|công ty|cơ quan|hợp tác xã|bệnh viện|đội|kho bạc|quỹ|hội|ban|đoàn thanh niên|chi bộ|ban quản lý|điện lực|htx|doanh nghiệp|ngân hàng chính sách|cục|sở|tòa án|công đoàn|nhà văn hóa|tổ chức|đơn vị|cửa hàng|ttpvhcc|tthcc|ttyt|tyt',
  private:
    'cá nhân|riêng|chủ hộ|người dân|người gửi|người nhận|người phản ánh|thân nhân|phụ huynh|chủ tài khoản|người thụ hưởng|đt nhà|điện thoại nhà|máy nhà',
  account:
    'tài khoản|tk|atm|bank|vcb|bidv|tcb|mb|acb|vib|shb|msb|ocb|ngân hàng|nh|chuyển khoản|ck|scb|momo|ví điện tử|liên việt|beneficiary|a / c|tknh|nhno|saoke|sao kê|t/k|acc',
  code: 'mst|mã số|đkkd|giấy phép|mã hồ sơ|số hiệu|hóa đơn|văn bản số|mã qhns|giấy chứng nhận|mã đơn vị|mã đvqhns|biển số|mã khách hàng|số phiếu',
  /** Things have numbers of any shape. */
  thing:
    'mã định danh điện tử|mã định danh cơ quan|mã định danh đơn vị|serial|seri|sê|imei|mã tài sản|mã tscđ|mã vật tư|mã thiết bị|mã đơn hàng|mã giao dịch|mã tra cứu|mã dự án|mã công trình|vận đơn|mã vạch|mã lô|số lô|số khung|chứng từ|tham chiếu|kiểm kê|ip|model|phiên bản|công tơ|tọa độ|thửa|tờ bản đồ|tem|id phòng họp|id họp|meeting id|mã cuộc họp',
  money:
    'đồng|đ|vnđ|vnd|triệu|tỷ|tỉ|nghìn|ngàn|trđ|usd|người|hộ|trường hợp|hồ sơ|lượt|ha|kg|tấn|kwh|km|lít|phiếu',
  birth:
    'sinh|sanh|sn|ns|ntns|s / n|n / s|s . n|n . s|dob|d . o . b|ngaysinh|namsinh|birthday|đẻ|chào đời|ra đời|lọt lòng|born|s .|nsinh|n . sinh',
  anniversary: 'kỷ niệm|mừng|tưởng niệm',
  // Where somebody lives.
  residence:
    'thường trú|tạm trú|cư trú|nơi ở|chỗ ở|ngụ|hktt|hộ khẩu|địa chỉ|đ/c nhà|ở tại|sống tại|trú|ở|nhà tại|đchỉ|đkhktt|đktt|đ / chỉ|nhà riêng|nơi sinh sống|trọ|số nhà|nhà số|đc|quê quán|nguyên quán|số căn hộ|căn hộ số|nhà ở số|phòng trọ|nhà trọ|khu trọ|xóm trọ',
  house:
    'số nhà|nhà số|kiệt|căn hộ|phòng|tòa|tập thể|số|tổ|tổ dân phố|tdp|thôn|xóm|ấp|khóm|block|nhà|lô|khu dân cư|cụm|chung cư|khu phố|kp|p|ktt|sn|căn',
  region: 'thị trấn|thị xã|hà nội|q|h',
  /** Before a lane or a house that is worked on or met in. */
  work: 'công trình|dự án|nhà văn hóa|trụ sở|cải tạo|chỉnh trang|chi bộ|chi hội|khu vực|đảng bộ|ban công tác mặt trận|điểm|vườn hoa|sân chơi|nâng cấp|lắp đặt|hội nghị',
  // Headers of columns.
  doerColumn:
    'người thực hiện|trách nhiệm|thẩm quyền|chủ trì|phối hợp|phụ trách|người ký|lãnh đạo|người báo cáo|nguồn giao|người lập|cập nhật|người duyệt|người chỉ đạo|giáo viên|người tiếp|người giải quyết|người theo dõi|thành viên tổ|thành viên đoàn',
  nameColumn:
    'bệnh nhân|bn|ca bệnh|người nhận|họ|thụ hưởng|ông|bà|ứng viên|cá nhân|thân nhân|vợ|chồng|con|trẻ|nạn nhân|cháu',
  officeColumn: 'chức vụ|chức danh',
  figureColumn:
    'giá trị|số tiền|kinh phí|số lượng|vốn|tổng|mức|thành tiền|dự toán|quyết toán|tỷ lệ|kế hoạch|kỳ trước|lũy kế|đơn giá|thu|chi|dư|vay|nộp|chuyển khoản|ck|diện tích',
  birthColumn:
    'ngày sinh|năm sinh|ngày sanh|năm sanh|sinh tại|sinh ở|sinh quán|sinh ngày|sinh năm|sinh nhật|sn|ns|dob|date of birth',
  otherColumn: 'sinh hoạt|học sinh|sinh viên|vệ sinh|khai sinh',
  unitColumn: 'đvt|đơn vị tính',
  noteColumn: 'ghi chú',
  // Of secrecy.
  classified:
    'danh sách|hồ sơ|phụ lục|biểu|kế hoạch|báo cáo|nghị quyết|quyết định|phương án|tờ trình|công văn|chỉ thị|kết luận|biên bản|đề án|thông báo|bản đồ|sơ đồ|bảng kê|tệp|file|công điện|dự thảo|chương trình|hướng dẫn|thông tri|giấy mời|bản tin|quy chế|chuyên đề|phiên họp|cuộc họp|cv|kh|qđ|pa|nq|bc',
  papers: 'văn bản|tài liệu|thông tin|nội dung|giấy tờ|số liệu|dữ liệu|tin|điện|thư|vb|tl',
  field:
    'phát hành|lưu trữ|gửi|nhận|kiểm tra|thanh tra|rà soát|thống kê|công tác|đối với|xử lý|vận chuyển|sao chụp|đăng ký|mạng|kho|an toàn|cơ yếu|chỉnh lý|bàn giao|điện thoại|lọt|lộ',
  enclosed: 'kèm',
  counting:
    'tổng|các|những|mọi|nhiều|một số|số văn bản|số tài liệu|số hồ sơ|số công văn|tỷ lệ|lượng|ba',
  art: 'phim|vở|truyện|tiểu thuyết|cuốn sách|trò chơi|rạp|bày sách|đọc sách|tủ sách|đầu sách',
  // Of two or three.
  'field device seal': 'con dấu|khắc dấu|bộ dấu|mẫu dấu',
  'account accountWord':
    'stk|số tài khoản|số tk|số hiệu tk|số hiệu tài khoản|tài khoản số|thẻ atm|số thẻ|tài khoản ngân hàng|tk ngân hàng|tài khoản nhận|tk nhận|tài khoản thụ hưởng|sổ tiết kiệm|tk cá nhân|tài khoản cá nhân|account|sotaikhoan|iban',
  'health people': 'bệnh nhân',
  'people nameColumn':
    'trường hợp|hộ|gia đình|công dân|đảng viên|người|chủ hộ|chủ nhà|quần chúng|học sinh|hội viên|tên|đoàn viên|thanh niên|học viên|thí sinh',
  'place house': 'phố|đường|ngõ|ngách|hẻm|khu|đội|kdc',
  'place region': 'phường|quận|xã|huyện|thành phố|tp|tỉnh',
  'counting none': 'không có|không phát sinh|chưa phát sinh',
  // Rules and things: of no paper, however it is classified.
  'field device':
    'cách đóng|soạn thảo|tủ|két|phần mềm|thiết bị|usb|quản lý|bảo quản|lưu giữ|mã hóa|tiêu hủy|quy chế|quy trình|quy định|xác định|phân loại|phân biệt|tập huấn|bồi dưỡng|danh mục|thông tư|nghị định|mẫu|giải mật|hướng dẫn|kỹ năng|thẩm quyền|bảo vệ bí mật|thay đổi|điều chỉnh|phong bì|bìa|máy|sổ|cột',
} as const;

type TagsOf<Names> = Names extends `${infer First} ${infer Second}`
  ? First | TagsOf<Second>
  : Names;
export type Tag = TagsOf<keyof typeof PHRASES>;

/** What is told of people. */
export const MATTERS = ['health', 'poverty', 'religion', 'discipline', 'complaint'] as const;

interface Phrase {
  readonly tag: Tag;
  readonly written: string;
  /** As it is compared. */
  readonly plain: string;
}

const ALL = Object.entries(PHRASES).flatMap(([tags, phrases]) =>
  phrases.split('|').flatMap((written) => {
    const plain = written.split(' ').map(plainWord).join(' ');
    return tags.split(' ').map((tag): Phrase => ({ tag: tag as Tag, written, plain }));
  }),
);

/** Phrases typed without any mark, those left out that would be too many other words. */
const ALL_BARE = ALL.map((phrase) => ({ ...phrase, plain: bareWord(phrase.plain) })).filter(
  ({ written, plain }) =>
    written === plain ||
    /^(?:ông|bà|anh|chị|đ\/c|.* .*|tổ|phố|ngõ|ngách|bệnh|phường|nhà|kiệt|hẻm|bị|máy|số|đường|ấp|khóm|khối|trú|ngụ|phòng|căn|tòa|sĩ)$/.test(
      written,
    ),
);

interface Entry {
  readonly words: readonly string[];
  readonly tag: Tag;
}

/** Phrases by their first word. */
function indexOf(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const { tag, plain } of phrases) {
    const words = plain.split(' ');
    const [first = ''] = words;
    index.set(first, [...(index.get(first) ?? []), { words, tag }]);
  }
  return index;
}

const SPELT = indexOf(ALL);
const BARE = indexOf(ALL_BARE);

/** All phrases of some tags, as they are compared, those typed without marks too. */
export function phrasesOf(...tags: readonly Tag[]): ReadonlySet<string> {
  const some = [...ALL, ...ALL_BARE].filter(({ tag }) => tags.includes(tag));
  return new Set(some.map(({ plain }) => plain));
}

/** What the phrases that begin at a word tell, and how many words the longest of each has. */
export type Told = ReadonlyMap<Tag, number>;

/**
 * @param wordAt the words from that one on, as they are compared
 * @param isBare whether they were typed without any mark
 * @param sizeOf how many pieces so many words are; 0 where so few tell nothing
 */
export function toldBy(
  wordAt: (ahead: number) => string,
  isBare: boolean,
  sizeOf: (words: number) => number,
): Told | undefined {
  let told: Map<Tag, number> | undefined;
  for (const { words, tag } of (isBare ? BARE : SPELT).get(wordAt(0)) ?? []) {
    if (words.some((word, ahead) => wordAt(ahead) !== word)) continue;
    const size = sizeOf(words.length);
    if (size === 0) continue;
    told = told ?? new Map();
    told.set(tag, Math.max(size, told.get(tag) ?? 0));
  }
  return told;
}
