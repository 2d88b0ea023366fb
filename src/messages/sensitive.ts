import type { Observation } from '../findings';
import type { SensitiveKind } from '../model/sensitive';

/** What is said of what must not go public unasked. */

const KINDS: Readonly<Record<SensitiveKind, string>> = {
  secrecy: 'dấu độ mật',
  identity: 'số định danh, căn cước của cá nhân',
  phone: 'số điện thoại',
  email: 'địa chỉ thư điện tử',
  account: 'số tài khoản ngân hàng',
  birth: 'ngày sinh',
  address: 'nơi ở của cá nhân',
  health: 'tên người cạnh thông tin sức khỏe',
  poverty: 'tên người cạnh thông tin nghèo, cận nghèo',
  religion: 'tên người cạnh thông tin tôn giáo',
  discipline: 'tên người cạnh thông tin kỷ luật',
  complaint: 'tên người cạnh đơn thư, khiếu nại, tố cáo',
  alike: 'lời văn giống chuyện riêng của một người hay nội dung mật',
};

const EXPECTED = '"bỏ dòng", "che" hoặc "công khai: lý do", kèm tên người quyết định';

/** @param shown the parts found, most of each covered */
export function topSecrecy(shown: string): Observation {
  return {
    code: 'top-secrecy-mark',
    message: 'Ô này mang dấu TỐI MẬT hoặc TUYỆT MẬT.',
    found: shown,
    expected: 'không để trong sổ dùng chung, không công bố được',
  };
}

export function secrecy(shown: string): Observation {
  return {
    code: 'secrecy-mark',
    message: 'Ô này mang dấu độ mật.',
    found: shown,
    expected: '"bỏ dòng" hoặc "công khai: lý do", kèm tên người quyết định',
  };
}

/** The same of what hangs on a cell: it goes into no published file, but a secret text is none without its mark. */
export function aside(observation: Observation): Observation {
  const message = observation.message.replace(/^Ô này/, 'Ghi chú hay liên kết của ô này');
  const about = ['aside', ...(observation.about ?? [])];
  if (observation.code !== 'personal-data') return { ...observation, message, about };
  return {
    code: 'personal-aside',
    message,
    found: observation.found,
    expected: 'không có, hoặc giải trình',
    about,
  };
}

/** The same of what is no cell of the form: there is nothing to answer. */
export function reworded(observation: Observation): Observation {
  return { ...observation, expected: 'sửa tên phụ lục, tiêu đề cột, hoặc viết lại dòng' };
}

/** The same where only what stands around a row tells it: its cells alone ask for no decision. */
export function byContext(observation: Observation, appendix: string): Observation {
  const message = `Đứng dưới tên, tiêu đề cột hay tên nhóm của ${appendix}, dòng này lộ ra như vậy. ${observation.message}`;
  return reworded({ ...observation, message });
}

export function personal(kinds: readonly SensitiveKind[], shown: string): Observation {
  return {
    code: 'personal-data',
    message: `Ô này có ${kinds.map((kind) => KINDS[kind]).join(', ')}.`,
    found: shown,
    expected: EXPECTED,
  };
}
