import type { Sensitive, SensitiveKind } from '../../model/sensitive';
import { findBirths } from './birth';
import { COVERED, veil } from './cover';
import { findAddresses, isOfPublicBox } from './email';
import { findInNames } from './fileNames';
import { type Cell, type Column, headerOf, labelled, NUMBERS, PROMISES } from './headers';
import { mayTell } from './hints';
import { findHomes, findHouses } from './homes';
import { atPerson, findMatters, isActing, isGrave, type MatterKind, mattersIn } from './matters';
import { isNumberKind } from './numberKinds';
import { findNumbers } from './numbers';
import { type Part, partOf, SHORT } from './parts';
import type { Person } from './people';
import { hasPhrase, phraseAt, phraseIn, type Reading, read } from './reading';
import { likest, SHOWS } from './resemblance';
import type { Scene } from './scene';
import { findSecrecy } from './secrecy';
import { typedRows } from './tables';

/** Something sensitive in one of a row's cells, counted from 0. */
export interface SensitiveInRow extends Sensitive {
  readonly cell: number;
}

/** What is covered may bring others nearer to each other; more rounds than this change nothing. */
const MOST_ROUNDS = 4;

/**
 * What must not go public unasked in a row: in each cell by itself, and what only its neighbours tell
 * (a name beside a home or an illness, digits under `CCCD`). Once all of it is covered, the row that
 * is left holds nothing.
 * @param cells those of one row, in any order
 * @param title what the table is about, where it has a title (`Danh sách hộ nghèo`)
 */
export function scanRow(cells: readonly Cell[], title = ''): readonly SensitiveInRow[] {
  const known = labelled(cells);
  const found = toldByRules(known, title);
  return found.length > 0 ? found : findAlike(known);
}

/** What no rule tells of a row, and yet makes it like those that must not go public. */
function findAlike(cells: readonly Cell[]): readonly SensitiveInRow[] {
  // What the office covered is done with, whatever stands around it; a name alone tells nothing.
  const isCovered = cells.some(({ text }) => text.includes(COVERED));
  const isNames = cells.every(
    ({ header, text }) => text === '' || headerOf(header).column === 'nameColumn',
  );
  if (isCovered || isNames) return [];
  return likest(cells).flatMap((cell) => {
    const reading = read(cells[cell]?.text ?? '');
    return wholeCell({ reading }, 'alike', SHOWS).map((sensitive) => ({ ...sensitive, cell }));
  });
}

/** What rules tell of a row. */
export function findByRules(cells: readonly Cell[], title = ''): readonly SensitiveInRow[] {
  return toldByRules(labelled(cells), title);
}

function toldByRules(known: readonly Cell[], title: string): readonly SensitiveInRow[] {
  const mayHold = known.some(({ header, text }) => {
    const { column, mark } = headerOf(header);
    return PROMISES.has(column) || mark !== undefined || mayTell(text);
  });
  return mayHold ? found(known, title) : [];
}

/** The same, without asking first whether there may be anything. */
export function lookThrough(cells: readonly Cell[], title: string): readonly SensitiveInRow[] {
  return found(labelled(cells), title);
}

function found(cells: readonly Cell[], title: string): readonly SensitiveInRow[] {
  const told = title === '' ? [] : mattersIn(read(title)).map(({ kind }) => kind);
  const all: SensitiveInRow[] = [];
  let left = cells;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const more = distinct(inRow(left.map(partOf), told));
    if (more.length === 0) break;
    all.push(...more);
    left = left.map(({ header, text }, at) => {
      const parts = more.filter(({ cell }) => cell === at);
      return { header, text: parts.length > 0 ? veil(text, parts) : text };
    });
  }
  return all;
}

function inRow(parts: readonly Part[], told: readonly MatterKind[]): readonly SensitiveInRow[] {
  const isFilled = (column: Column) =>
    parts.some(({ header, reading }) => header.column === column && reading.pieces.length > 0);
  const isNameless = parts.every(
    ({ people, header }) =>
      people.length === 0 || header.column === 'doerColumn' || header.column === 'residence',
  );
  const offices = isNameless ? parts.filter(isOfOffice) : [];
  const isCounted = isFilled('unitColumn') || parts.some(isFigure);
  const isPublicBox = isNameless && isOfPublicBox(parts.map(({ text }) => text).join(' '));
  const found = parts.flatMap((part) => [
    ...inTables(part, told),
    ...inCell(part, {
      isPublicBox,
      isCounted: isCounted && part.header.column !== 'noteColumn',
      isOffice: isNumberAlone(part) && offices.some((office) => office !== part),
      isNamed: parts.some((other) => other !== part && isNames(other)),
      isNameless: isNameless && !part.header.isPrivate,
    }),
  ]);
  return [...found, ...inHalves(parts), ...besideNames(parts, told, parts.some(isInOffice))];
}

/** `Bí thư` under `Chức vụ`; a member of something is in none. */
function isInOffice({ header, reading }: Part): boolean {
  return header.column === 'officeColumn' && hasPhrase(reading, 'office', 0, reading.pieces.length);
}

