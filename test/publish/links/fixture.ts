import { readingOf } from '../../../src/claims';
import { type FindingRecord, findingRecord } from '../../../src/findings';
import { cellAddress } from '../../../src/model/address';
import type { Appendix } from '../../../src/model/appendix';
import type { PublicationState } from '../../../src/model/publication';
import { checkLinkTexts, checkRegister, type EarlierText } from '../../../src/publish';

/** A line a set: its name, how many appendices it has, its short link; `|` between. */
export function registerOf(text: string): readonly Appendix[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines
    .flatMap((line) => {
      const [set = '', count = '1', shortLink = '', link = ''] = line
        .split('|')
        .map((part) => part.trim());
      return Array.from({ length: Number(count) }, () => ({ set, shortLink, link }));
    })
    .map((one, index) => ({
      ...one,
      code: `PL ${index + 1}`,
      title: `Phụ lục ${index + 1}`,
      kind: 'Số liệu',
      filter: '',
      columns: '',
      groupBy: '',
      row: index + 2,
    }));
}

/** What a ward shares: sets of 10 and of 4 appendices behind a link each. */
export const TWO_SETS = `1 | 10 | https://byvn.net/IH59
2 | 4 | https://byvn.net/QUJq`;

const earlierOf = (texts: Readonly<Record<string, string>>): readonly EarlierText[] =>
  Object.entries(texts).map(([period, text]) => ({
    text,
    period,
    isOfKind: /^\d{4}-\d\d$/.test(period),
  }));

/** What is found in the register; `earlier` holds texts by their periods. */
export function inRegister(
  register: string,
  earlier: Readonly<Record<string, string>> = {},
  fileOf?: (set: string) => string | undefined,
  openedBy: (link: string) => string | undefined = () => undefined,
  state: PublicationState = 'Đã công bố',
): readonly FindingRecord[] {
  return checkRegister({
    appendices: registerOf(register),
    earlier: () => earlierOf(earlier),
    placeOf: (row, header) => ({
      tab: 'Phụ lục',
      at: cellAddress(row - 1, header === 'Liên kết' ? 7 : 8),
    }),
    ...(fileOf && {
      published: {
        fileOf: (set) => {
          const url = fileOf(set);
          return url === undefined ? undefined : { url, state };
        },
        earlierOf: openedBy,
      },
    }),
  }).map(findingRecord);
}

/** What is found in a text: a row's, or the office's own of the whole report. */
export function inText(
  text: string,
  {
    register = TWO_SETS,
    earlier = {},
    isOfReport = false,
  }: {
    readonly register?: string;
    readonly earlier?: Readonly<Record<string, string>>;
    readonly isOfReport?: boolean;
  } = {},
): readonly FindingRecord[] {
  return checkLinkTexts(
    registerOf(register),
    [
      {
        text: () => text,
        reading: () => readingOf(text),
        isOfReport,
        place: () => ({ tab: 'Biểu chung', at: cellAddress(2, 6) }),
      },
    ],
    () => earlierOf(earlier),
  ).map(findingRecord);
}
