import { withoutMarks } from '../folding';
import { romanNumeral } from '../roman';
import { keep } from './kept';
import type { Period } from './period';
import { readPeriod } from './written';

/** What people call a period; of a text that has two readings (`5/26`, `tháng 5`) there is none. */
const SPOKEN: readonly (readonly [RegExp, (year: string, ordinal: string) => string])[] = [
  // 5/2026 · 05-2026 · tháng 5/2026 · T5.2026 · tháng 5 năm 2026
  [/^(?:thang ?|t)?(\d{1,2}) ?[/.-] ?(\d{4})$/, (year, month) => `${year}-${month}`],
  [/^thang (\d{1,2}) (?:nam )?(\d{4})$/, (year, month) => `${year}-${month}`],
  [/^(?:quy |q)([1-4]|i{1,3}|iv) ?(?:[/.-] ?|nam )?(\d{4})$/, (year, one) => `${year}-Q${one}`],
  [/^0?6 ?thang (?:dau )?(?:nam )?(\d{4})$/, (year) => `${year}-H1`],
  [/^0?6 ?thang cuoi (?:nam )?(\d{4})$/, (year) => `${year}-H2`],
  [/^0?9 ?thang (?:dau )?(?:nam )?(\d{4})$/, (year) => `${year}-9T`],
  [/^(?:ca )?nam (\d{4})$/, (year) => year],
  [/^tuan (\d{1,2}) ?(?:[/.-] ?|nam )?(\d{4})$/, (year, week) => `${year}-W${week}`],
];

const QUARTERS = [1, 2, 3, 4].map((one) => romanNumeral(one).toLowerCase());

/** A quarter's number is written `II`, too. */
function inDigits(ordinal: string): string {
  const at = QUARTERS.indexOf(ordinal);
  return at < 0 ? ordinal : String(at + 1);
}

const READ = new Map<string, Period>();

/**
 * Reads a period as people type it: in the forms in which it is written, or as they say it where that has one
 * reading only.
 */
export function readTypedPeriod(text: string): Period | undefined {
  const known = READ.get(text);
  if (known) return known;
  const period = readPeriod(text) ?? readSpoken(text);
  return period && keep(READ, text, period);
}

function readSpoken(text: string): Period | undefined {
  const spoken = withoutMarks(text).trim();
  for (const [form, written] of SPOKEN) {
    const [, ...parts] = form.exec(spoken) ?? [];
    const year = parts.pop();
    if (year !== undefined) return readPeriod(written(year, inDigits(parts.join(''))));
  }
  return undefined;
}
