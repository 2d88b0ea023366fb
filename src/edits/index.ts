export { type Edit, markEdit } from './markEdit';
