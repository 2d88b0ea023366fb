export { blockedIn } from './blocked';
export {
  type AnsweredFinding,
  CHOICES,
  type Choice,
  choiceOf,
  type Decisions,
  decisionsOf,
  isSensitive,
} from './decisions';
export { type FormTables, findSensitive } from './findSensitive';
