import { escapeUTF8 } from 'entities/escape';

/** Markup that is safe to stand on a page: text in it is escaped, since only {@link htmlElement} makes it. */
export interface Html {
  readonly markup: string;
}

export type Content = string | Html | readonly Content[];

const EMPTY_ELEMENTS = /^(?:br|col|meta|input)$/;

/** An element of HTML; text inside and the values of attributes are escaped. */
export function htmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...content: readonly Content[]
): Html {
  const pairs = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeUTF8(`${value}`)}"`,
  );
  const open = `<${name}${pairs.join('')}>`;
  return { markup: EMPTY_ELEMENTS.test(name) ? open : `${open}${markupOf(content)}</${name}>` };
}

/** Content one after the other as markup. */
export function markupOf(content: Content): string {
  if (typeof content === 'string') return escapeUTF8(content);
  return 'markup' in content ? content.markup : content.map(markupOf).join('');
}
