import type { Probe } from '../probe';
import { BATCH_PROBES } from './batches';
import { CELL_PROBES, DATE_PROBES } from './cells';
import { DOCUMENT_PROBES } from './document';
import { FILE_PROBES } from './files';
import { HOST_PROBES } from './host';
import { PROTECTION_PROBES } from './protections';
import { REMINDER_PROBES } from './reminders';
import { TAB_PROBES } from './tabs';
import { COST_PROBES, JOB_PROBE } from './work';

/** Every question, in the order of what goes wrong most when the answer is another. */
export const PROBES: readonly Probe[] = [
  JOB_PROBE,
  ...DOCUMENT_PROBES,
  ...FILE_PROBES,
  ...COST_PROBES,
  ...BATCH_PROBES,
  ...PROTECTION_PROBES,
  ...REMINDER_PROBES,
  ...CELL_PROBES,
  ...DATE_PROBES,
  ...TAB_PROBES,
  ...HOST_PROBES,
];
