// Weights of few among many places as a text: two characters each, how far it stands behind the one before
// and what it is.

/** Weights are whole numbers up to this on either side of 0. */
export const LARGEST = 7;
const WEIGHTS = 2 * LARGEST;
const FIRST_CODE = 35;
const CODES = 90;

/** The weights that a text holds, by their places. */
export function weightsIn(text: string): ReadonlyMap<number, number> {
  const all = new Map<number, number>();
  const code = (at: number) => text.charCodeAt(at) - FIRST_CODE;
  let place = 0;
  for (let at = 0; at < text.length; at += 2) {
    const both = code(at) * CODES + code(at + 1);
    const weight = (both % WEIGHTS) - LARGEST;
    place += Math.floor(both / WEIGHTS);
    all.set(place, weight < 0 ? weight : weight + 1);
  }
  return all;
}

/** The text of weights other than 0; throws where two stand too far from each other. */
export function textOf(weights: ReadonlyMap<number, number>): string {
  const places = [...weights.keys()].sort((left, right) => left - right);
  return places
    .map((place, at) => {
      const weight = weights.get(place) ?? 0;
      const gap = place - (places[at - 1] ?? 0);
      const both = gap * WEIGHTS + (weight < 0 ? weight : weight - 1) + LARGEST;
      if (both >= CODES * CODES)
        throw new Error(`Nothing stands before place ${place} for too long.`);
      return String.fromCharCode(
        FIRST_CODE + Math.floor(both / CODES),
        FIRST_CODE + (both % CODES),
      );
    })
    .join('');
}
