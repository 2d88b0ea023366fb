import type { PageDesk } from './desk';

/** What the page asks of the worker: a method of its desk. */
export interface Call {
  readonly id: number;
  readonly method: keyof PageDesk | 'start';
  readonly args: readonly unknown[];
}

/** What the worker needs before it is asked anything. */
export interface Start {
  readonly bundle: string;
  /** The HTML pages, packed: they have most of their code in common with the bundle, and few are opened. */
  readonly packedPages: string;
  readonly commands: readonly string[];
  readonly user: string;
  /** Fixes the clock, as DESK_NOW does for the command line; no page that is built has it. */
  readonly now?: number | undefined;
}

/** What comes back: an answer, a failure, or a word while the work goes on. */
export type Reply =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'failure';
      readonly id: number;
      readonly message: string;
      /** Whether the message is one for people. */
      readonly isSaid: boolean;
    }
  | { readonly kind: 'toast'; readonly message: string };
