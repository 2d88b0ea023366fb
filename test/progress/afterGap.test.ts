import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desk, DeskOptions } from '../../src/desk';
import { once } from '../../src/model/once';
import { OFFICE, type Outcome, openWithBundle } from '../commands/bundle';
import { journal } from '../commands/progressDesk';
import { newFolder } from '../desk/files/pack/packs';
import { CLERK, OWNER, SMALL_MONTH, STAFFED_MONTH } from '../run/small';

/** What counts of the units' progress once lines of the journal are gone, or stand in another order. */

const folder = newFolder();
const run = (desk: Desk, handler: string, options: object = {}) =>
  desk.run(handler, options) as Outcome & {
    readonly reminders?: Readonly<Record<string, readonly string[]>>;
  };

async function again(desk: Desk, options: Partial<DeskOptions> = {}): Promise<Desk> {
  const file = path.join(folder, 'so.xlsx');
  await desk.save(file);
  return openWithBundle(file, { owner: OFFICE, user: OFFICE, ...options });
}

const stateOf = (desk: Desk, unit: string) =>
  desk.values('Tiến độ').find((row) => row[1] === unit)?.[2];

const told = ({ findings = [] }: Outcome, code: string) =>
  findings.filter((one) => one.code === code);

/** Takes a line of the journal away, from 0, before the next run reads. */
const without = (desk: Desk, line: number, options: Partial<DeskOptions> = {}) =>
  again(desk, {
    ...options,
    edits: [
      {
        method: 'Sheets.Spreadsheets.get',
        nth: 1,
        requests: [
          {
            deleteDimension: {
              range: {
                sheetId: 'Nhật ký',
                dimension: 'ROWS',
                startIndex: line + 1,
                endIndex: line + 2,
              },
            },
          },
        ],
      },
    ],
  });

const small = () => openWithBundle(SMALL_MONTH, { owner: OFFICE, user: OFFICE });

describe('the first run after a line of the journal is gone', () => {
  it('counts, where it approves: the gap has a line of its own', async () => {
    const first = await small();
    run(first, 'submit', { 'don-vi': 'CAP' });
    run(first, 'approve', { 'don-vi': 'CAP' });
    const desk = await without(first, journal(first).length - 1);
    expect(run(desk, 'approve', { 'don-vi': 'CAP' }).status).toBe('done');
    expect(
      journal(desk)
        .slice(-2)
        .map(([, , command, , result]) => [command, result?.slice(0, 14)]),
    ).toEqual([
      ['Nhật ký', 'thiếu dòng trư'],
      ['Duyệt', 'CAP · Đã duyệt'],
    ]);
    const outcome = run(desk, 'check');
    expect(told(outcome, 'progress-not-borne-out')).toEqual([]);
    // The gap goes on being told, at its own line.
    expect(told(outcome, 'journal-changed').map(({ cell }) => cell)).toEqual([
      `${journal(desk).length - 1}:${journal(desk).length - 1}`,
    ]);
    run(desk, 'check');
    expect(journal(desk).filter(([, , command]) => command === 'Nhật ký')).toHaveLength(1);
  });

  it('counts, where it submits', async () => {
    const first = await small();
    run(first, 'check');
    run(first, 'check');
    const desk = await without(first, journal(first).length - 1);
    expect(run(desk, 'submit', { 'don-vi': 'CAP' }).status).toBe('done');
    expect(told(run(desk, 'check'), 'progress-not-borne-out')).toEqual([]);
    expect(run(desk, 'submit', { 'don-vi': 'CAP' }).messages.join('\n')).toContain(
      'không phải nộp lại',
    );
  });

  it('counts, where it carries out what a clerk left', async () => {
    const owner = await openWithBundle(STAFFED_MONTH, { owner: OWNER, user: OWNER });
    run(owner, 'setUp');
    run(owner, 'check');
    const clerk = await again(owner, { owner: OWNER, user: CLERK });
    expect(run(clerk, 'submit').status).toBe('done');
    const desk = await without(clerk, journal(clerk).length - 1, { owner: OWNER });
    run(desk, 'check');
    expect(told(run(desk, 'check'), 'progress-not-borne-out')).toEqual([]);
    expect(stateOf(desk, 'CAP')).toBe('Đã nộp');
    const closed = desk
      .spreadsheet()
      .developerMetadata.find(({ metadataKey }) => metadataKey === 'bonTruc.closedBlocks');
    expect(closed?.metadataValue).toBe('["CAP"]');
  });

  it('says so too where the whole journal is gone', async () => {
    const first = await small();
    run(first, 'check');
    const desk = await again(first, {
      edits: [
        {
          method: 'Sheets.Spreadsheets.get',
          nth: 1,
          requests: [{ deleteSheet: { sheetId: 'Nhật ký' } }],
        },
      ],
    });
    run(desk, 'submit', { 'don-vi': 'CAP' });
    expect(journal(desk).map((line) => line[2])).toEqual(['Nhật ký', 'Nộp báo cáo']);
    expect(told(run(desk, 'check'), 'progress-not-borne-out')).toEqual([]);
  });
});

