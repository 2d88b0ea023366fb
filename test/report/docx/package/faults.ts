import path from 'node:path';
import { type Element, findAll } from '../../xml';

/** A package as it is read: its XML parts and its pictures, by their paths. */
export interface Package {
  readonly parts: ReadonlyMap<string, Element>;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

const RELATIONSHIPS = 'application/vnd.openxmlformats-package.relationships+xml';
/** What each reference in the text must lead to, by the last word of the relationship's type. */
const ROLES: Readonly<Record<string, { readonly attribute: string; readonly role: string }>> = {
  'w:hyperlink': { attribute: 'r:id', role: 'hyperlink' },
  'w:headerReference': { attribute: 'r:id', role: 'header' },
  'a:blip': { attribute: 'r:embed', role: 'image' },
};

/** Everything in a package that contradicts itself: what Word calls "unreadable content". */
export function faultsOf(file: Package): readonly string[] {
  return [
    ...contentTypeFaults(file),
    ...relationshipFaults(file),
    ...referenceFaults(file),
    ...footnoteFaults(file),
    ...idFaults(file),
    ...[...file.parts].flatMap(([name, root]) => prefixFaults(name, root, ['xml', 'xmlns'])),
  ];
}

const pathsOf = ({ parts, pictures }: Package) => [...parts.keys(), ...pictures.keys()];
const isRelationships = (name: string) => name.endsWith('.rels');

function duplicates(values: readonly (string | undefined)[], what: string): readonly string[] {
  return values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((value) => `${what} ${value} stands twice`);
}

function contentTypeFaults(file: Package): readonly string[] {
  const types = file.parts.get('[Content_Types].xml');
  if (!types) return ['there is no [Content_Types].xml'];
  const overrides = findAll(types, 'Override').map(({ attributes }) => attributes.PartName);
  const defaults = findAll(types, 'Default').map(({ attributes }) => attributes.Extension);
  const untyped = pathsOf(file).filter((name) => {
    if (name === '[Content_Types].xml') return false;
    if (isRelationships(name) || file.pictures.has(name)) {
      return !defaults.includes(name.slice(name.lastIndexOf('.') + 1));
    }
    return !overrides.includes(`/${name}`);
  });
  const rels = findAll(types, 'Default').find(({ attributes }) => attributes.Extension === 'rels');
  return [
    ...untyped.map((name) => `${name} has no content type`),
    ...overrides
      .filter((name) => !file.parts.has(name?.slice(1) ?? ''))
      .map((name) => `${name} has a content type and does not exist`),
    ...duplicates(overrides, 'part'),
    ...duplicates(defaults, 'extension'),
    ...(rels?.attributes.ContentType === RELATIONSHIPS ? [] : ['relationships have no type']),
  ];
}

/** `word/_rels/document.xml.rels` belongs to `word/document.xml`. */
function ownerOf(name: string): string {
  return path.join(path.dirname(path.dirname(name)), path.basename(name, '.rels'));
}

function relationshipFaults(file: Package): readonly string[] {
  const reached = new Set(['[Content_Types].xml', '_rels/.rels']);
  const faults = [...file.parts].flatMap(([name, root]) => {
    if (!isRelationships(name)) return [];
    const owner = ownerOf(name);
    const all = findAll(root, 'Relationship').map(({ attributes }) => attributes);
    const targets = all
      .filter(({ TargetMode }) => TargetMode !== 'External')
      .map(({ Target = '' }) => path.join(path.dirname(owner), Target));
    for (const target of [name, ...targets]) reached.add(target);
    const missing = targets.filter((target) => !pathsOf(file).includes(target));
    return [
      ...(name === '_rels/.rels' || file.parts.has(owner) ? [] : [`${name} belongs to nothing`]),
      ...missing.map((target) => `${name} names ${target}, which does not exist`),
      ...duplicates(
        all.map(({ Id }) => Id),
        `${name}: id`,
      ),
    ];
  });
  const lost = pathsOf(file).filter((name) => !reached.has(name));
  return [...faults, ...lost.map((name) => `nothing leads to ${name}`)];
}

function referenceFaults({ parts }: Package): readonly string[] {
  return [...parts].flatMap(([name, root]) => {
    if (isRelationships(name)) return [];
    const rels = parts.get(path.join(path.dirname(name), '_rels', `${path.basename(name)}.rels`));
    const types = new Map(
      (rels ? findAll(rels, 'Relationship') : []).map(({ attributes }) => [
        attributes.Id,
        path.basename(attributes.Type ?? ''),
      ]),
    );
    return Object.entries(ROLES).flatMap(([tag, { attribute, role }]) =>
      findAll(root, tag)
        .map(({ attributes }) => attributes[attribute])
        .filter((id) => types.get(id) !== role)
        .map((id) => `${name}: ${tag} ${id} leads to ${types.get(id)}`),
    );
  });
}

function footnoteFaults({ parts }: Package): readonly string[] {
  const [document, footnotes, settings] = ['document', 'footnotes', 'settings'].map((name) =>
    parts.get(`word/${name}.xml`),
  );
  if (!document || !footnotes || !settings) return ['a main part is missing'];
  const idsOf = (root: Element, name: string) =>
    findAll(root, name).map(({ attributes }) => attributes['w:id'] ?? '');
  const notes = idsOf(footnotes, 'w:footnote');
  const special = findAll(footnotes, 'w:footnote')
    .filter(({ attributes }) => attributes['w:type'] !== undefined)
    .map(({ attributes }) => attributes['w:id'] ?? '');
  const references = idsOf(document, 'w:footnoteReference');
  const plain = notes.filter((id) => !special.includes(id));
  return [
    ...duplicates(notes, 'footnote'),
    ...duplicates(references, 'footnote reference'),
    ...(references.join() === plain.join() ? [] : [`notes ${plain}, references ${references}`]),
    ...(idsOf(settings, 'w:footnote').join() === special.join() ? [] : ['separators differ']),
    ...(findAll(footnotes, 'w:footnoteReference').length > 0 ? ['a note has notes'] : []),
  ];
}

function idFaults({ parts }: Package): readonly string[] {
  const of = (part: string, tag: string, attribute: string) => {
    const root = parts.get(part);
    return root ? findAll(root, tag).map(({ attributes }) => attributes[attribute]) : [];
  };
  return [
    ...duplicates(of('word/styles.xml', 'w:style', 'w:styleId'), 'style'),
    ...duplicates(of('word/styles.xml', 'w:name', 'w:val'), 'style name'),
    ...duplicates(of('word/document.xml', 'wp:docPr', 'id'), 'drawing'),
    ...duplicates(of('docProps/custom.xml', 'property', 'pid'), 'property'),
    ...duplicates(of('docProps/custom.xml', 'property', 'name'), 'property'),
  ];
}

/** Names whose prefix stands for no namespace. */
function prefixFaults(
  part: string,
  { name, attributes, children }: Element,
  outside: readonly string[],
): readonly string[] {
  const keys = Object.keys(attributes);
  const here = keys.flatMap((key) => (key.startsWith('xmlns:') ? [key.slice(6)] : []));
  const declared = [...outside, ...here];
  const unknown = [name, ...keys].filter(
    (one) => one.includes(':') && !declared.includes(one.split(':')[0] ?? ''),
  );
  const below = children.filter((child): child is Element => typeof child !== 'string');
  return [
    ...unknown.map((one) => `${part}: ${one} has no namespace`),
    ...below.flatMap((child) => prefixFaults(part, child, declared)),
  ];
}
