/** The door of what goes public: sets of appendices, their files and what is known of them. */

export { pdfAddress, type SetPageContent, setPage, setStem } from './page';
export {
  type Answered,
  blockedIn,
  CHOICES,
  type Choice,
  type Decisions,
  decisionsOf,
  type FormTables,
  findSensitive,
  isSensitive,
} from './gate';
export {
  type AppendixSet,
  appendixSets,
  printOf,
  printOfGrid,
  publicationOf,
  publicationsTab,
  type RegisterLine,
  readPublications,
  registerChanges,
  type SetHeading,
  setTabs,
} from './sets';
