import type { Finding } from '../findings';
import { lastDay } from '../model/period';
import type { Settings } from '../model/settings';
import { remarkOnForm } from './conformity';
import type { ReportInput } from './input';
import { layOut } from './layOut';
import { Remarks } from './remarks';
import { printedTable, sectionBlocks } from './sections';
import { remarkOnLookAlikes, withLinkCodes } from './shortLinks';
import type { Report, SigningDate } from './tree';
import { filledLines, richTextOf, typedTextOf } from './typedText';

/**
 * The report as a tree (what is printed, nothing of how it looks), and what is wrong with the
 * outline and the texts it is made of.
 */
export function buildReport(input: ReportInput): {
  readonly report: Report;
  readonly findings: readonly Finding[];
} {
  const { settings, resolve } = input;
  const remarks = new Remarks(input);
  const passage = (key: string, text: string) => typedTextOf(text, remarks.onSetting(key));
  const line = (key: string, text: string) => filledLines(passage(key, text)).join(' ');
  const lines = (key: string, text: string) => filledLines(passage(key, text));

  const tree: Omit<Report, 'draft'> = {
    regime: settings.regime,
    fontSize: settings.fontSize,
    toneStyle: settings.toneStyle,
    superior: line('Cơ quan cấp trên', settings.superior),
    issuer: line('Tên đơn vị', settings.issuer),
    place: line('Địa danh', settings.place),
    signingDate: signingDate(settings),
    symbol: line('Ký hiệu', settings.symbol),
    documentType: line('Tên loại', settings.documentType),
    subject: richTextOf(passage('Trích yếu', resolve(settings.subject))),
    salutation: salutation(lines('Kính gửi', settings.salutation)),
    body: withLinkCodes(
      [
        ...layOut([passage('Lời dẫn', resolve(settings.opening))], false),
        ...sectionBlocks(input, remarks),
        ...layOut([passage('Lời kết', resolve(settings.closing))], false),
      ],
      input.shortLinks,
    ),
    recipients: settings.recipients
      .flatMap((recipient) => lines('Nơi nhận', recipient))
      .map(withoutDash)
      .filter((recipient) => recipient !== ''),
    authority: lines('Thẩm quyền ký', settings.authority),
    position: lines('Chức vụ ký', settings.position),
    signatory: line('Người ký', settings.signatory),
    appendices: settings.printedAppendices.flatMap((code) => printedTable(code, input, remarks)),
    properties: input.properties,
  };
  remarkOnForm(settings, remarks);
  remarkOnLookAlikes(input, remarks);
  const { findings } = remarks;
  const draft = input.draft || findings.some(({ severity }) => severity === 'Lỗi');
  return { report: { ...tree, draft }, findings };
}

/**
 * The day is left to the pen: a report is dated when it is signed. Month and year are those in
 * which it is due, else those in which its period ends.
 */
function signingDate({ deadline, to, period }: Settings): SigningDate {
  const near = deadline ?? to ?? lastDay(period);
  return { day: undefined, month: near?.month, year: near?.year ?? period.year };
}

const SALUTATION = /^kính\s+(?:gửi|trình)/iu;

/** `Kính gửi: …` before one addressee, or alone before a list of several. */
function salutation(lines: readonly string[]): readonly string[] {
  const [first, ...others] = lines;
  if (first === undefined) return [];
  if (SALUTATION.test(first)) return lines;
  if (others.length === 0) return [`Kính gửi: ${withoutDash(first)}`];
  return ['Kính gửi:', ...lines.map((addressee) => `- ${withoutDash(addressee)}`)];
}

function withoutDash(text: string): string {
  return text.replace(/^[-–+•]\s*/u, '');
}
