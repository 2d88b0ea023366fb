import { isBuiltin } from 'node:module';
import path from 'node:path';
import { circlesOf } from './circles';
import { type Import, readSource, type Source } from './source';

/** What may stand where. Rooms are folders or files below `src/`; the nearest listed one counts. */
export interface HouseRules {
  /** Each room, and the rooms it may use beside its own. A room does not bring its sub-rooms. */
  readonly rooms: Readonly<Record<string, readonly string[]>>;
  /** Rooms that are entered by their `index.ts` alone; other rooms by any of their files. */
  readonly doors: readonly string[];
  /** Rooms that may name Google's services. */
  readonly google: readonly string[];
  /** Rooms that may name the types which Google publishes of its requests and replies. */
  readonly googleTypes: readonly string[];
  /** Rooms and files that may know Node. */
  readonly node: readonly string[];
  /** Rooms that run in a browser: nothing that they reach may know Node. */
  readonly browser: readonly string[];
  /** Folders and files of `test/` that mirror nothing below `src/`. */
  readonly testsApart: readonly string[];
}

export type ViolationKind =
  | 'unreadable'
  | 'unknown-import'
  | 'no-place'
  | 'empty-place'
  | 'arrow'
  | 'door'
  | 'circle-of-files'
  | 'circle-of-rooms'
  | 'google'
  | 'google-types'
  | 'node'
  | 'node-in-browser'
  | 'test-place';

export interface Violation {
  readonly kind: ViolationKind;
  /** `src/rollup/plan.ts:3`; of a circle its first member. */
  readonly place: string;
  readonly what: string;
}

const GOOGLE_SERVICES = new Set(
  'Browser CacheService CardService ContentService DocumentApp Drive DriveApp FormApp GmailApp HtmlService LockService Logger MailApp PropertiesService ScriptApp Session Sheets SpreadsheetApp UrlFetchApp Utilities BigQuery'.split(
    ' ',
  ),
);
const GOOGLE_TYPES = 'GoogleAppsScript';
const NODE_GLOBALS = new Set(
  'Buffer NodeJS __dirname __filename clearImmediate process require setImmediate'.split(' '),
);
const DOOR = 'index.ts';
const CODE = /\.[cm]?[jt]s$/;

/** An import of a file of the checkout by another. */
interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly line: number;
}

/**
 * All that breaks the rules in these files (paths from the checkout, below `src/` and `test/`),
 * read from their syntax trees: types, re-exports and dynamic imports count like any other.
 */
export function violations(
  files: ReadonlyMap<string, string>,
  rules: HouseRules,
): readonly Violation[] {
  const sources = [...files]
    .filter(([file]) => CODE.test(file))
    .map(([file, text]) => readSource(file, text));
  const house = sources.filter(({ file }) => file.startsWith('src/'));
  const tests = sources.filter(({ file }) => file.startsWith('test/'));
  const arrows = house.flatMap((source) => arrowsOf(source, files));
  return [
    ...sources.flatMap(unreadable),
    ...house.flatMap((source) => unknownImports(source, files)),
    ...house.flatMap((source) => withoutPlace(source, rules)),
    ...emptyPlaces(files, rules),
    ...arrows.flatMap((arrow) => strayArrow(arrow, rules)),
    ...arrows.flatMap((arrow) => pastTheDoor(arrow, roomPath(arrow.from), rules)),
    ...circlesOfFiles(arrows),
    ...circlesOfRooms(arrows, rules),
    ...house.flatMap((source) => namesOfGoogle(source, rules)),
    ...house.flatMap((source) => nodeIn(source, rules)),
    ...nodeInBrowser(house, arrows, rules),
    ...tests.flatMap((source) => testWithoutRoom(source, files, rules)),
    ...tests
      .flatMap((source) => arrowsOf(source, files))
      .flatMap((arrow) => pastTheDoor(arrow, path.posix.relative('test', arrow.from), rules)),
  ];
}

function unreadable({ file, faults }: Source): readonly Violation[] {
  return faults.map((fault) => ({ kind: 'unreadable', place: file, what: fault }));
}

