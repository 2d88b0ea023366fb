import type { NamedRange } from 'hucre';
import { parseArea, quoteTab, splitReference } from '../../spreadsheet';
import type { Worksheet } from './worksheets';

/** Attributes of an element as the file writes them, escaped as they stand there. */
type Attributes = Readonly<Record<string, string>>;

/**
 * How a tab comes out of the printer, as .xlsx says it. Read and written here, since the library
 * takes every file of LibreOffice for one fitted to a page, knows few papers, and leaves the names of
 * tabs unquoted in print areas, which Excel takes for a broken file.
 */
export interface Paper {
  /** Whether the tab is made as small as the pages that `fitToWidth` and `fitToHeight` allow. */
  readonly isFitted: boolean;
  readonly options: Attributes;
  /** In inches. */
  readonly margins: Attributes;
  readonly setUp: Attributes;
  /** Texts of head and foot by the names of their elements, escaped. */
  readonly lines: Attributes;
  readonly linesSet: Attributes;
  /** Areas without their tab: `$A$1:$H$20`, several with `,` between; '' = all that is there. */
  readonly area: string;
  /** Rows and columns that every page repeats: `$1:$2`, `$A:$A,$1:$1`. */
  readonly titles: string;
}

/** The names that .xlsx keeps of areas and titles. */
const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';

const ATTRIBUTE = /\s(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Without those of another namespace: the part of the printer's own that they name stays behind. */
function attributesIn(text: string): Attributes {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', one, other]) => [name, one ?? other ?? '']),
  );
}

function attributesOf(xml: string, element: string): Attributes {
  return attributesIn(new RegExp(`<(?:\\w+:)?${element}(\\s[^>]*)>`).exec(xml)?.[1] ?? '');
}

/** Views of a single person have papers of their own. */
const VIEWS = /<((?:\w+:)?customSheetViews)\b.*?<\/\1>/s;
const LINE = /<(?:\w+:)?((?:odd|even|first)(?:Header|Footer))\b[^>]*(?<!\/)>(.*?)<\//gs;

/** Where people begin a new page: a tab that is fitted to pages would pass over it. */
const BREAK = /<(?:\w+:)?brk\b/;

/** What a worksheet says of its paper; undefined where it is what programs write unasked. */
export function readPaper({
  aheadOfRows,
  behindRows,
  printed,
}: Pick<Worksheet, 'aheadOfRows' | 'behindRows' | 'printed'>): Paper | undefined {
  const xml = behindRows.replace(VIEWS, '');
  const paper: Paper = {
    isFitted: isOn(attributesOf(aheadOfRows, 'pageSetUpPr'), 'fitToPage'),
    options: attributesOf(xml, 'printOptions'),
    margins: attributesOf(xml, 'pageMargins'),
    setUp: attributesOf(xml, 'pageSetup'),
    lines: Object.fromEntries(
      [...xml.matchAll(LINE)].map(([, name = '', text = '']) => [name, text]),
    ),
    linesSet: attributesOf(xml, 'headerFooter'),
    area: areasOf(printed.get(PRINT_AREA)).join(','),
    titles: areasOf(printed.get(PRINT_TITLES)).filter(isWhole).join(','),
  };
  return isUnasked(paper) && !BREAK.test(xml) ? undefined : paper;
}

/** A comma stands between areas, and may stand in a quoted name of a tab. */
function areasOf(name = ''): readonly string[] {
  return (name.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [])
    .map((part) => splitReference(part.trim()).area)
    .filter((area) => parseArea(area) !== undefined);
}

/** Whole rows or whole columns: `$1:$2`, `$A:$A`. */
function isWhole(area: string): boolean {
  return !/[A-Z]\$?\d/.test(area);
}

function isOn(attributes: Attributes, name: string): boolean {
  return attributes[name] === '1' || attributes[name] === 'true';
}

const SIDES = ['left', 'right', 'top', 'bottom'] as const;
const OPTIONS = ['gridLines', 'headings', 'horizontalCentered', 'verticalCentered'];

/** Programs round inches each in their own way. */
function millimetres({ margins }: Paper): readonly number[] {
  return SIDES.map((side) => Math.round(Number(margins[side] ?? 0) * 25.4));
}

