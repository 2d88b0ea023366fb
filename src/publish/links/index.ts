export { checkRegister, type PublishedFiles } from './checkRegister';
export { checkLinkTexts } from './checkTexts';
export { type LinkCode, linkCodes } from './codes';
export type { EarlierText } from './earlier';
export { type LinkSet, opensFile, setsOf, targetOf } from './register';
export {
  addCall,
  aliasOf,
  lookUpCall,
  readAdded,
  readFound,
  type ShortLinkAnswer,
  type ShortLinkCall,
  type ShortLinkReply,
  type ShortLinkService,
  serviceOf,
} from './service';
