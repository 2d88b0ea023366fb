import { type FindingCode, findingAt, shownCode } from '../../findings';
import * as say from '../../messages/form';
import type { CalendarDate } from '../../model/date';
import {
  ENTRY_KINDS,
  type Entry,
  type EntryFacts,
  type EntryTab,
  PRINTED_KINDS,
} from '../../model/entry';
import { type Figure, notReported } from '../../model/figure';
import { findSame, fold, sameText } from '../../model/folding';
import type { Indicator } from '../../model/indicator';
import { once } from '../../model/once';
import type { OutlineSection } from '../../model/outline';
import { PERIOD_FORMS, type Period, samePeriod } from '../../model/period';
import type { archivedOf } from '../../model/reported';
import { slipFinder } from '../../model/similar';
import { AXES, type Axis, namesOfUnit, type Unit, unitFinder } from '../../model/unit';
import type { Header } from '../schema';
import { readChoice, type Tell } from './choices';
import { isPreparedRow, mayBePrepared } from './preparedRows';
import { readDateCell } from './readDateCell';
import { readFigure } from './readFigure';
import { readPeriodCell } from './readPeriodCell';
import type { Table } from './table';

type EntryTable = Table<'entries'> | Table<'archive'>;
type EntryRow = EntryTable['rows'][number];

/** What rows of the form are read against. */
export interface Catalogue {
  readonly units: readonly Unit[];
  readonly outline: readonly OutlineSection[];
  readonly indicators: readonly Indicator[];
}

type Lookup<Found> = (text: string) => Found | undefined;

interface Lookups {
  readonly unit: Names<Unit>;
  readonly section: Names<OutlineSection>;
  readonly indicator: Names<Indicator>;
}

/** What else decides on what is said of a row. */
interface Manner {
  /** Somebody is typing: what a row is for is judged before anything is reported in it. */
  readonly isTyped?: boolean;
  /** Of rows of `Lưu trữ`: whether the report is about them; without it none is. */
  readonly isReported?: ReturnType<typeof archivedOf>;
  /** The period whose rows are printed, those of the archive too. */
  readonly printed?: Period;
  /** Rows are taken as if no more than their facts had been read. */
  readonly factsAlone?: boolean;
}

/** Members by name, and the code that a name which is none may be meant for. */
interface Names<Member> {
  readonly find: Lookup<Member>;
  readonly near: Lookup<string>;
}

/**
 * Reads the rows of `Biểu chung` or `Lưu trữ`. A row whose period or kind cannot be read is
 * reported and left out; any other slip is reported and the rest of the row stands. Of a row that
 * was not read whole nothing is said but of what was read; of a prepared one nothing at all, unless
 * somebody is typing in it: what it is for is wrong before anything is reported in it.
 */
export function readEntries(
  table: EntryTable,
  tab: EntryTab,
  catalogue: Catalogue,
  tell: Tell,
  { isTyped = false, isReported = () => false, printed, factsAlone = false }: Manner = {},
): readonly EntryFacts[] {
  const lookups: Lookups = {
    unit: { find: unitFinder(catalogue.units), near: nearCode(catalogue.units, namesOfUnit) },
    section: codesOf(catalogue.outline),
    indicator: codesOf(catalogue.indicators),
  };
  const history = onceEach(tell);
  const { partialRows } = table.tab;
  return table.rows.flatMap((row) => {
    const isPartial = factsAlone || partialRows?.has(row.row - 1) === true;
    const isPrepared = !isTyped && (isPartial ? mayBePrepared(row) : isPreparedRow(row));
    const period = readPeriodCell(row.cell('Kỳ'));
    if (isPrepared) return askedFigure(row, { tab, period }, lookups);
    const isOwn =
      tab === 'Biểu chung' || (period !== undefined && isReported(matterOf(row, period, lookups)));
    // Months inside a longer report give it figures, and print nothing.
    const isPrinted =
      tab === 'Biểu chung' || (isOwn && period !== undefined && isSame(period, printed));
    const standing = { tab, period, isOwn, isPrinted, isPartial };
    return readEntry(row, standing, lookups, isOwn ? tell : history);
  });
}

