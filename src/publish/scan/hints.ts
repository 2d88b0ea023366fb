import { mayBirth } from './birth';
import { findAddresses } from './email';
import { findInNames } from './fileNames';
import { mayNameFlat } from './flatNames';
import { mayNumber } from './numbers';
import { mayName } from './people';
import { mayClassify } from './secrecy';
import { typedRows } from './tables';
import { tokenAt, tokensOf } from './tokens';

/**
 * Whether anything may be found in a cell, whatever stands beside it, at a small part of the price of
 * looking. What only its neighbours or a title tell needs a name too. The rules' own looks are given the
 * text's words and marks as they are compared, a space around each, its breaks left out.
 */
export function mayTell(text: string): boolean {
  const tokens = tokensOf(text).filter(({ kind }) => kind !== 'break');
  const words = ` ${tokens.map((token) => token.text).join(' ')} `;
  return (
    mayClassify(words) ||
    mayBirth(words) ||
    mayNumber(words) ||
    // `Mohamad Ysa, …`: a name of whatever people.
    [0, 1].every((at) => tokenAt(tokens, at).isCapital) ||
    tokens.some((_, at) => mayName(tokens, at)) ||
    mayNameFlat(tokens) ||
    findAddresses(text).length > 0 ||
    findInNames(text).length > 0 ||
    typedRows(text).length > 0
  );
}
