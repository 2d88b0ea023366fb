import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'vitest';
import type { Desk } from '../src/desk';
import { OFFICE, type Outcome, openWithBundle } from './commands/bundle';
import { CLERK, OWNER, STAFFED_MONTH } from './run/small';

const NEW = 'nguoi-moi@example.vn';
const DIR = '/tmp/undo/states';
const OUT = process.env.AUDIT_OUT ?? '/tmp/undo/audit.txt';
const log = (text: string) => appendFileSync(OUT, `${text}\n`);
const COMMANDS: readonly (readonly [string, object])[] = [
  ['check', {}],
  ['setUp', {}],
  ['openPeriod', {}],
  ['closePeriod', { 'ly-do': 'thử' }],
  ['reopenPeriod', { ky: '2026-05', 'ly-do': 'thử' }],
  ['restoreArchive', {}],
  ['undoLastRun', { 'ly-do': 'thử' }],
  ['submit', { 'don-vi': 'CAP' }],
  ['returnUnit', { 'don-vi': 'CAP', 'ly-do': 'thử' }],
  ['approve', { 'don-vi': 'CAP' }],
  ['compileReport', {}],
  ['remind', {}],
];
const drive = path.join(DIR, 'drive');
const open = (file: string, user: string) =>
  openWithBundle(file, { owner: OWNER, user, folder: drive });
const options = new Map(COMMANDS);

/** What is closed, and to whom. */
function guardsOf(desk: Desk): string {
  return desk
    .spreadsheet()
    .sheets.map(({ title, properties, protectedRanges }) => {
      const closing = protectedRanges.filter(({ warningOnly }) => !warningOnly);
      const whole = closing.filter(
        ({ range }) => range?.startRowIndex === undefined && range?.startColumnIndex === undefined,
      );
      const users = [
        ...new Set(
          closing.map(({ editors }) =>
            (editors?.users ?? [])
              .map((u) => ({ [OWNER]: 'O', [OFFICE]: 'F', [NEW]: 'N', [CLERK]: 'C' })[u] ?? u)
              .sort()
              .join(''),
          ),
        ),
      ];
      return `${title}${properties.hidden ? '*' : ''}:${whole.length > 0 ? 'W' : ''}${closing.length - whole.length || ''}[${users.join('|')}]`;
    })
    .join('  ');
}

async function state(
  name: string,
  from: string | typeof STAFFED_MONTH,
  steps: readonly (readonly [string, string | ((desk: Desk) => void)])[],
): Promise<string> {
  const file = path.join(DIR, `${name}.xlsx`);
  let source = from;
  for (const [user, step] of steps) {
    const desk = await openWithBundle(source as never, { owner: OWNER, user, folder: drive });
    if (typeof step === 'string') {
      const { status, messages } = desk.run(step, options.get(step) ?? {}) as Outcome;
      log(
        `  .. ${name}: ${step} by ${user}: ${status}${status === 'done' ? '' : ` ${messages.join(' / ')}`}`,
      );
    } else step(desk);
    await desk.save(file);
    source = file;
  }
  return file;
}

const join = (desk: Desk) => {
  const units = desk.values('Đơn vị');
  const column = String.fromCharCode(65 + (units[0]?.indexOf('Email') ?? 0));
  desk.type(
    'Đơn vị',
    `${column}${units.findIndex(([code]) => code === 'VPDU') + 1}`,
    `${OFFICE}; ${NEW}`,
  );
};

