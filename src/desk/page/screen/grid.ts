import {
  CellValueType,
  CommandType,
  HorizontalAlign,
  type ICellData,
  ICommandService,
  type IRange,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  type Nullable,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import type { BookView, Changes } from '..';
import { startUniver } from './univer';
import { cellsOf, type OwnData, workbookOf } from './univerData';

/** Texts typed into cells of a tab, by row and column. */
export interface TypedCells {
  readonly tab: string;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly text: string;
  }[];
}

/** Where the cursor stands. */
export interface Place {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly link: string | undefined;
}

export interface GridEvents {
  readonly onTyped: (typed: TypedCells) => void;
  /** What the screen did that the workbook does not know: it has to be shown anew. */
  readonly onStray: () => void;
  readonly onSelected: (place: Place) => void;
}

/** The workbook on the screen. */
export interface Grid {
  /**
   * Shows a workbook. The component is put together only with its first one, and takes a moment after it is in sight:
   * until this has ended, what is done in it is lost, and going to a cell fails.
   */
  readonly show: (id: string, name: string, view: BookView) => Promise<void>;
  readonly apply: (changes: Changes & { readonly kind: 'rows' }) => void;
  readonly goToTab: (tabId: number, row: number, column: number) => void;
  readonly place: () => Place | undefined;
  readonly focus: () => void;
}

const SET_VALUES = SetRangeValuesMutation.id;

/** What the component does to its own picture of the workbook and the desk need not know. */
const OWN_BUSINESS =
  /auto-height|mark-dirty|formula|other-formula|numfmt|data-validation|sheet\.mutation\.set-worksheet-(row-auto-height|active)|range-theme|doc\.|permission|defined-name|super-table/;

/** Reads the cells that a mutation writes; undefined where it is of looks alone. */
function textOf(cell: Nullable<ICellData>): string | undefined {
  if (!cell) return '';
  const own: OwnData = cell.custom ?? {};
  // What belongs to a cell stays with it while it is typed over: it counts for the value that it came with.
  if (own.of !== undefined && own.of === cell.v) return own.typed ?? own.shown ?? String(own.of);
  if (cell.f) return cell.f;
  const stream = cell.p?.body?.dataStream;
  if (stream) return stream.replace(/\r\n$/, '').replace(/\r/g, '\n');
  if (!('v' in cell)) return undefined;
  if (cell.v === null || cell.v === undefined) return '';
  if (cell.t === FORCED) return `'${cell.v}`;
  return typeof cell.v === 'number' ? String(cell.v).replace('.', ',') : String(cell.v);
}

/** A text that was typed behind an apostrophe. */
const FORCED = 4;

