export { type ResultPageContent, resultPage } from './resultPage';
