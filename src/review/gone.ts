import { jsonBytes } from '../contract/write';
import type { Answer } from './answers';

/** Bytes of the lines that one run adds to the log: they go with its last batch, which is whole. */
const MOST_BYTES = 400_000;
/** What a line has besides the answer: moment, account, command, period, run, and its cells. */
const LINE_COST = 450;

/**
 * The answers without a finding that a run copies into the log; the others stand on in the tab
 * `Kiểm tra`, and the runs after copy them.
 */
export function goneToLog(gone: readonly Answer[]): readonly Answer[] {
  let room = MOST_BYTES;
  const end = gone.findIndex(({ said, why, who }) => {
    room -= LINE_COST + jsonBytes([said, why, who]);
    return room < 0;
  });
  // One answer alone, however long, is never more than a cell holds.
  return end < 0 ? gone : gone.slice(0, Math.max(end, 1));
}
