export { type Added, addedBy } from './added';
export { type ChangedTab, effectsOf, type Line, printOfCell } from './effects';
export { keptUndo, readUndo, UNDO_KEY } from './kept';
export { marksIn, type UndoRecord, undoRecord } from './record';
export { linesGone, linesIn, type Stretch, stretchesOf } from './stretches';
export { addedBack, droppedSnapshots, marksBack, takeBack } from './takeBack';
