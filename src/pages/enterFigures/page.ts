import { type Book, readBook, type UnitFindings, unitFindings } from '../../book';
import { type Grid, type PackedGrid, unpackGrid } from '../../contract';
import type { EnteredRow } from '../../form';
import * as say from '../../messages/enteringPage';
import { lineInForm } from '../../messages/inForm';
import { nothingWritten, sayInPlace } from '../../messages/run';
import { rowOf } from '../../model/address';
import { daysBetween, readDate, writeDate } from '../../model/date';
import { withoutMarks } from '../../model/folding';
import { sayPeriod, writePeriod } from '../../model/period';
import { isSubmitted, type ProgressState } from '../../model/progress';
import { deadlineOf } from '../../model/settings';
import type { Unit } from '../../model/unit';
import {
  type Answer,
  button,
  callServer,
  doneBy,
  draftOf,
  element,
  fill,
  helpButton,
  keptDraft,
  SEVERITY_CLASS,
  savingBar,
  shownWords,
} from '../browser';
import { type Form, type Saved, typedTexts } from '../typed';
import { adder } from './adder';
import { itemOnPage, type ShownItem } from './boxes';
import { groupsOf, type Item, shownRow } from './items';
import { picker } from './picker';
import { draftParts, unitForm } from './unitForm';

/** What the script gives the page. */
export interface Opened {
  /** The runner's own unit; blank where that is not clear. */
  readonly unit: string;
  /** The units that the runner may enter. */
  readonly units: readonly Standing[];
  /** `20/05/2026 14:03`, by the workbook's clock. */
  readonly when: string;
  readonly grid: PackedGrid;
}

interface Standing {
  readonly code: string;
  readonly state: ProgressState;
  readonly when: string;
  readonly reason: string;
  readonly isClosed: boolean;
}

/** The page over what the script gave; what is typed for one unit stays a draft while another is shown. */
export function startPage(opened: Opened): void {
  const grid = unpackGrid(opened.grid);
  const book = readBook(grid);
  const units = book.workbook.units.filter(({ code }) =>
    opened.units.some((one) => one.code === code),
  );
  const main = element('main', { id: 'form' });
  const unsaved = element('div', { class: 'unsaved' });
  const choice = unitChoice(units, opened.unit, (unit) => show(unit));
  const { period } = book.workbook.settings;
  const show = (unit: Unit | undefined) => {
    if (unit) showUnit(main, opened, { grid, book, unit });
    else fill(main);
    const others = units.filter((one) => one !== unit);
    fill(
      unsaved,
      ...others.flatMap((one) =>
        unsavedLine(one, keptDraft(draftParts(grid, one, period)), choose),
      ),
    );
    window.scrollTo(0, 0);
  };
  const choose = (unit: Unit) => {
    const select = choice.querySelector('select');
    if (select) select.value = unit.code;
    show(unit);
  };
  document.title = say.title;
  fill(
    document.body,
    element(
      'header',
      {},
      helpButton(say.title),
      element(
        'h1',
        {},
        say.title,
        ' ',
        element('span', {}, sayPeriod(book.workbook.settings.period)),
      ),
      choice,
    ),
    unsaved,
    main,
  );
  const [only, ...others] = units;
  show(units.find(({ code }) => code === opened.unit) ?? (others.length === 0 ? only : undefined));
}

/** What stands typed for a unit that is not shown, and the way to it. */
function unsavedLine(
  unit: Unit,
  draft: unknown,
  choose: (unit: Unit) => void,
): readonly HTMLElement[] {
  const rows = Array.isArray(draft) ? (draft as readonly EnteredRow[]) : [];
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  if (cells === 0) return [];
  const back = button(say.backTo(unit.name), () => choose(unit), { class: 'plain' });
  return [
    element('p', { class: 'standing', role: 'status' }, say.unsavedOf(unit.name, cells), ' ', back),
  ];
}

function unitChoice(
  units: readonly Unit[],
  chosen: string,
  choose: (unit: Unit | undefined) => void,
): HTMLElement {
  const [only, ...others] = units;
  if (only && others.length === 0) return element('p', { class: 'unit-name' }, only.name);
  const select = element(
    'select',
    { id: 'unit' },
    element('option', { value: '' }, say.chooseUnit),
    ...units.map(({ code, name }) =>
      element('option', { value: code, selected: code === chosen }, `${name} (${code})`),
    ),
  );
  select.addEventListener('change', () => choose(units.find(({ code }) => code === select.value)));
  return element('p', {}, element('label', { for: 'unit' }, say.unit), ' ', select);
}

