import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBook } from '../../src/book';
import { check } from '../../src/commands';
import { BLANK, type Cell, CONTRACT, cellText, type Grid } from '../../src/contract';
import { type Finding, type FindingRecord, findingRecord, shownCode } from '../../src/findings';
import { cellName } from '../../src/model/address';
import { type Look, type Outcome, runCommand } from '../../src/run';
import { SAMPLE } from '../desk/files/pack/packs';
import { gridOf } from '../rollup/ward';
import { fakePorts } from '../run/ports';
import { IS_WHOLE } from '../run/whole';
import { packTabs } from './pack';

type Tabs = Map<string, Cell[][]>;

/** A third in the quick tests: each run of a property has other workbooks. */
const SHARE = IS_WHOLE ? 1 : 1 / 3;

/** The An Phúc month with rows of a few units only: small enough for a thousand workbooks. */
const BASE: Tabs = smallMonth();

function smallMonth(): Tabs {
  const tabs = packTabs(SAMPLE);
  const kept = new Set(['CAP', 'CDP', 'UBKT']);
  const keep = (title: string, isKept: (row: readonly Cell[], index: number) => boolean) => {
    const [header = [], ...rows] = tabs.get(title) ?? [];
    tabs.set(title, [header, ...rows.filter(isKept)]);
  };
  const figures = new Set<string>();
  for (const title of ['Biểu chung', 'Lưu trữ']) {
    keep(title, (row, index) => {
      const isProse = ['Lời văn', 'Trọng tâm', 'Hạn chế'].includes(textOf(row[4]));
      return isProse ? title === 'Biểu chung' && index % 20 === 0 : kept.has(textOf(row[2]));
    });
    for (const row of tabs.get(title) ?? []) figures.add(textOf(row[5]));
  }
  // The texts name figures of all units: without tokens they stand by themselves.
  for (const row of tabs.get('Biểu chung') ?? []) {
    if (textOf(row[6]).includes('{{')) row[6] = typed('Đã hoàn thành tốt nhiệm vụ được giao.');
  }
  keep('Chỉ tiêu', (row) => figures.has(textOf(row[0])) && textOf(row[7]) === '');
  keep('Quy tắc', (row) => textOf(row[0]) === 'QT.20');
  return tabs;
}

function textOf(cell: Cell | undefined): string {
  return cell ? cellText(cell) : '';
}

function copyOf(tabs: Tabs): Tabs {
  return new Map([...tabs].map(([title, rows]) => [title, rows.map((row) => [...row])]));
}

function typed(text: string): Cell {
  return text === '' ? BLANK : { kind: 'text', text };
}

const TITLES = [...BASE.keys()];
const REQUIRED = Object.values(CONTRACT).filter(({ required }) => required);

