import { beginningOf } from '../model/beginning';
/** What a claim states about its own figures. */
export type ClaimKind =
  | 'sum'
  | 'count'
  | 'ratio'
  | 'difference'
  | 'product'
  | 'anniversary'
  | 'date'
  | 'repeat';

/** Arithmetic that a passage states about its own figures, recomputed. */
export interface Claim {
  readonly kind: ClaimKind;
  /** The words it was read in, as they stand in the text. */
  readonly quote: string;
  /** Where the quote stands in the text: UTF-16 offsets, end excluded. */
  readonly start: number;
  readonly end: number;
  /** The figures that take part, decimal strings in reading order; a date as yyyy-mm-dd. */
  readonly figures: readonly string[];
  /** What the text says, and what its other figures give: decimal strings or dates. */
  readonly claimed: string;
  readonly computed: string;
  readonly consistent: boolean;
  /** Why it is (in)consistent, in Vietnamese, without the quote. */
  readonly reason: string;
}

/** What a passage alone may not say. */
export interface ClaimContext {
  /** The year the report speaks of, for anniversaries that give no dates. */
  readonly year?: number;
}

const LONGEST_QUOTE = 160;

function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_QUOTE) return line;
  return `${beginningOf(line, LONGEST_QUOTE - 60)} … ${line.slice(-50).replace(/^[\udc00-\udfff]/, '')}`;
}

/** One Vietnamese sentence for the list of findings: the quote, then what is wrong with it. */
export function describeClaim(claim: Claim): string {
  return `"${shortened(claim.quote)}": ${claim.reason}`;
}
