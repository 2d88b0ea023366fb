type Given<Name extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[Name], 'style' | 'children'>
> & { readonly attributes?: never };

/** An element with its properties, its ARIA and data attributes, and what stands in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Given<Name> = {},
  children: readonly (Node | string)[] = [],
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  Object.assign(made, properties);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A button that says what it does. */
export function button(
  text: string,
  onclick: () => void,
  { label, className = '' }: { readonly label?: string; readonly className?: string } = {},
): HTMLButtonElement {
  const attributes: Record<string, string> = label === undefined ? {} : { 'aria-label': label };
  return element('button', { type: 'button', className, onclick }, [text], attributes);
}
