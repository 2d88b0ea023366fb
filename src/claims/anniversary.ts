import type { ClaimContext } from './claim';
import { levelAt, type Reading, sentenceEnd, sentenceStart, tokensBetween } from './reading';
import type { Stated } from './stated';
import type { Quantity, Token } from './token';
import { exists } from './writtenDate';

interface Named {
  readonly year: number;
  readonly name: RegExp;
}

/** The days that reports commemorate, by the year they go back to (public knowledge). */
const COMMEMORATED: readonly Named[] = [
  { year: 1890, name: /ngày sinh (?:chủ tịch|bác) hồ|ngày sinh chủ tịch hồ chí minh/u },
  { year: 1911, name: /ra đi tìm đường cứu nước/u },
  { year: 1925, name: /(?:ngày )?báo chí cách mạng/u },
  { year: 1929, name: /thành lập công đoàn việt nam/u },
  {
    year: 1930,
    name: /thành lập (?:đảng(?! bộ)|hội liên hiệp phụ nữ|hội nông dân|mặt trận dân tộc)|truyền thống mặt trận|truyền thống (?:của )?(?:ngành )?tuyên giáo|ngành tuyên giáo|truyền thống (?:ngành )?dân vận|ngày truyền thống văn phòng cấp ủy|thành lập mttq|truyền thống mttq/u,
  },
  { year: 1931, name: /thành lập đoàn (?:thanh niên|tncs)/u },
  { year: 1941, name: /thành lập đội (?:thiếu niên|tntp)/u },
  { year: 1944, name: /thành lập quân đội/u },
  {
    year: 1945,
    name: /cách mạng tháng (?:tám|8)|quốc khánh|truyền thống công an|thành lập công an/u,
  },
  { year: 1946, name: /toàn quốc kháng chiến|tổng tuyển cử đầu tiên|thể thao việt nam/u },
  { year: 1947, name: /thương binh/u },
  { year: 1948, name: /truyền thống thi đua|lời kêu gọi thi đua|ngành kiểm tra/u },
  { year: 1954, name: /điện biên phủ|giải phóng thủ đô|giải phóng hà nội/u },
  { year: 1955, name: /thầy thuốc việt nam/u },
  { year: 1961, name: /phòng cháy(?:,)? chữa cháy|thảm họa da cam|nạn nhân chất độc/u },
  { year: 1972, name: /hà nội (?:-|–)? ?điện biên phủ trên không|điện biên phủ trên không/u },
  { year: 1975, name: /giải phóng (?:hoàn toàn )?miền nam|thống nhất đất nước/u },
  { year: 1982, name: /nhà giáo việt nam/u },
  { year: 1989, name: /biên phòng toàn dân|quốc phòng toàn dân|hội cựu chiến binh/u },
  { year: 2001, name: /ngày gia đình việt nam/u },
];

interface Base {
  readonly years: number;
  readonly figures: readonly string[];
  readonly end: number;
  readonly between: string;
}

function yearOf(token: Token): number | undefined {
  if (token.type === 'date') return exists(token) ? token.year : undefined;
  return token.type === 'year' ? token.year : undefined;
}

const REGULAR_SPAN = /kế hoạch|giai đoạn|nhiệm kỳ|chương trình|đề án|niên độ|lộ trình/u;
const DASH_ONLY = /^\s*(?:[-–—]|đến(?: ngày| năm)?)\s*(?:ngày |năm )?$/u;

/** `(30/4/1975 - 30/4/2026)` after it, in the same sentence and before the next anniversary. */
function spanAfter(reading: Reading, from: number, limit: number): Base | undefined {
  const tokens = tokensBetween(reading, from, limit).slice(0, 12);
  for (let index = 0; index + 1 < tokens.length; index += 1) {
    const [first, second] = [tokens[index], tokens[index + 1]];
    if (!first || !second || first.type !== second.type) continue;
    const [begin, finish] = [yearOf(first), yearOf(second)];
    if (begin === undefined || finish === undefined) continue;
    if (!DASH_ONLY.test(reading.low.slice(first.end, second.start))) continue;
    const level = levelAt(reading, first.start);
    const bracket = reading.groups[level];
    // The dates stand alone in their brackets, else they are about something else.
    if (
      !bracket ||
      tokens.some(
        (other) => other !== first && other !== second && levelAt(reading, other.start) === level,
      )
    )
      continue;
    return {
      years: finish - begin,
      figures: [String(begin), String(finish)],
      end: second.end,
      between: reading.low.slice(from, bracket.start),
    };
  }
  return undefined;
}

