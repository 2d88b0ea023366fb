import { describe, expect, it } from 'vitest';
import { localeReading } from '../../src/model/locale';

/** The locales of Google Sheets (File → Settings), by their own names. */
const OFFERED = [
  'es_AR hy_AM en_AU az_AZ be_BY es_BO pt_BR bg_BG en_CA fr_CA es_CL zh_CN es_CO hr_HR cs_CZ da_DK',
  'es_EC ar_EG fi_FI fr_FR ka_GE de_DE el_GR zh_HK hu_HU hi_IN bn_IN gu_IN kn_IN ml_IN mr_IN pa_IN',
  'ta_IN te_IN in_ID en_IE he_IL it_IT ja_JP kk_KZ lv_LV lt_LT es_MX mn_MN my_MM nl_NL no_NO nn_NO',
  'es_PY fil_PH pl_PL pt_PT ro_RO ru_RU sr_RS sk_SK sl_SI ko_KR es_ES ca_ES sv_SE de_CH zh_TW th_TH',
  'tr_TR uk_UA en_GB cy_GB en_US es_UY es_VE vi_VN',
]
  .join(' ')
  .split(' ');

/** What the names of older codes mean today. */
const TODAY: Readonly<Record<string, string>> = { in_ID: 'id-ID', no_NO: 'nb-NO' };

function known(name: string) {
  const tag = TODAY[name] ?? name.replace('_', '-');
  const plain = { numberingSystem: 'latn' };
  const number = new Intl.NumberFormat(tag, plain).formatToParts(1.5);
  const day = new Intl.DateTimeFormat(tag, { ...plain, calendar: 'gregory' }).formatToParts(0);
  return {
    point: number.find(({ type }) => type === 'decimal')?.value,
    dayOrder: day
      .map(({ type }) => type)
      .filter((type) => ['day', 'month', 'year'].includes(type))
      .map((type) => type.charAt(0))
      .join(''),
  };
}

describe('how a locale reads numbers and days', () => {
  it('is told of all that Google Sheets offers, as the common data have it', () => {
    expect(OFFERED).toHaveLength(72);
    for (const name of OFFERED) expect([name, localeReading(name)]).toEqual([name, known(name)]);
    // Google parts arguments by a comma where it is no decimal sign: 28 locales were counted.
    expect(OFFERED.filter((name) => localeReading(name)?.point === '.')).toHaveLength(28);
  });

  it('is not guessed of any other', () => {
    expect(localeReading('xx_YY')).toBeUndefined();
    expect(localeReading('')).toBeUndefined();
    expect(localeReading('vi')).toEqual({ point: ',', dayOrder: 'dmy' });
  });
});
