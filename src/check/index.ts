export { runChecks } from './checks';
export { findRescueTabs } from './form/rescueTabs';
export { planKey, plansToRecord, type RecordedPlans, readPlans } from './history/plans';
export { placeAt, placeOfSetting } from './places';
