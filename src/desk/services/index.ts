export type {
  Dialog,
  Digest,
  Host,
  Menu,
  MenuItem,
  Selection,
  Toast,
  Trigger,
  Untold,
} from './host';
export { makeRange } from './range';
export { makeServices } from './services';
export { renderingOf, valueRange } from './valueReading';
