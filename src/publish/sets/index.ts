export { type AppendixSet, appendixSets } from './appendixSets';
export { printOf, printOfGrid } from './print';
export {
  publicationOf,
  publicationsOf,
  publicationsTab,
  publishedFiles,
  readPublications,
  replacedOf,
} from './publications';
export { type RegisterLine, registerChanges } from './register';
export { type SetHeading, setTabs } from './setTabs';
