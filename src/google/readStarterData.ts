import { readStarterPage, STARTER_PAGE, type StarterData } from '../setUp';
import { projectPage } from './projectPage';

/** Reads the page of data that is pushed beside the code. */
export function readStarterData(): StarterData {
  return readStarterPage(projectPage(STARTER_PAGE));
}
