import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDesk } from '../../../src/desk';
import { newFolder, pack, root, run } from './standIn';

const PLACE = '<script type="application/json" id="workbook">null</script>';
const page = join(root, 'bon-truc.html');
writeFileSync(page, `<!DOCTYPE html>${PLACE}`);

describe('mo', () => {
  test('writes the page with the workbook in it, and leaves the workbook alone', async () => {
    const ra = newFolder();
    const book = pack('tốt');
    const [stem = ''] = book.split('/').slice(-1);
    const ran = await run(['mo', book, '--ra', ra], {}, { page });
    expect([ran.status, ran.errors, ran.out[0]]).toEqual([
      0,
      [],
      `Đã ghi ${join(ra, `mo-${stem}.html`)}. Hãy mở tệp ấy bằng trình duyệt (Chrome, Edge, Firefox).`,
    ]);
    const written = readFileSync(join(ra, `mo-${stem}.html`), 'utf8');
    const [, carried = ''] = /id="workbook">(.*)<\/script>/.exec(written) ?? [];
    const { name, base64 } = JSON.parse(carried);
    expect(name).toBe(`${stem}.xlsx`);
    const file = join(root, 'mang-theo.xlsx');
    writeFileSync(file, Buffer.from(base64, 'base64'));
    const desk = await openDesk({ bundle: '', workbook: file });
    expect(desk.values('A')).toEqual([['tốt']]);
    expect(readdirSync(book)).toEqual(['A.tsv']);
  });

  test('refuses what is no workbook, and writes nothing', async () => {
    const ra = newFolder();
    const file = join(root, 'khong-phai.xlsx');
    writeFileSync(file, 'chữ');
    const { status, errors } = await run(['mo', file, '--ra', ra], {}, { page });
    expect([status, existsSync(ra)]).toEqual([1, false]);
    expect(errors.join()).toContain('không phải bảng tính .xlsx');
    const broken = join(root, 'hong.html');
    writeFileSync(broken, '<!DOCTYPE html>');
    expect(
      (await run(['mo', pack('tốt'), '--ra', ra], {}, { page: broken })).errors.join(),
    ).toContain('Hãy chạy lại `npm run build`');
  });

  test('is in the help where the page is there, and nowhere else', async () => {
    const withPage = await run(['--help'], {}, { page });
    expect(withPage.out.join()).toContain('\n  mo ');
    const without = await run(['--help'], {}, { page: join(root, 'khong-co.html') });
    expect(without.out.join()).not.toContain('\n  mo ');
    expect((await run(['mo', pack('tốt')])).errors[0]).toContain('Không có lệnh «mo»');
  });
});
