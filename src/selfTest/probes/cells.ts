import { type Judged, judged, type Probe, probe, unknown } from '../probe';
import { area, type CellAnswer, cellIn, columnMark, fill, rowsIn, tabIn } from './requests';

const FIELDS = `sheets(properties(sheetId),data(rowData(values(${[
  'userEnteredValue',
  'effectiveValue',
  'formattedValue',
  'effectiveFormat(numberFormat(type))',
  'hyperlink',
  'note',
].join(',')}))))`;

const ADDRESS = 'https://example.vn/thu';

export function judgeLinkedNumber(cell: CellAnswer | undefined): Judged {
  const { effectiveValue, hyperlink = '' } = cell ?? {};
  const isNumber = effectiveValue?.numberValue === 1234;
  return judged(
    isNumber && hyperlink !== '',
    `${isNumber ? 'vẫn là số' : `thành ${JSON.stringify(effectiveValue ?? null)}`}, ${hyperlink === '' ? 'không có liên kết' : 'có liên kết'}`,
  );
}

export function judgePlainText(cell: CellAnswer | undefined): Judged {
  const { userEnteredValue = {} } = cell ?? {};
  return judged(
    userEnteredValue.stringValue === '=1+1' && userEnteredValue.formulaValue === undefined,
    JSON.stringify(userEnteredValue),
  );
}

export function judgePaste(cell: CellAnswer | undefined): Judged {
  const { hyperlink = '', note = '' } = cell ?? {};
  return judged(
    hyperlink !== '' && note !== '',
    `liên kết ${hyperlink === '' ? 'mất' : 'còn'}, ghi chú ${note === '' ? 'mất' : 'còn'}`,
  );
}

/** Formulas that go wrong, each in its own way. */
const WRONG = [
  '=1/0',
  '=NA()',
  '=KHONGCOHAM(1)',
  '=INDIRECT("KhongCo!A1")',
  '=1+"chữ"',
  '=SQRT(-1)',
  '=(1',
] as const;

/** A formula's error: the API's type, what the sheet shows, and what the product takes it for. */
export interface SeenError {
  readonly type: string;
  readonly shown: string;
  readonly known: string;
}

export function judgeErrors(seen: readonly SeenError[]): Judged {
  const told = seen.filter(({ type }) => type !== '' && type !== 'LOADING');
  const isKnown = told.every(({ shown, known }) => shown === known);
  // One that was not reckoned yet may still be another.
  if (isKnown && (told.length < seen.length || seen.length === 0)) {
    return unknown(`${seen.length - told.length} công thức chưa tính xong khi đọc`);
  }
  return judged(
    isKnown,
    seen.map(({ type, shown }) => `${type || '?'} hiện "${shown}"`).join(', '),
  );
}

/** Cells as the sheet keeps what was typed in Vietnamese. */
export interface Typed {
  readonly locale: string;
  readonly cells: readonly CellAnswer[];
}

const TYPED = ['1.234', '1.234,5', '20/05/2026', '81,5%'] as const;
const DAY = 46_162;

export function judgeTyped({ locale, cells }: Typed): Judged {
  const [whole, decimal, day, rate] = cells.map(
    ({ effectiveValue }) => effectiveValue?.numberValue,
  );
  const isDate = cells[2]?.effectiveFormat?.numberFormat?.type === 'DATE';
  const shown = TYPED.map((text, at) => {
    const { numberValue, stringValue } = cells[at]?.effectiveValue ?? {};
    return `${text} → ${numberValue ?? (stringValue === undefined ? '(trống)' : `chữ "${stringValue}"`)}`;
  });
  return judged(
    whole === 1234 && decimal === 1234.5 && day === DAY && isDate && rate === 0.815,
    `ngôn ngữ ${locale}: ${shown.join('; ')}`,
  );
}

