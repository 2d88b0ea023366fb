import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { HANDBOOK_FILE, handbookText } from '../../build/handbook.mjs';
import { CATALOGUE, entryOf, FINDING_CODES, findingAt, remedyOf, THEMES } from '../../src/findings';
import { cellAddress } from '../../src/model/address';

const messages = path.resolve(import.meta.dirname, '..', '..', 'src', 'messages');
const said = readdirSync(messages)
  .map((file) => readFileSync(path.join(messages, file), 'utf8'))
  .join('\n');

/** The files whose sentences are findings'. */
const findingMessages = readdirSync(messages)
  .map((file) => readFileSync(path.join(messages, file), 'utf8'))
  .filter((text) => text.includes('): Observation {'))
  .join('\n');

describe('the catalogue of findings', () => {
  it('holds each code in one theme', () => {
    const codes = Object.values(THEMES).flatMap((entries) => Object.keys(entries));
    expect(codes.sort()).toEqual(Object.keys(CATALOGUE).sort());
  });

  it.each(FINDING_CODES)('%s says what to do, in whole sentences', (code) => {
    const { severity, title, help } = entryOf(code);
    expect(title).toMatch(/^[\p{Lu}"].{3,50}[^.]$/u);
    expect(title).toBe(title.normalize('NFC'));
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(help).toMatch(/^[\p{Lu}"].*\.$/su);
    expect(help).toBe(help.normalize('NFC'));
    expect(help).not.toMatch(/\.\.| {2}|\n/);
    if (severity !== 'Thông tin') expect(help).toMatch(/[Hh]ãy/);
  });

  it('has for each error and warning one sentence to do, which stands beside the row too', () => {
    const place = { tab: 'Biểu chung', at: cellAddress(1, 0) };
    const said = { message: 'Ô này sai.', found: '', expected: '' };
    const lengths = FINDING_CODES.filter((code) => entryOf(code).severity !== 'Thông tin').map(
      (code) => [code, remedyOf(findingAt(place, { code, ...said })).length] as const,
    );
    expect(lengths.filter(([, length]) => length < 10 || length > 300)).toEqual([]);
  });

  it('sends nobody into the archive: what was closed is mended where it is opened again', () => {
    const helps = FINDING_CODES.map((code) => entryOf(code).help).join('\n');
    // What a finding says by itself too, and what it expects.
    const all = `${helps}\n${findingMessages}`;
    expect(all).not.toMatch(/(bổ sung|chuyển|chép|nhập|ghi)[^.;:`'\n]*(vào|sang|ở) "Lưu trữ"/);
    expect(all).not.toMatch(/expected: [`'][^`'\n]*dòng[^`'\n]*"Lưu trữ"/);
    for (const code of [
      'token-with-gap',
      'unit-period-gap',
      'negative-figure',
      'unit-converted',
      'archive-differs',
    ] as const) {
      expect(entryOf(code).help).toContain('"Mở lại kỳ"');
    }
  });

  it('asks no clerk to change the office’s tabs: what is mended there is asked of the office', () => {
    const OFFICES =
      /(sửa|thêm|bỏ|đổi|ghi "Không")[^.;]*"(Chỉ tiêu|Đơn vị|Đề cương|Quy tắc|Phụ lục|Cấu hình|Hoạt động)"/;
    const sent = FINDING_CODES.filter((code) => {
      const { acts, help } = entryOf(code);
      return acts === 'unit' && OFFICES.test(help) && !help.includes('Văn phòng');
    });
    expect(sent).toEqual([]);
  });

  it('has no code that nothing says', () => {
    const silent = FINDING_CODES.filter(
      (code) => !said.includes(`'${code}'`) && !code.startsWith('claim-'),
    );
    expect(silent).toEqual([]);
  });

  it('is what the handbook lists; `npm run handbook` writes it anew', () => {
    expect(readFileSync(HANDBOOK_FILE, 'utf8')).toBe(handbookText(THEMES));
  });
});
