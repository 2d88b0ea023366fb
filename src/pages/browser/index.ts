/** What all pages that run in a browser have in common. */
export { button, drawn, element, fill } from './dom';
export { helpButton } from './help';
export { kept } from './kept';
export { conflictChoice, conflictLine, savingBar, sayRestored } from './savingBar';
export { type Answer, callServer, focusSheet, startWith } from './server';