/** What may stand in a cell that nobody foresaw. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    'chữ\u0000\u0007ẩn\u001f',
    'Đảng ủy phường'.normalize('NFD'),
    '§¶ng uû ph­êng An Phóc',
    'Ñaûng uûy phöôøng',
    '=1+1',
    '{{VB.DEN',
    '{{VB.DEN|lạ}} và {{}} [[ chú thích',
    '| a | b |\n| 1 |',
    '1.234',
    '12,5 triệu',
    '#REF!',
    '2026-05',
    'Không áp dụng',
    'x'.repeat(60000),
    '\ud800',
    '((((((((((',
    '__proto__',
    'constructor',
  ),
);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  anyText.map(typed),
  fc.double().map((value): Cell => ({ kind: 'number', value })),
  fc.boolean().map((value): Cell => ({ kind: 'boolean', value })),
  fc.constant<Cell>({ kind: 'date', date: { year: 2026, month: 5, day: 20 } }),
  fc.constantFrom('#REF!', '#DIV/0!', '#N/A').map((text): Cell => ({ kind: 'error', text })),
);

type Mutation = (tabs: Tabs) => void;

const anyPlace = fc.record({
  title: fc.constantFrom(...TITLES),
  row: fc.nat(),
  column: fc.nat(),
});

function rowAt(tabs: Tabs, title: string, row: number): Cell[] | undefined {
  const rows = tabs.get(title);
  return rows?.[row % Math.max(rows.length, 1)];
}

const anyMutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.constantFrom(...TITLES).map(
    (title): Mutation =>
      (tabs) =>
        tabs.delete(title),
  ),
  fc.tuple(fc.constantFrom(...TITLES), anyText).map(
    ([title, name]): Mutation =>
      (tabs) => {
        const rows = tabs.get(title);
        tabs.delete(title);
        if (rows) tabs.set(name, rows);
      },
  ),
  fc.tuple(fc.constantFrom(...TITLES), fc.constantFrom(...TITLES)).map(
    ([one, other]): Mutation =>
      (tabs) => {
        const [left, right] = [tabs.get(one), tabs.get(other)];
        if (left && right) tabs.set(one, right).set(other, left);
      },
  ),
  fc.tuple(fc.constantFrom(...TITLES), fc.constantFrom(' ', '\u200b')).map(
    ([title, mark]): Mutation =>
      (tabs) => {
        tabs.set(`${title.toUpperCase()}${mark}`, tabs.get(title) ?? []);
      },
  ),
  anyPlace.map(
    ({ title, column }): Mutation =>
      (tabs) => {
        for (const row of tabs.get(title) ?? []) row.splice(column % Math.max(row.length, 1), 1);
      },
  ),
  fc.tuple(anyPlace, fc.nat()).map(
    ([{ title, column }, other]): Mutation =>
      (tabs) => {
        for (const row of tabs.get(title) ?? []) {
          const [left, right] = [column % Math.max(row.length, 1), other % Math.max(row.length, 1)];
          const cell = row[left] ?? BLANK;
          row[left] = row[right] ?? BLANK;
          row[right] = cell;
        }
      },
  ),
  anyPlace.map(
    ({ title, column }): Mutation =>
      (tabs) => {
        for (const row of tabs.get(title) ?? [])
          row.push(row[column % Math.max(row.length, 1)] ?? BLANK);
      },
  ),
  fc.tuple(anyPlace, anyCell).map(
    ([{ title, column }, cell]): Mutation =>
      (tabs) => {
        const [header] = tabs.get(title) ?? [];
        if (header) header[column % Math.max(header.length, 1)] = cell;
      },
  ),
  fc.tuple(anyPlace, anyCell).map(
    ([{ title, row, column }, cell]): Mutation =>
      (tabs) => {
        const cells = rowAt(tabs, title, row);
        if (cells) cells[column % Math.max(cells.length, 1)] = cell;
      },
  ),
  fc.tuple(anyPlace, fc.array(anyCell, { maxLength: 30 })).map(
    ([{ title, row }, cells]): Mutation =>
      (tabs) => {
        tabs.get(title)?.splice(row % Math.max(tabs.get(title)?.length ?? 1, 1), 0, cells);
      },
  ),
  fc.constantFrom(...TITLES).map(
    (title): Mutation =>
      (tabs) =>
        tabs.set(title, []),
  ),
);

function mutated(mutations: readonly Mutation[]): Grid {
  const tabs = copyOf(BASE);
  for (const mutate of mutations) mutate(tabs);
  return gridOf(tabs);
}

interface Checked extends Outcome {
  readonly findings?: readonly FindingRecord[];
}

/** Runs the check, counting what is written. */
function checked(grid: Grid) {
  const written: unknown[] = [];
  const errors: unknown[] = [];
  const ports = fakePorts({
    read: (): Look => ({ grid, text: '' }),
    send: (requests) => {
      written.push(requests);
      return undefined;
    },
    logError: (error) => errors.push(error),
  });
  const outcome: Checked = runCommand(check, {}, ports);
  return { outcome, written, errors };
}

const A1 = /^(?:|\d+:\d+|[A-Z]+\d+)$/;

describe('a thousand broken workbooks', () => {
  it('crash nothing, and where the structure is broken nothing is written', () => {
    let broken = 0;
    fc.assert(
      fc.property(fc.array(anyMutation, { minLength: 1, maxLength: 6 }), (mutations) => {
        const grid = mutated(mutations);
        const { outcome, written, errors } = checked(grid);
        expect(errors).toEqual([]);
        expect(written).toHaveLength(outcome.status === 'done' ? 1 : 0);
        if (outcome.status === 'broken') {
          broken += 1;
          expect(outcome.messages.length).toBeGreaterThan(1);
        }
        for (const { message, cell, tab } of outcome.findings ?? []) {
          expect(message).not.toBe('');
          expect(cell).toMatch(A1);
          expect(tab).not.toBe('');
        }
      }),
      { numRuns: 600 * SHARE },
    );
    expect(broken).toBeGreaterThan(50 * SHARE);
  });

  it.each(REQUIRED.map(({ tab, columns }) => [tab, columns] as const))(
    '%s without one of its required columns is broken, and the column is named',
    (title, columns) => {
      for (const { header, required } of columns) {
        const tabs = copyOf(BASE);
        const [headers = [], ...rows] = tabs.get(title) ?? [];
        const at = headers.findIndex((cell) => textOf(cell) === header);
        for (const row of [headers, ...rows]) if (at >= 0) row.splice(at, 1);
        const examined = openBook(gridOf(tabs), 'run-1');
        expect([header, examined.state]).toEqual([header, required ? 'broken' : 'open']);
        if (examined.state === 'broken') {
          expect(examined.findings()).toMatchObject([{ code: 'missing-label', tab: title }]);
          expect(examined.findings()[0]?.expected).toContain(header);
        }
      }
    },
  );
});

