/** A value computed at the first asking and kept. */
export function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known = known ?? { value: compute() };
    return known.value;
  };
}
