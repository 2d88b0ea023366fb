import { expect, it } from 'vitest';
import { appendixTab, buildAppendix } from '../../src/appendix';
import { rowsAddress } from '../../src/model/address';
import type { Appendix } from '../../src/model/appendix';
import { notReported } from '../../src/model/figure';
import { BLANK_ENTRY } from '../model/blankEntry';

const NO_NAMES = {
  unit: () => undefined,
  section: () => undefined,
  indicator: () => undefined,
  figures: {
    related: () => notReported,
    over: () => notReported,
    partsOf: () => [],
    indicator: () => undefined,
  },
  overlap: () => false,
  asOf: undefined,
  isCarriedOver: () => false,
};

function widths(columns: string): readonly number[] {
  const appendix: Appendix = {
    code: 'PL 01',
    title: 'Nhiệm vụ',
    set: '1',
    kind: 'Nhiệm vụ',
    filter: '',
    columns,
    groupBy: '',
    link: '',
    shortLink: '',
    row: 2,
  };
  const rows = [{ ...BLANK_ENTRY, kind: 'Nhiệm vụ' as const, content: 'Họp' }];
  const { table } = buildAppendix(appendix, rows, NO_NAMES, () => ({
    tab: 'Phụ lục',
    at: rowsAddress(1),
  }));
  return [...appendixTab(table).widths];
}

it('a column that the office names otherwise is as wide as what it shows', () => {
  expect(widths('STT, Nội dung as Nhiệm vụ trọng tâm, Đơn vị as Đơn vị theo dõi, Ghi chú')).toEqual(
    widths('STT, Nội dung, Đơn vị, Ghi chú'),
  );
  expect(widths('STT, ĐVT as Nội dung')).toEqual(widths('STT, ĐVT'));
});