export function makeGrid(container: HTMLElement, events: GridEvents): Grid {
  const univer = startUniver(container);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  /** While the desk itself writes. */
  let isOwn = false;
  let shown: { readonly id: string; readonly name: string } | undefined;
  const workbook = () => instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const asDesk = (act: () => void) => {
    isOwn = true;
    try {
      act();
    } finally {
      isOwn = false;
    }
  };

  /** As a text: `12.000` as a number would be drawn as 12. It stands where a number stands. */
  const asShown = (cell: Nullable<ICellData>, text: string): ICellData => {
    const style = typeof cell?.s === 'string' ? workbook()?.getStyles().get(cell.s) : cell?.s;
    const isAcross = typeof cell?.v !== 'number' || style?.ht;
    return {
      ...cell,
      v: text,
      t: CellValueType.STRING,
      s: isAcross ? cell?.s : { ...style, ht: HorizontalAlign.RIGHT },
    };
  };

  const showTexts = () => {
    const interceptors = injector.get(SheetInterceptorService);
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: 100,
      handler: (cell, _at, next) => {
        const own: OwnData | undefined = cell?.custom ?? undefined;
        const isOwn = own?.shown !== undefined && own.of === cell?.v;
        return next(isOwn ? asShown(cell, own.shown) : cell);
      },
    });
    interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: 100,
      handler: (cell, _at, next) => {
        const own: OwnData | undefined = cell?.custom ?? undefined;
        const text = own?.of === undefined ? undefined : (own.typed ?? own.shown);
        return next(text === undefined ? cell : { ...cell, v: text, f: null, p: null });
      },
    });
    injector.get(SheetsSelectionsService).selectionMoveEnd$.subscribe(() => {
      const place = placeOf();
      if (place) events.onSelected(place);
    });
  };

  const placeOf = (): Place | undefined => {
    // The component's parts are there from the first workbook on.
    const sheet = workbook()?.getActiveSheet();
    if (!sheet) return undefined;
    const primary = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    if (!primary) return undefined;
    const { actualRow: row, actualColumn: column } = primary;
    const own: OwnData | undefined = sheet.getCellRaw(row, column)?.custom ?? undefined;
    return { tab: sheet.getName(), row, column, link: own?.link };
  };

  const typed = ({ subUnitId, cellValue = {} }: ISetRangeValuesMutationParams) => {
    const sheet = workbook()?.getSheetBySheetId(subUnitId);
    if (!sheet) return;
    const cells = Object.entries(cellValue).flatMap(([row, columns]) =>
      Object.entries(columns ?? {}).flatMap(([column, cell]) => {
        const text = textOf(cell as Nullable<ICellData>);
        return text === undefined ? [] : [{ row: Number(row), column: Number(column), text }];
      }),
    );
    if (cells.length > 0) events.onTyped({ tab: sheet.getName(), cells });
    else events.onStray();
  };

  commands.onCommandExecuted((info, options) => {
    if (isOwn || options?.fromFormula || info.type !== CommandType.MUTATION) return;
    const params = info.params as (ISetRangeValuesMutationParams & { unitId?: string }) | undefined;
    if (params?.unitId !== undefined && params.unitId !== shown?.id) return;
    if (info.id === SET_VALUES && params) typed(params);
    else if (!OWN_BUSINESS.test(info.id)) events.onStray();
  });

  const goTo = (isIt: (sheet: Worksheet) => boolean, row: number, column: number) => {
    const book = workbook();
    const sheet = book?.getSheets().find(isIt);
    if (!book || !sheet) return;
    const range: IRange = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    asDesk(() => {
      const at = { unitId: book.getUnitId(), subUnitId: sheet.getSheetId() };
      commands.syncExecuteCommand(SetWorksheetActiveOperation.id, at);
      commands.syncExecuteCommand('sheet.operation.set-selections', {
        ...at,
        selections: [
          {
            range,
            primary: {
              ...range,
              actualRow: row,
              actualColumn: column,
              isMerged: false,
              isMergedMainCell: false,
            },
            style: null,
          },
        ],
      });
      void commands.executeCommand('sheet.command.scroll-to-cell', { range });
    });
  };

  let isFirst = true;
  return {
    show: async (id, name, view) => {
      const before = placeOf();
      asDesk(() => {
        if (shown) instances.disposeUnit(shown.id);
        shown = { id, name };
        univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookOf(id, name, view));
      });
      if (isFirst) showTexts();
      isFirst = false;
      await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
      // A command may have hidden the tab that was looked at.
      const isSame = (sheet: Worksheet) =>
        sheet.getName() === before?.tab && !sheet.isSheetHidden();
      if (before) goTo(isSame, before.row, before.column);
    },
    apply: ({ tabs, looks }) => {
      asDesk(() => {
        for (const { id, rows } of tabs) {
          const cells = cellsOf(rows, looks);
          const empty = Object.fromEntries(
            Object.entries(cells).map(([row, columns]) => [
              row,
              Object.fromEntries(Object.keys(columns).map((column) => [column, null])),
            ]),
          );
          for (const cellValue of [empty, cells]) {
            commands.syncExecuteCommand(SET_VALUES, {
              unitId: shown?.id,
              subUnitId: String(id),
              cellValue,
            });
          }
        }
      });
    },
    goToTab: (tabId, row, column) =>
      goTo((sheet) => sheet.getSheetId() === String(tabId), row, column),
    place: placeOf,
    focus: () => container.querySelector<HTMLElement>('canvas')?.focus(),
  };
}
