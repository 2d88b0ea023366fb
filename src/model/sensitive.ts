/** What must not go public unasked: a mark of secrecy, and what is told of a person. */
export const SENSITIVE_KINDS = [
  'secrecy',
  'identity',
  'phone',
  'email',
  'account',
  'birth',
  'address',
  'health',
  'poverty',
  'religion',
  'discipline',
  'complaint',
  // What no rule names, and yet is like what must not go public.
  'alike',
] as const;

export type SensitiveKind = (typeof SENSITIVE_KINDS)[number];

/** A part of a text that must not go public unasked. */
export interface Sensitive {
  readonly kind: SensitiveKind;
  /** In UTF-16 units of the text as typed, the end excluded. */
  readonly start: number;
  readonly end: number;
  /** `TỐI MẬT`, `TUYỆT MẬT`: nobody's answer lets it out. */
  readonly isAbsolute: boolean;
}
