import { type Area, type Header, sameArea, type WorkbookRole } from '../contract';
import { colour, gridRange, type Request } from '../contract/write';
import * as say from '../messages/setUp';
import { AXES } from '../model/unit';
import { plainFormula, shapeOf } from './formulas';
import type { ColourRule, LaidOutGrid } from './layout';
import { firstCell, type PlannedTab, type PlannedTabs, plannedColumn } from './plannedTab';
import type { RowCounts } from './rowCounts';
import { settingRows } from './rows';
import { type Step, stepOf } from './step';
import { type BlockPlan, type BlockUnit, blockName, shiftRows } from './unitBlocks';

type Form = PlannedTab<'entries'>;
/** An area of a tab as it stands once the form's new rows are put in. */
type Shift = (area: Area) => Area;

/** How the form's areas move when the plan puts rows in. */
export function shiftOf(plan: BlockPlan): Shift {
  return (area) => ({ ...area, ...shiftRows(area, plan.insertions) });
}

interface WantedColour {
  readonly formula: string;
  readonly areas: readonly Area[];
  readonly background: string;
  readonly ink: string;
}

const LATE = { background: '#fde8e8', ink: '#9b1c1c' };
const UNCLEAR = { background: '#fdf6b2', ink: '#723b13' };
const FOUND = { background: '#ffe4c7', ink: '#723b13' };

const BAND = { background: '#d0e4f5', ink: '#123a5c' };

/** The columns of the six "rõ"; a task without one of them is not clear. */
const SIX_CLEARS: readonly Header<'entries'>[] = [
  'Nội dung',
  'Người thực hiện',
  'Trách nhiệm',
  'Thẩm quyền',
  'Thời hạn',
  'Sản phẩm',
];

/** `$C1` of `$C2`. */
function above(cell: string): string {
  return cell.replace(/2$/, '1');
}

/** Formulas without separators, as in the guide: a product is "and". */
function wantedColours(form: Form, rowCount: number): readonly WantedColour[] {
  const cell = (header: Header<'entries'>) => firstCell(form, header);
  const area = (header: Header<'entries'>): Area => ({
    startRow: 1,
    endRow: rowCount,
    startColumn: plannedColumn(form, header),
    endColumn: plannedColumn(form, header) + 1,
  });
  const isTask = `(${cell('Loại')}="Nhiệm vụ")`;
  // A prepared row is no task yet: nothing of it is unclear.
  const isBegun = `(LEN(${SIX_CLEARS.map(cell).join('&')})>0)`;
  const deadline = cell('Thời hạn');
  const mark = cell('Kiểm tra');
  return [
    {
      // `Cảnh báo …` or `Lỗi …`: what only tells, and what is explained, is no fault.
      formula: `=(${mark}>="C")*(${mark}<"D")+(${mark}>="L")*(${mark}<"M")>0`,
      areas: [area('Kỳ'), area('Kiểm tra')],
      ...FOUND,
    },
    {
      formula: `=${isTask}*(${cell('Trạng thái')}<>"Hoàn thành")*ISNUMBER(${deadline})*(${deadline}<TODAY())>0`,
      areas: [area('Thời hạn'), area('Trạng thái')],
      ...LATE,
    },
    ...SIX_CLEARS.map((header) => ({
      formula: `=${isTask}*${isBegun}*(LEN(TRIM(${cell(header)}))=0)>0`,
      areas: [area(header)],
      ...UNCLEAR,
    })),
    {
      // The first row of another unit's: a block is seen wherever its rows are moved.
      formula: `=(LEN(${cell('Đơn vị')})>0)*(${cell('Đơn vị')}<>${above(cell('Đơn vị'))})>0`,
      areas: [area('Kỳ'), area('Trục'), area('Đơn vị')],
      ...BAND,
    },
  ];
}

/** What earlier versions set in the place of one of these */
const RETIRED_COLOURS = ['=($A2="Nhiệm vụ")*(LEN(TRIM($A2))=0)>0', '=LEN($A2)>0'];

/**
 * Colours of the form. Ours are known by their formula's shape; where one is missing or points
 * elsewhere all of ours are set anew. Colours that people chose for them stay as long as they are
 * in place; rules of people's own stay always.
 */
export function colours(form: Form, rowCount: number, shift: Shift): readonly Step[] {
  const wanted = wantedColours(form, rowCount);
  const formulas = [...wanted.map(({ formula }) => formula), ...RETIRED_COLOURS];
  const shapes = new Set(formulas.map(shapeOf));
  const rules = form.existing?.layout.colourRules ?? [];
  const own = rules
    .map((rule, index) => ({ rule, index }))
    .filter(({ rule }) => rule.formula !== '' && shapes.has(shapeOf(rule.formula)));
  const complete =
    own.length === wanted.length &&
    wanted.every((one) => own.some(({ rule }) => isSameColour(rule, one, shift)));
  if (complete) return [];
  const removed: readonly Request[] = [...own]
    .reverse()
    .map(({ index }) => ({ deleteConditionalFormatRule: { sheetId: form.id, index } }));
  const added: readonly Request[] = wanted.map(({ formula, areas, background, ink }, index) => ({
    addConditionalFormatRule: {
      index,
      rule: {
        ranges: areas.map((area) => gridRange(form.id, area)),
        booleanRule: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
          format: {
            backgroundColor: colour(background),
            textFormat: { foregroundColor: colour(ink) },
          },
        },
      },
    },
  }));
  return stepOf(form.title, say.colours, [...removed, ...added]);
}

