/** The door of the room: what a batch keeps of what it finds, and how it is taken back by that. */
export { type Witness, witnessOf } from './keep';
export {
  droppedWitness,
  keptForPeople,
  type Misplaced,
  misplacedIn,
  runOfWitness,
  setAside,
} from './withdraw';
