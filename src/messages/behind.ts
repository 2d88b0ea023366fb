/** What is said, where a period is closed, of the units whose reports do not stand behind its figures. */

interface Behind {
  readonly missing: readonly string[];
  readonly unapproved: readonly string[];
  readonly changed: readonly string[];
}

/** Said of a closing: whose reports stand behind the figures, and whose do not. */
export function behindLines({ missing, unapproved, changed }: Behind): readonly string[] {
  const lines = [
    ['chưa nộp hoặc bị trả lại', missing],
    ['đã nộp mà chưa được duyệt', unapproved],
    ['sửa dòng sau khi nộp', changed],
  ] as const;
  const said = lines.flatMap(([what, units]) =>
    units.length > 0 ? [`${units.length} đơn vị ${what}: ${units.join(', ')}.`] : [],
  );
  return said.length > 0
    ? said
    : ['Mọi đơn vị đã nộp và được duyệt, không dòng nào đổi sau khi nộp.'];
}

/** Said of a closing in a workbook where no unit ever submitted. */
export const neverSubmitted =
  'Sổ này chưa dùng "Nộp báo cáo" lần nào, nên lần chốt không đối chiếu ai đã nộp, ai chưa.';

/** The same in `Nhật ký`; blank where nothing is behind. */
export function behindResult({ missing, unapproved, changed }: Behind): string {
  return [
    ...(missing.length > 0 ? [`${missing.length} đơn vị chưa nộp`] : []),
    ...(unapproved.length > 0 ? [`${unapproved.length} đơn vị chưa được duyệt`] : []),
    ...(changed.length > 0 ? [`${changed.length} đơn vị sửa sau khi nộp`] : []),
  ].join(', ');
}

/** Why a period is not closed before somebody says why. */
export function approvalNeeded(period: string): string {
  return `"Yêu cầu duyệt" là "Có" mà kỳ ${period} còn đơn vị chưa được duyệt, hoặc sửa dòng sau khi nộp. Hãy xem lại, hoặc ghi lý do vì sao vẫn chốt.`;
}

/** Before the units that nobody had seen when the reason was given. */
export function otherUnits(period: string): string {
  return `Trong lúc hỏi lý do, kỳ ${period} có thêm đơn vị chưa được duyệt hoặc sửa dòng sau khi nộp, nên lý do đã ghi không dùng cho các đơn vị ấy. Hãy xem rồi chạy lại.`;
}
