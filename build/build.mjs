// Makes `dist/` (exactly what clasp pushes) and the desk's command line.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withRoomsApart } from './apart.mjs';
import { readRegistry, TRIGGERS } from './commands.mjs';
import { buildDesk, keepCompiled } from './desk.mjs';
import { manifestText, menuOf } from './manifest.mjs';
import { buildPage } from './page.mjs';
import { writePages } from './pages.mjs';
import { bundleWithRooms } from './rooms.mjs';
import { root } from './root.mjs';
import { ownBytes, smaller } from './smaller.mjs';
import { writeStarterData } from './starterData.mjs';

const dist = path.join(root, 'dist');
const out = path.join(root, 'out');
/** An office with an account at a service of short links: its manifest asks for the network. */
const isNetworked = process.argv.includes('--rut-gon');
/** The one global that is no function of Google's. */
const BUNDLE = 'BonTruc';

/** Declarations, since Google lists what is declared, not what is assigned. */
function globalFunctions(commands) {
  return [
    ...TRIGGERS.map((name) => `function ${name}(event) { return ${BUNDLE}.${name}(event); }`),
    ...commands.map(
      ({ handler }) =>
        `function ${handler}(a, b) { return ${BUNDLE}.command('${handler}', a, b); }`,
    ),
  ].join('\n');
}

const { commands, menu } = await readRegistry();
const bundle = await bundleWithRooms('src/main.ts', {
  globalName: BUNDLE,
  minifySyntax: true,
  minifyWhitespace: true,
  define: { MENU_ITEMS: JSON.stringify(menuOf(menu, isNetworked)) },
});
// A line each, as Google's own scanner has always met them.
const whole = `${await smaller(bundle.code, BUNDLE)}\n${globalFunctions(commands)}\n`;
const { code, pages } = withRoomsApart(whole, BUNDLE);
const [awake, ...asleep] = bundle.rooms;
const bytes = ownBytes(
  whole,
  asleep.map(({ wake }) => wake),
);
const rooms = [
  { ...awake, bytes: bytes.get(undefined) },
  ...asleep.map((room) => ({ ...room, bytes: bytes.get(room.wake) })),
];
await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await mkdir(out, { recursive: true });
await writeFile(path.join(dist, 'code.js'), code);
for (const [name, text] of Object.entries(pages)) {
  await writeFile(path.join(dist, `${name}.html`), text);
}
await writeFile(path.join(out, 'rooms.json'), JSON.stringify(rooms));
await writeStarterData(dist);
await writePages(dist);
const manifest = await readFile(path.join(root, 'appsscript.json'), 'utf8');
await writeFile(path.join(dist, 'appsscript.json'), manifestText(manifest, isNetworked));
await buildDesk(commands);
// Its policy lets nothing be evaluated, so there the bundle stays in one piece.
await buildPage(commands, whole, Object.keys(pages));
await keepCompiled();
