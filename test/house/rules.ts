import type { HouseRules } from './violations';

/** The rooms that work on a workbook's content and know nothing of commands. */
const WORKROOMS = [
  'claims',
  'prose',
  'setUp',
  'progress',
  'rollup',
  'appendix',
  'report',
  'check',
  'review',
  'versions',
  'home',
  'pages',
] as const;

/** What every room above the contract may know of it. */
const CONTRACT = ['contract', 'contract/write'] as const;
const NOUNS = ['model', 'findings', 'messages'] as const;

/** The house as it stands; to move an arrow, a door or a room, change it here. */
export const RULES: HouseRules = {
  rooms: {
    model: [],
    findings: ['model'],
    messages: ['model', 'findings'],
    contract: NOUNS,
    'contract/write': [...NOUNS, 'contract'],
    claims: ['model'],
    prose: NOUNS,
    setUp: [...NOUNS, ...CONTRACT],
    progress: [...NOUNS, ...CONTRACT, 'setUp'],
    rollup: ['model', 'messages', ...CONTRACT],
    appendix: [...NOUNS, ...CONTRACT],
    report: NOUNS,
    check: [...NOUNS, ...CONTRACT, 'prose', 'claims', 'rollup'],
    review: [...NOUNS, ...CONTRACT],
    versions: ['model', 'messages', ...CONTRACT],
    home: [...NOUNS, ...CONTRACT, 'progress', 'rollup'],
    pages: ['messages'],
    book: [...NOUNS, ...CONTRACT, ...WORKROOMS],
    edits: [...NOUNS, ...CONTRACT, 'review'],
    run: [...NOUNS, ...CONTRACT, 'setUp', 'progress', 'review', 'pages', 'book'],
    selfTest: ['messages', ...CONTRACT, 'run'],
    commands: [...NOUNS, ...CONTRACT, ...WORKROOMS, 'book', 'run', 'selfTest'],
    google: [...NOUNS, ...CONTRACT, 'setUp', 'pages', 'edits', 'run'],
    'asleep.ts': ['commands', 'run', 'google'],
    'main.ts': ['asleep.ts', 'google'],
    // The desk loads the built bundle, never the sources.
    desk: [],
  },
  // The nouns of model/ and the sentences of messages/ are fetched by file: a door of theirs would
  // bring them all to everyone. google/ is one adapter a file,
  // put together by the two files above it.
  doors: [
    'appendix',
    'book',
    'check',
    'claims',
    'commands',
    'contract',
    'contract/write',
    'desk/account',
    'desk/cli',
    'desk/conformance',
    'desk/files',
    'desk/realm',
    'desk/schema',
    'desk/services',
    'desk/session',
    'desk/spreadsheet',
    'edits',
    'findings',
    'home',
    'pages',
    'progress',
    'prose',
    'report',
    'review',
    'rollup',
    'run',
    'selfTest',
    'setUp',
    'setUp/starter',
    'versions',
  ],
  google: ['google', 'desk'],
  googleTypes: ['contract/write'],
  node: ['desk/cli', 'desk/files'],
  testsApart: ['house', 'house.test.ts'],
};
