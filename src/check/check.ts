import * as say from '../messages/rules';
import { type Finding, findingAt, SEVERITIES } from '../model/finding';
import type { TokenSource } from '../prose/tokens';
import type { Rollup } from '../rollup/rollUp';
import { TAB } from '../workbook/contract';
import type { Workbook } from '../workbook/readWorkbook';
import { isAnswered, type WeighedFinding } from './answers';
import { checkClaims } from './claims';
import { checkCompleteness } from './completeness';
import { checkDates } from './dates';
import { checkDuplicates } from './duplicates';
import { checkFigures } from './figures';
import { checkFiguresAsText } from './figuresAsText';
import { checkFormulas } from './formulas';
import { checkHistory } from './history';
import { checkLegibility } from './legibility';
import { checkLiterals } from './literals';
import { checkPeriods } from './periods';
import { printedTexts } from './printedTexts';
import { checkReferences } from './references';
import { checkRequired } from './required';
import { checkRules } from './rules';
import { checkStructure } from './structure';
import { checkTasks } from './tasks';
import { checkTokens } from './tokens';

/** Everything there is to say of a workbook that could be read. */
export function checkWorkbook(
  workbook: Workbook,
  rollup: Rollup,
  source: TokenSource,
): readonly Finding[] {
  const texts = printedTexts(workbook);
  return [
    ...checkArchive(workbook),
    ...checkStructure(workbook),
    ...checkLegibility(workbook),
    ...checkPeriods(workbook),
    ...checkRequired(workbook),
    ...checkDuplicates(workbook),
    ...checkReferences(workbook, rollup),
    ...checkFormulas(workbook, rollup),
    ...checkFigures(workbook, rollup),
    ...checkFiguresAsText(workbook, rollup),
    ...checkHistory(workbook, rollup),
    ...checkTasks(workbook),
    ...checkDates(workbook),
    ...checkCompleteness(workbook, rollup),
    ...checkTokens(texts, source),
    ...checkClaims(texts, source),
    ...checkLiterals(texts, rollup, source),
    ...checkRules(workbook, rollup),
  ];
}

function checkArchive(workbook: Workbook): readonly Finding[] {
  if (workbook.tables.archive) return [];
  return [findingAt({ tab: TAB.archive, cell: '', actor: 'office' }, say.missingArchive())];
}

/**
 * Orders findings by who must act (the office, then the units in their order), then by severity,
 * those explained last, then by rule, then by place. None is left out.
 */
export function orderFindings(
  findings: readonly WeighedFinding[],
  units: readonly { readonly code: string }[],
): readonly WeighedFinding[] {
  const rank = new Map(units.map(({ code }, index) => [code, index + 1]));
  const actorRank = ({ actor }: Finding) =>
    actor === 'office' ? 0 : (rank.get(actor.unit) ?? units.length + 1);
  const codes = new Map<string, number>();
  for (const { code } of findings) if (!codes.has(code)) codes.set(code, codes.size);
  const ruleRank = ({ code }: Finding) => codes.get(code) ?? 0;
  const keyed = findings.map((finding, index) => ({ finding, index }));
  keyed.sort(
    (left, right) =>
      actorRank(left.finding) - actorRank(right.finding) ||
      Number(isAnswered(left.finding)) - Number(isAnswered(right.finding)) ||
      SEVERITIES.indexOf(left.finding.severity) - SEVERITIES.indexOf(right.finding.severity) ||
      ruleRank(left.finding) - ruleRank(right.finding) ||
      left.index - right.index,
  );
  return keyed.map(({ finding }) => finding);
}
