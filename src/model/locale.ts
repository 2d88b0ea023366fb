/** How a sheet of a locale reads what is typed: the sign before decimals, the order of a day. */
export interface LocaleReading {
  readonly point: ',' | '.';
  readonly dayOrder: 'dmy' | 'mdy' | 'ymd';
}

/**
 * The locales that Google Sheets offers, by how they read; with the older codes of Hebrew,
 * Indonesian and Norwegian, and the two languages that are used without a country.
 */
const LOCALES: readonly (readonly [LocaleReading['point'], LocaleReading['dayOrder'], string])[] = [
  [
    ',',
    'dmy',
    'vi vi_VN az_AZ be_BY bg_BG ca_ES cs_CZ da_DK de_DE el_GR es_AR es_BO es_CL es_CO es_EC es_ES es_PY es_UY es_VE fi_FI fr_FR hr_HR hy_AM id_ID in_ID it_IT ka_GE kk_KZ lv_LV nb_NO nl_NL nn_NO no_NO pl_PL pt_BR pt_PT ro_RO ru_RU sk_SK sl_SI sr_RS tr_TR uk_UA',
  ],
  [',', 'ymd', 'fr_CA hu_HU lt_LT sv_SE'],
  [
    '.',
    'dmy',
    'ar_EG bn_IN cy_GB de_CH en_AU en_GB en_IE es_MX gu_IN he_IL hi_IN iw_IL kn_IN ml_IN mr_IN my_MM pa_IN ta_IN te_IN th_TH zh_HK',
  ],
  ['.', 'mdy', 'en en_US fil_PH'],
  ['.', 'ymd', 'en_CA ja_JP ko_KR mn_MN zh_CN zh_TW'],
];

/** How a locale reads; undefined of one that is not known. */
export function localeReading(name: string): LocaleReading | undefined {
  const [found] = LOCALES.filter(([, , names]) => names.split(' ').includes(name));
  return found && { point: found[0], dayOrder: found[1] };
}

/** The locale of Vietnam, as Google names it. */
export const VIETNAM = 'vi_VN';

export function isVietnamese(name: string): boolean {
  return name === VIETNAM || name === 'vi';
}
