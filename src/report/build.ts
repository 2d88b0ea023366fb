import { cutOffOf, deadlineOf, type Settings } from '../model/settings';
import type { ShortLink } from './input';
import type { Manuscript } from './manuscript';
import { withLinkCodes } from './shortLinks';
import type { Report, SigningDate } from './tree';
import { filledLines } from './typedText';

/** What a report is made of. */
export interface ReportInput extends Pick<Report, 'draft' | 'properties'> {
  readonly settings: Settings;
  readonly manuscript: Manuscript;
  readonly shortLinks: readonly ShortLink[];
}

/** The report as a tree: what is printed, nothing of how it looks. */
export function buildReport(input: ReportInput): Report {
  const { settings, manuscript, shortLinks, draft, properties } = input;
  const line = (text: string) => filledLines(text).join(' ');
  return {
    regime: settings.regime,
    fontSize: settings.fontSize,
    toneStyle: settings.toneStyle,
    draft,
    superior: line(settings.superior),
    issuer: line(settings.issuer),
    place: line(settings.place),
    signingDate: signingDate(settings),
    symbol: line(settings.symbol),
    documentType: line(settings.documentType),
    subject: manuscript.subject,
    salutation: salutation(filledLines(settings.salutation)),
    body: withLinkCodes(manuscript.body, shortLinks),
    recipients: settings.recipients
      .flatMap(filledLines)
      .map(withoutDash)
      .filter((recipient) => recipient !== ''),
    authority: filledLines(settings.authority),
    position: filledLines(settings.position),
    signatory: line(settings.signatory),
    appendices: manuscript.appendices,
    properties,
  };
}

/**
 * The day is left to the pen: a report is dated when it is signed. Month and year are those in
 * which it is due, else those in which its period ends.
 */
function signingDate(settings: Settings): SigningDate {
  const near = deadlineOf(settings) ?? cutOffOf(settings);
  return { day: undefined, month: near?.month, year: near?.year ?? settings.period.year };
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
