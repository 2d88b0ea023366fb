export { type Claim, type ClaimKind, describeClaim } from './claim';
export { claimsIn, findClaims, reportYear } from './findClaims';
export { type Reading, readingOf } from './reading';
export type { Quantity } from './token';
