export { loadsPure } from './purity';
export { type Arrangements, openSession, type Session, type SessionOptions } from './session';
export { makeWorkbook, type Tabs, type TabValue } from './workbook';
