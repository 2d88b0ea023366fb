import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Cell, findByRules, scanRow } from '../../../src/publish/scan';
import { covered } from './covered';

interface Labelled {
  readonly kind?: string;
  readonly cells: readonly (readonly [header: string, text: string])[];
}

/** The rows of a folder, each so many of them. */
function rowsIn(folder: string, step: number) {
  const place = path.join(import.meta.dirname, folder);
  return readdirSync(place)
    .flatMap((file) => readFileSync(path.join(place, file), 'utf8').split('\n'))
    .filter((line, at) => line !== '' && at % step === 0)
    .map((line): Labelled => JSON.parse(line))
    .map(({ kind, cells }) => ({
      kind,
      cells: cells.map(([header, text]): Cell => ({ header, text })),
    }));
}

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

/** What is asked of the rows that weights are learnt from is asked of some: all take their time. */
const STEP = 8;

describe.each([
  ['that weights are learnt from', 'rows', STEP],
  ['that the weights are not learnt from', 'unseen', 1],
])('labelled rows %s', (_, folder, step) => {
  const labelled = rowsIn(folder, step);

  it('hold nothing once what was found is covered', () => {
    const left = labelled.filter(({ cells }) => scanRow(covered(cells)).length > 0);
    expect(left).toEqual([]);
  });

  it('are told as their labels say', () => {
    const found = labelled.filter(({ cells }) => scanRow(cells).length > 0);
    const isPlanted = ({ kind }: { readonly kind: string | undefined }) => kind !== undefined;
    const planted = labelled.filter(isPlanted).length;
    const alarms = found.filter((row) => !isPlanted(row)).length;
    expect(planted).toBeGreaterThanOrEqual(600);
    expect((found.length - alarms) / planted).toBeGreaterThanOrEqual(0.98);
    expect(alarms / (labelled.length - planted)).toBeLessThanOrEqual(0.02);
  });
});
