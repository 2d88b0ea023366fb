import * as say from '../../messages/selfTest';
import type { Exported } from '../../run';
import { docxFacts } from '../document/docx';
import type { DocumentFacts, HeaderFacts, LayoutFacts } from '../document/facts';
import { htmlFacts } from '../document/html';
import { type Lab, onceIn } from '../laboratory';
import { type Judged, judged, type Probe, probe, unknown, wordsOf } from '../probe';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const HTML = 'text/html';

/** The report as it was uploaded, and as it came back from the Google Doc made of it. */
interface BothWays {
  readonly sent: DocumentFacts;
  readonly back: DocumentFacts;
  readonly form: 'docx' | 'html';
  readonly size: number;
  readonly asked: string;
  /** The very bytes came back: nothing was converted, so nothing is known of a conversion. */
  readonly isUntouched: boolean;
  /** What was refused on the way. */
  readonly refused: string;
}

function readBack(lab: Lab): BothWays {
  const { files, compile } = lab.mainJob();
  const made = files.find(({ role }) => role === 'document');
  if (!made) throw new Error(say.noReport(compile.messages));
  const { scratch } = lab.ports;
  const sent = docxFacts(scratch.unzipped(made.docx));
  let refused = '';
  try {
    const answer = scratch.exported(made.file.id, DOCX);
    if (answer.bytes) {
      return {
        sent,
        back: docxFacts(scratch.unzipped(answer.bytes)),
        form: 'docx',
        size: answer.bytes.length,
        asked: answer.asked,
        isUntouched: sameBytes(answer.bytes, made.docx),
        refused,
      };
    }
    refused = 'docx: không có nội dung';
  } catch (error) {
    refused = `docx: ${wordsOf(error)}`;
  }
  let page: Exported;
  try {
    page = scratch.exported(made.file.id, HTML);
  } catch (error) {
    throw new Error(`${refused}; html: ${wordsOf(error)}`);
  }
  return {
    sent,
    back: htmlFacts(page.text),
    form: 'html',
    size: lab.tools.utf8Length(page.text),
    asked: page.asked,
    isUntouched: false,
    refused,
  };
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}

function judgeReading({ form, size, asked, isUntouched, refused }: BothWays): Judged {
  if (isUntouched) return unknown('nhận lại đúng tệp đã gửi, từng byte: nơi này không chuyển đổi');
  const seen = `${form}, ${size} byte (${asked})`;
  return judged(form === 'docx', refused === '' ? seen : `${seen}; bị từ chối: ${refused}`);
}

/** A property of the document, judged where a conversion took place and the form tells it. */
function compared(
  judge: (sent: DocumentFacts, back: DocumentFacts) => Judged,
): (ways: BothWays) => Judged {
  return ({ sent, back, isUntouched }) =>
    isUntouched ? unknown('không chuyển đổi, như câu trên') : judge(sent, back);
}

type CountsByName = Readonly<Record<string, number>>;

function percentages(counts: CountsByName, unit: string): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return Object.entries(counts)
    .sort(([, left], [, right]) => right - left)
    .map(([name, count]) => `${name || '?'}${unit} ${Math.round((100 * count) / total)}%`)
    .join(', ');
}

/** Whether the characters fall on the same names, within a few in a hundred. */
function areAlike(left: CountsByName, right: CountsByName): boolean {
  const total = Object.values(left).reduce((sum, count) => sum + count, 0);
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every(
    (name) => Math.abs((left[name] ?? 0) - (right[name] ?? 0)) <= total * 0.03,
  );
}

function twoSides(sent: string, back: string): string {
  return sent === back ? back : `gửi ${sent}; nhận lại ${back}`;
}

const judgeFonts = compared((sent, back) =>
  judged(
    areAlike(sent.fonts, back.fonts),
    twoSides(percentages(sent.fonts, ''), percentages(back.fonts, '')),
  ),
);

const judgeSizes = compared((sent, back) =>
  judged(
    areAlike(sent.sizes, back.sizes),
    twoSides(percentages(sent.sizes, ' pt'), percentages(back.sizes, ' pt')),
  ),
);

const judgeFootnotes = compared((sent, back) => {
  const texts = ({ footnotes }: DocumentFacts) =>
    `${footnotes.length} chú thích (${footnotes.map((text) => `"${text}"`).join(', ')})`;
  const isKept =
    sent.footnotes.length === back.footnotes.length &&
    sent.footnotes.every((text, at) => back.footnotes[at]?.includes(text.trim()));
  return judged(isKept, twoSides(texts(sent), texts(back)));
});

const HEADER_WORDS: Readonly<Record<HeaderFacts, string>> = {
  number: 'có số trang',
  nothing: 'trống',
  same: 'như các trang khác',
  words: 'có chữ, không có số trang',
};

/** A property of the layout, written out on both sides. */
function sameLayout(write: (layout: LayoutFacts) => string): (ways: BothWays) => Judged {
  return compared((sent, back) => {
    if (!sent.layout || !back.layout) return unknown('dạng HTML không cho biết');
    const [left, right] = [write(sent.layout), write(back.layout)];
    return judged(left === right, twoSides(left, right));
  });
}

