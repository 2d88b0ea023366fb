/** What runs in the page's worker: the desk, asked by messages. The build hands it the few names of a worker that it needs. */
import { strFromU8, unzlibSync } from 'fflate';
import { DeskError, messageOf } from '../failure';
import { bareWorld } from './bareWorld';
import { makePageDesk, type PageDesk } from './desk';
import type { Call, Reply, Start } from './protocol';

const reply = (message: Reply) => postMessage(message);
let desk: PageDesk | undefined;

/** A text as the build packed it. */
function unpacked(packed: string): string {
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
  return strFromU8(unzlibSync(bytes));
}

function start(parts: Start): void {
  const pages = Object.entries(parts.pages).map(([name, packed]) => [name, unpacked(packed)]);
  desk = makePageDesk({
    ...parts,
    bundle: unpacked(parts.bundle),
    pages: Object.fromEntries(pages),
    makeWorld: bareWorld,
    onToast: ({ message }) => reply({ kind: 'toast', message }),
  });
}

async function answer({ method, args }: Call): Promise<unknown> {
  if (method === 'start') return start(args[0] as Start);
  if (!desk) throw new Error('The desk is not started');
  const called: (...given: never[]) => unknown = desk[method];
  return called(...(args as never[]));
}

addEventListener('message', ({ data }: MessageEvent<Call>) => {
  answer(data).then(
    (value) => reply({ kind: 'answer', id: data.id, value }),
    (error: unknown) =>
      reply({
        kind: 'failure',
        id: data.id,
        message: messageOf(error),
        isSaid: error instanceof DeskError,
      }),
  );
});
