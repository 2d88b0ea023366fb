import type { Entry } from '../../src/model/entry';
import { notReported } from '../../src/model/figure';

/** A row of the form with nothing filled in but what every row says. */
export const BLANK_ENTRY: Entry = {
  tab: 'Biểu chung',
  row: 2,
  period: { kind: 'month', year: 2026, month: 5 },
  axis: 'Đảng ủy',
  unit: 'VPDU',
  section: 'muc',
  kind: 'Lời văn',
  code: '',
  content: '',
  figure: notReported,
  valueText: '',
  unitOfMeasure: '',
  assignedBy: '',
  doer: '',
  responsibility: '',
  authority: '',
  deadline: undefined,
  deadlineText: '',
  product: '',
  status: undefined,
  finished: undefined,
  finishedText: '',
  evidence: '',
  note: '',
};
