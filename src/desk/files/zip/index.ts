export { ArchiveBroken, ArchiveTooLarge } from './failure';
export { type Unpacked, unpack } from './unpack';
