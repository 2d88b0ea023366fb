import * as say from '../messages/rules';
import { type Finding, findingAt, type Place } from '../model/finding';
import { fold } from '../model/folding';
import { samePeriod } from '../model/period';
import { resolveTokens, type TokenSource } from '../prose/tokens';
import type { Workbook } from '../workbook/readWorkbook';
import { placeAt } from './cells';

const SETTINGS_WITH_TOKENS = [
  ['Trích yếu', 'subject'],
  ['Lời dẫn', 'opening'],
  ['Lời kết', 'closing'],
] as const;

/** The kinds of rows whose text is printed. */
const PRINTED_KINDS: ReadonlySet<string> = new Set(['Lời văn', 'Hạn chế', 'Trọng tâm']);

/** Tokens of the report's texts that have no value, each at its cell. */
export function checkTokens(workbook: Workbook, source: TokenSource): readonly Finding[] {
  const findings: Finding[] = [];
  const check = (text: string, place: () => Place) => {
    for (const { token, reason } of resolveTokens(text, source).problems) {
      findings.push(findingAt(place(), say.tokenWithoutValue(token, reason)));
    }
  };
  const { settings, tables } = workbook;
  for (const [key, field] of SETTINGS_WITH_TOKENS) {
    check(settings[field], () =>
      placeAt(tables.settings, settings.rows.get(fold(key)) ?? 1, 'Giá trị'),
    );
  }
  for (const section of workbook.outline) {
    check(section.title, () => placeAt(tables.outline, section.row, 'Tiêu đề'));
  }
  for (const entry of workbook.entries) {
    if (!PRINTED_KINDS.has(entry.kind) || !samePeriod(entry.period, settings.period)) continue;
    const table = entry.tab === 'Biểu chung' ? tables.entries : tables.archive;
    const actor = entry.unit === '' ? ('office' as const) : { unit: entry.unit };
    check(entry.content, () => placeAt(table, entry.row, 'Nội dung', actor));
  }
  return findings;
}
