import * as say from '../messages/report';
import { type Entry, PRINTED_KINDS } from '../model/entry';
import { fold } from '../model/folding';
import type { OutlineSection } from '../model/outline';
import { inToneStyle } from '../model/toneStyle';
import { appendixTableOf } from './appendices';
import type { ManuscriptInput } from './input';
import { bodyBlocks, typedNumberOf } from './layOut';
import { numberHeadings } from './numbering';
import { regimeTable } from './regime/tables';
import type { Remarks } from './remarks';
import type { BodyBlock, ReportTable, RichText } from './tree';
import { richTextOf, type TypedText, typedTextOf } from './typedText';

interface SectionParts {
  readonly section: OutlineSection;
  readonly title: RichText;
  readonly blocks: readonly BodyBlock[];
}

/** The outline's sections with their rows: headings, paragraphs, list items, tables. */
export function sectionBlocks(input: ManuscriptInput, remarks: Remarks): readonly BodyBlock[] {
  const entriesOf = entriesBySection(input);
  const parts = input.outline
    .map((section) => partsOf(section, entriesOf(section), input, remarks))
    .filter(({ title, blocks }) => title.length > 0 || blocks.length > 0);
  const { romanMark } = regimeTable(input.settings.regime);
  const numbers = numberHeadings(
    parts.map(({ section }) => section.level),
    romanMark,
  );
  return parts.flatMap(({ section, title, blocks }, index): readonly BodyBlock[] => {
    const place = numbers[index];
    if (place === undefined) return blocks;
    const { level, number, jumped } = place;
    if (jumped) {
      remarks.onSection(section, 'Cấp')(say.jumpedLevel(section.title, section.level, level));
    }
    return title.length > 0
      ? [{ kind: 'heading', level, number, title }, ...blocks]
      : withNumber(number, blocks);
  });
}

/** A section without a title lends its number to its first paragraph. */
function withNumber(number: string, blocks: readonly BodyBlock[]): readonly BodyBlock[] {
  const [first, ...others] = blocks;
  return first?.kind === 'paragraph' && first.number === undefined
    ? [{ ...first, number }, ...others]
    : blocks;
}

/** Rows by the section they name; a code that stands twice in the outline prints them once. */
function entriesBySection({ entries, outline }: ManuscriptInput) {
  const bySection = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (!PRINTED_KINDS.has(entry.kind) || entry.content.trim() === '') continue;
    const code = fold(entry.section);
    const rows = bySection.get(code);
    if (rows) rows.push(entry);
    else bySection.set(code, [entry]);
  }
  const owner = new Map<string, OutlineSection>();
  for (const section of outline) {
    const code = fold(section.code);
    if (!owner.has(code)) owner.set(code, section);
  }
  return (section: OutlineSection): readonly Entry[] => {
    const code = fold(section.code);
    return owner.get(code) === section ? (bySection.get(code) ?? []) : [];
  };
}

function partsOf(
  section: OutlineSection,
  entries: readonly Entry[],
  input: ManuscriptInput,
  remarks: Remarks,
): SectionParts {
  const remark = remarks.onSection(section, 'Tiêu đề');
  const typed = typedNumberOf(section.title.trim());
  if (typed !== undefined) remark(say.typedNumber(typed));
  const title = richTextOf(typedTextOf(input.resolve(section.title), remark));
  const blocks = contentOf(section, entries, input, remarks);
  if (blocks.length === 0 && section.required && section.kind !== 'Tiêu đề') {
    // Tasks and tables are made of whoever's rows.
    const waits = section.kind === 'Nhiệm vụ' || section.kind === 'Bảng';
    remarks.onSectionOfUnit(section)(say.emptySection(section.title || section.code, waits));
  } else if (blocks.length === 0 && title.length === 0) {
    remark(say.untitledSection(section.code));
  }
  return { section, title, blocks };
}

function contentOf(
  section: OutlineSection,
  entries: readonly Entry[],
  input: ManuscriptInput,
  remarks: Remarks,
): readonly BodyBlock[] {
  const printsEntries = section.kind === 'Lời văn' || section.kind === 'Đánh số';
  if (printsEntries) {
    return bodyBlocks(
      entries.map((entry) => entryPassage(entry, input, remarks)),
      section.kind === 'Đánh số',
    );
  }
  for (const entry of entries) {
    remarks.onEntry(entry, 'Mục')(say.unprintedEntry(section.title, section.kind));
  }
  switch (section.kind) {
    case 'Nhiệm vụ': {
      const remark = remarks.onSection(section, 'Kiểu');
      const summary = inToneStyle(input.taskSummary(section), input.settings.toneStyle);
      return summary === '' ? [] : bodyBlocks([typedTextOf(summary, remark)], false);
    }
    case 'Bảng':
      return printedTable(section.appendix, input, remarks);
    default:
      return [];
  }
}

function entryPassage(entry: Entry, { resolve }: ManuscriptInput, remarks: Remarks): TypedText {
  return typedTextOf(resolve(entry.content), remarks.onEntry(entry, 'Nội dung'));
}

/** The table of an appendix; nothing where there is no such appendix, which the checks tell. */
export function printedTable(
  code: string,
  { appendixTable, resolve }: ManuscriptInput,
  remarks: Remarks,
): readonly ReportTable[] {
  const table = code.trim() === '' ? undefined : appendixTable(code);
  if (table === undefined) return [];
  const remark = remarks.onAppendix(table.appendix.row, 'Tên');
  return [appendixTableOf(table, (text) => richTextOf(typedTextOf(resolve(text), remark)))];
}
