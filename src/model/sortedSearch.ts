/**
 * The first index of a sorted list at which something holds that holds from some index on: the
 * list's length where it never does. Looks at as few members as a list that is halved has halves.
 */
export function firstIndexWhere<Member>(
  sorted: readonly Member[],
  holds: (member: Member) => boolean,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const member = sorted[middle];
    if (member !== undefined && holds(member)) high = middle;
    else low = middle + 1;
  }
  return low;
}
