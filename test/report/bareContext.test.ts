import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import * as esbuild from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildReport, renderDocx } from '../../src/report';
import { readDocx } from './docxReader';
import { entry, input } from './fixture';

const root = fileURLToPath(new URL('../..', import.meta.url));
const KILOBYTE = 1024;

/** The room as Google loads it: one script, no modules. */
async function bundle(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(root, 'src/report/index.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'report',
    target: 'es2019',
    charset: 'utf8',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('nothing was bundled');
  return file.text;
}

describe('in a context with the language alone', () => {
  let code = '';
  beforeAll(async () => {
    code = await bundle();
  });

  it('makes the same bytes, without a timer, an encoder or a clock of the host', () => {
    const context = vm.createContext({});
    const { report } = buildReport(
      input({
        entries: [entry('a', 'Emoji 🎉, Ả Rập العربية, chữ Việt và https://example.vn[[chú]].')],
      }),
    );
    vm.runInContext(code, context);
    const script = `Array.from(report.renderDocx(${JSON.stringify(report)}))`;
    const bytes = Uint8Array.from(
      JSON.parse(vm.runInContext(`JSON.stringify(${script})`, context)),
    );
    expect(bytes).toEqual(renderDocx(report));
    expect(readDocx(bytes).lines).toContain(
      'Emoji 🎉, Ả Rập العربية, chữ Việt và https://example.vn[[chú]].',
    );
  });

  it('takes less than 280 KB of the bundle, the docx library included', () => {
    expect(code.length / KILOBYTE).toBeLessThan(280);
  });
});
