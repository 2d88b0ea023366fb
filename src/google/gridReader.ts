import type { Grid } from '../contract';
import type { Look, Years } from '../run';
import { getWhole, unlessRefused, untilStill } from './answer';
import { askFormats, doubtsIn, learnFormats } from './doubts';
import { hasLongArchive, type PartsReader, partsReader } from './longArchive';
import { gridOf, lookOf, MASK } from './readGrid';
import { type TabNames, titlesByApi } from './tabNames';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;

/** Looks of a run that has the workbook for itself: further ones ask for the tabs' names anew. */
const USUAL_LOOKS = 2;

/**
 * Reads the workbook, each time anew. One whose archive is short is read whole with one call; of a
 * long archive the rows that are asked for, and of the others the facts.
 * @param names what is known of its tabs; without it all is read
 * @param readParts what reads the rows, the same for all looks of a run
 */
export function gridReader(
  id: string,
  names?: TabNames,
  readParts: PartsReader = partsReader(id, names),
): (years?: Years) => Look {
  const settle = settler(id);
  let isInParts: boolean | undefined;
  let looks = 0;
  const whole = () => settle(getWhole(id, MASK));
  const parts = (titles: readonly string[] | undefined, years: Years) => {
    const read = titles && unlessRefused(() => readParts.read(titles, { years }));
    return read && settle(read.answer, read.complete(gridOf), read.text);
  };
  const lookInParts = (known: TabNames, years: Years): Look | undefined => {
    const isUsual = looks <= USUAL_LOOKS;
    const titles = isUsual ? known.titles() : titlesByApi(id);
    if (!titles) return undefined;
    return parts(titles, years) ?? (isUsual ? parts(titlesByApi(id), years) : undefined);
  };
  return (years = 'needed') => {
    isInParts = isInParts ?? (years !== 'whole' && names !== undefined && hasLongArchive(names));
    looks += 1;
    return (isInParts && names ? lookInParts(names, years) : undefined) ?? untilStill(whole);
  };
}

type Settle = (
  answer: Spreadsheet,
  gridOfAnswer?: (answer: Spreadsheet) => Grid,
  details?: string,
) => Look | undefined;

/**
 * Makes a look of an answer, with one more call where numbers show themselves in a way that does
 * not tell what they are. An answer like the one before is not asked about again.
 */
function settler(id: string): Settle {
  let last: { readonly text: string; readonly learnt: Spreadsheet } | undefined;
  return (answer, gridOfAnswer = gridOf, details) => {
    const look = lookOf(answer, gridOfAnswer, details);
    const doubts = doubtsIn(answer);
    if (doubts.length === 0) return look;
    const learnt = last?.text === look.text ? last.learnt : askFormats(id, doubts);
    last = { text: look.text, learnt };
    // Where they have moved by the second call the first is made again.
    if (learnFormats(doubts, learnt.sheets ?? [])) return look;
    last = undefined;
    return undefined;
  };
}
