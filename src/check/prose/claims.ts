import { type Claim, claimsIn, describeClaim } from '../../claims';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/claims';
import { withDecimalComma } from '../../model/number';
import type { PrintedText } from './printedTexts';

/** Arithmetic of the printed texts that does not come out, each claim at its cell. */
export function checkClaims(texts: readonly PrintedText[], year: number): readonly Finding[] {
  return texts.flatMap(({ resolvedReading, place }) =>
    claimsIn(resolvedReading(), { year })
      .filter((claim) => !claim.consistent && isWhole(claim))
      .map((claim) =>
        findingAt(
          place(),
          say.claim(claim.kind, describeClaim(claim), shown(claim.claimed), shown(claim.computed)),
        ),
      ),
  );
}

/** A token that has no value leaves a hole in the sum it stands in: that is told already. */
function isWhole({ quote }: Claim): boolean {
  return !quote.includes('{{') && !quote.includes('}}');
}

/** `1234.5` -> `1234,5`, `2026-05-20` -> `20/05/2026`, `05-20` -> `20/05`. */
function shown(text: string): string {
  const [date, year, month, day] = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (date === undefined) return withDecimalComma(text);
  return year === undefined ? `${day}/${month}` : `${day}/${month}/${year}`;
}
