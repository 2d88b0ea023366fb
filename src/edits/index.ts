export { type Edit, isForm, markEdit } from './markEdit';
