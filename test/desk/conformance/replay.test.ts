import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { makeNodeWorld, nodeDigest } from '../../../src/desk/cli';
import {
  differences,
  lastLine,
  lineOf,
  readConversation,
  replay,
  sumsOf,
} from '../../../src/desk/conformance';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');
/** Conversations that were really recorded, beside the checkout where there are some. */
const RECORDED = path.resolve(ROOT, '..', 'shared', 'recorded');
const machine = { makeWorld: () => makeNodeWorld(), digest: nodeDigest };

const BOOK = 'BookOfTheRecord-0123456789abcdefghijklmnop';
const SHEETS = `/v4/spreadsheets/${BOOK}`;

const made = {
  method: 'POST',
  host: 'www',
  path: '/drive/v3/files',
  query: { supportsAllDrives: 'True' },
  body: { name: 'Trial', mimeType: 'application/vnd.google-apps.spreadsheet' },
  status: 200,
  reply: {
    kind: 'drive#file',
    id: BOOK,
    name: 'Trial',
    mimeType: 'application/vnd.google-apps.spreadsheet',
  },
};

const deleted = {
  method: 'DELETE',
  host: 'www',
  path: `/drive/v3/files/${BOOK}`,
  query: {},
  body: null,
  status: 204,
  reply: '',
};

const onSheets = (method: string, rest: string, given: object) => ({
  method,
  host: 'sheets',
  path: `${SHEETS}${rest}`,
  query: {},
  body: null,
  status: 200,
  ...given,
});

const written = (range: string, value: unknown) =>
  onSheets('PUT', `/values/${encodeURIComponent(range)}`, {
    query: { valueInputOption: 'USER_ENTERED' },
    body: { values: [[value]], majorDimension: null },
    reply: {
      spreadsheetId: BOOK,
      updatedRange: range,
      updatedRows: 1,
      updatedColumns: 1,
      updatedCells: 1,
    },
  });

const readBack = (range: string, value: unknown, query: object = {}) =>
  onSheets('GET', `/values/${encodeURIComponent(range)}`, {
    query,
    reply: { range, majorDimension: 'ROWS', values: [[value]] },
  });

function said(...steps: readonly object[]) {
  return replay(readConversation(JSON.stringify({ name: 'trial', steps }), 'trial.json'), machine);
}

