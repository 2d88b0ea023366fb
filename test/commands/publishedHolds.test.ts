import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Desk, DeskOptions } from '../../src/desk';
import { SMALL_MONTH } from '../run/small';
import { NOW, type Outcome, openWithBundle } from './bundle';

/** What was published stays what the office said of it: who reads it, what is in it, and what is told. */

interface Published extends Outcome {
  readonly sets?: readonly {
    readonly set: string;
    readonly id: string;
    readonly shared: boolean;
  }[];
}

const YES = { 'cong-khai': true };
const COLLEAGUE = 'dong-nghiep@example.vn';

const run = (desk: Desk, options: object = {}) =>
  desk.run('publishAppendices', options) as Published;
const said = ({ messages }: Outcome) => messages.join('\n');

const [HEADER = [], ...ROWS] = SMALL_MONTH['Phụ lục'] ?? [];
const at = (header: string) => HEADER.indexOf(header);
/** The small month with its two appendices in sets of their own. */
const IN_SETS = {
  ...SMALL_MONTH,
  'Phụ lục': [
    HEADER,
    ...ROWS.map((row, index) =>
      row.map((cell, column) => (column === at('Bộ') ? `${index + 1}` : cell)),
    ),
  ],
};
const open = (options: Partial<DeskOptions> = {}) => openWithBundle(IN_SETS, options);

type File = ReturnType<Desk['files']>[number];
type Permission = File['permissions'][number];

function fileOf(desk: Desk, id: string | undefined): File {
  const file = desk.files().find((one) => one.id === id);
  if (!file) throw new Error(`no file ${id}`);
  return file;
}

/** What a person does in **Chia sẻ**. */
function shareByHand(desk: Desk, id: string | undefined, given: Omit<Permission, 'id'>): void {
  const file = fileOf(desk, id);
  const made = { id: given.type === 'anyone' ? 'anyoneWithLink' : given.type, ...given };
  const others = file.permissions.filter((one) => one.id !== made.id);
  Object.assign(file, { permissions: [...others, made] });
}

const textsOf = (desk: Desk, id = '') =>
  (desk.book(id)?.sheets ?? [])
    .flatMap(({ rows }) => rows)
    .flatMap((row) => (row ?? []).map((cell) => String(cell?.value ?? '')));

/** The state beside each appendix of the register. */
function states(desk: Desk): readonly string[] {
  const [header = [], ...rows] = desk.values('Phụ lục').map((row) => row.map(String));
  const column = header.indexOf('Trạng thái công bố');
  return rows.filter(([code]) => code !== '').map((row) => row[column] ?? '');
}

/** A new content for the file: the name of the first set's appendix. */
const retitle = (desk: Desk) =>
  desk.type('Phụ lục', `${String.fromCharCode(65 + at('Tên'))}2`, 'TÊN MỚI CỦA PHỤ LỤC');
const isNew = (desk: Desk, id: string | undefined) =>
  textsOf(desk, id).some((text) => text.includes('TÊN MỚI CỦA PHỤ LỤC'));

