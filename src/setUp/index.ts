/** The door of `Thiết lập`: its plan, what it plans from, and what was loosened since. */

export {
  blockOfUnit,
  blocksClosed,
  closeBlocks,
  guardOfHidden,
  guardTabs,
  isBlockGuard,
  isHiddenGuard,
  mayEditBlock,
  openedHidden,
} from './closedBlocks';
export {
  forgetsGuards,
  GUARD_KEY,
  GUARD_PREFIX,
  ownGuards,
  readAccounts,
  readGuardRecord,
} from './guardRecord';
export {
  type ClosedPart,
  closedByOthers,
  closedOutputs,
  HIDDEN_GUARD,
  isClosedToRunner,
} from './guards';
export { homeLinksBack } from './homeLinks';
export {
  type ColourRule,
  type ColumnLayout,
  DEFAULT_WIDTH,
  type FilterView,
  type InputCheck,
  type LaidOutGrid,
  type LaidOutTab,
  type RowRun,
  readableGrid,
} from './layout';
export { findLoosenedProtection } from './loosened';
export { firstOpen, type OpeningPlanning, planOpening } from './openingPlan';
export {
  planSetUp,
  type SetUpPlan,
} from './planSetUp';
export { namesRemembered, refusedGuards } from './refusedGuards';
export { standingBlocks } from './standingBlocks';
export { readStarterPage, STARTER_PAGE, type StarterData } from './starterData';
export type { Step } from './step';
export type { UnitBlock } from './unitBlocks';
