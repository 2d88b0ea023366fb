import * as say from '../messages/tokens';
import { fold } from '../model/folding';
import { countToken, printed, problem, type TokenValue, toCome } from './tokenValue';

/** An appendix set of the report, as the register has it. */
export interface AppendixSet {
  /** As the register writes it; blank: its appendices stand in no set. */
  readonly name: string;
  readonly count: number;
  /** Its short links: one where all is well. */
  readonly links: readonly string[];
}

/** The sentence that names every set with its link and its count. */
export const APPENDIX_SENTENCE = 'CÂU PHỤ LỤC';

/**
 * A token over the register: `PL.TỔNG`, `PL.BỘ 1`, `LINK.BỘ 1`, `CÂU PHỤ LỤC`; undefined where it is
 * none of them.
 */
export function appendixToken(
  subject: string,
  formats: readonly string[],
  sets: () => readonly AppendixSet[],
): TokenValue | undefined {
  const key = fold(subject);
  if (key === fold(APPENDIX_SENTENCE)) return plain(formats, () => sentence(sets()));
  const [, kind, name = ''] = /^(pl|link)\.(.*)$/.exec(key) ?? [];
  const set = name.startsWith(fold('bộ ')) ? name.slice(fold('bộ ').length).trim() : undefined;
  const known = set === undefined ? undefined : sets().find((one) => fold(one.name) === set);
  if (kind === 'link' && set !== undefined) {
    return plain(formats, () => {
      const [link] = known?.links ?? [];
      return link === undefined ? toCome(say.noLink) : printed(link);
    });
  }
  if (kind === 'pl' && set !== undefined) {
    return known ? countToken(known.count, formats) : problem(say.noSet);
  }
  return kind === 'pl' && name === fold('tổng')
    ? countToken(
        sets().reduce((sum, { count }) => sum + count, 0),
        formats,
      )
    : undefined;
}

/** Whether a token as it is typed (`{{LINK.BỘ 1}}`) prints links of the register. */
export function printsLinks(token: string): boolean {
  const key = fold(token.replace(/^\{\{|\}\}$/g, ''));
  return key === fold(APPENDIX_SENTENCE) || key.startsWith('link.');
}

/** A token that is printed in one way alone. */
function plain([format]: readonly string[], value: () => TokenValue): TokenValue {
  return format === undefined ? value() : problem(say.unknownFormat(format));
}

/** Every set is in it, or it is not printed: one left out would be missed by nobody. */
function sentence(sets: readonly AppendixSet[]): TokenValue {
  if (sets.length === 0) return toCome(say.noAppendices);
  const loose = sets.find(({ name }) => name === '');
  if (loose) return problem(say.appendicesWithoutSet(loose.count));
  const lacking = sets.filter(({ links }) => links.length === 0);
  if (lacking.length > 0) return toCome(say.setsWithoutLink(lacking.map(({ name }) => name)));
  const doubled = sets.filter(({ links }) => links.length > 1);
  if (doubled.length > 0) return problem(say.setsWithLinks(doubled.map(({ name }) => name)));
  return printed(
    say.appendixSentence(sets.map(({ links: [link = ''], count }) => ({ link, count }))),
  );
}
