import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Cell, cover, findByRules, scanRow } from '../../../src/publish/scan';

interface Labelled {
  readonly kind?: string;
  readonly cells: readonly (readonly [header: string, text: string])[];
}

/** Every so many of the rows that weights are learnt from: what is asked of all takes its time. */
const STEP = 8;
const FOLDER = path.join(import.meta.dirname, 'rows');
const labelled = readdirSync(FOLDER)
  .flatMap((file) => readFileSync(path.join(FOLDER, file), 'utf8').split('\n'))
  .filter((line, at) => line !== '' && at % STEP === 0)
  .map((line): Labelled => JSON.parse(line))
  .map(({ kind, cells }) => ({
    kind,
    cells: cells.map(([header, text]): Cell => ({ header, text })),
  }));

const alike = (header: string, text: string) =>
  scanRow([{ header, text }]).filter(({ kind }) => kind === 'alike');

describe('a row that no rule tells of', () => {
  it.each([['Ghi chú', 'Cháu Dậu nhà bác Tý hay lên cơn, thầy cô đề nghị cho nghỉ học để chữa']])(
    'is told by what it has in common with others (%s: %s)',
    (header, text) => {
      expect(findByRules([{ header, text }])).toEqual([]);
      expect(alike(header, text)).toEqual([
        { kind: 'alike', cell: 0, start: 0, end: text.length, isAbsolute: false },
      ]);
    },
  );

  it.each([
    ['Nội dung', 'Tổ chức hội nghị giao ban công tác tháng 5 tại hội trường phường'],
    ['Nội dung', 'Chi trả {{AS.TIEN_QUA|tiền}} cho {{AS.HO_NGHEO|dvt}} theo AS.CAN_NGHEO'],
    ['Họ và tên', 'Bế Thị Quýt'],
    ['Ghi chú', 'Cháu … nhà bác Tý hay lên cơn, thầy cô đề nghị cho nghỉ học để chữa'],
    ['Ghi chú', ''],
  ])('is let be where it is like any other, a name alone or covered (%s: %s)', (header, text) => {
    expect(scanRow([{ header, text }])).toEqual([]);
  });
});

describe('labelled rows', () => {
  it('hold nothing once what was found is covered', () => {
    const left = labelled.filter(({ cells }) => {
      const found = scanRow(cells);
      const covered = cells.map(({ header, text }, at) => ({
        header,
        text: cover(
          text,
          found.filter(({ cell }) => cell === at),
        ),
      }));
      return found.length > 0 && scanRow(covered).length > 0;
    });
    expect(labelled.length).toBeGreaterThan(2000);
    expect(left).toEqual([]);
  });

  it('are told as their labels say', () => {
    const found = labelled.filter(({ cells }) => scanRow(cells).length > 0);
    const isPlanted = ({ kind }: { readonly kind: string | undefined }) => kind !== undefined;
    const planted = labelled.filter(isPlanted).length;
    const alarms = found.filter((row) => !isPlanted(row)).length;
    expect(found.filter(isPlanted).length / planted).toBeGreaterThanOrEqual(0.98);
    expect(alarms / (labelled.length - planted)).toBeLessThanOrEqual(0.02);
  });
});
