export { runChecks } from './checks';
export { findKeptTabs } from './form/keptTabs';
export { planKey, plansToRecord, type RecordedPlans, readPlans } from './history/plans';
export { placeAt } from './places';