describe('a conversation said again', () => {
  test('the same, with ids as the server chose them', () => {
    const requests = [
      {
        addSheet: {
          properties: { title: 'More', gridProperties: { rowCount: 5, columnCount: 4 } },
        },
      },
    ];
    const properties = {
      sheetId: 771_234,
      title: 'More',
      index: 1,
      sheetType: 'GRID',
      gridProperties: { rowCount: 5, columnCount: 4 },
    };
    const done = said(
      made,
      onSheets('POST', ':batchUpdate', {
        body: { requests },
        reply: { spreadsheetId: BOOK, replies: [{ addSheet: { properties } }] },
      }),
      onSheets('POST', ':batchUpdate', {
        body: { requests: [{ deleteSheet: { sheetId: 771_234 } }] },
        reply: { spreadsheetId: BOOK, replies: [{}] },
      }),
      written('Sheet1!B2', '1,250.5'),
      readBack('Sheet1!B2', '1,250.50'),
      readBack('Sheet1!B2', 1250.5, { valueRenderOption: 'UNFORMATTED_VALUE' }),
      deleted,
    );
    expect(lineOf(done)).toBe('trial: 7 steps, 7 the same, 0 differ, 0 not modelled');
  });

  test('what differs is told by its step and field', () => {
    const done = said(made, written('Sheet1!A1', 'x'), readBack('Sheet1!A1', 'y'));
    expect(sumsOf(done.outcomes)).toEqual({ steps: 3, same: 2, differ: 1, unmodelled: 0 });
    expect(lineOf(done)).toContain('step 3: values[0][0] "y", here "x"');
    const status = said(made, { ...readBack('Sheet1!A1', 'y'), status: 404 });
    expect(lineOf(status)).toContain('step 2: status 404, here 200');
  });

  test('an id that was never given is another thing', () => {
    const get = onSheets('GET', '', { query: { fields: 'spreadsheetId' } });
    expect(said(made, { ...get, reply: { spreadsheetId: BOOK } }).outcomes[1]?.kind).toBe('same');
    expect(said(made, { ...get, reply: { spreadsheetId: 'x' } }).outcomes[1]?.kind).toBe('differs');
  });

  test('what the desk does not do is named, and so is what follows from it', () => {
    const slicer = { addSlicer: { slicer: {} } };
    const done = said(
      made,
      written('Sheet1!A1', '=B1'),
      readBack('Sheet1!A1', '0'),
      { ...made, path: '/drive/v3/changes' },
      onSheets('POST', ':batchUpdate', { body: { requests: [slicer] }, reply: {} }),
      readBack('Sheet1!A9', 'what the slicer left'),
      { ...made, status: 503 },
      onSheets('GET', '/values:batchGet', {
        query: { ranges: 'Sheet1!A1' },
        reply: { spreadsheetId: BOOK, valueRanges: [{}, {}] },
      }),
    );
    expect(sumsOf(done.outcomes)).toEqual({ steps: 8, same: 2, differ: 0, unmodelled: 6 });
    for (const name of [
      'formulas over cells',
      'POST www /drive/v3/changes',
      'addSlicer is not supported by the desk',
      'what follows from requests[0].addSlicer',
      'a fault of the server (503)',
      'a record that kept one of several ranges',
    ]) {
      expect(lineOf(done)).toContain(name);
    }
    expect(lastLine([done])).toBe(
      '1 conversations: 8 steps, 2 the same, 0 differ, 6 not modelled; 25.0 % compared',
    );
  });

  test('the account is found as the record shows it, anew in each sitting', () => {
    const list = (...files: object[]) => ({
      method: 'GET',
      host: 'www',
      path: '/drive/v3/files',
      query: { q: 'name contains "T"', fields: 'files(id,name,createdTime,modifiedTime)' },
      body: null,
      status: 200,
      reply: { files },
    });
    const at = (time: string) => ({ createdTime: time, modifiedTime: time });
    const own = { id: BOOK, name: 'Trial', ...at('2021-01-03T00:00:00.000Z') };
    const older = { id: 'older', name: 'Tax', ...at('2021-01-01T00:00:00.000Z') };
    const newer = { id: 'newer', name: 'Tea', ...at('2021-01-02T00:00:00.000Z') };
    const refused = {
      code: 403,
      message: 'The caller does not have permission',
      status: 'PERMISSION_DENIED',
    };
    const done = said(made, list(own, newer, older), deleted, made, list(own, older), {
      ...onSheets('GET', '', { status: 403, reply: { error: refused } }),
      path: '/v4/spreadsheets/another',
    });
    expect(lineOf(done)).toBe('trial: 6 steps, 6 the same, 0 differ, 0 not modelled');
  });

  test('a workbook from before has the tabs it is told to have, and what stands in them is unknown', () => {
    const properties = {
      sheetId: 5,
      title: 'Old',
      index: 0,
      sheetType: 'GRID',
      gridProperties: { rowCount: 3, columnCount: 2 },
    };
    const query = { fields: 'spreadsheetId,properties.title,sheets.properties' };
    const reply = { spreadsheetId: BOOK, properties: { title: 'Then' }, sheets: [{ properties }] };
    const done = said(
      onSheets('GET', '', { query, reply }),
      written('Old!A1', 'x'),
      readBack('Old!A1', 'x'),
      readBack('Old!A2', 'from before'),
      { ...made, body: { ...made.body, parents: ['folder'] }, reply: { ...made.reply, id: 'new' } },
    );
    expect(lineOf(done)).toBe(
      'trial: 5 steps, 4 the same, 0 differ, 1 not modelled | not modelled: what a workbook from before the record holds',
    );
  });

  test('Drive passes over what it does not know, and shares, lists and withdraws', () => {
    const permissions = `/drive/v3/files/${BOOK}/permissions`;
    const person = { role: 'reader', type: 'user', kind: 'drive#permission', id: '0815' };
    const on = (method: string, path: string, given: object) => ({
      ...deleted,
      method,
      path,
      status: 200,
      ...given,
    });
    const done = said(
      made,
      on('POST', permissions, {
        query: { sendNotificationEmail: 'False', unheardOf: '1' },
        body: { role: 'reader', type: 'user', emailAddress: 'a@example.com', withLink: false },
        reply: person,
      }),
      on('GET', permissions, {
        query: { fields: 'permissions(id,role,displayName,photoLink,deleted)' },
        reply: {
          permissions: [
            { id: '4711', role: 'owner', displayName: 'A', photoLink: 'x', deleted: false },
            { id: '0815', role: 'reader', displayName: 'B', deleted: false },
          ],
        },
      }),
      on('DELETE', `${permissions}/0815`, { status: 204, reply: '' }),
      on('GET', permissions, {
        query: { fields: 'permissions.id' },
        reply: { permissions: [{ id: '4711' }] },
      }),
      on('GET', '/drive/v3/files', {
        query: { q: 'parents in "root"', fields: 'files.id' },
        reply: { files: [{ id: BOOK }] },
      }),
    );
    expect(lineOf(done)).toBe('trial: 6 steps, 6 the same, 0 differ, 0 not modelled');
  });

  test('failures are told as Google’s APIs tell them', () => {
    const message =
      'Invalid value at \'data.values\' (type.googleapis.com/google.protobuf.ListValue), "x"';
    const details = [
      {
        '@type': 'type.googleapis.com/google.rpc.BadRequest',
        fieldViolations: [{ field: 'data.values', description: message }],
      },
    ];
    const error = { code: 400, message, status: 'INVALID_ARGUMENT', details };
    const gone = { code: 404, message: 'File not found: none.', errors: [{ reason: 'notFound' }] };
    const done = said(
      made,
      { ...written('Sheet1!A1', 'x'), body: { values: 'x' }, status: 400, reply: { error } },
      { ...deleted, path: '/drive/v3/files/none', status: 404, reply: { error: gone } },
    );
    expect(lineOf(done)).toBe('trial: 3 steps, 3 the same, 0 differ, 0 not modelled');
  });

  test('where Google and the desk refuse in other words, the desk’s own are named', () => {
    const message =
      'Invalid JSON payload received. Unknown name "name" at \'requests[0].add_sheet\': Cannot find field.';
    const field = 'requests[0].add_sheet';
    const details = [
      {
        '@type': 'type.googleapis.com/google.rpc.BadRequest',
        fieldViolations: [{ field, description: message }],
      },
    ];
    const refused = (addSheet: object, error: object) =>
      onSheets('POST', ':batchUpdate', {
        body: { requests: [{ addSheet }] },
        status: 400,
        reply: { error: { code: 400, status: 'INVALID_ARGUMENT', ...error } },
      });
    const done = said(
      made,
      refused({ name: 'x' }, { message, details }),
      refused({ properties: { index: 'x' } }, { message: 'in Google’s words' }),
    );
    expect(lineOf(done)).toBe(
      'trial: 3 steps, 2 the same, 0 differ, 1 not modelled | not modelled: the words for a value of a wrong type',
    );
  });

  test('a record that is none is refused with its place', () => {
    expect(() => readConversation('{', 'a.json')).toThrow('a.json is not JSON');
    expect(() => readConversation('{}', 'a.json')).toThrow('a.json has no list of steps');
    const steps = [made, { method: 'GET' }];
    expect(() => readConversation(JSON.stringify({ steps }), 'a.json')).toThrow('a.json, step 2');
  });
});