const DEADLINE_PAST = Date.UTC(2026, 4, 24, 3, 0);

const MINE = { owner: OWNER, user: OWNER };

/** A month whose units CAP and TTCT have submitted; CAP is approved. */
const submitted = once(async (): Promise<Desk> => {
  const desk = await openWithBundle(STAFFED_MONTH, MINE);
  run(desk, 'setUp');
  run(desk, 'submit', { 'don-vi': 'CAP' });
  run(desk, 'submit', { 'don-vi': 'TTCT' });
  run(desk, 'approve', { 'don-vi': 'CAP' });
  run(desk, 'check');
  return desk;
});

const closedBlocks = (desk: Desk): readonly string[] =>
  JSON.parse(
    desk
      .spreadsheet()
      .developerMetadata.find(({ metadataKey }) => metadataKey === 'bonTruc.closedBlocks')
      ?.metadataValue ?? '[]',
  );

describe('a journal that was sorted', () => {
  /** Checked just before the deadline. */
  const checked = once(async () => {
    const desk = await again(await submitted(), { ...MINE, now: DEADLINE_PAST - 1000 });
    run(desk, 'check');
    return desk;
  });

  it.each([
    ['by its command', 2, 'ASCENDING'],
    ['with the newest above', 0, 'DESCENDING'],
    ['by its result', 4, 'DESCENDING'],
  ])('%s is told once, and all that it says counts', async (_, column, sortOrder) => {
    const first = await checked();
    const desk = await again(first, {
      ...MINE,
      now: DEADLINE_PAST,
      edits: [
        {
          method: 'Sheets.Spreadsheets.get',
          nth: 1,
          requests: [
            {
              sortRange: {
                range: { sheetId: 'Nhật ký', startRowIndex: 1 },
                sortSpecs: [{ dimensionIndex: column, sortOrder }],
              },
            },
          ],
        },
      ],
    });
    const before = journal(first);
    const due = run(desk, 'remind').reminders?.due;
    expect(journal(desk)).not.toEqual(before);
    expect(due).not.toContain('CAP');
    expect(due).not.toContain('TTCT');
    for (let nth = 0; nth < 2; nth += 1) {
      const outcome = run(desk, 'check');
      expect(told(outcome, 'progress-not-borne-out')).toEqual([]);
      expect(told(outcome, 'journal-changed').map(({ message }) => message)).toEqual([
        expect.stringContaining('sắp xếp lại'),
      ]);
    }
    expect([...closedBlocks(desk)].sort()).toEqual(['CAP', 'TTCT']);
    expect(journal(desk).some((line) => line[2] === 'Nhật ký')).toBe(false);
  });
});

describe('a line that is gone from the middle of the journal', () => {
  it('opens no block, and no letter says what nobody knows', async () => {
    // The line after it, TTCT's, is borne out no more.
    const first = await submitted();
    const desk = await without(first, 1, { ...MINE, now: DEADLINE_PAST });
    const outcome = run(desk, 'remind');
    expect(outcome.reminders?.due).not.toContain('TTCT');
    expect(outcome.reminders?.unproven).toContain('TTCT');
    expect(outcome.messages.join('\n')).toMatch(/Không viết thư.*TTCT/);
    const found = told(run(desk, 'check'), 'progress-not-borne-out');
    expect(found.map(({ message }) => message).join('\n')).toMatch(
      /TTCT.*dòng 3 của trang "Nhật ký" nói "Đã nộp".*đã bị sửa hoặc bị xóa/,
    );
    expect(closedBlocks(desk)).toContain('TTCT');
    // Who is sent back gets the rows again; what is submitted anew counts.
    run(desk, 'submit', { 'don-vi': 'TTCT' });
    expect(told(run(desk, 'check'), 'progress-not-borne-out')).toEqual([]);
    run(desk, 'returnUnit', { 'don-vi': 'TTCT', 'ly-do': 'x' });
    expect(closedBlocks(desk)).not.toContain('TTCT');
  });
});