/** A fault typed into a cell of the form, and the code that must be told at that cell. */
interface Fault {
  readonly name: string;
  readonly kind: string;
  readonly header: string;
  readonly cell: Cell;
  readonly code: string;
}

function fault(name: string, kind: string, header: string, text: string, code: string): Fault {
  return { name, kind, header, cell: typed(text), code };
}

const FAULTS: readonly Fault[] = [
  fault('a figure in words', 'Số liệu', 'Giá trị', 'nhiều lắm', 'type-error'),
  fault('two figures', 'Số liệu', 'Giá trị', '12 và 15', 'type-error'),
  { ...fault('a date', 'Số liệu', 'Giá trị', '', 'date-as-figure'), cell: dateCell() },
  { ...fault('an error', 'Số liệu', 'Giá trị', '', 'formula-error'), cell: errorCell() },
  {
    ...fault('a huge number', 'Số liệu', 'Giá trị', '', 'out-of-range'),
    cell: { kind: 'number', value: 1e16 },
  },
  fault('no figure', 'Số liệu', 'Giá trị', '', 'missing-figure'),
  fault('another kind of unit', 'Số liệu', 'ĐVT', 'km', 'wrong-unit'),
  fault('an unknown indicator', 'Số liệu', 'Mã', 'KHONG.CO', 'unknown-code'),
  fault('no indicator', 'Số liệu', 'Mã', '', 'unknown-code'),
  fault('an unknown unit', 'Số liệu', 'Đơn vị', 'ABC', 'unknown-unit'),
  fault('an unknown axis', 'Số liệu', 'Trục', 'Trục lạ', 'unknown-axis'),
  fault('another axis', 'Số liệu', 'Trục', 'HĐND', 'axis-mismatch'),
  fault('an unknown section', 'Văn bản', 'Mục', 'khong-co', 'unknown-section'),
  fault('an unknown kind', 'Văn bản', 'Loại', 'Công văn', 'unknown-choice'),
  fault('no kind', 'Văn bản', 'Loại', '', 'missing-choice'),
  fault('an unknown period', 'Văn bản', 'Kỳ', 'tháng 5', 'unknown-period'),
  fault('a later period', 'Mô hình', 'Kỳ', '2026-11', 'later-period'),
  fault('a document without a date', 'Văn bản', 'Thời hạn', '', 'required-value'),
  fault('no such day', 'Văn bản', 'Thời hạn', '31/04/2026', 'unreadable-date'),
  fault('a day of another year', 'Văn bản', 'Thời hạn', '02/05/2025', 'date-outside-period'),
  fault('a document without a number', 'Văn bản', 'Mã', '', 'required-value'),
  fault('a task for nobody', 'Nhiệm vụ', 'Người thực hiện', '', 'task-not-clear'),
  fault('a task without a deadline', 'Nhiệm vụ', 'Thời hạn', '', 'task-not-clear'),
  fault('a status not in the list', 'Nhiệm vụ', 'Trạng thái', 'Gần xong', 'unknown-choice'),
  fault('a task without a status', 'Nhiệm vụ', 'Trạng thái', '', 'task-without-status'),
  fault('an old encoding', 'Nhiệm vụ', 'Sản phẩm', 'B¸o c¸o kÕt qu¶', 'legacy-encoding'),
  fault('control characters', 'Nhiệm vụ', 'Trách nhiệm', 'Chủ\u0002 trì: A', 'control-characters'),
  fault('a cell too long', 'Văn bản', 'Nội dung', 'a'.repeat(50001), 'cell-too-long'),
  fault('a token unknown', 'Lời văn', 'Nội dung', 'Đã có {{KHONG.CO}}.', 'token-without-value'),
  fault('a token left open', 'Lời văn', 'Nội dung', 'Đã có {{VB.DEN.', 'token-without-value'),
  fault('a note left open', 'Lời văn', 'Nội dung', 'Đã có[[chú thích', 'footnote-without-end'),
  fault(
    'a sum that does not come out',
    'Lời văn',
    'Nội dung',
    'Có 52 đồng chí, gồm 49 công chức và 04 viên chức.',
    'claim-sum',
  ),
  { ...fault('an error printed', 'Văn bản', 'Nội dung', '', 'formula-error'), cell: errorCell() },
];

