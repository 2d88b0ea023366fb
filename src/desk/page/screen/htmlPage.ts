import { element } from './element';

/** What a page of the bundle asks of the desk. */
export interface PageHost {
  /** Calls a function of the bundle: `google.script.run`. */
  readonly run: (handler: string, args: readonly unknown[]) => Promise<unknown>;
  readonly follow: (address: string) => void;
  readonly close: () => void;
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
}

/** A page of the bundle in a frame that may run its scripts and print, and nothing else. */
export function htmlFrame(html: string, title: string, host: PageHost): HTMLIFrameElement {
  const frame = element('iframe', { title, srcdoc: `<script>${SHIM}</script>${html}` }, [], {
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
