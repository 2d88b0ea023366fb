/** The door of the room: personal data that has served its time, found and taken out. */
export { type CleanedArchive, cleanedArchive, damagedIn, undatedRows } from './archive';
export { coveredText } from './covered';
export { namelessLine, removedFrom, withoutNames } from './names';
export { type CoveredMemory, coveredMemory } from './remembered';
export { type Spent, spentIn } from './spentPeriods';
