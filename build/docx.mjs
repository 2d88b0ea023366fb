// The docx library without what no document of ours asks for. What it does while it is loaded esbuild must take for work
// with effects. It has none: marked so, whatever nobody uses is dropped with all that it drags in (111 KB minified).
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'acorn';
import { root } from './root.mjs';
import { edited, walk } from './syntax.mjs';

const PURE = '/* @__PURE__ */';
const PARSED = { ecmaVersion: 'latest', sourceType: 'module' };

/** A stream of it extends what a module inside it exports. */
const EXTENDED = /(?<=\bextends )(import_\w+\.\w+)/g;
const COMPUTED = new Set(['CallExpression', 'NewExpression', 'MemberExpression']);

/**
 * What it computes for its variables while it is loaded is marked: tables, classes made by functions, modules inside it.
 * @param {string} library
 */
function marked(library) {
  const { body } = parse(library, PARSED);
  const inits = body
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ init }) => (COMPUTED.has(init?.type) ? [init] : []));
  const computed = edited(
    library,
    inits.flatMap(({ start, end }) => [
      { start, end: start, text: `${PURE} (() => (` },
      { start: end, end, text: '))()' },
    ]),
  );
  const lighter = computed.replace(EXTENDED, `(${PURE} (() => $1)())`);
  if (lighter === computed) throw new Error(`docx has changed: ${EXTENDED} is not in it`);
  return lighter;
}

/**
 * What is made for options alone that no document of ours has: frames, tracked changes, theme colours, floating
 * tables, spacing and looks of tables, embedded fonts, numberings, East
 * Asian lay-out. Whoever gave such an option would be told so by an error.
 */
const LEFT_OUT = new Set(
  `createFrameProperties createEastAsianLayout createFitText ParagraphPropertiesChange RunPropertiesChange
  TableCellPropertiesChange InsertionTrackChange DeletionTrackChange InsertedTableCell DeletedTableCell
  InsertedTableRow DeletedTableRow CellMerge themeColorChange ThematicBreak createHyperlinkClick DrawingLink TDirection
  createEmphasisMark Bookmark NumberProperties PageBreakBefore NumberOfPages NumberOfPagesSection CurrentSection
  createTabStop createShading createEmbeddedFont createWordWrap createTableFloatProperties createTableOverlap
  createTableLook createTableCellSpacing TablePropertiesChange TableRowPropertiesChange FontWrapper applyChange listKey`.split(
    /\s+/,
  ),
);

/** Asked for where a colour is a theme's, which none of ours is: made of tables of the themes' colours. */
const NEVER_READ = 'OFFICE_THEME_COLORS';

const DOCUMENTS = path.join(root, 'src', 'report');

/** @param {string} library */
function lighter(library) {
  const { body } = parse(library, PARSED);
  const found = body
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ id, init }) => init && (LEFT_OUT.has(id.name) || id.name === NEVER_READ));
  const names = new Set(found.map(({ id }) => id.name));
  const lost = [...LEFT_OUT, NEVER_READ].filter((name) => !names.has(name));
  if (lost.length > 0) throw new Error(`docx has changed: no ${lost} in it`);
  return edited(library, [
    { start: 0, end: 0, text: FAILING },
    ...found.map(({ id, init }) => ({ start: init.start, end: init.end, text: instead(id, init) })),
    // Tables of a zip that we do not make, and parts of its `Packer`: a module of ours runs no statement of it.
    ...body
      .filter(({ type }) => !type.endsWith('Declaration'))
      .map(({ start, end }) => ({ start, end, text: '' })),
  ]);
}

/** What stands for all that is left out: a class, since things are asked whether they are of it, and a function. */
const FAILS = '{ throw new Error("docx: LEFT_OUT"); }';
const FAILING = `class LeftOutOfDocx { constructor() ${FAILS} }\nconst leftOutOfDocx = () => ${FAILS};\n`;

function instead({ name }, { type }) {
  if (name === NEVER_READ) return 'undefined';
  return type === 'ClassExpression' ? 'LeftOutOfDocx' : 'leftOutOfDocx';
}

/**
 * What is done for options that nobody gives: `if (options.emboss !== void 0) …`, where neither a file of ours nor the
 * library itself, which calls its own parts too, spells such a property.
 */
function withoutOptions(library, spelt) {
  const named = new Set(spelt);
  const asked = [];
  walk(parse(library, PARSED), (node, around, role) => {
    if (role === 'key' && around.type === 'Property') named.add(node.name ?? node.value);
    if (node.type === 'IfStatement') asked.push(node);
    if (node.left?.type === 'MemberExpression' && node.operator === '=')
      named.add(node.left.property.name);
  });
  const never = asked.filter(({ test }) => {
    const option = optionOf(test);
    return option !== undefined && !named.has(option);
  });
  const inside = ({ start, end }) => never.some((other) => other.start < start && end <= other.end);
  return edited(
    library,
    never
      .filter((one) => !inside(one))
      .map(({ start, end, alternate }) => ({
        start,
        end: alternate ? alternate.start : end,
        text: alternate ? '' : ';',
      })),
  );
}

/** The option that a test asks for to be there, `options.X` or `options.X !== void 0`; undefined in any other. */
function optionOf({ type, object, property, computed, operator, left, right }) {
  if (type === 'MemberExpression' && object.name === 'options' && !computed) return property.name;
  const isThere = operator === '!==' && right.operator === 'void';
  return operator === '&&' || isThere ? optionOf(left) : undefined;
}

/** Every word of the files that write documents. */
async function wordsOfOurs() {
  const files = await readdir(DOCUMENTS, { recursive: true });
  const texts = await Promise.all(
    files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFile(path.join(DOCUMENTS, file), 'utf8')),
  );
  return texts.flatMap((text) => text.match(/\w+/g) ?? []);
}

/** The same for all that a build bundles. */
let contents;

/** @type {import('esbuild').Plugin} */
export const lighterDocx = {
  name: 'lighter-docx',
  setup(build) {
    build.onLoad({ filter: /docx[\\/]dist[\\/]index\.mjs$/ }, async ({ path: file }) => {
      contents ??= marked(
        lighter(withoutOptions(await readFile(file, 'utf8'), await wordsOfOurs())),
      );
      return { contents, loader: 'js' };
    });
  },
};
