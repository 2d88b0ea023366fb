import { fold } from '../../model/folding';

/** Words that say nothing of what is counted; folded. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `và với của trong tại cho được đã đang sẽ là có các những một số tổng cộng theo về từ đến trên do
   này đó ở vào ra lên trở hiện nay nên cùng toàn mỗi hằng hàng tháng kỳ quý năm ngày phường địa bàn
   thực tiếp tục tổ chức đạt phát sinh lượt`
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(fold),
);

/** The words of a text that carry meaning: folded, without numbers and empty words. */
export function contentWords(text: string): Set<string> {
  const words = fold(text)
    .split(/[^\p{sc=Latn}\p{sc=Zinh}]+/u)
    .filter((word) => word.length > 0 && !EMPTY_WORDS.has(word));
  return new Set(words);
}

/** How many words of the first set stand in the second. */
export function overlap(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const word of words) if (others.has(word)) count += 1;
  return count;
}
