export { type Codec, portableCodec } from './codec';
export { ArchiveBroken, ArchiveTooLarge } from './failure';
export { pack } from './pack';
export { unpack } from './unpack';
