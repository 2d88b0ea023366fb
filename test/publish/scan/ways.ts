import { type Chance, pick } from './people';

/** One way of writing what is planted, or the sentence that carries it. */
interface Way {
  readonly name: string;
  readonly write: (value: string, carrier: string, chance: Chance) => string;
}

const put = (carrier: string, value: string) => carrier.replace('{}', () => value);

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  T: 'Т',
};

/** Letters that have a twin in the Cyrillic alphabet, their marks kept. */
function withLookAlikes(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[A-Za-z]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
    .normalize('NFC');
}

function fullWidth(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** The other place of the tone mark where there are two: `hòa` and `hoà`. */
function otherTonePlace(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([oOuU])([\u0300\u0301\u0303\u0309\u0323])([aeyAEY])(?![\p{L}\p{M}])/gu, '$1$3$2')
    .normalize('NFC');
}

/** Long numbers in groups, one mark between them all. */
function grouped(text: string, mark: string, size: number): string {
  return text.replace(
    /\d{8,}/g,
    (number) => number.match(new RegExp(`\\d{1,${size}}`, 'g'))?.join(mark) ?? number,
  );
}

/** The ten ways; each leaves what is planted readable to a person. */
export const WAYS: readonly Way[] = [
  { name: 'as it is', write: (value, carrier) => put(carrier, value) },
  { name: 'decomposed', write: (value, carrier) => put(carrier, value).normalize('NFD') },
  { name: 'capitals', write: (value, carrier) => put(carrier, value.toUpperCase()) },
  {
    name: 'spaces that do not break',
    write: (value, carrier, chance) =>
      put(carrier, grouped(value, ' ', 3)).replace(/ /g, () =>
        pick(chance, ['\u00a0', '\u202f', '\u2009', ' ']),
      ),
  },
  {
    name: 'marks without width',
    write: (value, carrier, chance) =>
      put(
        carrier,
        value.replace(/(?<=[\p{L}\d])(?=[\p{L}\d])/gu, () =>
          chance() < 0.3 ? pick(chance, ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad']) : '',
        ),
      ),
  },
  { name: 'wide digits', write: (value, carrier) => put(carrier, fullWidth(value)) },
  { name: 'look-alikes', write: (value, carrier) => put(carrier, withLookAlikes(value)) },
  {
    name: 'tone marks elsewhere',
    write: (value, carrier) => otherTonePlace(put(carrier, grouped(value, '.', 4))),
  },
  {
    name: 'groups with dashes',
    write: (value, carrier, chance) => put(carrier, grouped(value, '-', pick(chance, [2, 3, 4]))),
  },
  {
    name: 'among lines',
    write: (value, carrier) =>
      `Kết quả trong tháng như sau:\n- Đã họp giao ban 04 lần.\n- ${put(carrier, grouped(value, ' ', 4))}\n- Các nội dung khác thực hiện đúng tiến độ.`,
  },
];
