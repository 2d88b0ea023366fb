import { type Grid, OWN_KEY } from '../contract';
import type { Change, Request } from '../contract/write';
import { sortableMoment } from '../model/moment';
import type { UnitProgress } from '../model/progress';

const KEY = `${OWN_KEY}submit.`;

/** A unit's submission by somebody who may not write the office's tabs: its next run carries it out. */
export interface SubmitRequest extends UnitProgress {
  /** The run that left it. */
  readonly run: string;
  /** How many figures were left blank. */
  readonly blanks: number;
  /** The id of the metadata that holds it. */
  readonly id: number;
}

/**
 * Leaves a request in the workbook's own metadata, which every editor may write. Each stands under a
 * key of its own: the office takes away those that it has read, never one that came meanwhile.
 */
export function requestMark(request: Omit<SubmitRequest, 'id' | 'state' | 'submitted'>): Change {
  const { run, period, unit, when, who, print, blanks, reason } = request;
  return {
    kind: 'mark',
    key: KEY + run,
    value: JSON.stringify([period, unit, when, who, print, blanks, reason]),
  };
}

/** The requests that wait, the oldest first. */
export function readRequests({ metadata }: Pick<Grid, 'metadata'>): readonly SubmitRequest[] {
  const requests: SubmitRequest[] = [];
  for (const [key, { id, value }] of metadata) {
    if (!key.startsWith(KEY)) continue;
    const request = requestIn(value, key.slice(KEY.length), id);
    if (request) requests.push(request);
  }
  return requests.sort((left, right) => compareTexts(moment(left), moment(right)));
}

/** Takes requests away that are carried out. */
export function withoutRequests(requests: readonly SubmitRequest[]): readonly Request[] {
  return requests.map(({ id }) => ({
    deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: id } } },
  }));
}

function requestIn(value: string, run: string, id: number): SubmitRequest | undefined {
  try {
    const parts: unknown = JSON.parse(value);
    if (!Array.isArray(parts)) return undefined;
    const [period, unit, when, who, print, blanks, reason] = parts.map(String);
    if (!period || !unit) return undefined;
    return {
      run,
      id,
      period,
      unit,
      state: 'Đã nộp',
      when: when ?? '',
      submitted: when ?? '',
      who: who ?? '',
      reason: reason ?? '',
      print: print ?? '',
      blanks: Number(blanks ?? 0),
    };
  } catch {
    return undefined;
  }
}

/** Whether the office has come to another word on the unit since: a request was late to be seen. */
export function isOvertaken({ when }: SubmitRequest, row: UnitProgress): boolean {
  return row.when !== '' && compareTexts(sortableMoment(when), sortableMoment(row.when)) < 0;
}

/** A request's moment; the run's id settles a tie. */
function moment({ when, run }: SubmitRequest): string {
  return `${sortableMoment(when)} ${run}`;
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
