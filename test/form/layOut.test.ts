import { describe, expect, it } from 'vitest';
import { type Cell, cellText, readWorkbook, type Workbook } from '../../src/contract';
import { layOut, type PreparedRow } from '../../src/form';
import { type Period, readPeriod } from '../../src/model/period';
import { type FormText, formGrid, TASK } from '../check/form';

function read(text: FormText): Workbook {
  const reading = readWorkbook(formGrid({ units: 'CAP UBND; MTTQ MTTQ; QSP UBND -', ...text }));
  if (reading.state === 'broken') throw new Error(reading.findings[0]?.message);
  return reading.workbook;
}

function period(written: string): Period {
  const found = readPeriod(written);
  if (!found) throw new Error(written);
  return found;
}

/** The rows laid out for a unit, without the spare ones. */
function laid(
  text: FormText,
  unit = 'CAP',
  of = '2026-05',
  isOpening = false,
): readonly PreparedRow[] {
  const rows = layOut(read(text), { period: period(of), isOpening }).rows.get(unit) ?? [];
  return rows.filter((row) => row.Loại !== undefined);
}

const codes = (rows: readonly PreparedRow[]) => rows.flatMap(({ Mã }) => (Mã ? [Mã] : []));

const INDICATORS =
  'A | Tổng | Cộng dồn | Đơn vị báo cáo=CAP; MTTQ\nB | Tổng | Mới nhất\nF | | | Công thức=A + B';