/** The margins of Excel and Google, of older programs and libraries, and of LibreOffice. */
const UNASKED_MARGINS = ['18,18,19,19', '19,19,25,25', '20,20,27,27', '20,20,20,20'];
const UNASKED_PAPERS = new Set([undefined, '', '0', '1', '9']);

/**
 * Whether a paper is none that people chose. Every program writes one; Google's lies on its side
 * without a size, LibreOffice may put the tab's name above and the number of the page below.
 */
function isUnasked(paper: Paper): boolean {
  const { isFitted, options, margins, setUp, area, titles } = paper;
  const isGoogles = Object.keys(setUp).join() === 'orientation' && Number(margins.header) === 0;
  const said = linesOf(paper).filter((line) => !/^\w+ C(?:&A|\S+ &P)$/.test(line));
  return (
    !isFitted &&
    area === '' &&
    titles === '' &&
    said.length === 0 &&
    OPTIONS.every((option) => !isOn(options, option)) &&
    (setUp.scale ?? '100') === '100' &&
    (isGoogles || setUp.orientation !== 'landscape') &&
    UNASKED_PAPERS.has(setUp.paperSize) &&
    (Object.keys(margins).length === 0 || UNASKED_MARGINS.includes(millimetres(paper).join()))
  );
}

const FACE = /&amp;(?:"[^"]*"|&quot;.*?&quot;|\d+|K[\dA-Fa-f]{6}|[BIU](?![a-z]))/g;

/** The texts of head and foot, a line each side, without their faces: LibreOffice writes its own. */
function linesOf({ lines }: Paper): readonly string[] {
  return Object.entries(lines)
    .flatMap(([name, text]) =>
      text
        .replace(FACE, '')
        .replace(/&amp;/g, '&')
        .split(/(?=&[LCR](?![a-z]))/)
        .map((part) => (/^&[LCR]/.test(part) ? part.slice(1) : `C${part}`))
        .map((part) => [part.slice(0, 1), part.slice(1).trim()] as const)
        .filter(([, said]) => said !== '')
        .map(([side, said]) => `${name} ${side}${said}`),
    )
    .sort();
}

/** What a person sees of a paper but its area, in words that are the same whatever program saved it. */
export function paperPrint(paper: Paper): string {
  const { isFitted, options, setUp, titles } = paper;
  return JSON.stringify([
    setUp.paperSize ?? '',
    setUp.orientation ?? '',
    ...(isFitted ? [setUp.fitToWidth ?? '1', setUp.fitToHeight ?? '1'] : [setUp.scale ?? '100']),
    ...millimetres(paper),
    ...OPTIONS.filter((option) => isOn(options, option)),
    ...linesOf(paper),
    titles.replace(/\$/g, ''),
  ]);
}

function elementText(name: string, attributes: Attributes, content = ''): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  if (content === '' && pairs.length === 0) return '';
  return `<${name}${pairs.join('')}${content === '' ? '/>' : `>${content}</${name}>`}`;
}

/** The XML of a worksheet with its paper in the place of the margins that the library writes. */
export function withPaper(sheet: string, paper: Paper): string {
  const { options, margins, setUp, lines, linesSet } = paper;
  const content = Object.entries(lines).map(([name, text]) => elementText(name, {}, text));
  const xml = [
    elementText('printOptions', options),
    elementText('pageMargins', margins),
    elementText('pageSetup', setUp),
    content.join('') && elementText('headerFooter', linesSet, content.join('')),
  ].join('');
  return sheet.replace(/<pageMargins [^>]*\/>/, () => xml);
}

/** The names that a paper needs in the workbook. */
export function printNames({ area, titles }: Paper, tab: string): NamedRange[] {
  const named = [
    { name: PRINT_AREA, areas: area },
    { name: PRINT_TITLES, areas: titles },
  ];
  return named.flatMap(({ name, areas }) =>
    areas === ''
      ? []
      : [
          {
            name,
            range: areas
              .split(',')
              .map((one) => `${quoteTab(tab)}!${one}`)
              .join(','),
            scope: tab,
          },
        ],
  );
}
