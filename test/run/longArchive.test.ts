import { describe, expect, it } from 'vitest';
import { TAB } from '../../src/contract';
import type { CallPoint, Desk, Edit } from '../../src/desk';
import { compile, type Outcome, openWithBundle } from '../commands/bundle';
import { columnOfArchive, longMonth, openLong, rowOfArchive } from './longMonth';
import { callsIn } from './small';
import { baselinesOf, KINDS, pointOf, tried } from './wholeOrNothing';

const VALUES = 'Sheets.Spreadsheets.Values.batchGet';
const GET = 'Sheets.Spreadsheets.get';
const BATCH = 'Sheets.Spreadsheets.batchUpdate';
/** An archive whose name is spelled otherwise is not known to be long before it is read. */
const READ_WHOLE = 'Lưu  trữ';

/** Every point by `npm run faults`, one of so many in the quick tests. */
const STEP = Number(process.env.FAULTS_STEP ?? 7);

/** What a run says and writes, its ids and moments apart. */
function comesTo(desk: Desk, { findings, rollup, reportLines }: Outcome) {
  const tabs = desk
    .spreadsheet()
    .sheets.filter(({ title }) => /^(Tổng hợp|Kiểm tra|PL )/.test(title))
    .map(({ title }) => [title, desk.values(title)]);
  const text = JSON.stringify({ findings, rollup, reportLines, tabs });
  return JSON.parse(text.replaceAll(READ_WHOLE, TAB.archive));
}

