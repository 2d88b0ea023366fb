import { describe, expect, it } from 'vitest';
import { type HouseRules, type ViolationKind, violations } from './violations';

const RULES: HouseRules = {
  rooms: {
    model: [],
    'model/number': [],
    contract: ['model'],
    rollup: ['model', 'contract'],
    report: ['model'],
    app: ['model', 'contract', 'rollup', 'report'],
    google: ['app'],
    desk: [],
  },
  doors: ['report'],
  google: ['google'],
  googleTypes: ['contract'],
  node: ['desk/cli'],
  browser: ['desk/page'],
  testsApart: ['house.test.ts'],
};

/** A house without a fault, to which each test brings its own. */
const SOUND: Readonly<Record<string, string>> = {
  'src/model/unit.ts': 'export interface Unit { readonly code: string }',
  'src/model/number/write.ts': 'export const write = String;',
  'src/contract/schema.ts': "import type { Unit } from '../model/unit'; export type Row = Unit;",
  'src/rollup/plan.ts': "export type { Row } from '../contract/schema';",
  'src/report/index.ts': "export { build } from './build';",
  'src/report/build.ts': 'export const build = () => 1;',
  'src/app/check.ts': "import { build } from '../report'; export const check = build;",
  'src/google/host.ts': 'export const id = () => SpreadsheetApp.getActive().getId();',
  'src/desk/cli/main.ts': "import path from 'node:path'; process.exit(path.sep.length);",
  'src/desk/session.ts': 'export const session = 1;',
  'test/report/build.test.ts': "import { build } from '../../src/report/build'; build();",
  'test/house.test.ts': "import { readFileSync } from 'node:fs'; readFileSync('x');",
};

function found(planted: Readonly<Record<string, string>>, rules = RULES) {
  return violations(new Map(Object.entries({ ...SOUND, ...planted })), rules);
}

/** The kinds found, each once, and where. */
function kinds(planted: Readonly<Record<string, string>>, rules = RULES): readonly string[] {
  return [...new Set(found(planted, rules).map(({ kind }) => kind))].sort();
}

function places(planted: Readonly<Record<string, string>>, kind: ViolationKind): readonly string[] {
  return found(planted)
    .filter((each) => each.kind === kind)
    .map(({ place }) => place);
}

describe('a sound house', () => {
  it('has no violation', () => {
    expect(found({})).toEqual([]);
  });
});

describe('arrows', () => {
  it.each([
    ['a static import', "import { check } from '../app/check';"],
    ['an import of a type', "import type { check } from '../app/check';"],
    ['a bare import', "import '../app/check';"],
    ['a dynamic import', "export const late = () => import('../app/check');"],
    ['a dynamic import of a template', 'export const late = () => import(`../app/check`);'],
    ['an import() type', "export type Late = import('../app/check').Check;"],
    ['a typeof import() type', "export type Late = typeof import('../app/check');"],
    ['a re-export', "export { check } from '../app/check';"],
    ['a re-export of all', "export * from '../app/check';"],
    ['a re-export of types', "export type * from '../app/check';"],
    ['an import by require', "import check = require('../app/check');"],
    ['a require', "export const late = () => require('../app/check');"],
    ['an addition to a module', "declare module '../app/check' { export type More = 1 }"],
    ['an import with the ending', "import { check } from '../app/check.ts';"],
    ['an import as of JavaScript', "import { check } from '../app/check.js';"],
  ])('sees %s of a room above', (_form, text) => {
    expect(places({ 'src/rollup/late.ts': `export {};\n${text}` }, 'arrow')).toEqual([
      'src/rollup/late.ts:2',
    ]);
  });

  it('sees the desk entering the rooms of the add-on', () => {
    const text = "import { check } from '../app/check'; check();";
    expect(places({ 'src/desk/start.ts': text }, 'arrow')).toEqual(['src/desk/start.ts:1']);
  });

  it('gives a room no way into its sub-rooms, nor them one into it', () => {
    const down = { 'src/model/unit.ts': "export * from './number/write';" };
    const up = { 'src/model/number/write.ts': "export * from '../unit';" };
    expect([kinds(down), kinds(up)]).toEqual([['arrow'], ['arrow']]);
  });

  it('reads no import in comments and texts', () => {
    const text = "// import '../app/check';\nexport const text = \"import '../app/check'\";";
    expect(found({ 'src/rollup/late.ts': text })).toEqual([]);
  });

  it('takes no import that only the running program knows', () => {
    const text = 'export const late = (name: string) => import(name);';
    expect(kinds({ 'src/rollup/late.ts': text })).toEqual(['unknown-import']);
  });

  it('takes no import from outside the sources', () => {
    const text = "export * from '../../test/report/build.test';";
    expect(kinds({ 'src/rollup/late.ts': text })).toEqual(['unknown-import']);
  });
});

