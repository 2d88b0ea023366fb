/**
 * Words that stand in `Nhật ký` and are read back from it: they are data in people's workbooks, as its
 * headers are. Who rewords what a menu says leaves these as they are.
 */
export const LOG_WORDS = {
  /** In `Lệnh`. */
  submit: 'Nộp báo cáo',
  returned: 'Trả lại đơn vị',
  approve: 'Duyệt',
  /** What stood in `Tiến độ` before the journal was chained. */
  takenOver: 'Tiếp nhận tiến độ',
  /** In `Người thực hiện`, where nobody tells. */
  unknownAccount: 'không rõ',
  /** There, and wherever a name stood that has served its time. */
  removedName: '(đã xóa tên)',
  /** In `Kết quả`: before the print of a unit's rows, a reason, the time of a submission. */
  print: 'dấu',
  reason: 'lý do:',
  submitted: 'nộp lúc',
} as const;
