/** What all pages that run in a browser have in common. */
export { button, drawn, element, fill } from './dom';
export { kept } from './kept';
export { conflictLine, type SavingBar, savingBar, sayRestored } from './savingBar';
export { type Answer, callServer, reasonOf, startWith } from './server';