describe('two replies', () => {
  const terms = { ids: new Map([['file', new Map([['r', 'd']])]]), book: 'r' };
  const fields = (a: unknown, b: unknown) => differences(a, b, terms).map(({ field }) => field);

  test('moments, addresses, people and marks count by being there', () => {
    const a = { id: 'r', createdTime: '1', webViewLink: 'x', etag: 'e', editors: { users: ['u'] } };
    const b = { id: 'd', createdTime: '2', webViewLink: 'y', etag: 'f', editors: { users: ['v'] } };
    expect(fields(a, b)).toEqual([]);
    expect(fields(a, { id: 'd' })).toEqual(['createdTime', 'webViewLink', 'etag', 'editors']);
    expect(fields({ id: 'd' }, a)).toContain('id');
  });

  test('all else counts, however deep, and what is there in one alone', () => {
    expect(fields({ a: [{ b: 1 }, 2] }, { a: [{ b: 2 }] })).toEqual(['a[0].b', 'a[1]']);
    expect(fields({ a: 1 }, { a: '1', b: null })).toEqual(['a', 'b']);
    expect(fields('', {})).toEqual(['']);
  });
});

describe('what was really recorded', () => {
  it.skipIf(!existsSync(RECORDED))(
    'is answered the same, nine steps of ten at least (skipped where ../shared does not stand beside)',
    () => {
      const files = readdirSync(RECORDED).filter((file) => file.endsWith('.json'));
      const replayed = files.map((file) =>
        replay(readConversation(readFileSync(path.join(RECORDED, file), 'utf8'), file), machine),
      );
      const { steps, differ, unmodelled } = sumsOf(replayed.flatMap(({ outcomes }) => outcomes));
      expect(replayed.map(lineOf).filter((line) => !line.includes(' 0 differ'))).toEqual([]);
      expect(differ).toBe(0);
      expect(unmodelled).toBeLessThan(steps / 10);
    },
  );
});
