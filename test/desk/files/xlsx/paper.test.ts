import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Desk, TabValue } from '../../../../src/desk';
import { idOf, openBook } from '../../bundles';

const folder = mkdtempSync(join(tmpdir(), 'desk-paper-'));
let files = 0;

/** A tab's file: the XML behind its rows, ahead of them, and the names of the workbook. */
async function printed(desk: Desk, tab = 1) {
  const parts = unzipSync(await desk.toBytes());
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const [head = '', tail = ''] = text(`xl/worksheets/sheet${tab}.xml`).split(
    /<sheetData.*sheetData>/s,
  );
  const names = [...text('xl/workbook.xml').matchAll(/<definedName [^>]*>[^<]*<\/definedName>/g)];
  const element = (name: string) => new RegExp(`<${name}\\b[^>]*>`).exec(tail)?.[0];
  return {
    head,
    tail,
    names: names.map(([name]) => name.replace(/&apos;/g, "'")),
    setUp: element('pageSetup'),
    margins: element('pageMargins'),
  };
}

/** The desk's file after somebody else changed its parts. */
async function changed(desk: Desk, change: (text: string, name: string) => string): Promise<Desk> {
  const parts = unzipSync(await desk.toBytes());
  for (const [name, bytes] of Object.entries(parts)) {
    if (name.endsWith('.xml')) parts[name] = strToU8(change(strFromU8(bytes), name));
  }
  const path = join(folder, `so-${files++}.xlsx`);
  writeFileSync(path, zipSync(parts));
  return openBook(path);
}

const again = (desk: Desk) => changed(desk, (text) => text);

function setColumns(desk: Desk, title: string, widths: readonly number[]): void {
  const sheetId = idOf(desk, title);
  desk.run(
    'update',
    widths.map((pixelSize, at) => ({
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
        properties: { pixelSize },
        fields: 'pixelSize',
      },
    })),
  );
}

function freeze(desk: Desk, title: string, frozenRowCount: number): void {
  const properties = { sheetId: idOf(desk, title), gridProperties: { frozenRowCount } };
  desk.run('update', [
    { updateSheetProperties: { properties, fields: 'gridProperties.frozenRowCount' } },
  ]);
}

/** Cells of a colour: they print though nothing stands in them. */
function colourRows(desk: Desk, title: string, startRowIndex: number, endRowIndex: number): void {
  desk.run('update', [
    {
      repeatCell: {
        range: {
          sheetId: idOf(desk, title),
          startRowIndex,
          endRowIndex,
          startColumnIndex: 0,
          endColumnIndex: 3,
        },
        cell: { userEnteredFormat: { backgroundColor: { red: 1 } } },
        fields: 'userEnteredFormat.backgroundColor',
      },
    },
  ]);
}

const rows = (count: number): TabValue[][] =>
  Array.from({ length: count }, (_, at) => [`dòng ${at + 1}`, at, 'xong']);

