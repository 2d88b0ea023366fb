/** Arrows from each place to those it uses. */
export type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The circles among arrows: each group of places from every one of which all the others are
 * reached (Tarjan's strongly connected components), a place that uses itself included.
 */
export function circlesOf(arrows: Arrows): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const waiting: string[] = [];
  const circles: string[][] = [];
  const visit = (place: string): number => {
    const entered = order.size;
    order.set(place, entered);
    waiting.push(place);
    let low = entered;
    for (const next of arrows.get(place) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (waiting.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === entered) {
      const group = waiting.splice(waiting.indexOf(place));
      if (group.length > 1 || arrows.get(place)?.has(place)) circles.push(group.sort());
    }
    return low;
  };
  for (const place of arrows.keys()) if (!order.has(place)) visit(place);
  return circles;
}
