import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkbook } from '../../../src/desk/files';

test('a file that is too large is refused before it is read', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'desk-file-')), 'Sổ lớn.xlsx');
  writeFileSync(file, 'PK');
  truncateSync(file, 5 * 1024 ** 3);
  await expect(openWorkbook(file)).rejects.toThrow(
    /^Tệp «Sổ lớn\.xlsx» có 5\.120 MB, quá mức 256 MB nên chưa mở\. Hãy mở bằng Excel/,
  );
});
