export { readUndo, type UndoRecord, undoRecord, undoTab } from './record';
export { droppedSnapshots, takeBack } from './takeBack';
