/** What runs in the page's worker: the desk, asked by messages. The build hands it the few names of a worker that it needs. */
import { DeskError, messageOf } from '../failure';
import { bareWorld } from './bareWorld';
import { makePageDesk, type PageDesk } from './desk';
import { unpackPages } from './packedPages';
import type { Call, Reply, Start } from './protocol';

const reply = (message: Reply) => postMessage(message);
let desk: PageDesk | undefined;

function start({ packedPages, ...parts }: Start): void {
  desk = makePageDesk({
    ...parts,
    pages: unpackPages(packedPages),
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
