import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkClaimsInFile } from './claims';
import {
  type Desk,
  DeskError,
  type DeskOptions,
  openDesk,
  parseFault,
  readPages,
  UsageError,
} from './desk';
import { DOCX } from './services/driveService';

/** Exit statuses of the command line. */
export const EXIT = { done: 0, broken: 1, usage: 2 } as const;

/** Where the command line reads and writes; tests give their own. */
export interface Surroundings {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder of the built bundle: `code.js` and the HTML pages. */
  readonly dist: string;
}

/** What a menu handler of the bundle gives back. */
interface Outcome {
  readonly status: 'done' | 'broken';
  readonly messages: readonly string[];
  readonly period?: string;
  readonly findings?: readonly unknown[];
  readonly rollup?: readonly unknown[];
  readonly reportLines?: readonly string[];
  readonly reportPage?: string;
}

/** The commands and the bundle's functions behind them. */
const HANDLERS: Readonly<Record<string, string>> = {
  'thiet-lap': 'setUp',
  'mo-ky': 'openPeriod',
  'kiem-tra': 'check',
  'tong-hop': 'compileReport',
  'phu-luc': 'publishAppendices',
  'chot-ky': 'closePeriod',
};

const CLAIMS_COMMAND = 'soat-so';
const CLAIMS_HANDLER = 'checkClaims';
const DEFAULT_FOLDER = 'ket-qua';

export const USAGE = `Cách dùng: bon-truc <lệnh> SỔ [--ra THƯ_MỤC]

SỔ là tệp .xlsx (tải từ Google Sheets hoặc lưu bằng Excel) hoặc thư mục gói dữ liệu (mỗi trang một tệp .tsv).

Lệnh:
  thiet-lap   Tạo các trang còn thiếu, khóa và kiểm soát nhập liệu
  mo-ky       Mở kỳ báo cáo mới
  kiem-tra    Kiểm tra số liệu, ghi các phát hiện
  tong-hop    Tổng hợp báo cáo
  phu-luc     Lập và công bố các bộ phụ lục
  chot-ky     Chốt kỳ, chuyển dòng vào Lưu trữ
  soat-so     Soát con số trong lời văn: bon-truc soat-so TỆP (mỗi dòng một đoạn, hoặc JSON Lines {"id","text"})

--ra THƯ_MỤC  Nơi ghi so.xlsx, bao-cao.docx, bao-cao.html, bao-cao.txt, ket-qua.json (mặc định: ${DEFAULT_FOLDER})

Mã thoát: 0 xong; 1 chưa ghi gì vì cấu trúc sổ có lỗi; 2 dùng sai cách.`;

interface Arguments {
  readonly command: string;
  readonly input: string;
  readonly folder: string;
}

function parseArguments(args: readonly string[]): Arguments | string {
  const rest: string[] = [];
  let folder: string | undefined;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--ra') {
      folder = args[++at];
      if (!folder) return 'Sau --ra cần tên thư mục.';
    } else if (arg.startsWith('--ra=')) folder = arg.slice('--ra='.length);
    else if (arg.startsWith('-') && arg !== '-') return `Không có tùy chọn «${arg}».`;
    else rest.push(arg);
  }
  const [command, input, ...extra] = rest;
  if (!command) return 'Thiếu lệnh.';
  if (!HANDLERS[command] && command !== CLAIMS_COMMAND) return `Không có lệnh «${command}».`;
  if (!input) return command === CLAIMS_COMMAND ? 'Thiếu tệp cần soát.' : 'Thiếu đường dẫn của sổ.';
  if (extra.length > 0) return `Thừa «${extra.join(' ')}».`;
  return { command, input, folder: folder ?? DEFAULT_FOLDER };
}

function readOutcome(value: unknown, handler: string): Outcome {
  const outcome = value as Partial<Outcome> | undefined;
  if (outcome?.status !== 'done' && outcome?.status !== 'broken') {
    throw new Error(`${handler} did not return an outcome with a status`);
  }
  return { ...outcome, status: outcome.status, messages: outcome.messages ?? [] };
}

/** The last document handed to Drive as .docx, converted or not. */
function lastDocument(desk: Desk): Uint8Array | undefined {
  const documents = desk.files().filter((file) => file.uploadedType === DOCX);
  return documents[documents.length - 1]?.bytes;
}

function resultFile(outcome: Outcome, desk: Desk): string {
  const { status: _status, reportLines: _lines, reportPage: _page, messages, ...rest } = outcome;
  const result = {
    ...rest,
    period: outcome.period ?? null,
    calls: desk.calls(),
    findings: outcome.findings ?? [],
    rollup: outcome.rollup ?? [],
    messages,
  };
  const { period, calls, findings, rollup, ...others } = result;
  return `${JSON.stringify({ period, calls, findings, rollup, ...others }, undefined, 2)}\n`;
}

