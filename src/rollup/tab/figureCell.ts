import Big from 'big.js';
import { blankCell, type ContentCell, numberCell, textCell } from '../../contract/write';
import { SIGNS } from '../../messages/rollupTab';
import { type Decimal, type Figure, settled } from '../../model/figure';
import type { Indicator } from '../../model/indicator';
import { MOST_DECIMALS } from '../../model/number';

/** A real number in the cell; without one, what there is instead, in grey. */
export function figureCell(figure: Figure, indicator?: Indicator): ContentCell {
  switch (figure.state) {
    case 'number':
      return decimalCell(figure.value, indicator);
    case 'notApplicable':
      return textCell(SIGNS.notApplicable, 'muted');
    case 'notReported':
      return textCell(SIGNS.notReported, 'muted');
  }
}

/** The cell holds the whole value; what is shown of it is rounded by the cell's format. */
export function decimalCell(value: Decimal | undefined, indicator?: Indicator): ContentCell {
  if (!value) return blankCell('figure');
  return numberCell(Number(settled(value)), indicator?.decimals ?? decimalsOf(value));
}

/** As many decimals as the value has, two at most: a format of two would show `5,` for 5. */
function decimalsOf(value: Decimal): number {
  const { c: digits, e: exponent } = settled(value).round(MOST_DECIMALS, Big.roundHalfUp);
  return Math.max(digits.length - 1 - exponent, 0);
}
