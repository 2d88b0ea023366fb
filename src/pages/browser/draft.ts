import * as say from '../../messages/savingBar';
import { button, element, fill } from './dom';
import { kept } from './kept';

/** What is typed on a page and not saved, as the browser keeps it. */
export interface Draft {
  readonly read: () => unknown;
  /** Keeps it, undefined for none; where the browser does not let it the page says so. */
  readonly keep: (draft: unknown) => void;
  /** Says that it was found again. @param again shows the page without it */
  readonly sayRestored: (count: number, again: () => void) => void;
}

function keyOf(parts: readonly string[]): string {
  return parts.join('|');
}

/** A draft as it is kept, of something that is not shown. */
export function keptDraft(parts: readonly string[]): unknown {
  return kept.read(keyOf(parts));
}

/**
 * The draft that is kept by what tells it from others.
 * @param notice where it is told of
 */
export function draftOf(parts: readonly string[], notice: HTMLElement): Draft {
  const key = keyOf(parts);
  let told: HTMLElement | undefined;
  return {
    read: () => kept.read(key),
    keep: (draft) => {
      const isKept = kept.write(key, draft);
      // Once all of it is saved there is nothing to drop.
      if (draft === undefined) told?.remove();
      if (!isKept && draft !== undefined) fill(notice, element('p', {}, say.notKept));
    },
    sayRestored: (count, again) => {
      const drop = () => {
        kept.write(key, undefined);
        again();
      };
      const dropButton = button(say.dropDraft, drop, { class: 'plain' });
      told = element('p', {}, say.restored(count), ' ', dropButton);
      fill(notice, told);
    },
  };
}
