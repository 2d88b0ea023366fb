import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Desk, Tabs } from '../../src/desk';
import { OFFICE, type Outcome } from '../commands/bundle';
import {
  changedSince,
  handedTo,
  noteOf,
  openAs,
  run,
  standingOf,
  textsOf,
} from '../commands/progressDesk';
import { newFolder } from '../desk/files/pack/packs';
import { CLERK, SMALL_MONTH } from '../run/small';

/** What counts of `Tiến độ`: what lines of the journal bear out, whoever typed into the tab. */

const folder = newFolder();

describe('a state that the journal does not bear out', () => {
  const columns = ['Kỳ', 'Đơn vị', 'Trạng thái', 'Lúc', 'Ai', 'Lý do'] as const;
  /** Types into the row of a unit, as anybody may who can edit the tab. */
  function forge(desk: Desk, unit: string, header: (typeof columns)[number], text: string): string {
    const rows = desk.values('Tiến độ');
    const column = rows[0]?.indexOf(header) ?? -1;
    const at = rows.findIndex((row) => row[1] === unit);
    const cell = `${String.fromCharCode(65 + column)}${at + 1}`;
    desk.type('Tiến độ', cell, text);
    return cell;
  }
  const told = (outcome: Outcome) =>
    (outcome.findings ?? []).filter(({ code }) => code.startsWith('progress-'));
  const withApproval: Tabs = {
    ...SMALL_MONTH,
    'Cấu hình': [...(SMALL_MONTH['Cấu hình'] ?? []), ['Yêu cầu duyệt', 'Có']],
  };
  const all = (SMALL_MONTH['Đơn vị'] ?? []).slice(1).map(([code = '']) => code);
  /** The small month lacks an appendix that the text of VPDU names. */
  const units = all.filter((code) => code !== 'VPDU');
  const APPROVED = path.join(folder, 'duyet.xlsx');
  /** All of them approved but CAP, made once. */
  beforeAll(async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, withApproval);
    for (const unit of units.filter((one) => one !== 'CAP')) {
      expect(run(desk, 'submit', { 'don-vi': unit }).status).toBe('done');
      expect(run(desk, 'approve', { 'don-vi': unit }).status).toBe('done');
    }
    await desk.save(APPROVED);
  });
  const allButCap = () => openAs(OFFICE, { owner: OFFICE }, APPROVED);
  const approved = async () => {
    const desk = await allButCap();
    run(desk, 'submit', { 'don-vi': 'CAP' });
    expect(run(desk, 'approve', { 'don-vi': 'CAP' }).status).toBe('done');
    return desk;
  };

  it('is none where commands alone wrote it, a clerk’s request and its approval too', async () => {
    const clerk = await openAs(CLERK, { now: Date.UTC(2026, 4, 20, 2, 0) });
    run(clerk, 'submit');
    const desk = await handedTo(clerk, OFFICE);
    expect(told(run(desk, 'check'))).toEqual([]);
    expect(told(run(desk, 'check'))).toEqual([]);
    run(desk, 'approve', { 'don-vi': 'CAP' });
    run(desk, 'submit', { 'don-vi': 'TTCT', 'ly-do': 'không phát sinh' });
    run(desk, 'returnUnit', { 'don-vi': 'TTCT', 'ly-do': 'Sai; lý do: số 12 · dấu' });
    expect(told(run(desk, 'check'))).toEqual([]);
    expect(standingOf(desk, 'CAP')?.[2]).toBe('Đã duyệt');
  });

  it('is told with its cell and what to do, and counts for nothing', async () => {
    const desk = await allButCap();
    expect(run(desk, 'submit', { 'don-vi': 'CAP' }).status).toBe('done');
    const cell = forge(desk, 'CAP', 'Trạng thái', 'Đã duyệt');
    const outcome = run(desk, 'check');
    expect(told(outcome)).toMatchObject([{ tab: 'Tiến độ', cell, severity: 'Cảnh báo' }]);
    expect(told(outcome)[0]?.message).toMatch(/CAP.*Đã duyệt.*Nhật ký.*Duyệt/s);
    const report = run(desk, 'compileReport');
    expect(report.messages.join('\n')).toContain('còn 2 đơn vị chưa được duyệt: VPDU, CAP');
    expect(desk.values('Trang chủ').flat().join('\n')).toContain(
      `Đã nộp ${units.length}/${all.length} đơn vị, trong đó đã duyệt ${units.length - 1}.`,
    );
    const rollup = textsOf(desk, 'Tổng hợp');
    const column = rollup.find((row) => row.includes('Chưa duyệt'))?.indexOf('Chưa duyệt') ?? -1;
    expect(rollup.map((row) => row[column]).join()).toMatch(/Công an phường|CAP/);
    // Approving puts it right.
    expect(run(desk, 'approve', { 'don-vi': 'CAP' }).messages.join('\n')).toContain(
      'Đã duyệt báo cáo',
    );
    expect(told(run(desk, 'check'))).toEqual([]);
  });

  it('is a state that a later line overrules, one with another’s time or name, and one that was taken back by hand', async () => {
    const desk = await approved();
    run(desk, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'Thiếu phụ lục' });
    forge(desk, 'CAP', 'Trạng thái', 'Đã duyệt');
    forge(desk, 'TTCT', 'Ai', 'nguoi-khac@example.vn');
    forge(desk, 'UBKT', 'Lúc', '19/05/2026 08:00');
    forge(desk, 'TYT', 'Trạng thái', 'Chưa nộp');
    const findings = told(run(desk, 'check'));
    const rows = desk.values('Tiến độ').map((row) => String(row[1] ?? ''));
    const who = findings.map(({ cell }) => rows[Number(/\d+/.exec(cell)?.[0]) - 1]);
    expect([...who].sort()).toEqual(['CAP', 'TTCT', 'TYT', 'UBKT']);
    expect(findings.map(({ cell }) => cell.replace(/\d+/, '')).sort()).toEqual([
      'C',
      'C',
      'D',
      'E',
    ]);
    // Approving again is what each is told to do, and does it.
    for (const unit of ['TTCT', 'UBKT', 'TYT']) {
      expect(run(desk, 'approve', { 'don-vi': unit }).status).toBe('done');
    }
    expect(run(desk, 'approve', { 'don-vi': 'CAP' }).status).toBe('refused');
    expect(told(run(desk, 'check'))).toHaveLength(1);
    expect(run(desk, 'submit', { 'don-vi': 'CAP' }).status).toBe('done');
    expect(told(run(desk, 'check'))).toEqual([]);
  });

  it('is mended as its finding says where the unit never submitted', async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, SMALL_MONTH);
    run(desk, 'submit', { 'don-vi': 'TTCT' });
    forge(desk, 'CAP', 'Trạng thái', 'Đã duyệt');
    const [finding] = told(run(desk, 'check'));
    expect(finding?.message).toMatch(/chưa nộp lần nào.*ghi lại "Chưa nộp"/s);
    for (const handler of ['approve', 'returnUnit']) {
      const outcome = run(desk, handler, { 'don-vi': 'CAP', 'ly-do': 'x' });
      expect(outcome.status).toBe('refused');
      expect(outcome.messages.join('\n')).toContain('ghi lại "Chưa nộp"');
    }
    forge(desk, 'CAP', 'Trạng thái', 'Chưa nộp');
    expect(told(run(desk, 'check'))).toEqual([]);
    const plain = run(desk, 'approve', { 'don-vi': 'CAP' });
    expect(plain.messages.join('\n')).not.toContain('ghi lại');
  });

  it('is a word that is no state', async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, SMALL_MONTH);
    run(desk, 'submit', { 'don-vi': 'CAP' });
    const cells = ['CAP', 'TTCT'].map((unit) => forge(desk, unit, 'Trạng thái', 'Duyệt rồi'));
    const findings = told(run(desk, 'check'));
    expect(findings.map(({ cell }) => cell).sort()).toEqual([...cells].sort());
    expect(findings.map(({ message }) => message).join()).toContain('ghi "Duyệt rồi"');
  });

  it('is one whose row was copied from another unit’s, its hidden mark too', async () => {
    const desk = await openAs(OFFICE, { owner: OFFICE }, SMALL_MONTH);
    run(desk, 'submit', { 'don-vi': 'TTCT' });
    run(desk, 'approve', { 'don-vi': 'TTCT' });
    const rows = desk.values('Tiến độ');
    const from = rows.find((row) => row[1] === 'TTCT') ?? [];
    const at = rows.findIndex((row) => row[1] === 'CAP') + 1;
    from.forEach((cell, column) => {
      if (column !== 1)
        desk.type('Tiến độ', `${String.fromCharCode(65 + column)}${at}`, String(cell));
    });
    expect(told(run(desk, 'check')).map(({ cell }) => cell)).toEqual([`C${at}`]);
    const late = await handedTo(desk, OFFICE, { owner: OFFICE, now: Date.UTC(2026, 4, 30) });
    const due = run(late, 'remind') as Outcome & {
      readonly reminders?: { readonly due: readonly string[] };
    };
    expect(due.reminders?.due).toContain('CAP');
    expect(due.reminders?.due).not.toContain('TTCT');
  });

  it('counts no approval before a line that is gone from the journal: none knows what it said', async () => {
    const desk = await approved();
    expect(run(desk, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'Thiếu' }).status).toBe('done');
    const without = (lines: readonly (readonly string[])[]): Tabs => ({
      ...Object.fromEntries(Object.keys(withApproval).map((tab) => [tab, textsOf(desk, tab)])),
      'Nhật ký': lines,
      'Tiến độ': textsOf(desk, 'Tiến độ').map((row) =>
        row[1] === 'CAP' ? [...row.slice(0, 2), 'Đã duyệt', ...row.slice(3)] : row,
      ),
    });
    // The line of the return goes, and one stands after it.
    run(desk, 'check');
    const lines = textsOf(desk, 'Nhật ký');
    const cut = lines.filter((row) => row[2] !== 'Trả lại đơn vị');
    expect(cut).toHaveLength(lines.length - 1);
    const cheated = await openAs(OFFICE, { owner: OFFICE }, without(cut));
    const findings = told(run(cheated, 'check'));
    // One for all of them, beside that of the journal itself; and CAP's own, whose time is another.
    expect(findings.length).toBeLessThanOrEqual(2);
    expect(run(cheated, 'compileReport').messages.join('\n')).toContain(
      `còn ${all.length} đơn vị chưa được duyệt`,
    );
    // Put back, the line makes all of them good again but the one that was typed.
    const restored = await openAs(OFFICE, { owner: OFFICE }, without(lines));
    const own = told(run(restored, 'check'));
    expect(own).toHaveLength(1);
    expect(own[0]?.message).toMatch(/^Dòng của CAP.*"Đã duyệt".*"Trả lại"/);
    expect(run(restored, 'compileReport').messages.join('\n')).toContain(
      'còn 2 đơn vị chưa được duyệt: VPDU, CAP',
    );
  });

  it('of a workbook from before the chain is told once, and taken over into the journal', async () => {
    const desk = await approved();
    const old: Tabs = {
      ...withApproval,
      'Tiến độ': textsOf(desk, 'Tiến độ').map((row) => row.slice(0, 6)),
      'Nhật ký': textsOf(desk, 'Nhật ký').map((row) => row.slice(0, 7)),
    };
    for (const month of [old, { ...old, 'Nhật ký': [] }]) {
      const opened = await openAs(OFFICE, { owner: OFFICE }, month);
      const first = told(run(opened, 'check'));
      expect(first).toHaveLength(1);
      expect(first[0]?.message).toContain(`${units.length} đơn vị`);
      expect(told(run(opened, 'check'))).toEqual([]);
      expect(run(opened, 'compileReport').messages.join('\n')).toContain(
        'còn 1 đơn vị chưa được duyệt: VPDU',
      );
      // From then on it is held to what was taken over.
      run(opened, 'returnUnit', { 'don-vi': 'CAP', 'ly-do': 'Thiếu' });
      forge(opened, 'CAP', 'Trạng thái', 'Đã duyệt');
      expect(told(run(opened, 'check'))).toHaveLength(1);
    }
  });

  it('of before the chain is taken over later too, where the first run could not read the tab', async () => {
    const desk = await approved();
    const [header = [], ...rows] = textsOf(desk, 'Tiến độ').map((row) => row.slice(0, 6));
    const twice = header.map((one) => (one === 'Lý do' ? 'Trạng thái' : one));
    const old: Tabs = {
      ...withApproval,
      'Tiến độ': [twice, ...rows],
      'Nhật ký': textsOf(desk, 'Nhật ký').map((row) => row.slice(0, 7)),
    };
    const opened = await openAs(OFFICE, { owner: OFFICE }, old);
    run(opened, 'check');
    opened.type('Tiến độ', `${String.fromCharCode(65 + header.indexOf('Lý do'))}1`, 'Lý do');
    const first = told(run(opened, 'check'));
    expect(first.map(({ code }) => code)).toEqual(['progress-before-chain']);
    expect(first[0]?.message).toContain(`${units.length} đơn vị`);
    expect(told(run(opened, 'check'))).toEqual([]);
    expect(run(opened, 'compileReport').messages.join('\n')).toContain(
      'còn 1 đơn vị chưa được duyệt: VPDU',
    );
  });

  it('of before the chain keeps the time of its submission, and is told without one where it has none', async () => {
    const desk = await approved();
    for (const [time, said] of [
      ['19/05/2026 09:00', /đã đổi sau khi đơn vị nộp lúc 19\/05\/2026 09:00\./],
      ['', /đã đổi sau khi đơn vị nộp\./],
    ] as const) {
      const [header = [], ...rows] = textsOf(desk, 'Tiến độ');
      const seals = rows.map((row) => [
        ...row.slice(0, 7),
        row[7] ? `${row[7].split(' ')[0]} ${time}`.trim() : '',
      ]);
      const log = textsOf(desk, 'Nhật ký').map((row) => row.slice(0, 7));
      const old = { ...withApproval, 'Tiến độ': [header, ...seals], 'Nhật ký': log };
      const opened = await openAs(OFFICE, { owner: OFFICE }, old);
      run(opened, 'check');
      // What is approved once more goes on from what was taken over.
      forge(opened, 'TTCT', 'Lúc', '');
      run(opened, 'approve', { 'don-vi': 'TTCT' });
      expect(told(run(opened, 'check'))).toEqual([]);
      for (const unit of ['CAP', 'TTCT']) {
        opened.type('Biểu chung', noteOf(opened, unit), 'sửa sau');
      }
      const found = changedSince(run(opened, 'check'));
      expect(found.map(({ message }) => message)).toEqual([
        expect.stringMatching(said),
        expect.stringMatching(said),
      ]);
    }
  });

  it('is a row that is gone: what the journal says counts, and approving writes the row again', async () => {
    const desk = await approved();
    const rows = desk.values('Tiến độ');
    const at = rows.findIndex((row) => row[1] === 'CAP') + 1;
    for (const [column] of (rows[0] ?? []).entries()) {
      desk.type('Tiến độ', `${String.fromCharCode(65 + column)}${at}`, '');
    }
    expect(told(run(desk, 'check'))).toMatchObject([{ tab: 'Tiến độ' }]);
    run(desk, 'compileReport');
    expect(desk.values('Trang chủ').flat().join('\n')).toContain(`đã duyệt ${units.length}`);
    expect(run(desk, 'approve', { 'don-vi': 'CAP' }).status).toBe('done');
    expect(standingOf(desk, 'CAP')?.[2]).toBe('Đã duyệt');
    expect(told(run(desk, 'check'))).toEqual([]);
  });
});
