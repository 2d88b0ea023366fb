import type { AppendixTable } from '../../model/appendix';
import { fold } from '../../model/folding';
import { groupBy } from '../../model/groups';

/** Appendices that one link stands for (`Bộ`), in the order of the register. */
export interface AppendixSet {
  /** As it is typed first. */
  readonly set: string;
  readonly tables: readonly AppendixTable[];
}

/** The sets, in the order in which the register names them; an appendix without one is in none, nor one of another report. */
export function appendixSets(tables: readonly AppendixTable[]): readonly AppendixSet[] {
  const inSets = tables.filter(({ appendix }) => appendix.set !== '' && !appendix.isOfOthers);
  return [...groupBy(inSets, ({ appendix }) => fold(appendix.set)).values()].map((members) => ({
    set: members[0]?.appendix.set ?? '',
    tables: members,
  }));
}
