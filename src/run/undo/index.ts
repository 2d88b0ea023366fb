export { type Added, addedBy } from './added';
export { type ChangedTab, effectsOf, type Line, printOfCell } from './effects';
export {
  marksIn,
  readUndo,
  type Stretch,
  type UndoRecord,
  undoRecord,
  undoTab,
} from './record';
export { addedBack, droppedSnapshots, marksBack, takeBack } from './takeBack';
