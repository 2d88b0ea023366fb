import type { Axis } from './unit';

export const SECTION_KINDS = ['Lời văn', 'Đánh số', 'Nhiệm vụ', 'Bảng', 'Tiêu đề'] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** A section (mục) of the report: a row of `Đề cương`. */
export interface OutlineSection {
  readonly code: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly title: string;
  readonly axis: Axis | undefined;
  readonly kind: SectionKind;
  readonly unit: string;
  readonly required: boolean;
  /** The appendix whose table a section of kind `Bảng` prints. */
  readonly appendix: string;
  readonly row: number;
}
