export { isSetFileName, setFileName, setStem } from './fileName';
export { pdfAddress } from './pdfAddress';
export { type SetPageContent, setPage } from './setPage';
