import { type Book, openBook } from '../../book';
import { type Grid, type PackedGrid, unpackGrid } from '../../contract';
import type { EnteredRow } from '../../form';
import * as say from '../../messages/enteringPage';
import { daysBetween, readDate, writeDate } from '../../model/date';
import { withoutMarks } from '../../model/folding';
import { sayPeriod, writePeriod } from '../../model/period';
import { isSubmitted, type ProgressState } from '../../model/progress';
import { deadlineOf } from '../../model/settings';
import type { Unit } from '../../model/unit';
import { type Answer, button, callServer, element, fill, helpButton, kept } from '../browser';
import { adder } from './adder';
import { itemOnPage, type ShownItem } from './boxes';
import { draftKey, type Form, formOf, type Saved } from './form';
import { groupsOf, type Item } from './items';
import { picker } from './picker';

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
  const book = openBook(grid, '');
  if (book.state === 'broken') throw new Error(book.findings()[0]?.message);
  const units = book.workbook.units.filter(({ code }) =>
    opened.units.some((one) => one.code === code),
  );
  const main = element('main', { id: 'form' });
  const choice = unitChoice(units, opened.unit, (unit) => show(unit));
  const show = (unit: Unit | undefined) => {
    if (unit) showUnit(main, opened, { grid, book, unit });
    else fill(main);
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
    main,
  );
  const [only, ...others] = units;
  show(units.find(({ code }) => code === opened.unit) ?? (others.length === 0 ? only : undefined));
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
  const form = formOf(grid, book, unit);
  const standing = opened.units.find(({ code }) => code === unit.code);
  const isClosed = standing?.isClosed === true;
  const key = draftKey(grid, form);
  const notice = element('div', { class: 'notice', role: 'status' });
  const count = element('p', { class: 'count' });
  const search = element('input', {
    id: 'search',
    type: 'search',
    autocomplete: 'off',
    placeholder: say.searchHint,
  });
  const list = element('div', { class: 'groups' });
  const said = element('p', { class: 'said', role: 'status', 'aria-live': 'polite' });
  const live = element('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  const saveButton = button(say.save, () => void save(), { class: 'save' });
  const submitButton = button(say.submit, () => void submit(), { class: 'plain' });
  const reloadButton = button(say.reload, () => void reload(), { class: 'plain' });
  const pick = picker(form.book);
  let shown: readonly ShownItem[] = [];
  let isBusy = false;
  let takes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const typed = (item: Item, header: Parameters<Form['set']>[1], text: string) => {
    form.set(item.row, header, text);
    keep();
    tellUnsaved();
    const one = shown.find((other) => other.item === item);
    live.textContent = one?.glance().join(' ') ?? '';
    clearTimeout(timer);
    timer = setTimeout(() => judge(item), Math.max(CHECK_AFTER, 2 * takes));
  };
  const keep = () => {
    const rows = form.entered();
    if (!kept.write(key, rows.length > 0 ? rows : undefined) && rows.length > 0) {
      fill(notice, element('p', {}, say.notKept));
    }
  };
  const tellUnsaved = () => {
    const cells = form.unsaved();
    saveButton.textContent = isBusy ? say.saving : say.saveCells(cells);
    saveButton.disabled = isBusy || isClosed;
    saveButton.classList.toggle('due', cells > 0);
    if (cells > 0) said.textContent = say.unsaved(cells);
    else if (!isBusy && said.textContent !== say.allSaved) said.textContent = '';
  };
  const judge = (of?: Item) => {
    const began = performance.now();
    const now = form.book();
    let wrong = 0;
    for (const one of shown) {
      const lines = one.judge(now);
      if (lines.length > 0) wrong += 1;
      const words = lines.join(' ');
      if (one.item === of && live.textContent !== words) live.textContent = words;
    }
    const figures = shown.filter(({ item }) => item.kind === 'Số liệu');
    const done = figures.filter(({ item }) => form.text(item.row, 'Giá trị') !== '');
    count.textContent = `${say.filled(done.length, figures.length)} · ${say.toMend(wrong)}`;
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
    tellUnsaved();
    render();
  };
  const refresh = () => {
    keep();
    for (const one of shown) one.refresh();
    tellUnsaved();
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
  };
  const tellGone = (rows: readonly EnteredRow[]) => {
    if (rows.length === 0) return;
    const texts = rows.flatMap(({ cells }) =>
      cells.map(({ header, after }) => `${header} "${after}"`),
    );
    notice.append(element('p', { class: 'error' }, say.rowGone(texts)));
  };
  const busy = (is: boolean) => {
    isBusy = is;
    main.setAttribute('aria-busy', String(is));
    submitButton.disabled = is || isClosed;
    reloadButton.disabled = is;
    tellUnsaved();
  };
  const saveNow = async (): Promise<boolean> => {
    const sent = form.entered();
    if (sent.length === 0) {
      said.textContent = say.allSaved;
      return true;
    }
    busy(true);
    said.textContent = say.saving;
    try {
      const answer = await callServer('enterFigures', {
        'don-vi': unit.code,
        ky: writePeriod(form.period),
        ghi: JSON.stringify(sent),
      });
      if (answer.status !== 'done') throw new Error(answer.messages.join(' '));
      tellGone(form.saved(sent, answer.entered as Saved));
      busy(false);
      refresh();
      said.textContent =
        form.conflicts().length > 0 || form.unsaved() > 0
          ? answer.messages.join(' ')
          : say.allSaved;
      return form.unsaved() === 0;
    } catch (error) {
      busy(false);
      said.textContent = say.failed(reasonOf(error));
      return false;
    }
  };
  const save = async () => {
    if (!isBusy && !isClosed) await saveNow();
  };
  const submit = async () => {
    if (isBusy || !(await saveNow())) return;
    busy(true);
    said.textContent = say.submitting;
    try {
      const answer = await callServer('submit', { 'don-vi': unit.code });
      tellLines(answer);
    } catch (error) {
      said.textContent = say.notSubmitted(reasonOf(error));
    }
    busy(false);
  };
  const tellLines = ({ messages }: Answer) => {
    said.textContent = messages[0] ?? '';
    fill(notice, ...messages.map((line) => element('p', {}, line)));
    notice.scrollIntoView({ block: 'nearest' });
  };
  const reload = async () => {
    if (isBusy) return;
    busy(true);
    said.textContent = say.reloading;
    try {
      const answer = await callServer('enterFigures', { 'don-vi': unit.code });
      if (answer.status === 'done') {
        startPage(answer as unknown as Opened);
        return;
      }
      tellLines(answer);
    } catch (error) {
      said.textContent = reasonOf(error);
    }
    busy(false);
  };
  const onKey = (event: KeyboardEvent) => {
    const isOrder = event.ctrlKey || event.metaKey;
    if (isOrder && (event.key === 's' || event.key === 'Enter')) {
      event.preventDefault();
      void save();
      return;
    }
    const { target } = event;
    if (event.key !== 'Enter' || event.isComposing || !(target instanceof HTMLElement)) return;
    if (target === search || target instanceof HTMLInputElement) {
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
    } else if (step > 0) saveButton.focus();
  };

  for (const old of document.querySelectorAll('dialog')) old.remove();
  document.body.append(pick.node);
  document.body.onkeydown = onKey;
  search.addEventListener('input', find);
  fill(
    main,
    element('p', { class: 'deadline' }, deadlineLine(book, opened)),
    ...standingLines(standing).map((line) => element('p', { class: 'standing' }, line)),
    notice,
    element('p', { class: 'search' }, element('label', { for: 'search' }, say.search), search),
    count,
    element('p', { class: 'hint' }, say.howTo),
    list,
    live,
    element('footer', {}, said, element('div', {}, saveButton, submitButton, reloadButton)),
  );
  const draft = kept.read(key);
  if (Array.isArray(draft) && draft.length > 0) {
    const gone = form.restore(draft as readonly EnteredRow[]);
    if (form.unsaved() > 0) {
      fill(
        notice,
        element(
          'p',
          {},
          say.restored(form.unsaved()),
          ' ',
          button(
            say.dropDraft,
            () => {
              kept.write(key, undefined);
              showUnit(main, opened, { grid, book, unit });
            },
            { class: 'plain' },
          ),
        ),
      );
    }
    tellGone(gone);
  }
  render();
  busy(false);
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

/** Google's failures are errors, or what looks like one. */
function reasonOf(error: unknown): string {
  const { message } = (error ?? {}) as { readonly message?: unknown };
  return typeof message === 'string' ? message : String(error);
}
