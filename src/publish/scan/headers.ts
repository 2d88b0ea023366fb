import type { Sensitive } from '../../model/sensitive';
import { isCompound } from './birth';
import { type MatterKind, mattersIn } from './matters';
import { hasPhrase, phraseAt, type Reading, read } from './reading';
import type { Scene } from './scene';
import { findSecrecy } from './secrecy';
import { usual } from './typing';

/** A cell as people see it, under the header of its column. */
export interface Cell {
  readonly header: string;
  readonly text: string;
}

/** What headers say, the first that says anything: `Số tài khoản chi trả` is no figure. */
const COLUMNS = [
  'unitColumn',
  'otherColumn',
  'identity',
  'accountWord',
  'residence',
  'phone',
  'birthColumn',
  'figureColumn',
  'doerColumn',
  'officeColumn',
  'account',
  'thing',
  'code',
  'nameColumn',
  'noteColumn',
] as const;
/** `Công chức`, `Bác sĩ`: whoever is in an office. */
export type Column = (typeof COLUMNS)[number] | 'holderColumn';

export const NUMBERS: Partial<Readonly<Record<Column, Scene['column']>>> = {
  identity: 'identity',
  accountWord: 'account',
  phone: 'phone',
  account: 'account',
  thing: 'thing',
  code: 'code',
};

/** What is known of a header, each read once: the same stand over very many rows. */
export interface Header {
  readonly column: Column | undefined;
  readonly matters: readonly MatterKind[];
  /** How what stands under it is classified: `Văn bản chỉ đạo (mật)`. */
  readonly mark: Sensitive | undefined;
  /** Whether it says whose a number is: `Điện thoại của chủ hộ`. */
  readonly isPrivate: boolean;
  /** `Hình thức`, `Mức độ`: what a cell under it says is told as by the header itself. */
  readonly isForm: boolean;
}

const HEADERS = new Map<string, Header>();
const MOST_HEADERS = 2000;
const LONGEST_HEADER = 14;

/** `Căn`, `Mã căn hộ`: which flat; `Căn cứ` is none, and `Chủ căn hộ` is who has it. */
const FLAT = /^(?:mã )?căn(?: hộ)?(?: số)?$/iu;

/** `NTN sinh`, `S/N`: a word of birth says what a column holds where its header ends with it. */
function columnOf(reading: Reading): Column | undefined {
  const size = reading.pieces.length;
  if (size > LONGEST_HEADER) return undefined;
  const told = COLUMNS.find((tag) => hasPhrase(reading, tag, 0, size));
  if (told || size === 0) return told;
  const isBirth = [1, 3, 5].some((words) => phraseAt(reading, size - words, 'birth') === words);
  return isBirth && !isCompound(reading, size - 1) ? 'birthColumn' : undefined;
}

function highestOf(marks: readonly Sensitive[]): Sensitive | undefined {
  return marks.find(({ isAbsolute }) => isAbsolute) ?? marks[0];
}

export function headerOf(text: string): Header {
  const known = HEADERS.get(text);
  if (known) return known;
  const reading = read(text);
  const column = FLAT.test(text.normalize('NFC').trim())
    ? 'residence'
    : (columnOf(reading) ?? (hasPhrase(reading, 'office', 0, 2) ? 'holderColumn' : undefined));
  const header = {
    column,
    matters: mattersIn(reading).map(({ kind }) => kind),
    mark: highestOf(findSecrecy(reading)),
    isPrivate: (['private', 'people'] as const).some((tag) =>
      hasPhrase(reading, tag, 0, reading.pieces.length),
    ),
    isForm: /^(?:hình thức|mức|xử lý|kết quả xử|hướng xử)/iu.test(text),
  };
  if (HEADERS.size < MOST_HEADERS) HEADERS.set(text, header);
  return header;
}

const LABELLING = ['identity', 'accountWord', 'phone', 'birthColumn'] as const;
/** Headers whose cells hold what they say, however it is written. */
export const PROMISES: ReadonlySet<Column | undefined> = new Set([
  ...LABELLING,
  'account',
  'nameColumn',
] as const);
/** Headers that do not say what a number under them is. */
const SAYS_NOTHING: ReadonlySet<Column | undefined> = new Set([
  undefined,
  'figureColumn',
  'noteColumn',
] as const);

/** A number or a day, maybe with a note in brackets; neither thousands nor a round sum. */
const VALUE =
  /^(?!\s*[1-9]\d{0,2}(?:[.,]\d{3})+(?!\d)|\s*\d+000\D*$|\d{0,3}\D*$)[\s(+]*[A-Z]?\d(?:[\d\s.)/|-]|tháng|năm|\([^)]*\))*$/i;

/** `Số điện thoại của chủ hộ` in one cell is the header of a number alone in another that counts nothing. */
export function labelled(written: readonly Cell[]): readonly Cell[] {
  const cells = written.map((cell) => ({ ...cell, text: usual(cell.text) }));
  const isOpen = ({ header, text }: Cell) =>
    VALUE.test(text) && SAYS_NOTHING.has(headerOf(header).column);
  const label = cells.some(isOpen) && cells.find(isLabel)?.text;
  const isCounted = cells.some(
    ({ header, text }) => text !== '' && headerOf(header).column === 'unitColumn',
  );
  if (!label || isCounted) return cells;
  return cells.map((cell) => (isOpen(cell) ? { ...cell, header: label } : cell));
}

const LONGEST_LABEL = 10;

/** Whether a text begins with what somebody's number or day of birth is called. */
function isLabel({ text }: Cell): boolean {
  if (/tiếp nhận|nóng|hotline|trực|\d{3}/iu.test(text)) return false;
  const reading = read(text);
  const column = columnOf(reading);
  return (
    LABELLING.some((tag) => tag === column && hasPhrase(reading, tag, 0, 3)) ||
    (column === 'account' && hasPhrase(reading, 'title', 2, LONGEST_LABEL))
  );
}
