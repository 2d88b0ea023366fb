import { type Reading, readingOf } from '../../claims';
import type { Workbook } from '../../contract';
import type { Place } from '../../findings';
import type { Entry } from '../../model/entry';
import { fold } from '../../model/folding';
import { once } from '../../model/once';
import { printedEntries, type ResolvedText, resolveTokens, type TokenSource } from '../../prose';
import { placeAt, placeOfEntry, placeOfSetting } from '../places';

/** A text that the report prints, with its cell. */
export interface PrintedText extends TypedPassage {
  /** With the values of its tokens. */
  readonly resolved: () => ResolvedText;
  /** Its numbers and sentences, as typed and with the values of tokens. */
  readonly reading: () => Reading;
  readonly resolvedReading: () => Reading;
}

interface TypedPassage {
  readonly text: string;
  readonly place: () => Place;
  /** The row of the form, where it is one. */
  readonly entry?: Entry;
}

const SETTINGS_WITH_TOKENS = [
  ['Trích yếu', 'subject'],
  ['Lời dẫn', 'opening'],
  ['Lời kết', 'closing'],
] as const;

/** Every text of the report: settings, headings, and this period's rows of prose. */
export function printedTexts(workbook: Workbook, source: TokenSource): readonly PrintedText[] {
  return typedPassages(workbook).map((passage) => {
    const { text } = passage;
    const resolved = once(() => resolveTokens(text, source));
    const reading = once(() => readingOf(text));
    // What holds no token is read once, whoever asks for it.
    const resolvedReading = once(() =>
      resolved().text === text ? reading() : readingOf(resolved().text),
    );
    return { ...passage, resolved, reading, resolvedReading };
  });
}

function typedPassages(workbook: Workbook): readonly TypedPassage[] {
  const { settings, tables, outline, entries } = workbook;
  const ofOthers = new Set(
    outline.flatMap(({ code, isOfOthers }) => (isOfOthers ? [fold(code)] : [])),
  );
  return [
    ...SETTINGS_WITH_TOKENS.map(([key, field]) => ({
      text: settings[field],
      place: () => placeOfSetting(workbook, key),
    })),
    ...outline
      .filter(({ isOfOthers }) => !isOfOthers)
      .map((section) => ({
        text: section.title,
        place: () => placeAt(tables.outline, section.row, 'Tiêu đề'),
      })),
    ...printedEntries(entries, settings.period)
      .filter(({ section }) => !ofOthers.has(fold(section)))
      .map((entry) => ({
        text: entry.content,
        place: () => placeOfEntry(workbook, entry, 'Nội dung'),
        entry,
      })),
  ].filter(({ text }) => text !== '');
}
