import {
  asWritten,
  BLANK,
  CONTRACT,
  cellText,
  type EnteredSetting,
  type Grid,
  gridWith,
  isSettingFormula,
  readSettings,
  readTable,
  SETTINGS_OFFERED,
  type SettingKey,
  settingCells,
  settingRow,
  type Table,
} from '../../contract';
import { type Finding, guidanceOf, sayHere } from '../../findings';
import { atBox } from '../../messages/inForm';
import { noTab } from '../../messages/settingsForm';
import { rowOf } from '../../model/address';
import { shownWords } from '../browser';

/** The values of `Cấu hình` with what is typed here and not saved yet. */
export interface Values {
  readonly keys: readonly SettingKey[];
  readonly text: (key: SettingKey) => string;
  readonly isFormula: (key: SettingKey) => boolean;
  readonly set: (key: SettingKey, text: string) => void;
  readonly unsaved: () => number;
  readonly entered: () => readonly EnteredSetting[];
  readonly restore: (draft: readonly EnteredSetting[]) => void;
  readonly conflictOf: (key: SettingKey) => string | undefined;
  readonly settle: (key: SettingKey, keeps: boolean) => void;
  readonly saved: (
    sent: readonly EnteredSetting[],
    conflicts: readonly { readonly key: SettingKey; readonly standing: string }[],
  ) => void;
  /** The workbook with what is typed. */
  readonly grid: () => Grid;
  /** What reading the settings tells of each key. @param more what the check tells of them besides */
  readonly said: (more: readonly Finding[]) => ReadonlyMap<SettingKey, readonly Finding[]>;
}

/** The values over a workbook as it was read. */
export function valuesOf(grid: Grid): Values {
  const table = settingsTable(grid);
  const standing = new Map<SettingKey, string>();
  const typed = new Map<SettingKey, { readonly before: string; readonly after: string }>();
  const conflicts = new Map<SettingKey, string>();
  const offered = SETTINGS_OFFERED.map(([key]) => key);
  const others = table.rows
    .map((row) => row.text('Khóa') as SettingKey)
    .filter((key) => key !== ('' as string) && !offered.some((one) => isKey(table, one, key)));
  const keys = [...offered, ...others];
  const inBook = (key: SettingKey) => cellText(settingRow(table, key)?.cell('Giá trị') ?? BLANK);
  for (const key of keys) standing.set(key, inBook(key));
  const now = (key: SettingKey) => standing.get(key) ?? '';
  const put = (key: SettingKey, after: string) => {
    if (after === now(key)) typed.delete(key);
    else typed.set(key, { before: now(key), after });
  };
  const text = (key: SettingKey) => typed.get(key)?.after ?? now(key);
  const withValues = () => {
    const written = keys.filter((key) => text(key) !== inBook(key));
    return gridWith(
      grid,
      table.tab.id,
      settingCells(
        table,
        written.map((key) => ({ key, after: text(key) })),
      ),
    );
  };
  return {
    keys,
    text,
    isFormula: (key) => isSettingFormula(table, key),
    set: put,
    unsaved: () => typed.size,
    entered: () => [...typed].map(([key, words]) => asWritten({ key, ...words })),
    restore: (draft) => {
      for (const { key, before, after } of draft) {
        put(key, after);
        if (typed.has(key) && now(key) !== before) conflicts.set(key, now(key));
      }
    },
    conflictOf: (key) => conflicts.get(key),
    settle: (key, keeps) => {
      const mine = text(key);
      standing.set(key, conflicts.get(key) ?? now(key));
      conflicts.delete(key);
      typed.delete(key);
      if (keeps) put(key, mine);
    },
    saved: (sent, found) => {
      conflicts.clear();
      for (const one of found) conflicts.set(one.key, one.standing);
      for (const { key, after } of sent) {
        if (conflicts.has(key)) continue;
        const since = asWritten({ key, before: '', after: text(key) }).after;
        standing.set(key, after);
        // What was typed since then is still to be saved.
        put(key, since);
      }
    },
    grid: withValues,
    said: (more) => {
      const after = settingsTable(withValues());
      const reading = readSettings(after);
      const read =
        reading.state === 'read' ? reading.findings : [...reading.findings, ...reading.besides];
      const isRead = new Set(read.map(({ message }) => message));
      const findings = [...read, ...more.filter(({ message }) => !isRead.has(message))];
      const said = new Map<SettingKey, readonly Finding[]>();
      for (const key of keys) {
        const row = settingRow(after, key)?.row;
        const own = findings.filter(
          ({ at, message }) =>
            (row !== undefined && rowOf(at) === row - 1) ||
            // Of a key without a row only its name tells.
            (row === undefined && message.includes(`"${key}"`)),
        );
        said.set(key, own);
      }
      return said;
    },
  };
}

function settingsTable(grid: Grid): Table<'settings'> {
  const reading = readTable(grid, CONTRACT.settings);
  if (reading.state !== 'read') throw new Error(noTab);
  return reading.table;
}

function isKey(table: Table<'settings'>, key: SettingKey, other: string): boolean {
  const row = settingRow(table, key);
  return row !== undefined && row.text('Khóa') === other;
}

/** What is wrong, and what to type instead. */
export function sayOf(finding: Finding): string {
  const help = atBox(guidanceOf(finding).help, finding.expected);
  return `${finding.severity}: ${shownWords(sayHere(finding))} ${help}`;
}