describe('a tab that people have not set up', () => {
  test('is printed on A4, all columns on one page and as many pages as its rows need', async () => {
    const { head, setUp, tail } = await printed(await openBook({ 'Biểu chung': rows(3) }));
    expect(head).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(setUp).toBe(
      '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="portrait"/>',
    );
    expect(tail).toContain(
      '<oddFooter>&amp;L&amp;9&amp;A&amp;R&amp;9Trang &amp;P/&amp;N</oddFooter>',
    );
  });

  test('lies on its side where upright its columns were smaller than seven tenths', async () => {
    const desk = await openBook({ Vừa: rows(2), Rộng: rows(2) });
    // 180 mm at 96 dots an inch are 680 pixels; at seven tenths, 971.
    setColumns(desk, 'Vừa', [400, 470, 100]);
    setColumns(desk, 'Rộng', [400, 472, 100]);
    expect((await printed(desk, 1)).setUp).toContain('orientation="portrait"');
    expect((await printed(desk, 2)).setUp).toContain('orientation="landscape"');
  });

  test('a hidden column takes no width', async () => {
    const desk = await openBook({ Tab: rows(2) });
    setColumns(desk, 'Tab', [400, 400, 900]);
    expect((await printed(desk)).setUp).toContain('landscape');
    const range = {
      sheetId: idOf(desk, 'Tab'),
      dimension: 'COLUMNS',
      startIndex: 2,
      endIndex: 3,
    };
    desk.run('update', [
      {
        updateDimensionProperties: {
          range,
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      },
    ]);
    expect((await printed(desk)).setUp).toContain('portrait');
  });

  test('repeats its frozen rows, whatever its name', async () => {
    const desk = await openBook({
      'Biểu chung': rows(9),
      "Ấp 'Bốn', khu 1": rows(9),
      'Không đóng băng': rows(9),
    });
    freeze(desk, 'Biểu chung', 1);
    freeze(desk, "Ấp 'Bốn', khu 1", 2);
    const { names } = await printed(await again(await again(desk)));
    expect(names).toEqual([
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Biểu chung'!$1:$1</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Ấp ''Bốn'', khu 1'!$1:$2</definedName>`,
    ]);
  });

  test('does not repeat frozen rows that leave no room for others', async () => {
    const desk = await openBook({ Tab: rows(60) });
    freeze(desk, 'Tab', 40);
    expect((await printed(desk)).names).toEqual([]);
  });

  test('needs no area where nothing prints beyond what is written', async () => {
    const desk = await openBook({ Tab: rows(3) });
    expect((await printed(desk)).names).toEqual([]);
  });

  test('leaves coloured blank rows out, and has them again once something stands there', async () => {
    const desk = await openBook({ 'Biểu chung': rows(3) });
    colourRows(desk, 'Biểu chung', 1, 900);
    const area = (last: number) => [
      `<definedName name="_xlnm.Print_Area" localSheetId="0">'Biểu chung'!$A$1:$C$${last}</definedName>`,
    ];
    expect((await printed(desk)).names).toEqual(area(3));
    const later = await again(desk);
    later.run('update', [
      {
        updateCells: {
          start: { sheetId: idOf(later, 'Biểu chung'), rowIndex: 50, columnIndex: 1 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'gõ thêm' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect((await printed(later)).names).toEqual(area(51));
  });

  test('leaves a hidden last column out', async () => {
    const desk = await openBook({ Tab: rows(3) });
    colourRows(desk, 'Tab', 1, 900);
    const range = {
      sheetId: idOf(desk, 'Tab'),
      dimension: 'COLUMNS',
      startIndex: 2,
      endIndex: 3,
    };
    const properties = { hiddenByUser: true };
    desk.run('update', [
      { updateDimensionProperties: { range, properties, fields: 'hiddenByUser' } },
    ]);
    expect((await printed(desk)).names[0]).toContain('$A$1:$B$3<');
  });

  test('leaves prepared rows at its end out, but never one that says something more', async () => {
    const desk = await openBook({
      Biểu: [
        ['Kỳ', 'Đơn vị', 'Nội dung'],
        ['2026-05', 'A', 'đã có'],
        ...Array.from({ length: 40 }, () => ['2026-05', 'A', null]),
      ],
    });
    freeze(desk, 'Biểu', 1);
    expect((await printed(desk)).names.join()).not.toContain('Print_Area');
    const choices = {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: '2026-05' }] },
      showCustomUi: true,
    };
    const range = {
      sheetId: idOf(desk, 'Biểu'),
      startRowIndex: 1,
      endRowIndex: 42,
      startColumnIndex: 0,
      endColumnIndex: 2,
    };
    desk.run('update', [{ setDataValidation: { range, rule: choices } }]);
    expect((await printed(desk)).names[0]).toContain('$A$1:$C$2<');
    desk.run('update', [
      {
        updateCells: {
          start: { sheetId: range.sheetId, rowIndex: 20, columnIndex: 1 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'B' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect((await printed(desk)).names[0]).toContain('$A$1:$C$21<');
  });

  test('a form in which nothing is filled in yet is printed whole', async () => {
    const desk = await openBook({
      Biểu: [['Kỳ', 'Đơn vị'], ...Array.from({ length: 5 }, () => ['2026-05', 'A'])],
    });
    freeze(desk, 'Biểu', 1);
    const range = { sheetId: idOf(desk, 'Biểu'), startRowIndex: 1, endRowIndex: 6 };
    const rule = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'A' }] } };
    desk.run('update', [{ setDataValidation: { range, rule } }]);
    expect((await printed(desk)).names.join()).not.toContain('Print_Area');
  });

  test('is as wide as a text that runs over blank cells, up to what is legible', async () => {
    const desk = await openBook({
      Ngắn: [['chữ '.repeat(20)]],
      Dài: [['chữ '.repeat(2000)], ['a', 'b']],
    });
    expect((await printed(desk, 1)).setUp).toContain('portrait');
    const { setUp, names } = await printed(desk, 2);
    expect(setUp).toContain('landscape');
    expect(names.join()).toMatch(/'Dài'!\$A\$1:\$N\$2</);
  });
});

describe('the paper of a file that comes back', () => {
  const twoTabs = async () => {
    const desk = await openBook({ Một: rows(3), Hai: rows(3) });
    freeze(desk, 'Một', 1);
    return desk;
  };

  test('is still the desk’s own where nobody changed it: it goes with the columns', async () => {
    const desk = await again(await twoTabs());
    expect((await printed(desk)).setUp).toContain('portrait');
    setColumns(desk, 'Một', [900, 900, 900]);
    expect((await printed(desk)).setUp).toContain('landscape');
  });

  test('is people’s own where they changed it', async () => {
    const desk = await changed(await twoTabs(), (text, name) =>
      name.endsWith('sheet1.xml')
        ? text.replace('orientation="portrait"', 'orientation="landscape"')
        : text,
    );
    const { setUp, names } = await printed(await again(await again(desk)));
    expect(setUp).toContain('landscape');
    expect(names).toEqual([
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Một'!$1:$1</definedName>`,
    ]);
  });

  test('is known where a program dropped what the desk had kept in the file', async () => {
    const without = await changed(await twoTabs(), (text, name) =>
      name === 'docProps/custom.xml' ? text.replace('BonTruc.Desk', 'Khác') : text,
    );
    setColumns(without, 'Hai', [900, 900, 900]);
    expect((await printed(without, 2)).setUp).toContain('landscape');
    const landscape = await changed(await twoTabs(), (text, name) =>
      name === 'docProps/custom.xml'
        ? text.replace('BonTruc.Desk', 'Khác')
        : text.replace('paperSize="9" fitToWidth', 'paperSize="8" fitToWidth'),
    );
    expect((await printed(landscape)).setUp).toContain('paperSize="8"');
  });

  test('people’s smaller area stays; one that moved with rows is the desk’s', async () => {
    const desk = await openBook({ Tab: rows(30) });
    colourRows(desk, 'Tab', 1, 900);
    const withArea = (area: string) =>
      changed(desk, (text, name) =>
        name.endsWith('workbook.xml') ? text.replace('$A$1:$C$30', () => area) : text,
      ).then((one) => printed(one));
    expect((await withArea('$A$1:$C$12')).names[0]).toContain('$A$1:$C$12<');
    expect((await withArea('$B$1:$C$30')).names[0]).toContain('$B$1:$C$30<');
    expect((await withArea('$A$1:$C$33')).names[0]).toContain('$A$1:$C$30<');
  });

  test.each([
    [
      'Excel',
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    ],
    [
      'Google',
      '<pageMargins bottom="0.75" footer="0.0" header="0.0" left="0.7" right="0.7" top="0.75"/><pageSetup orientation="landscape"/>',
    ],
    [
      'LibreOffice',
      '<printOptions headings="false" gridLines="false" gridLinesSet="true" horizontalCentered="false" verticalCentered="false"/><pageMargins left="0.7875" right="0.7875" top="1.05277777777778" bottom="1.05277777777778" header="0.7875" footer="0.7875"/><pageSetup paperSize="9" scale="100" fitToWidth="1" fitToHeight="1" pageOrder="downThenOver" orientation="portrait"/><headerFooter differentFirst="false" differentOddEven="false"><oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;12&amp;A</oddHeader><oddFooter>&amp;C&amp;"Times New Roman,Regular"&amp;12Trang &amp;P</oddFooter></headerFooter>',
    ],
  ])('what %s writes unasked is nobody’s set-up', async (_, paper) => {
    const desk = await changed(await twoTabs(), (text, name) =>
      name.endsWith('sheet1.xml')
        ? text
            .replace(/<pageMargins.*<\/headerFooter>/, paper)
            .replace('<pageSetUpPr fitToPage="1"/>', '')
        : name.endsWith('workbook.xml')
          ? text.replace(/<definedNames>.*<\/definedNames>/, '')
          : text,
    );
    const { setUp, names } = await printed(desk);
    expect(setUp).toContain('paperSize="9" fitToWidth="1" fitToHeight="0"');
    expect(names).toHaveLength(1);
  });

  test('everything that people set survives, attribute by attribute', async () => {
    const paper =
      '<printOptions horizontalCentered="1" gridLines="1"/><pageMargins left="0.2" right="0.2" top="0.4" bottom="0.4" header="0.1" footer="0.1"/><pageSetup paperSize="14" scale="63" firstPageNumber="7" fitToWidth="2" pageOrder="overThenDown" orientation="landscape" blackAndWhite="1" useFirstPageNumber="1" errors="blank"/><headerFooter differentFirst="1" alignWithMargins="0"><oddHeader>&amp;LA &lt; B &amp;&amp; C</oddHeader><firstFooter>&amp;R&amp;D</firstFooter></headerFooter>';
    const desk = await changed(await twoTabs(), (text, name) =>
      name.endsWith('sheet1.xml')
        ? text
            .replace(
              /<pageMargins.*<\/headerFooter>/,
              paper.replace(' scale', ' r:id="rId9" scale'),
            )
            .replace('<pageSetUpPr fitToPage="1"/>', '')
        : text.replace(
            `'Một'!$1:$1</definedName>`,
            `'Một'!$B:$C,'Một'!$1:$2</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">'Một'!$A$1:$B$2,Một!$D$1</definedName>`,
          ),
    );
    const { head, tail, names } = await printed(await again(await again(desk)));
    expect(head).not.toContain('fitToPage');
    expect(tail).toContain(paper);
    expect(names.map((name) => name.replace(/<[^>]*>/g, ''))).toEqual([
      `'Một'!$A$1:$B$2,'Một'!$D$1`,
      `'Một'!$B:$C,'Một'!$1:$2`,
    ]);
  });

  test('a page that people begin by hand is a set-up', async () => {
    const desk = await changed(await twoTabs(), (text, name) =>
      name.endsWith('sheet1.xml')
        ? text
            .replace(
              /<pageMargins.*<\/headerFooter>/,
              '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><rowBreaks count="1" manualBreakCount="1"><brk id="2" max="16383" man="1"/></rowBreaks>',
            )
            .replace('<pageSetUpPr fitToPage="1"/>', '')
        : text,
    );
    const { head, tail } = await printed(desk);
    expect(head).not.toContain('fitToPage');
    expect(tail).toContain('<brk id="2"');
  });
});

const installed = spawnSync('soffice', ['--version']).status === 0;

describe.skipIf(!installed)('LibreOffice (skipped where soffice is not installed)', () => {
  function convert(path: string, format: 'xlsx' | 'pdf'): string {
    const out = join(folder, 'saved');
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        out,
        path,
      ],
      { stdio: 'ignore' },
    );
    return join(out, `giay.${format}`);
  }

  test('keeps the desk’s paper so that it is known again', { timeout: 120_000 }, async () => {
    const desk = await openBook({ 'Biểu chung': rows(80), Rộng: rows(3) });
    colourRows(desk, 'Biểu chung', 1, 900);
    setColumns(desk, 'Rộng', [700, 700, 700]);
    const path = join(folder, 'giay.xlsx');
    await desk.save(path);
    const saved = await openBook(convert(path, 'xlsx'));
    const paperOf = async (one: Desk, tab: number) => {
      const { tail, names } = await printed(one, tab);
      return { tail, names };
    };
    expect(await paperOf(saved, 1)).toEqual(await paperOf(desk, 1));
    expect(await paperOf(saved, 2)).toEqual(await paperOf(desk, 2));
    // What is the desk's own still goes with the columns.
    setColumns(saved, 'Rộng', [100, 100, 100]);
    expect((await printed(saved, 2)).setUp).toContain('portrait');
  });

  test('prints the written rows alone, those of a tab on pages of its own', {
    timeout: 120_000,
  }, async () => {
    const desk = await openBook({ 'Biểu chung': rows(80), Rộng: rows(3) });
    freeze(desk, 'Biểu chung', 1);
    colourRows(desk, 'Biểu chung', 1, 900);
    setColumns(desk, 'Rộng', [700, 700, 700]);
    const path = join(folder, 'giay.xlsx');
    await desk.save(path);
    const pdf = readFileSync(convert(path, 'pdf'), 'latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
  });
});
