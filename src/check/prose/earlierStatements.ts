import { readingOf } from '../../claims';
import type { Workbook } from '../../contract';
import { type Finding, findingAt, namedPlace } from '../../findings';
import * as say from '../../messages/claims';
import { groupBy } from '../../model/groups';
import { type Period, sayPeriod, writePeriod } from '../../model/period';
import { printedEntries, type TokenSource } from '../../prose';
import type { Rollup } from '../../rollup';
import { placeOfEntry } from '../places';
import { earlierFigureFinder } from './earlierFigures';
import { agree, quoted, type Said, type SaidReader } from './said';

/** What statements of earlier periods are held against. */
interface Ground {
  readonly workbook: Workbook;
  readonly reader: SaidReader;
  readonly rollup: Rollup;
  readonly source: TokenSource;
}

/** So many statements of the same words are of several things. */
const MOST_STATED = 3;

/** Statements of earlier periods that are not what those periods' own texts and figures told. */
export function earlierContradictions(
  { workbook, reader, rollup, source }: Ground,
  said: readonly Said[],
): readonly Finding[] {
  const ofEarlier = said.flatMap((one) => (one.earlier ? [{ one, of: one.earlier }] : []));
  if (ofEarlier.length === 0) return [];
  const periods = new Map(ofEarlier.map(({ of }) => [writePeriod(of), of]));
  const known = groupBy(
    [...periods.values()].flatMap((of) => saidThen(workbook, reader, of)),
    ({ of, then }) => keyOf(then, of),
  );
  const figureThen = earlierFigureFinder(rollup, source);
  return ofEarlier.flatMap(({ one, of }) => {
    const stated = known.get(keyOf(one, of)) ?? [];
    const [first] = stated;
    if (!first) {
      const figure = figureThen(one, of);
      return figure ? [findingAt(one.place(), figure)] : [];
    }
    if (stated.length > MOST_STATED || stated.some(({ then }) => agree(one, then))) return [];
    const at = namedPlace(first.then.place());
    const told = say.earlierSaidOtherwise(quoted(one), sayPeriod(of), quoted(first.then), at);
    return [findingAt(one.place(), told)];
  });
}

function keyOf({ owner, key }: Said, of: Period): string {
  return `${writePeriod(of)}|${owner}|${key}`;
}

/** What the texts of an earlier period told of it then. */
function saidThen(
  workbook: Workbook,
  reader: SaidReader,
  of: Period,
): readonly { readonly of: Period; readonly then: Said }[] {
  return printedEntries(workbook.entries, of)
    .filter((entry) => !reader.isPlan(entry) && /\d/.test(entry.content))
    .flatMap((entry, text) =>
      reader.saidIn(readingOf(entry.content), of, {
        entry,
        text,
        place: () => placeOfEntry(workbook, entry, 'Nội dung'),
      }),
    )
    .filter(({ earlier, moment, isStock }) => {
      const isOfThen = moment.kind === 'unsaid' || moment.kind === 'own';
      return !earlier && (isOfThen || (isStock && moment.kind === 'now'));
    })
    .map((then) => ({ of, then }));
}
