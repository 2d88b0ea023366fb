/** The pickers of files of Chromium, which TypeScript's own list of a browser does not have. */
interface Pickers {
  readonly showOpenFilePicker?: (options: object) => Promise<FileSystemFileHandle[]>;
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}

interface Permitted extends FileSystemFileHandle {
  readonly requestPermission?: (options: { readonly mode: 'readwrite' }) => Promise<string>;
}

const pickers: Pickers = window as Window & Pickers;

const XLSX = {
  description: 'Sổ .xlsx',
  accept: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'] },
};

/** Whether the browser lets a page write into a file that the person chose. */
export const canSaveInPlace = pickers.showSaveFilePicker !== undefined;

function isDismissed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Asks where to save; undefined where the person chose nothing. */
export async function chooseTarget(name: string): Promise<FileSystemFileHandle | undefined> {
  try {
    return await pickers.showSaveFilePicker?.({ suggestedName: name, types: [XLSX] });
  } catch (error) {
    if (isDismissed(error)) return undefined;
    throw error;
  }
}

/** Asks which workbook to open; undefined where the person chose none, `none` where there is no such picker. */
export async function chooseWorkbook(): Promise<FileSystemFileHandle | 'none' | undefined> {
  if (!pickers.showOpenFilePicker) return 'none';
  try {
    const [handle] = await pickers.showOpenFilePicker({ types: [XLSX] });
    return handle;
  } catch (error) {
    if (isDismissed(error)) return undefined;
    throw error;
  }
}

/** Writes a file as a whole: the browser puts it into its place when all is written. */
export async function writeInto(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const allowed = await (handle as Permitted).requestPermission?.({ mode: 'readwrite' });
  if (allowed === 'denied') throw new Error('trình duyệt không cho trang này ghi vào tệp');
  const stream = await handle.createWritable();
  try {
    await stream.write(bytes.slice());
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

/** Hands a file over to the browser's own downloads. */
export function downloadFile(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replaceAll('/', ' - ');
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
