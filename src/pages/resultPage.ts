import { escapeUTF8 } from 'entities/escape';

/** What the page says: lines of text, and links to what was made. */
export interface ResultPageContent {
  readonly lines: readonly string[];
  readonly links: readonly { readonly text: string; readonly url: string }[];
}

/** The page that a command ends with: what was made, and where it is. */
export function resultPage({ lines, links }: ResultPageContent): string {
  const paragraphs = lines.map((line) => `<p>${escapeUTF8(line)}</p>`).join('\n');
  const anchors = links
    .filter(({ url }) => url !== '')
    .map(
      ({ text, url }) =>
        `<a class="action" target="_blank" rel="noopener" href="${escapeUTF8(url)}">${escapeUTF8(text)}</a>`,
    )
    .join('\n');
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><base target="_blank"><style>
body { font: 14px/1.5 Arial, sans-serif; color: #1f2933; margin: 0; padding: 16px; }
p { margin: 0 0 10px; white-space: pre-line; }
.action { display: inline-block; margin: 8px 8px 0 0; padding: 8px 14px; border-radius: 4px;
  background: #9b1c1c; color: #fff; text-decoration: none; }
.action + .action { background: #fff; color: #9b1c1c; border: 1px solid #9b1c1c; }
</style></head><body>
${paragraphs}
${anchors}
</body></html>`;
}
