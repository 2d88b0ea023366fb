const INVISIBLE = /\p{Cf}/gu;
const BESIDE_DIGITS = /[\p{M}\p{Cf}]/gu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const QUALITIES = /[\u0302\u0306\u031b]/g;
/** `kỷ luật` and `kỉ luật`, `lý lịch` and `lí lịch`. */
const SHORT_Y = /^([hklmst])y(?=\P{L}*$)/u;
const OTHER_MARKS = /(?![\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323])\p{M}/gu;
const STRANGE = /(?![\u0300-\u036f])\P{ASCII}/gu;

/** Letters of other alphabets that look like ours, each before its twin. */
const TWINS: ReadonlyMap<string, string> = new Map(
  (
    'аaвbсcеeнhіiїiјjкkмmоoрpѕsтtуyхxԛqԝwзzбbпnгrіiαaβbεeηnιiκkμmνvοoρpτtυuχxγyωwðđɖđıiɑaɡgɩi' +
    'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'
  )
    .match(/../gu)
    ?.map((pair): readonly [string, string] => [pair.charAt(0), pair.charAt(1)]) ?? [],
);

/**
 * A word as it is compared: lower case, without what does not print, its tone mark at the end, letters
 * of other alphabets read as their twins. Stricter than the model's folding, which is for names that
 * people type in good faith.
 */
export function plainWord(word: string): string {
  const letters = word
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(OTHER_MARKS, '')
    .replace(STRANGE, twinOf)
    .toLowerCase()
    .replace(STRANGE, twinOf);
  const typed = letters.replace(TELEX, toneOf);
  const tones = typed.match(TONES);
  const plain = tones ? typed.replace(TONES, '') + tones.join('') : typed;
  return plain.replace(SHORT_Y, '$1i');
}

/** `mâtj`: the key of a tone that was typed and did not become one; no word with such a letter ends so. */
const TELEX = /^(\P{M}*(?:\u0302|\u0306|\u031b)\P{M}*)([sfrxj])$/u;
const TONE_KEYS = 'sfrxj';
const TONE_MARKS = '\u0301\u0300\u0309\u0303\u0323';

function toneOf(_: string, word: string, key: string): string {
  return word + TONE_MARKS.charAt(TONE_KEYS.indexOf(key));
}

function twinOf(letter: string): string {
  return TWINS.get(letter) ?? letter;
}

/** The same without any mark, as `so tai khoan` is typed where nobody has a Vietnamese keyboard. */
export function bareWord(plain: string): string {
  return plain.replace(TONES, '').replace(QUALITIES, '').replace(/đ/g, 'd');
}

/** Digits of any width in ASCII; a letter O among them is a zero. */
export function plainDigits(digits: string): string {
  if (/^[0-9]+$/.test(digits)) return digits;
  return digits.normalize('NFKC').replace(BESIDE_DIGITS, '').replace(/\D/g, '0');
}

/** Words of a list, as they are compared; `isBare` with those typed without marks. */
export function wordSet(list: string, isBare = false): ReadonlySet<string> {
  const words = list.split(' ').map(plainWord);
  return new Set(isBare ? [...words, ...words.map(bareWord)] : words);
}
