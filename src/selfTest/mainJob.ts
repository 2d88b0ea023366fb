import type { Cell, Grid, TAB } from '../contract';
import type { BookAnswer, Request, utf8Length } from '../contract/write';
import type { Outcome, Ports, SavedFile } from '../run';
import { MONTH, type SampleRows, SETTINGS } from './month';
import { text as textRequest } from './probes/requests';

/** The commands that are tried, each over whatever ports it is given, and what measures them. */
export interface MainJobTools {
  readonly setUp: (ports: Ports) => Outcome;
  readonly compile: (ports: Ports) => Outcome;
  readonly utf8Length: typeof utf8Length;
}

/** A call of a service: what it carried, in bytes, and how long it took. */
export interface TimedCall {
  readonly kind: 'read' | 'batch' | 'file' | 'other';
  readonly size: number;
  readonly milliseconds: number;
}

/** What was seen of Thiết lập and Tổng hợp báo cáo. */
export interface MainJob {
  /** How the workbook was before anything was done to it. */
  readonly asMade: Pick<NonNullable<BookAnswer['properties']>, 'locale' | 'timeZone'>;
  readonly setUp: Outcome;
  readonly compile: Outcome;
  readonly milliseconds: number;
  readonly calls: readonly TimedCall[];
  readonly files: readonly MadeFile[];
}

/** A file of the report, and what was uploaded for it. */
export interface MadeFile {
  readonly role: string;
  readonly file: SavedFile;
  readonly docx: Uint8Array;
}

/**
 * Sets the workbook up, types a small month and compiles its report, as a person would.
 * @param onFile told of each file as soon as it is there
 */
export function runMainJob(
  ports: Ports,
  book: string,
  run: string,
  { setUp, compile, utf8Length: sizeOf }: MainJobTools,
  onFile: (file: SavedFile) => void,
): MainJob {
  const calls: TimedCall[] = [];
  const files = new Map<string, MadeFile>();
  const watched = watchedPorts(ports, book, sizeOf, calls, (made) => {
    onFile(made.file);
    files.set(made.role, made);
  });
  const asMade = ports.scratch.ask(book, 'properties(locale,timeZone)').properties ?? {};
  const began = ports.clock.now();
  const first = setUp(watched);
  watched.workbook.send(typed(watched.workbook.read().grid));
  // The report's files are tagged with this run, so that they are found whatever becomes of it.
  const second = compile({ ...watched, newRunId: () => run });
  return {
    asMade,
    setUp: first,
    compile: second,
    milliseconds: ports.clock.now() - began,
    calls,
    files: [...files.values()],
  };
}

/** The ports of the trial workbook, with an eye on each call. */
function watchedPorts(
  ports: Ports,
  book: string,
  sizeOf: MainJobTools['utf8Length'],
  calls: TimedCall[],
  onFile: (made: MadeFile) => void,
): Ports {
  const inner = ports.scratch.portsOn(book);
  const timed = <ProbeAnswer>(
    kind: TimedCall['kind'],
    call: () => ProbeAnswer,
    bytesIn: (answer: ProbeAnswer) => number = () => 0,
  ): ProbeAnswer => {
    const began = ports.clock.now();
    const answer = call();
    const milliseconds = ports.clock.now() - began;
    calls.push({ kind, size: bytesIn(answer), milliseconds });
    return answer;
  };
  /** What was sent without an answer, by role. */
  const unanswered = new Map<string, Uint8Array>();
  const kept = (role: string, docx: Uint8Array, save: () => SavedFile): SavedFile => {
    unanswered.set(role, docx);
    const file = timed('file', save, () => docx.length);
    unanswered.delete(role);
    onFile({ role, file, docx });
    return file;
  };
  const { workbook } = inner;
  return {
    ...inner,
    workbook: {
      read: () => timed('read', workbook.read, ({ text }) => sizeOf(text)),
      readLayout: () => timed('read', workbook.readLayout, ({ text }) => sizeOf(text)),
      send: (requests, watched) =>
        timed(
          'batch',
          () => workbook.send(requests, watched),
          () => sizeOf(JSON.stringify(requests)),
        ),
      metadata: (key) => timed('other', () => workbook.metadata(key)),
      headerOf: (tab, mark) => timed('other', () => workbook.headerOf(tab, mark)),
      writeColumn: (mark, texts) => timed('other', () => workbook.writeColumn(mark, texts)),
      forget: workbook.forget,
      editors: workbook.editors,
    },
    files: {
      ...inner.files,
      create: (planned, tags) =>
        kept(planned.role, planned.content, () => inner.files.create(planned, tags)),
      update: (id, planned, tags) =>
        kept(planned.role, planned.content, () => inner.files.update(id, planned, tags)),
      // The workbook of the trial has the same tag, and is no twin of a report. What is looked for
      // here was made although its answer was lost.
      ofRun: (run) => {
        const found = inner.files.ofRun(run).filter(({ id }) => id !== book);
        for (const file of found) {
          const docx = unanswered.get(file.role);
          if (docx) onFile({ role: file.role, file, docx });
        }
        return found;
      },
    },
    person: { ...inner.person, email: () => timed('other', inner.person.email) },
  };
}

/** The cells of the small month, under the headers where they stand. */
function typed(grid: Grid): readonly Request[] {
  const settings = tabOf(grid, 'Cấu hình');
  return [
    ...Object.entries(SETTINGS).flatMap(([key, text]) => {
      const row = settings.rows.findIndex(([cell]) => textOf(cell) === key);
      return row < 0 ? [] : [textRequest(settings.id, row, 1, text)];
    }),
    ...MONTH.flatMap((rows) => rowRequests(grid, rows)),
  ];
}

function rowRequests(grid: Grid, { tab, rows }: SampleRows): readonly Request[] {
  const { id, rows: present } = tabOf(grid, tab);
  const headers = (present[0] ?? []).map(textOf);
  return rows.flatMap((row, index) =>
    Object.entries(row).map(([header, text]) =>
      textRequest(id, index + 1, headers.indexOf(header), text),
    ),
  );
}

function tabOf({ tabs }: Grid, title: (typeof TAB)[keyof typeof TAB]) {
  const tab = tabs.find((one) => one.title === title);
  if (!tab) throw new Error(`"${title}"?`);
  return tab;
}

function textOf(cell: Cell | undefined): string {
  return cell?.kind === 'text' ? cell.text : '';
}
