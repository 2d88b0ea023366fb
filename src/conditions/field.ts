import Big from 'big.js';
import type { FilledHeader } from '../contract';
import type { AppendixCell, AppendixColumn } from '../model/appendix';
import type { CalendarDate } from '../model/date';
import { typeSymbolOf } from '../model/documentType';
import { ENTRY_KINDS, type Entry, FIGURE_NATURES, TASK_STATUSES } from '../model/entry';
import type { Decimal } from '../model/figure';
import { fold } from '../model/folding';
import type { Indicator } from '../model/indicator';
import { writeNumber } from '../model/number';
import { once } from '../model/once';
import type { OutlineSection } from '../model/outline';
import { writePeriod } from '../model/period';
import { namesInRole, responsibilityOf, type TaskRole } from '../model/responsibility';
import { slipFinder } from '../model/similar';
import { standingOf, TASK_STANDINGS } from '../model/taskStanding';
import { AXES, type Unit } from '../model/unit';

/** The units and sections that conditions may name. */
export interface Vocabulary {
  /** By code, name or alias. */
  readonly unit: (name: string) => Unit | undefined;
  /** By code or title. */
  readonly section: (name: string) => OutlineSection | undefined;
}

/** What is known of rows beside themselves: the catalogue, and when they are looked at. */
export interface RowContext extends Vocabulary {
  readonly indicator: (code: string) => Indicator | undefined;
  /** The day as of which tasks are late or in time: the report's last one. */
  readonly asOf: CalendarDate | undefined;
  /** Whether a row is a task whose code stood in an earlier period. */
  readonly isCarriedOver: (entry: Entry) => boolean;
}

/** A column of the form, or what is read out of a row: as it is shown, named in conditions, grouped by. */
export interface Field {
  readonly kind: AppendixColumn['kind'];
  readonly cell: (entry: Entry, context: RowContext) => AppendixCell;
  /** The texts that a condition may name the value by: the code and the name of a unit. */
  readonly names: (entry: Entry, context: RowContext) => readonly string[];
  /** What it may be; absent: any text. */
  readonly values?: FieldValues;
}

/** The values that a condition may name: a closed list, or what stands in a tab of the office. */
export type FieldValues =
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'unit' }
  | { readonly kind: 'section' };

function textField(read: (entry: Entry, context: RowContext) => string): Field {
  return {
    kind: 'text',
    cell: (entry, context) => ({ kind: 'text', text: read(entry, context) }),
    names: (entry, context) => [read(entry, context)],
  };
}

function choiceField(of: readonly string[], read: (entry: Entry, context: RowContext) => string) {
  return { ...textField(read), values: { kind: 'choice' as const, of } };
}

/** Who has a part in a task: shown as typed, named by any of the names in it. */
function roleField(role: TaskRole): Field {
  return {
    ...textField(({ responsibility }) => responsibilityOf(responsibility, role)),
    names: ({ responsibility }, { unit }) =>
      [responsibilityOf(responsibility, role), ...namesInRole(responsibility, role)].flatMap(
        (name) => {
          const known = unit(name);
          return known ? [name, known.code, known.name] : [name];
        },
      ),
  };
}

function dateField(read: (entry: Entry) => Entry['deadline'], typed: (entry: Entry) => string) {
  return {
    kind: 'date' as const,
    cell: (entry: Entry): AppendixCell => {
      const date = read(entry);
      return date ? { kind: 'date', date } : { kind: 'text', text: typed(entry) };
    },
    names: (entry: Entry) => [typed(entry)],
  };
}

/** A code shown by its first name, and found by it or any of its names. */
function namedField(
  code: (entry: Entry) => string,
  namesOf: (code: string, context: RowContext) => readonly string[],
  values: FieldValues,
): Field {
  return {
    kind: 'text',
    cell: (entry, context) => ({
      kind: 'text',
      text: namesOf(code(entry), context)[0] ?? code(entry),
    }),
    names: (entry, context) => [code(entry), ...namesOf(code(entry), context)],
    values,
  };
}

/** What is read out of a row beside its columns. */
const READ_OUT = ['Chủ trì', 'Phối hợp', 'Ký hiệu', 'Tình trạng', 'Chuyển tiếp', 'Cấp'] as const;

