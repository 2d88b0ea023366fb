import { describe, expect, it } from 'vitest';
import type { DeskOptions } from '../../src/desk';
import { ServiceError } from '../../src/desk/failure';
import { troubleIn } from '../../src/model/trouble';
import { openSmall } from '../run/small';
import { byTurns } from '../run/whole';
import { type Outcome, openWithBundle } from './bundle';

/** What Google's services are known to say, with the status that comes with it, and a word of the remedy. */
const SAID: readonly (readonly [words: string, code: number, remedy: string])[] = [
  [
    "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:1'.",
    429,
    'đợi vài phút',
  ],
  ['User rate limit exceeded.', 403, 'đợi vài phút'],
  ['Resource has been exhausted (e.g. check quota).', 429, 'đợi vài phút'],
  ['The service is currently unavailable.', 503, 'đợi vài phút'],
  ['Internal error encountered.', 500, 'đợi vài phút'],
  ["We're sorry, a server error occurred. Please wait a bit and try again.", 500, 'đợi vài phút'],
  ['Service Spreadsheets timed out while accessing document with id x.', 500, 'đợi vài phút'],
  ['Service Spreadsheets failed while accessing document with id x.', 500, 'đợi vài phút'],
  ['The operation was aborted.', 409, 'đợi vài phút'],
  ['The caller does not have permission', 403, 'cửa sổ ẩn danh'],
  ['You do not have permission to access the requested document.', 403, 'quyền Người chỉnh sửa'],
  ['Authorization is required to perform that action.', 401, 'đồng ý mọi quyền'],
  ['Request had insufficient authentication scopes.', 403, 'đồng ý mọi quyền'],
  [
    'You do not have permission to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: x',
    403,
    'đồng ý mọi quyền',
  ],
  ['Response Code: 413. Message: response too large.', 413, 'rồi chạy lại'],
  ['Requested entity was not found.', 404, 'nhờ chủ sở hữu'],
  ['File not found: x.', 404, 'nhờ chủ sở hữu'],
  ['Service invoked too many times for one day: premium spreadsheets.', 403, 'ngày mai'],
  ['Service invoked too many times in a short time: spreadsheets rateMax.', 403, 'đợi vài phút'],
  ['Service using too much computer time for one day', 403, 'ngày mai'],
  [
    'There are too many scripts running simultaneously for this Google user account.',
    429,
    'đợi vài phút',
  ],
  ['Exceeded maximum execution time', 403, 'chạy lại'],
  [
    'Google Sheets API has not been used in project 1 before or it is disabled.',
    403,
    'người cài đặt',
  ],
  ['Chưa bật dịch vụ "Google Sheets API" trong Apps Script.', 403, 'người cài đặt'],
  [
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    400,
    '10 triệu ô',
  ],
  [
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    400,
    'chủ sở hữu',
  ],
  ["The user's Drive storage quota has been exceeded.", 403, 'dọn thùng rác'],
  [
    'Your input contains more than the maximum of 50000 characters in a single cell.',
    400,
    'tách ô',
  ],
  ['Something that nobody has met yet.', 400, 'người phụ trách'],
];

const STATIONS = ['reads', 'writes', 'saves', 'shares'] as const;

/**
 * Where a sentence is met: what it comes to does not hang on the command that meets it, and in the quick tests it is
 * met at two stations of the four, at one place each.
 */
function placesOf<Place>(
  places: readonly Place[],
  words: string,
  station: (typeof STATIONS)[number],
): readonly Place[] {
  const turn = SAID.findIndex(([said]) => said === words);
  return byTurns(STATIONS, turn, 2).includes(station) ? byTurns(places, Math.floor(turn / 2)) : [];
}

type Failing = NonNullable<DeskOptions['otherwise']>;

/** An API whose every call of some methods fails so. */
function failing(methods: RegExp, words: string, code: number): Failing {
  return (method, own) => {
    if (methods.test(method)) throw new ServiceError(words, { code, message: words });
    return own();
  };
}

const VIETNAMESE = /^[^“]*[ạ-ỹ][^“]*\. ?/iu;

