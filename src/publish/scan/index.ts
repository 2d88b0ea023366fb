import type { Sensitive } from '../../model/sensitive';
import type { Cell } from './headers';
import { scanRow } from './row';

// The scan before anything is public: what is secret or personal in texts, and how it is covered.
export type { Sensitive, SensitiveKind } from '../../model/sensitive';
export { cover } from './cover';
export type { Cell } from './headers';
export { beforeName } from './people';
export { findByRules, type SensitiveInRow, scanRow } from './row';

/** What stands around a text. */
export interface TextContext {
  /** Of the text's own column. */
  readonly header?: string;
  /** The row's other cells. */
  readonly neighbours?: readonly Cell[];
  /** What the table is about. */
  readonly title?: string;
}

/** What must not go public unasked in a text; the same as {@link scanRow} says of its cell. */
export function scanText(text: string, context: TextContext = {}): readonly Sensitive[] {
  const { header = '', neighbours = [], title = '' } = context;
  return scanRow([{ header, text }, ...neighbours], title)
    .filter(({ cell }) => cell === 0)
    .map(({ kind, start, end, isAbsolute }) => ({ kind, start, end, isAbsolute }));
}
