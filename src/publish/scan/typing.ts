// How words are typed besides with room between them.

const FULL_WIDTH = /[！-～]/g;
const TO_ASCII = 0xfee0;

/** Letters, digits and marks of full width as the usual ones, each in its place. */
function narrow(text: string): string {
  return text.replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - TO_ASCII));
}

/** Links, files and mail have joints of their own: see `fileNames.ts`. */
const NAME_OF_FILE = /:\/\/|@|\\|\.[a-z0-9]{2,4}[\])]*[.,;]?$/i;
/** `Mai.Thị.Kim.Chi`, `tâm-thần-phân-liệt`: words of more than one letter with one mark between all. */
const CHAIN =
  /(?<![\p{L}\p{M}\p{Nd}._/-])(?:[\p{L}\p{M}]{2,12}([-_./])[\p{L}\p{M}]{2,12})(?:\1[\p{L}\p{M}]{2,12}){1,10}(?![\p{L}\p{M}\p{Nd}_/-])/gu;
const MAY_CHAIN = /\p{L}([-_./])[\p{L}\p{M}]+\1\p{L}/u;
/** `Hà T. Thùy`, `Tr. Thị Bé`: the points behind initials of a name. */
const INITIAL = /\.(?<=(?:^|[\s([:])\p{Lu}\p{Ll}?\.)(?= ?\p{Lu}\p{Ll}| \p{Lu}\.)/gu;

/** A text whose names and phrases have nothing but room between their words, each in its place. */
function spaced(text: string): string {
  const apart = MAY_CHAIN.test(text) ? text.replace(/\S+/g, withoutJoints) : text;
  return apart.replace(INITIAL, ' ');
}

function withoutJoints(token: string): string {
  if (NAME_OF_FILE.test(token)) return token;
  return token.replace(CHAIN, (chain, mark: string) => chain.split(mark).join(' '));
}

/** A text as it is usually typed, every letter in its place. */
export function usual(text: string): string {
  return spaced(narrow(text));
}