const HALF = /^\D*(?:\d{3}|\d{6})\D*$/;

/** `001085` and `012345` under `CCCD (6 số đầu)` and `CCCD (6 số sau)`. */
function inHalves(parts: readonly Part[]): readonly SensitiveInRow[] {
  const halves = parts.filter(
    ({ header, text }) => header.column === 'identity' && HALF.test(text),
  );
  if (halves.length < 2) return [];
  return halves.flatMap((half) =>
    wholeCell(half, 'identity', /\d/).map((found) => ({ ...found, cell: half.cell })),
  );
}

/** What the rows of a table that was typed in one cell tell. */
function inTables({ text, cell }: Part, told: readonly MatterKind[]): readonly SensitiveInRow[] {
  return typedRows(text).flatMap((row) =>
    inRow(row.map(partOf), told).map((sensitive) => {
      const offset = row[sensitive.cell]?.start ?? 0;
      const { start, end } = sensitive;
      return { ...sensitive, cell, start: start + offset, end: end + offset };
    }),
  );
}

const LONGEST_OFFICE = 10;

/** `Công an phường`, not `Trưởng Công an phường`; who is to do it or decides has no number there. */
function isOfOffice({ reading, header }: Part): boolean {
  const size = reading.pieces.length;
  if (
    size > LONGEST_OFFICE ||
    header.column === 'doerColumn' ||
    !hasPhrase(reading, 'organisation', 0, size)
  )
    return false;
  const holder = phraseIn(reading, 'office', 0, size);
  return holder < 0 || phraseAt(reading, holder, 'organisation') > 0;
}

/** Of a number among words the words tell whose it is. */
function isNumberAlone({ reading, header: { column } }: Part): boolean {
  return isNumberKind(column && NUMBERS[column]) || isWordless(reading);
}

/** Whether a cell under the header of a name has one. */
function isNames({ people, header }: Part): boolean {
  return people.length > 0 && header.column === 'nameColumn';
}

/** What its row tells of a cell. */
interface Surroundings extends Pick<Scene, 'isOffice' | 'isNamed' | 'isNameless'> {
  /** Whether the row counts something, so that its words name what is counted. */
  readonly isCounted: boolean;
  /** Whether it names nobody and speaks of a box that everybody is to write to. */
  readonly isPublicBox: boolean;
}

function sceneOf(part: Part, { isOffice, isNamed, isNameless }: Surroundings): Scene {
  const {
    reading,
    people,
    header: { column },
  } = part;
  return {
    reading,
    people,
    column: column && NUMBERS[column],
    isOffice,
    isNamed,
    isNameless,
    isFigure: isFigure(part) || (column === 'account' && isWordless(reading)),
  };
}

/** A figure alone in its column. */
function isFigure({ reading, header: { column } }: Part): boolean {
  return column === 'figureColumn' && reading.pieces.length > 0 && isWordless(reading);
}

function isWordless({ pieces }: Reading): boolean {
  return pieces.every(({ kind }) => kind !== 'word');
}

/** More than `không`, a number or a degree: what stands under `Văn bản chỉ đạo (mật)`. */
const SAYS_MORE = /\p{L}+\P{L}+\p{L}+\P{L}+\p{L}/u;
/** A year or a date, by its pieces. */
const DATED = /(?<!\d)(?:(?:19|20)\d\d|\d{8})(?!\d)|\d ?[-/.] ?\d|^\d{5}$/;
/** `1,08501E+09`: what a sheet shows of digits that the column is too narrow for. */
const CUT_SHORT = /^\d [.,] \d+ e \+ \d+$/;

function inCell(part: Part, around: Surroundings): readonly SensitiveInRow[] {
  if (part.reading.pieces.length === 0) return [];
  const scene = sceneOf(part, around);
  const { column, mark } = part.header;
  return [
    ...(column === 'unitColumn' ? [] : findSecrecy(part.reading, { isTally: around.isCounted })),
    ...(mark && SAYS_MORE.test(part.text.normalize('NFC'))
      ? wholeCell(part, 'secrecy', /\p{L}/u, mark.isAbsolute)
      : []),
    ...findNumbers(scene),
    ...findAddresses(part.text, around.isPublicBox),
    ...findInNames(part.text),
    ...findBirths(scene),
    ...findHomes(scene),
    ...findMatters(scene),
    ...(column === 'birthColumn' ? wholeCell(part, 'birth', DATED) : []),
    ...(isNumberKind(scene.column) ? wholeCell(part, scene.column, CUT_SHORT) : []),
  ].map((sensitive) => ({ ...sensitive, cell: part.cell }));
}

/** All of a cell, where it holds what its header promises. */
function wholeCell(
  { reading: { pieces } }: Pick<Part, 'reading'>,
  kind: SensitiveKind,
  holds: RegExp,
  isAbsolute = false,
): readonly Sensitive[] {
  const [first, last] = [pieces[0], pieces[pieces.length - 1]];
  if (!first || !last || !holds.test(pieces.map(({ text }) => text).join(' '))) return [];
  return [{ kind, start: first.start, end: last.end, isAbsolute }];
}

