import { checkFieldMask, FieldMaskError, type MaskType } from '../fieldMask';
import type { Reply, Request } from '../google';
import { reported } from '../reported';
import { type Spreadsheet, stageSpreadsheet } from '../spreadsheet';
import * as areas from './areas';
import { autoFill } from './autoFill';
import * as borders from './borders';
import * as cellShifts from './cellShifts';
import * as cells from './cells';
import * as charts from './charts';
import * as conditionalFormats from './conditionalFormats';
import { type Handler, RequestError, requiredMask, type UpdateContext } from './context';
import { deleteDuplicates } from './deleteDuplicates';
import * as developerMetadata from './developerMetadata';
import * as dimensions from './dimensions';
import { findReplace } from './findReplace';
import * as groups from './groups';
import * as merges from './merges';
import * as namedRanges from './namedRanges';
import * as paste from './paste';
import * as sort from './sort';
import { addTable, deleteTable } from './tables';
import * as tabs from './tabs';
import { textToColumns } from './textToColumns';
import { trimWhitespace } from './trimWhitespace';

type Handlers = { readonly [Kind in keyof Request]?: Handler<NonNullable<Request[Kind]>> };

const HANDLERS: Handlers = {
  ...areas,
  ...borders,
  ...cells,
  ...charts,
  ...cellShifts,
  ...conditionalFormats,
  ...developerMetadata,
  ...dimensions,
  ...groups,
  ...merges,
  ...namedRanges,
  ...paste,
  ...sort,
  ...tabs,
  addTable,
  autoFill,
  deleteDuplicates,
  deleteTable,
  findReplace,
  textToColumns,
  trimWhitespace,
};

/** The request kinds the desk knows. */
export const SUPPORTED_KINDS: readonly string[] = Object.keys(HANDLERS).sort();

export interface BatchResult {
  readonly spreadsheet: Spreadsheet;
  readonly replies: readonly Reply[];
}

/**
 * Applies every request to a copy. The first that fails throws `Invalid requests[3].updateCells: …`
 * and the given spreadsheet is as it was.
 * @param definitions Google's published types, to check field masks against
 * @param editor who writes, checked against protected ranges; undefined = the owner
 */
export function applyBatch(
  spreadsheet: Spreadsheet,
  requests: readonly Request[],
  definitions: Readonly<Record<string, MaskType>>,
  editor: string | undefined,
): BatchResult {
  const staged = stageSpreadsheet(spreadsheet);
  const context: UpdateContext = {
    spreadsheet: staged,
    editor,
    mask: (fields, typeName) =>
      requiredMask(fields, (mask) => checkFieldMask(mask, typeName, definitions)),
  };
  const replies = requests.map((request, index) => applyOne(request, index, context));
  return { spreadsheet: staged, replies };
}

function applyOne(request: Request, index: number, context: UpdateContext): Reply {
  const kinds = Object.keys(request) as (keyof Request)[];
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) {
    throw new RequestError(
      `Invalid value at 'requests[${index}]': exactly one request kind must be set, found ${kinds.length ? kinds.join(', ') : 'none'}`,
    );
  }
  const handler = HANDLERS[kind] as Handler<unknown> | undefined;
  if (!handler) throw new RequestError(`requests[${index}].${kind} is not supported by the desk`);
  try {
    return reported(handler(request[kind], context) ?? {});
  } catch (error) {
    if (!(error instanceof RequestError) && !(error instanceof FieldMaskError)) throw error;
    throw new RequestError(`Invalid requests[${index}].${kind}: ${error.message}`);
  }
}
