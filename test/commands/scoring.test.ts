import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import { once } from '../../src/model/once';
import { packWith, SAMPLE } from '../desk/files/pack/packs';
import { THRESHOLDS } from '../scoring/graded';
import { asItStands, compile, openWithBundle } from './bundle';
import { run as publish, setFiles, YES } from './published';

/** Grading in the sample month, by the built bundle. */

const GRADES = 'Xếp loại';
const COPY = '_Xếp loại trước';
const BATCH = 'Sheets.Spreadsheets.batchUpdate';

const CRITERIA = [
  ['Mã', 'Tiêu chí', 'Đối tượng', 'Công thức', 'Điểm tối đa'],
  ['TC1', 'Việc xong đúng hạn', 'Cá nhân', 'ĐẾM("Tình trạng = Hoàn thành đúng hạn") * 60', '60'],
  ['TC2', 'Không quá hạn', 'Cá nhân', '40 - ĐẾM("Tình trạng = Quá hạn") * 40', '40'],
  ['DV1', 'Việc của đơn vị', 'Đơn vị', 'ĐẾM("Loại = Nhiệm vụ") * 5', '10'],
];

function graded(change: (tabs: Map<string, string[][]>) => void = () => undefined): string {
  return packWith(SAMPLE, (tabs) => {
    tabs.set(
      'Chấm điểm',
      CRITERIA.map((row) => [...row]),
    );
    tabs.get('Cấu hình')?.push(['Ngưỡng xếp loại', THRESHOLDS]);
    change(tabs);
  });
}

/** The month after its first run. */
const compiled = once(async () => {
  const desk = await openWithBundle(graded());
  expect(compile(desk).status).toBe('done');
  return desk;
});
const openCompiled = async (options: Parameters<typeof openWithBundle>[1] = {}) =>
  openWithBundle(asItStands(await compiled()), options);

const titles = (desk: Desk) => desk.spreadsheet().sheets.map(({ title }) => title);
const textsIn = (desk: Desk, tab = GRADES) =>
  desk.values(tab).map((row) => row.map((value) => String(value ?? '')));
const rowOf = (desk: Desk, name: string, period = '2026-05') => {
  const rows = textsIn(desk);
  const at = rows.findIndex((row) => row[0] === period && row[2] === name);
  return { at: at + 1, cells: rows[at] ?? [] };
};
const POLICE = 'Trưởng Công an phường';
const TREASURY = 'Trưởng phòng Kinh tế, Hạ tầng và Đô thị';