async function audit(name: string, file: string) {
  log(`=== ${name} ${new Date().toISOString()}`);
  log(`  ${guardsOf(await open(file, OWNER))}`);
  const FEW = new Set(['check', 'setUp', 'undoLastRun', 'openPeriod']);
  for (const user of [NEW, CLERK, OFFICE, OWNER]) {
    let desk: Desk | undefined;
    for (const [handler, given] of COMMANDS) {
      if (user !== NEW && user !== CLERK && !FEW.has(handler)) continue;
      desk ??= await open(file, user);
      let text: string;
      try {
        const { status, messages } = desk.run(handler, given) as Outcome;
        const quiet = status === 'done' && !['submit', 'undoLastRun', 'reopenPeriod', 'restoreArchive'].includes(handler);
        text = quiet ? 'done' : `${status}: ${messages.join(' / ').slice(0, 420)}`;
        if (status === 'done') {
          text += `  {${guardsOf(desk)}}`;
          if (user === NEW && ['undoLastRun', 'setUp', 'openPeriod', 'closePeriod'].includes(handler)) {
            const after = path.join(DIR, 'after.xlsx');
            await desk.save(after);
            const next = await open(after, OFFICE);
            const outcome = next.run('check', {}) as Outcome;
            const codes = (outcome.findings ?? []).filter(({ code }) => /protection|rescue|closed-|journal|changed|chain/.test(code)).map(({ code, message }) => `${code}: ${message.slice(0, 100)}`);
            if (outcome.status !== 'done') text += ` ;; CHECK ${outcome.messages.join(' / ').slice(0, 300)}`;
            if (codes.length > 0) text += ` ;; ${codes.join(' ; ')}`;
          }
          desk = undefined;
        }
      } catch (error) {
        text = `THROWN ${String(error)}`;
        desk = undefined;
      }
      log(`  ${user.split('@')[0]} ${handler}: ${text}`);
    }
  }
}

it('audit', async () => {
  writeFileSync(OUT, '');
  const only = process.env.AUDIT_ONLY?.split(',');
  const joined: readonly (readonly [string, string | ((desk: Desk) => void)])[] = [
    [OWNER, 'setUp'],
    [OFFICE, join],
    [OFFICE, 'setUp'],
  ];
  const base = await state('base', STAFFED_MONTH, joined);
  const STATES: readonly (readonly [
    string,
    readonly (readonly [string, string | ((desk: Desk) => void)])[],
  ])[] = [
    ['base', []],
    ['base-undone', [[OFFICE, 'undoLastRun']]],
    ['compiled', [[OFFICE, 'compileReport']]],
    [
      'typed',
      [
        [OFFICE, 'compileReport'],
        [OFFICE, (desk) => desk.type('Tổng hợp', 'A3', 'ghi tay')],
        [OFFICE, 'compileReport'],
      ],
    ],
    ['asked', [[CLERK, 'submit']]],
    [
      'submitted',
      [
        [CLERK, 'submit'],
        [OFFICE, 'check'],
      ],
    ],
    [
      'returned',
      [
        [CLERK, 'submit'],
        [OFFICE, 'returnUnit'],
      ],
    ],
    [
      'approved',
      [
        [CLERK, 'submit'],
        [OFFICE, 'approve'],
        [NEW, 'remind'],
      ],
    ],
    ['opened', [[NEW, 'openPeriod']]],
    [
      'opened-undone',
      [
        [NEW, 'openPeriod'],
        [OFFICE, 'undoLastRun'],
      ],
    ],
    ['closed', [[OFFICE, 'closePeriod']]],
    [
      'closed-undone',
      [
        [OFFICE, 'closePeriod'],
        [NEW, 'undoLastRun'],
      ],
    ],
    [
      'reopened',
      [
        [OFFICE, 'closePeriod'],
        [NEW, 'reopenPeriod'],
      ],
    ],
    [
      'closed-opened',
      [
        [OFFICE, 'closePeriod'],
        [NEW, 'openPeriod'],
      ],
    ],
    [
      'closed-opened-undone',
      [
        [OFFICE, 'closePeriod'],
        [NEW, 'openPeriod'],
        [OWNER, 'undoLastRun'],
      ],
    ],
    [
      'restored',
      [
        [OFFICE, 'closePeriod'],
        [OFFICE, (desk) => desk.type('Lưu trữ', 'H5', '')],
        [NEW, 'restoreArchive'],
      ],
    ],
  ];
  await audit('first-undone', await state('first-undone', STAFFED_MONTH, [[OWNER, 'setUp'], [OWNER, 'undoLastRun']]));
  for (const [name, steps] of STATES) {
    if (only && !only.includes(name)) continue;
    const file = steps.length === 0 ? base : await state(name, base, steps);
    await audit(name, file);
  }
}, 3_000_000);
