import type { Cell } from '../../src/contract';
import { writeNumber } from '../../src/model/number';
import type { Scoring } from '../../src/scoring';
import { examinedForm, type FormText, type Row, TASK } from '../check/form';
import { textCell } from '../contract/tables';

/** The office's thresholds, as the contract writes them. */
export const THRESHOLDS =
  '90 = Hoàn thành xuất sắc; 70 = Hoàn thành tốt; 50 = Hoàn thành; 0 = Không hoàn thành';

/** Rows as texts; a number goes as a number. */
export function cellsOf(rows: readonly (readonly (string | number)[])[]): Cell[][] {
  return rows.map((row) =>
    row.map(
      (one): Cell => (typeof one === 'number' ? { kind: 'number', value: one } : textCell(one)),
    ),
  );
}

/** A ward that grades. */
export interface GradedText extends FormText {
  /** `TC1 | Tiêu chí | Cá nhân | ĐẾM("…") | 10`, a line each. */
  readonly criteria: string;
  readonly headers?: readonly string[];
  /** The tab `Xếp loại` as it stands, or another, by title. */
  readonly standing?: Readonly<Record<string, readonly (readonly (string | number)[])[]>>;
}

export const CRITERIA_HEADERS = ['Mã', 'Tiêu chí', 'Đối tượng', 'Công thức', 'Điểm tối đa'];

/** The small workbook with its criteria, as it is opened. */
export function gradedBook({
  criteria,
  headers = CRITERIA_HEADERS,
  standing = {},
  ...text
}: GradedText) {
  const lines = criteria
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((part) => part.trim()))
    .map((row) => row.map((part, at) => (at === 4 && /^\d+$/.test(part) ? Number(part) : part)));
  return examinedForm({
    ...text,
    settings: { 'Ngưỡng xếp loại': THRESHOLDS, 'Đến ngày': '20/05/2026', ...text.settings },
    change: (tabs) => {
      tabs.set('Chấm điểm', cellsOf([headers, ...lines]));
      for (const [title, rows] of Object.entries(standing)) tabs.set(title, cellsOf(rows));
      text.change?.(tabs);
    },
  });
}

let nth = 0;

/**
 * Rows of a person by letters: `D` done on time, `T` done late, `Q` overdue, `C` in time, `M` a model.
 * As of 20/5/2026.
 */
export function rowsOf(person: string, unit: string, letters: string, part: Row = {}): Row[] {
  const axis = unit === 'MTTQ' ? 'MTTQ' : 'UBND';
  return [...letters].map((letter) => {
    nth += 1;
    const own: Row = {
      'Người thực hiện': person,
      'Đơn vị': unit,
      Trục: axis,
      'Nội dung': `Việc thứ ${nth}`,
      ...part,
    };
    if (letter === 'M') return { Loại: 'Mô hình', ...own };
    return { ...TASK, ...own, Mã: `V.${nth}`, ...STANDINGS[letter] };
  });
}

const STANDINGS: Readonly<Record<string, Row>> = {
  D: { 'Trạng thái': 'Hoàn thành', 'Thời hạn': '15/05/2026', 'Ngày hoàn thành': '15/05/2026' },
  T: { 'Trạng thái': 'Hoàn thành', 'Thời hạn': '15/05/2026', 'Ngày hoàn thành': '18/05/2026' },
  Q: { 'Trạng thái': 'Đang thực hiện', 'Thời hạn': '19/05/2026' },
  C: { 'Trạng thái': 'Đang thực hiện', 'Thời hạn': '30/06/2026' },
};

/** Each score in a line: `Tên: 40 30 13,33 …; tổng; %; xếp loại`. */
export function linesOf({ graded }: Scoring): readonly string[] {
  return graded.map(({ score: { subject, points, total, percent, grade, lacking } }) => {
    const shown = points.map(({ figure }) =>
      figure.state === 'number'
        ? writeNumber(figure.value, { mostDecimals: 2 })
        : figure.state === 'notApplicable'
          ? 'x'
          : '?',
    );
    const sum = `${writeNumber(total, { mostDecimals: 2 })}${lacking.length > 0 ? ' thiếu' : ''}`;
    const share = percent ? `${writeNumber(percent, { mostDecimals: 2 })}%` : '?';
    return `${subject.name}: ${shown.join(' ')}; ${sum}; ${share}; ${grade ?? '?'}`;
  });
}
