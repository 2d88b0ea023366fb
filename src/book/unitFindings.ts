import { fold, sameText } from '../model/folding';
import { samePeriod } from '../model/period';
import type { Rule } from '../model/rule';
import type { Unit } from '../model/unit';
import { mendedBy } from '../progress';
import { isAnswered, type WeighedFinding } from '../review';
import { operandsOf, parseExpression } from '../rollup';
import type { Book } from './book';

/** What is open of a unit in the report's period: pages, submissions and approvals count it alike. */
export interface UnitFindings {
  /** Errors in its rows: the unit is not submitted before they are mended. */
  readonly errors: readonly WeighedFinding[];
  /** Warnings in its rows: they stand in the way of nothing. */
  readonly warnings: readonly WeighedFinding[];
  /** Rules of the office that fail over a figure of its own: any side may be wrong, so nothing is refused for them. */
  readonly rules: readonly WeighedFinding[];
}

export function unitFindings(
  { workbook, findings }: Pick<Book, 'workbook' | 'findings'>,
  { code }: Unit,
): UnitFindings {
  const isMended = mendedBy(workbook);
  const open = findings().filter((finding) => !isAnswered(finding));
  const own = open.filter((finding) => isMended(finding, code));
  const figures = new Set(
    workbook.facts.flatMap((row) =>
      row.kind === 'Số liệu' &&
      row.valueText !== '' &&
      sameText(row.unit, code) &&
      samePeriod(row.period, workbook.settings.period)
        ? [fold(row.code)]
        : [],
    ),
  );
  const over = failedRules(workbook.rules, open);
  return {
    errors: own.filter(({ severity }) => severity === 'Lỗi'),
    warnings: own.filter(({ severity }) => severity === 'Cảnh báo'),
    rules: [...new Set([...figures].flatMap((figure) => over(figure, code)))],
  };
}

/** Tells of a unit's indicator which of the findings are rules that fail over it. */
export function failedRules(
  rules: readonly Rule[],
  findings: readonly WeighedFinding[],
): (indicator: string, unit: string) => readonly WeighedFinding[] {
  const failing = findings.flatMap((finding) =>
    rules
      .filter(({ code }) => code === finding.rule)
      .map((rule) => ({ finding, terms: termsOf(rule) })),
  );
  const names = (term: Operand, indicator: string, unit: string) =>
    sameText(term.code, indicator) && (term.unit === undefined || sameText(term.unit, unit));
  return (indicator, unit) =>
    failing.flatMap(({ finding, terms }) =>
      terms.some((term) => names(term, indicator, unit)) ? [finding] : [],
    );
}

type Operand = ReturnType<typeof operandsOf>[number]['operand'];

/** The figures that a rule names. */
function termsOf({ left, right }: Rule): readonly Operand[] {
  return [left, right].flatMap((side) => {
    const parsing = parseExpression(side);
    return parsing.state === 'parsed'
      ? operandsOf(parsing.expression).map(({ operand }) => operand)
      : [];
  });
}
