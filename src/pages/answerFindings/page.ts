import { readBook } from '../../book';
import { type PackedGrid, unpackGrid } from '../../contract';
import { cellOf } from '../../findings';
import { counts } from '../../messages/findings';
import * as say from '../../messages/findingsPage';
import { sayPeriod, writePeriod } from '../../model/period';
import { byActor, countFindings, isAnswered, type WeighedFinding } from '../../review';
import {
  button,
  doneBy,
  draftOf,
  element,
  fill,
  focusSheet,
  helpButton,
  kept,
  savingBar,
} from '../browser';
import { typedTexts } from '../typed';
import { type ItemActs, itemOnPage, type ShownFinding } from './item';
import { filtered, keyOf, listed, nameOf, WEIGHTS } from './listed';
import { type Sent, type Told, workOf } from './work';

/** What the script gives the page. */
export interface Opened {
  /** The runner's own unit; blank where that is not clear, and for the office. */
  readonly unit: string;
  /** The units in whose rows the runner may mend something. */
  readonly mended: readonly string[];
  readonly isOffice: boolean;
  readonly grid: PackedGrid;
}

/** So many findings are shown at once: each has boxes of its own. */
const SHOWN_AT_ONCE = 60;
/** After so many milliseconds without a key the whole workbook is checked; longer where a check is long. */
const CHECK_AFTER = 600;
/** What the browser keeps of who answers. */
const NAME_KEY = 'bonTruc.phatHien.ten';

