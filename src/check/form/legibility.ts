import type { Table, Workbook } from '../../contract';
import type { Observation } from '../../findings';
import { type Finding, findingAt } from '../../findings';
import * as say from '../../messages/rows';
import { cellAddress } from '../../model/address';
import { type RowUnits, rowUnits } from '../places';

/** Sheets keeps no longer text in a cell (support.google.com/drive/answer/37603). */
const MOST_CHARACTERS = 50000;

/** Texts that cannot be read as they were meant: old encodings, invisible characters, too long. */
export function checkLegibility(workbook: Workbook): readonly Finding[] {
  const unitOf = rowUnits(workbook);
  return Object.values(workbook.tables).flatMap((table) =>
    table === undefined ? [] : findingsIn(table, unitOf),
  );
}

function findingsIn(table: Table, unitOf: RowUnits): readonly Finding[] {
  const { tab, contract, column, rows } = table;
  const columns = contract.columns.flatMap(({ header, generated }) => {
    const at = column(header);
    return at === undefined || generated ? [] : [at];
  });
  const findings: Finding[] = [];
  for (const { row: number } of rows) {
    const row = number - 1;
    const cells = tab.rows[row] ?? [];
    for (const at of columns) {
      const cell = cells[at];
      const said = cell?.kind === 'text' ? observe(cell.text) : undefined;
      if (!said) continue;
      const place = { tab: tab.title, at: cellAddress(row, at), unit: unitOf(table, row) };
      findings.push(findingAt(place, said));
    }
  }
  return findings;
}

function observe(text: string): Observation | undefined {
  if (text.length > MOST_CHARACTERS) return say.cellTooLong(text.length, MOST_CHARACTERS);
  if (!SUSPECT.test(text)) return undefined;
  if (isLegacyEncoded(text)) return say.legacyEncoding(text);
  const controls = text.match(CONTROL)?.length ?? 0;
  if (controls > 0) return say.controlCharacters(controls);
  const invisible = text.match(INVISIBLE) ?? [];
  return invisible.length > 0
    ? say.invisibleCharacters(invisible.length, [...new Set(invisible)].map(codePoint))
    : undefined;
}

/** `U+202E`, as tables of Unicode name a character. */
function codePoint(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Control characters, lone surrogates and noncharacters; tabs and line breaks are none. */
const CONTROL = /[^\P{Cc}\t\n\r\v\f\u{85}]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/**
 * Characters that steer how a text is shown: marks of direction, zero-width characters, soft
 * hyphens, byte-order marks. Vietnamese has no use for any of them.
 */
const INVISIBLE = /\p{Cf}/gu;

/** UTF-8 read as Latin-1: `Äáº£ng á»§y`. */
const MISREAD_UTF8 =
  /(?:á[º»].|Ä[‘\u0090\u0091]|Æ[°¡]|Ã[\u00A0-¿]).*(?:á[º»].|Ä[‘\u0090\u0091]|Æ[°¡]|Ã[\u00A0-¿])/su;
/** A sign that no word has in it, between two letters: TCVN3 writes `á` as `¸`, `à` as `µ`. */
const SIGN_IN_WORD = /[A-Za-z][¡-¦¨©ª¬®µ¶¸¼-¾][A-Za-z]|[A-Za-z]{1,2}[¸µ¶](?= [A-Za-z])/;
/** Letters of Latin-1 that Vietnamese does not have: TCVN3 and VNI put them for its own. */
const FOREIGN = /[¡-¦¨©ª¬®¯´µ¶·¸¼-¿Ä-ÇËÎ-ÑÖØÛÜÞßä-çëîïðñö÷øûüþÿ]/;
/** What an ordinary Vietnamese text does not hold: a quick test, for very many cells. */
const SUSPECT = new RegExp(
  `${CONTROL.source}|${INVISIBLE.source}|${FOREIGN.source}|á[º»]|Ã[\u00A0-¿]|\uFFFD`,
  'u',
);
const LEAST_FOREIGN_WORDS = 2;
const LEAST_PART = 0.3;

/**
 * Whether a text is in an old Vietnamese encoding (TCVN3, VNI) or was misread: signs within words,
 * or many words with letters that Vietnamese does not have. One foreign name is none.
 */
export function isLegacyEncoded(text: string): boolean {
  if (text.includes('\uFFFD') || MISREAD_UTF8.test(text) || SIGN_IN_WORD.test(text)) return true;
  if (!FOREIGN.test(text)) return false;
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const foreign = words.filter((word) => FOREIGN.test(word) && /[A-Za-z]/.test(word)).length;
  return foreign >= LEAST_FOREIGN_WORDS && foreign >= words.length * LEAST_PART;
}
