export { runChecks } from './checks';
export { planKey, plansToRecord, type RecordedPlans, readPlans } from './history/plans';
export { placeAt } from './places';
