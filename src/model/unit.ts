export const AXES = ['Đảng ủy', 'HĐND', 'UBND', 'MTTQ'] as const;

/** One of the four axes (trục) of a ward. */
export type Axis = (typeof AXES)[number];

/** A reporting unit (đơn vị) and the axis it stands on: a row of `Đơn vị`. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  /** Undefined where the cell names no known axis; a finding says so. */
  readonly axis: Axis | undefined;
  readonly contact: string;
  readonly email: string;
  readonly active: boolean;
  readonly aliases: readonly string[];
  readonly row: number;
}
