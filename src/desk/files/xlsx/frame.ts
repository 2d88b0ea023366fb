import { type Codec, unpack } from '../zip';
import type { SharedStrings } from './sharedStrings';
import { bytesOf } from './sheetData';

/**
 * A file as the library writes it: everything but the rows of the tabs. They are written beside it,
 * since the library makes several objects a cell, a third of a large file's whole cost.
 */
export interface Frame {
  /** The cells of a tab that the library has written, by address. */
  readonly cellsOf: (tab: number) => ReadonlyMap<string, string>;
  /** How many shared texts the file has already. */
  readonly stringCount: number;
  /** Changes what the library has written of a tab. */
  readonly change: (tab: number, change: (xml: string) => string) => void;
  /** Puts the rows of a tab into their place. */
  readonly putRows: (tab: number, dimension: string | undefined, rows: Iterable<string>) => void;
  readonly putStrings: (strings: SharedStrings) => void;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

const STRINGS = 'xl/sharedStrings.xml';
const CELL = /<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs;
const ROWS = /<sheetData(?:\/>|>.*<\/sheetData>)/s;

const sheetPart = (tab: number) => `xl/worksheets/sheet${tab + 1}.xml`;

export function openFrame(file: Uint8Array, codec: Codec): Frame {
  const parts = new Map(unpack(file, Number.POSITIVE_INFINITY, codec).parts);
  const text = (name: string) => new TextDecoder().decode(parts.get(name));
  const strings = text(STRINGS);
  const stringCount = Number(/ uniqueCount="(\d+)"/.exec(strings)?.[1] ?? 0);
  return {
    parts,
    stringCount,
    cellsOf: (tab) =>
      new Map(
        [...text(sheetPart(tab)).matchAll(CELL)].map(([cell, address = '']) => [address, cell]),
      ),
    change: (tab, change) => {
      parts.set(sheetPart(tab), bytesOf([change(text(sheetPart(tab)))]));
    },
    putRows: (tab, dimension, rows) => {
      const sheet = text(sheetPart(tab)).replace(
        /<dimension [^>]*\/>/,
        dimension === undefined ? '' : `<dimension ref="${dimension}"/>`,
      );
      const [before = '', after] = sheet.split(ROWS);
      if (after === undefined) throw new Error(`${sheetPart(tab)} has no place for rows`);
      const content = function* () {
        yield `${before}<sheetData>`;
        yield* rows;
        yield `</sheetData>${after}`;
      };
      parts.set(sheetPart(tab), bytesOf(content()));
    },
    putStrings: (added) => {
      const items = added.items();
      const count = stringCount + items.length;
      const [before = '', after] = strings
        .replace(/ count="\d+" uniqueCount="\d+"/, ` count="${count}" uniqueCount="${count}"`)
        .split('</sst>');
      if (after === undefined) throw new Error(`${STRINGS} has no place for texts`);
      parts.set(STRINGS, bytesOf([before, ...items, '</sst>', after]));
    },
  };
}