describe('circles', () => {
  it('sees one of files in a room, types included', () => {
    const planted = {
      'src/rollup/one.ts': "import type { Two } from './two'; export type One = Two;",
      'src/rollup/two.ts': "import type { Three } from './three'; export type Two = Three;",
      'src/rollup/three.ts': "export const three = async () => import('./one');",
    };
    expect(kinds(planted)).toEqual(['circle-of-files']);
    expect(found(planted).map(({ what }) => what)).toEqual([
      'src/rollup/one.ts – src/rollup/three.ts – src/rollup/two.ts',
    ]);
  });

  it('sees a file that fetches itself', () => {
    const planted = { 'src/rollup/one.ts': "export const again = () => import('./one');" };
    expect(kinds(planted)).toEqual(['circle-of-files']);
  });

  it('sees one of rooms, also where the list allows it and no files are in a circle', () => {
    const rooms = { ...RULES.rooms, contract: ['model', 'rollup'] };
    const planted = { 'src/contract/late.ts': "export * from '../rollup/sums';", ...SUMS };
    expect(kinds(planted, { ...RULES, rooms })).toEqual(['circle-of-rooms']);
  });
});

const SUMS = { 'src/rollup/sums.ts': 'export const sums = 1;' };

describe('doors', () => {
  it('sees a room that is entered by another file', () => {
    const planted = { 'src/app/late.ts': "export { build } from '../report/build';" };
    expect(kinds(planted)).toEqual(['door']);
  });

  it('sees a type fetched past the door', () => {
    const planted = { 'src/app/late.ts': "export type B = import('../report/build').B;" };
    expect(kinds(planted)).toEqual(['door']);
  });

  it('holds for tests of other rooms; a room’s own tests may see its inside', () => {
    const text = "import { build } from '../../src/report/build'; build();";
    const planted = {
      'test/rollup/plan.test.ts': text,
      'test/report/more.test.ts': text,
    };
    expect(places(planted, 'door')).toEqual(['test/rollup/plan.test.ts:1']);
  });
});

describe('places', () => {
  it('sees a folder that the list does not know', () => {
    expect(kinds({ 'src/misc/pad.ts': 'export const pad = 1;' })).toEqual(['no-place']);
  });

  it('sees a file beside the rooms', () => {
    expect(kinds({ 'src/start.ts': 'export const start = 1;' })).toEqual(['no-place']);
  });

  it('sees a test that mirrors no folder of the sources', () => {
    const planted = {
      'test/review/order.test.ts': 'export {};',
      'test/report/package/xml.test.ts': 'export {};',
      'test/order.test.ts': 'export {};',
    };
    expect(kinds(planted)).toEqual(['test-place']);
    expect(places(planted, 'test-place')).toEqual(Object.keys(planted));
  });

  it('sees rooms and doors in the list that are not there', () => {
    const rooms = { ...RULES.rooms, review: [] };
    const seen = found({}, { ...RULES, rooms, doors: ['report', 'rollup'] });
    expect(seen.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
      'empty-place src/review',
      'empty-place src/rollup',
    ]);
  });

  it('sees data that is fetched across rooms, and does not read it as code', () => {
    const planted = {
      'src/app/words.json': '{ "words": [] }',
      'src/rollup/late.ts': "import words from '../app/words.json'; export default words;",
    };
    expect(kinds(planted)).toEqual(['arrow']);
  });

  it('sees a file that cannot be read', () => {
    expect(kinds({ 'src/model/half.ts': 'export const half = (' })).toEqual(['unreadable']);
  });
});

