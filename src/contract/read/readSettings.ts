import { cellOf, type Finding, findingAt, type Place } from '../../findings';
import * as sayForm from '../../messages/form';
import * as say from '../../messages/structure';
import { WHOLE_TAB } from '../../model/address';
import type { CalendarDate } from '../../model/date';
import { findSame, fold } from '../../model/folding';
import { numeralReadings } from '../../model/number';
import { PERIOD_FORMS, type Period } from '../../model/period';
import type { Settings } from '../../model/settings';
import { isSimilar } from '../../model/similar';
import { HOME_ZONE } from '../../model/timeZone';
import type { Grid } from '../grid';
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
import { readTable, type Table, type TableRow } from './table';

export type SettingsReading =
  | { readonly state: 'read'; readonly settings: Settings; readonly findings: readonly Finding[] }
  | {
      readonly state: 'broken';
      readonly findings: readonly Finding[];
      /** What is to be said of all other settings. */
      readonly besides: readonly Finding[];
    };

/** Reads `Cấu hình`. Broken where the period is missing or of an unknown form. */
export function readSettings(table: Table<'settings'>): SettingsReading {
  const findings: Finding[] = [];
  const rows = rowsByKey(table, (finding) => findings.push(finding));
  const reading = readReportPeriod(table, rows);
  const period = reading.state === 'read' ? reading.period : undefined;
  const reader = new SettingsReader(table, rows, period, findings);
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

type PeriodReading =
  | { readonly state: 'read'; readonly period: Period }
  | { readonly state: 'broken'; readonly findings: readonly Finding[] };

const PERIOD_KEY: SettingKey = 'Kỳ';

/** The period of the report, where `Cấu hình` can be read as far as that. */
export function reportPeriod(grid: Pick<Grid, 'tabs'>): Period | undefined {
  const table = readTable(grid, CONTRACT.settings);
  if (table.state !== 'read') return undefined;
  const reading = readReportPeriod(
    table.table,
    rowsByKey(table.table, () => undefined),
  );
  return reading.state === 'read' ? reading.period : undefined;
}

function readReportPeriod(table: SettingsTable, rows: RowsByKey): PeriodReading {
  const row = rows.get(fold(PERIOD_KEY));
  const tab: Place = { tab: table.tab.title, at: WHOLE_TAB };
  if (!row) return { state: 'broken', findings: [findingAt(tab, say.missingPeriod())] };
  const place = row.place('Giá trị');
  const twins = table.rows.filter((other) => fold(other.text('Khóa')) === fold(PERIOD_KEY));
  if (twins.length > 1) {
    const cells = twins.map((twin) => cellOf(twin.place('Khóa')));
    return { state: 'broken', findings: [findingAt(place, say.duplicatePeriod(cells))] };
  }
  const text = row.text('Giá trị');
  if (text === '') return { state: 'broken', findings: [findingAt(place, say.missingPeriod())] };
  const period = readPeriodCell(row.cell('Giá trị'));
  return period
    ? { state: 'read', period }
    : { state: 'broken', findings: [findingAt(place, say.unknownPeriod(text, PERIOD_FORMS))] };
}

class SettingsReader {
  constructor(
    private readonly table: SettingsTable,
    private readonly rows: RowsByKey,
    private readonly period: Period | undefined,
    readonly findings: Finding[],
  ) {}

  text(key: SettingKey): string {
    return this.rows.get(fold(key))?.text('Giá trị') ?? '';
  }

  place(key: SettingKey): Place {
    const whole: Place = { tab: this.table.tab.title, at: WHOLE_TAB };
    return this.rows.get(fold(key))?.place('Giá trị') ?? whole;
  }

  date(key: SettingKey): CalendarDate | undefined {
    const cell = this.rows.get(fold(key))?.cell('Giá trị');
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

  rowNumbers(): ReadonlyMap<string, number> {
    return new Map([...this.rows].map(([key, row]) => [key, row.row]));
  }
}

function settingsOf(reader: SettingsReader): Omit<Settings, 'period'> {
  const stateRegime = reader.choice('Thể thức') === 'Hành chính';
  return {
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
    rows: reader.rowNumbers(),
  };
}
