import { type Element, findAll } from '../xml';
import { DOCS_RULES } from './docsRules';
import type { Package } from './package/faults';

/** Something in a .docx that the Google Doc made from it will not have. */
export interface Loss {
  readonly rule: string;
  readonly part: string;
  readonly place: string;
  readonly what: string;
}

/** The parts that Google reads text and looks from. */
const READ = /^word\/(?:document|styles|footnotes|endnotes|header\d*|footer\d*)\.xml$/;

/** All that Google Docs is known to lose of a .docx; nothing where it loses nothing. */
export function lossesInDocs(file: Package): readonly Loss[] {
  const styles = stylesOf(file);
  return [...file.parts]
    .filter(([name]) => READ.test(name))
    .flatMap(([part, root]) =>
      DOCS_RULES.flatMap(({ name, losses }) =>
        losses({ name: part, root, styles, file }).map((found) => ({ rule: name, part, ...found })),
      ),
    );
}

function stylesOf({ parts }: Package): ReadonlyMap<string, Element> {
  const root = parts.get('word/styles.xml');
  const styles = root ? findAll(root, 'w:style') : [];
  return new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
}
