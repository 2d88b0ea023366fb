/**
 * Few different periods stand in very many rows: what is made of one is made once and kept, of so
 * many at most.
 */
const MOST_KEPT = 10000;

/** Keeps what was made, as long as there is room, and gives it back. */
export function keep<Key, Value>(kept: Map<Key, Value>, key: Key, value: Value): Value {
  if (kept.size < MOST_KEPT) kept.set(key, value);
  return value;
}
