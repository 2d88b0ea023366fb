import { describe, expect, it } from 'vitest';
import { judgedRefusal, refusedWith, wordsOf } from '../../src/selfTest/probe';
import { judgeAtomic, judgeMarkedColumn } from '../../src/selfTest/probes/batches';
import {
  judgeErrors,
  judgeLinkedNumber,
  judgePaste,
  judgePlainText,
  judgeTyped,
} from '../../src/selfTest/probes/cells';
import {
  judgeClaimed,
  judgeEditors,
  judgeMoved,
  judgeOutOfSight,
} from '../../src/selfTest/probes/files';
import { judgeWorld } from '../../src/selfTest/probes/host';
import { judgeGuards } from '../../src/selfTest/probes/protections';
import { judgeMail, judgeTimer } from '../../src/selfTest/probes/reminders';
import { judgeCopied, judgePlaced, judgeShifted } from '../../src/selfTest/probes/tabs';
import { judgeBatch, judgeJob, judgeRead, judgeTime } from '../../src/selfTest/probes/work';

const verdictOf = ({ verdict }: { readonly verdict: string }) => verdict;

describe('a batch', () => {
  it('is atomic where it is refused and nothing is written', () => {
    expect(verdictOf(judgeAtomic({ refusal: 'No grid', written: '' }))).toBe('right');
    expect(judgeAtomic({ refusal: 'No grid', written: 'x' })).toMatchObject({
      verdict: 'other',
      seen: expect.stringContaining('ghi một nửa'),
    });
    expect(verdictOf(judgeAtomic({ refusal: undefined, written: 'x' }))).toBe('other');
  });

  it('goes where the mark went', () => {
    expect(verdictOf(judgeMarkedColumn({ row: ['a', '', 'giữ', 'theo dấu'] }))).toBe('right');
    expect(verdictOf(judgeMarkedColumn({ row: ['a', 'theo dấu', 'giữ', ''] }))).toBe('other');
  });
});

describe('a folder', () => {
  const owner = { type: 'user', role: 'owner', who: 'a@b.vn' };

  it('holds what was moved into it, alone and nobody else’s', () => {
    const there = { isThere: true, folders: 1, grants: [owner] };
    expect(verdictOf(judgeMoved(there))).toBe('right');
    expect(verdictOf(judgeMoved({ ...there, isThere: false }))).toBe('other');
    expect(verdictOf(judgeMoved({ ...there, folders: 2 }))).toBe('other');
    expect(verdictOf(judgeMoved({ ...there, grants: [] }))).toBe('other');
    const seen = judgeMoved({ ...there, grants: [owner, { ...owner, role: 'reader' }] });
    expect(seen).toEqual({
      verdict: 'other',
      seen: 'tệp đã nằm trong thư mục ấy, số thư mục chứa tệp: 1; thư mục: user (owner), user (reader)',
    });
  });

  it('can be shared with editors whose addresses are told', () => {
    expect(verdictOf(judgeEditors(['a@b.vn']))).toBe('right');
    expect(verdictOf(judgeEditors(['a@b.vn', '']))).toBe('other');
    expect(verdictOf(judgeEditors([]))).toBe('other');
  });
});

describe('a copy of the workbook', () => {
  it('is the script’s own where its tags find it in the folder', () => {
    expect(verdictOf(judgeClaimed({ refusal: undefined, isFound: true }))).toBe('right');
    expect(verdictOf(judgeClaimed({ refusal: undefined, isFound: false }))).toBe('other');
    expect(judgeClaimed({ refusal: 'File not found: x.', isFound: false })).toEqual({
      verdict: 'other',
      seen: 'File not found: x.',
    });
  });
});

