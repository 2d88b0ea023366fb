/** The account's clock. Sleeping takes no time on the desk: it moves the clock on. */
export interface Clock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => void;
}

/** @param fixed the moment it stands at, but for sleeping; the machine's clock when left out */
export function makeClock(fixed?: number): Clock {
  let slept = 0;
  return {
    now: () => (fixed ?? Date.now()) + slept,
    sleep: (milliseconds) => {
      slept += milliseconds;
    },
  };
}
