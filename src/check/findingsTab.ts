import type { Finding, Severity } from '../model/finding';
import { type Period, sayPeriod } from '../model/period';
import { type CellStyle, type ContentCell, type TabContent, textCell } from '../workbook/content';
import { TAB } from '../workbook/contract';

const COLUMNS: readonly (readonly [string, number])[] = [
  ['Mức độ', 90],
  ['Ai xử lý', 190],
  ['Trang', 100],
  ['Ô', 60],
  ['Phát hiện và cách xử lý', 560],
  ['Đang có', 200],
  ['Cần có', 200],
  ['Mã', 150],
];

const STYLE_OF: Readonly<Record<Severity, CellStyle>> = {
  Lỗi: 'error',
  'Cảnh báo': 'warning',
  'Thông tin': 'centred',
};

/** How many findings of each severity there are. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  return { Lỗi: count('Lỗi'), 'Cảnh báo': count('Cảnh báo'), 'Thông tin': count('Thông tin') };
}

/** The verdict in a line: whether the report can be signed, and what stands against it. */
export function verdict(findings: readonly Finding[]): string {
  const { Lỗi: errors, 'Cảnh báo': warnings, 'Thông tin': notes } = countBySeverity(findings);
  const rest = `${warnings} cảnh báo, ${notes} thông tin`;
  if (errors > 0) {
    return `CÒN ${errors} LỖI PHẢI SỬA; ${rest}. Báo cáo ghi "DỰ THẢO" cho đến khi hết lỗi.`;
  }
  return warnings > 0
    ? `KHÔNG CÓ LỖI; ${rest}. Hãy xem các cảnh báo trước khi ký.`
    : `KHÔNG CÓ LỖI, KHÔNG CÓ CẢNH BÁO${notes > 0 ? `; ${notes} thông tin` : ''}. Có thể trình ký.`;
}

/** The tab `Kiểm tra`: the verdict first, then the findings in their order, each with its cell. */
export function findingsTab(
  findings: readonly Finding[],
  period: Period,
  unitName: (code: string) => string,
): TabContent {
  return {
    title: TAB.findings,
    widths: COLUMNS.map(([, pixels]) => pixels),
    rows: [
      [textCell(`KIỂM TRA DỮ LIỆU ${sayPeriod(period).toUpperCase()}`, 'title')],
      [textCell(verdict(findings), 'verdict')],
      COLUMNS.map(([name]) => textCell(name, 'header')),
      ...findings.map((finding) => findingRow(finding, unitName)),
    ],
    frozenRows: 3,
    frozenColumns: 0,
  };
}

function findingRow(finding: Finding, unitName: (code: string) => string): readonly ContentCell[] {
  const { severity, actor, tab, cell, message, found, expected, code } = finding;
  const place: ContentCell = {
    ...textCell(cell || 'cả trang', 'centred'),
    link: { kind: 'cell', tab, cell },
  };
  return [
    textCell(severity, STYLE_OF[severity]),
    textCell(actor === 'office' ? 'Văn phòng' : unitName(actor.unit)),
    textCell(tab),
    place,
    textCell(message),
    textCell(found),
    textCell(expected),
    textCell(code),
  ];
}
