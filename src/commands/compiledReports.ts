import type { Book } from '../book';
import { ALL_REPORTS, reportHeads, reportsToMake } from '../contract';
import * as say from '../messages/commands';
import { fold } from '../model/folding';
import { sayPeriod } from '../model/period';
import { cutOffOf } from '../model/settings';
import { unitFinder } from '../model/unit';
import { type CalendarDay, renderCalendar, renderDocx, renderPage, renderText } from '../report';
import type { Made, PlanContext, ReportFile, ReportForm } from '../run';
import { compareWithLast, type Versions } from './lastVersion';
import { momentInName } from './momentInName';

/** One report of the workbook as this run makes it: printed in each of its forms, and compared with what it said last. */
export interface CompiledReport {
  readonly code: string;
  readonly isFirst: boolean;
  readonly book: Book;
  readonly name: string;
  readonly docx: Uint8Array;
  /** Of a work programme the days of what is to be done. */
  readonly calendar: Uint8Array | undefined;
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
        calendar: calendarOf(book),
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

/** What a work programme still has to be done, by its day. */
function calendarOf(book: Book): Uint8Array | undefined {
  const { settings, units } = book.workbook;
  const stamp = cutOffOf(settings);
  if (settings.template !== 'chuong-trinh-cong-tac' || !stamp) return undefined;
  const nameOf = unitFinder(units);
  const days = book.tasks().flatMap(({ entry }): readonly CalendarDay[] => {
    const { deadline, status, content, code, unit, doer, responsibility, product } = entry;
    if (!deadline || status === 'Hoàn thành') return [];
    const details = [
      say.calendarDetail('Đơn vị', nameOf(unit)?.name ?? unit),
      say.calendarDetail('Người thực hiện', doer),
      responsibility,
      say.calendarDetail('Sản phẩm', product),
    ].filter((line) => line !== '');
    return [
      {
        on: deadline,
        what: book.printed(content).text,
        details,
        key: `${unit} ${code || content}`,
      },
    ];
  });
  return renderCalendar(`${settings.documentType} ${sayPeriod(settings.period)}`, days, stamp);
}

function roleOf({ isFirst, code }: CompiledReport, form: ReportForm): ReportFile['role'] {
  return isFirst ? form : `${form} ${code}`;
}

/** The files of a report: a Google Doc, a Word file, of a work programme a calendar. */
export function filesOf(report: CompiledReport): readonly ReportFile[] {
  const { name, docx, calendar } = report;
  return [
    { role: roleOf(report, 'document'), name, content: docx },
    { role: roleOf(report, 'word'), name: `${name}.docx`, content: docx },
    ...(calendar
      ? [{ role: roleOf(report, 'calendar'), name: `${name}.ics`, content: calendar }]
      : []),
  ];
}

/** Where a report is, once its files are made. */
export interface MadeReport {
  readonly name: string;
  readonly url: string;
  readonly wordId: string | undefined;
  readonly wordUrl: string;
  readonly calendarId: string | undefined;
  readonly calendarUrl: string;
  readonly pdfUrl: string;
}

export function madeReport(report: CompiledReport, { file, access }: Made): MadeReport {
  const [document, word] = [file(roleOf(report, 'document')), file(roleOf(report, 'word'))];
  const calendar = report.calendar && file(roleOf(report, 'calendar'));
  return {
    name: document?.name ?? '',
    url: document?.url ?? '',
    wordId: word?.id,
    wordUrl: word?.url ?? '',
    calendarId: calendar?.id,
    calendarUrl: calendar?.url ?? '',
    // A folder has no service that would make a PDF of it.
    pdfUrl:
      document && access.kind !== 'folder'
        ? `https://docs.google.com/document/d/${document.id}/export?format=pdf`
        : '',
  };
}
