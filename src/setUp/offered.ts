import { cellText, type Header, tabsNamed, type Workbook } from '../contract';
import { type TabContent, textCell } from '../contract/write';
import * as say from '../messages/setUp';
import { isInForce } from '../model/indicator';
import { inOrder, type Period, previousPeriod, writePeriod } from '../model/period';
import { isReporting } from '../model/unit';
import type { LaidOutGrid } from './layout';
import type { Step } from './step';

/** The hidden tab of what lists of the form offer, a column each. */
export const OFFERED_TAB = '_Danh mục';

/** The columns of the form whose lists show names beside codes, in the order of that tab. */
export const OFFERED = [
  'Đơn vị',
  'Mục',
  'Mã',
  'Kỳ',
] as const satisfies readonly Header<'entries'>[];
export type OfferedHeader = (typeof OFFERED)[number];

export function isOffered(header: string): header is OfferedHeader {
  return OFFERED.some((one) => one === header);
}

/** What the lists offer: members of a workbook, and the periods that are open in it. */
interface Offer {
  readonly workbook: Workbook;
  readonly open: readonly Period[];
}

/**
 * The tab of lists, where it lacks something or offers something else. Checks name it: it is made
 * even where nobody can read what to offer.
 */
export function offeredTab(grid: LaidOutGrid, offer?: Offer): readonly Step[] {
  const [tab] = tabsNamed(grid, OFFERED_TAB);
  if (tab && !offer) return [];
  const content = contentOf(offer);
  const present = (tab?.rows ?? []).map((cells) => cells.map(cellText));
  const wanted = content.rows.map((cells) => cells.map(({ value = '' }) => String(value)));
  if (linesOf(present) === linesOf(wanted)) return [];
  return [{ tab: OFFERED_TAB, said: say.offeredLists, changes: [{ kind: 'rewriteTab', content }] }];
}

function linesOf(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => cells.join('\t').trimEnd())
    .join('\n')
    .trimEnd();
}

const WIDTH = 320;

function contentOf(offer: Offer | undefined): TabContent {
  const columns = OFFERED.map((header) => (offer ? membersOf(header, offer) : []));
  // A check begins in the second row.
  const length = Math.max(1, ...columns.map((members) => members.length));
  return {
    title: OFFERED_TAB,
    widths: OFFERED.map(() => WIDTH),
    rows: [
      OFFERED.map((header) => textCell(header, 'header')),
      ...Array.from({ length }, (_, at) => columns.map((members) => textCell(members[at] ?? ''))),
    ],
    frozenRows: 1,
    frozenColumns: 0,
    hidden: true,
  };
}

function membersOf(
  header: OfferedHeader,
  { workbook: { units, outline, indicators }, open }: Offer,
): readonly string[] {
  switch (header) {
    case 'Đơn vị':
      return offered(units.filter((unit) => open.some((period) => isReporting(unit, period))));
    case 'Mục':
      return offered(outline.map(({ code, title }) => ({ code, name: title })));
    case 'Mã':
      return offered(
        indicators.filter(
          (one) => one.formula === '' && open.some((period) => isInForce(one, period)),
        ),
      );
    case 'Kỳ': {
      const before = open.flatMap((one) => previousPeriod(one) ?? []);
      return inOrder([...open, ...before])
        .map(writePeriod)
        .reverse();
    }
  }
}

/** `MÃ · tên` to be found by either, then the codes alone, as the add-on and people write them. */
function offered(members: readonly { readonly code: string; readonly name: string }[]) {
  return [
    ...members.map(({ code, name }) => say.codeWithName(code, name)),
    ...members.map(({ code }) => code),
  ];
}
