export { ENUMS, REQUIRED } from './enums';
export { checkParameters, checkType, definitions } from './googleTypes';
