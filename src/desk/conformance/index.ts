export { differences } from './compare';
export { readConversation } from './conversation';
export { replay } from './replay';
export { lastLine, lineOf, sumsOf } from './report';
