import { type Exported, failureOf, type Ports, type SavedFile, type ScratchPort } from '../run';
import { get } from './answer';
import { clocksOf, dailyTrigger } from './dailyTimer';
import { propertiesOf, SHEET_TYPE, savedOf, signedBytes } from './files';
import { driveApi, sheetsApi } from './services';

/** No role that a file of a report has. */
const ROLE = 'scratch';
const FACT_FIELDS = 'parents,ownedByMe,permissions(role,type),lastModifyingUser(emailAddress)';

/** Sheets and Drive, on workbooks and documents that a command makes for itself. */
export function scratchServices(boundTo: string, portsOn: (book: string) => Ports): ScratchPort {
  return {
    boundTo,
    role: ROLE,
    newBook: (name, tags) => {
      const appProperties = propertiesOf({ ...tags, role: ROLE, first: true });
      const resource = { name, mimeType: SHEET_TYPE, appProperties };
      return savedOf(driveApi().Files.create(resource));
    },
    portsOn,
    ask: get,
    send: (book, requests, shown) => {
      const answer = sheetsApi().Spreadsheets.batchUpdate(
        {
          requests: [...requests],
          ...(shown
            ? {
                includeSpreadsheetInResponse: true,
                responseIncludeGridData: true,
                responseRanges: [...shown],
              }
            : {}),
        },
        book,
      );
      return { text: JSON.stringify(answer), book: answer.updatedSpreadsheet };
    },
    enter: (book, { mark, values, typed }) => {
      sheetsApi().Spreadsheets.Values.batchUpdateByDataFilter(
        {
          valueInputOption: typed ? 'USER_ENTERED' : 'RAW',
          data: [
            {
              dataFilter: { developerMetadataLookup: { metadataId: mark } },
              majorDimension: 'COLUMNS',
              values: [[...values]],
            },
          ],
        },
        book,
      );
    },
    exported,
    unzipped,
    factsOf: (file) => {
      const {
        parents = [],
        ownedByMe = false,
        permissions = [],
        lastModifyingUser,
      } = driveApi().Files.get(file, { fields: FACT_FIELDS });
      return {
        folders: parents.length,
        isOwn: ownedByMe,
        permissions: permissions.map(({ role = '', type = '' }) => ({ role, type })),
        savedBy: lastModifyingUser?.emailAddress ?? '',
      };
    },
    copyOf: (book, name) => copied(SpreadsheetApp.openById(book), name),
    timer: {
      add: addTrialTimer,
      count: () => clocksOf(TRIAL_HANDLER).length,
      clear: clearTrialTimers,
    },
    present: (names) => names.filter((name) => name in globalThis),
  };
}

/** @see https://developers.google.com/apps-script/reference/utilities/utilities#unzipblob */
function unzipped(archive: Uint8Array): (path: string) => string {
  const files = Utilities.unzip(Utilities.newBlob(signedBytes(archive), 'application/zip'));
  const byPath = new Map(files.map((file) => [file.getName(), file]));
  return (path) => byPath.get(path)?.getDataAsString('UTF-8') ?? '';
}

/** A copy as the workbook itself makes it: Drive shows a script no workbook that it did not make. */
export function copied(book: GoogleAppsScript.Spreadsheet.Spreadsheet, name: string): SavedFile {
  const copy = book.copy(name);
  return { id: copy.getId(), name, url: copy.getUrl(), savedBy: '', folders: [] };
}

/** What a trial's timer would call, had it stayed: it makes a menu where there is no screen. */
const TRIAL_HANDLER = 'onOpen';

function addTrialTimer(zone: string): void {
  dailyTrigger(TRIAL_HANDLER, zone);
}

function clearTrialTimers(): void {
  for (const trigger of clocksOf(TRIAL_HANDLER)) ScriptApp.deleteTrigger(trigger);
}

/** What Google's types leave out: the options, and the answer, of which hosts tell differently. */
type Export = (id: string, type: string, options?: { readonly alt: string }) => unknown;

/** How an answer of 200 is told that the service itself could not read. */
const ANSWER_IN_ERROR = /Response Code: 200\. Message: ([\s\S]*)$/;

/**
 * Gives back a document in another form. The service has been seen to refuse the call without `alt`, to
 * answer with a blob, with a response, with a text, and to put the whole text into an error.
 */
function exported(id: string, type: string): Exported {
  const files = driveApi().Files;
  const call: Export = (...given) => (files.export as Export)(...given);
  let failure: unknown;
  for (const { asked, options } of WAYS) {
    try {
      const answer = options ? call(id, type, options) : call(id, type);
      return { ...contentOf(answer, type.startsWith('text/')), asked };
    } catch (error) {
      const [, text] = ANSWER_IN_ERROR.exec(failureOf(error).message) ?? [];
      if (text !== undefined && type.startsWith('text/')) {
        return { bytes: undefined, text, asked: `${asked}, đọc từ thông báo lỗi` };
      }
      failure = failure ?? error;
    }
  }
  throw failure;
}

const WAYS = [
  { asked: 'export, alt=media', options: { alt: 'media' } },
  { asked: 'export', options: undefined },
] as const;

/** A blob, or a response that holds one, as far as its bytes go. */
interface BytesGiver {
  readonly getBytes?: () => number[];
  readonly getDataAsString?: (charset: string) => string;
  readonly getBlob?: () => BytesGiver;
}

function contentOf(answer: unknown, isText: boolean): Pick<Exported, 'bytes' | 'text'> {
  if (typeof answer === 'string') {
    if (isText) return { bytes: undefined, text: answer };
    // A file's bytes do not come through a text unharmed: it may be had in another way.
    throw new Error('export: chỉ nhận được chữ');
  }
  const blob = blobIn(answer);
  if (!blob?.getBytes) throw new Error(`export: ${String(answer)}`);
  if (isText && blob.getDataAsString) {
    return { bytes: undefined, text: blob.getDataAsString('UTF-8') };
  }
  return { bytes: Uint8Array.from(blob.getBytes(), (byte) => byte & 255), text: '' };
}

function blobIn(answer: unknown): BytesGiver | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const giver: BytesGiver = answer;
  return 'getBytes' in giver ? giver : giver.getBlob?.();
}
