import type { Book } from '../../book';
import { readingOf } from '../../claims';
import { CONTRACT } from '../../contract';
import type { Finding } from '../../findings';
import * as say from '../../messages/findingsPage';
import { rowOf } from '../../model/address';
import { withoutReview } from '../../model/entry';
import { measureKind } from '../../model/measure';
import type { Form, FormHeader } from '../typed';

/** The cell of the form that mends a finding, where it may be typed into. */
export interface MendedCell {
  readonly row: number;
  readonly header: FormHeader;
}

/** A sure way to mend a finding: what the cell is to hold. */
export interface Fix {
  readonly caption: string;
  readonly header: FormHeader;
  readonly text: string;
}

/** Whose row it is stays as it is. */
const FRAME: ReadonlySet<string> = new Set<FormHeader>(['Kỳ', 'Trục', 'Đơn vị']);

/** The cell that a finding is of; undefined where nobody types into it here. */
export function mendedCell(form: Form, { tab, at }: Finding): MendedCell | undefined {
  const row = (rowOf(at) ?? -1) + 1;
  const { entries } = form.standingBook().workbook.tables;
  if (!entries || tab !== entries.tab.title || !form.isEntered(row)) return undefined;
  const typed = CONTRACT.entries.columns.find(
    ({ header, generated }) =>
      at.kind === 'cell' &&
      !generated &&
      !FRAME.has(header) &&
      entries.column(header) === at.column,
  );
  return !typed || form.isFormula(row, typed.header) ? undefined : { row, header: typed.header };
}

/** The most members of a list that are offered by a button each. */
const MOST_OFFERED = 8;

/** What mends a finding in a row of the form for sure, whatever the person then makes of it. */
export function fixesOf(form: Form, finding: Finding, { row, header }: MendedCell): readonly Fix[] {
  if (finding.code === 'text-not-reviewed') {
    const text = withoutReview(form.standing(row, 'Ghi chú'));
    return [{ caption: say.reviewed, header: 'Ghi chú', text }];
  }
  return textFixes(form.standingBook(), finding, form.standing(row, header)).map((fix) => ({
    ...fix,
    header,
  }));
}

/** What mends a finding for sure in the text of its own cell, wherever that stands. */
export function textFixes(
  book: Book,
  finding: Finding,
  standing: string,
): readonly Omit<Fix, 'header'>[] {
  const text = standing.normalize('NFC');
  const fix = (caption: string, after: string | undefined): readonly Omit<Fix, 'header'>[] =>
    after === undefined || after === text ? [] : [{ caption, text: after }];
  switch (finding.code) {
    case 'literal-contradicts':
      return tokenFix(book, finding, text).flatMap(({ caption, after }) => fix(caption, after));
    case 'link-misread':
    case 'link-not-registered':
      return fix(say.byLinkToken, withLinkToken(book, finding, text));
    case 'figure-as-text': {
      const [number] = /^-?[\d.,]+/.exec(finding.expected) ?? [];
      return fix(say.asNumber(number ?? ''), number);
    }
    case 'typed-number':
      return fix(say.withoutNumber, withoutStart(text, finding.found));
    case 'empty-footnote':
      return fix(say.withoutEmptyNote, text.replace(/\s*\[\[\s*\]\]/g, ''));
    case 'footnote-without-end':
      return fix(say.closeNote, `${text.trimEnd()}]]`);
    case 'number-form':
    case 'period-left-over':
      return fix(say.replaceBy(finding.expected), once(text, finding.found, finding.expected));
    case 'unknown-choice':
    case 'missing-choice': {
      const members = finding.expected.split(', ');
      if (members.length > MOST_OFFERED) return [];
      return members.flatMap((member) => fix(say.replaceBy(member), member));
    }
    default:
      return [];
  }
}

/** The text with one part for another; undefined where it is not there just once. */
function once(text: string, part: string, other: string): string | undefined {
  const pieces = part === '' ? [] : text.split(part);
  return pieces.length === 2 ? pieces.join(other) : undefined;
}

function withoutStart(text: string, start: string): string | undefined {
  return text.startsWith(start) ? text.slice(start.length).trimStart() : undefined;
}

const TOKEN = /^\{\{([^|}]+)/;

/** The number that was typed becomes the token of its indicator, the words around it stay. */
function tokenFix(
  book: Book,
  { found, expected }: Finding,
  text: string,
): readonly { readonly caption: string; readonly after: string }[] {
  const [, code] = TOKEN.exec(expected) ?? [];
  const indicator = book.workbook.indicators.find((one) => one.code === code);
  const [quantity, other] = readingOf(found).tokens.filter(({ type }) => type === 'quantity');
  if (!indicator || !quantity || other) return [];
  const kind = measureKind(indicator.unitOfMeasure);
  const form = kind === 'money' ? '|tiền' : kind === 'percent' ? '|dvt' : '';
  const token = `{{${indicator.code}${form}}}`;
  const clause = found.slice(0, quantity.start) + token + found.slice(quantity.end);
  const after = once(text, found, clause);
  const { text: prints, problems } = book.printed(token);
  return after === undefined || problems.length > 0
    ? []
    : [{ caption: say.byTokenShown(prints), after }];
}

/** The token of the set whose link was meant, else of the only set that has one. */
function withLinkToken(
  { workbook, printed }: Book,
  { found, expected }: Finding,
  text: string,
): string | undefined {
  const linked = workbook.appendices.filter(({ shortLink }) => shortLink !== '');
  const meant = linked.filter(({ shortLink }) => shortLink.includes(expected));
  const sets = new Set((meant.length > 0 ? meant : linked).map(({ set }) => set));
  const [set, other] = sets;
  if (set === undefined || other !== undefined) return undefined;
  const token = `{{LINK.BỘ ${set}}}`;
  const written = [...text.matchAll(/\S+/g)].map(([word]) => word.replace(/[.,;:)]+$/, ''));
  const link = written.find((word) => word.includes(found));
  if (link === undefined || printed(token).problems.length > 0) return undefined;
  return once(text, link, token);
}