const COMMEMORATING =
  /kỷ niệm|ngày|thành lập|truyền thống|chiến thắng|giải phóng|năm sinh|lần thứ/u;
const DURATION_BEFORE =
  /(?:trong|qua|sau|hơn|gần|khoảng|trên|kế hoạch|giai đoạn|nhiệm kỳ|phạt|từ|đủ|tù|thời hạn)\s*$/u;

function stated(quantity: Quantity, base: Base): Stated {
  const claimed = quantity.value.toFixed();
  const computed = String(base.years);
  const consistent = claimed === computed;
  const [begin = '', finish = ''] = base.figures;
  return {
    kind: 'anniversary',
    start: quantity.start,
    end: base.end,
    figures: [claimed, ...base.figures],
    claimed,
    computed,
    consistent,
    reason: consistent
      ? `từ ${begin} đến ${finish} đúng ${computed} năm`
      : `nói ${claimed} năm, nhưng từ ${begin} đến ${finish} là ${computed} năm`,
    subject: quantity.start,
  };
}

function commemorated(
  reading: Reading,
  from: number,
  limit: number,
  context: ClaimContext,
): Base | undefined {
  const words = reading.low.slice(from, Math.min(limit, from + 110));
  const own = tokensBetween(reading, Math.max(0, from - 60), limit).find(
    (token) => token.type === 'year',
  );
  const reportYear = own?.type === 'year' ? own.year : context.year;
  if (reportYear === undefined) return undefined;
  const found = COMMEMORATED.map(({ year, name }) => ({ year, at: name.exec(words) }))
    .filter(({ at }) => at !== null)
    .sort((a, b) => (a.at?.index ?? 0) - (b.at?.index ?? 0))[0];
  if (!found?.at) return undefined;
  return {
    years: reportYear - found.year,
    figures: [String(found.year), String(reportYear)],
    end: from + found.at.index + found.at[0].length,
    between: words,
  };
}

const YEARS_UNIT = /^năm(?!\p{sc=Latn})/u;

/** Anniversaries: the years said against the dates in brackets, or against what is known. */
export function anniversaryClaims(reading: Reading, context: ClaimContext): readonly Stated[] {
  const { tokens, low } = reading;
  const heads = tokens.filter(
    (token): token is Quantity =>
      token.type === 'quantity' &&
      !token.percent &&
      token.approximate === undefined &&
      YEARS_UNIT.test(token.unit),
  );
  return heads.flatMap((quantity, index) => {
    const next = heads[index + 1]?.start ?? reading.text.length;
    const limit = Math.min(sentenceEnd(reading, quantity.end), next, quantity.end + 320);
    const before = low.slice(
      Math.max(sentenceStart(reading, quantity.start), quantity.start - 40),
      quantity.start,
    );
    const from = quantity.end + 4;
    const span = spanAfter(reading, from, limit);
    if (span) {
      if (DURATION_BEFORE.test(before) && !/kỷ niệm/u.test(before)) return [];
      const planned = REGULAR_SPAN.test(before) || REGULAR_SPAN.test(span.between);
      const dated =
        COMMEMORATING.test(span.between) ||
        /kỷ niệm|chào mừng/u.test(before) ||
        span.between.trim() !== '';
      return dated && !planned ? [stated(quantity, span)] : [];
    }
    if (DURATION_BEFORE.test(before) || !/kỷ niệm|chào mừng|hướng tới|lễ/u.test(before)) return [];
    const known = commemorated(reading, from, limit, context);
    return known ? [stated(quantity, known)] : [];
  });
}

/** The year most dates of a report lie in, or nothing when it gives none. */
export function yearMostSpokenOf(reading: Reading): number | undefined {
  const counts = new Map<number, number>();
  for (const token of reading.tokens) {
    const year = yearOf(token);
    if (year !== undefined && year >= 1990) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return Array.from(counts).sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}
