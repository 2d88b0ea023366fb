/** The door of the units' progress: what they submitted, what the office made of it, and who may edit. */
export { hasChanged, standsApproved } from './asSubmitted';
export { type Behind, behindMarks, behindOf } from './behind';
export { type UnitRows, unitRowsOf } from './block';
export { changedSinceSubmitted } from './changed';
export { resultOf, submittedDetail } from './journalLine';
export { dayOf, latenessOf, remindedFrom, untilDeadline } from './lateness';
export { mendedBy } from './mendedBy';
export { STATE_STYLE } from './progressTab';
export { type Progress, readProgress, submittedUnits } from './readProgress';
export { requestMark } from './request';
export { type Settled, settleProgress } from './settle';
