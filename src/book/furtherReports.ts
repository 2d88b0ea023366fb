import type { Finding } from '../findings';
import { sayOfReports } from '../messages/reports';

/** What is found in one more report of the workbook. */
interface FoundIn {
  readonly report: string;
  readonly found: () => readonly Finding[];
}

/** The first report's findings, then what others alone tell, each once with the reports that it concerns. */
export function withThoseOf(
  others: readonly FoundIn[],
  own: readonly Finding[],
): readonly Finding[] {
  if (others.length === 0) return own;
  const known = new Set(own.map(written));
  const more = new Map<string, { readonly finding: Finding; readonly reports: string[] }>();
  for (const { report, found } of others) {
    for (const finding of found()) {
      const key = written(finding);
      if (known.has(key)) continue;
      const told = more.get(key);
      if (told) told.reports.push(report);
      else more.set(key, { finding, reports: [report] });
    }
  }
  return [
    ...own,
    ...Array.from(more.values(), ({ finding, reports }) => ({
      ...finding,
      reports,
      message: sayOfReports(reports, finding.message),
    })),
  ];
}

function written(finding: Finding): string {
  const { code, rule, tab, at, message, found, expected } = finding;
  return JSON.stringify([code ?? { rule }, tab, at, message, found, expected]);
}