describe('the figures that a unit is asked for', () => {
  it('are those of the catalogue, and without a name there those of the last period', () => {
    expect(codes(laid({ indicators: INDICATORS }))).toEqual(['A']);
    expect(codes(laid({ indicators: INDICATORS, archive: '2026-04 CAP B 3' }))).toEqual(['A', 'B']);
    expect(codes(laid({ indicators: INDICATORS, archive: '2026-04 CAP B 3' }, 'MTTQ'))).toEqual([
      'A',
    ]);
    expect(
      layOut(read({ indicators: INDICATORS }), { period: period('2026-05') }).rows.has('QSP'),
    ).toBe(false);
  });

  it('stand with period, axis, section, name, unit of measure, last number and plan', () => {
    const [row] = laid({
      indicators: 'A | Tổng | Cộng dồn | Đơn vị báo cáo=CAP | Kế hoạch năm=1200',
      archive: '2026-03 CAP A 1234.5\n2026-03 MTTQ A 7',
    });
    expect(row).toMatchObject({
      Kỳ: '2026-05',
      Trục: 'UBND',
      'Đơn vị': 'CAP',
      Loại: 'Số liệu',
      Mã: 'A',
      Tên: 'Chỉ tiêu A',
      'Kỳ trước': '1.234,5 (2026-03)',
      'Kế hoạch': '1.200',
    });
    expect(row).not.toHaveProperty('Nội dung');
    expect(row).not.toHaveProperty('Giá trị');
    const april = laid({ indicators: INDICATORS, archive: '2026-04 CAP A 1\n2026-04 CAP A 2' });
    expect(april[0]?.['Kỳ trước']).toBe('3');
  });

  it('stand with what units that became one said last, put together as in every figure', () => {
    const text = {
      units: 'CAP UBND; MTTQ MTTQ >CAP@2026-05',
      indicators: [
        'A | Tổng | Cộng dồn | Đơn vị báo cáo=CAP',
        'B | Tổng | Mới nhất | Đơn vị báo cáo=CAP',
        'C | Trung bình | Trung bình | Đơn vị báo cáo=CAP',
        'D | Không | Không | Đơn vị báo cáo=CAP',
      ].join('\n'),
      archive: ['A', 'B', 'C', 'D']
        .flatMap((code) => [`2026-04 CAP ${code} 10`, `2026-04 MTTQ ${code} 20`])
        .join('\n'),
    };
    const last = (rows: readonly PreparedRow[]) => rows.map((row) => row['Kỳ trước'] ?? '');
    expect(last(laid(text))).toEqual(['30', '30', '15', '']);
    // Two readings of one unit are no number.
    const twice = { ...text, archive: `${text.archive}\n2026-04 CAP B 11` };
    expect(last(laid(twice))).toEqual(['30', '', '15', '']);
    expect(last(laid({ ...text, archive: '2026-04 MTTQ B 20' }))).toEqual(['', '20', '', '']);
  });

  it('stand with the plan of the report’s last day', () => {
    const workbook = read({
      indicators:
        'A | Tổng | Cộng dồn | Đơn vị báo cáo=CAP | Kế hoạch năm=100 | Kế hoạch điều chỉnh=200 | Ngày điều chỉnh=25/05/2026',
    });
    const plan = (day: number) => {
      const to = { year: 2026, month: 5, day };
      return layOut(workbook, { period: period('2026-05'), to }).rows.get('CAP')?.[0]?.['Kế hoạch'];
    };
    expect([plan(20), plan(25)]).toEqual(['100', '200']);
  });

  it('stand with the last number of all units that became one', () => {
    const last = (of: string, archive: string, units = 'Tổng') => {
      const merged = {
        units: 'CAP UBND; XA UBND >CAP@2026-05; MTTQ MTTQ',
        indicators: `A | ${units} | ${of} | Đơn vị báo cáo=CAP`,
      };
      return laid({ ...merged, archive })[0]?.['Kỳ trước'];
    };
    expect(last('Mới nhất', '2026-04 CAP A 5\n2026-04 XA A 8')).toBe('13');
    expect(last('Mới nhất', '2026-04 CAP A 5\n2026-04 XA A 5')).toBe('10');
    expect(last('Cộng dồn', '2026-04 CAP A 5\n2026-04 XA A 5')).toBe('10');
    expect(last('Trung bình', '2026-04 CAP A 5\n2026-04 XA A 8', 'Trung bình')).toBe('6,5');
    // A part is no whole.
    expect(last('Mới nhất', '2026-04 CAP A 5\n2026-03 XA A 8')).toBe('');
  });

  it('are asked for by subject once, where the form tells subjects', () => {
    const text = (value: string): Cell => ({ kind: 'text', text: value });
    // The columns of subjects are no usual ones: that of notes stands for them.
    const subjects = (
      rows: NonNullable<FormText['rows']>,
      inForm = 'Đối tượng',
      archive?: string,
    ) =>
      laid({
        ...(archive === undefined ? {} : { archive }),
        indicators: 'A | Tổng | Mới nhất | Đơn vị báo cáo=CAP',
        archived: ['Trường 1', 'Trường 2'].map((one) => ({
          Kỳ: archive === undefined ? '2026-04' : '2026-03',
          Loại: 'Số liệu',
          Mã: 'A',
          'Giá trị': '5',
          'Ghi chú': one,
        })),
        rows,
        change: (tabs) => {
          for (const [tab, name] of [
            ['Biểu chung', inForm],
            ['Lưu trữ', 'Đối tượng'],
          ] as const) {
            const [head = []] = tabs.get(tab) ?? [];
            head[head.findIndex((cell) => cellText(cell) === 'Ghi chú')] = text(name);
          }
          const [head, first] = tabs.get('Chỉ tiêu') ?? [];
          head?.push(text('Theo đối tượng'));
          if (head && first) first[head.length - 1] = text('Có');
        },
      }).map((row) => row['Đối tượng']);
    const row = (of: string) => ({ Loại: 'Số liệu', Mã: 'A', 'Ghi chú': of });
    expect(subjects([])).toEqual(['Trường 1', 'Trường 2']);
    // A month in which others alone reported is no end of them.
    expect(subjects([], 'Đối tượng', '2026-04 MTTQ A 5')).toEqual(['Trường 1', 'Trường 2']);
    expect(subjects([row('Trường 1')])).toEqual(['Trường 2']);
    // Renamed, it is asked for no second time.
    expect(subjects([row('Trường một'), row('Trường 2')])).toEqual([]);
    expect(subjects([], 'Cột riêng')).toEqual([undefined]);
    expect(subjects([row(''), row('')], 'Cột riêng')).toEqual([]);
  });

  it('are asked for once: a row that stands there, typed or prepared, counts', () => {
    expect(laid({ indicators: INDICATORS, form: '2026-05 CAP A 5' })).toEqual([]);
    expect(laid({ indicators: INDICATORS, form: '2026-05 CAP A' })).toEqual([]);
    expect(codes(laid({ indicators: INDICATORS, form: '2026-04 CAP A 5' }))).toEqual(['A']);
  });

  it('are not asked for again where a sheet made a day of the typed month', () => {
    const typed = { Loại: 'Số liệu', Mã: 'A', 'Giá trị': '5', Kỳ: '01/05/2026' };
    expect(laid({ indicators: INDICATORS, rows: [typed] })).toEqual([]);
  });

  it('go on being asked for where a month was left blank', () => {
    const text = { indicators: INDICATORS, archive: '2026-03 CAP B 3', form: '2026-04 CAP B' };
    expect(codes(laid(text))).toEqual(['A', 'B']);
  });

  it('go on being asked for where the unit was left out of periods that others reported', () => {
    const others = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07'].map(
      (month) => `${month} MTTQ B 5`,
    );
    for (const left of [1, 2, 5]) {
      const archive = ['2026-02 CAP B 3', ...others.slice(0, left)].join('\n');
      const of = `2026-0${left + 3}`;
      const text = { indicators: INDICATORS, archive, period: of };
      expect([of, codes(laid(text, 'CAP', of))]).toEqual([of, ['A', 'B']]);
    }
  });

  it('are no longer asked for after a year, unless nobody was asked since', () => {
    const text = (archive: string) => ({ indicators: INDICATORS, archive });
    const asked = (archive: string) => codes(laid(text(archive)));
    expect(asked('2025-05 CAP B 3\n2026-04 MTTQ B 5')).toEqual(['A', 'B']);
    expect(asked('2025-04 CAP B 3\n2026-04 MTTQ B 5')).toEqual(['A']);
    expect(asked('2024-04 CAP B 3')).toEqual(['A', 'B']);
  });

  it('are no longer asked for once the catalogue names others or ends the indicator', () => {
    const archive = '2026-03 CAP B 3\n2026-04 MTTQ B 5';
    for (const end of ['Đơn vị báo cáo=MTTQ', 'Hiệu lực đến=2026-04']) {
      expect(laid({ indicators: `B | Tổng | Mới nhất | ${end}`, archive })).toEqual([]);
    }
  });

  it('of a longer period are made of the shorter ones, unless its own rows are typed', () => {
    const months = { indicators: INDICATORS, archive: '2026-04 CAP A 1\n2026-05 CAP A 2' };
    expect(codes(laid({ ...months, period: '2026-Q2' }, 'CAP', '2026-Q2'))).toEqual([]);
    const quarters = { ...months, archive: `${months.archive}\n2026-Q1 CAP A 9` };
    expect(codes(laid({ ...quarters, period: '2026-Q2' }, 'CAP', '2026-Q2'))).toEqual(['A']);
    const alone = { indicators: INDICATORS, period: '2026-Q2' };
    expect(codes(laid(alone, 'CAP', '2026-Q2'))).toEqual(['A']);
  });
});