describe('a month that is graded', () => {
  it('has the tab from the same calls as one that is not', async () => {
    const plain = await openWithBundle(SAMPLE);
    expect(compile(plain).status).toBe('done');
    expect(titles(plain)).not.toContain(GRADES);
    const desk = await compiled();
    expect(desk.calls()).toEqual(plain.calls());
    // Scored by hand: done on 8/5 of 10/5; under way till 30/6; overdue since 15/5.
    expect(rowOf(desk, 'Chánh Văn phòng Đảng ủy').cells.slice(3, 10)).toEqual([
      ...['VPDU', '100', '100', '100', 'Hoàn thành xuất sắc', '', ''],
    ]);
    expect(rowOf(desk, POLICE).cells.slice(3, 8)).toEqual([
      ...['CAP', '40', '100', '40', 'Không hoàn thành'],
    ]);
    // The comma is the office's own, whose head this is.
    expect(rowOf(desk, TREASURY).cells.slice(3, 8)).toEqual([
      ...['KTHT', '0', '100', '0', 'Không hoàn thành'],
    ]);
    expect(textsIn(desk)[3]?.[10]).toBe(CRITERIA[1]?.[3]);
  });

  it('is the same again', async () => {
    const desk = await openCompiled();
    expect(compile(desk).status).toBe('done');
    expect(textsIn(desk)).toEqual(textsIn(await compiled()));
    expect(titles(desk).filter((title) => title.includes(GRADES))).toEqual([COPY, GRADES]);
  });

  it('keeps what people decided, tells of one without a reason, and of other typing keeps a copy', async () => {
    const desk = await openCompiled();
    const { at } = rowOf(desk, POLICE);
    desk.type(GRADES, `I${at}`, 'Hoàn thành');
    const without = compile(desk);
    expect(without.findings?.filter(({ tab }) => tab === GRADES)).toMatchObject([
      { code: 'grade-without-reason', severity: 'Cảnh báo', cell: `I${at}` },
    ]);
    expect(rowOf(desk, POLICE).cells.slice(7, 10)).toEqual([
      ...['Không hoàn thành', 'Hoàn thành', ''],
    ]);
    desk.type(GRADES, `J${at}`, 'Phá án trong đêm');
    const outcome = compile(desk);
    expect(outcome.findings?.filter(({ tab }) => tab === GRADES)).toEqual([]);
    expect(rowOf(desk, POLICE).cells.slice(8, 10)).toEqual(['Hoàn thành', 'Phá án trong đêm']);
    // Deciding is no typing by mistake; typing over a point is.
    expect(titles(desk).filter((title) => title.includes('(trước khi'))).toEqual([]);
    desk.type(GRADES, `E${at}`, '99');
    compile(desk);
    expect(rowOf(desk, POLICE).cells[4]).toBe('40');
    expect(titles(desk).filter((title) => title.includes('(trước khi'))).toHaveLength(1);
  });

  it('a decision that is typed in the moment of the run is there after the next', async () => {
    const { at } = rowOf(await compiled(), POLICE);
    const cell = (column: number, text: string) => ({
      updateCells: {
        start: { sheetId: GRADES, rowIndex: at - 1, columnIndex: column },
        rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
        fields: 'userEnteredValue',
      },
    });
    const desk = await openCompiled({
      edits: [{ method: BATCH, nth: 1, requests: [cell(8, 'Hoàn thành'), cell(9, 'Đột xuất')] }],
    });
    expect(compile(desk).status).toBe('done');
    expect(compile(desk).status).toBe('done');
    expect(rowOf(desk, POLICE).cells.slice(8, 10)).toEqual(['Hoàn thành', 'Đột xuất']);
  });

  it('and the next one has its own rows above those of the last, decisions and all', async () => {
    const desk = await openCompiled();
    const { at, cells } = rowOf(desk, POLICE);
    desk.type(GRADES, `I${at}`, 'Hoàn thành');
    desk.type(GRADES, `J${at}`, 'Phá án trong đêm');
    compile(desk);
    expect(desk.run('openPeriod')).toMatchObject({ status: 'done' });
    expect(compile(desk).status).toBe('done');
    const kept = rowOf(desk, POLICE).cells;
    expect(kept.slice(0, 8)).toEqual(cells.slice(0, 8));
    expect(kept.slice(8, 10)).toEqual(['Hoàn thành', 'Phá án trong đêm']);
    const periods = textsIn(desk)
      .slice(4)
      .map((row) => row[0]);
    expect([...new Set(periods)]).toEqual(['2026-06', '2026-05']);
    const after = textsIn(desk);
    compile(desk);
    expect(textsIn(desk)).toEqual(after);
    expect(titles(desk).filter((title) => title.includes('(trước khi'))).toEqual([]);
  });

  it('is closed to all but the office where the workbook is guarded', async () => {
    const desk = await openWithBundle(graded());
    expect(desk.run('setUp')).toMatchObject({ status: 'done' });
    const outcome = compile(desk);
    expect(outcome.status).toBe('done');
    const sheet = (title: string) => desk.spreadsheet().sheets.find((one) => one.title === title);
    expect(JSON.stringify(sheet(GRADES)?.protectedRanges)).toContain('Xếp loại');
    expect(JSON.stringify(sheet('Chấm điểm')?.protectedRanges)).toContain('Chấm điểm');
    expect(outcome.findings?.filter(({ code }) => code === 'protection-loosened')).toEqual([]);
  });
});

describe('what is published', () => {
  it('never holds the grades, whatever the register is made to say', async () => {
    const desk = await openWithBundle(
      graded((tabs) => {
        const [head = [], ...rows] = tabs.get('Phụ lục') ?? [];
        const column = (header: string) => head.indexOf(header);
        const row = (part: Readonly<Record<string, string>>) =>
          head.map((header) => part[header] ?? '');
        const own = { Bộ: '9', Lọc: '', Cột: 'STT, Nội dung' };
        tabs.set('Phụ lục', [
          head,
          ...rows,
          row({ ...own, Mã: 'XL 1', Tên: 'Xếp loại', Loại: GRADES }),
          row({ ...own, Mã: GRADES, Tên: 'Xếp loại', Loại: 'Mô hình' }),
          row({ ...own, Mã: 'XL 2', Tên: 'Mô hình', Loại: 'Mô hình' }),
        ]);
        expect(column('Loại')).toBeGreaterThan(0);
      }),
    );
    const { findings } = compile(desk);
    expect(
      findings?.filter(({ tab, found }) => tab === 'Phụ lục' && found === GRADES),
    ).toMatchObject([{ code: 'unknown-choice' }, { code: 'appendix-named-as-tab' }]);
    const outcome = publish(desk, YES);
    expect(outcome.sets?.map(({ set }) => set)).toContain('9');
    expect(setFiles(desk).length).toBeGreaterThan(0);
    for (const { id } of setFiles(desk)) {
      const said = JSON.stringify(desk.book(id));
      for (const word of ['Xếp loại đề xuất', 'Hoàn thành xuất sắc', 'Điểm tối đa', 'ĐẾM(']) {
        expect(said).not.toContain(word);
      }
    }
    // The tab of the grades stays theirs.
    expect(textsIn(desk)[3]?.[7]).toBe('Xếp loại đề xuất');
  });
});
