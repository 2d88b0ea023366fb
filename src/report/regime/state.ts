import { draftMark } from '../../messages/report';
import type { RegimeTable } from './table';

/**
 * State documents: Nghị định 30/2020/NĐ-CP, Phụ lục I, read in a full-text copy. In brackets what
 * is not in it: U, usage of offices, no rule found.
 */
export const STATE_REGIME: RegimeTable = {
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I',
  // `15/QĐ-BNV`: slash, then hyphen. `TM.`, `KT.`, `TL.`, `TUQ.` with a dot.
  symbolForm: { other: /^\d*\s*-\s*\p{L}+\s*\//u, example: '15/BC-UBND' },
  authorityForm: { other: /^(?:T|K)\s*\/\s*(?:M|T|L)(?:\s|$)/iu, example: 'TM. ỦY BAN NHÂN DÂN' },
  // A4; top and bottom 20-25, left 30-35, right 15-20 mm.
  page: { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 },
  // Times New Roman, Unicode TCVN 6909:2001, black.
  font: 'Times New Roman',
  // Arabic, 13-14, centred in the top margin, hidden on page 1; each appendix begins again at 1.
  pageNumber: { size: 14, fromTop: 10, hiddenOnFirstPage: true, restartsInAppendices: true },
  // Quốc hiệu: capitals, 12-13, bold. Tiêu ngữ: 13-14, bold, a rule below as long as the line.
  // The sizes of Quốc hiệu, Tiêu ngữ and place and date move together: 12/13/13 or 13/14/14.
  head: [
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 12, bold: true },
    { text: 'Độc lập - Tự do - Hạnh phúc', size: 13, bold: true },
  ],
  // Capitals, 12-13.
  superior: { size: 12, capitals: true },
  // Capitals, 12-13, bold; a rule below of 1/3 to 1/2 of the line's length.
  issuer: { size: 12, bold: true, capitals: true },
  belowIssuer: { kind: 'rule', share: 0.4 },
  // `Số: 15/QĐ-BNV`: 13 upright, with a colon.
  number: { size: 13, label: 'Số:' },
  // 13-14 italic.
  placeAndDate: { size: 13, italic: true },
  // Tên loại: capitals, 13-14, bold, centred.
  documentType: { size: 14, bold: true, capitals: true },
  // Trích yếu: 13-14, bold; a rule below of 1/3 to 1/2 of the line's length.
  subject: { size: 14, bold: true },
  belowSubject: { kind: 'rule', share: 0.4 },
  // Kính gửi: 13-14 upright.
  salutation: { size: 14 },
  // 13-14, justified; first line 1 or 1.27 cm; at least 6 pt between paragraphs; single to 1.5.
  body: {
    size: 14,
    lineSpacing: { kind: 'multiple', lines: 1.15 },
    firstLine: 12.7,
    betweenParagraphs: 6,
    // Beside a printed link, for those who cannot click it [U].
    qrSide: 20,
  },
  // `I.` capitals bold; `1.` bold where titled; the lower levels [U].
  headings: [
    { bold: true, capitals: true },
    { bold: true },
    { bold: true, italic: true },
    { italic: true },
  ],
  // `I. …`.
  romanMark: '.',
  // Quyền hạn, chức vụ: capitals, 13-14, bold. Name: 13-14, bold.
  authority: { size: 14, bold: true, capitals: true },
  position: { size: 14, bold: true, capitals: true },
  signatory: { size: 14, bold: true },
  signatureSpace: 72,
  // `Nơi nhận:` 12 bold italic; the list 11.
  recipientsTitle: { size: 12, bold: true, italic: true },
  recipients: { size: 11 },
  // No rule found [U].
  footnote: { size: 10 },
  // No rule found [U].
  table: { size: 12, smallestUpright: 11, mostColumnsUpright: 8, smallest: 7 },
  // `Phụ lục I` 14 bold; title capitals, 13-14, bold; the reference 13-14 italic, centred.
  appendix: {
    label: { size: 14, bold: true },
    title: { size: 14, bold: true, capitals: true },
    reference: { size: 14, italic: true, beforeDate: ' ' },
  },
  draft: { size: 14, bold: true, text: draftMark },
};
