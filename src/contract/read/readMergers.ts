import { findingAt } from '../../findings';
import { unknownReference } from '../../messages/rules';
import * as say from '../../messages/yearlyTurn';
import { fold } from '../../model/folding';
import type { Period } from '../../model/period';
import type { Unit } from '../../model/unit';
import { splitList, type Tell } from './choices';
import { readPeriodOf } from './officeCells';
import type { TableRow } from './table';

/** Which unit was merged into which, where both are said and lead to an end. */
export function readMergers(
  rows: readonly TableRow<'units'>[],
  tell: Tell,
): ReadonlyMap<TableRow<'units'>, Pick<Unit, 'merger'>> {
  const byName = new Map<string, TableRow<'units'>>();
  for (const namesOf of [codesOf, otherNamesOf]) {
    for (const row of rows) {
      for (const name of namesOf(row)) if (!byName.has(fold(name))) byName.set(fold(name), row);
    }
  }
  const links = new Map<TableRow<'units'>, { into: TableRow<'units'>; from: Period }>();
  for (const row of rows) {
    const name = row.text('Sáp nhập vào');
    const from = readPeriodOf(row, 'Từ kỳ', tell);
    const isDated = row.text('Từ kỳ') !== '';
    if (name === '') {
      if (isDated) tell(findingAt(row.place('Từ kỳ'), say.mergerWithoutUnit(row.text('Mã'))));
      continue;
    }
    const into = byName.get(fold(name));
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

function codesOf(row: TableRow<'units'>): readonly string[] {
  return [row.text('Mã')];
}

function otherNamesOf(row: TableRow<'units'>): readonly string[] {
  return [row.text('Tên'), ...splitList(row.text('Tên khác'))].filter((name) => name !== '');
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
