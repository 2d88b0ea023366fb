export { pdfAddress } from './pdfAddress';
export { type SetPageContent, setPage, setStem } from './setPage';
