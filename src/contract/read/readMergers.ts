import { findingAt } from '../../findings';
import { unknownReference } from '../../messages/rules';
import * as say from '../../messages/yearlyTurn';
import type { Period } from '../../model/period';
import { type Unit, unitFinder } from '../../model/unit';
import { splitList, type Tell } from './choices';
import { readPeriodOf } from './officeCells';
import type { TableRow } from './table';

/** Which unit was merged into which, where both are said and lead to an end. */
export function readMergers(
  rows: readonly TableRow<'units'>[],
  tell: Tell,
): ReadonlyMap<TableRow<'units'>, Pick<Unit, 'merger'>> {
  const named = unitFinder(
    rows.map((row) => ({
      row,
      code: row.text('Mã'),
      name: row.text('Tên'),
      aliases: splitList(row.text('Tên khác')),
    })),
  );
  const links = new Map<TableRow<'units'>, { into: TableRow<'units'>; from: Period }>();
  for (const row of rows) {
    const name = row.text('Sáp nhập vào');
    const from = readPeriodOf(row, 'Từ kỳ', tell);
    const isDated = row.text('Từ kỳ') !== '';
    if (name === '') {
      if (isDated) tell(findingAt(row.place('Từ kỳ'), say.mergerWithoutUnit(row.text('Mã'))));
      continue;
    }
    const into = named(name)?.row;
    if (!into) {
      const said = unknownReference('Sáp nhập vào', name, 'Đơn vị');
      tell(findingAt(row.place('Sáp nhập vào'), said));
    } else if (!isDated) {
      const said = say.mergerWithoutPeriod(row.text('Mã'), into.text('Mã'));
      tell(findingAt(row.place('Từ kỳ'), said));
    } else if (from) links.set(row, { into, from });
  }
  const mergers = new Map<TableRow<'units'>, Pick<Unit, 'merger'>>();
  for (const [row, { into, from }] of links) {
    const round = wayRound(row, (one) => links.get(one)?.into);
    if (round) {
      const said = say.mergerCycle(round.map((one) => one.text('Mã')));
      tell(findingAt(row.place('Sáp nhập vào'), said));
    } else mergers.set(row, { merger: { into: into.text('Mã'), from } });
  }
  return mergers;
}

/** The way from a row back to itself, where there is one. */
function wayRound<Row>(
  start: Row,
  next: (row: Row) => Row | undefined,
): readonly Row[] | undefined {
  const way = [start];
  for (let at = next(start); at !== undefined && !way.includes(at); at = next(at)) way.push(at);
  const last = way[way.length - 1];
  return last !== undefined && next(last) === start ? [...way, start] : undefined;
}
