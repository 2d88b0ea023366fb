import { type Book, readBook } from '../../book';
import { gridWith, textOrBlank } from '../../contract';
import { type Finding, isMendedElsewhere } from '../../findings';
import {
  type EnteredOfficeCell,
  type EnteringOffice,
  type OfficeCell,
  officeCellAt,
  standingOfficeCell,
} from '../../form';
import type { Form } from '../typed';

/** What the script tells of such cells once it saved. */
export type SavedTexts = Pick<EnteringOffice, 'conflicts' | 'gone'>;

/** The texts of `Cấu hình` and `Đề cương` with what is typed into them here and not saved yet. */
export interface OfficeTexts {
  /** The cell whose text a finding is of; undefined where it is mended elsewhere, or nobody types here. */
  readonly cellOf: (finding: Finding) => OfficeCell | undefined;
  readonly text: (cell: OfficeCell) => string;
  readonly standing: (cell: OfficeCell) => string;
  readonly set: (cell: OfficeCell, text: string) => void;
  /** What somebody else made of a cell that is typed into here. */
  readonly conflictOf: (cell: OfficeCell) => string | undefined;
  readonly settle: (cell: OfficeCell, keeps: boolean) => void;
  readonly unsaved: () => number;
  /** The workbook with all that is typed, in rows of the form too. */
  readonly book: () => Book;
  readonly entered: () => readonly EnteredOfficeCell[];
  /** Takes over a draft. @returns what has no place any more */
  readonly restore: (draft: readonly EnteredOfficeCell[]) => readonly EnteredOfficeCell[];
  /** Takes what was sent as standing, but for what was not written. @returns what has no place any more */
  readonly saved: (
    sent: readonly EnteredOfficeCell[],
    told: SavedTexts,
  ) => readonly EnteredOfficeCell[];
}

const nameOf = ({ tab, key, header }: OfficeCell) => [tab, key, header].join('\n');

/** @param isOffice whether the runner may type there at all */
export function officeTextsOf(form: Form, isOffice: boolean): OfficeTexts {
  const typed = new Map<string, { readonly cell: OfficeCell; readonly text: string }>();
  const conflicts = new Map<string, string>();
  let known: { readonly of: Book; readonly book: Book } | undefined;

  const placeOf = (cell: OfficeCell) => standingOfficeCell(form.standingBook().workbook, cell);
  const standing = (cell: OfficeCell) => placeOf(cell)?.text ?? '';
  const set = (cell: OfficeCell, text: string) => {
    if (text === standing(cell)) typed.delete(nameOf(cell));
    else typed.set(nameOf(cell), { cell, text });
    known = undefined;
  };
  /** Takes a text as standing in the workbook. */
  const stand = (cell: OfficeCell, text: string) => {
    const place = placeOf(cell);
    if (place) form.standBeside(place.sheetId, [{ ...place, cell: textOrBlank(text) }]);
    known = undefined;
  };
  const book = () => {
    const of = form.book();
    if (typed.size === 0) return of;
    if (known?.of !== of) {
      let { grid } = of;
      for (const { cell, text } of typed.values()) {
        const place = placeOf(cell);
        if (place) grid = gridWith(grid, place.sheetId, [{ ...place, cell: textOrBlank(text) }]);
      }
      known = { of, book: readBook(grid) };
    }
    return known.book;
  };
  return {
    cellOf: (finding) => {
      const { tab, at } = finding;
      if (!isOffice || at.kind !== 'cell' || isMendedElsewhere(finding)) return undefined;
      const { workbook } = form.standingBook();
      const cell = officeCellAt(workbook, tab, at.row, at.column);
      return cell && placeOf(cell)?.isFormula === false ? cell : undefined;
    },
    text: (cell) => typed.get(nameOf(cell))?.text ?? standing(cell),
    standing,
    set,
    conflictOf: (cell) => conflicts.get(nameOf(cell)),
    settle: (cell, keeps) => {
      const [mine, theirs] = [typed.get(nameOf(cell))?.text, conflicts.get(nameOf(cell))];
      conflicts.delete(nameOf(cell));
      typed.delete(nameOf(cell));
      if (theirs !== undefined) stand(cell, theirs);
      if (keeps && mine !== undefined) set(cell, mine);
    },
    unsaved: () => typed.size,
    book,
    entered: () =>
      [...typed.values()].map(({ cell, text }) => ({
        ...cell,
        before: standing(cell),
        after: text,
      })),
    restore: (draft) =>
      draft.filter(({ before, after, ...cell }) => {
        if (!placeOf(cell)) return true;
        set(cell, after);
        const now = standing(cell);
        if (typed.has(nameOf(cell)) && now !== before) conflicts.set(nameOf(cell), now);
        return false;
      }),
    saved: (sent, told) => {
      conflicts.clear();
      const found = new Map(told.conflicts.map((one) => [one.entered, one.standing]));
      sent.forEach(({ before, after, ...cell }, at) => {
        if (told.gone.includes(at)) {
          typed.delete(nameOf(cell));
          return;
        }
        const theirs = found.get(at);
        if (theirs !== undefined) {
          conflicts.set(nameOf(cell), theirs);
          return;
        }
        const since = typed.get(nameOf(cell))?.text;
        typed.delete(nameOf(cell));
        stand(cell, after);
        // What was typed since then is still to be saved.
        if (since !== undefined) set(cell, since);
      });
      known = undefined;
      return sent.filter((_, at) => told.gone.includes(at));
    },
  };
}
