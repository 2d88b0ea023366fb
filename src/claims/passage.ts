import { matchesOf } from '../model/matches';

/** A text made ready for matching, with the way back to what was typed. */
export interface Passage {
  /** As given. */
  readonly raw: string;
  /** NFC, without marks of emphasis. All offsets below are offsets into this. */
  readonly text: string;
  /** `text` in lower case with one tone-mark placement (`uỷ` is `ủy`); as long as `text`. */
  readonly low: string;
  /** The offset in `raw` of an offset in `text`. */
  rawOffset(offset: number): number;
}

const TONE_PLACEMENTS: readonly (readonly [string, string])[] = [
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
];
const PLACEMENT = new Map(TONE_PLACEMENTS);
const PLACED_LATE = /o[àáảãạèéẻẽẹ](?!\p{sc=Latn})|(?<!q)u[ỳýỷỹỵ](?!\p{sc=Latn})/gu;

/** Lower case and one tone-mark placement, code unit for code unit. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  const same =
    lower.length === text.length
      ? lower
      : Array.from(text, (letter) => {
          const small = letter.toLowerCase();
          return small.length === letter.length ? small : letter;
        }).join('');
  return same.replace(PLACED_LATE, (pair) => PLACEMENT.get(pair) ?? pair);
}

/** Whatever does not stand for itself: signs of emphasis, letters with loose marks, pairs of units. */
const CLUSTER = /[*_~]{1,3}|[^\p{M}]\p{M}+|\p{M}+|[\u{10000}-\u{10ffff}]/gsu;
const EMPHASIS = /^(?:\*{1,3}|_{2,3}|~~)$/;

/** Between numbers a lone star is a multiplication, not emphasis. */
function isEmphasis(cluster: string, before: string, after: string): boolean {
  if (!EMPHASIS.test(cluster)) return false;
  return cluster !== '*' || !(before === ' ' && after === ' ');
}

/** Spaces of fixed width are spaces, save between the groups of a numeral. */
const FIXED_SPACE =
  /(?<!\d)[\u00a0\u2007\u2009\u202f\t]|[\u00a0\u2007\u2009\u202f\t](?!\d{3}(?!\d))/g;

/** Reads a text into a passage; offsets in `text` lead back to offsets in `raw`. */
export function passageOf(raw: string): Passage {
  const origin: number[] = [];
  const pieces: string[] = [];
  let last = ' ';
  let next = 0;
  const takePlain = (end: number) => {
    if (end === next) return;
    for (let at = next; at < end; at += 1) origin.push(at);
    pieces.push(raw.slice(next, end));
    last = raw.charAt(end - 1);
  };
  for (const { 0: cluster, index: at } of matchesOf(CLUSTER, raw)) {
    takePlain(at);
    next = at + cluster.length;
    if (isEmphasis(cluster, last, raw.charAt(next))) continue;
    const piece = cluster.length === 1 ? cluster : cluster.normalize('NFC');
    for (let unit = 0; unit < piece.length; unit += 1) {
      origin.push(at + Math.min(unit, cluster.length - 1));
    }
    pieces.push(piece);
    last = piece;
  }
  takePlain(raw.length);
  const text = pieces.join('').replace(FIXED_SPACE, ' ');
  return {
    raw,
    text,
    low: folded(text),
    rawOffset: (offset) => origin[offset] ?? raw.length,
  };
}
