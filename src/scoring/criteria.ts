import { CRITERIA_CONTRACT, type Grid, readTable, type TableRow } from '../contract';
import { cellOf, type Finding, findingAt, type Observation, type Place } from '../findings';
import * as say from '../messages/scoring';
import { type Decimal, decimalOf } from '../model/figure';
import { findSame, fold } from '../model/folding';
import { numeralReadings } from '../model/number';
import {
  type Expression,
  expressionProblem,
  operandsOf,
  parseExpression,
  type Rollup,
} from '../rollup';

/** Whom criteria score. */
export const SCORED = ['Cá nhân', 'Đơn vị'] as const;
export type Scored = (typeof SCORED)[number];

/** A criterion of `Chấm điểm`. */
export interface Criterion {
  readonly code: string;
  readonly name: string;
  /** Whom it scores: where that cannot be read, perhaps either. */
  readonly scores: ReadonlySet<Scored>;
  /** As typed. */
  readonly formula: string;
  readonly place: Place;
  readonly use:
    | { readonly state: 'sound'; readonly expression: Expression; readonly most: Decimal }
    /** It gives nobody points, and nobody that it may be about a grade. */
    | { readonly state: 'unusable'; readonly reason: string };
}

/** The criteria as they stand, unusable ones too; absent where the office grades nobody. */
export function readCriteria(
  grid: Grid,
  rollup: Rollup,
): { readonly criteria: readonly Criterion[]; readonly findings: readonly Finding[] } {
  const reading = readTable(grid, CRITERIA_CONTRACT);
  if (reading.state === 'absent') return { criteria: [], findings: [] };
  if (reading.state === 'broken') {
    const findings = reading.findings.map(({ tab, at, message, found, expected }) =>
      findingAt({ tab, at }, { code: 'criterion-error', message, found, expected }),
    );
    return { criteria: [], findings };
  }
  const findings: Finding[] = [];
  const firsts = new Map<string, Row>();
  const criteria = reading.table.rows.map((row): Criterion => {
    const problems: string[] = [];
    const read: Reader = {
      row,
      rollup,
      tell: (header, observation) => {
        problems.push(observation.message);
        findings.push(findingAt(row.place(header), observation));
      },
    };
    const code = readCode(read, firsts);
    const scored = readScored(read);
    const most = readMost(read);
    const expression = readFormula(read, scored);
    const [reason = ''] = problems;
    return {
      code,
      name: row.text('Tiêu chí'),
      scores: new Set(scored ? [scored] : SCORED),
      formula: row.text('Công thức'),
      place: row.place('Công thức'),
      use:
        expression && most && problems.length === 0
          ? { state: 'sound', expression, most }
          : { state: 'unusable', reason: say.withoutStop(reason) },
    };
  });
  return { criteria, findings };
}

type Row = TableRow<'criteria'>;

interface Reader {
  readonly row: Row;
  readonly rollup: Rollup;
  readonly tell: (header: Parameters<Row['text']>[0], observation: Observation) => void;
}

function readCode({ row, tell }: Reader, firsts: Map<string, Row>): string {
  const code = row.text('Mã');
  if (code === '') {
    tell('Mã', say.missingCode);
    return say.nameless(row.row);
  }
  const first = firsts.get(fold(code));
  if (first) tell('Mã', say.repeatedCode(code, cellOf(first.place('Mã'))));
  else firsts.set(fold(code), row);
  return code;
}

function readScored({ row, tell }: Reader): Scored | undefined {
  const text = row.text('Đối tượng');
  const scored = findSame(SCORED, text);
  if (!scored) tell('Đối tượng', say.unknownScored(text, SCORED));
  return scored;
}

function readMost({ row, tell }: Reader): Decimal | undefined {
  const cell = row.cell('Điểm tối đa');
  const text = row.text('Điểm tối đa');
  const [only, another] = cell.kind === 'number' ? [decimalOf(cell.value)] : numeralReadings(text);
  if (only && !another && only.gt(0)) return only;
  tell('Điểm tối đa', say.badMost(text));
  return undefined;
}

function readFormula({ row, rollup, tell }: Reader, scored: Scored | undefined) {
  const formula = row.text('Công thức');
  const problem =
    formula === ''
      ? { position: 1, message: say.blankFormula }
      : expressionProblem(formula, rollup);
  if (problem) {
    tell('Công thức', say.badFormula(formula, problem.position, problem.message));
    return undefined;
  }
  const parsing = parseExpression(formula);
  if (parsing.state === 'error') return undefined;
  // A figure is a unit's: nobody knows whose part in it is how large.
  const [figure] = operandsOf(parsing.expression);
  if (scored === 'Cá nhân' && figure) {
    tell('Công thức', say.figureOfPerson(formula, figure.operand.code));
    return undefined;
  }
  return parsing.expression;
}
