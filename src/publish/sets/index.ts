export { type AppendixSet, appendixSets } from './appendixSets';
export { printOfGrid, printOfTabs } from './print';
export {
  publicationOf,
  publicationsOf,
  publicationsTab,
  publishedFiles,
  readPublications,
  replacedOf,
} from './publications';
export {
  linksInto,
  ownLinks,
  ownStates,
  type RegisterLine,
  registerChanges,
  type StandingText,
} from './register';
export { type SetHeading, setTabs } from './setTabs';
