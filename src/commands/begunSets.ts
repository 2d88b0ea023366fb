import type { Book } from '../book';
import * as say from '../messages/publish';
import { fingerprint } from '../model/fingerprint';
import { fold } from '../model/folding';
import type { Keeping } from '../model/keeping';
import { writePeriod } from '../model/period';
import { isSetFileName, type Publication, setFileName } from '../model/publication';
import { linksInto, ownLinks, readPublications, type StandingText } from '../publish';
import type { Made, PlanContext, SetTask } from '../run';
import { fileNameOf, roleOf, type SetPlan } from './appendixFiles';

/** A set with its file, and what is to become of it. */
export interface Begun {
  readonly plan: SetPlan;
  readonly before: Publication | undefined;
  /** As the register tells it until it is done. */
  readonly begun: Publication;
  readonly task: SetTask;
  /** The office said yes, but not to what the set is by now. */
  readonly isChanged: boolean;
  /** Links of people's own. */
  readonly links: readonly StandingText[];
  /** What stays under `Liên kết` as it is: such as links into the set's file, to a tab of it for instance. */
  readonly kept: readonly StandingText[];
}

/** @returns nothing of a set whose file is let alone */
export function begin(
  book: Book,
  { when, who, overruled, place }: PlanContext,
  isShared: boolean,
  plan: SetPlan,
  made: Made,
): readonly Begun[] {
  const { set, tabs, print, known: before, refusal } = plan;
  const file = made.file(roleOf(set.set));
  if (!file || refusal !== undefined) return [];
  const name = fileNameOf(book, set.set);
  const isWanted = isShared && isOpenable(plan);
  // The command line's switch is said of the sets as they are; a person's yes of what was shown.
  const isToOpen = isWanted && (overruled?.includes(shown(book, plan)) ?? true);
  const table = book.workbook.tables.appendices;
  const own = table ? linksInto(table, set, file.url) : [];
  const links = linksOfOthers(book, plan).filter(({ cell }) =>
    own.every((one) => one.cell !== cell),
  );
  // A file beside the workbook has no address: what people put in its place stays.
  const isAddressed = place === 'drive';
  const standing = isToOpen && isAddressed ? [] : links;
  return [
    {
      plan,
      before,
      begun: {
        period: writePeriod(book.workbook.settings.period),
        set: set.set,
        file: file.id,
        url: isAddressed ? file.url : setFileName(set.set),
        name,
        ...(isToOpen ? { state: 'Đang công bố', when } : standingState(before)),
        who: before?.who || made.who || who,
        print,
      },
      task: {
        set: set.set,
        file: file.id,
        title: name,
        tabs,
        becomes: isToOpen ? 'public' : 'same',
      },
      isChanged: isWanted && !isToOpen,
      links,
      kept: isAddressed ? [...own, ...standing] : standing,
    },
  ];
}

export type State = Pick<Publication, 'state' | 'when'>;

/** As it was before the run. */
export function standingState(before: Publication | undefined): State {
  return before ? { state: before.state, when: before.when } : { state: 'Chưa', when: '' };
}

/** Whether the office's yes may open it. */
export function isOpenable({ refusal, blocked }: SetPlan): boolean {
  return refusal === undefined && blocked.length === 0;
}

/** What tells apart what was shown of a set: the yes that was given to it opens nothing else. */
export function shown(book: Book, plan: SetPlan): string {
  const links = linksOfOthers(book, plan).map(({ cell, text }) => [cell, text]);
  return fingerprint([fold(plan.set.set), plan.print, links]);
}

/** Addresses under `Liên kết` that open no file that was ever published. */
export function linksOfOthers({ grid, workbook }: Book, { set }: SetPlan): readonly StandingText[] {
  const table = workbook.tables.appendices;
  const files = readPublications(grid).map(({ url }) => url);
  const links = table ? ownLinks(table, set, files) : [];
  return links.filter(({ link }) => !isSetFileName(link));
}

/** What becomes of links of people's own: a set that is opened replaces them, where it has a link itself. */
export function linkLines({ plan, links, kept }: Begun, place: Keeping) {
  const { set } = plan.set;
  if (links.length === 0) return [];
  const isReplaced = links.some((one) => !kept.includes(one));
  const said = isReplaced ? say.replacedLinks(set, links) : say.keptLinks[place](set, links);
  return [{ isReplaced, said }];
}
