import vm from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleWithRooms } from '../../build/rooms.mjs';
import { renderDocx, renderPage } from '../../src/report';
import { readDocx } from './docxReader';
import { appendix, entry, PARTY, reportOf } from './fixture';

const KILOBYTE = 1024;

/** A report with everything that the library is asked for. */
const report = reportOf({
  settings: { ...PARTY, printedAppendices: ['PL 01'] },
  entries: [
    entry('a', 'Emoji 🎉, Ả Rập العربية, chữ Việt và https://example.vn/ma[[chú **thích**]].'),
    entry('a', '- ý *nghiêng* {{A.1}};\n| Tên | Số |\n| Một | 1 |'),
  ],
  shortLinks: [{ address: 'https://example.vn/ma', row: 2 }],
  appendixTable: () => appendix('PL 01', ['STT', 'Nội dung'], [['1.', 'Một\nHai']]),
  draft: true,
});

describe('the room that Google gets, in a context with the language alone', () => {
  let code = '';
  beforeAll(async () => {
    const options = { minify: true, globalName: 'room' };
    ({ code } = await bundleWithRooms('src/report/documents.ts', options));
  });

  it('makes the same bytes as the whole library, without a timer, an encoder or a clock', () => {
    const context = vm.createContext({});
    vm.runInContext(code, context);
    const script = `Array.from(room.renderDocx(${JSON.stringify(report)}))`;
    const bytes = Uint8Array.from(
      JSON.parse(vm.runInContext(`JSON.stringify(${script})`, context)),
    );
    expect(bytes).toEqual(renderDocx(report));
    expect(readDocx(bytes).pictures.size).toBe(1);
    expect(readDocx(bytes).lines).toContain(
      'Emoji 🎉, Ả Rập العربية, chữ Việt và https://example.vn/ma[[chú thích]].',
    );
  });

  it('makes the same page', () => {
    const context = vm.createContext({});
    vm.runInContext(code, context);
    const page = vm.runInContext(`room.renderPage(${JSON.stringify(report)})`, context);
    expect(page).toBe(renderPage(report));
  });

  it('takes less than 125 KB of the bundle, the docx library included', () => {
    expect(Buffer.byteLength(code) / KILOBYTE).toBeLessThan(125);
  });
});
