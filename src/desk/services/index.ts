export type { Dialog, Digest, Host, Menu, MenuItem, Toast } from './host';
export { makeRange } from './range';
export { makeServices } from './services';
export { renderingOf, valueRange } from './valueReading';