/** What cells keep of what is written, typed and pasted. */
export const CELL_PROBES: readonly Probe[] = [
  probe({
    what: 'Ô số có liên kết: vẫn là số và bấm được',
    look: (lab) => {
      const tab = lab.tab('Ô số có liên kết');
      const cell = {
        userEnteredValue: { numberValue: 1234 },
        userEnteredFormat: { textFormat: { link: { uri: ADDRESS } } },
      };
      lab.send([fill(tab, 0, 0, cell, 'userEnteredValue,userEnteredFormat.textFormat.link')]);
      return cellIn(tabIn(lab.ask(FIELDS, ["'Ô số có liên kết'!A1"]), tab), 0, 0);
    },
    judge: judgeLinkedNumber,
  }),
  probe({
    what: 'Chữ bắt đầu bằng dấu = vẫn là chữ, không thành công thức',
    look: (lab) => {
      const tab = lab.tab('Chữ');
      lab.send([
        fill(tab, 0, 0, { userEnteredValue: { stringValue: '=1+1' } }, 'userEnteredValue'),
      ]);
      return cellIn(tabIn(lab.ask(FIELDS, ["'Chữ'!A1"]), tab), 0, 0);
    },
    judge: judgePlainText,
  }),
  probe({
    what: 'Chép ô (copyPaste) mang theo liên kết và ghi chú',
    look: (lab) => {
      const tab = lab.tab('Chép ô');
      const cell = {
        userEnteredValue: { stringValue: 'có liên kết' },
        userEnteredFormat: { textFormat: { link: { uri: ADDRESS } } },
        note: 'ghi chú',
      };
      lab.send([
        fill(tab, 0, 0, cell, 'userEnteredValue,userEnteredFormat.textFormat.link,note'),
        {
          copyPaste: {
            source: area(tab, [0, 1], [0, 1]),
            destination: area(tab, [2, 3], [0, 1]),
            pasteType: 'PASTE_NORMAL',
            pasteOrientation: 'NORMAL',
          },
        },
      ]);
      return cellIn(tabIn(lab.ask(FIELDS, ["'Chép ô'!A1:A3"]), tab), 2, 0);
    },
    judge: judgePaste,
  }),
  probe({
    what: 'Chữ báo lỗi của công thức đúng như công cụ nhận ra',
    look: (lab) => {
      const tab = lab.tab('Lỗi công thức');
      lab.send(
        WRONG.map((formulaValue, row) =>
          fill(tab, row, 0, { userEnteredValue: { formulaValue } }, 'userEnteredValue'),
        ),
      );
      const rows = rowsIn(tabIn(lab.ask(FIELDS, [`'Lỗi công thức'!A1:A${WRONG.length}`]), tab));
      return rows.map(([cell]): SeenError => {
        const type = cell?.effectiveValue?.errorValue?.type ?? '';
        return { type, shown: cell?.formattedValue ?? '', known: lab.tools.errorText(type) };
      });
    },
    judge: judgeErrors,
  }),
];

/** How numbers and days that people type are read. */
export const DATE_PROBES: readonly Probe[] = [
  probe({
    what: 'Sổ mới tạo có ngôn ngữ en_US, múi giờ Etc/GMT',
    look: ({ mainJob }) => mainJob().asMade,
    judge: ({ locale = '', timeZone = '' }) =>
      judged(locale === 'en_US' && timeZone === 'Etc/GMT', `${locale}, ${timeZone}`),
  }),
  probe({
    what: 'Sổ tiếng Việt: 1.234 là một nghìn…, 20/05/2026 là ngày, 81,5% là số',
    look: (lab): Typed => {
      const tab = lab.tab('Gõ số và ngày');
      lab.send([
        {
          updateSpreadsheetProperties: {
            properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
            fields: 'locale,timeZone',
          },
        },
        columnMark(tab, 0, TYPED_MARK),
      ]);
      const { ports, book } = lab;
      ports.scratch.enter(book().id, { mark: TYPED_MARK, values: TYPED, typed: true });
      const answer = lab.ask(`properties(locale),${FIELDS}`, [
        `'Gõ số và ngày'!A1:A${TYPED.length}`,
      ]);
      const { locale = '' } = answer.properties ?? {};
      return { locale, cells: rowsIn(tabIn(answer, tab)).flatMap(([cell]) => cell ?? []) };
    },
    judge: judgeTyped,
  }),
];

const TYPED_MARK = 930_001;
