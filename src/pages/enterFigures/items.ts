import type { Book } from '../../book';
import { indicatorOf } from '../../form';
import { columnWords, otherSection } from '../../messages/enteringPage';
import type { ShownRow } from '../../messages/inForm';
import { ENTRY_KINDS, type EntryKind, PRINTED_KINDS } from '../../model/entry';
import { findSame, fold, sameText } from '../../model/folding';
import type { Indicator } from '../../model/indicator';
import type { OutlineSection } from '../../model/outline';
import type { Form, FormHeader } from '../typed';

/** A row as a thing to be filled in. */
export interface Item {
  readonly row: number;
  readonly kind: EntryKind;
  readonly name: string;
  readonly indicator: Indicator | undefined;
  /** What is typed most, and what else there is. */
  readonly fields: readonly FormHeader[];
  readonly more: readonly FormHeader[];
}

/** Items that stand under one heading of the report. */
export interface Group {
  readonly title: string;
  readonly items: readonly Item[];
}

type Fields = Readonly<Record<'fields' | 'more', readonly FormHeader[]>>;

const TEXT: Fields = { fields: ['Nội dung'], more: ['Ghi chú'] };

const FIELDS: Readonly<Record<EntryKind, Fields>> = {
  'Số liệu': { fields: ['Giá trị'], more: ['Nội dung', 'Minh chứng', 'Ghi chú'] },
  'Lời văn': TEXT,
  'Hạn chế': TEXT,
  'Trọng tâm': TEXT,
  'Nhiệm vụ': {
    fields: ['Trạng thái', 'Ngày hoàn thành', 'Minh chứng'],
    more: [
      'Nội dung',
      'Người thực hiện',
      'Thời hạn',
      'Trách nhiệm',
      'Sản phẩm',
      'Thẩm quyền',
      'Nguồn giao',
      'Mã',
      'Ghi chú',
    ],
  },
  'Văn bản': { fields: ['Mã', 'Nội dung', 'Thời hạn'], more: ['Minh chứng', 'Ghi chú'] },
  'Mô hình': {
    fields: ['Nội dung', 'Người thực hiện', 'Sản phẩm'],
    more: ['Mã', 'Minh chứng', 'Ghi chú'],
  },
  'Kiến nghị': {
    fields: ['Nội dung', 'Nguồn giao', 'Người thực hiện'],
    more: ['Mã', 'Minh chứng', 'Ghi chú'],
  },
};

/** Whether what stands in a field is prose, in which figures may stand as tokens. */
export function isProse({ kind }: Pick<Item, 'kind'>, header: FormHeader): boolean {
  return header === 'Nội dung' && PRINTED_KINDS.has(kind);
}

/** What a field is called beside its box. */
export function nameOfField({ kind }: Pick<Item, 'kind'>, header: FormHeader): string {
  return columnWords(kind, header);
}

/** An item in the words of its boxes: one that has a single box is called like it. */
export function shownRow(item: Item): ShownRow & Pick<Item, 'name'> {
  const { row, name, fields, more } = item;
  const [only, ...others] = fields;
  const boxes = new Map<string, string>(
    [...fields, ...more].map((header) => [
      fold(header),
      header === only && others.length === 0 ? name : nameOfField(item, header),
    ]),
  );
  return { row, name, boxOf: (header) => boxes.get(fold(header)) };
}

/** The kind of a row; undefined of a spare one. */
function kindIn(form: Form, row: number): EntryKind | undefined {
  return findSame(ENTRY_KINDS, form.text(row, 'Loại'));
}

/** Rows that are the unit's and say nothing yet: each may become anything. */
export function spareRows(form: Form): readonly number[] {
  return form
    .rows()
    .filter((row) =>
      (['Loại', 'Mục', 'Mã', 'Nội dung', 'Giá trị'] as const).every(
        (header) => form.text(row, header) === '',
      ),
    );
}

/** A unit's rows under the headings of the report, in its order. */
export function groupsOf(form: Form, book: Book): readonly Group[] {
  const { outline, indicators } = book.workbook;
  const items = form.rows().flatMap((row) => itemOf(form, row, indicators));
  const sectionOf = ({ row, indicator }: Item) =>
    outline.find(({ code }) => sameText(code, form.text(row, 'Mục') || (indicator?.section ?? '')));
  const known = new Map<OutlineSection | undefined, Item[]>(
    [...outline, undefined].map((section) => [section, []]),
  );
  for (const item of items) known.get(sectionOf(item))?.push(item);
  return [...known].flatMap(([section, own]) =>
    own.length === 0
      ? []
      : [
          {
            title: section ? book.printed(section.title).text || section.code : otherSection,
            items: numbered(own),
          },
        ],
  );
}

function itemOf(form: Form, row: number, indicators: readonly Indicator[]): readonly Item[] {
  const kind = kindIn(form, row);
  if (!kind) return [];
  const text = (header: FormHeader) => form.text(row, header);
  const indicator = indicatorOf({ text }, indicators);
  const { fields, more } = FIELDS[kind];
  const has = (headers: readonly FormHeader[]) => headers.filter(form.has);
  return [
    {
      row,
      kind,
      name: nameOf(kind, text, indicator),
      indicator,
      fields: has(fields),
      more: has(more),
    },
  ];
}

function nameOf(
  kind: EntryKind,
  text: (header: FormHeader) => string,
  indicator: Indicator | undefined,
): string {
  const subject = text('Đối tượng');
  if (kind === 'Số liệu') {
    const name = indicator?.name ?? (text('Tên') || text('Nội dung') || text('Mã'));
    return subject === '' ? name : `${name}: ${subject}`;
  }
  return PRINTED_KINDS.has(kind) ? kind : text('Nội dung') || text('Tên') || text('Mã') || kind;
}

/** Paragraphs of one section are told apart by their numbers. */
function numbered(items: readonly Item[]): readonly Item[] {
  const paragraphs = items.filter(({ kind }) => PRINTED_KINDS.has(kind));
  if (paragraphs.length < 2) return items;
  return items.map((item) => {
    const at = paragraphs.indexOf(item);
    return at < 0 ? item : { ...item, name: `${item.name} ${at + 1}` };
  });
}
