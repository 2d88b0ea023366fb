import { type Judged, judged, type Probe, probe, refusedWith } from '../probe';
import { area, columnMark, fill, insertColumn, tabIn } from './requests';

const FIELDS = [
  'namedRanges',
  `sheets(${[
    'properties(sheetId,title,index,hidden)',
    'protectedRanges(range)',
    'conditionalFormats(ranges)',
    'filterViews(range)',
    'data(startColumn,columnMetadata(pixelSize,developerMetadata(metadataId)),rowData(values(note,dataValidation(condition(type)))))',
  ].join(',')})`,
].join(',');

const SHIFTED = 940_001;
const VIEW = 940_002;
const WIDE = 333;

/** What lies in which column (from 0) after one was put in before column 2; -1 where it is gone. */
export type Shifted = Readonly<Record<string, number>>;

export function judgeShifted(places: Shifted): Judged {
  const all = Object.entries(places);
  const stayed = all.filter(([, column]) => column !== 3);
  const moved = all.filter(([, column]) => column === 3).map(([name]) => name);
  return judged(
    stayed.length === 0,
    [
      `dời theo: ${moved.join(', ') || 'không gì'}`,
      ...(stayed.length > 0
        ? [
            `không dời: ${stayed.map(([name, column]) => `${name} (${column < 0 ? 'mất' : `ở cột ${column + 1}`})`).join(', ')}`,
          ]
        : []),
    ].join('; '),
  );
}

/** What a copy of a hidden tab has of it. */
export interface Copied {
  readonly hidden: boolean;
  readonly protections: number;
  readonly note: boolean;
  readonly width: boolean;
}

export function judgeCopied({ hidden, protections, note, width }: Copied): Judged {
  const has = (name: string, isThere: boolean) => `${name} ${isThere ? 'có' : 'không'}`;
  return judged(
    hidden && protections > 0 && note && width,
    [
      has('bản sao ẩn', hidden),
      has('khóa', protections > 0),
      has('ghi chú', note),
      has('bề rộng cột', width),
    ].join(', '),
  );
}

/** Where two tabs landed of which the place was counted after another was deleted. */
export interface Placed {
  readonly refusal: string | undefined;
  /** Titles from the end, ours apart from the others. */
  readonly last: readonly string[];
}

export function judgePlaced({ refusal, last }: Placed): Judged {
  if (refusal !== undefined) return judged(false, refusal);
  return judged(last.join('|') === 'Thêm sau xóa|Sao sau xóa', `cuối sổ: ${last.join(', ')}`);
}

export const TAB_PROBES: readonly Probe[] = [
  probe({
    what: 'Chèn một cột: khóa, vùng tên, danh sách chọn, màu, bộ lọc, dấu, ghi chú dời theo',
    look: (lab): Shifted => {
      const tab = lab.tab('Chèn cột');
      const range = area(tab, [0, 5], [2, 3]);
      const rule = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'a' }] } };
      lab.send([
        fill(tab, 0, 2, { note: 'ghi chú' }, 'note'),
        columnMark(tab, 2, SHIFTED),
        { addNamedRange: { namedRange: { name: 'TU_KIEM_TRA_CHEN', range } } },
        { addProtectedRange: { protectedRange: { range, warningOnly: true } } },
        { setDataValidation: { range, rule } },
        {
          addConditionalFormatRule: {
            index: 0,
            rule: {
              ranges: [range],
              booleanRule: {
                condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=TRUE' }] },
                format: { textFormat: { bold: true } },
              },
            },
          },
        },
        { addFilterView: { filter: { filterViewId: VIEW, title: 'Bộ lọc thử', range } } },
        insertColumn(tab, 2),
      ]);
      const answer = lab.ask(FIELDS, ["'Chèn cột'!A1:H5"]);
      const sheet = tabIn(answer, tab);
      const [data] = sheet?.data ?? [];
      const named = answer.namedRanges?.find(({ name }) => name === 'TU_KIEM_TRA_CHEN');
      const [firstRow = {}] = data?.rowData ?? [];
      const start = (at: { readonly startColumnIndex?: number | undefined } | undefined) =>
        at?.startColumnIndex ?? -1;
      // Cells beside may have taken the list over: the last one counts.
      const lastWith = (has: (cell: NonNullable<typeof firstRow.values>[number]) => boolean) =>
        (firstRow.values ?? []).reduce((last, cell, at) => (has(cell) ? at : last), -1);
      return {
        khóa: start(sheet?.protectedRanges?.[0]?.range),
        'vùng tên': start(named?.range),
        'danh sách chọn': lastWith(({ dataValidation }) => dataValidation !== undefined),
        màu: start(sheet?.conditionalFormats?.[0]?.ranges?.[0]),
        'bộ lọc': start(sheet?.filterViews?.[0]?.range),
        dấu: (data?.columnMetadata ?? []).findIndex(({ developerMetadata = [] }) =>
          developerMetadata.some(({ metadataId }) => metadataId === SHIFTED),
        ),
        'ghi chú': lastWith(({ note }) => note !== undefined),
      };
    },
    judge: judgeShifted,
  }),
  probe({
    what: 'Sao một trang ẩn: bản sao cũng ẩn, có khóa, ghi chú, bề rộng cột',
    look: (lab): Copied => {
      const tab = lab.tab('Trang ẩn');
      const copy = tab + 50_000;
      lab.send([
        fill(
          tab,
          0,
          0,
          { note: 'ghi chú', userEnteredValue: { stringValue: 'x' } },
          'note,userEnteredValue',
        ),
        {
          updateDimensionProperties: {
            range: { sheetId: tab, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
            properties: { pixelSize: WIDE },
            fields: 'pixelSize',
          },
        },
        { addProtectedRange: { protectedRange: { range: { sheetId: tab }, warningOnly: true } } },
        { updateSheetProperties: { properties: { sheetId: tab, hidden: true }, fields: 'hidden' } },
        {
          duplicateSheet: {
            sourceSheetId: tab,
            newSheetId: copy,
            newSheetName: 'Bản sao trang ẩn',
          },
        },
      ]);
      const sheet = tabIn(lab.ask(FIELDS, ["'Bản sao trang ẩn'!A1:B2"]), copy);
      const [data] = sheet?.data ?? [];
      return {
        hidden: sheet?.properties?.hidden === true,
        protections: (sheet?.protectedRanges ?? []).length,
        note: data?.rowData?.[0]?.values?.[0]?.note === 'ghi chú',
        width: data?.columnMetadata?.[0]?.pixelSize === WIDE,
      };
    },
    judge: judgeCopied,
  }),
  probe({
    what: 'Trong một lượt, xóa một trang rồi thêm và sao trang vào cuối: vị trí đếm sau khi xóa',
    look: (lab): Placed => {
      const gone = lab.tab('Sẽ xóa');
      const titles = () =>
        (lab.ask('sheets(properties(sheetId,title))').sheets ?? []).map(
          ({ properties }) => properties?.title ?? '',
        );
      const index = titles().length - 1;
      const [added, copied] = [gone + 60_000, gone + 60_001];
      const refusal = refusedWith(() =>
        lab.send([
          { deleteSheet: { sheetId: gone } },
          { addSheet: { properties: { sheetId: added, title: 'Thêm sau xóa', index } } },
          {
            duplicateSheet: {
              sourceSheetId: added,
              newSheetId: copied,
              newSheetName: 'Sao sau xóa',
              insertSheetIndex: index + 1,
            },
          },
        ]),
      );
      return { refusal, last: titles().slice(-2) };
    },
    judge: judgePlaced,
  }),
];
