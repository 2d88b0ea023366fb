import { type Finding, findingAt } from '../findings/finding';
import * as say from '../messages/rules';
import { resolveTokens, type TokenSource } from '../prose';
import type { PrintedText } from './printedTexts';

/** Tokens of the report's texts that have no value, each at its cell. */
export function checkTokens(
  texts: readonly PrintedText[],
  source: TokenSource,
): readonly Finding[] {
  return texts.flatMap(({ text, place }) =>
    resolveTokens(text, source).problems.map(({ token, reason }) =>
      findingAt(place(), say.tokenWithoutValue(token, reason)),
    ),
  );
}
