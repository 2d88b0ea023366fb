export { readUndo, type UndoRecord, undoRecord, undoTab } from './record';
export { droppedSnapshots, type TakingBack, takeBack } from './takeBack';
