export type {
  Dialog,
  Digest,
  Host,
  Menu,
  MenuItem,
  Net,
  NetAnswer,
  NetCall,
  Selection,
  Toast,
  Trigger,
  Untold,
} from './host';
export { makeRange } from './range';
export { makeServices } from './services';
export { activeSheet } from './spreadsheetApp';
export { renderingOf, valueRange } from './valueReading';
