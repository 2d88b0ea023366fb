/** The least history that says what is usual. */
const LEAST_PERIODS = 5;
/** Iglewicz and Hoaglin's threshold of the modified z-score, as DHIS2's outlier check has it. */
const THRESHOLD = 3.5;
/** Makes the median of absolute deviations comparable to a standard deviation. */
const CONSISTENCY = 0.6745;
/** However still a series is, a change of less than this part of the usual is no outlier. */
const LEAST_CHANGE = 0.5;
/** A series that never moved is taken to move by this part of its median. */
const LEAST_SPREAD = 0.05;
/** What happens now and then (a prize-giving, a campaign) has no usual size. */
const MOST_ZEROS = 0.25;
/** Small counts jump: fewer than this more or less says nothing. */
const LEAST_DIFFERENCE = 5;

/** The median; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/**
 * Whether a value is far from its own history: a modified z-score by median and MAD above 3.5
 * over at least five earlier values, and a change that a reader would call large. What is mostly
 * zero has no usual size.
 */
export function isOutlier(value: number, history: readonly number[]): boolean {
  if (history.length < LEAST_PERIODS) return false;
  const zeros = history.filter((earlier) => earlier === 0).length;
  if (zeros > MOST_ZEROS * history.length) return false;
  const usual = median(history);
  const change = Math.abs(value - usual);
  if (change < LEAST_CHANGE * Math.abs(usual) || change < LEAST_DIFFERENCE) return false;
  const spread = median(history.map((earlier) => Math.abs(earlier - usual)));
  // Counts of events scatter by the root of their mean, however still a short history looks.
  const scatter = CONSISTENCY * Math.sqrt(Math.abs(usual));
  const scale = Math.max(spread, scatter, LEAST_SPREAD * Math.abs(usual));
  return (CONSISTENCY * change) / scale > THRESHOLD;
}

/** A slip between đồng, triệu đồng and tỷ đồng is a factor of a thousand or a million. */
const SLIPS = [1e3, 1e6];
const SLIP_SPREAD = 2;

/** Whether a sum of money is off by a thousand or a million from each of its last values. */
export function isScaleSlip(value: number, history: readonly number[]): boolean {
  if (value <= 0 || history.length < 2 || history.some((earlier) => earlier <= 0)) return false;
  return SLIPS.some((slip) =>
    history.every((earlier) => {
      const ratio = Math.max(value / earlier, earlier / value);
      return ratio >= slip / SLIP_SPREAD && ratio <= slip * SLIP_SPREAD;
    }),
  );
}
