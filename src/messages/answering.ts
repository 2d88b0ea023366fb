import { changedSince } from './entering';

/** What the command **Phát hiện** says; its page has words of its own. */

export const command = 'Phát hiện';
export const showCommand = 'Tới ô';
export const reading = 'Đang mở danh sách phát hiện…';
export const openedTitle = 'Phát hiện';
export const refusedTitle = 'Chưa mở được Phát hiện';

/** `Đã lưu 2 ô và 1 giải trình.` */
export function saved(cells: number, answers: number): string {
  return `Đã lưu ${counted(cells, answers)}.`;
}

/** The line of the journal. */
export function counted(cells: number, answers: number): string {
  return [
    ...(cells > 0 ? [`${cells} ô`] : []),
    ...(answers > 0 ? [`${answers} giải trình`] : []),
  ].join(' và ');
}

export function notSaved({
  cells,
  rows,
  texts,
  answers,
  gone,
}: Readonly<Record<'cells' | 'rows' | 'texts' | 'answers' | 'gone', number>>): readonly string[] {
  return [
    ...changedSince(cells),
    ...(rows > 0
      ? [`${rows} dòng không còn trong "Biểu chung", hoặc đang khóa, nên chưa sửa được.`]
      : []),
    ...(texts > 0
      ? [`${texts} ô của "Cấu hình" hoặc "Đề cương" không còn ở chỗ cũ nên chưa sửa được.`]
      : []),
    ...(answers > 0 ? [`${answers} giải trình đã có người khác ghi khác nên chưa ghi đè.`] : []),
    ...(gone > 0
      ? [
          `${gone} phát hiện không còn, hoặc chưa có dòng ở trang "Kiểm tra": nhờ Văn phòng chạy "Kiểm tra dữ liệu".`,
        ]
      : []),
  ];
}

/** The tab of findings was written anew in that very moment. */
export const strayedAnswers =
  'Đúng lúc lưu trang "Kiểm tra" được ghi lại: giải trình chưa lưu được, hãy lưu lại.';
