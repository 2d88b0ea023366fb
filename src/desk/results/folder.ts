/** One file of a run: its name in the folder, with `/` where it stands in a folder of its own. */
export interface Output {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Where a run's outputs go, as it stands before: a folder of a disk, or what a page keeps of one. */
export interface Folder {
  /** The names of its files, those in folders of its own with `/`. */
  readonly names: () => readonly string[];
  /** What a file holds; undefined where there is none. */
  readonly read: (name: string) => Uint8Array | undefined;
}
