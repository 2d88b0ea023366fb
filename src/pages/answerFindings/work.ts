import type { Book } from '../../book';
import type { Grid } from '../../contract';
import type { EnteredOfficeCell, EnteredRow } from '../../form';
import { sameText } from '../../model/folding';
import {
  type AnswerWords,
  type EnteredAnswer,
  followed,
  NO_WORDS,
  orderFindings,
  sameWords,
  type WeighedFinding,
  withAnswers,
} from '../../review';
import { type Form, formOf, type Saved } from '../typed';
import { type OfficeTexts, officeTextsOf, type SavedTexts } from './officeTexts';

/** What is sent, and kept as a draft. */
export interface Sent {
  readonly rows: readonly EnteredRow[];
  readonly texts: readonly EnteredOfficeCell[];
  readonly answers: readonly EnteredAnswer[];
}

/** What the script tells of a call that saved. */
export interface Told {
  readonly entered: Saved;
  readonly texts: SavedTexts;
  readonly answered: {
    readonly conflicts: readonly { readonly entered: number; readonly standing: AnswerWords }[];
    readonly gone: readonly number[];
    /** Answers that are to be sent again. */
    readonly again: readonly number[];
  };
}

/** The findings of a workbook, with what is mended and answered here and not saved yet. */
export interface Work {
  readonly form: Form;
  readonly texts: OfficeTexts;
  /** As they stand, what was saved from here included. */
  readonly findings: () => readonly WeighedFinding[];
  /** What stands beside a finding, what is typed here included. */
  readonly words: (finding: WeighedFinding) => AnswerWords;
  readonly answer: (finding: WeighedFinding, words: AnswerWords) => void;
  /** What somebody else answered where something is typed here. */
  readonly conflictOf: (finding: WeighedFinding) => AnswerWords | undefined;
  readonly settle: (finding: WeighedFinding, keeps: boolean) => void;
  /** Cells and answers that are typed and not saved. */
  readonly unsaved: () => number;
  readonly entered: () => Sent;
  /** Takes over a draft. @returns what has no place any more */
  readonly restore: (draft: Sent) => Sent;
  readonly saved: (sent: Sent, told: Told) => Sent;
}

/** What the runner may mend: rows of these units, and the office's own texts. */
export interface Mendable {
  readonly mended: readonly string[];
  readonly isOffice: boolean;
}

/** The work over a workbook as it was read. */
export function workOf(grid: Grid, book: Book, { mended, isOffice }: Mendable): Work {
  const form = formOf(grid, book, (unit) => mended.some((code) => sameText(code, unit)));
  const texts = officeTextsOf(form, isOffice);
  const typed = new Map<string, { readonly before: AnswerWords; readonly after: AnswerWords }>();
  const conflicts = new Map<string, AnswerWords>();
  let given: readonly EnteredAnswer[] = [];
  let known: { readonly of: Book; readonly findings: readonly WeighedFinding[] } | undefined;

  const findings = () => {
    const of = form.standingBook();
    if (known?.of !== of) {
      const all = withAnswers(of.findings(), given);
      known = { of, findings: orderFindings(all, of.workbook.units) };
    }
    return known.findings;
  };
  const standing = ({ answer }: WeighedFinding): AnswerWords =>
    answer ? { why: answer.why, who: answer.who } : NO_WORDS;
  const put = (finding: WeighedFinding, after: AnswerWords, before = standing(finding)) => {
    const { identity } = finding;
    if (sameWords(standing(finding), after)) typed.delete(identity);
    else typed.set(identity, { before, after });
  };
  /** @param seen the findings as they stood before */
  const stand = (answers: readonly EnteredAnswer[], seen = findings()) => {
    const now = form.standingBook().findings();
    given = followed(given, seen, now);
    const fresh = followed(answers, seen, now);
    const renewed = new Set(fresh.map(({ identity }) => identity));
    given = [...given.filter(({ identity }) => !renewed.has(identity)), ...fresh];
    known = undefined;
  };
  const byIdentity = () => new Map(findings().map((finding) => [finding.identity, finding]));

  return {
    form,
    texts,
    findings,
    words: (finding) => typed.get(finding.identity)?.after ?? standing(finding),
    answer: (finding, words) => put(finding, words),
    conflictOf: ({ identity }) => conflicts.get(identity),
    settle: ({ identity }, keeps) => {
      const theirs = conflicts.get(identity) ?? NO_WORDS;
      const mine = typed.get(identity)?.after ?? NO_WORDS;
      conflicts.delete(identity);
      typed.delete(identity);
      stand([{ identity, before: NO_WORDS, after: theirs }]);
      const finding = byIdentity().get(identity);
      if (finding && keeps) put(finding, mine);
    },
    unsaved: () => form.unsaved() + texts.unsaved() + typed.size,
    entered: () => ({
      rows: form.entered(),
      texts: texts.entered(),
      answers: [...typed].map(([identity, words]) => ({ identity, ...words })),
    }),
    // A draft of before has no texts.
    restore: ({ rows, texts: draft = [], answers }) => {
      const now = byIdentity();
      const gone = answers.filter((one) => {
        const finding = now.get(one.identity);
        if (!finding) return true;
        put(finding, one.after);
        const own = standing(finding);
        if (typed.has(one.identity) && !sameWords(own, one.before))
          conflicts.set(one.identity, own);
        return false;
      });
      return { rows: form.restore(rows), texts: texts.restore(draft), answers: gone };
    },
    saved: ({ rows, texts: sent, answers }, { entered, texts: told, answered }) => {
      const isFound = new Map(answered.conflicts.map((one) => [one.entered, one.standing]));
      const written = answers.filter(
        (_, at) => !isFound.has(at) && !answered.gone.includes(at) && !answered.again.includes(at),
      );
      const seen = findings();
      const gone = form.saved(rows, entered);
      const goneTexts = texts.saved(sent, told);
      stand(written, seen);
      const now = byIdentity();
      for (const one of written) {
        const since = typed.get(one.identity)?.after;
        typed.delete(one.identity);
        const finding = now.get(one.identity);
        // What was typed since then is still to be saved.
        if (finding && since && !sameWords(since, one.after)) put(finding, since);
      }
      conflicts.clear();
      for (const [at, theirs] of isFound) conflicts.set(answers[at]?.identity ?? '', theirs);
      return {
        rows: gone,
        texts: goneTexts,
        answers: answers.filter((_, at) => answered.gone.includes(at)),
      };
    },
  };
}
