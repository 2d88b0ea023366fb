import { TAB } from '../contract';
import { type ContentCell, type TabContent, textCell } from '../contract/write';
import * as say from '../messages/home';
import { type CalendarDate, writeDate } from '../model/date';
import type { UnitProgress } from '../model/progress';
import type { Settings } from '../model/settings';
import { AXES, isReporting, type Unit } from '../model/unit';
import { STATE_STYLE } from '../progress';
import { bandsOf, notesOf, widthsOf, withoutEmptyBoxes } from './columns';
import {
  headRows,
  type LinkedVersion,
  progressRows,
  reportRow,
  tabRow,
  unitCell,
} from './homeRows';

/** What is known of a period of which nothing was checked or compiled since it was begun. */
interface OpenedHome {
  readonly settings: Settings;
  /** Since when it is the period in hand, and by what. */
  readonly since: string;
  /** The report that was compiled last, of whatever period. */
  readonly last: LinkedVersion | undefined;
  /** All of the workbook's. */
  readonly units: readonly Unit[];
  readonly progressOf: (unit: Unit) => UnitProgress;
  /** Whether the workbook has the tab that tells who has submitted. */
  readonly hasProgressTab: boolean;
  readonly today: CalendarDate | undefined;
  /** The cell of the form at which each unit begins, by its code. */
  readonly formCells: ReadonlyMap<string, string>;
}

const NAME_WIDTH = 330;

/**
 * The tab `Trang chủ` of a period that was just begun: what is known without a check. It stands until
 * the next report, so the deadline is told in one line alone, with the day that it is counted from.
 */
export function openedHome(home: OpenedHome): TabContent {
  const { settings, since, last, hasProgressTab, today } = home;
  const rows = [
    ...headRows(settings),
    ...bandsOf(since, 'good'),
    ...progressRows(home, say.countedOn(today ? writeDate(today) : '')),
    ...say.untilCompiled.flatMap(notesOf),
    [],
    ...(last ? [reportRow(`${say.last}: ${last.name}`, last)] : []),
    ...(hasProgressTab ? [tabRow(say.progress, TAB.progress)] : []),
    [],
    say.openedColumns.map((name) => textCell(name, 'header')),
    ...AXES.flatMap((axis) => {
      const own = home.units.filter(
        (unit) => unit.axis === axis && isReporting(unit, settings.period),
      );
      const head = say.openedColumns.map((_, at) => textCell(at === 0 ? axis : '', 'section'));
      return own.length === 0 ? [] : [head, ...own.map((unit) => unitRow(unit, home))];
    }),
  ].map(withoutEmptyBoxes);
  return {
    title: TAB.home,
    // Nothing stands beside the names but a word: they have room.
    widths: [NAME_WIDTH, ...widthsOf(rows).slice(1)],
    rows,
    charts: [],
    frozenRows: 0,
    frozenColumns: 0,
    index: 0,
  };
}

function unitRow(unit: Unit, home: OpenedHome): readonly ContentCell[] {
  const { state, reason } = home.progressOf(unit);
  return [
    unitCell(unit, home.formCells),
    { ...textCell(state, STATE_STYLE[state]), ...(reason !== '' && { note: reason }) },
  ];
}
