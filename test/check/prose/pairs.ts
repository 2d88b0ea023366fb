import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Cell, TAB } from '../../../src/contract';
import type { FindingRecord } from '../../../src/findings';
import { fingerprint } from '../../../src/model/fingerprint';
import { textCell } from '../../contract/tables';
import { findingsOf, type Row } from '../form';

/** Two texts of a ward, and whether one contradicts the other (`khác`) or not (`lành`). */
export interface Pair {
  /** `a` within a report, `b` against an earlier period, `c` words left over from it. */
  readonly kind: string;
  readonly isContradictory: boolean;
  readonly period: string;
  /** `UNIT/section`, `period:UNIT/section`, `period:UNIT#indicator|unit of measure`, or a key of `Cấu hình`. */
  readonly sides: readonly { readonly place: string; readonly text: string }[];
  /** Which half it is in: the checks were tuned on the first and measured on the second. */
  readonly half: 'tuned' | 'held out';
}

/** The labelled pairs of a file beside this one, in two halves by a hash of their texts. */
export function labelledPairs(name: string): readonly Pair[] {
  const file = path.join(__dirname, `${name}.tsv`);
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [kind = '', label, period = '', place1 = '', text1 = '', place2 = '', text2 = ''] =
      line.split('\t');
    const even = Number.parseInt(fingerprint([text1, text2]).slice(0, 6), 16) % 2 === 0;
    return {
      kind,
      isContradictory: label === 'khác',
      period,
      sides: [
        { place: place1, text: text1.replace(/\\n/g, '\n') },
        { place: place2, text: text2.replace(/\\n/g, '\n') },
      ].filter(({ text }) => text !== ''),
      half: even ? 'tuned' : 'held out',
    };
  });
}

const UNITS: Readonly<Record<string, string>> = {
  VP: 'Văn phòng Đảng ủy',
  BXD: 'Ban Xây dựng Đảng',
  KT: 'Phòng Kinh tế, Hạ tầng và Đô thị',
  VHXH: 'Phòng Văn hóa - Xã hội',
  TTHCC: 'Trung tâm Phục vụ hành chính công',
  CAP: 'Công an phường',
  HDND: 'Thường trực HĐND phường',
  MTTQ: 'Ủy ban MTTQ phường',
  PN: 'Hội Liên hiệp Phụ nữ phường',
  CCB: 'Hội Cựu chiến binh phường',
  DTN: 'Đoàn Thanh niên phường',
};
const SECTIONS: Readonly<Record<string, string>> = {
  'noi-bat': 'MỘT SỐ KẾT QUẢ NỔI BẬT',
  'ket-qua': 'Kết quả chung',
  'dau-tu': 'Đầu tư công',
  'thu-chi': 'Thu, chi ngân sách',
  'kinh-te': 'Kinh tế',
  'do-thi': 'Trật tự đô thị',
  'dat-dai': 'Đất đai, xây dựng',
  gpmb: 'Giải phóng mặt bằng',
  'moi-truong': 'Vệ sinh môi trường',
  'to-chuc': 'Công tác tổ chức cán bộ',
  'dang-vien': 'Công tác đảng viên',
  'kiem-tra': 'Kiểm tra, giám sát',
  'tuyen-giao': 'Công tác tuyên giáo',
  'noi-chinh': 'Công tác nội chính',
  'van-phong': 'Công tác văn phòng',
  cchc: 'Cải cách hành chính',
  cds: 'Chuyển đổi số',
  'y-te': 'Y tế',
  'an-sinh': 'An sinh xã hội',
  'giao-duc': 'Giáo dục',
  'van-hoa': 'Văn hóa',
  'an-ninh': 'An ninh, trật tự',
  pccc: 'Phòng cháy, chữa cháy',
  'quan-su': 'Quân sự',
  hdnd: 'Hoạt động của HĐND',
  'tiep-xuc': 'Tiếp xúc cử tri',
  'mat-tran': 'Công tác Mặt trận',
  'phu-nu': 'Hội Liên hiệp Phụ nữ',
  ccb: 'Hội Cựu chiến binh',
  doan: 'Đoàn Thanh niên',
  'trong-tam': 'NHIỆM VỤ TRỌNG TÂM KỲ TỚI',
};

function rowOf(side: Pair['sides'][number], period: string, note = ''): Row | undefined {
  const [, own = period, unit = '', section = ''] =
    /^(?:([\d\w-]+):)?([A-Z]+)[/#](.*)$/.exec(side.place) ?? [];
  if (unit === '') return undefined;
  const row: Row = { Kỳ: own, Trục: 'UBND', 'Đơn vị': unit, 'Ghi chú': note };
  if (side.place.includes('#')) {
    const [, measure = ''] = section.split('|');
    return { ...row, Loại: 'Số liệu', Mã: 'CT', 'Giá trị': side.text, ĐVT: measure };
  }
  const kind = section === 'trong-tam' ? 'Trọng tâm' : 'Lời văn';
  return { ...row, Mục: section, Loại: kind, 'Nội dung': side.text };
}

/** What is found in a ward with the two texts of a pair. */
export function findingsOfPair({ sides, period }: Pair): readonly FindingRecord[] {
  const rows = sides.flatMap((side) => rowOf(side, period) ?? []);
  const [, name = 'Chỉ tiêu', measure = 'việc'] =
    /#([^|]+)\|(.+)$/.exec(sides[0]?.place ?? '') ?? [];
  const isOfReport = (row: Row) => row.Kỳ === period;
  const unit = sides[1]?.place.split('/')[0] ?? 'KT';
  const indicated =
    name === 'Chỉ tiêu'
      ? []
      : [
          {
            Kỳ: period,
            Trục: 'UBND',
            'Đơn vị': unit,
            Loại: 'Số liệu',
            Mã: 'CT',
            'Giá trị': '777',
            ĐVT: measure,
          } as Row,
        ];
  return findingsOf({
    period,
    units: Object.keys(UNITS)
      .map((code) => `${code} UBND`)
      .join('; '),
    indicators: `CT | Tổng | Cộng dồn | Tên=${name} | ĐVT=${measure}`,
    rows: [...rows.filter(isOfReport), ...indicated],
    archived: rows.filter((row) => !isOfReport(row)),
    settings: Object.fromEntries(
      sides.flatMap(({ place, text }) =>
        place.includes('/') || place.includes('#') ? [] : [[place, text]],
      ),
    ),
    change: (tabs) => {
      for (const row of tabs.get(TAB.units) ?? []) {
        const [code] = row;
        const named = code?.kind === 'text' ? UNITS[code.text] : undefined;
        if (named !== undefined) row[1] = textCell(named);
      }
      const outline = tabs.get(TAB.outline);
      const [head] = outline?.slice(1) ?? [];
      for (const [code, title] of Object.entries(SECTIONS)) {
        outline?.push(
          (head ?? []).map((cell, at): Cell => {
            if (at === 0) return textCell(code);
            return at === 2 ? textCell(title) : cell;
          }),
        );
      }
    },
  });
}
