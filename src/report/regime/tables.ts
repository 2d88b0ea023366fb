import type { Regime } from '../../model/settings';
import { PARTY_REGIME } from './party';
import { STATE_REGIME } from './state';
import type { RegimeTable } from './table';

const TABLES: Readonly<Record<Regime, RegimeTable>> = {
  party: PARTY_REGIME,
  state: STATE_REGIME,
};

/** The measures of a document regime, in the version in force. */
export function regimeTable(regime: Regime): RegimeTable {
  return TABLES[regime];
}