describe('reminders', () => {
  it('have a timer that is made and removed', () => {
    expect(verdictOf(judgeTimer({ refusal: undefined, made: 1, left: 0 }))).toBe('right');
    expect(judgeTimer({ refusal: 'Too many.', made: 0, left: 0 })).toEqual({
      verdict: 'other',
      seen: 'Too many.',
    });
    const stays = judgeTimer({ refusal: undefined, made: 1, left: 2 });
    expect(stays).toMatchObject({ verdict: 'other', seen: expect.stringContaining('còn 2 lịch') });
  });

  it('go to as many addresses as Google tells', () => {
    expect(judgeMail(1500)).toEqual({
      verdict: 'right',
      seen: 'hôm nay còn gửi được đến 1500 địa chỉ',
    });
    expect(judgeMail(3).seen).toContain('ít hơn một ngày chưa gửi gì');
    expect(verdictOf(judgeMail(0))).toBe('other');
    expect(verdictOf(judgeMail(Number.NaN))).toBe('unknown');
  });
});

describe('a cell', () => {
  it('with a link is a number still', () => {
    const effectiveValue = { numberValue: 1234 };
    expect(verdictOf(judgeLinkedNumber({ effectiveValue, hyperlink: 'https://x' }))).toBe('right');
    expect(verdictOf(judgeLinkedNumber({ effectiveValue }))).toBe('other');
    expect(
      verdictOf(judgeLinkedNumber({ effectiveValue: { stringValue: '1234' }, hyperlink: 'x' })),
    ).toBe('other');
    expect(verdictOf(judgeLinkedNumber(undefined))).toBe('other');
  });

  it('with a text that begins like a formula is none', () => {
    const judge = (userEnteredValue: object) => verdictOf(judgePlainText({ userEnteredValue }));
    expect(judge({ stringValue: '=1+1' })).toBe('right');
    expect(judge({ formulaValue: '=1+1' })).toBe('other');
  });

  it('takes link and note along', () => {
    expect(verdictOf(judgePaste({ hyperlink: 'x', note: 'y' }))).toBe('right');
    expect(judgePaste({ hyperlink: 'x' })).toMatchObject({
      verdict: 'other',
      seen: 'liên kết còn, ghi chú mất',
    });
  });

  it('shows the texts of errors that are known', () => {
    const error = { type: 'N_A', shown: '#N/A', known: '#N/A' };
    expect(verdictOf(judgeErrors([error]))).toBe('right');
    expect(verdictOf(judgeErrors([error, { ...error, shown: '#KPDC!' }]))).toBe('other');
    expect(verdictOf(judgeErrors([{ type: 'LOADING', shown: '', known: '' }]))).toBe('unknown');
    expect(verdictOf(judgeErrors([error, { type: 'LOADING', shown: '', known: '' }]))).toBe(
      'unknown',
    );
    expect(verdictOf(judgeErrors([]))).toBe('unknown');
  });

  it('is read as typed in Vietnamese', () => {
    const cell = (numberValue: number, type = 'NUMBER') => ({
      effectiveValue: { numberValue },
      effectiveFormat: { numberFormat: { type } },
    });
    const typed = { locale: 'vi_VN' };
    const right = [cell(1234), cell(1234.5), cell(46162, 'DATE'), cell(0.815, 'PERCENT')];
    expect(verdictOf(judgeTyped({ ...typed, cells: right }))).toBe('right');
    const english = [cell(1.234), ...right.slice(1)];
    expect(verdictOf(judgeTyped({ ...typed, cells: english }))).toBe('other');
    const asText = { effectiveValue: { stringValue: '20/05/2026' } };
    expect(judgeTyped({ ...typed, cells: [cell(1234), cell(1234.5), asText] }).seen).toContain(
      '20/05/2026 → chữ "20/05/2026"; 81,5% → (trống)',
    );
  });
});

