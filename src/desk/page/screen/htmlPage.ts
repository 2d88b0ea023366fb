import { element } from './element';

/** What a page of the bundle asks of the desk. */
export interface PageHost {
  /** Calls a function of the bundle: `google.script.run`. */
  readonly run: (handler: string, args: readonly unknown[]) => Promise<unknown>;
  readonly follow: (address: string) => void;
  readonly close: () => void;
}

/** Under this name the browser keeps what a page of the bundle keeps. */
const KEPT = 'bon-truc-trang:';

/** What pages kept, for a frame: without an origin of its own it has no store. */
function keptByPages(): Readonly<Record<string, string>> {
  try {
    return Object.fromEntries(
      Object.keys(localStorage)
        .filter((key) => key.startsWith(KEPT))
        .map((key) => [key.slice(KEPT.length), localStorage.getItem(key) ?? '']),
    );
  } catch {
    return {};
  }
}

/** Keeps a text for a page, or drops it: what is kept is gone only where the browser keeps nothing at all. */
function keepForPage(key: string, text: unknown): void {
  try {
    if (typeof text === 'string') localStorage.setItem(KEPT + key, text);
    else localStorage.removeItem(KEPT + key);
  } catch {
    // What is typed still stands in the page.
  }
}

/**
 * Stands in each page: Google's `google.script`, over messages. A frame without an origin of its own reaches
 * nothing of this page but that.
 */
const SHIM = `(() => {
  const waiting = new Map();
  let last = 0;
  const send = (message) => parent.postMessage({ bonTruc: true, ...message }, '*');
  const runner = (handlers) => new Proxy({}, { get: (_, name) => {
    if (name === 'withSuccessHandler') return (done) => runner({ ...handlers, done });
    if (name === 'withFailureHandler') return (failed) => runner({ ...handlers, failed });
    if (name === 'withUserObject') return (object) => runner({ ...handlers, object });
    return (...args) => {
      last += 1;
      waiting.set(last, handlers);
      send({ kind: 'run', id: last, handler: String(name), args: JSON.parse(JSON.stringify(args)) });
    };
  } });
  const kept = new Map(Object.entries(__KEPT__));
  const keep = (key, value) => send({ kind: 'keep', key, value });
  Object.defineProperty(window, 'localStorage', { value: {
    getItem: (key) => kept.get(String(key)) ?? null,
    setItem: (key, value) => { kept.set(String(key), String(value)); keep(String(key), String(value)); },
    removeItem: (key) => { kept.delete(String(key)); keep(String(key)); },
  } });
  window.google = { script: { run: runner({}), host: {
    close: () => send({ kind: 'close' }), setHeight() {}, setWidth() {}, editor: { focus() {} }, origin: '',
  } } };
  addEventListener('message', ({ data, source }) => {
    if (source !== parent || !data || data.bonTruc !== true) return;
    const handlers = waiting.get(data.id) || {};
    waiting.delete(data.id);
    if ('message' in data) {
      if (handlers.failed) handlers.failed(new Error(data.message), handlers.object);
    } else if (handlers.done) handlers.done(data.value, handlers.object);
  });
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href]');
    if (!link) return;
    const href = link.getAttribute('href');
    if (href.startsWith('#') && !href.startsWith('#tep=') && !href.startsWith('#gid=')) return;
    event.preventDefault();
    send({ kind: 'follow', address: href });
  });
  addEventListener('keydown', (event) => { if (event.key === 'Escape') send({ kind: 'close' }); });
})();`;

interface Word {
  readonly bonTruc?: unknown;
  readonly kind?: unknown;
  readonly id?: unknown;
  readonly handler?: unknown;
  readonly args?: unknown;
  readonly address?: unknown;
  readonly key?: unknown;
  readonly value?: unknown;
}

/** A page of the bundle in a frame that may run its scripts and print, and nothing else. */
export function htmlFrame(html: string, title: string, host: PageHost): HTMLIFrameElement {
  const kept = JSON.stringify(keptByPages()).replaceAll('<', '\\u003c');
  const shim = SHIM.replace('__KEPT__', () => kept);
  const frame = element('iframe', { title, srcdoc: `<script>${shim}</script>${html}` }, [], {
    sandbox: 'allow-scripts allow-modals',
  });
  const onWord = ({ data, source }: MessageEvent<Word | undefined>) => {
    if (!frame.isConnected && frame.contentWindow === null) {
      removeEventListener('message', onWord);
      return;
    }
    if (source !== frame.contentWindow || data?.bonTruc !== true) return;
    const { kind, id, handler, args, address } = data;
    if (kind === 'close') host.close();
    if (kind === 'keep') keepForPage(String(data.key), data.value);
    if (kind === 'follow') host.follow(String(address));
    if (kind !== 'run') return;
    const tell = (answer: object) =>
      frame.contentWindow?.postMessage({ bonTruc: true, id, ...answer }, '*');
    host.run(String(handler), Array.isArray(args) ? args : []).then(
      (value) => tell({ value }),
      (error: unknown) => tell({ message: error instanceof Error ? error.message : String(error) }),
    );
  };
  addEventListener('message', onWord);
  return frame;
}

/** A file's page to be looked at: it runs nothing. */
export function stillFrame(html: string, title: string): HTMLIFrameElement {
  return element('iframe', { title, srcdoc: html }, [], { sandbox: '' });
}
