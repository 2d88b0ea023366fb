/** Grading: criteria score persons and units by their own rows; a grade is proposed, and people decide. */
export { GRADES_SNAPSHOT } from './decisions';
export { gradesTab } from './gradesTab';
export { type Scoring, scoreWorkbook } from './scoring';
