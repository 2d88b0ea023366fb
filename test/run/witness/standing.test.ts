import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/contract';
import { once } from '../../../src/model/once';
import { sha256 } from '../../../src/model/sha256';
import { misplacedIn, standingWitness } from '../../../src/run/witness';
import { layoutOf } from '../../contract/write/desk';
import { openSmall } from '../small';

/** A record is acted on only where it is whole, and says what can be. */

const KEY = 'bonTruc.witness';

async function closed(): Promise<Grid> {
  const desk = await openSmall();
  desk.run('closePeriod', { 'ly-do': 'thử' });
  return layoutOf(desk.spreadsheet());
}
const grid = once(closed);

/** The workbook with another record, and a print that fits it. */
async function withRecord(change: (text: string) => string): Promise<Grid> {
  const book = await grid();
  const { tab, record } = standingWitness(book) ?? {};
  const text = change(JSON.stringify(record));
  const [, ...others] = tab?.rows ?? [];
  const told = { ...tab, rows: [[{ kind: 'text', text }], ...others] };
  const mark = JSON.stringify({ tab: tab?.id, print: sha256(text), isOpen: false });
  return {
    ...book,
    tabs: book.tabs.map((one) => (one.id === tab?.id ? ({ ...one, ...told } as typeof one) : one)),
    metadata: new Map([...book.metadata, [KEY, { id: 1, value: mark }]]),
  };
}

/** Every place in a value, as a way of keys. */
function places(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  return [
    ...(way.length > 0 ? [way] : []),
    ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...way, key])),
  ];
}

function replaced(value: unknown, [key, ...way]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((inner, at) => (String(at) === key ? replaced(inner, way, by) : inner));
  }
  const of = value as Readonly<Record<string, unknown>>;
  return { ...of, [key]: replaced(of[key], way, by) };
}

describe('what the last batch kept', () => {
  it('is read as it was written', async () => {
    const book = await withRecord((text) => text);
    expect(standingWitness(book)?.record).toEqual(standingWitness(await grid())?.record);
    expect(misplacedIn(book)).toBeUndefined();
  });

  it.each([null, -1, 1.5, 10_000_000, 'chữ', [], {}])(
    'with %j in any one place it is not acted on, or does no harm',
    async (by) => {
      const record: unknown = standingWitness(await grid())?.record;
      for (const way of places(record)) {
        const book = await withRecord((text) =>
          JSON.stringify(replaced(JSON.parse(text), way, by)),
        );
        expect(() => misplacedIn(book)).not.toThrow();
      }
    },
  );

  it.each([
    ['lines beyond the tab', /"restored":\[\[\d+,\d+/, '"restored":[[900,200'],
    ['lines that are none', /"restored":\[\[\d+/, '"restored":[[-1'],
    ['a tab that no batch keeps', /"title":"Biểu chung"/, '"title":"Đơn vị"'],
    ['no tabs', /"tabs":\[.*\],"made"/, '"tabs":{},"made"'],
    ['a version that is not known', /"version":2/, '"version":3'],
    ['a deed that is none', /"does":"work"/, '"does":"all"'],
  ])('with %s it is not acted on', async (_, from, to) => {
    let isOther = false;
    const book = await withRecord((text) => {
      isOther = from.test(text);
      return text.replace(from, to);
    });
    expect(isOther).toBe(true);
    expect(standingWitness(book)).toBeUndefined();
  });
});
