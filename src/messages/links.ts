import type { Observation } from '../findings';
import { short } from './quoting';

/** What is said of short links: in the register (`Phụ lục`), and in the texts of a report. */

const FAULTS = {
  several: 'có nhiều hơn một địa chỉ trong ô',
  room: 'có dấu cách hoặc ký tự không nhìn thấy',
  wide: 'có ký tự toàn chiều rộng (gõ bằng bộ gõ chữ Á Đông)',
  script: 'có chữ cái trông như chữ Latin nhưng của bảng chữ khác',
  odd: 'có chữ hoặc dấu không dùng được trong địa chỉ',
  tail: 'có dấu câu ở cuối',
  scheme: 'không bắt đầu bằng https://',
  insecure: 'bắt đầu bằng http://, không phải https://',
  host: 'không có tên miền đúng',
  path: 'thiếu phần tên sau tên miền',
} as const;

/** What is wrong with the form of a short link. */
export type LinkFault = keyof typeof FAULTS;

const FORM = 'viết như https://byvn.net/IH59';

/** @param mended what it was meant to be, where that can be told */
export function malformedLink(
  link: string,
  faults: readonly LinkFault[],
  mended: string | undefined,
): Observation {
  return {
    code: 'link-form',
    message: `Liên kết rút gọn "${short(link)}" ${faults.map((fault) => FAULTS[fault]).join(', ')}.`,
    found: short(link),
    expected: mended ?? FORM,
  };
}

export function twoLinks(set: string, links: readonly [string, string]): Observation {
  const [first, second] = links;
  return {
    code: 'link-split',
    message: `Bộ ${set} có hai liên kết rút gọn: "${short(first)}" và "${short(second)}".`,
    found: short(second),
    expected: 'một liên kết cho cả bộ',
  };
}

export function sharedLink(link: string, sets: readonly [string, string]): Observation {
  const [first, second] = sets;
  return {
    code: 'link-shared',
    message: `Liên kết rút gọn "${short(link)}" đứng cho cả bộ ${first} và bộ ${second}.`,
    found: short(link),
    expected: 'mỗi bộ một liên kết',
  };
}

/** A short link, and where else it is known from: a set of the register, or an earlier report. */
export interface KnownLink {
  readonly link: string;
  readonly of: { readonly set: string } | { readonly period: string };
}

function origin({ of }: KnownLink): string {
  return 'set' in of ? `bộ ${of.set}` : `báo cáo kỳ ${of.period}`;
}

export function alikeLinks(link: string, set: string, other: KnownLink): Observation {
  return {
    code: 'link-alike',
    message: `Liên kết "${short(link)}" của bộ ${set} và "${short(other.link)}" của ${origin(other)} chỉ khác nhau ở ký tự dễ nhầm.`,
    found: short(link),
    expected: 'hai tên rút gọn khác hẳn nhau',
  };
}

export function linkOfEarlier(link: string, set: string, period: string): Observation {
  return {
    code: 'link-of-earlier',
    message: `Liên kết "${short(link)}" của bộ ${set} đã đứng trong báo cáo kỳ ${period}.`,
    found: short(link),
    expected: 'liên kết của kỳ này',
  };
}

/** @param target what stands under `Liên kết` */
export function otherTarget(set: string, target: string, published: string): Observation {
  return {
    code: 'link-target',
    message: `Ô "Liên kết" của bộ ${set} không phải tệp đã công bố của bộ ấy.`,
    found: short(target),
    expected: short(published),
  };
}

/** The set's file was closed, and its link stands still. */
export function withdrawnLink(set: string, link: string): Observation {
  return {
    code: 'link-withdrawn',
    message: `Bộ ${set} đã thu hồi, nhưng trang "Phụ lục" còn ghi liên kết "${short(link)}".`,
    found: short(link),
    expected: 'bộ đã công bố, hoặc không có liên kết',
  };
}

/** Nobody could tell which file the set was published as. */
export function uncheckedTarget(set: string, target: string): Observation {
  return {
    code: 'link-target-unchecked',
    message: `Chưa kiểm được liên kết của bộ ${set} có mở đúng tệp đã công bố hay không.`,
    found: short(target),
    expected: `tệp đã công bố của bộ ${set}`,
  };
}

export function misreadLink(link: string, known: KnownLink): Observation {
  return {
    code: 'link-misread',
    message: `Câu ghi liên kết "${short(link)}", chỉ khác "${short(known.link)}" của ${origin(known)} ở ký tự dễ nhầm.`,
    found: short(link),
    expected: short(known.link),
  };
}

/** @param earlier the period of an earlier report that names it */
export function unregisteredLink(
  link: string,
  registered: readonly string[],
  earlier: string | undefined,
): Observation {
  const since = earlier === undefined ? '' : ` Liên kết này đã đứng trong báo cáo kỳ ${earlier}.`;
  return {
    code: 'link-not-registered',
    message: `Câu ghi liên kết "${short(link)}" không có trong trang "Phụ lục".${since}`,
    found: short(link),
    expected:
      registered.length === 0
        ? 'liên kết có trong trang "Phụ lục"'
        : registered.slice(0, 4).map(short).join(', '),
  };
}

/** An address that does not look like one of an appendix set. */
export function linkElsewhere(link: string): Observation {
  return {
    code: 'link-elsewhere',
    message: `Câu ghi địa chỉ "${short(link)}" không có trong trang "Phụ lục".`,
    found: short(link),
    expected: 'liên kết có trong trang "Phụ lục"',
  };
}

/** How many appendices the register has, or a set of it. */
export interface AppendixCount {
  readonly what: 'all' | 'sets' | { readonly set: string };
  readonly count: number;
}

/**
 * @param quote the words in which the text says it
 * @param sets what each set has, for a count that belongs to none of them
 */
export function appendixCount(
  quote: string,
  said: number,
  { what, count }: AppendixCount,
  sets: readonly (readonly [string, number])[],
): Observation {
  const parts = sets.map(([set, one]) => `bộ ${set}: ${one}`).join(', ');
  const inAll = parts === '' ? '' : ` (${parts})`;
  const [subject, thing] =
    what === 'all'
      ? ['trang "Phụ lục" có', `phụ lục${inAll}`]
      : what === 'sets'
        ? ['trang "Phụ lục" có', 'bộ']
        : [`bộ ${what.set} ở trang "Phụ lục" có`, 'phụ lục'];
  return {
    code: 'appendix-count',
    message: `Câu ghi "${short(quote)}", nhưng ${subject} ${count} ${thing}.`,
    found: String(said),
    expected: `${count}${what === 'all' ? inAll : ''}`,
  };
}
