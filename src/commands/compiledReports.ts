import type { Book } from '../book';
import { ALL_REPORTS, reportHeads, reportsToMake } from '../contract';
import * as say from '../messages/commands';
import { fold } from '../model/folding';
import { sayPeriod } from '../model/period';
import { renderDocx, renderPage, renderText } from '../report';
import type { Made, PlanContext, ReportFile } from '../run';
import { compareWithLast, type Versions } from './lastVersion';
import { momentInName } from './momentInName';

/** One report of the workbook as this run makes it: printed in each of its forms, and compared with what it said last. */
export interface CompiledReport {
  readonly code: string;
  readonly isFirst: boolean;
  readonly book: Book;
  readonly name: string;
  readonly docx: Uint8Array;
  readonly lines: readonly string[];
  readonly page: string;
  readonly versions: Versions;
}

/** The option that names the reports to make. */
export const REPORT_OPTION = 'bao-cao';

/** Which reports are to be made, by their codes in the order of `Cấu hình`, or why none can be. */
export type Choice =
  | { readonly state: 'chosen'; readonly codes: readonly string[] }
  | { readonly state: 'refused'; readonly reasons: readonly string[] };

/**
 * The reports that were asked for; all that `Làm` does not leave out where none was.
 * @param asked codes, several of them in a text with `,` or `;` between; `*` is all
 */
export function chosenReports(book: Book, asked: PlanContext['options'][string]): Choice {
  const { settings } = book.workbook.tables;
  const heads = settings ? reportHeads(settings).map(({ code }) => code) : [];
  const wanted = [asked]
    .flat()
    .flatMap((one) => (typeof one === 'string' ? one.split(/[,;]/) : []))
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (settings && (wanted.length === 0 || wanted.includes(ALL_REPORTS))) {
    const codes = reportsToMake(settings);
    return codes.length > 0
      ? { state: 'chosen', codes }
      : { state: 'refused', reasons: [say.noReportToMake(heads)] };
  }
  const byName = new Map(heads.map((code) => [fold(code), code]));
  const unknown = wanted.filter((one) => !byName.has(fold(one)));
  if (unknown.length > 0) return { state: 'refused', reasons: [say.unknownReport(unknown, heads)] };
  const chosen = new Set(wanted.map((one) => byName.get(fold(one))));
  const readable = new Set(book.reports().map((one) => one.workbook.settings.report));
  const codes = heads.filter((code) => chosen.has(code));
  const broken = codes.filter((code) => !readable.has(code));
  return broken.length > 0
    ? { state: 'refused', reasons: broken.map(say.brokenReport) }
    : { state: 'chosen', codes };
}

/** Prints the chosen reports. All that can fail is done here, before anything is saved or written. */
export function compiledReports(
  first: Book,
  codes: readonly string[],
  { when }: PlanContext,
): readonly CompiledReport[] {
  return first.reports().flatMap((book): readonly CompiledReport[] => {
    const code = book.workbook.settings.report;
    if (!codes.includes(code)) return [];
    const report = book.report();
    const lines = renderText(report);
    return [
      {
        code,
        isFirst: book === first,
        book,
        name: reportName(book, when),
        docx: renderDocx(report),
        lines,
        page: renderPage(report),
        versions: compareWithLast(book, lines, book === first ? undefined : code),
      },
    ];
  });
}

/** Each version has a name of its own: `BÁO CÁO tháng 5 năm 2026 - Đảng ủy … (20-05-2026 10.00)`. */
function reportName({ workbook: { settings } }: Book, when: string): string {
  const type = settings.documentType || say.reportType;
  return `${type} ${sayPeriod(settings.period)} - ${settings.issuer} (${momentInName(when)})`;
}

const FORMS = ['document', 'word'] as const;
type Form = (typeof FORMS)[number];

function roleOf({ isFirst, code }: CompiledReport, form: Form): ReportFile['role'] {
  return isFirst ? form : `${form} ${code}`;
}

/** The files of a report: a Google Doc, and a Word file. */
export function filesOf(report: CompiledReport): readonly ReportFile[] {
  const { name, docx } = report;
  return FORMS.map((form) => ({
    role: roleOf(report, form),
    name: form === 'word' ? `${name}.docx` : name,
    docx,
  }));
}

/** Where a report is, once its files are made. */
export interface MadeReport {
  readonly name: string;
  readonly url: string;
  readonly wordId: string | undefined;
  readonly wordUrl: string;
  readonly pdfUrl: string;
}

export function madeReport(report: CompiledReport, { file, access }: Made): MadeReport {
  const [document, word] = FORMS.map((form) => file(roleOf(report, form)));
  return {
    name: document?.name ?? '',
    url: document?.url ?? '',
    wordId: word?.id,
    wordUrl: word?.url ?? '',
    // A folder has no service that would make a PDF of it.
    pdfUrl:
      document && access.kind !== 'folder'
        ? `https://docs.google.com/document/d/${document.id}/export?format=pdf`
        : '',
  };
}
