import { splitList } from '../contract';
import { fold } from '../model/folding';

/** A column as `Cột` names it: `Nội dung as Nội dung kiến nghị`. */
export interface TypedColumn {
  readonly source: string;
  /** What the office calls it; absent: as the column is called itself. */
  readonly header?: string;
}

/** The columns of `STT, Nội dung as Nội dung kiến nghị; Đơn vị`. */
export function columnsIn(text: string): readonly TypedColumn[] {
  return splitList(text, /[,;]/).map((part) => {
    const [source = '', header] = part.split(/\s+as\s+/i).map((name) => name.trim());
    return header === undefined ? { source } : { source, header };
  });
}

const ORDINAL = fold('STT');

/** Whether a column numbers the rows. */
export function isOrdinal(source: string): boolean {
  return fold(source) === ORDINAL;
}
