import type { Finding } from '../findings';
import { remarkOnForm } from './conformity';
import type { ManuscriptInput } from './input';
import { bodyBlocks } from './layOut';
import { Remarks } from './remarks';
import { printedTable, sectionBlocks } from './sections';
import { remarkOnLookAlikes } from './shortLinks';
import type { BodyBlock, ReportTable, RichText } from './tree';
import { richTextOf, typedTextOf } from './typedText';

/** What people wrote for the report, read: its marks, lists, tables and headings. */
export interface Manuscript {
  readonly subject: RichText;
  readonly body: readonly BodyBlock[];
  readonly appendices: readonly ReportTable[];
  /** What is wrong with the settings, the outline and the texts. */
  readonly findings: readonly Finding[];
}

/** Reads the texts that the report prints; a check asks for no more of a report than this. */
export function readManuscript(input: ManuscriptInput): Manuscript {
  const { settings, resolve } = input;
  const remarks = new Remarks(input);
  const passage = (key: string, text: string) => typedTextOf(resolve(text), remarks.onSetting(key));
  const manuscript = {
    subject: richTextOf(passage('Trích yếu', settings.subject)),
    body: [
      ...bodyBlocks([passage('Lời dẫn', settings.opening)], false),
      ...sectionBlocks(input, remarks),
      ...bodyBlocks([passage('Lời kết', settings.closing)], false),
    ],
    appendices: settings.printedAppendices.flatMap((code) => printedTable(code, input, remarks)),
  };
  remarkOnForm(settings, remarks);
  remarkOnLookAlikes(input, remarks);
  return { ...manuscript, findings: remarks.findings };
}
