import type { Workbook } from '../contract/read/readWorkbook';
import type { Table } from '../contract/read/table';
import { type Finding, findingAt } from '../findings/finding';
import * as say from '../messages/rows';
import { cellName } from '../model/address';
import { samePeriod } from '../model/period';
import { type RowActors, rowActors } from './cells';
import { isPrinted } from './printedTexts';

/** Sheets keeps no longer text in a cell (support.google.com/drive/answer/37603). */
const MOST_CHARACTERS = 50000;

/** Texts that cannot be read as they were meant: old encodings, invisible characters, too long. */
export function checkLegibility(workbook: Workbook): readonly Finding[] {
  const { tables } = workbook;
  const actorOf = rowActors(workbook);
  // The report says itself what invisible characters it left out of the texts that it prints.
  const printed = new Set(
    workbook.entries
      .filter((entry) => isPrinted(entry) && samePeriod(entry.period, workbook.settings.period))
      .map(({ tab, row }) => `${tab}:${row}`),
  );
  return Object.values(tables).flatMap((table) =>
    table === undefined
      ? []
      : findingsIn(table, actorOf, (row) => printed.has(`${table.tab.title}:${row}`)),
  );
}

/** The report's own texts in the office's tabs. */
const PRINTED_HEADERS: ReadonlySet<string> = new Set(['Giá trị', 'Tiêu đề', 'Tên']);

function findingsIn(
  table: Table,
  actorOf: RowActors,
  isPrintedRow: (row: number) => boolean,
): readonly Finding[] {
  const { tab, contract } = table;
  const form = contract.tab === 'Biểu chung' || contract.tab === 'Lưu trữ';
  const columns = contract.columns.flatMap(({ header, generated }) => {
    const column = table.column(header);
    return column === undefined || generated ? [] : [{ header, column }];
  });
  const findings: Finding[] = [];
  for (const { row } of table.rows) {
    const cells = tab.rows[row - 1] ?? [];
    for (const { header, column } of columns) {
      const cell = cells[column];
      if (cell?.kind !== 'text') continue;
      const said = observe(cell.text);
      if (!said) continue;
      const told = form ? header === 'Nội dung' && isPrintedRow(row) : PRINTED_HEADERS.has(header);
      if (said.code === 'control-characters' && told) continue;
      const actor = actorOf(tab.title, row);
      const place = { tab: tab.title, cell: cellName(row - 1, column), actor };
      findings.push(findingAt(place, said));
    }
  }
  return findings;
}

function observe(text: string) {
  if (text.length > MOST_CHARACTERS) return say.cellTooLong(text.length, MOST_CHARACTERS);
  if (!SUSPECT.test(text)) return undefined;
  if (isLegacyEncoded(text)) return say.legacyEncoding(text);
  const invisible = text.match(CONTROL)?.length ?? 0;
  return invisible > 0 ? say.controlCharacters(invisible) : undefined;
}

/** Control characters, lone surrogates and noncharacters; tabs and line breaks are none. */
const CONTROL = /[^\P{Cc}\t\n\r\v\f\u{85}]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** UTF-8 read as Latin-1: `Äáº£ng á»§y`. */
const MISREAD_UTF8 =
  /(?:á[º»].|Ä[‘\u0090\u0091]|Æ[°¡]|Ã[\u00A0-¿]).*(?:á[º»].|Ä[‘\u0090\u0091]|Æ[°¡]|Ã[\u00A0-¿])/su;
/** A sign that no word has in it, between two letters: TCVN3 writes `á` as `¸`, `à` as `µ`. */
const SIGN_IN_WORD = /[A-Za-z][¡-¦¨©ª¬®µ¶¸¼-¾][A-Za-z]|[A-Za-z]{1,2}[¸µ¶](?= [A-Za-z])/;
/** Letters of Latin-1 that Vietnamese does not have: TCVN3 and VNI put them for its own. */
const FOREIGN = /[¡-¦¨©ª¬®¯´µ¶·¸¼-¿Ä-ÇËÎ-ÑÖØÛÜÞßä-çëîïðñö÷øûüþÿ]/;
/** What an ordinary Vietnamese text does not hold: a quick test, for very many cells. */
const SUSPECT = new RegExp(`${CONTROL.source}|${FOREIGN.source}|á[º»]|Ã[\u00A0-¿]|\uFFFD`, 'u');
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
