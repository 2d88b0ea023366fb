import type { ClaimKind } from '../claims';
import { findClaims, reportYear } from '../claims';
import type { TextCommand } from '../run';

/** A claim as plain data: what a caller outside the bundle can take. */
export interface ClaimRecord {
  readonly kind: ClaimKind;
  readonly quote: string;
  readonly figures: readonly (number | string)[];
  readonly claimed: number | string;
  readonly computed: number | string;
  readonly consistent: boolean;
}

/** **Soát số liệu** over passages of any text. */
export const claimCheck: TextCommand = {
  name: 'soat-so',
  handler: 'checkClaims',
  caption: 'Soát số liệu',
  usage: 'Soát con số trong lời văn của tệp (mỗi dòng một đoạn, hoặc JSON Lines {"id","text"})',
  takes: 'passages',
  answer: claimsOf,
};

/**
 * The arithmetic that passages state about their own figures, recomputed; one list
 * of claims a passage. Anniversaries without dates are judged by the year that all of them speak of.
 */
function claimsOf(passages: readonly string[]): readonly (readonly ClaimRecord[])[] {
  const year = reportYear(passages.join('\n'));
  const context = year === undefined ? {} : { year };
  return passages.map((passage) =>
    findClaims(passage, context).map(
      ({ kind, quote, figures, claimed, computed, consistent }): ClaimRecord => ({
        kind,
        quote,
        figures: figures.map(plain),
        claimed: plain(claimed),
        computed: plain(computed),
        consistent,
      }),
    ),
  );
}

/** A decimal as a number where a number holds it exactly; a date, and any other text, as it is. */
function plain(text: string): number | string {
  const number = Number(text);
  return text !== '' && String(number) === text ? number : text;
}
