import { type Grid, OWN_KEY } from '../contract';
import type { Change } from '../contract/write';
import type { Delivery, Letter } from '../model/letter';

/** Where it is kept who was reminded on the last day. */
export const REMINDED_KEY = `${OWN_KEY}reminded`;

/**
 * How far a unit's letter of the day came: `handed`, it was to be sent and nobody told more; `told`,
 * nobody knows and the journal says so; `failedTold`, it surely did not go and the journal says so.
 */
type Stage = 'handed' | 'told' | 'failedTold' | Delivery['outcome'];

const STAGES: readonly Stage[] = ['handed', 'told', 'failedTold', 'sent', 'failed', 'unknown'];

/** Whether a unit may be written to: it was not, or the letter surely did not go. */
export function isFree(stage: Stage | undefined): boolean {
  return stage === undefined || stage === 'failed' || stage === 'failedTold';
}

/** A stage once the journal tells of it. */
export function toldStage(stage: Stage): Stage {
  if (stage === 'failed') return 'failedTold';
  return stage === 'handed' || stage === 'unknown' ? 'told' : stage;
}

/** Who was reminded on one day, by the workbook's clock. */
export interface Reminded {
  /** `20/05/2026`; blank before the first letter. */
  readonly day: string;
  readonly units: ReadonlyMap<string, Stage>;
}

/** The last day's record; an earlier day's is of no use to who asks for today. */
export function readReminded({ metadata }: Pick<Grid, 'metadata'>): Reminded {
  try {
    const [day, ...pairs]: readonly unknown[] = JSON.parse(
      metadata.get(REMINDED_KEY)?.value ?? '[""]',
    );
    const units = new Map<string, Stage>();
    for (const pair of pairs) {
      if (!Array.isArray(pair)) continue;
      const [unit, stage] = pair.map(String);
      const known = STAGES.find((one) => one === stage);
      if (unit !== undefined && known) units.set(unit, known);
    }
    return { day: String(day ?? ''), units };
  } catch {
    return { day: '', units: new Map() };
  }
}

function written({ day, units }: Reminded): string {
  return JSON.stringify([day, ...[...units].sort()]);
}

/** Keeps a record. */
export function remindedMark(record: Reminded): Change {
  return { kind: 'mark', key: REMINDED_KEY, value: written(record) };
}

/** The record where all that is done of letters is to write them down for people to send. */
export function asDelivered(record: Reminded, letters: readonly Letter[]): Reminded {
  const done = letters.map(({ unit }) => [unit, 'sent'] as const);
  return { ...record, units: new Map([...record.units, ...done]) };
}

/** The record with what became of letters that it says were handed over; its value as it is kept. */
export function deliveredValue(record: Reminded, deliveries: readonly Delivery[]): string {
  const outcomes = deliveries.map(({ letter, outcome }) => [letter.unit, outcome] as const);
  return written({ ...record, units: new Map([...record.units, ...outcomes]) });
}
