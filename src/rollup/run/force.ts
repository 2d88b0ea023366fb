import * as say from '../../messages/yearlyTurn';
import { type Figure, notReportedBecause } from '../../model/figure';
import { type Indicator, isInForce } from '../../model/indicator';
import type { LinkedTime } from './timeline';

/** What there is in the place of a period's figure outside an indicator's time; undefined inside it. */
export function outsideItsTime(
  plan: Pick<Indicator, 'code' | 'inForce'>,
  { kind, node }: LinkedTime,
): Figure | undefined {
  const { code, inForce } = plan;
  if (!inForce || kind !== 'period' || isInForce(plan, node.period)) return undefined;
  return notReportedBecause(say.outsideForce(code, say.forceSpan(inForce)));
}
