import type { ReportTemplate } from '../../../model/settings';
import * as councilAndFront from './councilAndFront';
import * as government from './government';
import * as others from './others';
import * as party from './party';

/**
 * The outlines of the kinds of report. A line is
 * `code|level|heading|axis|kind|unit|starter indicators|appendix`. The axis and the kind are their
 * first letters (Đ, H, U, M; L `Lời văn`, S `Đánh số`, N `Nhiệm vụ`, B `Bảng`, T `Tiêu đề`); a
 * kind in a small letter may stay without content. What several reports tell alike has the same
 * code in each, so that a workbook of several reports has its rows typed once.
 */
export const OUTLINES: Readonly<Record<ReportTemplate, string>> = {
  'dang-uy-tuan': party.WEEK,
  'dang-uy-thang': party.MONTH,
  'dang-uy-quy': party.QUARTER,
  'dang-uy-6-thang': party.HALF_YEAR,
  'dang-uy-9-thang': party.NINE_MONTHS,
  'dang-uy-nam': party.YEAR,
  'ubnd-thang': government.MONTH,
  'ubnd-quy': government.QUARTER,
  'ubnd-6-thang': government.HALF_YEAR,
  'ubnd-nam': government.YEAR,
  'hdnd-thang': councilAndFront.COUNCIL_MONTH,
  'hdnd-6-thang': councilAndFront.COUNCIL_HALF_YEAR,
  'mttq-thang': councilAndFront.FRONT_MONTH,
  'mttq-6-thang': councilAndFront.FRONT_HALF_YEAR,
  'so-ket': others.REVIEW,
  'thong-bao-ket-luan': others.CONCLUSION,
  'nghi-quyet': others.RESOLUTION,
  'chuong-trinh-cong-tac': others.PROGRAMME,
};
