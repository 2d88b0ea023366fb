import type { DataValidation } from 'hucre';
import { type Element, elementsOf, textOf, type Worksheet } from './worksheets';

/**
 * Excel writes a list that stands on another tab into an extension of the worksheet
 * (`x14:dataValidation`, [MS-XLSX] 2.4.47), which the library does not read.
 */
const OPENING = '<x14:dataValidations';
const CLOSING = '</x14:dataValidations>';

const isTrue = (value: unknown) => value === '1' || value === 'true';

function toValidation(given: Element): DataValidation[] {
  const type = textOf(given['@type']);
  const range = textOf(given['xm:sqref']);
  if (!type || !range) return [];
  const [formula1, formula2] = ['x14:formula1', 'x14:formula2'].map((name) =>
    textOf(given[`${name}.xm:f`] ?? given[name]),
  );
  const operator = textOf(given['@operator']);
  const errorStyle = textOf(given['@errorStyle']);
  const prompt = textOf(given['@prompt']);
  return [
    {
      type: type as DataValidation['type'],
      range,
      ...(operator && { operator: operator as 'between' }),
      ...(formula1 !== undefined && { formula1 }),
      ...(formula2 !== undefined && { formula2 }),
      ...(errorStyle && { errorStyle: errorStyle as 'stop' }),
      ...(isTrue(given['@showErrorMessage']) && { showErrorMessage: true }),
      ...(prompt && { inputMessage: prompt }),
    },
  ];
}

/** The extension's rules of a worksheet; almost every worksheet has none. */
export function extendedValidations({ behindRows: xml }: Worksheet): DataValidation[] {
  const start = xml.indexOf(OPENING);
  const end = xml.indexOf(CLOSING, start);
  if (start < 0 || end < 0) return [];
  const rules = elementsOf(xml.slice(start, end + CLOSING.length), 'x14:dataValidation');
  return rules.flatMap(toValidation);
}