describe('what people set up', () => {
  it('is guarded by name', () => {
    const guarded = {
      runner: 'a@example.vn',
      editors: ['a@example.vn'],
      canEdit: true,
      warns: true,
    };
    expect(verdictOf(judgeGuards(guarded))).toBe('right');
    expect(verdictOf(judgeGuards({ ...guarded, editors: ['b@example.vn'] }))).toBe('other');
    expect(verdictOf(judgeGuards({ ...guarded, warns: false }))).toBe('other');
    expect(verdictOf(judgeGuards({ ...guarded, runner: '' }))).toBe('unknown');
    // A mail must not carry accounts.
    expect(judgeGuards(guarded).seen).not.toContain('@');
  });

  it('moves with its column', () => {
    expect(verdictOf(judgeShifted({ khóa: 3, dấu: 3 }))).toBe('right');
    expect(judgeShifted({ khóa: 3, dấu: 2, màu: -1 })).toMatchObject({
      verdict: 'other',
      seen: 'dời theo: khóa; không dời: dấu (ở cột 3), màu (mất)',
    });
  });

  it('is copied with its tab', () => {
    const copied = { hidden: true, protections: 1, note: true, width: true };
    expect(verdictOf(judgeCopied(copied))).toBe('right');
    expect(judgeCopied({ ...copied, hidden: false, protections: 0 })).toMatchObject({
      verdict: 'other',
      seen: 'bản sao ẩn không, khóa không, ghi chú có, bề rộng cột có',
    });
  });

  it('stands at the end', () => {
    const last = ['Thêm sau xóa', 'Sao sau xóa'];
    expect(verdictOf(judgePlaced({ refusal: undefined, last }))).toBe('right');
    expect(verdictOf(judgePlaced({ refusal: undefined, last: [...last].reverse() }))).toBe('other');
    expect(judgePlaced({ refusal: 'index', last })).toEqual({ verdict: 'other', seen: 'index' });
  });
});

describe('the main job', () => {
  const done = { status: 'done', messages: [] } as const;
  const job = {
    asMade: {},
    setUp: done,
    compile: done,
    milliseconds: 61_000,
    calls: [
      { kind: 'read', size: 900_000, milliseconds: 4000 },
      { kind: 'batch', size: 200_000, milliseconds: 6000 },
    ],
    files: [],
  } as const;

  it('is done, in time, in reads and batches that are small enough', () => {
    expect(
      [judgeJob, judgeTime, judgeRead, judgeBatch].map((judge) => verdictOf(judge(job))),
    ).toEqual(['right', 'right', 'right', 'right']);
    expect(judgeTime(job).seen).toBe(
      '61,0 giây, trong đó 2 lời gọi Google 10,0 giây, công cụ tự tính 51,0 giây',
    );
  });

  it('says why it was not, and how much too large or slow', () => {
    const refused = { status: 'refused', messages: ['Google không nhận.', 'x', 'y'] } as const;
    expect(judgeJob({ ...job, compile: refused })).toEqual({
      verdict: 'other',
      seen: 'Thiết lập: xong; Tổng hợp báo cáo: không chạy được, 61,0 giây; Google không nhận.; x',
    });
    const slow = {
      ...job,
      milliseconds: 200_000,
      calls: job.calls.map((call) => ({ ...call, size: 5_000_000 })),
    };
    expect([judgeTime, judgeRead, judgeBatch].map((judge) => verdictOf(judge(slow)))).toEqual([
      'other',
      'other',
      'other',
    ]);
  });
});

describe('words', () => {
  it('are Google’s own, without the call’s name, cut where they run on', () => {
    expect(
      wordsOf(new Error('API call to drive.files.get failed with error: File not found')),
    ).toBe('File not found');
    expect(wordsOf(new Error('x'.repeat(1000)))).toHaveLength(301);
    expect(wordsOf(undefined)).toBe('undefined');
  });

  it('of a refusal are right or another', () => {
    const refuse = () => {
      throw new Error('already has sheet protection');
    };
    expect(verdictOf(judgedRefusal(refusedWith(refuse), /has sheet protection/))).toBe('right');
    expect(verdictOf(judgedRefusal(refusedWith(refuse), /another/))).toBe('other');
    expect(
      verdictOf(
        judgedRefusal(
          refusedWith(() => undefined),
          /another/,
        ),
      ),
    ).toBe('other');
    expect(verdictOf(judgeOutOfSight('File not found: x.'))).toBe('right');
    expect(verdictOf(judgeOutOfSight('Internal Error'))).toBe('other');
    expect(verdictOf(judgeOutOfSight(undefined))).toBe('other');
  });

  it('name what Google’s world lacks and what it has besides', () => {
    expect(judgeWorld(['JSON'])).toMatchObject({ verdict: 'other' });
    expect(judgeWorld(['JSON']).seen).toContain('thiếu Map');
  });
});
