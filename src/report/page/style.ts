import type { HeadingFace, RegimeTable, TextFace } from '../regime/table';

/**
 * How the page looks: the faces of the document's regime, sizes in proportion to the body's so that
 * a telephone may choose its own; in print, the measures of the paper.
 */
export function pageStyle(form: RegimeTable): string {
  const { page, body, appendix } = form;
  const rule = (selector: string, face: TextFace | HeadingFace) =>
    `${selector}{${faceStyle(face, body.size)}}`;
  const margins = [page.top, page.right, page.bottom, page.left].map((side) => `${side}mm`);
  const lineHeight =
    body.lineSpacing.kind === 'exact'
      ? `${body.lineSpacing.points}pt`
      : `${body.lineSpacing.lines * 1.15}`;
  const number = `font:${form.pageNumber.size}pt "${form.font}";content:counter(page)`;
  return [
    `*{box-sizing:border-box}`,
    `body{margin:0;background:#e9ebee;color:#000;font:${body.size}pt/1.45 "${form.font}",Tinos,"Liberation Serif",serif}`,
    `main{max-width:${page.width}mm;margin:8mm auto;padding:${margins.join(' ')};background:#fff;box-shadow:0 1px 6px #0003;overflow-wrap:break-word}`,
    `main.landscape{max-width:${page.height}mm}`,
    `p,h1,h2,h3,h4,h5{margin:0 0 ${body.betweenParagraphs}pt;font-size:1em;font-weight:normal}`,
    `main>p,h2,h3,h4,h5{text-align:justify;text-indent:${body.firstLine}mm}`,
    `a{color:inherit}sup a{text-decoration:none}sup{line-height:0}`,
    `mark,.draft{background:#ff0}:target{background:#fff3c4}`,
    `.sides{display:grid;grid-template-columns:auto auto;justify-content:space-around;gap:0 6mm;text-align:center}`,
    `.sides p{margin:0;text-wrap:balance}header{margin-bottom:18pt}footer{grid-template-columns:1fr 1fr;margin-top:12pt}`,
    `header .number,header .place{margin-top:6pt}.whole{display:inline-block}`,
    `footer>:first-child{text-align:left}.signatory{padding-top:${form.signatureSpace}pt}`,
    `.rule{max-width:100%;margin:2pt auto 0;border-top:1px solid}`,
    `h1,main>.subject,main>.ornament,main>.salutation,main>.codes,main>.caption,main>[class^=appendix]{text-align:center;text-indent:0;text-wrap:balance}`,
    `h1,main>.subject,.ornament{margin:0}main>.rule,main>.ornament{margin-bottom:12pt}`,
    `main>.draft{width:max-content;margin-left:auto;padding:0 .4em;text-indent:0}`,
    `.caption,th,.group td,.subtotal td{font-weight:bold}`,
    `.codes svg{width:${body.qrSide}mm;height:${body.qrSide}mm}`,
    `.blank{display:inline-block;white-space:pre}.for-number{width:34pt}.for-date{width:22pt}.appendix-reference span:last-child{display:inline-block}`,
    `.table{overflow-x:auto;padding-right:1px;margin-bottom:${body.betweenParagraphs}pt}`,
    `table{width:100%;border-collapse:collapse;font-size:${em(form.table.size, body.size)};line-height:1.25}`,
    `th,td{border:1px solid;padding:2pt 3.5pt;vertical-align:top;text-align:left}th{text-align:center;vertical-align:middle}`,
    `.figure{text-align:right;white-space:nowrap}.ordinal,.date{text-align:center;white-space:nowrap}`,
    `.notes{margin-top:18pt;font-size:${em(form.footnote.size, body.size)};line-height:1.3}.notes::before{content:"";display:block;width:50mm;margin-bottom:4pt;border-top:1px solid}.notes p{margin:0 0 2pt;text-align:justify}`,
    ...form.head.map((face, index) => rule(`.head${index}`, face)),
    rule('.superior', form.superior),
    rule('.issuer', form.issuer),
    rule('.number', form.number),
    rule('.place', form.placeAndDate),
    rule('.draft', form.draft),
    rule('h1', form.documentType),
    rule('.subject', form.subject),
    rule('.salutation', form.salutation),
    ...form.headings.map((face, index) => rule(`h${index + 2}`, face)),
    rule('.authority', form.authority),
    rule('.position', form.position),
    rule('.signatory', form.signatory),
    rule('.recipients-title', form.recipientsTitle),
    rule('.recipient', form.recipients),
    rule('.appendix-label', appendix.label),
    rule('.appendix-title', appendix.title),
    rule('.appendix-reference', appendix.reference),
    `@media screen and (max-width:700px){body{font-size:17px;background:#fff}main,main.landscape{margin:0;padding:16px;box-shadow:none}main+main{border-top:8px solid #e9ebee}header.sides,footer.sides{grid-template-columns:1fr;gap:10px}footer>:first-child{order:1}main>p,h2,h3,h4,h5{text-align:left;text-indent:0}.subject br{display:none}.table table{min-width:34em}.table.landscape table{min-width:60em}}`,
    `@media print{body{background:none;line-height:${lineHeight}}main,main.landscape{max-width:none;margin:0;padding:0;box-shadow:none}main+main{break-before:page}.landscape{page:wide}h1,h2,h3,h4,h5,.caption,[class^=appendix]{break-after:avoid}p:has(+.codes){break-after:avoid}tr,.sides,.codes{break-inside:avoid}.table{overflow:visible}}`,
    `@page{size:A4;margin:${margins.join(' ')};@top-center{${number}}}@page wide{size:A4 landscape}@page:first{@top-center{content:none}}`,
  ].join('');
}

function faceStyle(face: TextFace | HeadingFace, bodySize: number): string {
  return [
    'size' in face ? `font-size:${em(face.size, bodySize)}` : '',
    face.bold ? 'font-weight:bold' : '',
    face.italic ? 'font-style:italic' : '',
    face.underline ? 'text-decoration:underline' : '',
    face.capitals ? 'text-transform:uppercase' : '',
  ]
    .filter((one) => one !== '')
    .join(';');
}

function em(size: number, bodySize: number): string {
  return `${Math.round((size / bodySize) * 1000) / 1000}em`;
}