/**
 * After so many milliseconds without a key the whole workbook is checked; longer where a check is long. The
 * row itself is read at once.
 */
const CHECK_AFTER = 600;

function showUnit(
  main: HTMLElement,
  opened: Opened,
  { grid, book, unit }: { readonly grid: Grid; readonly book: Book; readonly unit: Unit },
): void {
  const form = unitForm(grid, book, unit);
  const standing = opened.units.find(({ code }) => code === unit.code);
  const isClosed = standing?.isClosed === true;
  const notice = element('div', { class: 'notice', role: 'status' });
  const draft = draftOf(draftParts(grid, unit, form.period), notice);
  const count = element('p', { class: 'count' });
  const besides = element('div', { class: 'says besides' });
  const none = element('p', { role: 'status' });
  const search = element('input', {
    id: 'search',
    type: 'search',
    autocomplete: 'off',
    placeholder: say.searchHint,
  });
  const list = element('div', { class: 'groups' });
  const live = element('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  const submitButton = button(say.submit, () => void submit(), { class: 'plain' });
  const pick = picker(form.book);
  let shown: readonly ShownItem[] = [];
  let takes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const typed = (item: Item, header: Parameters<Form['set']>[1], text: string) => {
    form.set(item.row, header, text);
    keep();
    bar.refresh();
    const one = shown.find((other) => other.item === item);
    live.textContent = one?.glance().join(' ') ?? '';
    clearTimeout(timer);
    timer = setTimeout(() => judge(item), Math.max(CHECK_AFTER, 2 * takes));
  };
  const keep = () => {
    const rows = form.entered();
    draft.keep(rows.length > 0 ? rows : undefined);
  };
  const judge = (of?: Item) => {
    const began = performance.now();
    const now = form.book();
    for (const one of shown) {
      const lines = one.judge(now);
      const words = lines.join(' ');
      if (one.item === of && live.textContent !== words) live.textContent = words;
    }
    const figures = shown.filter(({ item }) => item.kind === 'Số liệu');
    const done = figures.filter(({ item }) => form.text(item.row, 'Giá trị') !== '');
    const open = unitFindings(now, unit);
    const counted = [say.filled(done.length, figures.length), ...say.open(open)].join(' · ');
    count.textContent = shown.length > 0 ? counted : '';
    fill(besides, ...besidesItems(open, shown));
    takes = performance.now() - began;
  };
  const render = () => {
    const groups = groupsOf(form, form.book());
    const acts = {
      typed,
      insert: pick.open,
      reviewed: ({ row }: Item) => {
        form.reviewed(row);
        refresh();
      },
      settle: (...[conflict, keeps]: Parameters<Form['settle']>) => {
        form.settle(conflict, keeps);
        refresh();
      },
    };
    shown = [];
    const sections = groups.map(({ title, items }) => {
      const own = items.map((item) => itemOnPage(form, item, acts, isClosed));
      shown = [...shown, ...own];
      return element('section', {}, element('h2', {}, title), ...own.map(({ node }) => node));
    });
    fill(
      list,
      ...(sections.length > 0 ? sections : [element('p', {}, say.noRows)]),
      isClosed
        ? undefined
        : adder(form, (row) => {
            refreshAll();
            shown.find(({ item }) => item.row === row)?.first?.focus();
          }),
    );
    find();
    judge();
  };
  const refreshAll = () => {
    keep();
    bar.refresh();
    render();
  };
  const refresh = () => {
    keep();
    for (const one of shown) one.refresh();
    bar.refresh();
    judge();
  };
  const find = () => {
    const words = withoutMarks(search.value).split(' ').filter(Boolean);
    for (const { node, item } of shown) {
      const heading = node.parentElement?.querySelector('h2')?.textContent ?? '';
      const text = withoutMarks(`${item.name} ${form.text(item.row, 'Mã')} ${heading}`);
      node.hidden = !words.every((word) => text.includes(word));
    }
    for (const section of list.querySelectorAll<HTMLElement>('section:not(.add)')) {
      section.hidden = [...section.querySelectorAll<HTMLElement>('.item')].every(
        ({ hidden }) => hidden,
      );
    }
    // Where there are no rows at all that is said, and no word of the search is to blame.
    const isHidden = shown.length > 0 && shown.every(({ node }) => node.hidden);
    none.textContent = isHidden ? say.nothingFound : '';
  };
  const tellGone = (rows: readonly EnteredRow[]) => {
    if (rows.length === 0) return;
    notice.append(element('p', { class: 'error' }, say.rowGone(typedTexts(rows))));
  };
  const send = async () => {
    const sent = form.entered();
    const answer = await doneBy('enterFigures', {
      'don-vi': unit.code,
      ky: writePeriod(form.period),
      ghi: JSON.stringify(sent),
    });
    tellGone(form.saved(sent, answer.entered as Saved));
    refresh();
    return form.conflicts().length > 0 || form.unsaved() > 0 ? answer.messages.join(' ') : '';
  };
  const submit = async () => {
    if (!(await bar.save())) return;
    const act = async () => {
      const answer = await callServer('submit', { 'don-vi': unit.code });
      if (answer.status === 'done') return tellLines(answer);
      // The command says of itself that it wrote nothing; what was typed is saved by then.
      const reasons = answer.messages.filter((line) => line !== nothingWritten);
      return tellLines({ ...answer, messages: [say.savedNotSubmitted, ...reasons] });
    };
    await bar.work(say.submitting, act, say.notSubmitted);
  };
  const tellLines = ({ messages }: Answer) => {
    const rows = new Map(shown.map(({ item }) => [item.row, shownRow(item)]));
    const lines = messages.map((line) => lineInForm(line, (row) => rows.get(row)));
    fill(notice, ...lines.map((line) => element('p', {}, line)));
    notice.scrollIntoView({ block: 'nearest' });
    return lines[0] ?? '';
  };
  const reload = async () => {
    const answer = await callServer('enterFigures', { 'don-vi': unit.code });
    if (answer.status !== 'done') return tellLines(answer);
    startPage(answer as unknown as Opened);
    return '';
  };
  const onKey = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.key !== 'Enter' || event.isComposing) return;
    if (target instanceof HTMLInputElement) {
      event.preventDefault();
      moveOn(target, event.shiftKey ? -1 : 1);
    }
  };
  /** To the next item's first box that is shown, or the one before. */
  const moveOn = (from: HTMLElement, step: 1 | -1) => {
    const boxes = shown.filter(({ node, first }) => first && !node.hidden);
    const at = boxes.findIndex(({ node }) => node.contains(from));
    const next = boxes[at + step]?.first;
    if (next) {
      next.focus();
      if (next instanceof HTMLInputElement) next.select();
    } else if (step > 0) bar.node.querySelector<HTMLElement>('.save')?.focus();
  };

  const bar = savingBar({
    main,
    isClosed,
    unsaved: form.unsaved,
    send,
    reload,
    more: [submitButton],
  });
  for (const old of document.querySelectorAll('dialog')) old.remove();
  document.body.append(pick.node);
  main.onkeydown = onKey;
  search.addEventListener('input', find);
  fill(
    main,
    element('p', { class: 'deadline' }, deadlineLine(book, opened)),
    ...standingLines(standing).map((line) => element('p', { class: 'standing' }, line)),
    notice,
    element('p', { class: 'search' }, element('label', { for: 'search' }, say.search), search),
    none,
    count,
    besides,
    element('p', { class: 'hint' }, say.howTo),
    list,
    live,
    bar.node,
  );
  const found = draft.read();
  if (Array.isArray(found) && found.length > 0) {
    const gone = form.restore(found as readonly EnteredRow[]);
    if (form.unsaved() > 0) {
      draft.sayRestored(form.unsaved(), () => showUnit(main, opened, { grid, book, unit }));
    }
    tellGone(gone);
    // What somebody else typed alike meanwhile is a draft no more.
    if (gone.length === 0) keep();
  }
  render();
  bar.refresh();
}

/** What is counted and stands in a row that is no item of the page. */
function besidesItems({ errors, warnings }: UnitFindings, shown: readonly ShownItem[]) {
  const rows = new Set(shown.map(({ item }) => item.row - 1));
  return [...errors, ...warnings]
    .filter(({ at }) => !rows.has(rowOf(at) ?? -1))
    .map((one) =>
      element('span', { class: SEVERITY_CLASS[one.severity] }, shownWords(sayInPlace(one))),
    );
}

function deadlineLine({ workbook }: Book, { when }: Opened): string {
  const deadline = deadlineOf(workbook.settings);
  if (!deadline) return '';
  const today = readDate(when.split(' ')[0] ?? '');
  return say.deadline(writeDate(deadline), today && daysBetween(today, deadline));
}

function standingLines(standing: Standing | undefined): readonly string[] {
  if (!standing) return [];
  const { state, reason, isClosed } = standing;
  return [
    ...(state === 'Trả lại' ? [say.returned(reason)] : []),
    ...(isClosed ? [say.closedNow] : isSubmitted(standing) ? [say.submittedNow] : []),
  ];
}
