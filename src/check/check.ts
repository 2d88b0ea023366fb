import type { Workbook } from '../contract';
import { TAB } from '../contract';
import { type Finding, findingAt } from '../findings/finding';
import * as say from '../messages/rules';
import type { TokenSource } from '../prose';
import type { Rollup } from '../rollup';
import { checkClaims } from './claims';
import { checkCompleteness } from './completeness';
import { checkDates } from './dates';
import { checkDuplicates } from './duplicates';
import { checkFigures } from './figures';
import { checkFiguresAsText } from './figuresAsText';
import { checkFormulas } from './formulas';
import { checkHiddenRows } from './hiddenRows';
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
    ...checkHiddenRows(workbook),
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
