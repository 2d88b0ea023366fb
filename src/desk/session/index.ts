export { loadsPure } from './purity';
export { type Arrangements, openSession, type Session } from './session';
export { makeWorkbook, type Tabs, type TabValue } from './workbook';
