/** The door of the room: what a batch keeps of what it finds, and how it is taken back by that. */
export { type Moved, type Witness, witnessOf } from './keep';
export {
  dropped,
  foundBefore,
  foundTitle,
  hasDoubtful,
  keptForPeople,
  renamedForPeople,
  setAside,
  standingWitness,
} from './standing';
export {
  droppedWitness,
  type Hindrance,
  type Misplaced,
  misplacedIn,
  settingsBack,
} from './withdraw';
