export type { Area } from './choices';
export type {
  DeskParts,
  MadeFile,
  OpenedDesk,
  PageDesk,
  Ran,
  ShownPage,
  Typed,
} from './desk';
export { makePageDesk } from './desk';
export type { Kept } from './kept';
export type { LookView } from './looks';
export { unpackPages } from './packedPages';
export type { Answer, Question } from './question';
export type { BookView, CellView, Changes, PlaceView, TabView } from './view';
