import { overlay } from '../fieldMask';
import type { ChartSpec, EmbeddedChart, GridRange, OverlayPosition, Request } from '../google';
import { freeId, type Sheet, sheetById, toRectangle } from '../spreadsheet';
import {
  checkedRange,
  checkProtection,
  findSheet,
  type Handler,
  RequestError,
  type UpdateContext,
} from './context';

/** The size of a chart for which none is given, as Google documents it. */
const USUAL_SIZE = { widthPixels: 600, heightPixels: 371 };

/** Puts a chart over the cells of a tab; a chart on a tab of its own the desk does not know. */
export const addChart: Handler<NonNullable<Request['addChart']>> = ({ chart = {} }, context) => {
  const { chartId, spec = {}, position } = chart;
  const { sheet, place } = placed(context, { ...USUAL_SIZE, ...overlayOf(position) });
  checkSpec(context, spec);
  const taken = (id: number) => findChart(context, id) !== undefined;
  // Sheets and what lies over them share their ids.
  if (typeof chartId === 'number' && (taken(chartId) || sheetById(context.spreadsheet, chartId))) {
    throw new RequestError(`An object with the id ${chartId} already exists.`);
  }
  const id = chartId ?? freeId(`chart ${sheet.sheetId} ${sheet.charts.length}`, taken);
  const made: EmbeddedChart = { chartId: id, spec, position: { overlayPosition: place } };
  sheet.charts = [...sheet.charts, made];
  return { addChart: { chart: made } };
};

export const updateChartSpec: Handler<NonNullable<Request['updateChartSpec']>> = (
  { chartId, spec = {} },
  context,
) => {
  const { sheet, chart } = knownChart(context, chartId);
  checkSpec(context, spec);
  sheet.charts = sheet.charts.map((one) => (one === chart ? { ...chart, spec } : one));
  return undefined;
};

export const updateEmbeddedObjectPosition: Handler<
  NonNullable<Request['updateEmbeddedObjectPosition']>
> = ({ objectId, newPosition, fields }, context) => {
  const mask = context.mask(fields, 'OverlayPosition');
  const { sheet, chart } = knownChart(context, objectId);
  const standing = chart.position?.overlayPosition ?? {};
  const { sheet: to, place } = placed(
    context,
    overlay<OverlayPosition>(standing, overlayOf(newPosition), mask),
  );
  const moved = { ...chart, position: { overlayPosition: place } };
  if (to === sheet) {
    sheet.charts = sheet.charts.map((one) => (one === chart ? moved : one));
  } else {
    sheet.charts = sheet.charts.filter((one) => one !== chart);
    to.charts = [...to.charts, moved];
  }
  return { updateEmbeddedObjectPosition: { position: moved.position } };
};

export const deleteEmbeddedObject: Handler<NonNullable<Request['deleteEmbeddedObject']>> = (
  { objectId },
  context,
) => {
  const { sheet, chart } = knownChart(context, objectId);
  checkProtection(context, sheet, toRectangle({}, sheet));
  sheet.charts = sheet.charts.filter((one) => one !== chart);
  return undefined;
};

function findChart({ spreadsheet }: UpdateContext, id: number | null | undefined) {
  for (const sheet of spreadsheet.sheets) {
    const chart = sheet.charts.find(({ chartId }) => chartId === id);
    if (chart) return { sheet, chart };
  }
  return undefined;
}

function knownChart(context: UpdateContext, id: number | null | undefined) {
  const known = findChart(context, id);
  if (!known) throw new RequestError(`No object found with id: ${id}`);
  return known;
}

function overlayOf(position: EmbeddedChart['position']): OverlayPosition {
  if (!position?.overlayPosition) {
    throw new RequestError('Charts on a sheet of their own are not supported by the desk');
  }
  return position.overlayPosition;
}

/** Where a chart lies; its corner must be a cell of the tab. */
function placed(
  context: UpdateContext,
  place: OverlayPosition,
): { readonly sheet: Sheet; readonly place: OverlayPosition } {
  const { sheetId, rowIndex, columnIndex } = place.anchorCell ?? {};
  const sheet = findSheet(context, sheetId);
  if ((rowIndex ?? 0) >= sheet.rowCount || (columnIndex ?? 0) >= sheet.columnCount) {
    throw new RequestError('The anchor cell is outside of the grid');
  }
  checkProtection(context, sheet, toRectangle({}, sheet));
  return { sheet, place };
}

/** The axis that series stand against, as Google asks for it of each kind of basic chart. */
const VALUE_AXES: Readonly<Record<string, readonly string[]>> = {
  BAR: ['BOTTOM_AXIS'],
  COLUMN: ['LEFT_AXIS', 'RIGHT_AXIS'],
  LINE: ['LEFT_AXIS', 'RIGHT_AXIS'],
};

/**
 * Refuses a chart whose ranges Google documents as wrong (reference of ChartSourceRange): each of one
 * row or one column, all of them along the same way, as long as each other.
 */
function checkSpec(context: UpdateContext, { basicChart, ...others }: ChartSpec): void {
  const { chartType = '', domains = [], series = [] } = basicChart ?? {};
  const axes = VALUE_AXES[chartType ?? ''];
  const foreign = Object.keys(others).find((name) => /Chart$/.test(name));
  if (!axes || foreign !== undefined) {
    throw new RequestError(`Charts of the kind ${foreign ?? chartType} are not known to the desk`);
  }
  for (const { targetAxis } of series) {
    if (!targetAxis || !axes.includes(targetAxis)) {
      throw new RequestError(`Series of a ${chartType} chart cannot have the axis ${targetAxis}`);
    }
  }
  const data = [...domains.map(({ domain }) => domain), ...series.map((one) => one.series)];
  const shapes = data.map((one) => {
    const [range, ...more] = one?.sourceRange?.sources ?? [];
    if (!range || more.length > 0) {
      throw new RequestError('The desk knows charts of one source range a series alone');
    }
    return shapeOf(context, range);
  });
  if (series.length === 0 || new Set(shapes).size !== 1) {
    throw new RequestError('The domain and all series must be of the same length and dimension');
  }
}

function shapeOf(context: UpdateContext, range: GridRange): string {
  const checked = checkedRange(context, range);
  const area = toRectangle(checked, findSheet(context, checked.sheetId));
  const [rows, columns] = [area.endRow - area.startRow, area.endColumn - area.startColumn];
  if ((rows === 1) === (columns === 1)) {
    throw new RequestError('Exactly one dimension of a source range must have a length of 1');
  }
  return `${rows}×${columns}`;
}
