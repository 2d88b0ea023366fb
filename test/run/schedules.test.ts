import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Desk, Edit } from '../../src/desk';
import {
  BATCH,
  FORM,
  GET,
  movingEdits,
  put,
  type Request,
  schedules,
  typed,
  watched,
} from './othersEdits';
import { openSmall, SMALL_MONTH } from './small';

/**
 * Others edit the workbook while a command runs. The oracle is a second desk on which only their
 * edits are applied: what people typed must be there, cell for cell, and what the add-on says must
 * be what it says of that second desk.
 */

const RUNS = Number(process.env.SCHEDULES ?? 5);
/** Some schedules take a second each on a busy machine. */
const PATIENCE = 60_000 + RUNS * 15_000;
const HEADERS = SMALL_MONTH[FORM]?.[0] ?? [];
/** Rows of the form that no edit goes beyond. */
const ROWS = (SMALL_MONTH[FORM]?.length ?? 1) - 1;
/** Columns in which people type; the last two are the add-on's. */
const COLUMNS = HEADERS.length - 2;

const row = fc.integer({ min: 1, max: ROWS - 4 });
const column = fc.integer({ min: 0, max: COLUMNS - 1 });

/** What people do to the form. */
const formEdit: fc.Arbitrary<Request> = fc.oneof(
  ...movingEdits(row, column),
  {
    weight: 4,
    arbitrary: fc
      .tuple(row, column, fc.constantFrom('gõ thêm', '7', 'x', '=1+1', '1.234'))
      .map(([at, to, text]) => typed(FORM, at, to, text)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(row, column).map(
      ([rowIndex, columnIndex]): Request => ({
        pasteData: {
          coordinate: { sheetId: FORM, rowIndex, columnIndex },
          data: 'dán 1\tdán 2\ndán 3\tdán 4',
          delimiter: '\t',
          type: 'PASTE_VALUES',
        },
      }),
    ),
  },
);

/** Before which call of the API. */
const places = fc.constantFrom(
  { method: GET, nth: 1 },
  { method: GET, nth: 2 },
  { method: GET, nth: 3 },
  { method: BATCH, nth: 1 },
  { method: 'Drive.Files.create', nth: 1 },
  { method: 'Drive.Files.create', nth: 2 },
  { method: 'Sheets.Spreadsheets.Values.batchUpdateByDataFilter', nth: 1 },
);

const schedule = schedules(places, formEdit);

/** The form as people see it, without the add-on's two columns. */
function peoplesCells(desk: Desk): readonly (readonly unknown[])[] {
  const [header = [], ...rows] = desk.values(FORM);
  const own = new Set(['Kiểm tra', 'Cập nhật'].map((name) => header.indexOf(name)));
  const people = [header, ...rows].map((cells) => {
    const kept = Array.from(cells, (cell, at) => (own.has(at) ? null : (cell ?? null)));
    while (kept.length > 0 && kept[kept.length - 1] === null) kept.pop();
    return kept;
  });
  while (people[people.length - 1]?.length === 0) people.pop();
  return people;
}

/** What the add-on says: its tab and the marks beside the rows. */
function said(desk: Desk): unknown {
  const [header = [], ...rows] = desk.values(FORM);
  const at = header.indexOf('Kiểm tra');
  return { findings: desk.values('Kiểm tra'), marks: rows.map((cells) => cells[at] ?? null) };
}

/** Edits by others alone, in the order in which they struck. */
async function shadowOf(edits: readonly Edit[], struck: readonly Edit[]): Promise<Desk> {
  const order = struck.filter((edit) => edits.includes(edit));
  return openSmall({
    edits: order.map((edit): Edit => ({ ...edit, method: GET, nth: 1 })),
  });
}

describe('edits by others while a command runs', () => {
  it.each(['check', 'compileReport'])(
    '%s loses nothing, and ends right',
    async (handler) => {
      await fc.assert(
        fc.asyncProperty(schedule, async (edits) => {
          const struck: Edit[] = [];
          let isOver = false;
          const desk = await openSmall({ edits: watched(edits, struck, () => isOver) });
          const outcome = desk.run(handler) as { readonly status: string };
          isOver = true;
          expect(['done', 'broken']).toContain(outcome.status);
          const shadow = await shadowOf(edits, struck);
          const right = shadow.run(handler) as { readonly status: string };
          expect(peoplesCells(desk)).toEqual(peoplesCells(shadow));
          if (right.status !== 'done') return;
          // Before the last look everything is right at once; after it, with the next run.
          if (struck.some(({ method }) => method !== GET && !method.startsWith('Drive'))) {
            desk.run(handler);
            shadow.run(handler);
          }
          expect(said(desk)).toEqual(said(shadow));
          expect(peoplesCells(desk)).toEqual(peoplesCells(shadow));
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );
});

/** An explanation typed into a row of the tab `Kiểm tra`, before a call of the second run. */
const explanation = fc.record({
  // The rows of the first run: title, verdict, help and headers stand above them.
  at: fc.integer({ min: 4, max: 40 }),
  place: places,
  moved: fc.boolean(),
});

describe('explanations typed while a command runs', () => {
  it.each(['check', 'compileReport'])(
    '%s loses none of them',
    async (handler) => {
      const first = await openSmall();
      first.run(handler);
      const counts = first.calls();
      const heads = first.values('Kiểm tra')[3] ?? [];
      const why = heads.indexOf('Giải trình');
      await fc.assert(
        fc.asyncProperty(fc.array(explanation, { minLength: 1, maxLength: 4 }), async (typings) => {
          const edits = typings.map(({ at, place, moved }, index): Edit => {
            const said = ['Kiểm tra', at, why, `lý do ${index}`] as const;
            return {
              ...place,
              nth: place.nth + (counts[place.method] ?? 0),
              requests: [
                typed(...said),
                typed('Kiểm tra', at, why + 1, 'Văn phòng'),
                ...(moved ? [put('Kiểm tra', 'ROWS', at)] : []),
              ],
            };
          });
          const struck: Edit[] = [];
          const desk = await openSmall({ edits: watched(edits, struck) });
          for (let run = 0; run < 3; run += 1) desk.run(handler);
          const kept = JSON.stringify([desk.values('Kiểm tra'), desk.values('Nhật ký')]);
          // One typed over another is the typist's own doing: the last one to be typed stays.
          const last = struck[struck.length - 1];
          if (last) expect(kept.includes(`lý do ${edits.indexOf(last)}`)).toBe(true);
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );
});
