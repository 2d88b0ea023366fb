export { type Claim, type ClaimKind, describeClaim } from './claim';
export { claimsIn, findClaims, reportYear } from './findClaims';
export { nounClass } from './noun';
export { passageOf } from './passage';
export { type Reading, readingOf, sentenceEnd, sentenceStart } from './reading';
export type { Quantity, Token } from './token';
