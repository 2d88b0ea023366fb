import { type Cell, type Header, headerOf } from './headers';
import { MATTERS } from './lexicon';
import { type MatterKind, mattersIn } from './matters';
import { isNameAlone, type Person, peopleIn } from './people';
import { phraseAt, phraseIn, type Reading, read } from './reading';

/** A cell taken apart. */
export interface Part {
  readonly cell: number;
  readonly text: string;
  readonly header: Header;
  readonly reading: Reading;
  readonly people: readonly Person[];
  /** What a short cell speaks of. */
  readonly matters: readonly MatterKind[];
  readonly isShort: boolean;
}

/** So many pieces has a short cell. */
export const SHORT = 25;

export function partOf({ header: title, text }: Cell, cell: number): Part {
  const header = headerOf(title);
  const reading = read(text);
  const isShort = reading.pieces.length <= SHORT;
  const isDoer = header.column === 'doerColumn' || header.column === 'holderColumn';
  const people = peopleUnder(header, reading);
  return {
    cell,
    text,
    header,
    reading,
    people: isDoer
      ? people.map((person) => ({ ...person, isOfficer: !isHelped(reading, person) }))
      : people,
    matters: isShort ? mattersIn(reading).map(({ kind }) => kind) : [],
    isShort,
  };
}

/** `Hội Phụ nữ; giúp chị Hoa hộ nghèo` under the header of who does it. */
function isHelped(reading: Reading, { from }: Person): boolean {
  return phraseIn(reading, 'doer', from - 3, from) >= 0;
}

/** The names in a cell; under the header of a name the whole of it, whatever family it is of. */
function peopleUnder(header: Header, reading: Reading): readonly Person[] {
  const isStreet = ({ from }: Person) => /\d$/.test(reading.pieces[from - 1]?.text ?? '');
  const isHome = header.column === 'residence';
  // `41 Nguyễn Văn Linh`.
  const people = peopleIn(reading).filter((person) => !(isHome && isStreet(person)));
  if (people.length > 0 || header.column !== 'nameColumn') return people;
  const to = isBareName(reading) ? reading.pieces.length : leadingName(reading);
  return to > 1 ? [{ from: 0, to, isComrade: false, isOfficer: false }] : [];
}

const NO_PERSON = ['organisation', 'office', 'place', 'people', 'classified', ...MATTERS] as const;
/** `H'Hen Niê`, `K’Brôi`. */
const IN_NAMES = /^['’`-]$/;

/** `A Blưng, hộ nghèo`: so many words with capitals stand first, up to a mark. */
function leadingName(reading: Reading): number {
  const end = reading.pieces.findIndex(({ kind }) => kind === 'mark');
  const words = reading.pieces.slice(0, Math.max(end, 0));
  const isName =
    words.length < 5 &&
    words.every(
      ({ kind, isCapital }, at) => kind === 'word' && isCapital && reading.told[at] === undefined,
    );
  return isName ? words.length : 0;
}

/** Two to five words that read as a name. */
function isBareName(reading: Reading): boolean {
  const { pieces } = reading;
  if (pieces.length < 2 || pieces.length > 5) return false;
  if (!isNameAlone(reading)) return false;
  return pieces.every(
    ({ kind, text }, at) =>
      (kind === 'word' || IN_NAMES.test(text)) &&
      !NO_PERSON.some((tag) => phraseAt(reading, at, tag) > 0),
  );
}