/** Characters by some property of theirs. */
function sameCounts(countsIn: (layout: LayoutFacts) => CountsByName): (ways: BothWays) => Judged {
  return compared((sent, back) => {
    if (!sent.layout || !back.layout) return unknown('dạng HTML không cho biết');
    const [left, right] = [countsIn(sent.layout), countsIn(back.layout)];
    return judged(areAlike(left, right), twoSides(percentages(left, ''), percentages(right, '')));
  });
}

const judgeHeaders = sameLayout(({ sections }) =>
  sections
    .map(
      ({ firstHeader, otherHeader }, at) =>
        `phần ${at + 1}: trang đầu ${HEADER_WORDS[firstHeader]}, trang sau ${HEADER_WORDS[otherHeader]}`,
    )
    .join('; '),
);

const judgeNumbering = sameLayout(({ sections }) =>
  sections
    .map(({ firstPage }, at) =>
      firstPage === '' ? `phần ${at + 1} đếm tiếp` : `phần ${at + 1} đếm từ ${firstPage}`,
    )
    .join('; '),
);

const judgePaper = sameLayout(({ sections }) =>
  sections
    .map(
      ({ width, height, margins }) =>
        `${Math.round(width)}×${Math.round(height)} mm, lề trái ${Math.round(margins.left)}, phải ${Math.round(margins.right)}`,
    )
    .join('; '),
);

const judgeIndents = sameLayout(({ indents }) =>
  indents.map((indent) => `${Math.round(indent)} mm`).join(', '),
);

const judgeLowLines = sameLayout(({ lowLines }) => `${lowLines} dòng`);

const judgeKept = sameLayout(
  ({ kept: { headerRows, wholeRows, rules } }) =>
    `${headerRows} dòng tiêu đề lặp lại, ${wholeRows} dòng không cắt đôi, ${rules} đường kẻ`,
);

const judgeLinks = sameLayout(({ links }) => links.join(', ') || 'không có liên kết');

const judgeAlignments = sameCounts(({ alignments }) => alignments);

const judgeFaces = sameCounts(({ faces }) => faces);

const judgeTables = compared((sent, back) => {
  const tables = ({ tables: all }: DocumentFacts) =>
    all.map(({ rows, columns }) => `${rows}×${columns}`).join(', ') || 'không có bảng';
  return judged(tables(sent) === tables(back), twoSides(tables(sent), tables(back)));
});

/** A printed QR code is read from so many millimetres on. */
const SLACK = 1;

const judgeCodes = compared((sent, back) => {
  const sizes = ({ pictures }: DocumentFacts) =>
    pictures.map(({ width, height }) => `${width}×${height} mm`).join(', ') || 'không có hình';
  const isKept =
    sent.pictures.length > 0 &&
    sent.pictures.length === back.pictures.length &&
    sent.pictures.every(({ width, height }, at) => {
      const found = back.pictures[at];
      return (
        found !== undefined &&
        Math.abs(found.width - width) <= SLACK &&
        Math.abs(found.height - height) <= SLACK
      );
    });
  return judged(isKept, twoSides(sizes(sent), sizes(back)));
});

const judgeText = compared((sent, back) => {
  if (sent.text === back.text) return judged(true, `${back.text.length} chữ, giống hệt`);
  let at = 0;
  while (sent.text[at] === back.text[at]) at += 1;
  const around = (text: string) => `"…${text.slice(Math.max(0, at - 10), at + 20)}…"`;
  return judged(
    false,
    `gửi ${sent.text.length} chữ, nhận lại ${back.text.length}; khác từ chữ ${at + 1}: ${around(sent.text)} thành ${around(back.text)}`,
  );
});

const readOnce = onceIn(readBack);

/** The report that Google makes of our .docx, read back. */
export const DOCUMENT_PROBES: readonly Probe[] = [
  { what: 'Đọc lại được văn bản Google Docs', judge: judgeReading },
  { what: 'Phông chữ của báo cáo giữ nguyên', judge: judgeFonts },
  { what: 'Cỡ chữ giữ nguyên', judge: judgeSizes },
  { what: 'Chú thích cuối trang còn đủ', judge: judgeFootnotes },
  { what: 'Số trang: trang 1 không có, từ trang 2 có', judge: judgeHeaders },
  { what: 'Phụ lục đếm trang như báo cáo đã gửi', judge: judgeNumbering },
  { what: 'Bảng còn đủ dòng, cột', judge: judgeTables },
  { what: 'Mã QR còn, đúng cỡ', judge: judgeCodes },
  { what: 'Liên kết rút gọn còn bấm được', judge: judgeLinks },
  { what: 'Khổ giấy và lề giữ nguyên', judge: judgePaper },
  { what: 'Căn lề của đoạn giữ nguyên', judge: judgeAlignments },
  { what: 'Chữ đậm, chữ nghiêng giữ nguyên', judge: judgeFaces },
  { what: 'Bảng đầu văn bản và bảng chữ ký đứng đúng chỗ so với lề', judge: judgeIndents },
  { what: 'Dòng đệm thấp vẫn thấp', judge: judgeLowLines },
  { what: 'Tiêu đề bảng lặp lại, dòng không cắt đôi, đường kẻ còn', judge: judgeKept },
  { what: 'Chữ trong báo cáo không mất, không đổi', judge: judgeText },
].map((one) => probe({ ...one, look: readOnce }));
