import { type Cell, orEmpty } from '../cell';
import { overlay } from '../fieldMask';
import type { Request } from '../google';
import { cellAt, putCell } from '../spreadsheet';
import type { FormatMemo } from './cells';
import { checkProtection, findArea, type Handler } from './context';

type Side = 'top' | 'bottom' | 'left' | 'right';

export const updateBorders: Handler<NonNullable<Request['updateBorders']>> = (body, context) => {
  const { sheet, area } = findArea(context, body.range);
  checkProtection(context, sheet, area);
  const { top, bottom, left, right, innerHorizontal, innerVertical } = body;
  /** By which of the area's edges a cell stands at: the same borders there, whatever the cell. */
  const memos = new Map<string, FormatMemo>();
  for (let row = area.startRow; row < area.endRow; row++) {
    for (let column = area.startColumn; column < area.endColumn; column++) {
      const atTop = row === area.startRow;
      const atBottom = row === area.endRow - 1;
      const atLeft = column === area.startColumn;
      const atRight = column === area.endColumn - 1;
      const sides: [Side, typeof top][] = [
        ['top', atTop ? top : innerHorizontal],
        ['bottom', atBottom ? bottom : innerHorizontal],
        ['left', atLeft ? left : innerVertical],
        ['right', atRight ? right : innerVertical],
      ];
      const given = sides.filter(([, border]) => border !== undefined);
      if (given.length === 0) continue;
      const edges = [atTop, atBottom, atLeft, atRight].join(' ');
      const memo = memos.get(edges) ?? new Map();
      memos.set(edges, memo);
      const cell = cellAt(sheet, row, column);
      putCell(sheet, row, column, withBorders(cell, given, memo));
    }
  }
  return undefined;
};

type GivenBorder = NonNullable<Request['updateBorders']>['top'];

function withBorders(
  cell: Cell | undefined,
  given: readonly (readonly [Side, GivenBorder])[],
  memo: FormatMemo,
): Cell | undefined {
  const present = cell?.format;
  if (!memo.has(present)) {
    const drawn = given.map(([side, border]) => [
      side,
      border?.style === 'NONE' ? undefined : border,
    ]);
    const borders = overlay(
      present?.borders ?? {},
      Object.fromEntries(drawn),
      new Map(given.map(([side]) => [side, '*'] as const)),
    );
    const { borders: _before, ...rest } = present ?? {};
    const format = Object.keys(borders).length > 0 ? { ...rest, borders } : rest;
    memo.set(present, Object.keys(format).length > 0 ? format : undefined);
  }
  const { format: _old, ...others } = cell ?? {};
  const format = memo.get(present);
  return orEmpty(format ? { ...others, format } : others);
}
