/**
 * The members of a graph in groups that lead round to each other, a group after all that its
 * members lead to: Tarjan's strongly connected components, without recursion, so that a long chain
 * of formulas never exhausts the stack.
 */
export function componentsOf<Member>(
  members: readonly Member[],
  leadsTo: (member: Member) => readonly Member[],
): readonly (readonly Member[])[] {
  const components: (readonly Member[])[] = [];
  const visits = new Map<Member, Visit<Member>>();
  const open: Visit<Member>[] = [];
  const begin = (member: Member): Visit<Member> => {
    const order = visits.size;
    const visit = { member, next: leadsTo(member), taken: 0, order, lowest: order, isOpen: true };
    visits.set(member, visit);
    open.push(visit);
    return visit;
  };
  for (const member of members) {
    const path = visits.has(member) ? [] : [begin(member)];
    for (let visit = path[path.length - 1]; visit; visit = path[path.length - 1]) {
      const other = visit.next[visit.taken];
      if (other !== undefined) {
        visit.taken += 1;
        const seen = visits.get(other);
        if (!seen) path.push(begin(other));
        else if (seen.isOpen) visit.lowest = Math.min(visit.lowest, seen.order);
        continue;
      }
      path.pop();
      const from = path[path.length - 1];
      if (from) from.lowest = Math.min(from.lowest, visit.lowest);
      if (visit.lowest === visit.order) components.push(close(open, visit));
    }
  }
  return components;
}

interface Visit<Member> {
  readonly member: Member;
  readonly next: readonly Member[];
  /** How many of `next` have been followed. */
  taken: number;
  readonly order: number;
  /** The earliest open member that it leads back to. */
  lowest: number;
  isOpen: boolean;
}

function close<Member>(open: Visit<Member>[], first: Visit<Member>): readonly Member[] {
  const component = open.splice(open.indexOf(first));
  for (const visit of component) visit.isOpen = false;
  return component.map(({ member }) => member);
}
