import { parseSync } from 'oxc-parser';

/** One source file as the house sees it: what it fetches, and the free names it speaks of. */
export interface Source {
  readonly file: string;
  readonly imports: readonly Import[];
  readonly names: readonly Name[];
  /** What the parser could not read. */
  readonly faults: readonly string[];
}

/** A module that is fetched, in whatever way; undefined where only a running program knows it. */
export interface Import {
  readonly specifier: string | undefined;
  readonly line: number;
}

/** A name that this file does not declare at its top level, so that it may be a global. */
export interface Name {
  readonly name: string;
  readonly line: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Reads one file of TypeScript or JavaScript. */
export function readSource(file: string, text: string): Source {
  const { program, errors } = parseSync(file, text);
  const imports: Import[] = [];
  const names: Name[] = [];
  const own = new Set(program.body.flatMap((statement) => namesDeclared(nodeOf(statement))));
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  walk(nodeOf(program), undefined, '', (node, parent, key) => {
    const fetched = specifierNode(node, own);
    if (fetched) imports.push({ specifier: textOf(fetched.node), line: lineAt(node.start) });
    const name = freeName(node, parent, key);
    if (name !== undefined && !own.has(name)) names.push({ name, line: lineAt(node.start) });
  });
  return { file, imports, names, faults: errors.map(({ message }) => message) };
}

type Visit = (node: Node, parent: Node | undefined, key: string) => void;

function walk(node: Node | undefined, parent: Node | undefined, key: string, visit: Visit): void {
  if (!node) return;
  visit(node, parent, key);
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      walk(nodeOf(child), node, name, visit);
    }
  }
}

function nodeOf(value: unknown): Node | undefined {
  return isNode(value) ? value : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** The part of a node that says which module it fetches; undefined where it fetches none. */
function specifierNode(
  node: Node | undefined,
  own: ReadonlySet<string>,
): { readonly node: Node | undefined } | undefined {
  if (!node) return undefined;
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return { node: nodeOf(node.source) };
    case 'ExportNamedDeclaration':
      return node.source ? { node: nodeOf(node.source) } : undefined;
    case 'TSExternalModuleReference':
      return { node: nodeOf(node.expression) };
    case 'TSModuleDeclaration':
      // `declare module './x'` adds to another file's types.
      return nodeOf(node.id)?.type === 'Literal' ? { node: nodeOf(node.id) } : undefined;
    case 'CallExpression':
      return isRequire(nodeOf(node.callee), own) ? { node: firstArgument(node) } : undefined;
    default:
      return undefined;
  }
}

/** `require(…)` and `require.resolve(…)`, unless the file has a `require` of its own. */
function isRequire(callee: Node | undefined, own: ReadonlySet<string>): boolean {
  const called = callee?.type === 'MemberExpression' ? nodeOf(callee.object) : callee;
  return called?.type === 'Identifier' && called.name === 'require' && !own.has('require');
}

function firstArgument(call: Node): Node | undefined {
  return Array.isArray(call.arguments) ? nodeOf(call.arguments[0]) : undefined;
}

/** A text that stands written: a literal, or a template without expressions. */
function textOf(node: Node | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return undefined;
  const [only, ...others] = node.quasis.map(nodeOf);
  const value = only?.value;
  return others.length === 0 && typeof value === 'object' && value !== null && 'cooked' in value
    ? String(value.cooked)
    : undefined;
}

/** Keys whose identifiers name a part of something, not a thing in scope. */
const PART_NAMES: Readonly<Record<string, readonly string[]>> = {
  MemberExpression: ['property'],
  Property: ['key'],
  PropertyDefinition: ['key'],
  AccessorProperty: ['key'],
  MethodDefinition: ['key'],
  TSAbstractMethodDefinition: ['key'],
  TSAbstractPropertyDefinition: ['key'],
  TSPropertySignature: ['key'],
  TSMethodSignature: ['key'],
  TSEnumMember: ['id'],
  TSQualifiedName: ['right'],
  TSImportType: ['qualifier'],
  TSNamedTupleMember: ['label'],
  ImportSpecifier: ['imported'],
  ExportSpecifier: ['exported'],
  ExportAllDeclaration: ['exported'],
  MetaProperty: ['meta', 'property'],
  LabeledStatement: ['label'],
  BreakStatement: ['label'],
  ContinueStatement: ['label'],
};

/** The name of an identifier that stands for a thing in scope, or of a member of `globalThis`. */
function freeName(node: Node, parent: Node | undefined, key: string): string | undefined {
  if (node.type === 'MemberExpression') return memberOfGlobal(node);
  if (node.type !== 'Identifier' || typeof node.name !== 'string') return undefined;
  const isPart = parent && PART_NAMES[parent.type]?.includes(key) && parent.computed !== true;
  return isPart ? undefined : node.name;
}

function memberOfGlobal(node: Node): string | undefined {
  const object = nodeOf(node.object);
  const property = nodeOf(node.property);
  if (object?.type !== 'Identifier' || object.name !== 'globalThis') return undefined;
  if (node.computed === true) return textOf(property);
  return typeof property?.name === 'string' ? property.name : undefined;
}

/** The names that a statement at the top level gives the whole file; `declare` gives none. */
function namesDeclared(statement: Node | undefined): readonly string[] {
  if (!statement || statement.declare === true) return [];
  switch (statement.type) {
    case 'ExportNamedDeclaration':
      return namesDeclared(nodeOf(statement.declaration));
    case 'ImportDeclaration':
      return nodesOf(statement.specifiers).flatMap((each) => namesBound(nodeOf(each.local)));
    case 'VariableDeclaration':
      return nodesOf(statement.declarations).flatMap((each) => namesBound(nodeOf(each.id)));
    default:
      return namesBound(nodeOf(statement.id));
  }
}

function nodesOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The names in a binding: a plain one, or a pattern's. */
function namesBound(pattern: Node | undefined): readonly string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [String(pattern.name)];
    case 'ObjectPattern':
      return nodesOf(pattern.properties).flatMap((each) =>
        namesBound(nodeOf(each.type === 'RestElement' ? each.argument : each.value)),
      );
    case 'ArrayPattern':
      return nodesOf(pattern.elements).flatMap(namesBound);
    case 'AssignmentPattern':
      return namesBound(nodeOf(pattern.left));
    case 'RestElement':
      return namesBound(nodeOf(pattern.argument));
    default:
      return [];
  }
}
