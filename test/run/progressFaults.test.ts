import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Desk, DeskOptions } from '../../src/desk';
import { OFFICE, openWithBundle } from '../commands/bundle';
import { newFolder } from '../desk/files/pack/packs';
import { CLERK, OWNER, SMALL_MONTH, STAFFED_MONTH } from './small';
import { type Baselines, baselinesOf, failuresAndKillsOf, oneOf, tried } from './wholeOrNothing';

/**
 * What leaves the workbook or waits in it: a clerk's request, the office's run that carries it out,
 * letters, and the timer. Every call failing in every way, and the run killed before it.
 */

/** Every point by `npm run faults`, one of so many in the quick tests; it shares no divisor with the kinds. */
const STEP = Number(process.env.FAULTS_STEP ?? 37);
/** After the deadline of the small month. */
const LATE = Date.UTC(2026, 4, 24, 3, 0);

const folder = newFolder();
const GUARDED = path.join(folder, 'khoa.xlsx');
const WAITING = path.join(folder, 'cho.xlsx');

interface Outcome {
  readonly status: string;
  readonly messages: readonly string[];
}

beforeAll(async () => {
  const desk = await openWithBundle(STAFFED_MONTH, { owner: OWNER, user: OWNER });
  desk.run('setUp');
  desk.run('check');
  await desk.save(GUARDED);
  const clerk = await openWithBundle(GUARDED, { owner: OWNER, user: CLERK });
  expect((clerk.run('submit') as Outcome).status).toBe('done');
  await clerk.save(WAITING);
});

const requests = (desk: Desk) =>
  desk
    .spreadsheet()
    .developerMetadata.filter(({ metadataKey }) => metadataKey?.startsWith('bonTruc.submit.'))
    .length;

/** Each test of this file begins elsewhere. */
const sampled = (calls: Baselines['calls'], turn: number) =>
  oneOf(STEP, turn, ...failuresAndKillsOf(calls));

function ran(desk: Desk, handler: string, options: object, isKilled: boolean) {
  try {
    const outcome = desk.run(handler, options) as Outcome;
    return isKilled ? undefined : outcome;
  } catch {
    return undefined;
  }
}

/** Runs until it comes through: several faults may strike further runs too. */
function ranThrough(desk: Desk, handler: string, options: object = {}): Outcome | undefined {
  let outcome: Outcome | undefined;
  for (let turn = 0; turn < 5 && outcome?.status !== 'done'; turn += 1) {
    outcome = ran(desk, handler, options, false);
  }
  return outcome;
}

describe('a clerk’s submission', () => {
  const open = (arranged: Partial<DeskOptions>) =>
    openWithBundle(GUARDED, { owner: OWNER, user: CLERK, ...arranged });

  it('is left once or not at all, and what is said is true', async () => {
    const plain = await open({});
    plain.run('submit');
    const points = sampled(plain.calls(), 0);
    const failures: string[] = [];
    for (const { name, faults = [], kill } of points) {
      const desk = await open({ faults, ...(kill && { kill }) });
      const outcome = ran(desk, 'submit', {}, kill !== undefined);
      const left = requests(desk);
      if (outcome?.status === 'done' && left !== 1) failures.push(`${name}: done with ${left}`);
      if (outcome?.status === 'refused' && left > 0) failures.push(`${name}: refused with ${left}`);
      const again = ranThrough(desk, 'submit');
      if (again?.status !== 'done') failures.push(`${name}: ${again?.messages.join(' ')}`);
      if (requests(desk) !== 1) failures.push(`${name}: ${requests(desk)} requests in the end`);
    }
    console.log(`submit by a clerk: ${points.length} points, ${failures.length} failures`);
    expect(failures).toEqual([]);
  });
});

