import { DeskError, messageOf } from '../../failure';
import type { PageDesk } from '..';
import type { Reply, Start } from '../protocol';
import * as words from '../words';

/** The methods of the desk, as they are asked over messages. */
export type RemoteDesk = {
  readonly [Method in keyof PageDesk]: (
    ...args: Parameters<PageDesk[Method]>
  ) => Promise<Awaited<ReturnType<PageDesk[Method]>>>;
};

/** The worker with the desk in it. */
export interface DeskWorker {
  readonly desk: RemoteDesk;
  /** Ends it; what was under way fails with `Stopped`. */
  readonly stop: () => void;
}

/** The worker was ended while it was asked something. */
export class Stopped extends Error {}

/** The worker ended by itself. */
export class Died extends DeskError {}

const METHODS = ['open', 'openKept', 'begin', 'type', 'run', 'kept', 'bytes', 'file'] as const;

/**
 * Starts the desk in a worker of its own.
 * @param source its script
 */
export function startWorker(
  source: string,
  start: Start,
  onToast: (message: string) => void,
): DeskWorker {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(address);
  const waiting = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
  >();
  let last = 0;
  const call = (method: string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, method, args });
    });
  const end = (error: Error) => {
    worker.terminate();
    URL.revokeObjectURL(address);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    if (data.kind === 'toast') {
      onToast(data.message);
      return;
    }
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'answer') asked?.resolve(data.value);
    else asked?.reject(data.isSaid ? new DeskError(data.message) : new Error(data.message));
  };
  worker.onerror = (event) => {
    event.preventDefault();
    end(new Died(words.workerDied));
  };
  worker.onmessageerror = () => end(new Died(words.workerDied));
  void call('start', [start]).catch(messageOf);
  const methods = METHODS.map((method) => [
    method,
    (...args: readonly unknown[]) => call(method, args),
  ]);
  return {
    desk: Object.fromEntries(methods) as RemoteDesk,
    stop: () => end(new Stopped()),
  };
}