describe('Google’s services', () => {
  it.each([
    ['a call', 'export const id = () => SpreadsheetApp.getActive();'],
    ['an advanced service', 'export const id = () => Sheets?.Spreadsheets;'],
    ['a member of globalThis', "export const id = () => globalThis['DriveApp'];"],
    ['a type of one', 'export type Lock = typeof LockService;'],
    ['one declared away', 'declare const Session: { getUser(): string }; Session.getUser();'],
    ['a shorthand', 'export const services = () => ({ Utilities });'],
  ])('sees %s outside google/', (_form, text) => {
    expect(kinds({ 'src/rollup/late.ts': text })).toEqual(['google']);
  });

  it('sees Google’s published types outside their room', () => {
    const text = 'export type Request = GoogleAppsScript.Sheets.Schema.Request;';
    expect(kinds({ 'src/contract/requests.ts': text })).toEqual([]);
    expect(kinds({ 'src/rollup/requests.ts': text })).toEqual(['google-types']);
  });

  it('takes no word for a service that is none', () => {
    const text = `
      // SpreadsheetApp, and what 'DriveApp' is
      import type { Session } from './sums';
      export const words = ['SpreadsheetApp.getActive()', { Drive: 1 }.Drive];
      export const open = (session: Session) => session.Sheets;`;
    expect(found({ ...SUMS, 'src/rollup/late.ts': text })).toEqual([]);
  });
});

describe('Node', () => {
  it.each([
    ['a module by its scheme', "import { readFileSync } from 'node:fs'; readFileSync('x');"],
    ['a module by its bare name', "import path from 'path'; path.join('x');"],
    ['a type of a module', "export type Hash = import('node:crypto').Hash;"],
    ['a dynamic import', "export const late = () => import('node:fs/promises');"],
    ['Buffer', "export const bytes = () => Buffer.from('x');"],
    ['process', 'export const home = () => process.env.HOME;'],
    ['a member of globalThis', 'export const home = () => globalThis.process;'],
    ['one of its types', 'export type Late = NodeJS.Timeout;'],
  ])('sees %s in the add-on and in the rest of the desk', (_form, text) => {
    const planted = { 'src/rollup/late.ts': text, 'src/desk/late.ts': text };
    expect(kinds(planted)).toEqual(['node']);
    expect(new Set(places(planted, 'node').map((place) => place.split(':')[0]))).toEqual(
      new Set(['src/rollup/late.ts', 'src/desk/late.ts']),
    );
  });

  it('knows words that are no globals', () => {
    const text = 'export const run = (plan: { process: number }) => plan.process;';
    expect(found({ 'src/rollup/late.ts': text })).toEqual([]);
  });
});

describe('a room of a browser', () => {
  it('reaches nothing that knows Node, at whatever distance', () => {
    const planted = {
      'src/desk/page/worker.ts': "import { open } from '../open'; open();",
      'src/desk/open.ts': "export { open } from './cli/read';",
      'src/desk/cli/read.ts':
        "import { readFileSync } from 'node:fs';\nexport const open = () => readFileSync('x');",
    };
    expect(places(planted, 'node-in-browser')).toEqual(['src/desk/cli/read.ts:1']);
  });

  it('may be entered by what knows Node', () => {
    const planted = {
      'src/desk/page/index.ts': 'export const page = 1;',
      'src/desk/cli/give.ts':
        "import { sep } from 'node:path'; export { page } from '../page'; export const end = sep;",
    };
    expect(found(planted)).toEqual([]);
  });
});
