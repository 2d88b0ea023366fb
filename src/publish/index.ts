export { checkLinkTexts, checkRegister, type EarlierText, setsOf } from './links';