describe('what goes on from the last period', () => {
  const inApril = (row: object) => ({ Kỳ: '2026-04', ...row });
  const task = inApril(TASK);
  const text = inApril({ Loại: 'Lời văn', 'Nội dung': 'Đã họp giao ban.' });
  const priority = inApril({ Loại: 'Trọng tâm', 'Nội dung': 'Tổ chức đối thoại.' });

  it('are tasks not finished, with their codes and as they stand', () => {
    const done = { ...task, Mã: 'NV.2', 'Trạng thái': 'Hoàn thành' };
    const [row, ...others] = laid({ archived: [task, done] });
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      Loại: 'Nhiệm vụ',
      Mã: 'NV.1',
      'Nội dung': 'Xây dựng tuyến phố kiểu mẫu',
      'Trạng thái': 'Đang thực hiện',
      'Thời hạn': 46203,
    });
  });

  it('are standing paragraphs, marked to be looked over', () => {
    expect(laid({ archived: [text, text] })).toEqual([
      expect.objectContaining({ 'Nội dung': 'Đã họp giao ban.', 'Ghi chú': 'Cần xem lại' }),
    ]);
    const { asked, carried } = layOut(read({ archived: [text] }), { period: period('2026-05') });
    expect([asked, carried]).toEqual([1, 1]);
  });

  it('are priorities, offered as tasks that nobody counts before they are accepted', () => {
    const [row, ...others] = laid({ archived: [priority] });
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      Loại: 'Nhiệm vụ',
      Tên: 'Trọng tâm đã nêu ở báo cáo tháng 4 năm 2026: Tổ chức đối thoại.',
    });
    expect(row).not.toHaveProperty('Nội dung');
  });

  it('are nothing of units no longer active', () => {
    const gone = [task, text, priority].map((row) => ({ ...row, 'Đơn vị': 'QSP' }));
    expect(layOut(read({ archived: gone }), { period: period('2026-05') }).carried).toBe(0);
  });

  it('are not kept back by a row that another unit typed early', () => {
    const all = { archived: [task, text], indicators: 'A | Tổng | Cộng dồn' };
    expect(laid({ ...all, form: '2026-05 MTTQ A 1' }).map(({ Loại }) => Loại)).toEqual([
      'Nhiệm vụ',
      'Lời văn',
    ]);
    // A unit that has begun may have struck out what it was given.
    expect(laid({ ...all, form: '2026-05 CAP A 1' })).toEqual([]);
    const layout = layOut(read({ ...all, form: '2026-05 CAP A 1' }), { period: period('2026-05') });
    expect([...layout.leftOut]).toEqual([['CAP', 2]]);
    const rewritten = { Loại: 'Lời văn', 'Nội dung': 'Viết lại.' } as const;
    const own = read({ ...all, rows: [TASK, rewritten] });
    expect(layOut(own, { period: period('2026-05') }).leftOut.size).toBe(0);
  });

  it('are, where the period is opened, all that does not stand there yet', () => {
    const early = { Loại: 'Lời văn', 'Nội dung': 'Gõ sớm.' };
    const other = { ...task, Mã: 'NV.2' };
    const rows = (typed: FormText['rows'] = []) =>
      laid({ archived: [task, other, text], rows: typed }, 'CAP', '2026-05', true).map(
        (row) => row.Mã ?? row['Nội dung'],
      );
    expect(rows([early])).toEqual(['NV.1', 'NV.2', 'Đã họp giao ban.']);
    expect(rows([early, { ...TASK, 'Trạng thái': 'Hoàn thành' }])).toEqual([
      'NV.2',
      'Đã họp giao ban.',
    ]);
    expect(rows([{ Loại: 'Lời văn', 'Nội dung': 'Đã họp giao ban.' }])).toEqual(['NV.1', 'NV.2']);
  });

  it('are no tasks that shorter periods inside the new one tell of', () => {
    const march = { ...TASK, Kỳ: '2026-03' };
    const first = { ...TASK, Kỳ: '2026-Q1', Mã: 'NV.2' };
    const spring = { Kỳ: '2026-Q1', Loại: 'Lời văn', 'Nội dung': 'Quý I.' } as const;
    const june = { ...TASK, Kỳ: '2026-06', 'Trạng thái': 'Hoàn thành' };
    const of = (archived: FormText['archived'] = []) =>
      codes(laid({ archived, period: '2026-Q2' }, 'CAP', '2026-Q2'));
    expect(of([march, first, spring])).toEqual(['NV.1', 'NV.2']);
    expect(of([march, first, spring, june])).toEqual(['NV.2']);
  });

  it('are tasks with a status as it was typed, though nobody can read it', () => {
    const [row] = laid({ archived: [{ ...task, 'Trạng thái': 'Đã xong' }] });
    expect(row?.['Trạng thái']).toBe('Đã xong');
  });
});

