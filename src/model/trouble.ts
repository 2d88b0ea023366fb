/** What stands in the way, as the words of Google's services tell. */
const WORDS = {
  day: /for one day|per day|daily limit|too much computer time/i,
  storage: /storage quota|storageQuotaExceeded/i,
  rate: /quota exceeded|rate limit|in a short time|resource has been exhausted|too many requests|RESOURCE_EXHAUSTED/i,
  manyRuns: /too many (scripts running simultaneously|simultaneous|LockService operations)/i,
  serviceOff:
    /has not been used in project|it is disabled|access ?not ?configured|Chưa bật dịch vụ|(Sheets|Drive) is not defined/i,
  consent:
    /authorization is required|insufficient authentication scopes|permission to call|specified permissions are not sufficient|access not granted or expired|login required|invalid (authentication )?credentials/i,
  protectedPart: /protected cell or object/,
  secondProtection: /already has sheet protection/,
  merged: /can't (freeze|merge).*(merged cell|frozen)/,
  filter: /borders of an existing filter/,
  typedColumns: /typed columns/,
  hidden: /(hide|remove) all the (visible )?sheets/,
  cellLimit: /above the limit of [\d.,]+ cells/,
  longCell: /more than the maximum of [\d.,]+ characters/,
  permission:
    /does not have permission|do not have permission|insufficient permission|PERMISSION_DENIED/i,
  missing: /entity was not found|file not found|no item with the given id|document is missing/i,
  tooLarge: /too large|payload size exceeds/i,
  executionTime: /maximum execution time/i,
  timeOut: /timed out|deadline ?_?exceeded|Lock timeout/i,
  unavailable:
    /unavailable|internal error|backend error|server error occurred|server not available|service error|failed while accessing|empty response|operation was aborted/i,
} as const satisfies Readonly<Record<string, RegExp>>;

export type Trouble = keyof typeof WORDS;

const KINDS = Object.entries(WORDS) as readonly (readonly [Trouble, RegExp])[];

/** Which trouble words tell of; of several the first in the table, undefined where none is known. */
export function troubleIn(words: string): Trouble | undefined {
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0];
}
