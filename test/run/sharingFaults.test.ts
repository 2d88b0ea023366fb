import { expect, it } from 'vitest';
import type { Desk } from '../../src/desk';
import { isFolder, openSmall } from './small';
import { type Point, singlesOf } from './wholeOrNothing';

/**
 * Every call of a run that shares its files, failing in every way: the workbook is written or it is
 * not, what the page says of who can open the report is true, and a further run shares what is left,
 * with nobody twice.
 */

const EDITORS = ['van-thu@example.vn', 'van-hoa@example.vn'];

/** Every point by `npm run faults`, one of so many in the quick tests. */
const STEP = Number(process.env.FAULTS_STEP ?? 47);

const open = (point?: Omit<Point, 'name'>) =>
  openSmall({ editors: EDITORS, answer: () => 'YES', ...point });

function run(desk: Desk): string {
  try {
    return (desk.run('compileReport') as { readonly status: string }).status;
  } catch {
    return 'killed';
  }
}

async function points(): Promise<readonly Point[]> {
  const desk = await open();
  run(desk);
  return singlesOf(desk.calls());
}

const files = (desk: Desk) => desk.files().filter(({ trashed }) => !trashed);

/** What is wrong with what the page says of the report that it links. */
function untruths(desk: Desk): readonly string[] {
  if (!desk.spreadsheet().sheets.some(({ title }) => title === 'Trang chủ')) return [];
  const [sentence = ''] = desk
    .values('Trang chủ')
    .flat()
    .map(String)
    .filter((text) => text.startsWith('Ai mở được báo cáo'));
  const last = desk.values('Nhật ký').at(-1)?.map(String) ?? [];
  const own = files(desk).filter(({ appProperties }) => last.includes(appProperties.run ?? ''));
  const readers = EDITORS.filter((who) => own.every(({ id }) => desk.mayOpen(id, who))).length;
  if (own.length !== 2) return [`${own.length} files of the last run`];
  if (sentence.includes('không rõ')) return [];
  const [, count] = /người lập và (\d+) người sửa/.exec(sentence) ?? [];
  const said = sentence.includes('chỉ người lập') ? 0 : Number(count);
  return said === readers ? [] : [`"${sentence}", and ${readers} can`];
}

/** What a further run left undone, or did twice. */
function leftovers(desk: Desk): readonly string[] {
  const folders = files(desk).filter(isFolder);
  const [folder] = folders;
  const people = (folder?.permissions ?? []).map(({ emailAddress }) => emailAddress);
  const known = desk.values('Nhật ký').flat().map(String);
  return [
    ...(folders.length === 1 ? [] : [`${folders.length} folders`]),
    ...(people.length === 3 && new Set(people).size === 3 ? [] : [`shared with ${people}`]),
    ...files(desk).flatMap((file) => {
      if (isFolder(file)) return [];
      if (!known.includes(file.appProperties.run ?? '')) return [`${file.name} is of no run`];
      const out = EDITORS.filter((who) => !desk.mayOpen(file.id, who));
      return out.length > 0 ? [`${file.name} is shut to ${out}`] : [];
    }),
  ];
}

it('what is said is true at every point, and the next run shares the rest', async () => {
  const all = (await points()).filter((_, at) => at % STEP === 0);
  const failures: string[] = [];
  for (const { name, ...point } of all) {
    const desk = await open(point);
    const status = run(desk);
    for (const what of untruths(desk)) failures.push(`${name}: ${status}: ${what}`);
    for (let turn = 0; turn < 3; turn += 1) if (run(desk) === 'done') break;
    for (const what of [...untruths(desk), ...leftovers(desk)]) {
      failures.push(`${name}: a further run: ${what}`);
    }
  }
  console.log(`${all.length} points, ${failures.length} failures`);
  expect(failures).toEqual([]);
});
