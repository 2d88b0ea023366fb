import { describe, expect, it } from 'vitest';
import type { Desk, DeskOptions, Edit } from '../../src/desk';
import type { Outcome } from '../commands/bundle';
import { openSmall } from './small';

const KEY = 'bonTruc.version';
const GET = 'Sheets.Spreadsheets.get';

/** Another version writes its number before a call of the run. */
function writtenBy(version: string, method = GET, nth = 1): Edit {
  const mark = {
    metadataKey: KEY,
    metadataValue: version,
    visibility: 'DOCUMENT',
    location: { spreadsheet: true },
  };
  return { method, nth, requests: [{ createDeveloperMetadata: { developerMetadata: mark } }] };
}

function versionsIn(desk: Desk) {
  return desk
    .spreadsheet()
    .developerMetadata.filter(({ metadataKey }) => metadataKey === KEY)
    .map(({ metadataValue }) => metadataValue);
}

const WRITING = ['check', 'compileReport', 'setUp'];

describe('the version of a workbook', () => {
  it.each(WRITING)('is kept by %s, once', async (handler) => {
    const desk = await openSmall();
    for (const _ of [1, 2]) expect((desk.run(handler) as Outcome).status).toBe('done');
    expect(versionsIn(desk)).toEqual(['1']);
  });

  it.each(WRITING)('a newer one is refused by %s before anything is written', async (handler) => {
    const desk = await openSmall({ edits: [writtenBy('2')] });
    const { status, messages } = desk.run(handler) as Outcome;
    expect(status).toBe('refused');
    expect(messages.join('\n')).toContain('phiên bản 2');
    expect(messages.join('\n')).toContain('Hãy cập nhật công cụ');
    expect(desk.wasWritten()).toBe(false);
    expect(desk.files()).toEqual([]);
    expect(versionsIn(desk)).toEqual(['2']);
  });

  it('one that came while the run was under way is refused, and its files go', async () => {
    const options: Partial<DeskOptions> = { edits: [writtenBy('2', GET, 2)] };
    const desk = await openSmall(options);
    expect((desk.run('compileReport') as Outcome).status).toBe('refused');
    expect(desk.wasWritten()).toBe(false);
    expect(desk.files().filter(({ trashed }) => !trashed)).toEqual([]);
  });

  it.each(['mới', '1.5'])(
    '"%s", which no version known here wrote, is taken for newer',
    async (text) => {
      const desk = await openSmall({ edits: [writtenBy(text)] });
      expect((desk.run('check') as Outcome).status).toBe('refused');
    },
  );

  it('an older one is written anew', async () => {
    const desk = await openSmall({ edits: [writtenBy('0')] });
    expect((desk.run('check') as Outcome).status).toBe('done');
    expect(versionsIn(desk)).toEqual(['1']);
  });
});