/** All files are made before the first is written, so that a failure leaves the folder as it was. */
async function writeResults(
  desk: Desk,
  outcome: Outcome,
  folder: string,
): Promise<readonly string[]> {
  const document = lastDocument(desk);
  const files: [string, string | Uint8Array][] = [
    ['so.xlsx', await desk.toBytes()],
    ['ket-qua.json', resultFile(outcome, desk)],
  ];
  if (document) files.push(['bao-cao.docx', document]);
  if (outcome.reportPage) files.push(['bao-cao.html', outcome.reportPage]);
  if (outcome.reportLines) files.push(['bao-cao.txt', `${outcome.reportLines.join('\n')}\n`]);
  mkdirSync(folder, { recursive: true });
  const unfinished = (name: string) => join(folder, `.${name}.dang-ghi`);
  for (const [name, content] of files) writeFileSync(unfinished(name), content);
  for (const [name] of files) renameSync(unfinished(name), join(folder, name));
  return files.map(([name]) => name);
}

function deskOptions({ environment, dist }: Surroundings): Omit<DeskOptions, 'workbook'> {
  const bundle = join(dist, 'code.js');
  if (!existsSync(bundle)) {
    throw new DeskError('Chưa có bản dựng của tiện ích. Hãy chạy `npm run build` rồi chạy lại.');
  }
  const text = environment.DESK_FAULT;
  const fault = text ? parseFault(text) : undefined;
  if (text && !fault) {
    throw new UsageError(
      `DESK_FAULT «${text}» không đúng dạng <dịch vụ.phương thức>:<lần gọi>:<before|after>.`,
    );
  }
  return {
    bundle: readFileSync(bundle, 'utf8'),
    pages: readPages(dist),
    ...(fault && { fault }),
  };
}

function missingHandler(command: string, { error }: Surroundings): number {
  error(`Phiên bản này chưa có lệnh «${command}».`);
  return EXIT.usage;
}

async function runHandler(
  { command, input, folder }: Arguments,
  surroundings: Surroundings,
): Promise<number> {
  const desk = await openDesk({ ...deskOptions(surroundings), workbook: input });
  const handler = HANDLERS[command] ?? '';
  if (!desk.has(handler)) return missingHandler(command, surroundings);
  const outcome = readOutcome(await desk.run(handler), handler);
  if (outcome.status === 'broken') {
    for (const message of outcome.messages) surroundings.error(message);
    return EXIT.broken;
  }
  const written = await writeResults(desk, outcome, folder);
  for (const message of outcome.messages) surroundings.out(message);
  surroundings.out(`Đã ghi vào ${folder}: ${written.join(', ')}.`);
  return EXIT.done;
}

async function runClaims({ command, input }: Arguments, surroundings: Surroundings) {
  const desk = await openDesk({ ...deskOptions(surroundings), workbook: { 'Trang tính1': [] } });
  if (!desk.has(CLAIMS_HANDLER)) return missingHandler(command, surroundings);
  if (!existsSync(input)) throw new UsageError(`Không tìm thấy tệp «${input}».`);
  const check = (passages: readonly string[]) => desk.run(CLAIMS_HANDLER, passages);
  for (const line of checkClaimsInFile(readFileSync(input), input, check)) surroundings.out(line);
  return EXIT.done;
}

/**
 * Runs one command.
 * @param args the words after the program's name
 * @returns the exit status
 */
export async function runCommandLine(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    surroundings.out(USAGE);
    return EXIT.done;
  }
  const parsed = parseArguments(args);
  if (typeof parsed === 'string') {
    surroundings.error(`${parsed}\n\n${USAGE}`);
    return EXIT.usage;
  }
  try {
    if (parsed.command === CLAIMS_COMMAND) return await runClaims(parsed, surroundings);
    return await runHandler(parsed, surroundings);
  } catch (error) {
    surroundings.error(describeFailure(error));
    return error instanceof UsageError ? EXIT.usage : EXIT.broken;
  }
}

/** A failure of the bundle comes from its own world, so it is known by its message, not its class. */
function describeFailure(error: unknown): string {
  const known = error instanceof DeskError;
  const message =
    typeof error === 'object' && error !== null && 'message' in error
      ? String(error.message)
      : String(error);
  return known ? message : `Có lỗi khi chạy, chưa ghi gì: ${message}`;
}
