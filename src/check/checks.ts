import type { Workbook } from '../contract';
import type { Finding } from '../findings';
import { isOfUnit, type Theme } from '../findings';
import { once } from '../model/once';
import type { TokenSource } from '../prose';
import type { Rollup } from '../rollup';
import { checkConversions } from './figures/conversions';
import { checkDecimals } from './figures/decimals';
import { checkFigureRows } from './figures/figureRows';
import { checkFiguresAsText } from './figures/figuresAsText';
import { checkFormulas } from './figures/formulas';
import { checkLongPeriods } from './figures/longPeriods';
import { checkNatures } from './figures/natures';
import { checkRates } from './figures/rates';
import { checkRules } from './figures/rules';
import { checkSameRows } from './figures/sameRows';
import { checkArchive } from './form/archive';
import { checkDuplicates } from './form/duplicates';
import { checkHiddenRows } from './form/hiddenRows';
import { checkLegibility } from './form/legibility';
import { checkLinkRegister } from './form/linkRegister';
import { checkReferences } from './form/references';
import { checkRegion } from './form/region';
import { checkRequired } from './form/required';
import { checkReviewed } from './form/reviewed';
import { checkStructure } from './form/structure';
import { checkCompleteness } from './history/completeness';
import { checkDates } from './history/dates';
import { checkExpectations } from './history/expectations';
import { checkGaps } from './history/gaps';
import { checkOwnHistory } from './history/ownHistory';
import { checkPeriods } from './history/periods';
import { checkPlanColumns, checkPlans, type RecordedPlans } from './history/plans';
import { NOTHING_DONE, type Proceedings } from './proceedings';
import { checkClaims } from './prose/claims';
import { checkLinks } from './prose/links';
import { checkLiterals } from './prose/literals';
import { type PrintedText, printedTexts } from './prose/printedTexts';
import { checkTokens } from './prose/tokens';
import { checkPetitions } from './tasks/petitions';
import { checkTasks } from './tasks/tasks';

/** What a check may rest on, from what is at once at hand to what takes the longest to make. */
interface Grounds {
  /** The records as they were read, and what became of periods and submissions where that is told. */
  readonly records: {
    readonly workbook: Workbook;
    readonly recordedPlans: RecordedPlans;
    readonly proceedings?: Proceedings;
  };
  /** Figures rolled up besides. */
  readonly figures: Grounds['records'] & { readonly rollup: Rollup };
  /** The values of tokens, and the texts that are printed, besides. */
  readonly prose: Grounds['figures'] & {
    readonly source: TokenSource;
    readonly texts: readonly PrintedText[];
  };
}

type Ground = keyof Grounds;

/** One check: what it is about, what it rests on, and the pure function that finds. */
type Check = {
  readonly [On in Ground]: {
    readonly theme: Theme;
    readonly on: On;
    readonly find: (grounds: Grounds[On]) => readonly Finding[];
  };
}[Ground];

