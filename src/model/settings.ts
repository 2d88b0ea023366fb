import type { Address } from './address';
import { type CalendarDate, compareDates } from './date';
import { lastDay, type Period } from './period';

export const REPORT_TEMPLATES = [
  'dang-uy-tuan',
  'dang-uy-thang',
  'dang-uy-quy',
  'dang-uy-6-thang',
  'dang-uy-9-thang',
  'dang-uy-nam',
  'ubnd-thang',
  'ubnd-quy',
  'ubnd-6-thang',
  'ubnd-nam',
  'hdnd-thang',
  'hdnd-6-thang',
  'mttq-thang',
  'mttq-6-thang',
  'so-ket',
  'thong-bao-ket-luan',
  'nghi-quyet',
  'chuong-trinh-cong-tac',
] as const;
export type ReportTemplate = (typeof REPORT_TEMPLATES)[number];

/** The document regime (thể thức): whose rules the page obeys. */
export type Regime = 'party' | 'state';

/** What the office writes in `Cấu hình`: who reports, which period, how it is signed. */
export interface Settings {
  /** The code of the report. */
  readonly report: string;
  readonly issuer: string;
  readonly superior: string;
  readonly place: string;
  readonly template: ReportTemplate;
  readonly regime: Regime;
  readonly documentType: string;
  readonly subject: string;
  readonly period: Period;
  readonly from: CalendarDate | undefined;
  readonly to: CalendarDate | undefined;
  /** Number and symbol without "Số", e.g. `-BC/ĐU`, `15-BC/ĐU`. */
  readonly symbol: string;
  readonly authority: string;
  readonly position: string;
  readonly signatory: string;
  readonly recipients: readonly string[];
  readonly opening: string;
  readonly closing: string;
  readonly salutation: string;
  readonly deadline: CalendarDate | undefined;
  /** Codes of the appendices printed at the end of the document. */
  readonly printedAppendices: readonly string[];
  /** Body size in points; undefined = the regime's own. */
  readonly fontSize: number | undefined;
  /** Where the add-on puts the tone mark in words of its own: `ủy` or `uỷ`. */
  readonly toneStyle: 'ủy' | 'uỷ';
  /** As it is named there; undefined where no zone is. */
  readonly timeZone: string | undefined;
  /** Whether the report stays a draft as long as a unit is not approved. */
  readonly needsApproval: boolean;
  /** The address of the office's service of short links, as typed; blank: links are pasted by hand. */
  readonly shortLinkService: string;
  /** Where in the tab the value of each key stands that counts for the report (by folded key), for findings. */
  readonly cells: ReadonlyMap<string, Address>;
}

/**
 * The deadline that the report's period is measured against: one before the report's last day was
 * set for an earlier period, and nobody is late by it.
 */
export function deadlineOf({ deadline, to }: Settings): CalendarDate | undefined {
  return deadline && to && compareDates(deadline, to) < 0 ? undefined : deadline;
}

/** A report's last day, as of which tasks, plans and figures stand: the period's own where none is given. */
export function cutOffOf({
  period,
  to,
}: {
  readonly period: Period;
  readonly to?: CalendarDate | undefined;
}): CalendarDate | undefined {
  return to ?? lastDay(period);
}
