import * as say from '../messages/report';
import { fold } from '../model/folding';
import type { Regime, Settings } from '../model/settings';
import type { WrittenForm } from './regime/table';
import { regimeTable } from './regime/tables';
import type { Remarks } from './remarks';

/** Whose reports a template's are (by how its code begins), in which regime, and what such a body is called. */
const BODIES: readonly {
  readonly template: string;
  readonly name: string;
  readonly regime?: Regime;
  readonly issuer: readonly string[];
}[] = [
  {
    template: 'dang-uy-',
    name: 'Đảng ủy',
    regime: 'party',
    issuer: ['đảng ủy', 'đảng bộ', 'chi bộ'],
  },
  { template: 'ubnd-', name: 'UBND', regime: 'state', issuer: ['ủy ban nhân dân', 'ubnd'] },
  { template: 'hdnd-', name: 'HĐND', regime: 'state', issuer: ['hội đồng nhân dân', 'hđnd'] },
  { template: 'mttq-', name: 'MTTQ', issuer: ['mặt trận', 'mttq'] },
];

/** A template of one body under the name or in the regime of another: the report would go out as the other's. */
function remarkOnBody({ template, regime, issuer }: Settings, remarks: Remarks): void {
  const own = BODIES.find((one) => template.startsWith(one.template));
  if (!own) return;
  const remark = remarks.onSetting('Mẫu báo cáo');
  const isNamed = (body: typeof own) =>
    body.issuer.some((name) => fold(issuer).includes(fold(name)));
  const other = BODIES.find((one) => one !== own && isNamed(one));
  if (own.regime && own.regime !== regime) {
    remark(say.templateOfOtherRegime(template, own.name, own.regime));
  } else if (other && !isNamed(own)) {
    remark(say.templateOfOtherBody(template, own.name, issuer));
  }
}

/** Remarks on settings that the chosen regime writes otherwise; they are printed as they stand. */
export function remarkOnForm(settings: Settings, remarks: Remarks): void {
  remarkOnBody(settings, remarks);
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
