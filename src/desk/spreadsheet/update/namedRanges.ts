import { overlay } from '../fieldMask';
import type { NamedRange, Request } from '../google';
import { freeId, type Spreadsheet } from '../spreadsheet';
import { checkedRange, type Handler, RequestError } from './context';

const RANGE_NAME = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u;

function checkRangeName(spreadsheet: Spreadsheet, name: string, own: NamedRange | undefined): void {
  if (!RANGE_NAME.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) {
    throw new RequestError(`The name "${name}" is not a valid range name`);
  }
  const folded = name.toLowerCase();
  if (spreadsheet.namedRanges.some((o) => o !== own && o.name?.toLowerCase() === folded)) {
    throw new RequestError(`A named range "${name}" already exists.`);
  }
}

export const addNamedRange: Handler<NonNullable<Request['addNamedRange']>> = (body, context) => {
  const { spreadsheet } = context;
  const given = body.namedRange ?? {};
  const name = given.name ?? '';
  checkRangeName(spreadsheet, name, undefined);
  const taken = (id: string) => spreadsheet.namedRanges.some((item) => item.namedRangeId === id);
  if (given.namedRangeId && taken(given.namedRangeId)) {
    throw new RequestError(`A named range with id ${given.namedRangeId} already exists.`);
  }
  const namedRangeId = given.namedRangeId ?? String(freeId(name, (id) => taken(String(id))));
  const namedRange = { namedRangeId, name, range: checkedRange(context, given.range) };
  spreadsheet.namedRanges = [...spreadsheet.namedRanges, namedRange];
  return { addNamedRange: { namedRange } };
};

function findNamedRange(spreadsheet: Spreadsheet, id: string | null | undefined): NamedRange {
  const found = spreadsheet.namedRanges.find((item) => item.namedRangeId === id);
  if (!found) throw new RequestError(`No named range with id: ${id}`);
  return found;
}

export const updateNamedRange: Handler<NonNullable<Request['updateNamedRange']>> = (
  body,
  context,
) => {
  const { spreadsheet } = context;
  const mask = context.mask(body.fields, 'NamedRange');
  const present = findNamedRange(spreadsheet, body.namedRange?.namedRangeId);
  const merged = overlay<NamedRange>(present, body.namedRange ?? {}, mask);
  checkRangeName(spreadsheet, merged.name ?? '', present);
  const next = { ...merged, range: checkedRange(context, merged.range) };
  spreadsheet.namedRanges = spreadsheet.namedRanges.map((item) => (item === present ? next : item));
  return undefined;
};

export const deleteNamedRange: Handler<NonNullable<Request['deleteNamedRange']>> = (
  body,
  { spreadsheet },
) => {
  const present = findNamedRange(spreadsheet, body.namedRangeId);
  spreadsheet.namedRanges = spreadsheet.namedRanges.filter((item) => item !== present);
  return undefined;
};
