import { expect, it } from 'vitest';
import type { FilePort, Grant } from '../../src/run';
import { share } from '../../src/run/share';
import { fakePorts } from './ports';

/** Sharing where Google says no, has too much to do, or the run's time is up. */

const MAKER = 'van-phong@example.vn';
const FILE = { id: 'tệp', name: 'a', url: '', savedBy: MAKER, folders: [] };
const BOOK = { id: 'sổ', title: 'Tháng 5' };
const OWNER: Grant = { type: 'user', role: 'owner', who: MAKER };

function sharedWith(
  editors: readonly string[],
  grant: (who: string, granted: Grant[], wait: (milliseconds: number) => void) => void,
) {
  const granted: Grant[] = [OWNER];
  const files: Partial<FilePort> = {
    folders: () => [{ ...FILE, id: 'thư mục' }],
    move: () => undefined,
    grants: () => [...granted],
  };
  const ports = fakePorts({
    editors: () => editors,
    files: { ...files, grant: (_, who) => grant(who, granted, ports.clock.sleep) },
  });
  const { access } = share(ports, BOOK, [FILE], ports.clock.now());
  return { access, granted: granted.slice(1).map(({ who }) => who) };
}

const reader = (who: string): Grant => ({ type: 'user', role: 'reader', who });
const answer = (code: number, message: string) =>
  Object.assign(new Error(message), { details: { code } });
const people = Array.from({ length: 60 }, (_, at) => `don-vi-${at}@example.vn`);

it('each of sixty is told of, once, where time runs out', () => {
  const { access, granted } = sharedWith([MAKER, ...people], (who, list, wait) => {
    wait(10_000);
    list.push(reader(who));
  });
  expect(granted).toEqual(people.slice(0, 28));
  expect(access).toMatchObject({ kind: 'shared', readers: 28, nameless: 0, beyond: [] });
  expect(access.kind === 'shared' && access.leftOut).toEqual(
    people.slice(28).map((who) => ({ who, why: 'late', words: '' })),
  );
});

it('an answer that is lost is looked for before anybody is asked again', () => {
  const asked: string[] = [];
  const { access, granted } = sharedWith(['a@b.vn', 'c@b.vn'], (who, list) => {
    asked.push(who);
    list.push(reader(who));
    if (asked.length === 1) throw answer(500, 'Internal Error');
  });
  expect(asked).toEqual(['a@b.vn', 'c@b.vn']);
  expect(granted).toEqual(['a@b.vn', 'c@b.vn']);
  expect(access).toMatchObject({ kind: 'shared', readers: 2, leftOut: [] });
});

it('who is refused is asked for once; a limit is waited for some seconds, then told', () => {
  const asked: string[] = [];
  const { access } = sharedWith(['a@b.vn', 'c@b.vn', 'd@b.vn'], (who) => {
    asked.push(who);
    throw who === 'a@b.vn'
      ? answer(400, 'Bad Request')
      : answer(403, 'Rate limit exceeded. User message: "These items could not be shared"');
  });
  expect(asked).toEqual(['a@b.vn', 'c@b.vn', 'c@b.vn', 'c@b.vn']);
  expect(access).toMatchObject({
    readers: 0,
    leftOut: [
      { who: 'a@b.vn', why: 'refused', words: 'Bad Request' },
      { why: 'busy' },
      { why: 'busy' },
    ],
  });
});

it.each([
  'Service invoked too many times for one day: drive.',
  'Request had insufficient authentication scopes.',
  "The user's Drive storage quota has been exceeded.",
])(
  'a refusal that is about the runner is asked for once a round, whoever comes next: %s',
  (words) => {
    const asked: string[] = [];
    const { access } = sharedWith([MAKER, ...people], (who) => {
      asked.push(who);
      throw answer(403, words);
    });
    expect(new Set(asked)).toEqual(new Set(people.slice(0, 1)));
    expect(access.kind === 'shared' && access.leftOut).toEqual(
      people.map((who) => ({ who, why: 'busy', words })),
    );
  },
);

it('a twin of the folder that cannot be binned keeps nobody from the files', () => {
  const folder = { ...FILE, id: 'thư mục' };
  let made = 0;
  const { access } = share(
    fakePorts({
      editors: () => ['a@b.vn'],
      files: {
        folders: () => (made === 0 ? [] : [folder, { ...folder, id: 'thư mục nữa' }]),
        createFolder: () => {
          made += 1;
          throw answer(500, 'Internal Error');
        },
        move: () => undefined,
        grants: () => [OWNER, reader('a@b.vn')],
        trash: () => {
          throw answer(403, 'The user does not have sufficient permissions for this file.');
        },
      },
    }),
    BOOK,
    [FILE],
    0,
  );
  expect(access).toMatchObject({ kind: 'shared', readers: 1 });
});

it('an editor whose address Google keeps to itself is counted, not passed over', () => {
  const { access } = sharedWith(['', 'a@b.vn'], (who, list) => list.push(reader(who)));
  expect(access).toMatchObject({ readers: 1, nameless: 1 });
});

it('nobody else to share with makes no folder', () => {
  const ports = fakePorts({ editors: () => ['Van-Phong@example.vn'] });
  expect(share(ports, BOOK, [FILE], 0)).toEqual({ access: { kind: 'private', why: 'nobody' } });
});

it('where the editors are not told, or no folder can be made, the files stay private', () => {
  const refuse = (): never => {
    throw answer(403, 'Access denied');
  };
  for (const given of [
    { editors: refuse },
    { editors: () => ['a@b.vn'], files: { folders: () => [], createFolder: refuse } },
  ]) {
    expect(share(fakePorts(given), BOOK, [FILE], 0)).toEqual({
      access: { kind: 'private', why: 'failed', words: 'Access denied' },
    });
  }
});

it('who can open files of which one could not be moved is not known', () => {
  const ports = fakePorts({
    editors: () => ['a@b.vn'],
    files: {
      folders: () => [{ ...FILE, id: 'thư mục' }],
      move: () => {
        throw answer(404, 'File not found: thư mục.');
      },
    },
  });
  expect(share(ports, BOOK, [FILE], 0)).toEqual({
    access: { kind: 'unknown', words: 'File not found: thư mục.' },
  });
});
