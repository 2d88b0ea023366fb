import * as say from '../messages/tokens';
import { writeDate } from '../model/date';
import { documentTitleOf } from '../model/documentType';
import type { Entry } from '../model/entry';
import { sameText } from '../model/folding';
import { countToken, printed, problem, type TokenValue, toCome } from './tokenValue';

/** `ĐẾM: điều kiện`, `LIỆT KÊ: điều kiện`. */
const ROWS = /^\s*(ĐẾM|LIỆT\s+KÊ)\s*:(.*)$/isu;

/** The rows that meet conditions, or why these cannot be used. */
export type RowsFound = { readonly rows: readonly Entry[] } | { readonly problem: string };

/** A text with its figures, and the tokens that have no value. */
interface WithFigures {
  readonly text: string;
  readonly problems: readonly {
    readonly token: string;
    readonly reason: string;
    readonly waits: boolean;
  }[];
}

/**
 * A count of the period's rows, or their list in words, which may stand in a footnote too. Undefined of a
 * token that asks for no rows.
 * @param withFigures a row's own text as it prints
 */
export function rowToken(
  subject: string,
  formats: readonly string[],
  rowsOf: (conditions: string) => RowsFound,
  withFigures: (text: string) => WithFigures,
): TokenValue | undefined {
  const [, asked = '', conditions = ''] = ROWS.exec(subject.normalize('NFC')) ?? [];
  if (asked === '') return undefined;
  if (conditions.trim() === '') return problem(say.noConditions);
  const found = rowsOf(conditions);
  if ('problem' in found) return problem(found.problem);
  if (sameText(asked, 'ĐẾM')) return countToken(found.rows.length, formats);
  if (formats[0] !== undefined) return problem(say.unknownFormat(formats[0]));
  if (found.rows.length === 0) return toCome(say.nothingToList);
  const items: string[] = [];
  for (const row of found.rows) {
    const { text, problems } = withFigures(row.content);
    // A list does not print what its row could not.
    const [first] = problems;
    if (first)
      return { ...first, state: 'problem', reason: say.inListedRow(first.token, first.reason) };
    items.push(`(${items.length + 1}) ${listed(row, onOneLine(text))}`);
  }
  return printed(items.join('; '));
}

/** A row in words: a document by its type, number and date, any other row by its text. */
function listed({ kind, code, deadline, deadlineText }: Entry, text: string): string {
  if (kind !== 'Văn bản') return text || code;
  const { word, rest } = documentTitleOf(code, text);
  const day = deadline ? writeDate(deadline) : deadlineText.trim();
  const name = [word || say.document, ...(code === '' ? [] : [say.numbered(code)])].join(' ');
  return [day === '' ? name : say.dated(name, day), rest].join(' ').trim();
}

/** Footnotes have no place in a list, list marks none in a line. */
function onOneLine(text: string): string {
  return text
    .replace(/\[\[[\s\S]*?\]\]/g, '')
    .replace(/^\s*[-+*]\s+/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,\s]+$/, '');
}
