import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands';
import type { Request } from '../../src/contract/write';
import type { Desk, Edit } from '../../src/desk';
import { runCommand } from '../../src/run';
import { readableGrid } from '../../src/setUp';
import { openWithBundle } from '../commands/bundle';
import { layoutOf } from '../contract/write/desk';
import { again, inBatch, LEFT_ASIDE, ran, silence, titles } from './cutOff';
import { BATCH, FORM, GET, moved, put } from './othersEdits';
import { fakePorts } from './ports';
import { openSmall, SMALL_MONTH } from './small';
import { toldBook, toldRows } from './toldRows';

/** What taking back finds where it writes, and what is not as a batch kept it. */

const FOUND = '_Trước lần lấy lại';

it('more columns than there is room for: nothing is cut off, all is kept for people', async () => {
  const many = Array.from({ length: 24 }, () => put(FORM, 'COLUMNS', 3));
  const desk = await openSmall({ edits: [{ method: BATCH, nth: 1, requests: many }] });
  const { status, text } = ran(desk, 'closePeriod');
  expect(status).toBe('unknown');
  expect(text).toContain('20');
  expect(titles(desk)).toContain(LEFT_ASIDE);
});

describe('what taking back finds', () => {
  const [header = []] = SMALL_MONTH[FORM] ?? [];
  const column = String.fromCharCode(65 + header.indexOf('Giá trị'));
  const typing = (nth: number, text: string): Edit => ({
    method: BATCH,
    nth,
    requests: [
      {
        updateCells: {
          start: { sheetId: FORM, rowIndex: 4, columnIndex: column.charCodeAt(0) - 65 },
          rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
          fields: 'userEnteredValue',
        },
      },
    ],
  });
  const shift = (nth: number, from: number, to: number): Edit => ({
    method: BATCH,
    nth,
    requests: [moved(FORM, 'COLUMNS', from, to)],
  });

  it('stays, each time of one run, under the name that is said', async () => {
    const edits = [
      shift(1, 9, 5),
      typing(2, 'Gõ lần một'),
      shift(3, 5, 10),
      typing(4, 'Gõ lần hai'),
    ];
    const desk = await openSmall({ edits });
    const { text } = ran(desk, 'closePeriod');
    const named = [...text.matchAll(/"(_Trước lần lấy lại[^"]*)"/g)].map(([, name]) => name ?? '');
    expect(named.length).toBe(2);
    const kept = named.flatMap((name) => desk.values(name).flat().map(String));
    expect(kept).toEqual(expect.arrayContaining(['Gõ lần một', 'Gõ lần hai']));
  });

  it('a row of the settings that somebody moved there is not written over', async () => {
    const plain = await openSmall();
    expect(ran(plain, 'openPeriod').status).toBe('done');
    const settings = 'Cấu hình';
    const first = SMALL_MONTH[settings] ?? [];
    const at = plain.values(settings).findIndex(([key]) => key === 'Kỳ');
    expect(plain.values(settings)[at]?.[1]).not.toBe(first[at]?.[1]);
    const from = at === 5 ? 6 : 5;
    const row = (first[from] ?? []).filter((text) => text !== '');
    const edits = [
      { ...shift(1, 9, 5) },
      {
        method: GET,
        nth: (plain.calls()[GET] ?? 0) + 1,
        requests: [moved(settings, 'ROWS', from, at + 1)],
      },
    ];
    const desk = await openSmall({ edits });
    const { status, text } = ran(desk, 'openPeriod');
    expect([status, text]).toEqual(['unknown', expect.stringContaining(LEFT_ASIDE)]);
    expect(
      desk.values(settings).map((cells) => cells.filter((cell) => cell !== null)),
    ).toContainEqual(row);
  });

  it('is there as soon as it is said', async () => {
    const edits = [1, 3, 5].map((nth) => shift(nth, nth === 3 ? 5 : 9, nth === 3 ? 10 : 5));
    const desk = await openSmall({ edits });
    const { status, text } = ran(desk, 'closePeriod');
    expect(status).toBe('refused');
    expect(text).toContain(FOUND);
    expect(titles(desk)).toContain(FOUND);
    // It is people's: what they do with it means nothing to the next run.
    desk.type(FOUND, 'A9', 'sửa');
    const before = toldBook(desk);
    expect(ran(desk, 'check').text).not.toMatch(/ghi lệch|ghi cuối/);
    expect(toldBook(desk)).toEqual(before);
    expect(toldRows(desk, FORM).length).toBe((SMALL_MONTH[FORM]?.length ?? 0) - 1);
  });
});

describe('a tab that is not as the add-on wrote it', () => {
  async function closed(): Promise<Desk> {
    const desk = await openSmall({ edits: [inBatch], faults: silence });
    expect(ran(desk, 'closePeriod').status).toBe('unknown');
    return again(desk, {});
  }

  it.each([
    ['no record', () => 'x'],
    ['a record that is not whole', (text: string) => text.slice(0, -20)],
    ['a record that says something else', (text: string) => text.replace('false', 'true')],
  ])('%s: it is not acted on, it is told, and it is kept', async (_, made) => {
    const desk = await closed();
    const tab = '_Trước lần ghi cuối';
    const before = toldBook(desk);
    desk.type(tab, 'A1', made(String(desk.values(tab)[0]?.[0] ?? '')));
    const said = ran(desk, 'check').text;
    expect(said).toContain('không đúng như công cụ đã ghi');
    expect(toldBook(desk)).toEqual(before);
    expect(titles(desk)).toContain(LEFT_ASIDE);
  });

  it('one that could not be closed to others is not acted on: it is kept, and said', async () => {
    const grid = readableGrid(layoutOf((await closed()).spreadsheet()));
    const mark = grid.metadata.get('bonTruc.witness');
    const value = mark?.value.replace('"isOpen":false', '"isOpen":true') ?? '';
    const metadata = new Map([...grid.metadata, ['bonTruc.witness', { id: mark?.id ?? 0, value }]]);
    const sent: (readonly Request[])[] = [];
    const ports = fakePorts({
      read: () => ({ grid: { ...grid, metadata }, text: '' }),
      send: (requests) => {
        sent.push(requests);
        return undefined;
      },
    });
    const check = COMMANDS.find(({ handler }) => handler === 'check');
    if (check?.takes !== 'workbook') throw new Error('no such command');
    const { messages } = runCommand(check, {}, ports);
    expect(messages.join('\n')).toContain('không khóa được');
    const names = (sent[0] ?? []).map(
      (request) => request.updateSheetProperties?.properties?.title,
    );
    expect(names).toContain(LEFT_ASIDE);
  });

  it('a tab of that name which people made is not acted on', async () => {
    const desk = await openWithBundle({ ...SMALL_MONTH, '_Trước lần ghi cuối': [['{}']] });
    const before = toldBook(desk);
    expect(ran(desk, 'closePeriod').status).toBe('done');
    expect(titles(desk)).toContain(LEFT_ASIDE);
    expect(before.form.length).toBeGreaterThan(0);
  });

  it('what is kept for Hoàn tác is not acted on either', async () => {
    const desk = await openSmall();
    ran(desk, 'closePeriod');
    const text = String(desk.values('Hoàn tác')[0]?.[0] ?? '');
    desk.type('Hoàn tác', 'A1', text.replace('"isNew":false', '"isNew":true'));
    const { status, text: said } = ran(desk, 'undoLastRun');
    expect(status).toBe('refused');
    expect(said).toContain('không còn đúng như công cụ đã ghi');
  });
});