function arrowsOf(source: Source, files: ReadonlyMap<string, string>): readonly Arrow[] {
  return source.imports.flatMap((each) => {
    const to = targetOf(source.file, each, files);
    return to === undefined ? [] : [{ from: source.file, to, line: each.line }];
  });
}

function isRelative(specifier: string): boolean {
  return /^\.{0,2}\//.test(specifier) || specifier === '.' || specifier === '..';
}

/** The file of the checkout that an import means; undefined for packages and files not here. */
function targetOf(
  from: string,
  { specifier }: Import,
  files: ReadonlyMap<string, string>,
): string | undefined {
  if (specifier === undefined || !isRelative(specifier)) return undefined;
  const target = path.posix.join(path.posix.dirname(from), specifier);
  return [target, `${target}.ts`, `${target}/${DOOR}`, target.replace(/\.js$/, '.ts')].find(
    (file) => files.has(file),
  );
}

/** Imports that only a running program knows, or of files that do not stand in the house. */
function unknownImports(source: Source, files: ReadonlyMap<string, string>): readonly Violation[] {
  return source.imports.flatMap((each): readonly Violation[] => {
    const { specifier, line } = each;
    const known =
      specifier !== undefined &&
      (!isRelative(specifier) || targetOf(source.file, each, files)?.startsWith('src/'));
    const what = `imports ${specifier ?? 'what it computes'}, not a file of src/`;
    return known ? [] : [{ kind: 'unknown-import', place: `${source.file}:${line}`, what }];
  });
}

/** The path of a file below `src/`, by which rooms are told. */
function roomPath(file: string): string {
  return path.posix.relative('src', file);
}

function isWithin(place: string, room: string): boolean {
  return place === room || place.startsWith(`${room}/`);
}

/** The nearest room of the list that a path below `src/` stands in. */
function roomOf(place: string, rules: HouseRules): string | undefined {
  return Object.keys(rules.rooms)
    .filter((room) => isWithin(place, room))
    .sort((left, right) => right.length - left.length)[0];
}

function withoutPlace({ file }: Source, rules: HouseRules): readonly Violation[] {
  if (roomOf(roomPath(file), rules) !== undefined) return [];
  return [{ kind: 'no-place', place: file, what: 'stands in no room of the list' }];
}

/** Rooms of the list without a file, and doors without an `index.ts`. */
function emptyPlaces(
  files: ReadonlyMap<string, string>,
  { rooms, doors }: HouseRules,
): readonly Violation[] {
  const places = [...files.keys()].map(roomPath);
  const without = Object.keys(rooms).filter((room) => !places.some((each) => isWithin(each, room)));
  const closed = doors.filter((room) => !places.includes(`${room}/${DOOR}`));
  return [
    ...without.map((room) => ({ room, what: 'is in the list and holds nothing' })),
    ...closed.map((room) => ({ room, what: 'has no door' })),
  ].map(({ room, what }) => ({ kind: 'empty-place', place: `src/${room}`, what }));
}

function strayArrow({ from, to, line }: Arrow, rules: HouseRules): readonly Violation[] {
  const room = roomOf(roomPath(from), rules);
  const used = roomOf(roomPath(to), rules);
  if (room === undefined || used === undefined || room === used) return [];
  if (rules.rooms[room]?.includes(used)) return [];
  return [{ kind: 'arrow', place: `${from}:${line}`, what: `${room} may not use ${used} (${to})` }];
}

/** `standing` is where the importing file stands, as a path below `src/` that it is or mirrors. */
function pastTheDoor(
  { from, to, line }: Arrow,
  standing: string,
  rules: HouseRules,
): readonly Violation[] {
  const target = roomPath(to);
  // A room inside another with a door of its own is entered by that one.
  const nearest = rules.doors
    .filter((room) => isWithin(target, room))
    .reduce((found, room) => (room.length > found.length ? room : found), '');
  return rules.doors
    .filter((room) => room === nearest && !isWithin(standing, room))
    .filter((room) => target !== `${room}/${DOOR}`)
    .map((room) => ({
      kind: 'door',
      place: `${from}:${line}`,
      what: `enters ${room} by ${to}, not by its door`,
    }));
}