describe('a long archive', () => {
  it.each(['2026-05', '2026-Q2', '2026'])(
    'read in parts comes to what it comes to read whole: %s',
    async (period) => {
      const [parts, whole] = [
        await openWithBundle(longMonth(TAB.archive, period)),
        await openWithBundle(longMonth(READ_WHOLE, period)),
      ];
      const [got, wanted] = [compile(parts), compile(whole)];
      expect(wanted.status).toBe('done');
      expect(comesTo(parts, got)).toEqual(comesTo(whole, wanted));
      expect([parts.calls()[VALUES], whole.calls()[VALUES]]).toEqual([1, undefined]);
      expect(parts.bytes().read).toBeLessThan(0.65 * whole.bytes().read);
    },
  );

  it('read beside the layout opens the period that it opens read whole', async () => {
    const opened = async (archive: string) => {
      const desk = await openWithBundle(longMonth(archive, '2026-05'));
      const outcome = desk.run('openPeriod') as { readonly opened?: unknown };
      return { desk, told: outcome.opened, form: desk.values('Biểu chung') };
    };
    const [parts, whole] = [await opened(TAB.archive), await opened(READ_WHOLE)];
    expect(whole.told).toMatchObject({ period: '2026-06' });
    expect(parts.told).toEqual(whole.told);
    expect(parts.form).toEqual(whole.form);
    const calls = parts.desk.calls();
    expect(calls[VALUES]).toBeGreaterThan(0);
    const api = Object.entries(calls).filter(([method]) => method.startsWith('Sheets.'));
    expect(api.reduce((sum, [, count]) => sum + count, 0)).toBeLessThanOrEqual(12);
  });

  it('is read anew after a question, over which others have had time', async () => {
    const requests = [
      {
        updateCells: {
          start: {
            sheetId: TAB.archive,
            rowIndex: rowOfArchive('2026-04', 'TT.HOI_NGHI'),
            columnIndex: columnOfArchive('Mã'),
          },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'KHAC.MA' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ];
    const people = { editors: ['a@example.vn'], answer: () => 'NO' };
    const figure = async (edits: readonly Edit[]) => {
      const { rollup = [] } = compile(await openLong({ ...people, edits }));
      return rollup.find(({ code }) => code === 'TT.HOI_NGHI')?.cumulative;
    };
    const before = await figure([{ method: 'Lock.tryLock', nth: 1, requests }]);
    expect(before).not.toBe(await figure([]));
    expect(await figure([{ method: 'Lock.tryLock', nth: 2, requests }])).toBe(before);
  });

  it('closes what stands in it, wherever it stands there', async () => {
    const desk = await openWithBundle(longMonth(TAB.archive, '2026-05'));
    expect(desk.run('openPeriod', { ky: '2026-03' })).toMatchObject({ status: 'refused' });
  });

  it('tells what old rows hold: figures, carried-over tasks, what nobody can read', async () => {
    const desk = await openLong();
    const { findings = [], rollup = [] } = compile(desk);
    const inArchive = findings.filter(({ tab }) => tab === TAB.archive);
    expect(inArchive.map(({ code, found }) => [code, found])).toEqual(
      expect.arrayContaining([
        ['unknown-period', 'năm ngoái'],
        ['unknown-unit', 'KHÔNG CÓ'],
      ]),
    );
    expect(findings.map(({ code }) => code)).toContain('task-status-back');
    const totals = rollup.find(({ code }) => code === 'LK.HN');
    expect(Number(totals?.value)).toBeGreaterThan(1000);
  });

  it('takes ten calls, as a short one, however many rows it has', async () => {
    const desk = await openLong();
    compile(desk);
    expect(callsIn(desk)).toBe(10);
    expect([desk.calls()[VALUES], desk.calls()[GET]]).toEqual([1, 2]);
  });

  it('is checked and closed with one call more than a short one', async () => {
    for (const handler of ['check', 'closePeriod']) {
      const desk = await openLong();
      const { status } = desk.run(handler, { 'ly-do': 'thử' }) as Outcome;
      expect(status).toBe('done');
      expect(callsIn(desk)).toBe(11);
    }
  });

  it('leaves what a killed report has left to the next command that makes none', async () => {
    const end = () => {
      throw new Error('killed');
    };
    const desk = await openLong({ kill: { method: BATCH, nth: 1, end } });
    const standing = () => desk.files().filter(({ trashed }) => !trashed).length;
    compile(desk);
    expect(standing()).toBe(2);
    compile(desk);
    expect(standing()).toBe(4);
    desk.run('check');
    expect(standing()).toBe(2);
  });
});

const FAR = rowOfArchive('2024-03', 'TT.HOI_NGHI');
const NEAR = rowOfArchive('2026-04', 'TT.HOI_NGHI');

function typed(rowIndex: number, value: number): object {
  return {
    updateCells: {
      start: { sheetId: TAB.archive, rowIndex, columnIndex: columnOfArchive('Giá trị') },
      rows: [{ values: [{ userEnteredValue: { numberValue: value } }] }],
      fields: 'userEnteredValue',
    },
  };
}

function rowsAt(startIndex: number): object {
  return { sheetId: TAB.archive, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 };
}

const EDITS = {
  'a value of an old year': typed(FAR, 900),
  'a value of this year': typed(NEAR, 901),
  'a row taken out': { deleteDimension: { range: rowsAt(FAR) } },
  'a row put in': { insertDimension: { range: rowsAt(FAR) } },
  'the tab renamed': {
    updateSheetProperties: {
      properties: { sheetId: TAB.archive, title: 'Kho cũ' },
      fields: 'title',
    },
  },
} as const;

const PLACES: Readonly<Record<string, CallPoint>> = {
  'between facts and the rest': { method: GET, nth: 1 },
  'between two looks': { method: GET, nth: 2 },
};

describe('an archive that others change meanwhile', () => {
  const cases = Object.entries(EDITS).flatMap(([what, request]) =>
    Object.entries(PLACES).flatMap(([where, point]) => {
      const edit: Edit = { ...point, requests: [request] };
      return [{ what, where, edit }];
    }),
  );

  const shadows = new Map<string, unknown>();
  /** What the same edit comes to before the run begins. */
  const shadowOf = async (what: string, edit: Edit) => {
    if (!shadows.has(what)) {
      const shadow = await openLong({ edits: [{ ...edit, method: 'Lock.tryLock', nth: 1 }] });
      shadows.set(what, comesTo(shadow, compile(shadow)));
    }
    return shadows.get(what);
  };

  it.each(cases)('$what $where: the figures are right', async ({ what, edit }) => {
    const desk = await openLong({ edits: [edit] });
    const outcome = compile(desk);
    expect(outcome.status).toBe('done');
    expect(comesTo(desk, outcome)).toEqual(await shadowOf(what, edit));
  });
});

describe('each call that reads a long archive', () => {
  it('may fail in any way, and the run is whole or nothing', async () => {
    const base = await baselinesOf('compileReport', openLong);
    expect([base.calls[VALUES], base.calls[GET]]).toEqual([1, 2]);
    const points = KINDS.map((when) => pointOf([{ method: VALUES, nth: 1, when }]));
    const further = [1, 2].flatMap((nth) =>
      (['503', '413'] as const).map((when) => pointOf([{ method: GET, nth, when }])),
    );
    const failures: string[] = [];
    for (const point of [...points, ...further].filter((_, at) => at % STEP === 0)) {
      const said = await tried('compileReport', point, base, openLong);
      failures.push(...said.map((one) => `${point.name}: ${one}`));
    }
    expect(failures).toEqual([]);
  }, 600_000);
});
