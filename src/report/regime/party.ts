import { draftMark } from '../../messages/report';
import type { RegimeTable } from './table';

/**
 * Party documents: Hướng dẫn 05-HD/VPTW of 27/5/2026, whose sizes equal those of Hướng dẫn
 * 36-HD/VPTW of 2018, Phụ lục 3. In brackets the confidence: C, several public secondary sources
 * agree; S, one source; U, usage of offices, no rule found.
 */
export const PARTY_REGIME: RegimeTable = {
  source: 'Hướng dẫn 05-HD/VPTW, 27/5/2026',
  // `127-QĐ/TW`: hyphen, then slash [C]. `T/M`, `K/T`, `T/L` with a slash [C].
  symbolForm: { other: /^\d*\s*\/\s*\p{L}+\s*-/u, example: '15-BC/ĐU' },
  authorityForm: { other: /^(?:TM|KT|TL|TUQ)\s*\./iu, example: 'T/M BAN THƯỜNG VỤ' },
  // A4 portrait; top and bottom 20, left 30, right 15 mm [C].
  page: { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 },
  // Times New Roman, Unicode TCVN 6909:2001, black [C].
  font: 'Times New Roman',
  // Arabic, 14, centred, 10 mm from the top edge, hidden on page 1 [C]; appendices apart [U].
  pageNumber: { size: 14, fromTop: 10, hiddenOnFirstPage: true, restartsInAppendices: true },
  // Capitals, 15, bold, the first line on the right, a solid rule below as long as the title [C].
  head: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', size: 15, bold: true }],
  // Capitals, 14, upright, not bold [C].
  superior: { size: 14, capitals: true },
  // Capitals, 14, bold [C]; an asterisk below, no rule [C].
  issuer: { size: 14, bold: true, capitals: true },
  belowIssuer: { kind: 'text', text: '*' },
  // `Số 127-QĐ/TW`: 14 upright, no colon [C].
  number: { size: 14, label: 'Số' },
  // 14 italic [C].
  placeAndDate: { size: 14, italic: true },
  // Tên loại: capitals, 15-16, bold, centred [C].
  documentType: { size: 16, bold: true, capitals: true },
  // Trích yếu: 14-15, bold; five hyphens below [C].
  subject: { size: 14, bold: true },
  belowSubject: { kind: 'text', text: '-----' },
  // Kính gửi, Kính trình: 14 italic [C].
  salutation: { size: 14, italic: true },
  // 14-15 upright, justified; first line about 10 mm; at least 6 pt between paragraphs; lines
  // exactly 18 to 22 pt [C].
  body: {
    size: 14,
    lineSpacing: { kind: 'exact', points: 18 },
    firstLine: 10,
    betweenParagraphs: 6,
    // Beside a printed link, for those who cannot click it [U].
    qrSide: 20,
  },
  // Headings 14-15 bold [C]; the faces of the lower levels [U].
  headings: [
    { bold: true, capitals: true },
    { bold: true },
    { bold: true, italic: true },
    { italic: true },
  ],
  // `I. TÊN MỤC`; offices also write `I- TÊN MỤC` [S].
  romanMark: '.',
  // Quyền hạn: capitals, 14, bold [C]. Chức vụ: capitals, 14, not bold [C]. Name: 14, bold [C].
  authority: { size: 14, bold: true, capitals: true },
  position: { size: 14, capitals: true },
  signatory: { size: 14, bold: true },
  signatureSpace: 72,
  // `Nơi nhận:` 14 upright, underlined; the list 12 [C].
  recipientsTitle: { size: 14, underline: true },
  recipients: { size: 12 },
  // No rule found; the size that offices use [U].
  footnote: { size: 11 },
  // No rule found [U].
  table: { size: 12, smallestUpright: 11, mostColumnsUpright: 8, smallest: 7 },
  // No rule found for the Party: as for the state (Nghị định 30/2020/NĐ-CP, Phụ lục I) [U].
  appendix: {
    label: { size: 14, bold: true },
    title: { size: 14, bold: true, capitals: true },
    reference: { size: 14, italic: true, beforeDate: ', ' },
  },
  draft: { size: 14, bold: true, text: draftMark },
};
