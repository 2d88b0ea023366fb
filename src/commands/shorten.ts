import type { Book } from '../book';
import type { Table } from '../contract';
import { enteredValue, type Request, TabIds, tabAddress } from '../contract/write';
import { reading } from '../messages/run';
import * as say from '../messages/shortLinks';
import { writePeriod } from '../model/period';
import { type LinkSet, serviceOf, setsOf, targetOf } from '../publish';
import {
  type BookCommand,
  type Made,
  type Planning,
  type Said,
  unmadeLine,
  type Writing,
} from '../run';

/** The option that takes the key: a person is asked for it, and no command line takes it. */
const KEY = 'khoa';

/**
 * **Rút gọn liên kết**: asks the office's service for a short link to each set that has a file and no
 * link yet, and writes it into the register. Without a service all stays as it is by default: links
 * are pasted by hand.
 */
export const shorten: BookCommand = {
  name: 'rut-gon',
  handler: 'shortenLinks',
  caption: say.command,
  usage: say.help,
  takes: 'workbook',
  reads: 'book',
  reading,
  failedTitle: say.failedTitle,
  isUndoable: true,
  movesRows: true,
  asksWho: true,
  inquires: true,
  asksNetwork: true,
  plan: (book, { options, hasLinkKey, place }): Planning => {
    const { settings, tables } = book.workbook;
    const { sets, remarks } = waitingSets(book);
    const idle = (lines: readonly string[]): Planning => ({
      state: 'idle',
      said: saidOn(book, lines),
    });
    if (settings.shortLinkService === '') return idle([say.byHand]);
    const service = serviceOf(settings.shortLinkService);
    if (!service) return refused(say.malformedService(settings.shortLinkService));
    const table = tables.appendices;
    if (table?.column('Liên kết rút gọn') === undefined) return refused(say.noColumn);
    if (sets.length === 0) return idle([say.nothingToDo, ...remarks]);
    const typed = options[KEY];
    const typedKey = typeof typed === 'string' ? typed : undefined;
    if (typedKey === undefined && !hasLinkKey(service.host)) {
      const lacks = { option: KEY, text: say.askKey(service.host) };
      return { state: 'refused', reasons: [say.noKey(service.host, place)], lacks };
    }
    return {
      state: 'planned',
      files: [],
      links: {
        service,
        typedKey,
        sets: sets.map(({ set: { name }, target }) => ({ set: name, target })),
      },
      writing: (made) => writingOf(book, { table, sets, remarks }, made),
    };
  },
};

function refused(reason: string): Planning {
  return { state: 'refused', reasons: [reason] };
}

interface Waiting {
  readonly set: LinkSet;
  readonly target: string;
}

/** The sets that have a file and no short link, and what is said of those that have no file of their own. */
function waitingSets({ workbook }: Book) {
  const all = setsOf(workbook.appendices).map((set) => ({ set, target: targetOf(set) }));
  const open = all.filter(({ set: { name, links } }) => name !== '' && links.length === 0);
  const isShared = (one: Waiting) =>
    all.some(({ set, target }) => set !== one.set && target === one.target);
  const stateOf = (one: Waiting) => {
    if (one.target === 'none' || one.target === 'several') return one.target;
    return isShared(one) ? 'shared' : 'waits';
  };
  const told = (state: ReturnType<typeof stateOf>, tell: (sets: readonly string[]) => string) => {
    const names = open.flatMap((one) => (stateOf(one) === state ? [one.set.name] : []));
    return names.length > 0 ? [tell(names)] : [];
  };
  return {
    sets: open.filter((one) => stateOf(one) === 'waits'),
    remarks: [
      ...told('none', say.unpublished),
      ...told('several', say.severalTargets),
      ...told('shared', say.sharedTarget),
    ],
  };
}

interface Telling {
  readonly table: Table<'appendices'>;
  readonly sets: readonly Waiting[];
  readonly remarks: readonly string[];
}

function writingOf(book: Book, { table, sets, remarks }: Telling, { link }: Made): Writing {
  const asked = sets.map(({ set, target }) => ({ set, target, outcome: link(target) }));
  const made = asked.flatMap(({ set, outcome }) =>
    outcome?.link === undefined ? [] : [{ set, link: outcome.link }],
  );
  const lines = asked.flatMap(({ set: { name }, outcome }) => {
    if (!outcome) return [];
    return outcome.link === undefined ? unmadeLine(name, outcome) : [say.made(name, outcome.link)];
  });
  return {
    changes: [
      {
        kind: 'requests',
        requests: made.flatMap(({ set, link: address }) => cellRequests(table, set, address)),
      },
    ],
    journal: [
      {
        command: say.command,
        period: writePeriod(book.workbook.settings.period),
        result: say.result(made.map(({ set, link: address }) => [set.name, address])),
        document: '',
      },
    ],
    said: {
      ...saidOn(book, [...lines, ...remarks]),
      data: {
        shortLinks: asked.map(({ set, target, outcome }) => ({
          set: set.name,
          target,
          link: outcome?.link ?? null,
        })),
      },
    },
  };
}

/** The link in every row of its set; none of them has another one. */
function cellRequests(
  table: Table<'appendices'>,
  { appendices }: LinkSet,
  link: string,
): readonly Request[] {
  return appendices.map(({ row }) => ({
    updateCells: {
      rows: [{ values: [{ userEnteredValue: enteredValue(link) }] }],
      fields: 'userEnteredValue',
      start: {
        sheetId: table.tab.id,
        rowIndex: row - 1,
        columnIndex: table.column('Liên kết rút gọn') ?? 0,
      },
    },
  }));
}

function saidOn({ grid }: Book, lines: readonly string[]): Said {
  const url = tabAddress(grid.url, 'Phụ lục', new TabIds(grid));
  return { title: say.title, lines, links: [{ text: say.openRegister, url }] };
}
