/** The door of the reminders: letters to units that are late, returned, or have something to mend. */
export { dueNow, letterOf, ownFindings } from './letters';
export { handedOver, leftOver, planReminders, type ReminderPlan } from './plan';
export {
  asDelivered,
  deliveredValue,
  REMINDED_KEY,
  type Reminded,
  readReminded,
  remindedMark,
} from './record';
