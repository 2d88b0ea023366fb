import { type Grid, settingRow, TAB, type Workbook } from '../contract';
import { type Finding, findingAt, type Place } from '../findings';
import * as say from '../messages/scoring';
import { cellAddress, WHOLE_TAB } from '../model/address';
import { fold, sameText } from '../model/folding';
import { groupBy } from '../model/groups';
import { writePeriod } from '../model/period';
import type { Rollup } from '../rollup';
import { DECIDED_COLUMN, HEADER_ROWS } from './columns';
import { type Criterion, readCriteria } from './criteria';
import { type Decision, type GradedRow, gradeKey, isDecided, readGrades } from './decisions';
import { type Score, scoresOf } from './score';
import { readThresholds, type Threshold } from './thresholds';

/** A score with what people decided on it. */
export interface Graded {
  readonly score: Score;
  readonly decision: Decision;
}

/** The grading of a report's period: a proposal, and what people made of it. */
export interface Scoring {
  /** Empty where the office grades nobody. */
  readonly criteria: readonly Criterion[];
  readonly thresholds: readonly Threshold[];
  readonly graded: readonly Graded[];
  /** Rows of the period that have no score any more, but a decision. */
  readonly gone: readonly GradedRow[];
  /** Rows of other periods, as they stand. */
  readonly earlier: readonly GradedRow[];
  readonly findings: readonly Finding[];
}

const NO_DECISION: Decision = { decided: '', why: '' };

/** Scores persons and units of a workbook by the tab `Chấm điểm`. */
export function scoreWorkbook(
  grid: Grid,
  { tables }: Pick<Workbook, 'tables'>,
  rollup: Rollup,
): Scoring {
  const read = readCriteria(grid, rollup);
  if (read.criteria.length === 0) {
    return { ...NOTHING_SCORED, findings: read.findings };
  }
  const { thresholds, finding } = thresholdsIn(tables);
  const scores = scoresOf(read.criteria, thresholds, rollup);
  const period = writePeriod(rollup.period);
  const rows = readGrades(grid);
  const own = new Map(rows.flatMap((row) => (row.period === period ? [[row.key, row]] : [])));
  const graded = scores.map((score): Graded => {
    const { kind, key } = score.subject;
    const at = gradeKey(period, kind, key);
    const decision = own.get(at) ?? NO_DECISION;
    own.delete(at);
    return { score, decision };
  });
  return {
    criteria: read.criteria,
    thresholds,
    graded,
    gone: [...own.values()].filter(isDecided),
    earlier: rows.filter((row) => row.period !== period),
    findings: [
      ...read.findings,
      ...(finding ? [finding] : []),
      ...lackingPoints(scores),
      ...graded.flatMap((one, at) => onDecision(one, at, thresholds, period)),
    ],
  };
}

const NOTHING_SCORED: Scoring = {
  criteria: [],
  thresholds: [],
  graded: [],
  gone: [],
  earlier: [],
  findings: [],
};

function thresholdsIn({ settings }: Workbook['tables']): {
  readonly thresholds: readonly Threshold[];
  readonly finding?: Finding;
} {
  const row = settings && settingRow(settings, say.THRESHOLDS_KEY);
  const place: Place = row?.place('Giá trị') ?? { tab: TAB.settings, at: WHOLE_TAB };
  const read = readThresholds(row?.text('Giá trị') ?? '');
  switch (read.state) {
    case 'read':
      return { thresholds: read.thresholds };
    case 'blank':
      return { thresholds: [], finding: findingAt(place, say.noThresholds) };
    case 'problem':
      return { thresholds: [], finding: findingAt(place, say.badThresholds(read.part)) };
  }
}

/** Of each criterion that can be counted, whom it could not be counted for, by the reason. */
function lackingPoints(scores: readonly Score[]): readonly Finding[] {
  const lacking = scores.flatMap(({ subject, lacking: points }) =>
    points.flatMap(({ criterion, figure }) =>
      criterion.use.state === 'sound' && figure.state === 'notReported'
        ? [{ criterion, name: subject.name, reason: figure.reason ?? '' }]
        : [],
    ),
  );
  return [...groupBy(lacking, ({ criterion }) => criterion)].map(([criterion, members]) => {
    const [first] = members;
    const names = members.map(({ name }) => name);
    const said = say.lackingPoints(criterion.code, names, first?.reason ?? '');
    // Names and reasons come and go while rows are filled in.
    return findingAt(criterion.place, { ...said, about: [fold(criterion.code)] });
  });
}

function onDecision(
  { score, decision: { decided, why } }: Graded,
  at: number,
  thresholds: readonly Threshold[],
  period: string,
): readonly Finding[] {
  if (decided === '') return [];
  const { grade, subject } = score;
  const place = { tab: TAB.grades, at: cellAddress(HEADER_ROWS + at, DECIDED_COLUMN) };
  const about = [period, subject.kind, subject.key];
  const grades = thresholds.map((one) => one.grade);
  const isKnown = grades.some((one) => sameText(one, decided));
  return [
    ...(isKnown || grades.length === 0 ? [] : [say.unknownGrade(subject.name, decided, grades)]),
    ...(grade !== undefined && !sameText(grade, decided) && why === ''
      ? [say.withoutReason(subject.name, grade, decided)]
      : []),
  ].map((said) => findingAt(place, { ...said, about }));
}
