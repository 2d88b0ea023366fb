import { readFileLink } from '../account';
import type { LinkTarget, OpenedWorkbook, WorkbookToSave } from '../files/xlsx';
import type { Session } from '../session';

/** The books of a session as files. */
export interface BookFiles {
  /**
   * The workbook as .xlsx. Its links to files of the account lead to where these stand beside it, by
   * their ids; to a file that stands nowhere no link leads.
   */
  readonly toBytes: (places?: ReadonlyMap<string, string>) => Promise<Uint8Array>;
  /** Another book of the account as .xlsx; undefined where there is none. */
  readonly bookBytes: (id: string) => Promise<Uint8Array | undefined>;
  /** The same as its readers are to have it: values alone, and nothing of the desk's own. */
  readonly readersBytes: (id: string) => Promise<Uint8Array | undefined>;
}

/** What is known of the workbook beside the session. */
export interface BookOrigin extends Pick<OpenedWorkbook, 'carried'> {
  /** Who saves it, where another owns it. */
  readonly editor?: string | undefined;
  /** Makes the bytes, as fast as the place where the desk runs can. */
  readonly save: (book: WorkbookToSave, targetOf?: LinkTarget) => Promise<Uint8Array>;
}

export function bookFilesOf(
  session: Pick<Session, 'spreadsheet' | 'book' | 'documentProperties'>,
  { carried, editor, save }: BookOrigin,
): BookFiles {
  const toBytes: BookFiles['toBytes'] = (places) => {
    const book = {
      spreadsheet: session.spreadsheet(),
      carried,
      documentProperties: session.documentProperties(),
      editor,
    };
    return save(book, (uri) => {
      const link = readFileLink(uri);
      if (!link) return uri;
      const place = link.asItIs ? places?.get(link.id) : undefined;
      return place && encodeURI(place);
    });
  };
  const bytesOf = async (id: string, isForReaders: boolean) => {
    const spreadsheet = session.book(id);
    if (!spreadsheet) return undefined;
    const book = { spreadsheet, carried: new Map(), documentProperties: {}, isForReaders };
    return save(book, (uri) => uri);
  };
  return {
    toBytes,
    bookBytes: (id) => bytesOf(id, false),
    readersBytes: (id) => bytesOf(id, true),
  };
}
