import type { Observation } from '../findings';
import { type LocaleReading, VIETNAM } from '../model/locale';
import { HOME_ZONE } from '../model/timeZone';

/** What is said of the workbook's own settings: its language and its time zone. */

const DAYS: Readonly<Record<LocaleReading['dayOrder'], string>> = {
  dmy: '',
  mdy: 'gõ 05/06/2026 là ngày 6 tháng 5, gõ 20/05/2026 là chữ',
  ymd: 'gõ ngày như 20/05/2026 có thể là chữ hoặc đảo ngày với tháng',
};

/** The locale reads numbers or days in another way than they are written here. */
export function foreignLocale(locale: string, reading: LocaleReading | undefined): Observation {
  const slips = reading && [
    ...(reading.point === '.' ? ['gõ 1.234 là 1,234 (nhỏ đi một nghìn lần)'] : []),
    ...(reading.dayOrder === 'dmy' ? [] : [DAYS[reading.dayOrder]]),
  ];
  return {
    code: 'regional-settings',
    message: slips
      ? `Ngôn ngữ (Locale) của bảng tính là ${locale}, không phải Việt Nam: ${slips.join('; ')}.`
      : `Không rõ ngôn ngữ (Locale) ${locale} của bảng tính hiểu số gõ như 1.234 và ngày gõ như 20/05/2026 thế nào.`,
    found: locale,
    expected: `Việt Nam (${VIETNAM})`,
  };
}

/** By which zone each clock goes. */
interface Clocks {
  /** The workbook's own. */
  readonly workbook: string;
  /** Of what `Cấu hình` names; undefined where it names none. */
  readonly typed: string | undefined;
  /** Of the hours that commands write. */
  readonly commands: string;
  /** Of the hours beside rows while people type. */
  readonly stamps: string;
}

/** The workbook goes by another clock than it should. */
export function foreignZone(clocks: Clocks): Observation {
  const { workbook, typed } = clocks;
  return {
    code: 'regional-settings',
    message: `Múi giờ của bảng tính là ${workbook}, ${hoursBy(clocks)}.`,
    found: workbook,
    expected: typed ?? HOME_ZONE,
  };
}

function hoursBy({ workbook, typed, commands, stamps }: Clocks): string {
  const than =
    typed === undefined
      ? 'không phải giờ Việt Nam'
      : `khác "Múi giờ" của trang "Cấu hình" (${typed})`;
  const own = `hàm TODAY() và màu nhiệm vụ quá hạn theo ${workbook}`;
  if (commands !== stamps) {
    return `${than}: giờ ở "Nhật ký" và "Trang chủ" theo ${commands}, giờ ở cột "Cập nhật" theo ${stamps}, ${own}`;
  }
  return commands === workbook
    ? `${than}: mọi giờ công cụ ghi, ${own}`
    : `${than}: công cụ ghi giờ theo ${commands}, còn ${own}`;
}

/** What `Thiết lập` did in an empty workbook. */
export const settled = 'đặt ngôn ngữ và múi giờ Việt Nam cho cả bảng tính';
