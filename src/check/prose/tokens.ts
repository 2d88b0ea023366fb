import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/rules';
import { sayPeriodsOfYear } from '../../model/period';
import type { PrintedText } from './printedTexts';

/** Tokens of the report's texts that have no value, or one that lacks a period, each at its cell. */
export function checkTokens(texts: readonly PrintedText[]): readonly Finding[] {
  return texts.flatMap(({ resolved, place }) => {
    const { problems, gaps } = resolved();
    return [
      ...problems.map(({ token, reason, waits }) =>
        findingAt(place(), say.tokenWithoutValue(token, reason, waits)),
      ),
      ...gaps.map(({ token, lacks }) =>
        findingAt(place(), say.tokenWithGap(token, sayPeriodsOfYear(lacks))),
      ),
    ];
  });
}
