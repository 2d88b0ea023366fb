import { BLANK, cellText, type Grid, PUBLICATIONS_TAB, tabsNamed } from '../../contract';
import { type TabContent, textCell } from '../../contract/write';
import { fold } from '../../model/folding';
import { isPublic, type Publication, stateIn, stateText } from '../../model/publication';
import { opensFile, type PublishedFiles } from '../links';

const HEADER = ['Kỳ', 'Bộ', 'Tệp', 'Địa chỉ', 'Tên', 'Trạng thái', 'Tài khoản', 'Băm'];
const WIDTH = 160;

/** Every file that sets were published in, the earliest first. */
export function readPublications(grid: Grid): readonly Publication[] {
  const [tab] = tabsNamed(grid, PUBLICATIONS_TAB);
  return (tab?.rows ?? []).slice(1).flatMap((cells): readonly Publication[] => {
    const [period = '', set = '', file = '', url = '', name = '', told = '', who = '', print = ''] =
      HEADER.map((_, at) => cellText(cells[at] ?? BLANK));
    if (period === '' || file === '') return [];
    const { state, when } = stateIn(told) ?? { state: 'Chưa' as const, when: '' };
    return [{ period, set, file, url, name, state, when, who, print }];
  });
}

/** The files of a set of a period, the one in use last. */
export function publicationsOf(
  all: readonly Publication[],
  period: string,
  set: string,
): readonly Publication[] {
  return all.filter((one) => one.period === period && fold(one.set) === fold(set));
}

/** The file in use of a set of a period. */
export function publicationOf(
  all: readonly Publication[],
  period: string,
  set: string,
): Publication | undefined {
  const files = publicationsOf(all, period, set);
  return files[files.length - 1];
}

/**
 * Those of a period whose place another file of their set has taken, and that may be open still.
 * @param changed what this run is to record
 */
export function replacedOf(
  all: readonly Publication[],
  changed: readonly Publication[],
  period: string,
): readonly Publication[] {
  const after = withPublications(all, changed);
  return after.filter(
    (one) =>
      one.period === period &&
      isPublic(one) &&
      publicationOf(after, period, one.set)?.file !== one.file,
  );
}

/** What is changed takes the place of the same file; another file of the set stays known, as it may be open. */
function withPublications(
  all: readonly Publication[],
  changed: readonly Publication[],
): readonly Publication[] {
  const known = all.map((one) => changed.find(({ file }) => file === one.file) ?? one);
  return [...known, ...changed.filter(({ file }) => all.every((one) => one.file !== file))];
}

/**
 * The record as a tab.
 * @param begun what this run changes, each state with a mark of the run
 */
export function publicationsTab(
  standing: readonly Publication[],
  begun: readonly Publication[],
  run: string,
): TabContent {
  const all = withPublications(standing, begun);
  return {
    title: PUBLICATIONS_TAB,
    widths: HEADER.map(() => WIDTH),
    rows: [
      HEADER.map((header) => textCell(header, 'header')),
      ...all.map((one) =>
        [
          one.period,
          one.set,
          one.file,
          one.url,
          one.name,
          stateText(one, begun.includes(one) ? run : ''),
          one.who,
          one.print,
        ].map((text) => textCell(text)),
      ),
    ],
    frozenRows: 1,
    frozenColumns: 0,
    hidden: true,
  };
}

/** What the record tells of links; undefined where nothing was ever opened: a preview is held against nothing. */
export function publishedFiles(
  all: readonly Publication[],
  period: string,
): PublishedFiles | undefined {
  if (all.every(({ state }) => state === 'Chưa')) return undefined;
  return {
    fileOf: (set) => publicationOf(all, period, set),
    earlierOf: (link) =>
      all.find((one) => one.period !== period && opensFile(link, one.url))?.period,
  };
}
