import Big from 'big.js';
import * as say from '../messages/scoring';
import type { Entry } from '../model/entry';
import { type Decimal, type Figure, notReportedBecause, settled } from '../model/figure';
import { groupBy } from '../model/groups';
import { Remembered } from '../model/remembered';
import {
  evaluate,
  figureOfRows,
  type Rollup,
  type RowsTerm,
  rowsWith,
  type Term,
  writeTerm,
} from '../rollup';
import type { Criterion, Scored } from './criteria';
import { type Doers, doersAmong, ownersOf, type Subject, subjectsOf } from './subjects';
import { gradeOf, percentOfMost, type Threshold } from './thresholds';

/** The points of one subject by one criterion. */
export interface Points {
  readonly criterion: Criterion;
  /** Cut to 0 and the maximum; where they cannot be counted, why. */
  readonly figure: Figure;
  /** How they were counted, a line each. */
  readonly told: readonly string[];
}

/** What a subject comes to by all of its criteria. */
export interface Score {
  readonly subject: Subject;
  readonly points: readonly Points[];
  /** The sum of what could be counted. */
  readonly total: Decimal;
  /** The maximum of all that applies to it, as far as it is known. */
  readonly most: Decimal;
  /** The criteria that are lacking: with one of them there is neither per cent nor grade. */
  readonly lacking: readonly Points[];
  readonly percent: Decimal | undefined;
  readonly grade: string | undefined;
}

const ZERO = new Big(0);

/** Scores everybody that a usable or unusable criterion is about, persons first. */
export function scoresOf(
  criteria: readonly Criterion[],
  thresholds: readonly Threshold[],
  rollup: Rollup,
): readonly Score[] {
  const own = new OwnRows(rollup);
  return (['Cá nhân', 'Đơn vị'] as const).flatMap((kind) => {
    const asked = criteria.filter(({ scores }) => scores.has(kind));
    // Of whom no criterion surely is, nobody is listed for one that cannot be read.
    if (!asked.some(({ scores }) => scores.size === 1)) return [];
    return own.subjects(kind).map((subject) => scoreOf(subject, asked, thresholds, own));
  });
}

function scoreOf(
  subject: Subject,
  criteria: readonly Criterion[],
  thresholds: readonly Threshold[],
  own: OwnRows,
): Score {
  const points = criteria.map((criterion) => pointsOf(criterion, subject, own));
  const lacking = points.filter(({ figure }) => figure.state === 'notReported');
  const applying = points.filter(({ figure }) => figure.state !== 'notApplicable');
  const total = points.reduce(
    (sum, { figure }) => (figure.state === 'number' ? sum.plus(figure.value) : sum),
    ZERO,
  );
  const most = applying.reduce(
    (sum, { criterion: { use } }) => (use.state === 'sound' ? sum.plus(use.most) : sum),
    ZERO,
  );
  const isWhole = lacking.length === 0 && most.gt(0);
  return {
    subject,
    points,
    total,
    most,
    lacking,
    percent: isWhole ? percentOfMost(total, most) : undefined,
    grade: isWhole ? gradeOf(total, most, thresholds) : undefined,
  };
}

function pointsOf(criterion: Criterion, subject: Subject, own: OwnRows): Points {
  const { use, formula } = criterion;
  if (use.state === 'unusable') {
    return {
      criterion,
      figure: notReportedBecause(use.reason),
      told: [say.notCounted(use.reason)],
    };
  }
  const terms = new Map<string, string>();
  const exact = evaluate(use.expression, (term) => {
    const counted = own.term(term, subject);
    const name = writeTerm(term);
    terms.set(name, say.term(name, counted.figure, counted.rows));
    return counted.figure;
  });
  if (exact.state !== 'number') {
    const said =
      exact.state === 'notApplicable' ? say.notApplying : say.notCounted(exact.reason ?? '');
    return { criterion, figure: exact, told: [said, ...terms.values()] };
  }
  const value = settled(exact.value);
  const cut = value.lt(ZERO) ? ZERO : value.gt(use.most) ? use.most : value;
  const isTermAlone = use.expression.kind === 'rows' || use.expression.kind === 'figure';
  const lines = isTermAlone ? [...terms.values()] : [say.result(formula, value), ...terms.values()];
  return {
    criterion,
    figure: { state: 'number', value: cut },
    told: cut.eq(value) ? lines : [...lines, say.cut(value, cut, use.most)],
  };
}

/** A term of one subject, with the rows that made it. */
interface CountedTerm {
  readonly figure: Figure;
  readonly rows: readonly Entry[];
}

type Shared =
  | { readonly state: 'unknown'; readonly reason: string }
  | { readonly state: 'counted'; readonly by: ReadonlyMap<string, readonly Entry[]> };

/** The rows that terms keep, by whose they are: each term is counted once, for everybody. */
class OwnRows {
  private readonly shared = new Remembered<Shared>();
  private readonly doers: Doers;

  constructor(private readonly rollup: Rollup) {
    this.doers = doersAmong(rollup.units);
  }

  subjects(kind: Scored): readonly Subject[] {
    const all = this.rollup.rows(anyRow('now'), this.time());
    return subjectsOf(kind, all.state === 'counted' ? all.rows : [], this.rollup, this.doers);
  }

  term(term: Term, subject: Subject): CountedTerm {
    if (term.kind === 'figure') {
      const [unit] = subject.units;
      const figure = unit
        ? this.rollup.term(term, { kind: 'unit', unit }, this.time())
        : notReportedBecause(say.noUnit);
      return { figure, rows: [] };
    }
    const kept = this.keptBy(term, subject.kind);
    if (kept.state === 'unknown') return { figure: notReportedBecause(kept.reason), rows: [] };
    const rows = kept.by.get(subject.key) ?? [];
    if (rows.length === 0 && this.hasNoRow(term, subject)) {
      return { figure: notReportedBecause(say.noRow(term.time)), rows };
    }
    const figure = figureOfRows(term, rows);
    const isSilent = figure.state === 'notReported' && figure.reason === undefined;
    return { figure: isSilent ? notReportedBecause(say.noValue(writeTerm(term))) : figure, rows };
  }

  /** Whether a subject surely has no row at all at a time: then no count of its rows says 0. */
  private hasNoRow({ time }: RowsTerm, { kind, key }: Subject): boolean {
    const all = this.keptBy(anyRow(time), kind);
    return all.state === 'counted' && !all.by.has(key);
  }

  private keptBy(term: RowsTerm, kind: Scored): Shared {
    return this.shared.at(`${kind}\n${term.time}\n${term.conditions}`, () => {
      const counted = this.rollup.rows(term, this.time());
      return counted.state === 'unknown'
        ? counted
        : { state: 'counted', by: this.byOwner(counted.rows, kind) };
    });
  }

  private byOwner(rows: readonly Entry[], kind: Scored): ReadonlyMap<string, readonly Entry[]> {
    const owned = rows.flatMap((row) =>
      ownersOf(kind, row, this.rollup, this.doers).map((owner) => ({ owner, row })),
    );
    const groups = groupBy(owned, ({ owner }) => owner);
    return new Map(
      Array.from(groups, ([owner, members]) => [owner, members.map(({ row }) => row)]),
    );
  }

  private time() {
    return { kind: 'period', period: this.rollup.period } as const;
  }
}

/** The term that keeps every row of a time. */
function anyRow(time: RowsTerm['time']): RowsTerm {
  return rowsWith('', time);
}
