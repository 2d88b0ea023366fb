import Big from 'big.js';
import type { FilledHeader } from '../contract';
import type { AppendixCell, AppendixColumn } from '../model/appendix';
import type { Entry } from '../model/entry';
import type { Decimal } from '../model/figure';
import { fold } from '../model/folding';
import type { Indicator } from '../model/indicator';
import { writeNumber } from '../model/number';
import type { OutlineSection } from '../model/outline';
import { writePeriod } from '../model/period';
import type { Unit } from '../model/unit';

/** What cells show names from. */
export interface NameLookups {
  readonly unit: (code: string) => Unit | undefined;
  readonly section: (code: string) => OutlineSection | undefined;
  readonly indicator: (code: string) => Indicator | undefined;
}

/** What is known of the rows of appendices beside themselves. */
export interface Catalogue extends NameLookups {
  /** Whether some of these indicators count things that others of them count too. */
  readonly overlap: (codes: readonly string[]) => boolean;
}

/** A column of the form as an appendix shows it, filters on it and groups by it. */
export interface Field {
  readonly kind: AppendixColumn['kind'];
  readonly cell: (entry: Entry, names: NameLookups) => AppendixCell;
  /** The texts that a filter may name the value by: the code and the name of a unit. */
  readonly names: (entry: Entry, names: NameLookups) => readonly string[];
}

function textField(read: (entry: Entry, names: NameLookups) => string): Field {
  return {
    kind: 'text',
    cell: (entry, names) => ({ kind: 'text', text: read(entry, names) }),
    names: (entry, names) => [read(entry, names)],
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

/** A code shown by its name, and found by either. */
function namedField(
  code: (entry: Entry) => string,
  name: (code: string, names: NameLookups) => string | undefined,
): Field {
  return {
    kind: 'text',
    cell: (entry, names) => ({ kind: 'text', text: name(code(entry), names) ?? code(entry) }),
    names: (entry, names) => [code(entry), name(code(entry), names) ?? ''],
  };
}

/** Every column of the form that people fill, and what is read out of one. */
type FieldName = FilledHeader<'entries'> | 'Chủ trì' | 'Phối hợp';

const FIELDS: ReadonlyMap<string, Field> = new Map(
  Object.entries<Field>({
    Kỳ: textField(({ period }) => writePeriod(period)),
    Trục: textField(({ axis }) => axis ?? ''),
    'Đơn vị': namedField(
      ({ unit }) => unit,
      (code, names) => names.unit(code)?.name,
    ),
    Mục: namedField(
      ({ section }) => section,
      (code, names) => names.section(code)?.title,
    ),
    Loại: textField(({ kind }) => kind),
    Mã: textField(({ code }) => code),
    'Nội dung': textField(
      ({ content, kind, code }, names) =>
        content || (kind === 'Số liệu' ? (names.indicator(code)?.name ?? '') : ''),
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
    'Chủ trì': textField(({ responsibility }) => responsibilityOf(responsibility, 'Chủ trì')),
    'Phối hợp': textField(({ responsibility }) => responsibilityOf(responsibility, 'Phối hợp')),
    'Thẩm quyền': textField(({ authority }) => authority),
    'Thời hạn': dateField(
      ({ deadline }) => deadline,
      ({ deadlineText }) => deadlineText,
    ),
    'Sản phẩm': textField(({ product }) => product),
    'Trạng thái': textField(({ status }) => status ?? ''),
    'Ngày hoàn thành': dateField(
      ({ finished }) => finished,
      ({ finishedText }) => finishedText,
    ),
    'Minh chứng': textField(({ evidence }) => evidence),
    'Ghi chú': textField(({ note }) => note),
  } satisfies Record<FieldName, Field>).map(([header, field]) => [fold(header), field]),
);

/** The field of a header, matched folded. */
export function fieldOf(header: string): Field | undefined {
  return FIELDS.get(fold(header));
}

/** A figure in the unit of measure that its row shows, as it was typed. */
function figureCell(entry: Entry, names: NameLookups): AppendixCell {
  const typed = typedNumber(entry.valueText);
  if (entry.figure.state !== 'number' || typed === undefined) {
    return { kind: 'text', text: entry.valueText };
  }
  const decimals = names.indicator(entry.code)?.decimals;
  return { kind: 'number', value: typed, text: writeNumber(typed, { decimals }) };
}

/** The number of a cell that holds one. */
export function typedNumber(text: string): Decimal | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? new Big(text) : undefined;
}

/**
 * One part of `Chủ trì: A; Phối hợp: B, C`: the text after its label, up to the next label. A text
 * without labels is all `Chủ trì`.
 */
export function responsibilityOf(text: string, label: 'Chủ trì' | 'Phối hợp'): string {
  const parts = text.split(/(Chủ trì|Phối hợp)\s*:/iu);
  if (parts.length === 1) return label === 'Chủ trì' ? text : '';
  const at = parts.findIndex((part) => fold(part) === fold(label));
  return at < 0 ? '' : (parts[at + 1] ?? '').trim().replace(/[;,.\s]+$/, '');
}
