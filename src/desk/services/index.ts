export type { Dialog, Digest, Host, Menu, MenuItem, Selection, Toast, Untold } from './host';
export { makeRange } from './range';
export { makeServices } from './services';
export { renderingOf, valueRange } from './valueReading';