describe('the office’s run that carries it out', () => {
  const OFFICE_RUNS = ['check', 'compileReport', 'setUp', 'approve'];
  it.each(OFFICE_RUNS)('%s is whole or nothing', async (handler) => {
    const open = (arranged: Partial<DeskOptions>) =>
      openWithBundle(WAITING, {
        owner: OWNER,
        user: OFFICE,
        answer: (text: string) => (text.includes('đơn vị nào') ? 'CAP' : 'NO'),
        ...arranged,
      });
    const base = await baselinesOf(handler, open);
    const points = sampled(base.calls, 1 + OFFICE_RUNS.indexOf(handler));
    const failures: string[] = [];
    for (const point of points) {
      for (const said of await tried(handler, point, base, open)) {
        failures.push(`${point.name}: ${said}`);
      }
    }
    console.log(`${handler} with a request: ${points.length} points, ${failures.length} failures`);
    expect(failures).toEqual([]);
  });
});

describe('letters', () => {
  const SEND = { gui: true };
  const open = (arranged: Partial<DeskOptions>) =>
    openWithBundle(SMALL_MONTH, { now: LATE, ...arranged });

  it('go out once at most, and what is said of them is true', async () => {
    const plain = await open({});
    plain.run('remind', SEND);
    const whole = plain.mails.length;
    expect(whole).toBeGreaterThan(5);
    const points = sampled(plain.calls(), 5);
    const failures: string[] = [];
    for (const { name, faults = [], kill } of points) {
      const desk = await open({ faults, ...(kill && { kill }) });
      const outcome = ran(desk, 'remind', SEND, kill !== undefined);
      const said = outcome?.messages.join('\n') ?? '';
      const [, count = '0'] = /Đã gửi (\d+) thư/.exec(said) ?? [];
      const doubtful = said.split('Không rõ thư cho').length - 1;
      const went = desk.mails.length;
      if (outcome && (went < Number(count) || went > Number(count) + doubtful)) {
        failures.push(`${name}: said ${count} and ${doubtful} doubtful, and ${went} went`);
      }
      if (outcome?.status === 'refused' && went > 0)
        failures.push(`${name}: refused, ${went} went`);
      const again = ranThrough(desk, 'remind', SEND);
      if (again?.status !== 'done') failures.push(`${name}: ${again?.messages.join(' ')}`);
      const to = desk.mails.map((mail) => mail.to.join());
      if (new Set(to).size !== to.length) failures.push(`${name}: somebody got two letters`);
      // Only where nobody can know whether one went is it not sent again.
      const kept = again?.messages.join('\n') ?? '';
      if (to.length < whole && !kept.includes('không rõ thư đã đi hay chưa')) {
        failures.push(`${name}: ${whole - to.length} letters are lost in silence`);
      }
    }
    console.log(`remind: ${points.length} points, ${failures.length} failures`);
    expect(failures).toEqual([]);
  });
});

describe('the timer', () => {
  it('is one at most, and in the end on or off as pressed', async () => {
    const plain = await openWithBundle(SMALL_MONTH);
    plain.run('toggleDailyReminder');
    expect(plain.triggers).toHaveLength(1);
    const points = sampled(plain.calls(), 6);
    const failures: string[] = [];
    for (const { name, faults = [], kill } of points) {
      const desk = await openWithBundle(SMALL_MONTH, { faults, ...(kill && { kill }) });
      const outcome = ran(desk, 'toggleDailyReminder', {}, kill !== undefined);
      const said = outcome?.messages.join('\n') ?? '';
      if (said.includes('Đã bật') !== (outcome !== undefined && desk.triggers.length === 1)) {
        failures.push(`${name}: ${desk.triggers.length} timers, and said: ${said}`);
      }
      const before = desk.triggers.length;
      const again = ranThrough(desk, 'toggleDailyReminder');
      if (again?.status !== 'done' || desk.triggers.length !== 1 - before) {
        failures.push(`${name}: ${desk.triggers.length} timers after pressing again`);
      }
    }
    console.log(`toggleDailyReminder: ${points.length} points, ${failures.length} failures`);
    expect(failures).toEqual([]);
  });
});
