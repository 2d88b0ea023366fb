export { readUndo, type UndoRecord, undoRecord, undoTab } from './record';
export { type TakingBack, takeBack } from './takeBack';
