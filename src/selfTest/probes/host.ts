import { type Judged, judged, type Probe, probe } from '../probe';

/** What the code calls by name. */
const NEEDED: readonly string[] = [
  'JSON',
  'Map',
  'Set',
  'WeakMap',
  'Symbol',
  'Uint8Array',
  'Int8Array',
  'Uint32Array',
  'DataView',
  'decodeURIComponent',
  'SpreadsheetApp',
  'Sheets',
  'Drive',
  'HtmlService',
  'LockService',
  'MailApp',
  'ScriptApp',
  'Session',
  'Utilities',
  'console',
];

/** What it does without, since nobody says that Google has it. */
const MISSED: readonly string[] = [
  'Intl',
  'Promise',
  'BigInt',
  'WebAssembly',
  'TextEncoder',
  'TextDecoder',
  'URL',
  'setTimeout',
  'queueMicrotask',
  'fetch',
  'crypto',
  'structuredClone',
  'atob',
  'performance',
];

export function judgeWorld(present: readonly string[]): Judged {
  const lacking = NEEDED.filter((name) => !present.includes(name));
  const further = MISSED.filter((name) => present.includes(name));
  const without = MISSED.filter((name) => !present.includes(name));
  return judged(
    lacking.length === 0,
    [
      lacking.length === 0 ? 'đủ' : `thiếu ${lacking.join(', ')}`,
      `có thêm ${further.join(', ') || 'không gì'}`,
      `không có ${without.join(', ') || 'không gì'}`,
    ].join('; '),
  );
}

/** The script's world and the person at the screen. */
export const HOST_PROBES: readonly Probe[] = [
  probe({
    what: 'Những tên mà công cụ dùng đều có trong Apps Script',
    look: ({ ports: { scratch } }) => scratch.present([...NEEDED, ...MISSED]),
    judge: judgeWorld,
  }),
  probe({
    what: 'Google cho biết tài khoản đang chạy',
    look: ({ ports: { person } }) => person.email() !== '',
    judge: (isKnown) => judged(isKnown, isKnown ? 'có' : 'để trống'),
  }),
];
