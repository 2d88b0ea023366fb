export { differences, NOT_COMPARED } from './compare';
export { type Conversation, readConversation, type Step } from './conversation';
export { type Machine, type Outcome, type Replayed, replay } from './replay';
export { lastLine, lineOf, type Sums, sumsOf } from './report';
