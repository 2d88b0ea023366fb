/** A formula without its spaces. */
export function plainFormula(formula: string): string {
  return formula.replace(/\s+/g, '');
}

/** A formula without its columns: `=LEN(#)>0`. */
export function shapeOf(formula: string): string {
  return plainFormula(formula).replace(/\$?[A-Z]{1,3}\$?\d+/g, '#');
}
