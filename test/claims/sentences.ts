import { expect } from 'vitest';
import { findClaims } from '../../src/claims';
import type { Claim, ClaimContext, ClaimKind } from '../../src/claims/claim';

/** A sentence with a gap `{}`, the figure that is right in it, and ones that are wrong. */
export type Pair = readonly [sentence: string, right: string, ...wrong: string[]];

const YEAR: ClaimContext = { year: 2026 };

export function claimsIn(text: string): readonly Claim[] {
  return findClaims(text, YEAR);
}

const told = (claims: readonly Claim[]) =>
  claims.map(({ kind, consistent, reason }) => `${kind} ${consistent ? 'ok' : 'WRONG'}: ${reason}`);

/** The sentence states such a claim, it holds, and nothing else in it is wrong. */
export function expectRight(kind: ClaimKind, text: string): void {
  const claims = claimsIn(text);
  expect(
    claims.filter(({ consistent }) => !consistent),
    told(claims).join('\n'),
  ).toEqual([]);
  expect(claims.map((claim) => claim.kind)).toContain(kind);
}

/** The sentence states such a claim, and it does not hold. */
export function expectWrong(kind: ClaimKind, text: string): void {
  const claims = claimsIn(text);
  const wrong = claims.filter(({ consistent }) => !consistent);
  expect(
    wrong.map((claim) => claim.kind),
    told(claims).join('\n'),
  ).toContain(kind);
}

/** Nothing in the text is called wrong. */
export function expectSilence(text: string): void {
  const claims = claimsIn(text);
  expect(told(claims.filter(({ consistent }) => !consistent))).toEqual([]);
}

export function cases(pairs: readonly Pair[]): {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
} {
  const fill = (sentence: string, figure: string) => sentence.replace('{}', figure);
  return {
    right: pairs.map(([sentence, figure]) => fill(sentence, figure)),
    wrong: pairs.flatMap(([sentence, , ...others]) => others.map((other) => fill(sentence, other))),
  };
}
