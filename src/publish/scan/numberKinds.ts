export const NUMBERS = ['identity', 'phone', 'account'] as const;
export type NumberKind = (typeof NUMBERS)[number];

/** Whether what is said of a number makes it somebody's. */
export function isNumberKind(label: Label | undefined): label is NumberKind {
  return NUMBERS.some((kind) => kind === label);
}

/** The digits of a citizen's number. */
export const CITIZEN_DIGITS = 12;

/**
 * A citizen's number: province, century and sex, the birth year's last two (Nghị định 137/2015/NĐ-CP,
 * Điều 13; the provinces are those before 1/7/2025). Born later than 2039 nobody has a card in the
 * years that this is written for.
 */
const CITIZEN =
  /^0(?:0[12468]|1[0-24579]|2[024-7]|3[013-8]|4[024-689]|5[12468]|6[024678]|7[024579]|8[0234679]|9[1-6])(?:[01]\d|[23][0-3])\d{7}$/;

export const MOBILE = /^(?:0|84|0084)[35789]\d{8}$/;
const LANDLINE = /^(?:0|(?:00)?840?)2\d{8,9}$/;
/** Of eleven digits, as every house and office has it since 2017, or with the country's code. */
export const WHOLE_LANDLINE = /^(?:0|(?:00)?840?)2\d{9}$/;
/** Cards of Vietnamese banks. */
const BANK_CARD = /^9704\d{12}(?:\d{3})?$/;
const OLD_CARD = /^\d{9}$/;
/** `1900 1234`: lines that only offices have; `10.184.12.7`: a machine's address. */
export const NO_PHONE = /^1/;

/** What digits are by their shape, where nothing or only this is said of them. */
export function shapeOf(digits: string, label: Label | undefined): NumberKind | undefined {
  if (CITIZEN.test(digits)) return 'identity';
  if (BANK_CARD.test(digits)) return 'account';
  if (MOBILE.test(digits)) return 'phone';
  if (label === 'phone' && LANDLINE.test(digits)) return 'phone';
  return label === 'identity' && (digits.length === CITIZEN_DIGITS || OLD_CARD.test(digits))
    ? label
    : undefined;
}

/** What words say of a number; a code is none of somebody's, nor is what a thing bears. */
export const LABELS = [...NUMBERS, 'code', 'thing'] as const;
export type Label = (typeof LABELS)[number];
