/** What all pages that run in a browser have in common. */
export { button, drawn, element, fill } from './dom';
export { type Draft, draftOf, keptDraft } from './draft';
export { helpButton } from './help';
export { kept } from './kept';
export { conflictChoice, conflictLine, savingBar } from './savingBar';
export {
  type Answer,
  ask,
  callServer,
  closePage,
  doneBy,
  focusSheet,
  reasonOf,
  startWith,
} from './server';
export { SEVERITY_CLASS } from './severity';
export { shownWords } from './words';