describe('a file that others read', () => {
  it('is not filled without the yes, whoever they are', async () => {
    for (const given of [
      { type: 'domain', role: 'reader', domain: 'example.vn' },
      { type: 'user', role: 'reader', emailAddress: COLLEAGUE },
      { type: 'group', role: 'commenter', emailAddress: 'nhom@example.vn' },
    ] as const) {
      const desk = await open();
      const [set] = run(desk).sets ?? [];
      shareByHand(desk, set?.id, given);
      retitle(desk);
      const outcome = run(desk);
      expect(isNew(desk, set?.id)).toBe(false);
      expect(said(outcome)).toContain('Bộ 1: tệp đang có người khác mở được nên giữ nguyên');
      expect(outcome.sets?.[0]?.shared).toBe(false);
      expect(states(desk)[0]).toBe('Chưa');
      expect(run(desk, YES).sets?.[0]?.shared).toBe(true);
      expect(isNew(desk, set?.id)).toBe(true);
    }
  });

  it('is read alone by whoever has the link, after somebody let them write', async () => {
    const desk = await open();
    const [set] = run(desk, YES).sets ?? [];
    shareByHand(desk, set?.id, { type: 'anyone', role: 'writer' });
    const outcome = run(desk, YES);
    const anyone = fileOf(desk, set?.id).permissions.filter(({ type }) => type === 'anyone');
    expect(anyone.map(({ role }) => role)).toEqual(['reader']);
    expect(said(outcome)).toContain('Bộ 1: đã công bố');
  });

  it('is told where whoever has the link can write and that cannot be mended', async () => {
    let isStuck = false;
    const desk = await open({
      otherwise: (method, own) => {
        if (isStuck && method === 'Drive.Permissions.remove') {
          throw Object.assign(new Error('The user does not have sufficient permissions.'), {
            details: { code: 403 },
          });
        }
        return own();
      },
    });
    const [set] = run(desk, YES).sets ?? [];
    shareByHand(desk, set?.id, { type: 'anyone', role: 'writer' });
    isStuck = true;
    const outcome = run(desk, YES);
    expect(said(outcome)).toContain('Bộ 1: đã ghi nội dung, nhưng ai có liên kết còn SỬA được tệp');
    expect(said(outcome)).not.toMatch(/Bộ 1: .*không sửa được/);
  });
});

const HIDDEN = { hiddenByUser: true };

describe('the content of a file', () => {
  const FILL = 'Sheets.Spreadsheets.batchUpdate';

  it('is told as it is where the answer was lost', async () => {
    const calm = await open();
    run(calm, YES);
    const most = calm.calls()[FILL] ?? 0;
    for (let nth = 1; nth <= most; nth += 1) {
      for (const when of ['after', 'late'] as const) {
        const desk = await open({ faults: [{ method: FILL, nth, when }] });
        const outcome = run(desk, YES);
        expect([nth, when, said(outcome)]).toEqual([
          nth,
          when,
          expect.not.stringMatching(/chưa ghi được nội dung/),
        ]);
        expect(outcome.sets?.map(({ shared }) => shared)).toEqual([true, true]);
      }
    }
  });

  it('is shown, whatever somebody hid in the file', async () => {
    const desk = await openWithBundle({
      ...IN_SETS,
      'Phụ lục': [
        HEADER,
        ...ROWS.map((row) => row.map((cell, i) => (i === at('Bộ') ? '1' : cell))),
      ],
    });
    const [set] = run(desk, YES).sets ?? [];
    const sheets = desk.book(set?.id ?? '')?.sheets ?? [];
    const [sheet] = sheets;
    if (!sheet || sheets.length < 2) throw new Error('no tab to hide');
    Object.assign(sheet.properties, { hidden: true });
    Object.assign(sheet, { columnMetadata: new Map([...sheet.columnMetadata, [1, HIDDEN]]) });
    run(desk, YES);
    const after = desk.book(set?.id ?? '')?.sheets[0];
    expect(after?.properties.hidden ?? false).toBe(false);
    expect(after?.columnMetadata.get(1)?.hiddenByUser ?? false).toBe(false);
  });
});

describe('time', () => {
  afterEach(() => vi.useRealTimers());
  const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);

  it('in which a person is asked is not the run’s', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    const desk = await open({
      now: undefined,
      answer: () => {
        pass(10);
        return 'CÓ';
      },
    });
    expect(run(desk).sets?.map(({ shared }) => shared)).toEqual([true, true]);
  });

  it('that is over leaves what the register told of the sets that were not begun', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    const desk = await open({
      now: undefined,
      otherwise: (method, own) => {
        if (method === 'Drive.Permissions.create') pass(10);
        return own();
      },
    });
    const outcome = run(desk, YES);
    expect(outcome.sets?.[0]?.shared).toBe(true);
    expect(states(desk)).toEqual([expect.stringMatching(/^Đã công bố/), 'Chưa']);
    expect(said(outcome)).toContain('Bộ 2: chưa ghi được nội dung');
  });
});
