/** The door of the data that a new workbook begins with; the build alone writes its page. */
export { STARTER_DATA } from './starterData';
export { writeStarterPage } from './starterPage';
