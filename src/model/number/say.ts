const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
/** Behind tens these digits are said otherwise: `hai mươi mốt`. */
const BEHIND_TENS: Readonly<Record<number, string>> = { 1: 'mốt', 4: 'tư', 5: 'lăm' };

/** A number from 1 to 999 in words; behind thousands the hundreds are said though there are none. */
function sayHundreds(digits: string, isBehind: boolean): string {
  const [hundreds = 0, tens = 0, units = 0] = [...digits.padStart(3, '0')].map(Number);
  const unit = DIGITS[units] ?? '';
  const hasHundreds = hundreds > 0 || isBehind;
  const words = [
    ...(hasHundreds ? [`${DIGITS[hundreds]} trăm`] : []),
    ...(tens > 1 ? [`${DIGITS[tens]} mươi`] : tens === 1 ? ['mười'] : []),
    ...(tens === 0 && units > 0 && hasHundreds ? ['linh'] : []),
  ];
  const last = tens > 1 ? (BEHIND_TENS[units] ?? unit) : tens === 1 && units === 5 ? 'lăm' : unit;
  return [...words, ...(units > 0 ? [last] : [])].join(' ');
}

/**
 * A whole number of thousands in words: `một nghìn hai trăm ba mươi tư`.
 * @param thousands the digits before the last three, one to three of them
 * @param rest the last three digits
 */
export function sayThousand(thousands: string, rest: string): string {
  const behind = Number(rest) > 0 ? ` ${sayHundreds(rest, true)}` : '';
  return `${sayHundreds(thousands, false)} nghìn${behind}`;
}
