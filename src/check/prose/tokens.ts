import type { Workbook } from '../../contract';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/rules';
import { resolveTokens, type TokenSource } from '../../prose';
import { printedTexts } from './printedTexts';

/** Tokens of the report's texts that have no value, each at its cell. */
export function checkTokens(workbook: Workbook, source: TokenSource): readonly Finding[] {
  return printedTexts(workbook).flatMap(({ text, place }) =>
    resolveTokens(text, source).problems.map(({ token, reason }) =>
      findingAt(place(), say.tokenWithoutValue(token, reason)),
    ),
  );
}
