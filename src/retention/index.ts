/** The door of the room: personal data that has served its time, found and taken out. */
export { type CleanedArchive, cleanedArchive, damagedIn } from './archive';
export { namelessLine } from './names';
export { coveredMemory, namelessTabs } from './remembered';
export type { RewordedTab, WasCell } from './rewordedTab';
export { type Spent, spentIn } from './spentPeriods';