function circlesOfFiles(arrows: readonly Arrow[]): readonly Violation[] {
  return circlesAmong(arrows.map(({ from, to }) => [from, to])).map((circle) => ({
    kind: 'circle-of-files',
    place: circle[0] ?? '',
    what: circle.join(' – '),
  }));
}

/** A room and the rooms inside it are one house: between them only the list decides. */
function circlesOfRooms(arrows: readonly Arrow[], rules: HouseRules): readonly Violation[] {
  const pairs = arrows.flatMap(({ from, to }): readonly (readonly [string, string])[] => {
    const room = roomOf(roomPath(from), rules);
    const used = roomOf(roomPath(to), rules);
    if (room === undefined || used === undefined) return [];
    return isWithin(room, used) || isWithin(used, room) ? [] : [[room, used]];
  });
  return circlesAmong(pairs).map((circle) => ({
    kind: 'circle-of-rooms',
    place: circle[0] ?? '',
    what: circle.join(' – '),
  }));
}

function circlesAmong(
  pairs: readonly (readonly [string, string])[],
): readonly (readonly string[])[] {
  const arrows = new Map<string, Set<string>>();
  for (const [from, to] of pairs) {
    const used = arrows.get(from) ?? new Set();
    arrows.set(from, used.add(to));
  }
  return circlesOf(arrows);
}

function isAmong(file: string, rooms: readonly string[]): boolean {
  return rooms.some((room) => isWithin(roomPath(file), room));
}

function namesOfGoogle({ file, names }: Source, rules: HouseRules): readonly Violation[] {
  return names.flatMap(({ name, line }): readonly Violation[] => {
    const place = `${file}:${line}`;
    if (GOOGLE_SERVICES.has(name) && !isAmong(file, rules.google)) {
      return [{ kind: 'google', place, what: `names ${name}` }];
    }
    const mayType = isAmong(file, [...rules.google, ...rules.googleTypes]);
    return name === GOOGLE_TYPES && !mayType
      ? [{ kind: 'google-types', place, what: `names ${name}` }]
      : [];
  });
}

function nodeIn(source: Source, rules: HouseRules): readonly Violation[] {
  if (isAmong(source.file, rules.node)) return [];
  return namesOfNode(source).map(({ name, place }) => ({
    kind: 'node',
    place,
    what: `names ${name}`,
  }));
}

function namesOfNode({ file, imports, names }: Source) {
  const modules = imports
    .filter(({ specifier = '' }) => isBuiltin(specifier))
    .map(({ specifier, line }) => ({ name: specifier, line }));
  return [...modules, ...names.filter(({ name }) => NODE_GLOBALS.has(name))].map(
    ({ name, line }) => ({ name, place: `${file}:${line}` }),
  );
}

/** What a browser's room brings along by its imports, and theirs, and what of it names Node. */
function nodeInBrowser(
  house: readonly Source[],
  arrows: readonly Arrow[],
  rules: HouseRules,
): readonly Violation[] {
  const reached = new Set(
    house.flatMap(({ file }) => (isAmong(file, rules.browser) ? [file] : [])),
  );
  // A set tells also what is added while it is gone through.
  for (const file of reached) {
    for (const { from, to } of arrows) if (from === file) reached.add(to);
  }
  return house
    .filter(({ file }) => reached.has(file) && isAmong(file, rules.node))
    .flatMap(namesOfNode)
    .map(({ name, place }) => ({
      kind: 'node-in-browser',
      place,
      what: `names ${name}, and a browser's room reaches it`,
    }));
}

/** A test stands where what it tests stands: `test/report/docx/` mirrors `src/report/docx/`. */
function testWithoutRoom(
  { file }: Source,
  files: ReadonlyMap<string, string>,
  rules: HouseRules,
): readonly Violation[] {
  const place = path.posix.relative('test', file);
  if (rules.testsApart.some((apart) => isWithin(place, apart))) return [];
  const folder = path.posix.dirname(place);
  const mirrored = [...files.keys()].some((each) => each.startsWith(`src/${folder}/`));
  if (folder !== '.' && mirrored) return [];
  return [{ kind: 'test-place', place: file, what: `mirrors no folder src/${folder}/` }];
}
