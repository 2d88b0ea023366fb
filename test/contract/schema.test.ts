import { describe, expect, it } from 'vitest';
import { BLANK, type Grid, readTable, type Table } from '../../src/contract';
import {
  CONTRACT,
  type Column,
  columnOf,
  type Header,
  keyHeaders,
  type Role,
  SCHEMA,
  SETTINGS_OFFERED,
  settingChoice,
  TAB,
} from '../../src/contract/schema';
import { rowsAddress } from '../../src/model/address';
import { gridOf } from '../rollup/ward';
import { headersOf, textCell, textsOf } from './tables';

const ROLES = Object.keys(SCHEMA) as Role[];
const COLUMNS = ROLES.flatMap((role) =>
  Object.entries<Column>(SCHEMA[role].columns).map(([header, column]) => ({
    role,
    header,
    column,
  })),
);

describe('a header that the tab has not', () => {
  const grid: Grid = gridOf(
    new Map([
      [
        TAB.units,
        textsOf(headersOf('units'), [{ Mã: 'HCC', Tên: 'Trung tâm' }]).map((row) =>
          row.map(textCell),
        ),
      ],
    ]),
  );
  const reading = readTable(grid, CONTRACT.units);
  if (reading.state !== 'read') throw new Error('no table');
  const table: Table<'units'> = reading.table;
  const [row] = table.rows;
  if (!row) throw new Error('no row');

  it('does not compile: in a row, in a table, in a fixture, among the keys', () => {
    expect(row.text('Mã')).toBe('HCC');
    // @ts-expect-error a misspelt header
    expect(row.text('Ma')).toBe('');
    // @ts-expect-error a header of another tab
    expect(row.cell('Mã mục')).toEqual(BLANK);
    // @ts-expect-error a misspelt header
    expect(row.place('Ten').at).toEqual(rowsAddress(1));
    // @ts-expect-error a misspelt header
    expect(table.column('Trục ')).toBe(2);
    // @ts-expect-error a misspelt header
    expect(table.has('Email:')).toBe(false);
    // @ts-expect-error a misspelt header
    textsOf(headersOf('units'), [{ Tenn: 'Trung tâm' }]);
    // @ts-expect-error a key that Cấu hình has not
    expect(() => settingChoice('Thể thúc')).toThrow();
    // @ts-expect-error a key whose value is no choice
    settingChoice('Người ký');
    // @ts-expect-error a header of another tab
    expect(() => columnOf('rules', 'Email')).toThrow('Email');
  });

  it('is none of what a table of any tab has', () => {
    const any: Table = table;
    // @ts-expect-error a header of no tab
    const wrong: Header = 'Đơn vi';
    expect(any.column(wrong)).toBeUndefined();
  });
});

describe('the schema', () => {
  it('names only columns that there are', () => {
    for (const { column } of COLUMNS) {
      const { type } = column;
      if (type.kind !== 'reference' && type.kind !== 'references') continue;
      const role = ROLES.find((one) => one === type.role);
      expect(role && Object.keys(SCHEMA[role].columns)).toContain(type.header);
    }
  });

  it('has defaults that are members of their lists', () => {
    for (const { column } of COLUMNS) {
      if (column.default === undefined || column.type.kind !== 'choice') continue;
      expect(column.type.members).toContain(column.default);
    }
    for (const key of ['Mẫu báo cáo', 'Thể thức', 'Kiểu dấu'] as const) {
      const { members, fallback } = settingChoice(key);
      expect(members).toContain(fallback);
    }
  });

  it('is written in NFC, each column with a width', () => {
    for (const { header, column } of COLUMNS) {
      expect(header).toBe(header.normalize('NFC'));
      expect(column.width).toBeGreaterThan(40);
    }
  });

  it('tells each row from its neighbours', () => {
    expect(keyHeaders('entries')).toEqual(['Kỳ', 'Đơn vị', 'Loại', 'Mã']);
    expect(keyHeaders('archive')).toEqual(keyHeaders('entries'));
    expect(keyHeaders('settings')).toEqual(['Khóa']);
    expect(keyHeaders('outline')).toEqual(['Mã mục']);
    for (const role of ['units', 'indicators', 'rules', 'appendices'] as const) {
      expect(keyHeaders(role)).toEqual(['Mã']);
    }
  });

  it('offers nothing that nobody reads yet', () => {
    const later = COLUMNS.filter(({ column }) => column.later);
    expect(later.map(({ header }) => header)).toContain('Đối tượng');
    const offered = Object.values(CONTRACT).flatMap(({ columns }) =>
      columns.filter(({ later: unread }) => unread),
    );
    expect(offered).toEqual([]);
    expect(SETTINGS_OFFERED.map(([key]) => key)).not.toContain('Mã báo cáo');
  });
});
