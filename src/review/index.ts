export { type Answer, answeredFindings, isAnswered, type WeighedFinding } from './answers';
export { closedAsDraft, countFindings, isDraft, verdict } from './counts';
export {
  type Answering,
  type AnswerWords,
  answerCells,
  type EnteredAnswer,
  enterAnswers,
  followed,
  NO_WORDS,
  sameWords,
  strayedAnswers,
  withAnswers,
} from './enterAnswers';
export { byActor, findingsTab } from './findingsTab';
export { goneToLog } from './gone';
export { orderFindings } from './order';
export { FINDINGS_SNAPSHOT, identityText, readAnswers } from './readAnswers';
export { type ColumnTexts, mostSevereFirst, rowFindings, rowMark, rowNote } from './rowFindings';
