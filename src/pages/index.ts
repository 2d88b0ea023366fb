export { resultPage } from './resultPage';
