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
export { unpackPages } from './packedPages';
export type { Answer, Question } from './question';
export type { Area, BookView, CellView, Changes, LookView, PlaceView, TabView } from './view';
