/** `npm run test:full` strikes every point and goes every way; the quick tests take some of each sort by turns. */
export const IS_WHOLE = Number(process.env.FAULTS_STEP ?? 0) === 1;

/**
 * All of them, or by turns one of so many, at least one: what one test passes over, that of another turn has.
 * @param step one in all where it is not given
 */
export function byTurns<One>(all: readonly One[], turn: number, step = all.length) {
  const first = turn % Math.max(1, Math.min(step, all.length));
  return IS_WHOLE ? all : all.filter((_, at) => at % step === first);
}
