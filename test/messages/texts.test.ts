import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const SOURCES = path.resolve(import.meta.dirname, '..', '..', 'src');
const ROOMS = ['messages', 'findings/catalogue'];

/** A text that is said, with `…` for what is put into it, and the property that it is the value of. */
interface Text {
  readonly file: string;
  readonly property: string;
  readonly said: string;
}

const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof (value as Node | null)?.type === 'string';
}

function saidBy(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral') return undefined;
  const parts = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
  return parts.map(({ value }) => value.cooked).join('…');
}

function textsOf(file: string): readonly Text[] {
  const { program } = parseSync(file, readFileSync(path.join(SOURCES, file), 'utf8'));
  const texts: Text[] = [];
  const visit = (node: Node, property: string) => {
    const said = saidBy(node);
    if (said !== undefined && VIETNAMESE.test(said)) texts.push({ file, property, said });
    const named = node.type === 'Property' ? String((node.key as Node).name ?? '') : '';
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child, named);
  };
  visit(program as unknown as Node, '');
  return texts;
}

const TEXTS = ROOMS.flatMap((room) =>
  readdirSync(path.join(SOURCES, room)).flatMap((file) => textsOf(path.join(room, file))),
);

/** The texts of which something holds, as a failing test shows them. */
function told(holds: (text: Text) => boolean): readonly string[] {
  return TEXTS.filter(holds).map(({ file, said }) => `${file}: ${said}`);
}

/** Names that people read on Google's screens, on keys, in addresses and on the command line. */
const NAMES =
  /"Revert to unformatted data"|\(Locale\)|\((Yes|No|Cancel)\)|Google (Sheets|Drive)( API)?|Drive API|Apps Script|khóa API|→ API|https?:\/\/\S*|[\w-]*\.(vn|xlsx|md|html|tai-khoan)\b|\{\{[^}]*\}\}|\bTTHC\.[A-Z_]+|^Kèm theo các biểu tại đường link|TODAY\(\)|docs\/\S+/g;

describe('what is said to people', () => {
  it('is read in its whole', () => {
    expect(TEXTS.length).toBeGreaterThan(1000);
  });

  it('has no word of programs, no English and no name of the code', () => {
    const FOREIGN =
      /\b(null|undefined|true|false|token|json|url|api|function|handler|sheet|tab|file|folder|link|report|error|warning|menu|click|server|cache|bug|log|code|id)\b/;
    const NAMED = /\b[a-z]+[A-Z]\w*|\b[A-Z]{2,}_[A-Z_]{4,}\b(?!\w)/;
    expect(
      told(({ said }) => {
        const own = said.replace(NAMES, '');
        return FOREIGN.test(own.replace(/in:sent subject\S*/, '')) || NAMED.test(own);
      }),
    ).toEqual([]);
  });

  it('calls one thing by one word', () => {
    const others: readonly (readonly [RegExp, string])[] = [
      // The words of Google's own settings, and of a file for readers.
      [/(?<!ngôn ngữ.*|Múi giờ của |Tải tệp )bảng tính(?! hiểu)/is, 'sổ'],
      [/đường dẫn|đường liên kết/, 'liên kết'],
      [/văn phòng|Văn phòng tổng hợp/, 'Văn phòng'],
      [/tiện ích(?! (thiếu|cho đủ))/, 'công cụ'],
      [/người quản trị|người phụ trách(?! (công cụ|cần))/, 'người phụ trách công cụ'],
      [/trang (Phụ lục|Kiểm tra|Tiến độ|Biểu chung|Cấu hình|Nhật ký|Lưu trữ)/, 'a tab in quotes'],
      [/trên máy tính: --/, 'dòng lệnh'],
    ];
    for (const [other, word] of others) {
      expect([word, told(({ said }) => other.test(said))]).toEqual([word, []]);
    }
  });

  it('is written cleanly', () => {
    expect(told(({ said }) => said !== said.normalize('NFC'))).toEqual([]);
    // The legend of Tổng hợp sets its signs apart.
    expect(told(({ said }) => /\S {2,}\S/.test(said) && !said.includes('không áp dụng'))).toEqual(
      [],
    );
    expect(told(({ said }) => / [,.;:!?](\s|$)|\.\.(?!\.)|,,|;;/.test(said))).toEqual([]);
    expect(told(({ said }) => /TODO|\?\?/.test(said))).toEqual([]);
  });

  it('says what is wrong in whole sentences', () => {
    const isMessage = ({ property, said }: Text) => property === 'message' && said.length > 15;
    expect(TEXTS.filter(isMessage).length).toBeGreaterThan(150);
    expect(told((text) => isMessage(text) && !/[.…]$/.test(text.said))).toEqual([]);
  });

  it('asks for a number, a day or a period with an example of it', () => {
    const FORMAT = /dd\/mm|ngày\/tháng\/năm$|^một (số|ngày|kỳ|mã|biểu thức|giá trị)$|10\^/;
    expect(told(({ property, said }) => property === 'expected' && FORMAT.test(said))).toEqual([]);
  });
});
