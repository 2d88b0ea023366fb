import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/rules';
import type { PrintedText } from './printedTexts';

/** Tokens of the report's texts that have no value, each at its cell. */
export function checkTokens(texts: readonly PrintedText[]): readonly Finding[] {
  return texts.flatMap(({ resolved, place }) =>
    resolved().problems.map(({ token, reason }) =>
      findingAt(place(), say.tokenWithoutValue(token, reason)),
    ),
  );
}