/** The page over what the script gave. */
export function startPage(opened: Opened): void {
  const grid = unpackGrid(opened.grid);
  const first = readBook(grid);
  const { period } = first.workbook.settings;
  const work = workOf(grid, first, opened);
  const main = element('main', { id: 'findings' });
  const notice = element('div', { class: 'notice', role: 'status' });
  const draft = draftOf(['bonTruc.phatHien', grid.id, writePeriod(period)], notice);
  const total = element('p', { class: 'count', role: 'status' });
  const list = element('div', { class: 'groups' });
  const who = element('select', { id: 'who' });
  const severity = element('select', { id: 'severity' });
  const search = element('input', {
    id: 'search',
    type: 'search',
    autocomplete: 'off',
    placeholder: say.searchHint,
  });
  const undoButton = button(say.undo, () => void undo(), { class: 'plain', hidden: true });
  let shown: readonly ShownFinding[] = [];
  let most = SHOWN_AT_ONCE;
  let takes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Sent | undefined;

  const keep = () => draft.keep(work.unsaved() > 0 ? work.entered() : undefined);
  const changed = () => {
    keep();
    bar.refresh();
  };
  const judgeSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(judge, Math.max(CHECK_AFTER, 2 * takes));
  };
  const judge = () => {
    const began = performance.now();
    const now = work.texts.book();
    for (const one of shown) one.judge(now);
    takes = performance.now() - began;
  };
  const refresh = () => {
    for (const one of shown) one.refresh();
  };
  const acts: ItemActs = {
    typed: (row, header, text) => {
      work.form.set(row, header, text);
      changed();
      // One cell may have several findings.
      refresh();
      judgeSoon();
    },
    typedBeside: (cell, text) => {
      work.texts.set(cell, text);
      changed();
      refresh();
      judgeSoon();
    },
    settleBeside: (cell, keeps) => {
      work.texts.settle(cell, keeps);
      changed();
      refresh();
      judgeSoon();
    },
    settle: (conflict, keeps) => {
      work.form.settle(conflict, keeps);
      changed();
      refresh();
      judgeSoon();
    },
    go: (finding, place) => void go(finding, place),
    answers: (finding) => ({
      words: () => work.words(finding),
      conflict: () => work.conflictOf(finding),
      lastName: () => String(kept.read(NAME_KEY) ?? ''),
      typed: (words) => {
        work.answer(finding, words);
        if (words.who !== '') kept.write(NAME_KEY, words.who);
        changed();
        refresh();
      },
      settle: (keeps) => {
        work.settle(finding, keeps);
        changed();
        render();
      },
    }),
  };
  const go = async ({ tab, ...finding }: WeighedFinding, place: string) => {
    const act = async () => {
      await doneBy('showCell', { 'trang-tinh': tab, o: cellOf(finding) });
      focusSheet();
      return '';
    };
    await bar.work(say.going, act, (reason) => say.notGone(`${place}. ${reason}`));
  };

  const showChoices = () => {
    const open = work.findings().filter((finding) => !isAnswered(finding));
    const offered = byActor(work.findings()).map(({ actor }) => {
      const own = open.filter((one) => keyOf(one.actor) === keyOf(actor));
      return [keyOf(actor), say.offered(nameOf(first, actor), own.length)] as const;
    });
    choose(who, [['', say.offered(say.everybody, open.length)], ...offered]);
    choose(severity, [['', say.anySeverity], ...WEIGHTS.map((one) => [one, one] as const)]);
  };
  const render = () => {
    const book = work.form.standingBook();
    const all = work.findings();
    const found = filtered(all, book, {
      who: who.value,
      severity: severity.value,
      phrase: search.value,
    });
    const visible = found.slice(0, most);
    const known = new Map(all.map((finding, at) => [finding, at]));
    total.textContent = say.shown(found.length, all.length);
    shown = [];
    // Those that are shown are the first of all: their groups are in the same order.
    const whole = listed(found, book);
    const groups = listed(visible, book).map(({ name, runs }, at) => {
      const members = whole[at]?.members ?? [];
      return element(
        'section',
        {},
        element('h2', {}, say.group(name, counts(countFindings(members)))),
        ...runs.flatMap((run) => {
          const items = run.members.map((one) => itemOnPage(work, one, known.get(one) ?? 0, acts));
          shown = [...shown, ...items];
          return [
            element('h3', {}, run.title),
            element('p', { class: 'hint' }, run.help),
            ...items.map(({ node }) => node),
          ];
        }),
      );
    });
    const left = found.length - visible.length;
    const moreButton = button(
      say.more(Math.min(left, SHOWN_AT_ONCE)),
      () => {
        const next = shown.length;
        most += SHOWN_AT_ONCE;
        render();
        shown[next]?.node.querySelector('button')?.focus();
      },
      { class: 'plain' },
    );
    const none = all.length === 0 ? say.nothingAtAll : say.nothingFound;
    fill(list, ...(found.length > 0 ? groups : [element('p', {}, none)]), left > 0 && moreButton);
    if (work.form.unsaved() + work.texts.unsaved() > 0) judgeSoon();
  };
  const find = () => {
    most = SHOWN_AT_ONCE;
    render();
  };

  const tellGone = ({ rows, texts: cells, answers }: Sent) => {
    const texts = [
      ...typedTexts(rows),
      ...cells.map(({ key, header, after }) => `${key}, ${header} "${after}"`),
    ];
    const words = answers.map(({ after }) => `"${after.why}"`);
    notice.append(
      ...(texts.length > 0 ? [element('p', { class: 'error' }, say.rowGone(texts))] : []),
      ...(words.length > 0 ? [element('p', { class: 'error' }, say.notKeptAnswers(words))] : []),
    );
  };
  /** An answer without its name, or without its reason, is kept and counts for nothing yet. */
  const tellHalf = ({ answers }: Sent) => {
    const half = answers.flatMap(({ after: { why, who } }) =>
      (why === '') === (who === '') ? [] : [why || who],
    );
    if (half.length > 0) {
      notice.append(element('p', { class: 'error', role: 'alert' }, say.halfAnswers(half)));
    }
  };
  const send = async () => {
    const sent = work.entered();
    const answer = await doneBy('answerFindings', {
      ky: writePeriod(period),
      ghi: JSON.stringify(sent),
    });
    fill(notice);
    tellGone(work.saved(sent, answer as unknown as Told));
    tellHalf(sent);
    last = sent;
    keep();
    showChoices();
    render();
    return work.unsaved() > 0 ? answer.messages.join(' ') : '';
  };
  /** What was saved last is typed as it was before, and saved. */
  const undo = async () => {
    const sent = last;
    if (!sent || work.unsaved() > 0) return;
    for (const { row, cells } of sent.rows) {
      for (const { header, before } of cells) work.form.set(row, header, before);
    }
    for (const { before, after, ...cell } of sent.texts) work.texts.set(cell, before);
    const standing = new Map(work.findings().map((finding) => [finding.identity, finding]));
    for (const { identity, before } of sent.answers) {
      const finding = standing.get(identity);
      if (finding) work.answer(finding, before);
    }
    await bar.save();
    last = undefined;
    undoButton.hidden = true;
  };
  const reload = async () => {
    startPage((await doneBy('answerFindings', {})) as unknown as Opened);
    return '';
  };

  const bar = savingBar({
    main,
    unsaved: work.unsaved,
    send,
    reload,
    saved: () => {
      undoButton.hidden = !last || work.unsaved() > 0;
    },
    more: [undoButton],
  });
  document.title = say.title;
  for (const control of [who, severity]) control.addEventListener('change', find);
  search.addEventListener('input', find);
  fill(
    main,
    notice,
    element(
      'div',
      { class: 'filters' },
      labelled('who', say.who, who),
      labelled('severity', say.severity, severity),
      labelled('search', say.search, search),
    ),
    total,
    element('p', { class: 'hint' }, say.howTo),
    list,
    bar.node,
  );
  fill(
    document.body,
    element(
      'header',
      {},
      helpButton(say.title),
      element('h1', {}, say.title, ' ', element('span', {}, sayPeriod(period))),
    ),
    main,
  );
  const found = draft.read() as Sent | null;
  if (found) {
    const gone = work.restore(found);
    if (work.unsaved() > 0) draft.sayRestored(work.unsaved(), () => startPage(opened));
    tellGone(gone);
  }
  showChoices();
  who.value = byActor(work.findings()).some(({ actor }) => keyOf(actor) === opened.unit)
    ? opened.unit
    : '';
  render();
  bar.refresh();
}

function labelled(id: string, label: string, control: HTMLElement): HTMLElement {
  return element('p', {}, element('label', { for: id }, label), control);
}

/** Puts entries into a list; what was chosen stays chosen where it is still there. */
function choose(list: HTMLSelectElement, entries: readonly (readonly [string, string])[]): void {
  const { value } = list;
  fill(list, ...entries.map(([one, name]) => element('option', { value: one }, name)));
  list.value = entries.some(([one]) => one === value) ? value : '';
}
