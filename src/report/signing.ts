import { writeMonth } from '../model/date';
import { twoDigits } from '../model/number/digits';
import type { Report } from './tree';

/** A part of a line that is completed when the document is signed: its text, or room for the pen. */
export type SignedPart = string | { readonly blank: 'number' | 'date' };

/** `Số 15-BC/ĐU`; without a number yet, room for it; nothing without a symbol. */
export function numberParts({ symbol }: Report, label: string): readonly SignedPart[] {
  if (symbol === '') return [];
  return /^\d/.test(symbol) ? [`${label} ${symbol}`] : [label, { blank: 'number' }, symbol];
}

/**
 * `ngày … tháng 5 năm 2026`: days with two digits, months 1 and 2 with two digits (Hướng dẫn
 * 05-HD/VPTW, item 4.2.2; Nghị định 30/2020/NĐ-CP, Phụ lục I); what is not known is left blank.
 */
export function dateParts({ signingDate }: Report): readonly SignedPart[] {
  const { day, month, year } = signingDate;
  const part = (number: number | undefined, write: (number: number) => string): SignedPart =>
    number === undefined ? { blank: 'date' } : ` ${write(number)} `;
  return ['ngày', part(day, twoDigits), 'tháng', part(month, writeMonth), `năm ${year}`];
}

/** `(Kèm theo Báo cáo số …-BC/ĐU, ngày … tháng … năm …`, and `của …)` where the issuer is known. */
export function referenceParts(
  report: Report,
  beforeDate: string,
): { readonly document: readonly SignedPart[]; readonly issuer: string } {
  const named = report.issuer !== '';
  return {
    document: [
      `(Kèm theo ${sentenceCase(report.documentType)} `,
      ...numberParts(report, 'số'),
      beforeDate,
      ...dateParts(report),
      named ? ' ' : ')',
    ],
    issuer: named ? `của ${report.issuer})` : '',
  };
}

function sentenceCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
