import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTRACT, SETTINGS_OFFERED } from '../../src/contract';
import { template as sayTemplate } from '../../src/messages/settingsPage';
import { REPORT_TEMPLATES } from '../../src/model/settings';
import { readStarterPage } from '../../src/setUp';
import { STARTER_DATA, writeStarterPage } from '../../src/setUp/starter';
import { ROOT } from '../desk/files/pack/packs';

/** Rows without their blank values: a blank is not written, so that it says nothing. */
function filled(rows: readonly Readonly<Record<string, string | number>>[]) {
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, at]) => at !== '')));
}

describe('the page of data', () => {
  const page = writeStarterPage(STARTER_DATA);

  it('reads back as it was written', () => {
    const data = readStarterPage(page);
    expect(data.notes).toEqual(STARTER_DATA.notes);
    expect(Object.keys(data.starters)).toEqual(Object.keys(STARTER_DATA.starters));
    for (const template of Object.keys(data.starters) as (keyof typeof data.starters)[]) {
      const { settings, ...tables } = data.starters[template];
      const { settings: given, ...expected } = STARTER_DATA.starters[template];
      expect(settings).toEqual(given);
      expect(Object.keys(tables)).toEqual(Object.keys(expected));
      for (const name of Object.keys(tables) as (keyof typeof tables)[]) {
        expect(filled(tables[name])).toEqual(filled(expected[name]));
      }
    }
  });

  it('is a script element that no text of the data can close', () => {
    const hostile = 'Tỷ lệ < 100 % </script><!-- <script> & "ngoặc" \\ \u2028 ?>';
    const starter = { ...STARTER_DATA.starters['so-ket'], settings: { 'Lời dẫn': hostile } };
    const written = writeStarterPage({
      ...STARTER_DATA,
      starters: { ...STARTER_DATA.starters, 'so-ket': starter },
    });
    expect(written.match(/<\/?script/g)).toEqual(['<script', '</script']);
    expect(readStarterPage(written).starters['so-ket'].settings['Lời dẫn']).toBe(hostile);
  });

  it('reads the same where the server writes the element otherwise', () => {
    const rewritten = page.replace('type="application/json"', "type='application/json' nonce=x");
    expect(readStarterPage(rewritten)).toEqual(readStarterPage(page));
  });
});

describe('a page that is not whole', () => {
  const page = writeStarterPage(STARTER_DATA);
  it.each([
    ['empty', '', 'JSON'],
    ['cut off', page.slice(0, page.length / 2), 'JSON'],
    ['of other JSON', '<script>[]</script>', 'JSON'],
    ['without a kind of report', page.replace('"so-ket":', '"so":'), 'so-ket'],
    [
      'without a table',
      page.replace('"outline":[[', '"lines":[['),
      `${REPORT_TEMPLATES[0]}.outline`,
    ],
    ['without notes', page.replace('"notes":', '"said":'), 'notes'],
    [
      'without the notes of keys',
      page.replace('"settings":{"Tên đơn vị"', '"keys":{"Tên đơn vị"'),
      'notes.settings',
    ],
    [
      'without the notes of a tab',
      page.replace('"outline":{', '"lines":{'),
      'notes.columns.outline',
    ],
    ['with a text for a table', page.replace(/"rules":\[\[.*?\]\]/, '"rules":"x"'), '.rules'],
  ])('%s is refused by its name and the part it lacks', (_, broken, part) => {
    expect(() => readStarterPage(broken)).toThrow('"thiet-lap.html" của công cụ thiếu hoặc hỏng');
    expect(() => readStarterPage(broken)).toThrow(part);
  });
});

describe('notes', () => {
  const { columns, settings } = STARTER_DATA.notes;
  it('name every kind of report', () => {
    for (const template of REPORT_TEMPLATES) {
      expect(settings['Mẫu báo cáo']).toMatch(new RegExp(`(^|; )${template}: `));
    }
  });

  it('explain each column and key that is offered', () => {
    for (const { role, columns: offered } of Object.values(CONTRACT)) {
      const notes: Readonly<Record<string, string>> =
        columns[role === 'archive' ? 'entries' : role];
      for (const { header } of offered) expect(notes[header]?.length, header).toBeGreaterThan(3);
    }
    for (const [key] of SETTINGS_OFFERED) expect(settings[key].length, key).toBeGreaterThan(3);
  });
});

it('the handbook names every kind of report as the page Cấu hình does', () => {
  const handbook = readFileSync(path.join(ROOT, 'docs', 'huong-dan.md'), 'utf8');
  for (const template of REPORT_TEMPLATES) {
    const [code, name] = sayTemplate(template).split(': ');
    expect(handbook).toContain(`\n| \`${code}\` | ${name} | `);
  }
});

describe('who reports what', () => {
  const entered = Object.entries(STARTER_DATA.starters).map(([template, starter]) => ({
    template,
    units: new Set(starter.units.map(({ Mã }) => Mã)),
    indicators: starter.indicators.filter((row) => row['Công thức'] === ''),
  }));

  it.each(entered)('$template: every entered indicator is somebody’s', ({ units, indicators }) => {
    expect(indicators.length).toBeGreaterThan(0);
    for (const indicator of indicators) {
      const named = String(indicator['Đơn vị báo cáo'] ?? '').split('; ');
      expect(
        named.filter((unit) => !units.has(unit)),
        String(indicator.Mã),
      ).toEqual([]);
    }
  });

  it.each([
    ['ubnd-nam', 'UBND'],
    ['hdnd-thang', 'HĐND'],
    ['mttq-6-thang', 'MTTQ'],
  ] as const)('asks in %s nobody but units of %s', (template, axis) => {
    const { units, indicators } = STARTER_DATA.starters[template];
    const own = new Set(units.filter((unit) => unit.Trục === axis).map(({ Mã }) => Mã));
    const asked = indicators
      .filter((row) => row['Công thức'] === '')
      .flatMap((row) => String(row['Đơn vị báo cáo']).split('; '));
    expect(asked.filter((unit) => !own.has(unit))).toEqual([]);
    const active = units.filter((unit) => unit['Hoạt động'] === 'Có').map(({ Mã }) => Mã);
    expect(new Set(active)).toEqual(own);
  });

  it('leaves no unit of a party’s month without a figure to report', () => {
    const month = entered.find(({ template }) => template === 'dang-uy-thang');
    const asked = new Set(
      month?.indicators.flatMap((row) => String(row['Đơn vị báo cáo']).split('; ')),
    );
    expect([...(month?.units ?? [])].filter((unit) => !asked.has(String(unit)))).toEqual([]);
  });
});