function isSameColour(rule: ColourRule, wanted: WantedColour, shift: Shift): boolean {
  return (
    plainFormula(rule.formula) === plainFormula(wanted.formula) &&
    rule.areas.length === wanted.areas.length &&
    wanted.areas.every((area) => rule.areas.some((other) => sameArea(shift(other), area)))
  );
}

/** A filter view by one column of the form. */
interface WantedView {
  readonly title: string;
  readonly header: Header<'entries'>;
  readonly condition: { readonly type: string; readonly value: string };
}

const MOST_UNIT_VIEWS = 60;

function wantedViews(form: Form, units: readonly BlockUnit[]): readonly WantedView[] {
  const cell = firstCell(form, 'Đơn vị');
  const active = units.filter(({ active: reports }) => reports);
  return [
    ...AXES.map(
      (name): WantedView => ({
        title: say.axisView(name),
        header: 'Trục',
        condition: { type: 'TEXT_EQ', value: name },
      }),
    ),
    ...(active.length > MOST_UNIT_VIEWS ? [] : active).map(({ code, name }): WantedView => {
      const title = say.codeWithName(code, name);
      // As the code alone, and as lists offer it; without separators, as in colours.
      const said = [code, title].map((text) => `(${cell}=${quoted(text)})`);
      return {
        title,
        header: 'Đơn vị',
        condition: { type: 'CUSTOM_FORMULA', value: `=${said.join('+')}>0` },
      };
    }),
  ];
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** Filter views of the form, over all its rows: one for each axis, and one for each unit. */
export function filterViews(
  form: Form,
  rowCount: number,
  shift: Shift,
  units: readonly BlockUnit[],
): readonly Step[] {
  const area: Area = { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: form.columnCount };
  const set: string[] = [];
  const requests: Request[] = [];
  for (const { title, header, condition } of wantedViews(form, units)) {
    const column = plannedColumn(form, header);
    const existing = form.existing?.layout.filterViews.find((view) => view.title === title);
    const { type, value } = condition;
    const rest = {
      title,
      range: gridRange(form.id, area),
      criteria: { [column]: { condition: { type, values: [{ userEnteredValue: value }] } } },
    };
    if (!existing) requests.push({ addFilterView: { filter: rest } });
    else if (!sameArea(shift(existing.area), area) || !existing.columns.includes(column)) {
      requests.push({
        updateFilterView: {
          filter: { filterViewId: existing.id, ...rest },
          fields: 'range,criteria',
        },
      });
    } else continue;
    set.push(title);
  }
  return stepOf(form.title, say.filterViews(set), requests);
}

interface WantedName {
  readonly name: string;
  readonly tab: Pick<PlannedTab, 'id'>;
  readonly area: Area;
}

/** Named ranges: the period's cell, the lists, and each unit's block to jump to. */
export function namedRanges(
  grid: LaidOutGrid,
  tabs: PlannedTabs,
  rowCounts: RowCounts,
  blocks: BlockPlan,
): readonly Step[] {
  const form = tabs.entries;
  const shift = shiftOf(blocks);
  const set: string[] = [];
  const requests: Request[] = [];
  for (const { name, tab, area } of wantedNames(tabs, rowCounts, blocks)) {
    const existing = grid.namedRanges.find((one) => one.name.toUpperCase() === name);
    const range = gridRange(tab.id, area);
    if (!existing) requests.push({ addNamedRange: { namedRange: { name, range } } });
    else {
      const stands = existing.tab === form.id ? shift(existing.area) : existing.area;
      if (existing.tab === tab.id && sameArea(stands, area)) continue;
      requests.push({
        updateNamedRange: { namedRange: { namedRangeId: existing.id, range }, fields: 'range' },
      });
    }
    set.push(name);
  }
  return stepOf(form.title, say.namedRanges(set), requests);
}

function wantedNames(
  tabs: PlannedTabs,
  rowCounts: RowCounts,
  blocks: BlockPlan,
): readonly WantedName[] {
  const wanted: WantedName[] = [];
  const { settings, entries: form } = tabs;
  const row = settingRows(settings)('Kỳ');
  const column = plannedColumn(settings, 'Giá trị');
  wanted.push({
    name: 'KY_BAO_CAO',
    tab: settings,
    area: { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 },
  });
  const list = <R extends WorkbookRole>(name: string, role: R, header: Header<R>) => {
    const tab: PlannedTab<R> = tabs[role];
    const startColumn = plannedColumn(tab, header);
    const area = { startRow: 1, endRow: rowCounts[role], startColumn, endColumn: startColumn + 1 };
    wanted.push({ name, tab, area });
  };
  list('DS_DON_VI', 'units', 'Mã');
  list('DS_MUC', 'outline', 'Mã mục');
  list('DS_CHI_TIEU', 'indicators', 'Mã');
  list('DS_PHU_LUC', 'appendices', 'Mã');
  for (const { unit, startRow, endRow } of blocks.main.values()) {
    wanted.push({
      name: blockName(unit),
      tab: form,
      area: { startRow, endRow, startColumn: 0, endColumn: form.columnCount },
    });
  }
  return wanted;
}