function isSame(period: Period, other: Period | undefined): boolean {
  return other !== undefined && samePeriod(period, other);
}

/** What a row tells of, looked up when it is asked for: of years of rows it is not. */
function matterOf(row: EntryRow, period: Period, { unit, indicator }: Lookups) {
  return {
    period,
    get unit() {
      return unit.find(row.text('Đơn vị'))?.code ?? row.text('Đơn vị');
    },
    get kind() {
      return findSame(ENTRY_KINDS, row.text('Loại'));
    },
    get code() {
      return indicator.find(row.text('Mã'))?.code ?? row.text('Mã');
    },
  };
}

/** Rows of the past: a unit or a code that is no longer in the catalogue is told once. */
function onceEach(tell: Tell): Tell {
  const told = new Set<string>();
  return (finding) => {
    const key = [shownCode(finding), finding.found, finding.expected].join('\n');
    if (told.has(key)) return;
    told.add(key);
    tell(finding);
  };
}

interface Coded {
  readonly code: string;
}

function codesOf<Member extends Coded>(members: readonly Member[]): Names<Member> {
  const byCode = new Map(members.map((member) => [fold(member.code), member]));
  return {
    find: (text) => byCode.get(fold(text)),
    near: nearCode(members, ({ code }) => [code]),
  };
}

function nearCode<Member extends Coded>(
  members: readonly Member[],
  names: (member: Member) => readonly string[],
): Lookup<string> {
  const near = once(() => slipFinder(members, names));
  return (text) => near()(text)?.code;
}

/** A row whose places are its unit's to act on; one that the report is not about weighs as history. */
function placedRow(row: EntryRow, isOwn: boolean, unit: Unit | undefined): EntryRow {
  const whose = unit ? { unit: unit.code } : {};
  const weight = isOwn ? {} : { weight: 'history' as const };
  const place: EntryRow['place'] = (header) => ({ ...row.place(header), ...whose, ...weight });
  return { ...row, place };
}

/** A prepared row of a figure asks its unit for it and says nothing; nothing is said of it. */
function askedFigure(
  row: EntryRow,
  standing: Pick<Standing, 'tab' | 'period'>,
  lookups: Lookups,
): readonly EntryFacts[] {
  // An archive is full of spare rows.
  if (!sameText(row.text('Loại'), 'Số liệu')) return [];
  const asked = { ...standing, isOwn: true, isPrinted: false, isPartial: true };
  const found = readEntry(row, asked, lookups, () => undefined);
  return found.map((facts) => ({ ...facts, isPrepared: true }));
}

/** Where a row stands, whether the report is about it, and whether not all of it was read. */
interface Standing {
  readonly tab: EntryTab;
  /** Undefined where nobody can read it. */
  readonly period: Period | undefined;
  readonly isOwn: boolean;
  /** Whether it is one of those that are printed by its section. */
  readonly isPrinted: boolean;
  readonly isPartial: boolean;
}

