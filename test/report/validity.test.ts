import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/report';
import { lossesInDocs } from './docx/lossesInDocs';
import { faultsOf } from './docx/package/faults';
import { readDocx } from './docxReader';
import { appendix, entry, type Given, PARTY, reportOf, STATE, section } from './fixture';
import { type Element, findAll } from './xml';

/** The order of children that ISO/IEC 29500-1, annex A, gives; Word refuses a file that breaks it. */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:styles': 'docDefaults latentStyles style',
  'w:settings':
    'view zoom defaultTabStop evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat themeFontLang decimalSymbol listSeparator',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tc': 'tcPr p tbl',
};

function misplaced(part: Element): readonly string[] {
  return Object.entries(ORDER).flatMap(([name, list]) => {
    const order = list.split(' ').map((one) => `w:${one}`);
    const all = [...(part.name === name ? [part] : []), ...findAll(part, name)];
    return all.flatMap((element) => {
      const names = element.children.flatMap((one) => (typeof one === 'string' ? [] : [one.name]));
      const places = names.map((one) => order.indexOf(one));
      const wrong = places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0));
      return wrong ? [`${name}: ${names.join(' ')}`] : [];
    });
  });
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const wide = Array.from({ length: 30 }, (_, index) => `Cột ${index}`);
const appendixTable = () => appendix('PL 01', ['STT', 'Nội dung'], [['1.', 'Một\nHai']]);

const REPORTS: Readonly<Record<string, Partial<Given>>> = {
  'a Party report with every kind of block': {
    settings: {
      ...PARTY,
      printedAppendices: ['PL 01', 'PL 01'],
      salutation: 'Thường trực Thành ủy',
    },
    outline: [section('a', 1), section('b', 2), section('c', 3), section('d', 4)],
    entries: [
      entry('a', 'Có **đậm**, *nghiêng*[[chú {{A.1}}]] và https://example.vn.\n- ý;\n+ ý.'),
      entry('b', `${row(['STT', 'Số'])}\n${row(['1', '1.234'])}`),
      entry('c', `${row(wide)}\n${row(wide)}`),
    ],
    appendixTable,
    draft: true,
  },
  'a state report': { settings: { ...STATE, printedAppendices: ['PL 01'] }, appendixTable },
  'an empty report': {
    settings: {
      ...PARTY,
      ...{ issuer: '', superior: '', place: '', documentType: '', subject: '', symbol: '' },
      ...{ authority: '', position: '', signatory: '', recipients: [], opening: '' },
    },
    outline: [],
    entries: [],
  },
  'signs that XML and Word treat in their own way': {
    entries: [
      entry(
        'a',
        '<w:t>&amp; ]]> "ngoặc" \'đơn\' \u0000\u0007\uFFFE\uD83D 🎉👍🏽 العربية שלום \u00AD\u200B\ttab',
      ),
      entry('a', '=HYPERLINK("x")\n+84\n@SUM'),
      entry('a', 'dài '.repeat(10000)),
    ],
  },
};

const bytesOf = (more: Partial<Given>) => renderDocx(reportOf(more));

describe.each(Object.entries(REPORTS))('%s', (_name, more) => {
  const file = readDocx(bytesOf(more));

  it('is well formed, its elements in the order of the standard', () => {
    for (const [path, part] of file.parts)
      expect({ path, misplaced: misplaced(part) }).toEqual({ path, misplaced: [] });
  });

  it('ends every cell, and every section, with a paragraph', () => {
    for (const cell of findAll(file.part('word/document.xml'), 'w:tc')) {
      const last = cell.children[cell.children.length - 1];
      expect(typeof last === 'string' ? last : last?.name).toBe('w:p');
    }
    const [beforeLast, last] = file.body.slice(-2);
    expect([beforeLast?.name, last?.name]).toEqual(['w:p', 'w:sectPr']);
  });

  it('holds together: every part is named and typed, every reference leads to its like', () => {
    expect(faultsOf(file)).toEqual([]);
  });

  it('holds nothing that Google Docs is known to lose', () => {
    expect(lossesInDocs(file)).toEqual([]);
  });

  it('uses no style that is not in the file', () => {
    const styles = new Set(
      findAll(file.part('word/styles.xml'), 'w:style').map((one) => one.attributes['w:styleId']),
    );
    for (const path of ['word/document.xml', 'word/footnotes.xml', 'word/styles.xml']) {
      for (const name of ['w:pStyle', 'w:rStyle', 'w:basedOn', 'w:next']) {
        for (const one of findAll(file.part(path), name)) {
          expect(styles).toContain(one.attributes['w:val']);
        }
      }
    }
  });
});

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!hasLibreOffice())('in LibreOffice (skipped where it is not installed)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bon-truc-report-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The pages of each document, as text. */
  function pagesOf(documents: Readonly<Record<string, Uint8Array>>): Record<string, string[]> {
    const names = Object.keys(documents);
    for (const [name, bytes] of Object.entries(documents)) {
      writeFileSync(path.join(folder, `${name}.docx`), bytes);
    }
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    const files = names.map((name) => path.join(folder, `${name}.docx`));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...files,
      ],
      { stdio: 'ignore' },
    );
    return Object.fromEntries(
      names.map((name) => {
        const pdf = path.join(folder, `${name}.pdf`);
        execFileSync('pdftotext', ['-layout', pdf]);
        const text = readFileSync(path.join(folder, `${name}.txt`), 'utf8');
        return [name, text.split('\f').slice(0, -1)];
      }),
    );
  }

  it('every report opens; the signature has text on its page; no page is empty', () => {
    const lengths = Array.from({ length: 12 }, (_, index) => 12 + index);
    const documents = Object.fromEntries([
      ...Object.entries(REPORTS).map(
        ([, more], index) => [`report${index}`, bytesOf(more)] as const,
      ),
      ...lengths.map((length) => {
        const entries = Array.from({ length }, (_, index) => entry('a', `Đoạn ${index}.`));
        return [`length${length}`, bytesOf({ entries })] as const;
      }),
    ]);
    // A heading, a long paragraph and the signature hold together and leave the page they begin on.
    documents.chained = bytesOf({
      outline: [section('a', 1), section('b', 1)],
      entries: [
        entry('a', `${row(wide)}\n${row(wide)}`),
        entry('b', 'Đoạn dài sau bảng rộng. '.repeat(120)),
      ],
    });
    const pages = pagesOf(documents);
    for (const length of lengths) {
      const last = pages[`length${length}`]?.slice(-1)[0] ?? '';
      expect(last).toMatch(/Đoạn \d+\.[\s\S]*Nguyễn Văn A/);
    }
    const [party = [], state = []] = [pages.report0, pages.report1];
    expect(party.length).toBeGreaterThanOrEqual(5);
    for (const page of [...party, ...state, ...(pages.chained ?? [])]) {
      expect(page.trim()).not.toMatch(/^\d*$/);
    }
    expect(party[0]).toContain('DỰ THẢO');
    expect(party.slice(-1)[0]).toContain('Phụ lục II');
  }, 120_000);
});
