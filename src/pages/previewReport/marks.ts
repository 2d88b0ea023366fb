import type { Book } from '../../book';
import { cellOf, type Finding, sayHere } from '../../findings';
import * as say from '../../messages/previewPage';
import { rowOf } from '../../model/address';
import { isWhole } from '../../model/entry';
import { fold } from '../../model/folding';
import { isAnswered } from '../../review';

/** Where a finding's text is printed, by the mark that stands there; undefined where nothing of it is. */
export type Places = (finding: Finding) => string | undefined;

/** Blocks of the report, each with what is printed in it as it can be found again. */
type Printed = ReadonlyMap<string, readonly HTMLElement[]>;

/**
 * Marks what is printed of rows that something is wrong with, or that nobody has looked over yet. The
 * mark stands in attributes: the text of the report stays as it is.
 */
export function markPlaces(book: Book, sheets: readonly HTMLElement[]): Places {
  const blocks = printedBlocks(sheets);
  const places = new Map<Finding, string>();
  let count = 0;
  for (const finding of book.ownFindings()) {
    if (finding.severity === 'Thông tin' || isAnswered(finding)) continue;
    const found = textsOf(book, finding).flatMap((text) => blocks.get(text) ?? []);
    const [first] = found;
    if (!first) continue;
    for (const block of found) {
      if (block.dataset.note !== say.wrongMark) {
        block.dataset.note = finding.severity === 'Lỗi' ? say.wrongMark : say.lookMark;
      }
      block.title = [block.title, `${cellOf(finding)}: ${sayHere(finding)}`]
        .filter(Boolean)
        .join('\n');
    }
    if (!first.dataset.place) {
      count += 1;
      first.dataset.place = String(count);
    }
    places.set(finding, first.dataset.place);
  }
  return (finding) => places.get(finding);
}

function printedBlocks(sheets: readonly HTMLElement[]): Printed {
  const blocks = new Map<string, HTMLElement[]>();
  const all = sheets.flatMap((sheet) => [
    ...sheet.querySelectorAll<HTMLElement>(':scope > p, h2, h3, h4, h5'),
  ]);
  for (const block of all) {
    const copy = block.cloneNode(true) as HTMLElement;
    for (const sign of copy.querySelectorAll('sup')) sign.remove();
    const text = comparable(copy.textContent ?? '');
    if (text !== '') blocks.set(text, [...(blocks.get(text) ?? []), block]);
  }
  return blocks;
}

/** What the report prints of the row that a finding stands in. */
function textsOf({ workbook, printed }: Book, { tab, at }: Finding): readonly string[] {
  const row = rowOf(at);
  if (row === undefined) return [];
  const { outline, entries, tables } = workbook;
  const own =
    tables.outline?.tab.title === tab
      ? outline.filter((section) => section.row === row + 1).map(({ title }) => title)
      : entries
          .filter((entry) => entry.row === row + 1 && isOf(entry.tab, tab) && isWhole(entry))
          .map(({ content }) => content);
  return own
    .flatMap((text) => printed(text).text.replace(FOOTNOTE, '').split('\n'))
    .map(comparable)
    .filter((text) => text !== '');
}

function isOf(role: string, tab: string): boolean {
  return fold(role) === fold(tab);
}

const FOOTNOTE = /\[\[(?:(?!\[\[)[\s\S])*?\]\]/g;
const NUMBER = /^(?:[IVX]+|\d+(?:\.\d+)*)\.\s/;

/** A text without what the report adds to it, or takes from it. */
function comparable(text: string): string {
  return fold(text.replace(/\*/g, '').trim().replace(NUMBER, ''));
}