function dateCell(): Cell {
  return { kind: 'date', date: { year: 2026, month: 5, day: 20 } };
}

function errorCell(): Cell {
  return { kind: 'error', text: '#REF!' };
}

describe('a fault in the form', () => {
  const headers = (BASE.get('Biểu chung')?.[0] ?? []).map(textOf);
  const column = (header: string) => headers.indexOf(header);
  const rows = BASE.get('Biểu chung') ?? [];

  it('wherever it is put, among others, is told at its cell', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({ fault: fc.constantFrom(...FAULTS), at: fc.nat(), order: fc.nat() }),
          { minLength: 1, maxLength: 4, selector: ({ fault }) => `${fault.kind}` },
        ),
        fc.shuffledSubarray(headers, { minLength: headers.length }),
        (picks, order) => {
          const tabs = copyOf(BASE);
          const form = tabs.get('Biểu chung') ?? [];
          const expected = picks.flatMap(({ fault: { kind, header, cell, code }, at }) => {
            const candidates = rows.flatMap((row, index) =>
              textOf(row[column('Loại')]) === kind && isEntered(row) ? [index] : [],
            );
            const index = candidates[at % candidates.length] ?? 1;
            const cells = form[index];
            if (cells) cells[column(header)] = cell;
            return [`${code} ${cellName(index, order.indexOf(header))}`];
          });
          // Columns stand in any order.
          const permuted = form.map((row) => order.map((header) => row[column(header)] ?? BLANK));
          tabs.set('Biểu chung', permuted);
          const examined = openBook(gridOf(tabs), 'run-1');
          expect(examined.state).toBe('open');
          const told = examined
            .findings()
            .map(findingRecord)
            .filter(({ tab }) => tab === 'Biểu chung')
            .map(({ code, cell }) => `${code} ${cell}`);
          expect(told).toEqual(expect.arrayContaining(expected));
        },
      ),
      { numRuns: Math.ceil(400 * SHARE) },
    );
  });

  /** A figure that is not counted by hand, nor one whose unit of measure is its own. */
  function isEntered(row: readonly Cell[]): boolean {
    return textOf(row[column('Loại')]) !== 'Số liệu' || textOf(row[column('Giá trị')]) !== '';
  }
});

describe('harmless changes', () => {
  const codesOf = (tabs: Tabs) => codes(openBook(gridOf(tabs), 'run-1').findings());
  const codes = (findings: readonly Finding[]) => findings.map(shownCode).sort();
  const before = codesOf(BASE);

  it('NFD everywhere, other case and spaces in headers and codes, blank rows: nothing new', () => {
    const tabs = copyOf(BASE);
    for (const rows of tabs.values()) {
      rows.forEach((row, index) => {
        row.forEach((cell, at) => {
          if (cell.kind !== 'text') return;
          const text = cell.text.normalize('NFD');
          row[at] = typed(index === 0 ? `  ${text.toUpperCase()} ` : text);
        });
      });
      rows.splice(2, 0, [], [BLANK, typed(' ')]);
    }
    expect(codesOf(tabs)).toEqual(before);
  });

  it('columns of the office’s own between the others: nothing new', () => {
    const tabs = copyOf(BASE);
    for (const rows of tabs.values()) {
      rows.forEach((row, index) => {
        row.splice(1, 0, typed(index === 0 ? 'Ghi riêng' : 'x'));
      });
    }
    expect(codesOf(tabs)).toEqual(before);
  });
});

describe('a very long form', () => {
  it('of 10^5 rows, each with its faults, is examined and written without a stack to overflow', () => {
    const tabs = copyOf(BASE);
    const [header = [], ...rows] = tabs.get('Biểu chung') ?? [];
    const figures = rows.filter((row) => textOf(row[4]) === 'Số liệu');
    const many = Array.from({ length: 100_000 }, (_, index) => {
      const row = [...(figures[index % figures.length] ?? [])];
      row[0] = typed(`20${10 + (index % 15)}-${1 + (index % 12)}`);
      row[2] = typed(index % 2 === 0 ? `XX${index % 50}` : 'CAP');
      row[7] = typed('nhiều');
      return row;
    });
    tabs.set('Biểu chung', [header, ...rows, ...many]);
    const grid = gridOf(tabs);
    const { outcome, written } = checked(grid);
    expect(outcome.findings?.length).toBeGreaterThan(100_000);
    expect(written.length).toBeGreaterThan(1);
  });
});