function readEntry(
  found: EntryRow,
  { tab, period, isOwn, isPrinted, isPartial }: Standing,
  lookups: Lookups,
  tell: Tell,
): readonly EntryFacts[] {
  const unit = lookups.unit.find(found.text('Đơn vị'));
  const row = placedRow(found, isOwn, unit);
  if (!period) {
    tell(findingAt(row.place('Kỳ'), say.unknownRowPeriod(row.text('Kỳ'), PERIOD_FORMS)));
    return [];
  }
  const kind = readChoice('entries', row, 'Loại', tell, {
    mustFill: true,
    note: 'Dòng này chưa được tính.',
  });
  if (!kind) return [];
  const indicator = kind === 'Số liệu' ? lookups.indicator.find(row.text('Mã')) : undefined;
  if (kind === 'Số liệu' && !indicator) {
    tell(
      findingAt(
        row.place('Mã'),
        say.unknownIndicator(row.text('Mã'), lookups.indicator.near(row.text('Mã'))),
      ),
    );
  }
  if (!unit)
    tell(
      findingAt(
        row.place('Đơn vị'),
        say.unknownUnit(row.text('Đơn vị'), lookups.unit.near(row.text('Đơn vị'))),
      ),
    );
  const factsOf = (): EntryFacts => ({
    tab,
    row: row.row,
    period,
    unit: unit?.code ?? row.text('Đơn vị'),
    kind,
    code: indicator?.code ?? row.text('Mã'),
    figure: kind === 'Số liệu' ? readEntryFigure(row, indicator, tell) : notReported,
    valueText: row.text('Giá trị'),
    unitOfMeasure: row.text('ĐVT') || (indicator?.unitOfMeasure ?? ''),
    assignedBy: row.text('Nguồn giao'),
    status: readChoice('entries', row, 'Trạng thái', kind === 'Nhiệm vụ' ? tell : () => undefined, {
      note: 'Trạng thái này chưa được đếm.',
    }),
    ...(row.text('Đối tượng') === '' ? {} : { subject: row.text('Đối tượng') }),
  });
  if (isPartial) return [factsOf()];
  const section = lookups.section.find(row.text('Mục'));
  if (!section && isPrinted) {
    const printed = PRINTED_KINDS.has(kind);
    tell(
      findingAt(
        row.place('Mục'),
        say.unknownSection(row.text('Mục'), printed, lookups.section.near(row.text('Mục'))),
      ),
    );
  }
  // Only tasks and documents must hold a real date.
  const dateUnder = (header: Header<'entries'>, mustBeDate: boolean): CalendarDate | undefined => {
    const { date, said } = readDateCell(row.cell(header), header, period, mustBeDate);
    if (said) tell(findingAt(row.place(header), said));
    return date;
  };
  const entry: Entry = {
    axis: readEntryAxis(row, unit, tell),
    ...factsOf(),
    section: section?.code ?? row.text('Mục'),
    content: row.text('Nội dung'),
    doer: row.text('Người thực hiện'),
    responsibility: row.text('Trách nhiệm'),
    authority: row.text('Thẩm quyền'),
    deadline: dateUnder('Thời hạn', kind === 'Nhiệm vụ' || kind === 'Văn bản'),
    deadlineText: row.text('Thời hạn'),
    product: row.text('Sản phẩm'),
    finished: dateUnder('Ngày hoàn thành', kind === 'Nhiệm vụ'),
    finishedText: row.text('Ngày hoàn thành'),
    evidence: row.text('Minh chứng'),
    note: row.text('Ghi chú'),
    ...readAsOf(row, () => dateUnder('Tính đến ngày', true)),
    ...(readChoice('entries', row, 'Tính chất', tell) === 'Ước' && { isEstimate: true as const }),
  };
  return [entry];
}

/** The day that a figure stands for, where the row says one. */
function readAsOf(row: EntryRow, read: () => CalendarDate | undefined) {
  const asOfText = row.text('Tính đến ngày');
  if (asOfText === '') return {};
  const asOf = read();
  return { asOfText, ...(asOf && { asOf }) };
}

function readEntryAxis(row: EntryRow, unit: Unit | undefined, tell: Tell): Axis | undefined {
  const text = row.text('Trục');
  const axis = findSame(AXES, text);
  if (axis === undefined) {
    const known = unit?.axis !== undefined && say.axisOfUnit(text, unit.code, unit.axis);
    tell(findingAt(row.place('Trục'), known || say.unknownAxis(text, AXES)));
  } else if (unit?.axis !== undefined && unit.axis !== axis) {
    tell(findingAt(row.place('Trục'), say.axisOfOtherUnit(text, unit.code, unit.axis)));
  }
  return unit?.axis ?? axis;
}

/** What is said of the unit of measure stands at its cell. */
const OF_UNIT: ReadonlySet<FindingCode | undefined> = new Set(['wrong-unit', 'unit-differs']);

function readEntryFigure(row: EntryRow, indicator: Indicator | undefined, tell: Tell): Figure {
  const unit = row.text('ĐVT');
  const { figure, observations } = readFigure(row.cell('Giá trị'), unit, indicator);
  for (const observation of observations) {
    const ofUnit = unit !== '' && OF_UNIT.has(observation.code);
    tell(findingAt(row.place(ofUnit ? 'ĐVT' : 'Giá trị'), observation));
  }
  return figure;
}
