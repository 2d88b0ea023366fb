import { cellOf, type Finding, findingAt, type Place } from '../../findings';
import * as sayForm from '../../messages/form';
import * as say from '../../messages/structure';
import { type Address, WHOLE_TAB } from '../../model/address';
import type { CalendarDate } from '../../model/date';
import { findSame, fold } from '../../model/folding';
import { numeralReadings } from '../../model/number';
import { PERIOD_FORMS, type Period } from '../../model/period';
import type { Settings } from '../../model/settings';
import { isSimilar } from '../../model/similar';
import { HOME_ZONE } from '../../model/timeZone';
import { type Cell, cellText, type Grid } from '../grid';
import {
  type ChoiceKey,
  CONTRACT,
  SETTINGS_OFFERED,
  type SettingKey,
  type SettingMember,
  settingChoice,
  TIME_ZONES,
} from '../schema';
import { splitList } from './choices';
import { readDateCell } from './readDateCell';
import { readPeriodCell } from './readPeriodCell';
import { type ReportHead, repeatedReports, reportHeads, valueColumn } from './reportColumns';
import { readTable, type Table, type TableRow } from './table';

export type SettingsReading =
  | { readonly state: 'read'; readonly settings: Settings; readonly findings: readonly Finding[] }
  | {
      readonly state: 'broken';
      readonly findings: readonly Finding[];
      /** What is to be said of all other settings. */
      readonly besides: readonly Finding[];
    };

/**
 * Reads `Cấu hình` for one of its reports. Broken where the period is missing or of an unknown form.
 * @param code the report's; without it the first one
 */
export function readSettings(table: Table<'settings'>, code?: string): SettingsReading {
  const findings: Finding[] = [...repeatedReports(table)];
  const rows = rowsByKey(table, (finding) => findings.push(finding));
  const values = valuesOf(table, rows, code);
  const reading = readReportPeriod(table, values);
  const period = reading.state === 'read' ? reading.period : undefined;
  const reader = new SettingsReader(values, period, findings);
  for (const [key, { required }] of SETTINGS_OFFERED) {
    if (required && reader.text(key) === '') {
      findings.push(findingAt(reader.place(key), sayForm.missingSetting(key)));
    }
  }
  findings.push(...nearlyKnownKeys(rows));
  const others = settingsOf(reader);
  return reading.state === 'read'
    ? { state: 'read', settings: { ...others, period: reading.period }, findings }
    : { ...reading, besides: findings };
}

type SettingsTable = Table<'settings'>;
type RowsByKey = ReadonlyMap<string, TableRow<'settings'>>;

function rowsByKey(table: SettingsTable, tell: (finding: Finding) => void): RowsByKey {
  const rows = new Map<string, TableRow<'settings'>>();
  for (const row of table.rows) {
    const key = fold(row.text('Khóa'));
    if (key === '') continue;
    const first = rows.get(key);
    if (first) {
      const cell = cellOf(first.place('Khóa'));
      tell(findingAt(row.place('Khóa'), sayForm.repeatedSetting(row.text('Khóa'), cell)));
    } else {
      rows.set(key, row);
    }
  }
  return rows;
}

/** Keys that nobody reads but that read nearly as one that is missing. */
function nearlyKnownKeys(rows: RowsByKey): readonly Finding[] {
  const known = SETTINGS_OFFERED.map(([key]) => key);
  const absent = known.filter((key) => !rows.has(fold(key)));
  const names = new Set(known.map(fold));
  return [...rows.entries()].flatMap(([key, row]) => {
    const wanted = names.has(key) ? undefined : absent.find((name) => isSimilar(key, name));
    if (wanted === undefined) return [];
    return [findingAt(row.place('Khóa'), say.unknownKey(row.text('Khóa'), wanted))];
  });
}

/** The value of a key as it counts for one report. */
interface SettingValue {
  readonly cell: Cell;
  readonly text: string;
  readonly place: Place;
}

/** `Cấu hình` as one report reads it: a cell of its own column, where that is blank the one under `Giá trị`. */
interface SettingValues {
  readonly report: ReportHead;
  readonly of: (key: SettingKey) => SettingValue | undefined;
  readonly whole: Place;
}

function valuesOf(table: SettingsTable, rows: RowsByKey, code: string | undefined): SettingValues {
  const heads = reportHeads(table);
  const [first = { code: '', column: table.column('Giá trị') ?? 0 }] = heads;
  const report = heads.find((head) => head.code === code) ?? first;
  return {
    report,
    of: (key) => {
      const row = rows.get(fold(key));
      if (!row) return undefined;
      const { cell, place } = row.at(valueColumn(row, report, first));
      return { cell, place, text: cellText(cell).normalize('NFC').trim() };
    },
    whole: { tab: table.tab.title, at: WHOLE_TAB },
  };
}

type PeriodReading =
  | { readonly state: 'read'; readonly period: Period }
  | { readonly state: 'broken'; readonly findings: readonly Finding[] };

const PERIOD_KEY: SettingKey = 'Kỳ';