/** `Nhận gạo theo diện hộ nghèo`: done to who stands under the header of who does. */
const RECEIVING = /^(?:được|nhận|hưởng|lĩnh|xin) (?!hồ sơ|đơn|giao|đăng|bàn|phân|cử).* diện /iu;

/** What a row tells of those it names. */
interface RowMatter {
  readonly kind: MatterKind;
  /** Where it stands; undefined for the table's title. */
  readonly part: Part | undefined;
  /** Whether a header says it. */
  readonly isColumn: boolean;
  /** Whether a note begins with it: `người có đạo`. */
  readonly isNote: boolean;
}

/**
 * Names, homes and what is told of people where they stand in different cells. Of somebody in an office
 * only discipline and complaints are told, and only by a column of their own.
 */
function besideNames(
  parts: readonly Part[],
  told: readonly MatterKind[],
  isOfficers: boolean,
): readonly SensitiveInRow[] {
  const isDone = !parts.some(({ text }) => RECEIVING.test(text));
  const named = parts.flatMap((part) =>
    part.header.column === 'doerColumn' && isDone
      ? []
      : part.people.map((person) => ({
          part,
          person,
          isAlone: !isOfficers && (!isDone || isPrivate(part, person)),
        })),
  );
  const matters: readonly RowMatter[] = [
    ...parts.flatMap(mattersOf),
    ...told.map((kind) => ({ kind, part: undefined, isColumn: false, isNote: false })),
  ];
  const names = named.flatMap(({ part, person, isAlone }) =>
    matters
      .filter((matter) => matter.part !== part || matter.isColumn)
      .filter(
        ({ kind, isColumn, isNote }) =>
          isAlone || isNote || (isColumn && (isGrave(kind) || part.header.column === 'nameColumn')),
      )
      .map(({ kind }) => ({ ...atPerson(part.reading, person, kind), cell: part.cell })),
  );
  // A street's name in an address is none of who lives there.
  const homes = parts.filter((home) =>
    named.some(({ isAlone, part }) => (isAlone || saysHome(home)) && part !== home),
  );
  return [
    ...homes.flatMap((part) => homesIn(part).map((home) => ({ ...home, cell: part.cell }))),
    ...names,
  ];
}

/** Where a map shows a house. */
const MAP = /:\/\/\S*\bmaps\b\S*\d/i;

/** The home that a row's cell holds: all of it under such a header, else what reads like a house. */
function homesIn(part: Part): readonly Sensitive[] {
  if (part.header.column === 'residence') return wholeCell(part, 'address', /[\p{L}\d]/u);
  if (MAP.test(part.text)) return wholeCell(part, 'address', /\d/);
  const isElsewhere =
    part.isShort &&
    part.people.length === 0 &&
    (part.header.column === undefined || part.header.column === 'figureColumn' || saysHome(part));
  return isElsewhere ? findHouses(part.reading) : [];
}

/** `HKTT: …`, `nhà riêng …` first in a note. */
function saysHome({ reading, header: { column, isPrivate } }: Part): boolean {
  if (column === 'residence' && isPrivate) return true;
  const isOpen = column === undefined || column === 'noteColumn';
  return isOpen && phraseAt(reading, 0, 'residence') > 0 && hasPhrase(reading, 'house', 1, SHORT);
}

const NOTHING = /^\s*(?:0|-|kh[ôo]ng(?: c[óo]| theo đạo)?|ko)?\s*$/iu;
/** `Theo dõi khiếu nại`: an office's work. */
const OF_AN_OFFICE =
  /^(?:ph[ụu] tr[áa]ch|theo d[õo]i|tham m[ưu]u|gi[úu]p|qu[ỹy]|ban|ph[òo]ng|h[ộo]i(?! th[áa]nh)) /iu;

/** What a short cell speaks of, and its header, where the cell does not deny it. */
function mattersOf(part: Part): readonly RowMatter[] {
  const text = part.text.normalize('NFC');
  if (NOTHING.test(text) || OF_AN_OFFICE.test(text)) return [];
  const isNote =
    part.header.column === 'noteColumn' &&
    /^(?:người|theo|bị|mắc|nhiễm|thuộc|qđ) /iu.test(part.text);
  return [
    ...part.matters.map((kind) => ({ kind, part, isColumn: part.header.isForm, isNote })),
    ...part.header.matters.map((kind) => ({ kind, part, isColumn: true, isNote: false })),
  ];
}

/** Neither in an office nor told to do something. */
function isPrivate({ reading }: Part, person: Person): boolean {
  return !person.isOfficer && !isActing(reading, person);
}

function distinct(found: readonly SensitiveInRow[]): readonly SensitiveInRow[] {
  const seen = new Set<string>();
  return found.filter(({ cell, kind, start, end }) => {
    const key = `${cell} ${kind} ${start} ${end}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
