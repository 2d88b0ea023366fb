import { expect, test } from 'vitest';
import { isOffered } from '../../../src/desk/spreadsheet';
import { localeReading } from '../../../src/model/locale';

const LANGUAGES =
  'ar az be bg bn ca cs cy da de el en es fi fil fr gu he hi hr hu hy id in it iw ja ka kk kn';
const OTHERS =
  'ko lt lv ml mn mr my nb nl nn no pa pl pt ro ru sk sl sr sv ta te th tr uk vi xx zh';
const COUNTRIES =
  'AM AR AU AZ BG BO BR BY CA CH CL CN CO CZ DE DK EC EG ES FI FR GB GE GR HK HR HU ID IE IL IN';
const MORE =
  'IT JP KR KZ LT LV MM MN MX NL NO PH PL PT PY RO RS RU SE SI SK TH TR TW UA US UY VE VN YY';

test('the desk takes the locales whose reading is known, and no others', () => {
  const countries = ['', ...`${COUNTRIES} ${MORE}`.split(' ').map((country) => `_${country}`)];
  const names = `${LANGUAGES} ${OTHERS}`
    .split(' ')
    .flatMap((language) => countries.map((country) => `${language}${country}`));
  const offered = names.filter(isOffered);
  expect(offered).toEqual(names.filter((name) => localeReading(name) !== undefined));
  expect(offered.length).toBeGreaterThan(70);
});
