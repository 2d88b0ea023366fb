import type { Kept, Typed } from '..';

/** A workbook as the browser keeps it: as it stood after the last command, and what was typed since. */
export interface Draft {
  readonly id: string;
  readonly name: string;
  /** When it was last worked on. */
  readonly when: number;
  readonly isSaved: boolean;
  readonly kept: Kept;
  /** The file that it is saved into, where the browser lets a page write. */
  readonly handle?: FileSystemFileHandle | undefined;
}

/** What was under way when the page was last seen. */
export interface UnderWay {
  /** Its file was being written. */
  readonly isSaving?: boolean;
  /** The command that ran. */
  readonly running?: string | undefined;
}

/** What is told of a draft without reading it whole. */
export interface DraftLine extends Pick<Draft, 'id' | 'name' | 'when' | 'isSaved'>, UnderWay {}

export interface Drafts {
  readonly list: () => Promise<readonly DraftLine[]>;
  readonly read: (id: string) => Promise<
    | {
        readonly draft: Draft;
        readonly edits: readonly (readonly Typed[])[];
        readonly underWay: UnderWay;
      }
    | undefined
  >;
  /** Keeps a whole state: what was typed before it is in it. */
  readonly keep: (draft: Draft) => Promise<void>;
  /** Keeps what was just typed. */
  readonly add: (id: string, edits: readonly Typed[]) => Promise<void>;
  /** Marks what is under way, until the state is kept anew. */
  readonly mark: (id: string, underWay: UnderWay) => Promise<void>;
  readonly drop: (id: string) => Promise<void>;
}

const STORES = { lines: 'lines', states: 'states', edits: 'edits' } as const;

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    const fail = () => reject(transaction.error ?? new Error('IndexedDB'));
    transaction.onabort = fail;
    transaction.onerror = fail;
  });
}

function openStore(): Promise<IDBDatabase> {
  const request = indexedDB.open('bon-truc', 1);
  request.onupgradeneeded = () => {
    const { result } = request;
    result.createObjectStore(STORES.lines, { keyPath: 'id' });
    result.createObjectStore(STORES.states, { keyPath: 'id' });
    result.createObjectStore(STORES.edits, { autoIncrement: true }).createIndex('id', 'id');
  };
  return answered(request);
}

interface KeptEdit {
  readonly id: string;
  readonly edits: readonly Typed[];
}

/** The drafts in the browser's own store. */
export function openDrafts(): Drafts {
  const store = openStore();
  // Each use says for itself that there is none.
  store.catch(() => undefined);
  const begin = async (names: readonly string[], mode: IDBTransactionMode) => {
    const transaction = (await store).transaction([...names], mode, { durability: 'strict' });
    return { transaction, of: (name: string) => transaction.objectStore(name) };
  };
  const all = Object.values(STORES);
  const clearEdits = async (edits: IDBObjectStore, id: string) => {
    const keys = await answered(edits.index('id').getAllKeys(id));
    for (const key of keys) edits.delete(key);
  };
  return {
    list: async () => {
      const { of } = await begin([STORES.lines], 'readonly');
      const lines: DraftLine[] = await answered(of(STORES.lines).getAll());
      return lines.sort((one, other) => other.when - one.when);
    },
    read: async (id) => {
      const { of } = await begin(all, 'readonly');
      const [draft, typed, line] = await Promise.all([
        answered<Draft | undefined>(of(STORES.states).get(id)),
        answered<KeptEdit[]>(of(STORES.edits).index('id').getAll(id)),
        answered<DraftLine | undefined>(of(STORES.lines).get(id)),
      ]);
      const { isSaving, running }: UnderWay = line ?? {};
      const underWay = { isSaving: isSaving === true, running };
      return draft && { draft, edits: typed.map(({ edits }) => edits), underWay };
    },
    keep: async (draft) => {
      const { transaction, of } = await begin(all, 'readwrite');
      const { id, name, when, isSaved } = draft;
      of(STORES.states).put(draft);
      of(STORES.lines).put({ id, name, when, isSaved });
      await clearEdits(of(STORES.edits), id);
      await ended(transaction);
    },
    add: async (id, edits) => {
      const { transaction, of } = await begin([STORES.lines, STORES.edits], 'readwrite');
      of(STORES.edits).add({ id, edits } satisfies KeptEdit);
      const line: DraftLine | undefined = await answered(of(STORES.lines).get(id));
      if (line) of(STORES.lines).put({ ...line, when: Date.now(), isSaved: false });
      await ended(transaction);
    },
    mark: async (id, underWay) => {
      const { transaction, of } = await begin([STORES.lines], 'readwrite');
      const line: DraftLine | undefined = await answered(of(STORES.lines).get(id));
      if (line) of(STORES.lines).put({ ...line, ...underWay });
      await ended(transaction);
    },
    drop: async (id) => {
      const { transaction, of } = await begin(all, 'readwrite');
      of(STORES.states).delete(id);
      of(STORES.lines).delete(id);
      await clearEdits(of(STORES.edits), id);
      await ended(transaction);
    },
  };
}