/** All checks in their order. None of them needs the report, nor another check's findings. */
const CHECKS: readonly Check[] = [
  { theme: 'structure', on: 'records', find: ({ workbook }) => checkRegion(workbook) },
  { theme: 'structure', on: 'records', find: ({ workbook }) => checkArchive(workbook) },
  { theme: 'structure', on: 'records', find: ({ workbook }) => checkStructure(workbook) },
  { theme: 'structure', on: 'records', find: ({ workbook }) => checkLegibility(workbook) },
  { theme: 'structure', on: 'records', find: ({ workbook }) => checkHiddenRows(workbook) },
  { theme: 'form', on: 'records', find: ({ workbook }) => checkRequired(workbook) },
  { theme: 'form', on: 'records', find: ({ workbook }) => checkDuplicates(workbook) },
  { theme: 'history', on: 'figures', find: withProceedings(checkPeriods) },
  { theme: 'history', on: 'records', find: ({ workbook }) => checkDates(workbook) },
  {
    theme: 'history',
    on: 'records',
    find: ({ workbook, recordedPlans }) => checkPlans(workbook, recordedPlans),
  },
  { theme: 'history', on: 'records', find: ({ workbook }) => checkPlanColumns(workbook) },
  { theme: 'tasks', on: 'records', find: ({ workbook }) => checkTasks(workbook) },
  { theme: 'tasks', on: 'records', find: ({ workbook }) => checkPetitions(workbook) },
  { theme: 'form', on: 'figures', find: onRollup(checkReviewed) },
  { theme: 'office', on: 'figures', find: onRollup(checkReferences) },
  { theme: 'office', on: 'figures', find: onRollup(checkFormulas) },
  { theme: 'office', on: 'figures', find: onRollup(checkRules) },
  {
    theme: 'office',
    on: 'records',
    find: ({ workbook, proceedings = NOTHING_DONE }) => checkLinkRegister(workbook, proceedings),
  },
  { theme: 'figures', on: 'figures', find: onRollup(checkFigureRows) },
  { theme: 'figures', on: 'records', find: ({ workbook }) => checkNatures(workbook) },
  { theme: 'figures', on: 'figures', find: onRollup(checkDecimals) },
  { theme: 'figures', on: 'figures', find: onRollup(checkFiguresAsText) },
  { theme: 'figures', on: 'figures', find: onRollup(checkConversions) },
  { theme: 'figures', on: 'figures', find: onRollup(checkSameRows) },
  { theme: 'figures', on: 'figures', find: onRollup(checkLongPeriods) },
  { theme: 'figures', on: 'figures', find: onRollup(checkRates) },
  { theme: 'history', on: 'figures', find: onRollup(checkOwnHistory) },
  { theme: 'history', on: 'figures', find: withProceedings(checkCompleteness) },
  { theme: 'history', on: 'figures', find: onRollup(checkExpectations) },
  { theme: 'history', on: 'figures', find: withProceedings(checkGaps) },
  { theme: 'prose', on: 'prose', find: ({ texts }) => checkTokens(texts) },
  {
    theme: 'prose',
    on: 'prose',
    find: ({ texts, source }) => checkClaims(texts, source.period.year),
  },
  {
    theme: 'prose',
    on: 'prose',
    find: ({ texts, rollup, source }) => checkLiterals(texts, rollup, source),
  },
  { theme: 'prose', on: 'prose', find: ({ workbook, texts }) => checkLinks(workbook, texts) },
];

function onRollup(find: (workbook: Workbook, rollup: Rollup) => readonly Finding[]) {
  return ({ workbook, rollup }: Grounds['figures']) => find(workbook, rollup);
}

function withProceedings(
  find: (workbook: Workbook, rollup: Rollup, proceedings: Proceedings) => readonly Finding[],
) {
  return ({ workbook, rollup, proceedings = NOTHING_DONE }: Grounds['figures']) =>
    find(workbook, rollup, proceedings);
}

/** What is at hand to check; what is left out is not made, and checks that rest on it do not run. */
type Evidence = Grounds['records'] & Partial<Pick<Grounds['prose'], 'rollup' | 'source'>>;

/** A part of all checks: some themes, or what one unit must act on. */
interface Slice {
  readonly themes?: ReadonlySet<Theme>;
  readonly unit?: string;
}

/** Everything that the checks find on the evidence at hand, or the slice of it that is asked for. */
export function runChecks(evidence: Evidence, slice: Slice = {}): readonly Finding[] {
  const { themes, unit } = slice;
  const { workbook, source } = evidence;
  const texts = once(() => (source ? printedTexts(workbook, source) : []));
  const findings = CHECKS.flatMap((check) =>
    themes === undefined || themes.has(check.theme) ? found(check, evidence, texts) : [],
  );
  return unit === undefined ? findings : findings.filter((finding) => isOfUnit(finding, unit));
}

function found(
  check: Check,
  { rollup, source, ...records }: Evidence,
  texts: () => readonly PrintedText[],
): readonly Finding[] {
  switch (check.on) {
    case 'records':
      return check.find(records);
    case 'figures':
      return rollup ? check.find({ ...records, rollup }) : [];
    case 'prose':
      return rollup && source ? check.find({ ...records, rollup, source, texts: texts() }) : [];
  }
}
