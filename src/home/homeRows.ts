import { TAB } from '../contract';
import { blankCell, type ContentCell, textCell } from '../contract/write';
import * as say from '../messages/home';
import { type CalendarDate, writeDate } from '../model/date';
import { sayPeriod } from '../model/period';
import { deadlineOf, type Settings } from '../model/settings';
import type { Unit } from '../model/unit';
import { untilDeadline } from '../progress';
import { notesOf, type Row } from './columns';
import { type Submission, type Submitting, submissionsOf } from './submissions';

/** A version of the report as the home tab links it. */
export interface LinkedVersion {
  readonly name: string;
  readonly url: string;
  readonly wordUrl: string;
  readonly pdfUrl: string;
  /** `lập lúc 20/05/2026 10:00, van-phong@…`. */
  readonly made: string;
}

/** Whose the workbook is, and of which period the tab speaks. */
export function headRows({ issuer, period, from, to }: Settings): readonly Row[] {
  const [begin, end] = [from, to].map((date) => (date ? writeDate(date) : ''));
  return [
    [textCell(say.title(issuer), 'title')],
    [textCell(say.periodLine(sayPeriod(period), begin ?? '', end ?? ''), 'verdict')],
  ];
}

interface Standings extends Submitting {
  readonly settings: Settings;
  /** The day by the workbook's clock. */
  readonly today: CalendarDate | undefined;
}

/**
 * How many of the units that are asked to report have submitted, and are approved, and the days left.
 * @param asOf when the days were counted, in words
 */
export function progressRows(standings: Standings, asOf: string): readonly Row[] {
  const { settings, today, isChanged } = standings;
  const submissions = submissionsOf(standings, settings.period);
  const count = (...kinds: readonly Submission[]) =>
    submissions.filter((one) => kinds.includes(one)).length;
  const deadline = deadlineOf(settings);
  const line = say.progressLine({
    units: submissions.length,
    submitted: count('Đã nộp', 'Đã duyệt', 'changed'),
    judged: isChanged && { approved: count('Đã duyệt'), changed: count('changed') },
    deadline: deadline && writeDate(deadline),
    left: deadline && today && untilDeadline(deadline, today),
    asOf,
  });
  return notesOf(line);
}

/** A report, in each of its forms. */
export function reportRow(label: string, linked: LinkedVersion): Row {
  const page = (text: string, url: string): ContentCell =>
    url === '' ? blankCell('note') : { ...textCell(text, 'run'), ...pageLink(url) };
  return [
    { ...textCell(label), ...pageLink(linked.url) },
    page(say.word, linked.wordUrl),
    blankCell('note'),
    page(say.pdf, linked.pdfUrl),
    blankCell('note'),
    textCell(linked.made, 'note'),
  ];
}

function pageLink(url: string): Pick<ContentCell, 'link'> {
  return url === '' ? {} : { link: { kind: 'page', url } };
}

/** The way to another tab. */
export function tabRow(label: string, title: string): Row {
  return [{ ...textCell(`${label} (${title})`), link: { kind: 'cell', tab: title, cell: 'A1' } }];
}

/** A unit by its name, leading to its rows in the form as they stand when the tab is written. */
export function unitCell(
  { code, name }: Unit,
  formCells: ReadonlyMap<string, string>,
): ContentCell {
  const cell = formCells.get(code);
  return {
    ...textCell(name),
    // By its code the link is found again once rows are put in: names may be alike.
    note: code,
    ...(cell !== undefined && { link: { kind: 'cell', tab: TAB.entries, cell } }),
  };
}
