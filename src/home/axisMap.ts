import { type ContentCell, shareCell, textCell } from '../contract/write';
import * as say from '../messages/home';
import { numbersIn } from '../model/spans';
import { AXES } from '../model/unit';
import { BESIDE, bandOf, type Row, spanOf } from './columns';
import type { AxisCompleteness, UnitCompleteness } from './completeness';
import { LEVELS, levelOf } from './signs';

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
      textCell(say.signsTitle, 'axis'),
      ...completeness.flatMap(({ axis, reported, expected }) => [
        ...spanOf(axis, 'axis', CELLS - 1),
        share(reported, expected, 'axis'),
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
  const [first, ...rest] = spanOf(`${sign} ${shortened(unit.name)}`, style, CELLS - 1);
  return [
    ...(first ? [{ ...first, note: say.tileNote(unit.name, reported, expected) }] : []),
    ...rest,
    share(reported, expected, style),
  ];
}

function share(reported: number, expected: number, style: ContentCell['style']): ContentCell {
  // Never rounded up to all of it: 100% is said of what is whole alone.
  return expected === 0
    ? textCell('', style)
    : shareCell(Math.floor((reported / expected) * 100) / 100, style);
}

/** So many letters fit beside the sign. */
const LETTERS = 21;

function shortened(name: string): string {
  const letters = Array.from(name);
  return letters.length <= LETTERS
    ? name
    : `${letters
        .slice(0, LETTERS - 1)
        .join('')
        .trim()}…`;
}