/** Each line that has the service's words has a Vietnamese sentence before them. */
function expectExplained({ messages }: Outcome, words: string, remedy?: string): void {
  const [start = ''] = words.split(/[.:]/);
  const quoting = messages.filter((line) => line.includes(start));
  for (const line of quoting) expect(line).toMatch(VIETNAMESE);
  for (const line of messages) expect(line).toMatch(/[ạ-ỹ]/iu);
  if (remedy === undefined || quoting.length === 0) return;
  expect(quoting.some((line) => line.split(start)[0]?.includes(remedy))).toBe(true);
}

describe.each(SAID)('%s', (words, code, remedy) => {
  it.each(placesOf(['setUp', 'check', 'compileReport'], words, 'reads'))(
    'while %s reads',
    async (command) => {
      const desk = await openSmall({ otherwise: failing(/Spreadsheets\.get$/, words, code) });
      const outcome = desk.run(command) as Outcome;
      expect(outcome.status).toBe('refused');
      expect(outcome.messages.join('\n')).toContain(words);
      expectExplained(outcome, words, remedy);
      expect(desk.wasWritten()).toBe(false);
    },
  );

  it.each(placesOf(['setUp', 'check'], words, 'writes'))('while %s writes', async (command) => {
    const desk = await openSmall({ otherwise: failing(/Spreadsheets\.batchUpdate$/, words, code) });
    const outcome = desk.run(command) as Outcome;
    expect(['refused', 'unknown']).toContain(outcome.status);
    expectExplained(outcome, words);
    expect(desk.wasWritten()).toBe(false);
  });

  it.each(placesOf(['compileReport'], words, 'saves'))(
    'while %s saves its files',
    async (command) => {
      const desk = await openSmall({ otherwise: failing(/Files\.create$/, words, code) });
      const outcome = desk.run(command) as Outcome;
      expect(outcome.status).toBe('refused');
      expectExplained(outcome, words, remedy);
      expect(desk.wasWritten()).toBe(false);
    },
  );

  it.each(placesOf([/Permissions\./, /Files\.list$/], words, 'shares'))(
    'while the report, once it is written, is shared: %s',
    async (methods) => {
      const refused = failing(methods, words, code);
      let isWritten = false;
      const desk = await openSmall({
        editors: ['don-vi@example.vn'],
        answer: () => 'YES',
        otherwise: (method, own) => {
          isWritten = isWritten || method.endsWith('batchUpdate');
          return isWritten ? refused(method, own) : own();
        },
      });
      const outcome = desk.run('compileReport') as Outcome;
      expect(outcome.status).toBe('done');
      expect(outcome.messages.join('\n')).toContain(words);
      // What stands against the runner is mended by the runner, not by sharing by hand.
      const isOfRunner = ['ngày mai', 'đồng ý mọi quyền', 'người cài đặt', 'dọn thùng rác'];
      expectExplained(outcome, words, isOfRunner.includes(remedy) ? remedy : undefined);
    },
  );
});

it('a self-test that cannot begin says of each question why, and what to do', async () => {
  const lasting = SAID.filter(([, status]) => status < 500 && status !== 429);
  for (const [words, code, remedy] of byTurns(lasting, 1, 3)) {
    const otherwise = failing(/./, words, code);
    const desk = await openWithBundle({ 'Trang tính1': [] }, { otherwise });
    const { messages } = desk.run('selfTest') as Outcome;
    // Where a refusal is the answer to a question it stands as it was seen.
    const quoting = messages.filter(
      (line) => line.includes('[không rõ]') && line.includes(words.slice(0, 40)),
    );
    expect(quoting.length).toBeGreaterThan(5);
    expect(quoting.filter((line) => !line.split(words.slice(0, 40))[0]?.includes(remedy))).toEqual(
      [],
    );
  }
});

it('a word of people in Google’s words is not taken for a trouble', () => {
  expect(troubleIn('Unable to parse range: Biểu chung!A1')).toBeUndefined();
  expect(troubleIn('Invalid requests[0].addSheet: no')).toBeUndefined();
});
