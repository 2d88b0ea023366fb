import { BLANK, cellText, type Grid, type Tab, tabsNamed } from '../contract';

/** What a version of the report says: its lines of text and its figures. */
export interface VersionContent {
  readonly period: string;
  readonly lines: readonly string[];
  readonly figures: ReadonlyMap<string, VersionFigure>;
}

/** A figure as it was printed in `Tổng hợp`; the value is an unrounded decimal or a state. */
export interface VersionFigure {
  readonly name: string;
  readonly value: string;
}

/** The latest version of the report and, of the same period, the last one that differed from it. */
export interface KeptVersions {
  readonly latest: VersionContent | undefined;
  readonly before: VersionContent | undefined;
}

/** The hidden tab that keeps what the last two versions said. */
export const KEPT_TAB = 'Bản gần nhất';

/** @param report the code of another report than the workbook's first */
export function keptTitle(report: string | undefined): string {
  return report === undefined ? KEPT_TAB : `_${KEPT_TAB} ${report}`;
}

const NOTHING: KeptVersions = { latest: undefined, before: undefined };

const LINE = 'dòng';
const FIGURE = 'số liệu';
const PERIOD = 'kỳ';

/** The rows of the hidden tab: kind, key, then what each version says. */
export function keptRows({ latest, before }: KeptVersions): readonly (readonly string[])[] {
  const length = Math.max(latest?.lines.length ?? 0, before?.lines.length ?? 0);
  const codes = new Set([...(latest?.figures.keys() ?? []), ...(before?.figures.keys() ?? [])]);
  return [
    ['Loại', 'Khóa', 'Bản này', 'Bản trước'],
    [PERIOD, '', latest?.period ?? '', before?.period ?? ''],
    ...[...codes].map((code) => [
      FIGURE,
      figureKey(code, latest?.figures.get(code) ?? before?.figures.get(code)),
      latest?.figures.get(code)?.value ?? '',
      before?.figures.get(code)?.value ?? '',
    ]),
    ...Array.from({ length }, (_, at) => [
      LINE,
      String(at + 1),
      latest?.lines[at] ?? '',
      before?.lines[at] ?? '',
    ]),
  ];
}

/** A code may have a space in it, though it should not. */
function figureKey(code: string, figure: VersionFigure | undefined): string {
  return `${code}\n${figure?.name ?? ''}`;
}

/** Code and name of a key; runs before put a space between the two. */
function readFigureKey(key: string): readonly [code: string, name: string] {
  const end = key.indexOf(key.includes('\n') ? '\n' : ' ');
  return end < 0 ? [key, ''] : [key.slice(0, end), key.slice(end + 1)];
}

/**
 * Reads the hidden tab back; a workbook without it has no version yet.
 * @param report the code of another report than the workbook's first
 */
export function readKept(grid: Grid, report?: string): KeptVersions {
  const [tab] = tabsNamed(grid, keptTitle(report));
  return tab ? { latest: contentIn(tab, 2), before: contentIn(tab, 3) } : NOTHING;
}

function contentIn(tab: Tab, column: number): VersionContent | undefined {
  let period = '';
  const lines: string[] = [];
  const figures = new Map<string, VersionFigure>();
  for (const row of tab.rows.slice(1)) {
    const textAt = (at: number) => cellText(row[at] ?? BLANK);
    const [kind, value] = [textAt(0), textAt(column)];
    if (kind === PERIOD) period = value;
    if (kind === LINE) lines.push(value);
    if (kind === FIGURE && value !== '') {
      const [code, name] = readFigureKey(textAt(1));
      figures.set(code, { name, value });
    }
  }
  while (lines.length > 0 && lines[lines.length - 1] === '') lines.pop();
  return period === '' ? undefined : { period, lines, figures };
}

/**
 * What is kept after a run: a version that says the same as the latest replaces nothing, so that a
 * second run shows the same changes; a new period begins anew.
 */
export function keepVersion(kept: KeptVersions, made: VersionContent): KeptVersions {
  const { latest } = kept;
  if (latest === undefined || latest.period !== made.period) {
    return { latest: made, before: undefined };
  }
  return saysTheSame(latest, made) ? kept : { latest: made, before: latest };
}

function saysTheSame(left: VersionContent, right: VersionContent): boolean {
  const text = ({ lines, figures }: VersionContent) =>
    JSON.stringify([lines, [...figures].map(([code, { value }]) => [code, value])]);
  return text(left) === text(right);
}