/** Every column of the form that people fill, and what is read out of one. */
type FieldName =
  | FilledHeader<'entries'>
  | 'Đối tượng'
  | 'Tính đến ngày'
  | 'Tính chất'
  | (typeof READ_OUT)[number];

const NAMED: Readonly<Record<FieldName, Field>> = {
  Kỳ: textField(({ period }) => writePeriod(period)),
  Trục: choiceField(AXES, ({ axis }) => axis ?? ''),
  'Đơn vị': namedField(
    ({ unit }) => unit,
    (code, { unit }) => {
      const known = unit(code);
      return known ? [known.name, ...known.aliases] : [];
    },
    { kind: 'unit' },
  ),
  Mục: namedField(
    ({ section }) => section,
    (code, { section }) => {
      const known = section(code);
      return known ? [known.title] : [];
    },
    { kind: 'section' },
  ),
  Loại: choiceField(ENTRY_KINDS, ({ kind }) => kind),
  Mã: textField(({ code }) => code),
  'Nội dung': textField(
    ({ content, kind, code }, { indicator }) =>
      content || (kind === 'Số liệu' ? (indicator(code)?.name ?? '') : ''),
  ),
  'Giá trị': {
    kind: 'figure',
    cell: figureCell,
    names: ({ valueText }) => [valueText],
  },
  ĐVT: textField(({ unitOfMeasure }) => unitOfMeasure),
  'Nguồn giao': textField(({ assignedBy }) => assignedBy),
  'Người thực hiện': textField(({ doer }) => doer),
  'Trách nhiệm': textField(({ responsibility }) => responsibility),
  'Chủ trì': roleField('Chủ trì'),
  'Phối hợp': roleField('Phối hợp'),
  'Thẩm quyền': textField(({ authority }) => authority),
  'Thời hạn': dateField(
    ({ deadline }) => deadline,
    ({ deadlineText }) => deadlineText,
  ),
  'Sản phẩm': textField(({ product }) => product),
  'Trạng thái': choiceField(TASK_STATUSES, ({ status }) => status ?? ''),
  'Ngày hoàn thành': dateField(
    ({ finished }) => finished,
    ({ finishedText }) => finishedText,
  ),
  'Minh chứng': textField(({ evidence }) => evidence),
  'Ghi chú': textField(({ note }) => note),
  'Đối tượng': textField(({ subject = '' }) => subject),
  'Tính đến ngày': dateField(
    ({ asOf }) => asOf,
    ({ asOfText = '' }) => asOfText,
  ),
  'Tính chất': choiceField(FIGURE_NATURES, ({ isEstimate }) => FIGURE_NATURES[isEstimate ? 1 : 0]),
  'Ký hiệu': textField(({ code, kind }) => (kind === 'Văn bản' ? typeSymbolOf(code) : '')),
  'Tình trạng': choiceField(TASK_STANDINGS, (entry, { asOf }) => standingOf(entry, asOf) ?? ''),
  'Chuyển tiếp': choiceField(['Có', 'Không'], (entry, { isCarriedOver }) =>
    isCarriedOver(entry) ? 'Có' : 'Không',
  ),
  Cấp: textField((entry, { unit }) => unit(entry.unit)?.level ?? ''),
};

const FIELDS: ReadonlyMap<string, Field> = new Map(
  Object.entries<Field>(NAMED).map(([header, field]) => [fold(header), field]),
);

const nearField = once(() => slipFinder(Object.keys(NAMED), (name) => [name]));

/** The header that one may be a slip for. */
export function nearHeader(header: string): string | undefined {
  return nearField()(header);
}

/** The field of a header, matched folded. */
export function fieldOf(header: string): Field | undefined {
  return FIELDS.get(fold(header));
}

/** A figure in the unit of measure that its row shows, as it was typed. */
function figureCell(entry: Entry, context: RowContext): AppendixCell {
  const typed = typedNumber(entry.valueText);
  if (entry.figure.state !== 'number' || typed === undefined) {
    return { kind: 'text', text: entry.valueText };
  }
  const decimals = context.indicator(entry.code)?.decimals;
  return { kind: 'number', value: typed, text: writeNumber(typed, { decimals }) };
}

/** The number of a cell that holds one. */
export function typedNumber(text: string): Decimal | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? new Big(text) : undefined;
}
