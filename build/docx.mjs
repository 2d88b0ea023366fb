// What the docx library does while it is loaded and esbuild must take for work with effects. It has
// none: marked so, whatever nobody uses is dropped with all that it drags in (111 KB minified).
import { readFile } from 'node:fs/promises';
import { parse } from 'acorn';

const PURE = '/* @__PURE__ */';

/** @type {readonly [RegExp, string][]} */
const MARKS = [
  // Functions made by functions called on the spot: the reading and patching of documents.
  [/^(var [\w$]+ = )(?=function\(\) \{$)/gm, `$1${PURE} `],
  // A CommonJS module inside it, and a stream that extends what the module exports.
  [/^(var import_\w+ = )(?=\()/gm, `$1${PURE} `],
  [/(?<=\bextends )(import_\w+\.\w+)/g, `(${PURE} (() => $1)())`],
  // The packer's compiler, with every part that a .docx may have.
  [/^(_defineProperty\(\w+, "compiler", )(?=new )/gm, `${PURE} $1${PURE} `],
];

/**
 * A new version that reads otherwise fails the build rather than grow it unseen.
 * @param {string} library
 */
function marked(library) {
  return MARKS.reduce((text, [pattern, mark]) => {
    const lighter = text.replace(pattern, mark);
    if (lighter === text) throw new Error(`docx has changed: ${pattern} is not in it`);
    return lighter;
  }, library);
}

/**
 * What is made for options alone that no document of ours has: frames, tracked changes, theme colours, East
 * Asian lay-out. Whoever gave such an option would be told so by an error.
 */
const LEFT_OUT = new Set(
  `createFrameProperties createEastAsianLayout createFitText ParagraphPropertiesChange RunPropertiesChange
  TableCellPropertiesChange InsertionTrackChange DeletionTrackChange InsertedTableCell DeletedTableCell
  InsertedTableRow DeletedTableRow CellMerge themeColorChange ThematicBreak createHyperlinkClick DrawingLink TDirection
  createEmphasisMark Bookmark NumberProperties PageBreakBefore NumberOfPages NumberOfPagesSection CurrentSection
  createTabStop createShading createEmbeddedFont createWordWrap`.split(/\s+/),
);

/** @param {string} library */
function lighter(library) {
  const { body } = parse(library, { ecmaVersion: 'latest', sourceType: 'module' });
  const found = body
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ id, init }) => init && LEFT_OUT.has(id.name));
  if (found.length !== LEFT_OUT.size) {
    const names = new Set(found.map(({ id }) => id.name));
    throw new Error(
      `docx has changed: no ${[...LEFT_OUT].filter((name) => !names.has(name))} in it`,
    );
  }
  return found.reduceRight((text, { id, init }) => {
    const fails = `{ throw new Error("docx: ${id.name}"); }`;
    const isClass = init.type === 'ClassExpression';
    const instead = isClass ? `class { constructor() ${fails} }` : `() => ${fails}`;
    return text.slice(0, init.start) + instead + text.slice(init.end);
  }, library);
}

/** The same for all that a build bundles. */
let contents;

/** @type {import('esbuild').Plugin} */
export const lighterDocx = {
  name: 'lighter-docx',
  setup(build) {
    build.onLoad({ filter: /docx[\\/]dist[\\/]index\.mjs$/ }, async ({ path: file }) => {
      contents ??= marked(lighter(await readFile(file, 'utf8')));
      return { contents, loader: 'js' };
    });
  },
};
