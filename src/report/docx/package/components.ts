import type { IContext, XmlComponent } from 'docx';
import type { Relationships } from './container';
import { type XmlElement, xmlElement } from './xml';

/**
 * The library's components (paragraphs, tables, properties) as elements of a part. The addresses of
 * their hyperlinks go to the part's relationships.
 *
 * This is the one place that knows what the library keeps to itself: a component describes itself by
 * `prepForXml`, in a context that the library's own `Document` would bring. That class and its packer
 * are two thirds of the library; of the context, our components use the relationships alone.
 */
export function elementsOf(
  components: readonly XmlComponent[],
  relationships: Relationships,
): readonly XmlElement[] {
  const ids = new Map<string, string>();
  const context = {
    viewWrapper: {
      Relationships: {
        // A hyperlink draws its id at random; ours are counted, so that the bytes stay the same.
        addRelationship: (random: string, _type: string, target: string) => {
          ids.set(`rId${random}`, relationships.addLink(target));
        },
      },
    },
    stack: [],
  } as unknown as IContext;
  return components.flatMap((component) => {
    const described: unknown = component.prepForXml(context);
    return isObject(described) ? [elementFrom(described, ids)] : [];
  });
}

type Described = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Described {
  return typeof value === 'object' && value !== null;
}

/** From `{ 'w:p': [{ _attr: { … } }, { 'w:r': … }, 'text'] }`; a lone item stands without a list. */
function elementFrom(described: Described, ids: ReadonlyMap<string, string>): XmlElement {
  const [name = ''] = Object.keys(described);
  const content = described[name];
  const attributes: Record<string, string> = {};
  const children: (XmlElement | string)[] = [];
  for (const item of Array.isArray(content) ? content : [content]) {
    if (!isObject(item)) children.push(String(item));
    else if (isObject(item._attr)) {
      for (const [key, value] of Object.entries(item._attr)) {
        const text = String(value);
        attributes[key] = key === 'r:id' ? (ids.get(text) ?? text) : text;
      }
    } else if (Object.keys(item).length > 0) children.push(elementFrom(item, ids));
  }
  return xmlElement(name, attributes, children);
}
