// The door of Tự kiểm tra. build/rooms.mjs puts it and all behind it to sleep.
export { selfTest } from './selfTest';
