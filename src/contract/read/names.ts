import { fold } from '../../model/folding';
import type { Unit } from '../../model/unit';

export type Lookup<Member> = (text: string) => Member | undefined;

/** What a unit may be called in a cell. */
export function namesOfUnit({ code, name, aliases }: Unit): readonly string[] {
  return [code, name, ...aliases];
}

/** A lookup by any of a member's names, folded; the first member with a name keeps it. */
export function lookup<Member>(
  members: readonly Member[],
  names: (member: Member) => readonly string[],
): Lookup<Member> {
  const byName = new Map<string, Member>();
  for (const member of members) {
    for (const name of names(member)) {
      if (!byName.has(fold(name))) byName.set(fold(name), member);
    }
  }
  // Few different texts stand in many rows: fold each once.
  const known = new Map<string, Member | undefined>();
  return (text) => {
    if (!known.has(text)) known.set(text, byName.get(fold(text)));
    return known.get(text);
  };
}
