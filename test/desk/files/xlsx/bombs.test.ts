import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
const folder = mkdtempSync(join(tmpdir(), 'desk-bom-'));
const opener = join(folder, 'open.mjs');

beforeAll(async () => {
  const contents = `
    import { readFileSync } from 'node:fs';
    import { basename } from 'node:path';
    import { openXlsx } from './src/desk/files/xlsx/open';
    import { portableCodec } from './src/desk/files/zip';
    import { nodeCodec } from './src/desk/files/zip/nodeCodec';
    const [, , file, name] = process.argv;
    const codec = name === 'Node' ? nodeCodec : portableCodec;
    const before = process.resourceUsage().maxRSS;
    const started = process.cpuUsage();
    const message = await openXlsx(readFileSync(file), basename(file), codec).then(() => 'opened', (error) => error.message);
    const { user, system } = process.cpuUsage(started);
    const megabytes = (process.resourceUsage().maxRSS - before) / 1024;
    console.log(JSON.stringify({ message, megabytes, seconds: (user + system) / 1e6 }));
  `;
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: opener,
  });
});

interface Part {
  readonly name: string;
  readonly packed: Uint8Array;
  /** The size it says it has. */
  readonly size: number;
  /** The size in eight bytes, as an archive says it that is larger than four can tell. */
  readonly size64?: bigint;
}

/** An archive whose parts' bytes stand once, however many lines of the directory name them. */
function archive(parts: readonly Part[]): Buffer {
  const places = new Map<Uint8Array, number>();
  const chunks: Buffer[] = [];
  const lines: Buffer[] = [];
  let length = 0;
  for (const { name, packed, size, size64 } of parts) {
    const common = Buffer.alloc(22);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    const named = Buffer.from(name);
    const nameLengths = Buffer.alloc(4);
    nameLengths.writeUInt16LE(named.length, 0);
    const extra = Buffer.alloc(size64 === undefined ? 0 : 12);
    if (size64 !== undefined) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(8, 2);
      extra.writeBigUInt64LE(size64, 4);
    }
    const lengths = Buffer.from(nameLengths);
    lengths.writeUInt16LE(extra.length, 2);
    const at = places.get(packed) ?? length;
    if (!places.has(packed)) {
      places.set(packed, at);
      const local = [Buffer.from('PK\x03\x04', 'latin1'), common, nameLengths, named];
      chunks.push(...local, Buffer.from(packed));
      length += 4 + 22 + 4 + named.length + packed.length;
    }
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    const made = Buffer.from('PK\x01\x02\x14\x00', 'latin1');
    lines.push(made, common, lengths, rest, named, extra);
  }
  const directory = Buffer.concat(lines);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(length, 16);
  return Buffer.concat([...chunks, directory, end]);
}

const MEGABYTE = 1024 * 1024;
/** Zeros, packed: of each size once, as half a gigabyte takes seconds. */
const packedZeros = new Map<number, Buffer>();
function zeros(size: number): Buffer {
  const packed = packedZeros.get(size) ?? deflateRawSync(Buffer.alloc(size), { level: 9 });
  packedZeros.set(size, packed);
  return packed;
}

function part(name: string, text: string): Part {
  const bytes = Buffer.from(text);
  return { name, packed: deflateRawSync(bytes), size: bytes.length };
}

interface Outcome {
  readonly message: string;
  readonly megabytes: number;
  readonly seconds: number;
}

/** Opens a file in a process of its own: what it said, and how much its memory grew. */
function openBy(codec: string, name: string, bytes: Uint8Array): Outcome {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const { stdout, stderr } = spawnSync(process.execPath, [opener, file, codec], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

const TYPES = part('[Content_Types].xml', '<Types/>');

describe.each(['Node', 'any JavaScript'])(
  'a file that is small and inflates to much, by the codec of %s',
  (codec) => {
    const open = (name: string, bytes: Uint8Array) => openBy(codec, name, bytes);

    test('is refused by its directory, before anything is inflated', () => {
      const packed = zeros(64 * MEGABYTE);
      const sheets = Array.from({ length: 63 }, (_, index) => ({
        name: `xl/worksheets/sheet${index + 1}.xml`,
        packed,

        size: 64 * MEGABYTE,
      }));
      const bytes = archive([TYPES, ...sheets]);
      expect(bytes.length).toBeLessThan(MEGABYTE);
      const { message, megabytes } = open('bom.xlsx', bytes);
      expect(message).toMatch(
        /^Tệp «bom\.xlsx» giải nén ra 4\.03[23] MB, quá mức 256 MB nên chưa mở\. Nếu đúng là sổ/,
      );
      expect(megabytes).toBeLessThan(32);
    });

    test('is refused when the directory lies: too small', () => {
      const packed = zeros(512 * MEGABYTE);
      const { message, megabytes } = open(
        'noi-doi.xlsx',
        archive([TYPES, { name: 'xl/workbook.xml', packed, size: 1000 }]),
      );
      expect(message).toContain('Tệp «noi-doi.xlsx» bị hỏng');
      expect(message).toContain('phần «xl/workbook.xml» có cỡ khác với cỡ ghi trong mục lục');
      expect(megabytes).toBeLessThan(100);
    });

    test('is refused when the directory lies: too large, or none at all', () => {
      const said = open(
        'lon.xlsx',
        archive([TYPES, { ...part('xl/workbook.xml', '<x/>'), size: 200 * MEGABYTE }]),
      );
      expect(said.message).toContain('phần «xl/workbook.xml» có cỡ khác');
      const none = open(
        'khong.xlsx',
        archive([TYPES, { name: 'xl/workbook.xml', packed: zeros(512 * MEGABYTE), size: 0 }]),
      );
      expect(none.message).toContain('phần «xl/workbook.xml» có cỡ khác');
      expect(none.megabytes).toBeLessThan(100);
    });

    test('is refused where a large archive says its size in eight bytes', () => {
      const large = {
        name: 'xl/workbook.xml',
        packed: zeros(MEGABYTE),
        size: 0xffffffff,
        size64: 8n << 30n,
      };
      const { message, megabytes } = open('lon-64.xlsx', archive([TYPES, large]));
      expect(message).toContain('Tệp «lon-64.xlsx» giải nén ra 8.193 MB, quá mức 256 MB');
      expect(megabytes).toBeLessThan(32);
    });
  },
);

describe('an archive that is cut or changed', () => {
  const whole = archive([TYPES, part('xl/workbook.xml', '<workbook/>'.repeat(50))]);

  test('is refused wherever it is cut', () => {
    for (const end of [5, 40, 120, whole.length - 30, whole.length - 1]) {
      const { message } = openBy('Node', 'cut.xlsx', whole.subarray(0, end));
      expect(message).toContain('Tệp «cut.xlsx» bị hỏng hoặc không phải bảng tính .xlsx');
    }
  });
});
