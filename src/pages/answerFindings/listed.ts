import type { Book } from '../../book';
import { BLANK, cellText, shownText, tabsNamed } from '../../contract';
import {
  type Actor,
  cellOf,
  type Finding,
  guidanceOf,
  SEVERITIES,
  sayHere,
  shownCode,
} from '../../findings';
import { indicatorOf } from '../../form';
import { office } from '../../messages/findings';
import { answered, place } from '../../messages/findingsPage';
import { rowOf } from '../../model/address';
import { shortened } from '../../model/beginning';
import { withoutMarks } from '../../model/folding';
import { byActor, isAnswered, type WeighedFinding } from '../../review';

/** What is chosen of the findings; blank chooses all. */
export interface Filter {
  /** `@office`, or a unit's code. */
  readonly who: string;
  readonly severity: string;
  readonly phrase: string;
}

/** Findings of one code that stand one below the other. */
interface Run {
  readonly code: string;
  readonly title: string;
  readonly help: string;
  readonly members: readonly WeighedFinding[];
}

/** All that somebody must act on. */
export interface Listed {
  readonly name: string;
  readonly members: readonly WeighedFinding[];
  readonly runs: readonly Run[];
}

export const OFFICE = '@office';

export function keyOf(actor: Actor): string {
  return actor === 'office' ? OFFICE : actor.unit;
}

export function nameOf({ rollup }: Book, actor: Actor): string {
  return actor === 'office' ? office : (rollup().unit(actor.unit)?.name ?? actor.unit);
}

/** What may be chosen as severity: what is explained is none of the others. */
export const WEIGHTS: readonly string[] = [...SEVERITIES, answered];

/** The findings that a filter lets through. */
export function filtered(
  findings: readonly WeighedFinding[],
  book: Book,
  { who, severity, phrase }: Filter,
): readonly WeighedFinding[] {
  const words = withoutMarks(phrase).split(' ').filter(Boolean);
  return findings.filter((finding) => {
    if (who !== '' && keyOf(finding.actor) !== who) return false;
    const weight = isAnswered(finding) ? answered : finding.severity;
    if (severity !== '' && weight !== severity) return false;
    if (words.length === 0) return true;
    const text = foundBy(finding, book);
    return words.every((word) => text.includes(word));
  });
}

/** What a finding is found by; it is asked for again with every key. */
const KNOWN = new WeakMap<WeighedFinding, string>();

function foundBy(finding: WeighedFinding, book: Book): string {
  const known = KNOWN.get(finding);
  if (known !== undefined) return known;
  const text = withoutMarks(
    [
      sayHere(finding),
      guidanceOf(finding).title,
      placeOf(book, finding),
      rowWords(book, finding),
      shownCode(finding),
    ].join(' '),
  );
  KNOWN.set(finding, text);
  return text;
}

/** The findings by who must act, then by what they are. */
export function listed(findings: readonly WeighedFinding[], book: Book): readonly Listed[] {
  return byActor(findings).map(({ actor, members }) => ({
    name: nameOf(book, actor),
    members,
    runs: runsOf(members),
  }));
}

function runsOf(members: readonly WeighedFinding[]): readonly Run[] {
  const runs: { code: string; title: string; help: string; members: WeighedFinding[] }[] = [];
  for (const finding of members) {
    // All rules of the office are told of alike.
    const code = `${finding.code ?? ''} ${isAnswered(finding)}`;
    const last = runs[runs.length - 1];
    if (last?.code === code) last.members.push(finding);
    else runs.push({ code, ...guidanceOf(finding), members: [finding] });
  }
  return runs;
}

/** Where a finding stands: `Biểu chung · H47 · Giá trị`. */
export function placeOf({ grid }: Book, finding: Finding): string {
  const { tab, at } = finding;
  const [header = []] = tabsNamed(grid, tab)[0]?.rows ?? [];
  const column = at.kind === 'cell' && at.row > 0 ? cellText(header[at.column] ?? BLANK) : '';
  return place(tab, cellOf(finding), column);
}

const MOST_SHOWN = 160;
/** Where a row's own name stands, by what tells most. */
const NAMES: readonly string[] = ['Tên', 'Nội dung', 'Tiêu đề', 'Mô tả', 'Khóa', 'Mã'];

/** What stands in the row of a finding, as far as people know it by that. */
export function rowWords({ grid, workbook }: Book, { tab: title, at }: Finding): string {
  const row = rowOf(at);
  const [tab] = tabsNamed(grid, title);
  if (row === undefined || row === 0 || !tab) return '';
  const headers = (tab.rows[0] ?? []).map(cellText);
  const text = (header: string) => {
    const column = headers.indexOf(header);
    return column < 0 ? '' : shownText(tab, row, column).trim();
  };
  const { entries } = workbook.tables;
  const indicator = entries?.tab === tab && indicatorOf({ text }, workbook.indicators);
  const named = indicator ? indicator.name : NAMES.map(text).find((one) => one !== '');
  return shortened([named ?? '', text('Đối tượng')].filter(Boolean).join(': '), MOST_SHOWN);
}
