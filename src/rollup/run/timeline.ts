import * as say from '../../messages/expression';
import { type Period, readPeriod, samePeriodLastYear, writePeriod } from '../../model/period';
import { Remembered } from '../../model/remembered';
import type { RelativeTime } from '../expression/expression';
import { type Calendar, planCalendar } from '../plan/calendar';
import type { RollupPlan } from '../plan/rollupPlan';
import { type Archive, type FigureTime, planTime, type TimePlan, timeKey } from '../plan/times';

/** A period of the plan's calendar, linked to the shorter ones that it can be made from. */
export interface PeriodNode {
  readonly written: string;
  readonly period: Period;
  readonly weight: number;
  readonly ways: readonly (readonly PeriodNode[])[];
}

/** A time of the plan, linked to the periods that make it. */
export interface LinkedTime {
  readonly key: string;
  readonly kind: FigureTime['kind'];
  readonly node: PeriodNode;
  readonly parts: readonly PeriodNode[];
  readonly previous: string | undefined;
  readonly beforeArchive: boolean;
}

/** The times and the calendar of a plan, linked as they are asked for. */
export class Timeline {
  private readonly planned: ReadonlyMap<string, TimePlan>;
  private readonly calendar: Calendar;
  private readonly archive: Archive;
  private readonly times = new Remembered<LinkedTime>();
  private readonly nodes = new Map<string, PeriodNode>();
  private readonly near = new Remembered<ReadonlySet<string>>();

  /** @param leftOut periods, written, of which rows are left out */
  constructor(
    { times, calendar, archive }: RollupPlan,
    private readonly leftOut: ReadonlySet<string> = new Set(),
  ) {
    this.planned = new Map(times.map((time) => [timeKey(time.kind, time.period), time]));
    this.calendar = calendar;
    this.archive = archive;
  }

  /** A time; one that the plan does not foresee is planned when it is asked for. */
  at({ kind, period }: FigureTime): LinkedTime {
    const key = timeKey(kind, writePeriod(period));
    return this.times.at(key, () => {
      const plan = this.planned.get(key) ?? planTime({ kind, period }, this.archive);
      return {
        key,
        kind,
        node: this.node(period),
        parts: this.nodesOf(plan.parts, this.calendar),
        previous: plan.previous,
        beforeArchive: plan.beforeArchive === true,
      };
    });
  }

  /** The time that an expression asks for from where it stands; a review has none before it. */
  step(time: LinkedTime, relative: RelativeTime): LinkedTime | undefined {
    if (relative === 'now') return time;
    if (relative === 'yearToDate') return this.at({ kind: 'yearToDate', period: time.node.period });
    const before =
      relative === 'lastYear'
        ? samePeriodLastYear(time.node.period)
        : time.previous === undefined
          ? undefined
          : readPeriod(time.previous);
    return before && this.at({ kind: time.kind, period: before });
  }

  node(period: Period): PeriodNode {
    const written = writePeriod(period);
    const known = this.nodes.get(written);
    if (known) return known;
    return this.link(
      written,
      period,
      written in this.calendar ? this.calendar : planCalendar([period]),
    );
  }

  /** A time's period and the one before it, with all shorter periods inside them. */
  nearTo({ node, previous }: LinkedTime): ReadonlySet<string> {
    return this.near.at(node.written, () => {
      const near = new Set<string>();
      const add = ({ written, ways }: PeriodNode) => {
        near.add(written);
        for (const parts of ways) parts.forEach(add);
      };
      add(node);
      const before = previous === undefined ? undefined : readPeriod(previous);
      if (before) add(this.node(before));
      return near;
    });
  }

  private link(written: string, period: Period, calendar: Calendar): PeriodNode {
    if (this.leftOut.has(written)) throw new Error(say.leftOut(written));
    const entry = calendar[written];
    const node = {
      written,
      period,
      weight: entry?.weight ?? 0,
      ways: (entry?.ways ?? []).map((parts) => this.nodesOf(parts, calendar)),
    };
    this.nodes.set(written, node);
    return node;
  }

  private nodesOf(periods: readonly string[], calendar: Calendar): readonly PeriodNode[] {
    return periods.flatMap((written) => {
      const known = this.nodes.get(written);
      if (known) return [known];
      const period = readPeriod(written);
      if (!period) return [];
      return [written in calendar ? this.link(written, period, calendar) : this.node(period)];
    });
  }
}
