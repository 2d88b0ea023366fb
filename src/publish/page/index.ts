export { pdfAddress } from './pdfAddress';
export { type SetPageContent, setPage } from './setPage';