/** The period of the report, where `Cấu hình` can be read as far as that. */
export function reportPeriod(grid: Pick<Grid, 'tabs'>): Period | undefined {
  const table = readTable(grid, CONTRACT.settings);
  if (table.state !== 'read') return undefined;
  const rows = rowsByKey(table.table, () => undefined);
  const reading = readReportPeriod(table.table, valuesOf(table.table, rows, undefined));
  return reading.state === 'read' ? reading.period : undefined;
}

function readReportPeriod(table: SettingsTable, values: SettingValues): PeriodReading {
  const value = values.of(PERIOD_KEY);
  if (!value) return { state: 'broken', findings: [findingAt(values.whole, say.missingPeriod())] };
  const { text, place } = value;
  const twins = table.rows.filter((other) => fold(other.text('Khóa')) === fold(PERIOD_KEY));
  if (twins.length > 1) {
    const cells = twins.map((twin) => cellOf(twin.place('Khóa')));
    return { state: 'broken', findings: [findingAt(place, say.duplicatePeriod(cells))] };
  }
  if (text === '') return { state: 'broken', findings: [findingAt(place, say.missingPeriod())] };
  const period = readPeriodCell(value.cell);
  return period
    ? { state: 'read', period }
    : { state: 'broken', findings: [findingAt(place, say.unknownPeriod(text, PERIOD_FORMS))] };
}

class SettingsReader {
  constructor(
    private readonly values: SettingValues,
    private readonly period: Period | undefined,
    readonly findings: Finding[],
  ) {}

  get report(): string {
    return this.values.report.code;
  }

  text(key: SettingKey): string {
    return this.values.of(key)?.text ?? '';
  }

  place(key: SettingKey): Place {
    return this.values.of(key)?.place ?? this.values.whole;
  }

  date(key: SettingKey): CalendarDate | undefined {
    const cell = this.values.of(key)?.cell;
    if (!cell) return undefined;
    const { date, said } = readDateCell(cell, key, this.period, true);
    if (said) this.findings.push(findingAt(this.place(key), said));
    return date;
  }

  choice<K extends ChoiceKey>(key: K): SettingMember<K> {
    const { members, fallback } = settingChoice(key);
    const text = this.text(key);
    // `ủy` and `uỷ` fold to the same text: a member as it is written comes first.
    const written = members.find((one) => one === text.toLowerCase());
    const member = written ?? findSame(members, text);
    if (member === undefined && text !== '') {
      const note = `Tạm dùng "${fallback}".`;
      this.findings.push(
        findingAt(this.place(key), sayForm.unknownChoice(key, text, members, note)),
      );
    }
    return member ?? fallback;
  }

  timeZone(): string | undefined {
    const text = this.text('Múi giờ');
    const zone = findSame(TIME_ZONES, text);
    if (zone === undefined && text !== '') {
      const said = sayForm.unknownTimeZone(text, HOME_ZONE);
      this.findings.push(findingAt(this.place('Múi giờ'), said));
    }
    return zone;
  }

  fontSize(): number | undefined {
    const text = this.text('Cỡ chữ');
    if (text === '') return undefined;
    const readings = numeralReadings(text).map(Number);
    const size = readings.find((one) => one > 0 && one <= 72);
    if (size !== undefined) return size;
    const said = sayForm.unreadableSetting('Cỡ chữ', text, 'một số trên 0, không quá 72');
    this.findings.push(findingAt(this.place('Cỡ chữ'), said));
    return undefined;
  }

  cells(): ReadonlyMap<string, Address> {
    return new Map(
      SETTINGS_OFFERED.flatMap(([key]) => {
        const at = this.values.of(key)?.place.at;
        return at ? [[fold(key), at] as const] : [];
      }),
    );
  }
}

function settingsOf(reader: SettingsReader): Omit<Settings, 'period'> {
  const stateRegime = reader.choice('Thể thức') === 'Hành chính';
  return {
    report: reader.report,
    issuer: reader.text('Tên đơn vị'),
    superior: reader.text('Cơ quan cấp trên'),
    place: reader.text('Địa danh'),
    template: reader.choice('Mẫu báo cáo'),
    regime: stateRegime ? 'state' : 'party',
    documentType: reader.text('Tên loại'),
    subject: reader.text('Trích yếu'),
    from: reader.date('Từ ngày'),
    to: reader.date('Đến ngày'),
    symbol: reader.text('Ký hiệu'),
    authority: reader.text('Thẩm quyền ký'),
    position: reader.text('Chức vụ ký'),
    signatory: reader.text('Người ký'),
    recipients: splitList(reader.text('Nơi nhận'), '\n').map((line) => line.replace(/^-\s*/, '')),
    opening: reader.text('Lời dẫn'),
    closing: reader.text('Lời kết'),
    salutation: reader.text('Kính gửi'),
    deadline: reader.date('Hạn nộp'),
    printedAppendices: splitList(reader.text('In phụ lục'), /[,;]/),
    fontSize: reader.fontSize(),
    toneStyle: reader.choice('Kiểu dấu'),
    timeZone: reader.timeZone(),
    needsApproval: reader.choice('Yêu cầu duyệt') === 'Có',
    shortLinkService: reader.text('Dịch vụ rút gọn'),
    cells: reader.cells(),
  };
}
