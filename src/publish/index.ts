/** The door of what goes public: sets of appendices, their files and what is known of them. */

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
  addCall,
  aliasOf,
  checkLinkTexts,
  checkRegister,
  type EarlierText,
  type LinkCode,
  type LinkSet,
  linkCodes,
  lookUpCall,
  readAdded,
  readFound,
  type ShortLinkAnswer,
  type ShortLinkCall,
  type ShortLinkReply,
  type ShortLinkService,
  serviceOf,
  setsOf,
  targetOf,
} from './links';
export { pdfAddress, type SetPageContent, setPage, setStem } from './page';
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
