export { type Codec, portableCodec } from './codec';
export { ArchiveTooLarge } from './failure';
export { pack } from './pack';
export { unpack } from './unpack';
