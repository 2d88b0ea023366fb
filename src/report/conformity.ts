import * as say from '../messages/report';
import type { Settings } from '../model/settings';
import type { WrittenForm } from './regime/table';
import { regimeTable } from './regime/tables';
import type { Remarks } from './remarks';

/** Remarks on settings that the chosen regime writes otherwise; they are printed as they stand. */
export function remarkOnForm(settings: Settings, remarks: Remarks): void {
  const { source, symbolForm, authorityForm } = regimeTable(settings.regime);
  const check = (key: string, text: string, { other, example }: WrittenForm) => {
    if (other.test(text)) remarks.onSetting(key)(say.otherRegimeForm(text, source, example));
  };
  const symbol = settings.symbol.trim();
  check('Ký hiệu', symbol, symbolForm);
  for (const line of settings.authority.split('\n')) {
    check('Thẩm quyền ký', line.trim(), authorityForm);
  }
  if (/^[1-9]\s*[-/]/.test(symbol)) {
    remarks.onSetting('Ký hiệu')(say.numberWithoutZero(symbol, `0${symbol}`));
  }
}
