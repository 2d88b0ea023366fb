/**
 * A line for each member of a list; of very many for the first ones, and a last one that says how
 * many more there are.
 */
export function firstLines<Member>(
  members: readonly Member[],
  most: number,
  line: (member: Member) => string,
  more: (rest: number) => string,
): readonly string[] {
  const lines = members.slice(0, most).map(line);
  const rest = members.length - lines.length;
  return rest > 0 ? [...lines, more(rest)] : lines;
}