describe('the sections that a unit writes', () => {
  const sections = [
    ['viet', 'Lời văn', 'CAP', 'Công tác tháng {{tháng}}'],
    ['viec', 'Nhiệm vụ', 'CAP', 'Nhiệm vụ được giao'],
    ['tiep', 'Đánh số', '', 'NHIỆM VỤ TRỌNG TÂM'],
    ['bang', 'Bảng', 'CAP', 'Bảng số liệu'],
    ['cua-mttq', 'Lời văn', 'MTTQ', 'Hạn chế'],
  ] as const;
  const outlined = (text: FormText): FormText => ({
    ...text,
    change: (tabs) => {
      const rows = tabs.get('Đề cương') ?? [];
      const [headers = []] = rows;
      const at = (name: string) => headers.findIndex((one) => cellText(one) === name);
      const line = ([code, kind, unit, title]: (typeof sections)[number]) => {
        const values: Readonly<Record<string, string>> = {
          'Mã mục': code,
          Cấp: '1',
          Kiểu: kind,
          'Đơn vị': unit,
          'Tiêu đề': title,
          Trục: 'UBND',
        };
        const cells = headers.map((): Cell => ({ kind: 'blank' }));
        for (const [name, value] of Object.entries(values)) {
          cells[at(name)] = { kind: 'text', text: value };
        }
        return cells;
      };
      tabs.set('Đề cương', [headers, ...sections.map(line)]);
    },
  });
  const rowsFor = (text: FormText, unit?: string) =>
    laid(outlined(text), unit).map(({ Mục, Loại, Tên }) => [Mục, Loại, Tên]);

  it('stand prepared with section, kind and heading, their text blank', () => {
    expect(rowsFor({})).toEqual([
      ['viet', 'Lời văn', 'Công tác tháng …'],
      ['viec', 'Nhiệm vụ', 'Nhiệm vụ được giao'],
      ['tiep', 'Trọng tâm', 'NHIỆM VỤ TRỌNG TÂM'],
    ]);
    expect(rowsFor({}, 'MTTQ')).toEqual([['cua-mttq', 'Hạn chế', 'Hạn chế']]);
  });

  it('are left out where a row of theirs stands, whoever typed it', () => {
    const text = { Mục: 'viet', Loại: 'Lời văn', 'Nội dung': 'Đã họp.', 'Đơn vị': 'MTTQ' };
    const prepared = { Mục: 'tiep', Loại: 'Trọng tâm' };
    expect(rowsFor({ rows: [text, prepared] })).toEqual([
      ['viec', 'Nhiệm vụ', 'Nhiệm vụ được giao'],
    ]);
    // A task in a section of words does not fill it.
    expect(rowsFor({ rows: [{ ...TASK, Mục: 'viet' }] })[0]?.[0]).toBe('viet');
  });

  it('hold last priorities as tasks offered in the section of tasks', () => {
    const last = { Kỳ: '2026-04', Mục: 'tiep', Loại: 'Trọng tâm', 'Nội dung': 'Đối thoại.' };
    expect(rowsFor({ archived: [last] })).toContainEqual([
      'viec',
      'Nhiệm vụ',
      'Trọng tâm đã nêu ở báo cáo tháng 4 năm 2026: Đối thoại.',
    ]);
    expect(rowsFor({ archived: [last] }).map(([section]) => section)).toContain('tiep');
  });
});

describe('the spare rows of a unit', () => {
  /** How many rows without a kind it gets, having written so many texts last time. */
  const spares = (archive: string, texts = 0) => {
    const archived = Array.from({ length: texts }, (_, at) => ({
      Kỳ: '2026-04',
      Loại: 'Lời văn',
      'Nội dung': `Đoạn ${at}`,
    }));
    const workbook = read({ indicators: INDICATORS, archive, archived });
    const rows = layOut(workbook, { period: period('2026-05') }).rows.get('CAP') ?? [];
    return rows.filter((row) => row.Loại === undefined).length;
  };

  it('are many where nobody knows how many it fills in', () => {
    expect(spares('')).toBe(18);
    expect(spares('2026-04 MTTQ A 1')).toBe(18);
  });

  it('are a few more than it filled in beside its figures last time', () => {
    expect(spares('2026-04 CAP A 1')).toBe(6);
    expect(spares('2026-04 CAP A 1', 5)).toBe(11);
    expect(spares('', 40)).toBe(18);
  });
});
