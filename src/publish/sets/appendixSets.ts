import { type AppendixTable, bySet } from '../../model/appendix';

/** Appendices that one link stands for (`Bộ`), in the order of the register. */
export interface AppendixSet {
  /** As it is typed first. */
  readonly set: string;
  readonly tables: readonly AppendixTable[];
}

/** The sets, in the order in which the register names them; an appendix without one is in none, nor one of another report. */
export function appendixSets(tables: readonly AppendixTable[]): readonly AppendixSet[] {
  const inSets = tables.filter(({ appendix }) => appendix.set !== '' && !appendix.isOfOthers);
  return bySet(inSets, ({ appendix }) => appendix.set).map(({ set, members }) => ({
    set,
    tables: members,
  }));
}
