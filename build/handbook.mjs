// Writes docs/phat-hien.md, the handbook's list of findings, from the catalogue, and the handbook's pictures. Run by
// `npm run handbook` after a build; a test holds the file against the catalogue.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { importSources } from './sources.mjs';

export const HANDBOOK_FILE = path.join(root, 'docs', 'phat-hien.md');

const TITLES = {
  structure: 'Trang, cột và ô',
  form: 'Dòng của biểu',
  figures: 'Số liệu',
  history: 'Kỳ, ngày, số các kỳ trước và việc nộp báo cáo',
  tasks: 'Nhiệm vụ',
  prose: 'Lời văn và thể thức',
  office: 'Công thức, quy tắc, phụ lục và khóa trang (của Văn phòng)',
  publishing: 'Trước khi công bố: độ mật và thông tin cá nhân',
};
const ACTS = { unit: 'đơn vị của dòng', office: 'Văn phòng' };

const BEGINNING = `# Các phát hiện của trang \`Kiểm tra\`

Danh sách này được lập từ chính công cụ (\`npm run handbook\`), không sửa tay.

- **Lỗi**: báo cáo sẽ sai hoặc không in được; văn bản còn là dự thảo. Phải sửa, không giải trình thay được.
- **Cảnh báo**: cần xem, có thể đúng; đúng thì ghi \`Giải trình\` và \`Người giải trình\`.
- **Thông tin**: để biết.

"Đơn vị của dòng": dòng của đơn vị nào thì đơn vị ấy xử lý; ở các trang của Văn phòng thì là Văn phòng.
Quy tắc ở trang \`Quy tắc\` mang mã và \`Mức độ\` mà Văn phòng đã ghi, và do Văn phòng xử lý. Dòng ở
trang \`Lưu trữ\` của các kỳ trước chỉ để so sánh: lỗi khi đọc dòng ấy được hạ thành cảnh báo. Dòng của chính kỳ báo cáo
(hay của tháng nằm trong quý báo cáo) đã chốt thì vẫn là lỗi, và báo cáo vẫn là dự thảo.
`;

/** The list as Markdown, a table a theme. */
export function handbookText(themes) {
  const parts = Object.entries(themes).map(([theme, entries]) => {
    const title = TITLES[theme];
    if (title === undefined) throw new Error(`the theme ${theme} has no title in the handbook`);
    const rows = Object.entries(entries).map(
      ([code, { title: name, severity, acts, help }]) =>
        `| ${name} | \`${code}\` | ${severity} | ${ACTS[acts]} | ${help.replace(/\|/g, '\\|')} |`,
    );
    return [
      `\n## ${title}\n`,
      '| Phát hiện | Mã | Mức độ | Ai xử lý | Nghĩa là gì, làm gì |',
      '|---|---|---|---|---|',
      ...rows,
      '',
    ].join('\n');
  });
  return [BEGINNING, ...parts].join('');
}

if (process.argv[1] === import.meta.filename) {
  const { THEMES } = await importSources('handbook', `export { THEMES } from './src/findings';`);
  const text = handbookText(THEMES);
  let before = '';
  try {
    before = readFileSync(HANDBOOK_FILE, 'utf8');
  } catch {
    // The first time there is none.
  }
  if (text !== before) writeFileSync(HANDBOOK_FILE, text);
  console.log(`docs/phat-hien.md: ${text === before ? 'current' : 'written'}`);
  const { canDraw, drawPictures } = await import('./pictures.mjs');
  if (canDraw()) console.log(`docs/images/: ${(await drawPictures()).join(', ')}`);
  else console.log('docs/images/: left as it is; pictures need chromium, soffice and pdftoppm');
}
