export { ENUMS, REQUIRED } from './enums';
export { checkParameters, checkType, definitions, publishedNames } from './googleTypes';
