import type { Regime } from '../../model/settings';
import { inToneStyle } from '../../model/toneStyle';
import type { Report } from '../tree';
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

/** The form of one report: its regime's, with the office's own size and placing of tone marks. */
export function formOf({
  regime,
  fontSize,
  toneStyle,
}: Pick<Report, 'regime' | 'fontSize' | 'toneStyle'>): RegimeTable {
  const table = regimeTable(regime);
  return {
    ...table,
    head: table.head.map((line) => ({ ...line, text: inToneStyle(line.text, toneStyle) })),
    body: fontSize === undefined ? table.body : { ...table.body, size: fontSize },
  };
}
