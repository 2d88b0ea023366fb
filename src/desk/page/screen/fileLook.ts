import { element } from './element';
import { stillFrame } from './htmlPage';

/** A file that a command made, to be looked at; undefined where a browser cannot show it. */
export function lookAtFile(name: string, bytes: Uint8Array): HTMLElement | undefined {
  const text = () => new TextDecoder().decode(bytes);
  if (name.endsWith('.html')) return stillFrame(text(), name);
  if (/\.(txt|json|eml)$/.test(name)) {
    return element('pre', { tabIndex: 0 }, [text()]);
  }
  return undefined;
}
