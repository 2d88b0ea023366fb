/** The workbook that this window holds, against other windows of the same browser. */
export interface Hold {
  /** Takes a workbook, and lets the one before go; false where another window has it. */
  readonly take: (id: string) => Promise<boolean>;
  /** Whether no other window has it. */
  readonly isFree: (id: string) => Promise<boolean>;
}

const NAME = 'bon-truc-so';
/** How long another window has to say that it has the workbook. */
const PATIENCE = 250;

interface Word {
  readonly kind: 'asks' | 'has';
  readonly id: string;
  readonly from: string;
}

/**
 * Windows of one page ask each other: locks of the browser are not there for pages opened from disk in every one.
 */
export function openHold(): Hold {
  const me = crypto.randomUUID();
  const channel = new BroadcastChannel(NAME);
  let held: string | undefined;
  let onHas: ((word: Word) => void) | undefined;
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.from === me) return;
    if (data.kind === 'asks' && data.id === held) {
      channel.postMessage({ kind: 'has', id: data.id, from: me } satisfies Word);
    }
    if (data.kind === 'has') onHas?.(data);
  };
  const isFree = async (id: string) => {
    const answer = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(true), PATIENCE);
      onHas = (word) => {
        if (word.id !== id) return;
        clearTimeout(timer);
        resolve(false);
      };
      channel.postMessage({ kind: 'asks', id, from: me } satisfies Word);
    });
    onHas = undefined;
    return answer;
  };
  return {
    isFree,
    take: async (id) => {
      if (id === held) return true;
      const isTaken = await isFree(id);
      if (isTaken) held = id;
      return isTaken;
    },
  };
}
