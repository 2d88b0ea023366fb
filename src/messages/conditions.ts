import { perhaps } from './quoting';

/** What is said of conditions over rows (`Lọc`, `ĐẾM("…")`, `{{LIỆT KÊ: …}}`) that cannot be used. */

/** The part that was read, why it says nothing, and how it is written. */
interface Said {
  readonly part: string;
  readonly reason: string;
  readonly expected: string;
}

export function unreadable(condition: string): Said {
  return {
    part: condition,
    reason: `điều kiện "${condition}" không đọc được; hãy ghi cột, dấu và giá trị như Trạng thái = Hoàn thành`,
    expected: 'viết như Trạng thái = Hoàn thành',
  };
}

/** @param near the header that may be meant */
export function unknownColumn(header: string, near: string | undefined): Said {
  return {
    part: header,
    reason: `"${header}" không phải một cột của "Biểu chung"${perhaps(near)}`,
    expected: near === undefined ? 'tên một cột của "Biểu chung"' : `"${near}"`,
  };
}

/** @param known the values that the column has, where they are few */
export function unknownValue(header: string, value: string, known: readonly string[]): Said {
  const [where, expected] =
    known.length > 0
      ? [`; các giá trị có thể ghi: ${known.join(', ')}`, known.join(', ')]
      : [
          `; hãy ghi mã hoặc tên có trong trang "${TABS[header] ?? header}"`,
          'một mã hoặc tên đang có',
        ];
  return {
    part: value,
    reason: `cột "${header}" không bao giờ là "${value}"${where}`,
    expected,
  };
}

const TABS: Readonly<Record<string, string>> = { Mục: 'Đề cương' };

/** A comparison of size with a text, or with a number such as `1.000` that has two readings. */
export function withoutSize(condition: string): Said {
  return {
    part: condition,
    reason: `điều kiện "${condition}" không so sánh được: cần một ngày, hoặc một số chỉ có một cách đọc như 1000 hay 1000,5`,
    expected: 'một ngày hoặc một số',
  };
}
