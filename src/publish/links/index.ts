export { checkRegister } from './checkRegister';
export { checkLinkTexts, type LinkText } from './checkTexts';
export type { EarlierText } from './earlier';
export { type LinkSet, setsOf } from './register';
