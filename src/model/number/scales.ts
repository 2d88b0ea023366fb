/** What a scale word multiplies by; keys are NFC and lower case. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['chục', 10],
  ['trăm', 100],
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['vạn', 1e4],
  ['triệu', 1e6],
  ['tr', 1e6],
  ['tỷ', 1e9],
  ['tỉ', 1e9],
]);

/** The product of a run of scale words: `nghìn tỷ` is 10¹². */
export function scaleOf(phrase: string): number {
  return phrase
    .split(' ')
    .filter((word) => word !== '')
    .reduce((product, word) => product * (SCALES.get(word) ?? 1), 1);
}
