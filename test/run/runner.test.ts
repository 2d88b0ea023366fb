import { describe, expect, it } from 'vitest';
import type { LayoutCommand } from '../../src/run';
import { runCommand } from '../../src/run';
import { MARK_KEY } from '../../src/run/runMark';
import type { LaidOutGrid } from '../../src/setUp';
import { fakePorts } from './ports';

function workbook(title: string, marks: readonly string[] = []): LaidOutGrid {
  const metadata = new Map(marks.map((value, id) => [MARK_KEY, { id, value }]));
  return { id: 'sổ', url: '', title, tabs: [], metadata, namedRanges: [] };
}

/** Saves a document that says the workbook's title, and writes nothing else. */
const COMMAND: LayoutCommand = {
  takes: 'workbook',
  name: 'thu',
  handler: 'thu',
  caption: 'Thử',
  usage: '',
  failedTitle: 'Chưa thử được',
  isUndoable: false,
  asksWho: false,
  reads: 'layout',
  plan: ({ title }) => ({
    state: 'planned',
    files: [{ role: 'word', name: 'a.docx', content: new TextEncoder().encode(title) }],
    writing: () => ({ changes: [], journal: [], said: { title: '', lines: [], links: [] } }),
  }),
};

it('a batch that came late stands with the document of its own plan, whatever people did since', () => {
  const lost = () => Object.assign(new Error('lost'), { details: { code: 500 } });
  const looks = [workbook('cũ'), workbook('cũ'), workbook('mới', ['run-1'])];
  const updated: string[] = [];
  const file = { id: 'tệp', name: 'a.docx', url: '', savedBy: '', folders: [] };
  const ports = fakePorts({
    readLayout: () => {
      const grid = looks.length > 1 ? (looks.shift() ?? workbook('')) : workbook('mới', ['run-1']);
      return { grid, text: grid.title };
    },
    send: () => {
      throw lost();
    },
    files: {
      create: () => file,
      update: (id) => {
        updated.push(id);
        return file;
      },
      finish: () => undefined,
      unfinished: () => [],
    },
  });
  expect(runCommand(COMMAND, {}, ports).status).toBe('done');
  expect(updated).toEqual([]);
});

describe('a command that asks before it plans', () => {
  const asking = (question: string | undefined, prompt: (typed: string) => string | undefined) => {
    const plans: unknown[] = [];
    const command: LayoutCommand = {
      ...COMMAND,
      asksFirst: (_, options) =>
        options.nao === undefined && question !== undefined
          ? { option: 'nao', text: question }
          : undefined,
      plan: (_, { options }) => {
        plans.push(options.nao);
        return { state: 'idle', said: { title: '', lines: [], links: [] } };
      },
    };
    const readLayout = () => ({ grid: workbook('sổ'), text: '' });
    const ports = fakePorts({ readLayout, prompt: (_, text) => prompt(text) });
    return { status: runCommand(command, {}, ports).status, plans };
  };

  it('plans once where there is nothing to ask, and once with what was answered', () => {
    expect(asking(undefined, () => undefined)).toEqual({ status: 'done', plans: [undefined] });
    expect(asking('Báo cáo nào?', () => 'TUAN')).toEqual({ status: 'done', plans: ['TUAN'] });
  });

  it('plans nothing where the question is closed', () => {
    expect(asking('Báo cáo nào?', () => undefined)).toEqual({ status: 'refused', plans: [] });
  });
});
