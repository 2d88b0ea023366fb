import { type Content, type Html, htmlElement, markupOf } from '../../model/html';
import { romanNumeral } from '../../model/roman';
import { balancedText } from '../layout/balance';
import { unbrokenParts } from '../layout/lineBreaks';
import type { Twips } from '../layout/measures';
import { lineWidth } from '../layout/paper';
import { orientationOf } from '../layout/spreads';
import { faceWidth } from '../layout/textWidth';
import type { Ornament, RegimeTable } from '../regime/table';
import { formOf } from '../regime/tables';
import { dateParts, numberParts, referenceParts, type SignedPart } from '../signing';
import { textOf } from '../text';
import type { Report, ReportTable } from '../tree';
import { blockContent, tableContent } from './blockContent';
import { Notes } from './notes';
import { printedNotes } from './printedNotes';
import { richContent } from './rich';
import { pageStyle } from './style';

/** No scripts and nothing from elsewhere, whatever the report says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * The report as one HTML page to be read in a browser or printed: the same text in the look of the
 * document, footnotes at the end of each sheet, places without a figure highlighted. It needs no
 * script and no other file.
 */
export function renderPage(report: Report): string {
  const form = formOf(report);
  const notes = new Notes();
  const sheets = [
    sheet('portrait', reportContent(report, form, notes), notes),
    ...report.appendices.map((table, index) =>
      sheet(
        orientationOf(table, form),
        appendixContent(report, form, { table, index }, notes),
        notes,
      ),
    ),
  ];
  const head = htmlElement(
    'head',
    {},
    htmlElement('meta', { charset: 'utf-8' }),
    htmlElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    htmlElement('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    htmlElement('title', {}, `${report.documentType} ${textOf(report.subject)}`),
    htmlElement('style', {}, { markup: pageStyle(form) }),
  );
  const page = htmlElement('html', { lang: 'vi' }, head, htmlElement('body', {}, sheets));
  return `<!DOCTYPE html>${markupOf(page)}\n`;
}

function sheet(orientation: string, content: Content, notes: Notes): Html {
  return htmlElement('main', { class: orientation }, content, printedNotes(notes));
}

function reportContent(report: Report, form: RegimeTable, notes: Notes): Content {
  const width = lineWidth(form.page, 'portrait');
  const subject = balancedText(report.subject, width, (text) => faceWidth(text, form.subject));
  return [
    report.draft ? line('draft', form.draft.text) : '',
    letterhead(report, form),
    htmlElement('h1', {}, report.documentType),
    line('subject', richContent(subject.content, notes)),
    ornament(form.belowSubject, subject.longest),
    report.salutation.map((text) => line('salutation', text)),
    report.body.map((block) => blockContent(block, form, notes)),
    signature(report),
  ];
}

function letterhead(report: Report, form: RegimeTable): Html {
  const place = report.place === '' ? [] : [`${report.place}, `];
  const last = form.head[form.head.length - 1];
  return htmlElement(
    'header',
    { class: 'sides' },
    htmlElement(
      'div',
      {},
      line('superior', unbroken(report.superior)),
      line('issuer', unbroken(report.issuer)),
      ornament(form.belowIssuer, faceWidth(report.issuer, form.issuer)),
    ),
    htmlElement(
      'div',
      {},
      form.head.map(({ text }, index) => line(`head${index}`, text)),
      ornament({ kind: 'rule', share: 1 }, last ? faceWidth(last.text, last) : 0),
    ),
    line('number', signed(numberParts(report, form.number.label))),
    line('place', signed([...place, ...dateParts(report)])),
  );
}

function signature(report: Report): Html {
  const { recipients, authority, position, signatory } = report;
  return htmlElement(
    'footer',
    { class: 'sides' },
    htmlElement(
      'div',
      {},
      recipients.length > 0 ? line('recipients-title', 'Nơi nhận:') : '',
      recipients.map((recipient) => line('recipient', `- ${recipient}`)),
    ),
    htmlElement(
      'div',
      {},
      authority.map((text) => line('authority', text)),
      position.map((text) => line('position', text)),
      line('signatory', signatory),
    ),
  );
}

function appendixContent(
  report: Report,
  form: RegimeTable,
  { table, index }: { readonly table: ReportTable; readonly index: number },
  notes: Notes,
): Content {
  const number = report.appendices.length > 1 ? ` ${romanNumeral(index + 1)}` : '';
  const { document, issuer } = referenceParts(report, form.appendix.reference.beforeDate);
  return [
    line('appendix-label', `Phụ lục${number}`),
    line('appendix-title', richContent(table.caption, notes)),
    line('appendix-reference', [signed(document), htmlElement('span', {}, issuer)]),
    tableContent(table, form, notes),
  ];
}

function line(name: string, content: Content): Html {
  return htmlElement('p', { class: name }, content);
}

/** A text whose lines end between words that do not belong together; its letters stay as they are. */
function unbroken(text: string): Content {
  return unbrokenParts(text).map((part, at) => [
    at > 0 ? ' ' : '',
    part.includes(' ') ? htmlElement('span', { class: 'whole' }, part) : part,
  ]);
}

/** A line with room for the pen; a blank reads as one space. */
function signed(parts: readonly SignedPart[]): Content {
  return parts.map((part) =>
    typeof part === 'string'
      ? part
      : htmlElement('span', { class: `blank for-${part.blank}` }, ' '),
  );
}

/** A rule of a share of the length of the line above, or a text such as `*` or `-----`. */
function ornament(below: Ornament, above: Twips): Html {
  return below.kind === 'text'
    ? line('ornament', below.text)
    : htmlElement('div', {
        class: 'rule',
        style: `width:${Math.round((above * below.share) / 20)}pt`,
      });
}
