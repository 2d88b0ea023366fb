import type { SpreadsheetProperties } from './google';

/** How a locale writes numbers and days, as far as cells are read and shown. */
export interface Locale {
  /** As `Intl` names it: `vi-VN`. */
  readonly tag: string;
  readonly point: string;
  readonly group: string;
  readonly dayOrder: 'dmy' | 'mdy' | 'ymd';
  /** The sign of its money. */
  readonly currency: string;
}

export const VIETNAMESE: Locale = {
  tag: 'vi-VN',
  point: ',',
  group: '.',
  dayOrder: 'dmy',
  currency: '₫',
};

/** The two that a desk meets: `Intl` takes its time to load, and these two are written down. */
const KNOWN = new Map<string, Locale>([
  ['vi_VN', VIETNAMESE],
  ['en_US', { tag: 'en-US', point: '.', group: ',', dayOrder: 'mdy', currency: '$' }],
]);

/** The locales that Google Sheets offers, older codes of three languages included. */
const OFFERED: ReadonlySet<string> = new Set(
  (
    'vi vi_VN az_AZ be_BY bg_BG ca_ES cs_CZ da_DK de_DE el_GR es_AR es_BO es_CL es_CO es_EC es_ES es_PY ' +
    'es_UY es_VE fi_FI fr_FR hr_HR hy_AM id_ID in_ID it_IT ka_GE kk_KZ lv_LV nb_NO nl_NL nn_NO no_NO pl_PL ' +
    'pt_BR pt_PT ro_RO ru_RU sk_SK sl_SI sr_RS tr_TR uk_UA fr_CA hu_HU lt_LT sv_SE ar_EG bn_IN cy_GB de_CH ' +
    'en_AU en_GB en_IE es_MX gu_IN he_IL hi_IN iw_IL kn_IN ml_IN mr_IN my_MM pa_IN ta_IN te_IN th_TH zh_HK ' +
    'en en_US fil_PH en_CA ja_JP ko_KR mn_MN zh_CN zh_TW'
  ).split(' '),
);

/** Whether a workbook may be put into a locale. */
export function isOffered(name: string): boolean {
  return OFFERED.has(name);
}

function dayOrderOf(tag: string): Locale['dayOrder'] {
  const parts = new Intl.DateTimeFormat(tag).formatToParts(0);
  const [first] = parts.filter(({ type }) => /^(day|month|year)$/.test(type));
  if (first?.type === 'year') return 'ymd';
  return first?.type === 'month' ? 'mdy' : 'dmy';
}

function made(name: string): Locale {
  const tag = name.replace('_', '-');
  const numbers = new Intl.NumberFormat(tag).formatToParts(1_234_567.5);
  const part = (type: string) => numbers.find((each) => each.type === type)?.value;
  return {
    tag,
    point: part('decimal') ?? '.',
    group: part('group') ?? ',',
    dayOrder: dayOrderOf(tag),
    currency: '¤',
  };
}

/** The locale of a workbook; a name such as `fr_FR` is looked up once. */
export function localeOf({ locale }: SpreadsheetProperties): Locale {
  const name = locale ?? 'en_US';
  const known = KNOWN.get(name);
  if (known) return known;
  const found = made(name);
  KNOWN.set(name, found);
  return found;
}

/** Whether a workbook's new tabs are named in Vietnamese. */
export function isVietnamese({
  properties,
}: {
  readonly properties: SpreadsheetProperties;
}): boolean {
  return localeOf(properties) === VIETNAMESE;
}
