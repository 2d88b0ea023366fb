import type { SettingKey } from '../../src/contract';
import { findingRecord } from '../../src/findings';
import { cellAddress, WHOLE_TAB } from '../../src/model/address';
import type { AppendixTable } from '../../src/model/appendix';
import type { Entry, EntryKind } from '../../src/model/entry';
import { fold } from '../../src/model/folding';
import type { OutlineSection } from '../../src/model/outline';
import type { Settings } from '../../src/model/settings';
import {
  buildReport,
  type ManuscriptInput,
  type Report,
  type ReportInput,
  readManuscript,
  renderDocx,
  renderText,
} from '../../src/report';
import { BLANK_ENTRY } from '../model/blankEntry';
import { readDocx } from './docxReader';

const SETTING_KEYS: readonly SettingKey[] = [
  'Tên đơn vị',
  'Cơ quan cấp trên',
  'Địa danh',
  'Trích yếu',
  'Ký hiệu',
  'Nơi nhận',
  'Lời dẫn',
  'Lời kết',
];

export const PARTY: Settings = {
  issuer: 'Đảng ủy phường An Phúc',
  superior: 'Đảng bộ Thành phố Tân Giang',
  place: 'An Phúc',
  template: 'dang-uy-thang',
  regime: 'party',
  documentType: 'BÁO CÁO',
  subject: 'Kết quả công tác tháng 5 năm 2026',
  period: { kind: 'month', year: 2026, month: 5 },
  from: { year: 2026, month: 4, day: 20 },
  to: { year: 2026, month: 5, day: 20 },
  symbol: '-BC/ĐU',
  authority: 'T/M BAN THƯỜNG VỤ',
  position: 'PHÓ BÍ THƯ THƯỜNG TRỰC',
  signatory: 'Nguyễn Văn A',
  recipients: ['Thường trực Thành ủy (để báo cáo),', '- Lưu Văn phòng Đảng ủy.'],
  opening: 'Ban Thường vụ Đảng ủy phường báo cáo như sau:',
  closing: '',
  salutation: '',
  deadline: undefined,
  printedAppendices: [],
  fontSize: undefined,
  toneStyle: 'ủy',
  timeZone: 'Asia/Ho_Chi_Minh',
  needsApproval: false,
  shortLinkService: '',
  report: 'CHÍNH',
  cells: new Map(SETTING_KEYS.map((key, index) => [fold(key), cellAddress(index + 1, 0)])),
};

export const STATE: Settings = {
  ...PARTY,
  issuer: 'Ủy ban nhân dân phường An Phúc',
  superior: 'Ủy ban nhân dân Thành phố Tân Giang',
  template: 'ubnd-thang',
  regime: 'state',
  symbol: '/BC-UBND',
  authority: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH',
  position: 'PHÓ CHỦ TỊCH',
  salutation: 'Ủy ban nhân dân Thành phố Tân Giang',
};

/** A section of the outline; its row follows from its place in the list. */
export function section(
  code: string,
  level: 1 | 2 | 3 | 4,
  more: Partial<OutlineSection> = {},
): OutlineSection {
  return {
    code,
    level,
    title: `Mục ${code}`,
    axis: 'Đảng ủy',
    kind: 'Lời văn',
    unit: 'VPDU',
    required: false,
    appendix: '',
    row: 2,
    ...more,
  };
}

let lastRow = 1;

export function entry(section: string, content: string, kind: EntryKind = 'Lời văn'): Entry {
  lastRow += 1;
  return { ...BLANK_ENTRY, row: lastRow, section, kind, content };
}

/** An appendix of text cells under the headers given. */
export function appendix(
  code: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): AppendixTable {
  return {
    appendix: {
      code,
      title: `Phụ lục thử ${code}`,
      set: '1',
      kind: 'Kiến nghị',
      filter: '',
      columns: headers.join(', '),
      groupBy: '',
      link: '',
      shortLink: '',
      row: 2,
    },
    columns: headers.map((header) => ({ header, kind: header === 'STT' ? 'ordinal' : 'text' })),
    groups: [{ rows: rows.map((row) => row.map((text) => ({ kind: 'text', text }))) }],
  };
}

export type Given = ManuscriptInput & Pick<ReportInput, 'draft' | 'properties'>;

export function input(more: Partial<Given> = {}): Given {
  const { settings = PARTY } = more;
  return {
    settings,
    outline: [section('a', 1)],
    entries: [entry('a', 'Nội dung.')],
    resolve: (text) => text,
    taskSummary: () => 'Tổng số 10 nhiệm vụ.',
    appendixTable: () => undefined,
    shortLinks: [],
    draft: false,
    writerOf: ({ unit }) => unit || undefined,
    placeOfSetting: (key) => ({
      tab: 'Cấu hình',
      at: settings.cells.get(fold(key)) ?? WHOLE_TAB,
    }),
    placeOf: (tab, row, _header, unit) => ({ tab, at: cellAddress((row ?? 1) - 1, 0), unit }),
    properties: { period: '2026-05', runId: 'chay-1', figuresHash: 'abc123' },
    ...more,
  };
}

/** The report of what is given, as a workbook's is made. */
export function reportOf(more: Partial<Given> = {}): Report {
  const given = input(more);
  return buildReport({ ...given, manuscript: readManuscript(given) });
}

/** The report's lines of the body alone: after the opening, before the recipients. */
export function bodyLines(more: Partial<Given>): readonly string[] {
  const lines = renderText(reportOf(more));
  const start = lines.indexOf(PARTY.opening) + 1;
  return lines.slice(start, lines.indexOf('Nơi nhận:'));
}

export function findingsOf(more: Partial<Given>) {
  const { findings } = readManuscript(input(more));
  return findings.map((finding) => ({ ...findingRecord(finding), actor: finding.actor }));
}

export function docxOf(more: Partial<Given> = {}) {
  return readDocx(renderDocx(reportOf(more)));
}
