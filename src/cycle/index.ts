/** The door of the room: the journal's chain, and the record of closed periods. */
export { CHAIN_KEY, findBrokenChain, journalColumns, lastLink, linkOf } from './chain';
