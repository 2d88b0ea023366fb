// Node's own `parseArgs` reads the words: it knows `--ra=X`, `--ra X` and `--` as every command line
// does and needs no package. What is wrong is said here, in Vietnamese, from its tokens.
import { parseArgs } from 'node:util';
import type { Command, CommandOption } from './commands';

const DEFAULT_FOLDER = 'ket-qua';

/** The options a command was given, as its handler takes them. */
export type GivenOptions = Readonly<Record<string, string | true | readonly string[]>>;

export interface Arguments {
  readonly command: Command;
  readonly input: string;
  /** The account's folder, where the outputs go. */
  readonly folder: string;
  readonly options: GivenOptions;
  /** What the command is called, as it was given. */
  readonly caption: string;
}

const FOLDER_OPTION: CommandOption = { name: 'ra', value: 'THƯ_MỤC', usage: '' };

function parse(args: readonly string[], options: readonly CommandOption[]) {
  return parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      options.map(({ name, value }) => [name, { type: value ? 'string' : 'boolean' } as const]),
    ),
  });
}

/**
 * Reads the words after the program's name.
 * @returns what is wrong with them, as a text, where something is
 */
export function readArguments(
  args: readonly string[],
  commands: readonly Command[],
): Arguments | string {
  const everyOption = [FOLDER_OPTION, ...commands.flatMap(({ options }) => options)];
  const [name] = parse(args, everyOption).positionals;
  if (name === undefined) return 'Thiếu lệnh.';
  const command = commands.find((each) => each.name === name);
  if (!command) return `Không có lệnh «${name}».`;

  const known = [FOLDER_OPTION, ...command.options];
  const { tokens, positionals } = parse(args, known);
  const given: Record<string, string | true | string[]> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = known.find((each) => each.name === token.name);
    if (!option || !token.rawName.startsWith('--')) return `Không có tùy chọn «${token.rawName}».`;
    const { value, inlineValue } = token;
    if (!option.value) {
      if (value !== undefined) return `Sau --${option.name} không có giá trị.`;
      given[option.name] = true;
      continue;
    }
    if (!value || (!inlineValue && value.startsWith('-'))) {
      return option === FOLDER_OPTION
        ? 'Sau --ra cần tên thư mục.'
        : `Sau --${option.name} cần ${option.value}.`;
    }
    const present = given[option.name];
    if (option.many) given[option.name] = [...(Array.isArray(present) ? present : []), value];
    else if (present === undefined) given[option.name] = value;
    else return `Tùy chọn --${option.name} chỉ được ghi một lần.`;
  }
  const [, input, ...extra] = positionals;
  if (!input) {
    return command.takes === 'passages' ? 'Thiếu tệp cần soát.' : 'Thiếu đường dẫn của sổ.';
  }
  if (extra.length > 0) return `Thừa «${extra.join(' ')}».`;
  const { ra: folder = DEFAULT_FOLDER, ...options } = given;
  const alone = command.options.find(({ name, caption }) => caption && options[name]);
  const beside = Object.keys(options).filter((name) => name !== alone?.name);
  if (alone && beside.length > 0) {
    return `--${alone.name} không đi cùng --${beside.join(', --')}: mỗi lần chỉ làm một việc.`;
  }
  const caption = alone?.caption ?? command.caption;
  return { command, caption, input, folder: String(folder), options };
}

function column(words: string, width: number): string {
  return `  ${words.padEnd(width)}  `;
}

/** The help, made from the commands there are. */
export function usage(commands: readonly Command[]): string {
  const width = Math.max(0, ...commands.map(({ name }) => name.length));
  const lines = commands.flatMap(({ name, takes, usage, options }) => [
    `${column(name, width)}${usage}${takes === 'passages' ? ` (bon-truc ${name} TỆP)` : ''}`,
    ...options.map(
      (option) =>
        `${column('', width)}  --${option.name}${option.value ? ` ${option.value}` : ''}: ${option.usage}${option.many ? ' (có thể ghi nhiều lần)' : ''}`,
    ),
  ]);
  return `Cách dùng: bon-truc <lệnh> SỔ [--ra THƯ_MỤC]

SỔ là tệp .xlsx (tải từ Google Sheets hoặc lưu bằng Excel) hoặc thư mục gói dữ liệu (mỗi trang một tệp .tsv). SỔ không bị sửa, trừ khi chính là so.xlsx trong THƯ_MỤC của --ra: khi ấy sổ sau khi chạy thay chỗ nó, như khi làm tiếp trên sổ của lần trước.

Lệnh:
${lines.join('\n')}

--ra THƯ_MỤC  Nơi ghi so.xlsx (sổ sau khi chạy, thay cho so.xlsx đang có), ket-qua.json và các tệp của lệnh (mặc định: ${DEFAULT_FOLDER}). Tệp mà các lần chạy trước vào cùng thư mục đã tạo vẫn còn đó.

Mã thoát: 0 xong; 1 chưa ghi gì vào sổ; 2 dùng sai cách; 3 không rõ đã ghi hay chưa.`;
}
