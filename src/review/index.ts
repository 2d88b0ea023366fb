export { type Answer, answeredFindings, isAnswered, type WeighedFinding } from './answers';
export { countFindings, verdict } from './counts';
export { byActor, findingsTab, readAnswers } from './findingsTab';
export { orderFindings } from './order';
export { type ColumnTexts, rowFindings, rowMark } from './rowFindings';
