export {
  CATALOGUE,
  entryOf,
  FINDING_CODES,
  type FindingCode,
  THEMES,
  type Theme,
} from './catalogue';
export { SEVERITIES, type Severity } from './catalogue/entry';
export {
  type Actor,
  cellOf,
  comparePlaces,
  type Finding,
  findingAt,
  guidanceOf,
  isMendedElsewhere,
  isOfUnit,
  kindOf,
  namedPlace,
  type Observation,
  type Place,
  type RuleSeverity,
  remedyOf,
  sayHere,
  shownCode,
} from './finding';
export { type FindingRecord, findingRecord, sayInFull } from './record';
