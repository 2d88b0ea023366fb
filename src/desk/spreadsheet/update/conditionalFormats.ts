import type { ConditionalFormatRule, Request } from '../google';
import type { Sheet } from '../spreadsheet';
import { findArea, findSheet, type Handler, RequestError, type UpdateContext } from './context';

function checkRule(context: UpdateContext, rule: ConditionalFormatRule | undefined): Sheet {
  const [first, ...others] = rule?.ranges ?? [];
  if (!rule || !first) throw new RequestError('A conditional format rule needs a range');
  if ((rule.booleanRule === undefined) === (rule.gradientRule === undefined)) {
    throw new RequestError("Exactly one of 'booleanRule' and 'gradientRule' must be set");
  }
  const { sheet } = findArea(context, first);
  for (const range of others) {
    if (findArea(context, range).sheet !== sheet) {
      throw new RequestError('All ranges of a conditional format rule must be on one sheet');
    }
  }
  return sheet;
}

function checkIndex(index: number, limit: number): void {
  if (index < 0 || index >= limit) {
    throw new RequestError(`No conditional format on the sheet at index: ${index}`);
  }
}

export const addConditionalFormatRule: Handler<NonNullable<Request['addConditionalFormatRule']>> = (
  body,
  context,
) => {
  const sheet = checkRule(context, body.rule);
  const rules = [...sheet.conditionalFormats];
  const index = body.index ?? 0;
  checkIndex(index, rules.length + 1);
  rules.splice(index, 0, body.rule ?? {});
  sheet.conditionalFormats = rules;
  return undefined;
};

export const updateConditionalFormatRule: Handler<
  NonNullable<Request['updateConditionalFormatRule']>
> = (body, context) => {
  const index = body.index ?? 0;
  const move = typeof body.newIndex === 'number';
  if (move === (body.rule !== undefined)) {
    throw new RequestError("Exactly one of 'rule' and 'newIndex' must be set");
  }
  const sheet = body.rule ? checkRule(context, body.rule) : findSheet(context, body.sheetId);
  const rules = [...sheet.conditionalFormats];
  checkIndex(index, rules.length);
  const [oldRule] = rules.splice(index, 1);
  const newIndex = body.newIndex ?? index;
  checkIndex(newIndex, rules.length + 1);
  const newRule = body.rule ?? oldRule ?? {};
  rules.splice(newIndex, 0, newRule);
  sheet.conditionalFormats = rules;
  return {
    updateConditionalFormatRule: {
      newRule,
      newIndex,
      ...(oldRule && { oldRule, oldIndex: index }),
    },
  };
};

export const deleteConditionalFormatRule: Handler<
  NonNullable<Request['deleteConditionalFormatRule']>
> = (body, context) => {
  const sheet = findSheet(context, body.sheetId);
  const index = body.index ?? 0;
  checkIndex(index, sheet.conditionalFormats.length);
  const rule = sheet.conditionalFormats[index];
  sheet.conditionalFormats = sheet.conditionalFormats.filter((_, at) => at !== index);
  return rule && { deleteConditionalFormatRule: { rule } };
};
