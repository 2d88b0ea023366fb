/**
 * How a file of Google Sheets comes out as pages that can be handed out. Nothing of it is documented by
 * Google: the words are those of its own dialog Tải xuống → PDF, and whoever does not know one of them
 * passes it over. Margins are in inches, and count only where all four are there.
 */
const PAPER = {
  format: 'pdf',
  size: 'A4',
  portrait: 'false',
  fitw: 'true',
  gridlines: 'false',
  // The frozen rows on every page.
  fzr: 'true',
  sheetnames: 'true',
  printtitle: 'false',
  pagenumbers: 'true',
  top_margin: '0.79',
  bottom_margin: '0.59',
  left_margin: '0.79',
  right_margin: '0.39',
} as const;

/**
 * The address of a file of Google Sheets as a PDF: A4 on its side, all columns of a tab on one page,
 * every tab that is not hidden. Sheets' API has no paper, so that a file itself cannot say so.
 * @param file the file's id
 */
export function pdfAddress(file: string): string {
  const asked = Object.entries(PAPER).map(([name, value]) => `${name}=${value}`);
  return `https://docs.google.com/spreadsheets/d/${encodeURIComponent(file)}/export?${asked.join('&')}`;
}
