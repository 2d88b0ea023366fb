import type { CalendarDate } from './date';
import type { Figure } from './figure';
import { fold } from './folding';
import type { Period } from './period';
import type { Axis } from './unit';

export const ENTRY_KINDS = [
  'Số liệu',
  'Lời văn',
  'Nhiệm vụ',
  'Văn bản',
  'Mô hình',
  'Kiến nghị',
  'Hạn chế',
  'Trọng tâm',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** The kinds whose text prints in its section (the contract's "What prints"); appendices print others. */
export const PRINTED_KINDS: ReadonlySet<EntryKind> = new Set(['Lời văn', 'Hạn chế', 'Trọng tâm']);

export const TASK_STATUSES = [
  'Chưa thực hiện',
  'Đang thực hiện',
  'Hoàn thành',
  'Quá hạn',
  'Tạm dừng',
] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** What a figure is (`Tính chất`): final, or an estimate until the period is closed. */
export const FIGURE_NATURES = ['Chính thức', 'Ước'] as const;

/** The tabs that hold entries: the common form and the closed periods' rows. */
export type EntryTab = 'Biểu chung' | 'Lưu trữ';

/**
 * What a row tells of figures and of a task's past, and all that is known of one long archived.
 * Texts stand as typed; codes are resolved by folding.
 */
export interface EntryFacts {
  readonly tab: EntryTab;
  /** The sheet row, from 1; the header is row 1. */
  readonly row: number;
  readonly period: Period;
  readonly unit: string;
  readonly kind: EntryKind;
  readonly code: string;
  readonly figure: Figure;
  /** The value cell as a person reads it, for appendices and findings. */
  readonly valueText: string;
  readonly unitOfMeasure: string;
  readonly assignedBy: string;
  readonly status: TaskStatus | undefined;
  /** Of what the figure is where one indicator has several; left out where nothing tells. */
  readonly subject?: string;
  /** The row only asks its unit for a figure: it counts as no row, but the unit is expected. */
  readonly isPrepared?: true;
}

/** One row of the common form (biểu chung), all of it. */
export interface Entry extends EntryFacts {
  readonly axis: Axis | undefined;
  readonly section: string;
  readonly content: string;
  readonly doer: string;
  readonly responsibility: string;
  readonly authority: string;
  readonly deadline: CalendarDate | undefined;
  readonly deadlineText: string;
  readonly product: string;
  readonly finished: CalendarDate | undefined;
  readonly finishedText: string;
  readonly evidence: string;
  readonly note: string;
  /** The day that a figure stands for, where it is not the report's last one, and as it was typed. */
  readonly asOf?: CalendarDate;
  readonly asOfText?: string;
  readonly isEstimate?: true;
}

/** In `Ghi chú` of a paragraph taken over from the last period, until somebody has looked at it. */
export const TO_REVIEW = 'Cần xem lại';

const ASKS_FOR_REVIEW = fold(TO_REVIEW);

/** Whether a row's note asks for it to be looked over. */
export function isToReview({ note }: Pick<Entry, 'note'>): boolean {
  return note !== '' && fold(note).includes(ASKS_FOR_REVIEW);
}

/** A note that asks for it no more. */
export function withoutReview(note: string): string {
  return note
    .normalize('NFC')
    .replace(/cần\s+xem\s+lại/giu, '')
    .replace(/^[\s;,.]+|[\s;,]+$/g, '');
}

/** Whether all of a row is known. */
export function isWhole(row: EntryFacts): row is Entry {
  return 'content' in row;
}
