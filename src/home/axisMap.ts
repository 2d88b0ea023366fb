import { type ContentCell, shareCell, textCell } from '../contract/write';
import * as say from '../messages/home';
import { numbersIn } from '../model/spans';
import { AXES } from '../model/unit';
import { BESIDE, bandOf, type Row, spanOf } from './columns';
import type { AxisCompleteness, UnitCompleteness } from './completeness';
import { LEVELS, levelOf, shareOf } from './signs';

const CELLS = BESIDE / AXES.length;

/**
 * How complete the month is, at a glance: a column an axis, a tile a unit, each with its sign, its colour
 * and its share in percent. What the signs mean stands at the left.
 */
export function axisMap(completeness: readonly AxisCompleteness[]): readonly Row[] {
  const axes = completeness.filter(({ units }) => units.length > 0);
  if (axes.length === 0) return [bandOf(say.mapTitle, 'section'), [textCell(say.noUnits, 'note')]];
  const height = Math.max(LEVELS.length, ...axes.map(({ units }) => units.length));
  return [
    bandOf(say.mapTitle, 'section'),
    [
      textCell(say.signsTitle, 'heading'),
      ...completeness.flatMap(({ axis, reported, expected }) => [
        expected === 0
          ? textCell('', 'heading')
          : shareCell(shareOf(reported, expected), 'heading'),
        ...spanOf(axis, 'heading', CELLS - 1),
      ]),
    ],
    ...numbersIn(0, height).map((at) => [
      legendCell(at),
      ...completeness.flatMap(({ units }) => tile(units[at])),
    ]),
  ];
}

function legendCell(at: number): ContentCell {
  const level = LEVELS[at];
  return level
    ? textCell(`${level.sign} ${say.levels[at] ?? ''}`, level.style)
    : textCell('', 'note');
}

function tile(member: UnitCompleteness | undefined): Row {
  if (!member) return spanOf('', 'note', CELLS);
  const { unit, reported, expected } = member;
  const { sign, style } = levelOf(reported, expected);
  const note = say.tileNote(unit.name, reported, expected);
  return [
    expected === 0 ? textCell(sign, 'muted') : shareCell(shareOf(reported, expected), style, sign),
    { ...textCell(shortened(unit.name), style), note },
    ...spanOf('', style, CELLS - 2),
  ];
}

/** So many letters fit beside the share. */
const LETTERS = 16;
/** They are all of one place. */
const PLACE = /\s+(?:phường|xã|đặc khu)$/iu;

function shortened(name: string): string {
  const letters = Array.from(name.replace(PLACE, ''));
  if (letters.length <= LETTERS) return letters.join('');
  return `${letters
    .slice(0, LETTERS - 1)
    .join('')
    .trim()}…`;
}
