import { type Address, compareAddresses, writeAddress } from '../model/address';
import { entryOf, type FindingCode } from './catalogue';
import type { CatalogueEntry, Severity } from './catalogue/entry';

/** Who must act on a finding: a unit's clerk (by the unit's code) or the office. */
export type Actor = { readonly unit: string } | 'office';

/** Where something stands. */
export interface Place {
  readonly tab: string;
  readonly at: Address;
  /** The unit whose row or matter it is; without one it is the office's. */
  readonly unit?: string | undefined;
  /**
   * `history`: a row of a closed period, read for comparison only. This period's figures stand
   * without it, so an error there asks for a look and no more.
   */
  readonly weight?: 'history';
}

/** The severities that the office may give to a rule of its own. */
export type RuleSeverity = Exclude<Severity, 'Thông tin'>;

/** What was seen: a finding of the catalogue, or a rule of the office that fails. */
type Kind =
  | { readonly code: FindingCode; readonly rule?: undefined }
  | { readonly rule: string; readonly code?: undefined };

interface Said {
  /** What is wrong here, in a sentence; what to do about it is said once, by the catalogue. */
  readonly message: string;
  readonly found: string;
  readonly expected: string;
  /**
   * The matter itself, where that is not the row it stands in but what the row is one of: then its answer
   * is found again by this alone, whichever row comes first.
   */
  readonly about?: readonly string[];
  /** `found` is what a person typed there, and the message leaves it out: see `sayHere`. */
  readonly typed?: true;
  /** The codes of the reports that it concerns, where none of them is the workbook's first. */
  readonly reports?: readonly string[];
  /** It goes once others have given what is asked for: who typed here has nothing to mend. */
  readonly waits?: boolean;
}

/**
 * What was seen, before it is put at its place. Its severity is the catalogue's; only a rule of
 * the office brings its own (`Mức độ`).
 */
export type Observation = Said &
  (
    | (Kind & { readonly code: FindingCode })
    | (Kind & { readonly rule: string; readonly severity: RuleSeverity })
  );

/** An observation at its place: how severe it is there, and who must act. */
export type Finding = Said &
  Kind &
  Pick<Place, 'tab' | 'at'> & { readonly severity: Severity; readonly actor: Actor };

/**
 * The one way in which anything is told of a workbook, by readers, checks, the report and the
 * appendices alike: an observation is put at its place.
 */
export function findingAt(place: Place, observation: Observation): Finding {
  const { tab, at, unit, weight } = place;
  const { message, found, expected, about, typed, waits } = observation;
  const marks = {
    ...(about ? { about } : {}),
    ...(typed ? { typed } : {}),
    ...(waits ? { waits } : {}),
  };
  const said = { message, found, expected, tab, at, ...marks };
  if (observation.code === undefined) {
    const { rule, severity } = observation;
    return { ...said, rule, severity: weighed(severity, weight), actor: 'office' };
  }
  const { code } = observation;
  const { severity, acts } = entryOf(code);
  const actor = acts === 'unit' && unit !== undefined ? { unit } : ('office' as const);
  return { ...said, code, severity: weighed(severity, weight), actor };
}

function weighed(severity: Severity, weight: Place['weight']): Severity {
  return weight === 'history' && severity === 'Lỗi' ? 'Cảnh báo' : severity;
}

/** The code as people see it: the catalogue's, or the one that the office gave its rule. */
export function shownCode({ code, rule }: Finding): string {
  return code ?? rule ?? '';
}

/** What is said of every rule of the office that fails. */
const RULE = {
  title: 'Quy tắc không khớp',
  help: 'Hãy đối chiếu lại số liệu của hai vế.',
} as const;

/**
 * What is wrong, in words that stand alone, what was typed at the end of the first sentence:
 * `Ô "Giá trị" không đọc được thành số (đang ghi "mười").`
 */
export function sayHere({ message, found, typed }: Finding): string {
  if (!typed) return message;
  const [first = message] = /^.*?(?=\.(\s|$))/s.exec(message) ?? [];
  return `${first} (đang ghi "${found}")${message.slice(first.length) || '.'}`;
}

/** What a finding is, and what to do about it: the same for all of its code. */
export function guidanceOf({ code }: Finding): Pick<CatalogueEntry, 'title' | 'help'> {
  return code === undefined ? RULE : entryOf(code);
}

/** What people know its kind by: the catalogue's title, or the code that the office gave its rule. */
export function kindOf(finding: Finding): string {
  return finding.rule ?? guidanceOf(finding).title;
}

/** What to do, without what it leads to; blank where nothing is asked, or the message asks it itself. */
export function remedyOf(finding: Finding): string {
  const asks = (sentence: string) => /hãy/i.test(sentence);
  if (asks(finding.message)) return '';
  return (
    guidanceOf(finding)
      .help.split(/(?<=\.) /)
      .find(asks) ?? ''
  );
}

/** Whether another text at its place would mend nothing. */
export function isMendedElsewhere({ code }: Finding): boolean {
  return code !== undefined && entryOf(code).elsewhere === true;
}

/** Whether a unit must act. */
export function isOfUnit({ actor }: Finding, code: string): boolean {
  return actor !== 'office' && actor.unit === code;
}

/** The cell in A1 notation; blank for a whole tab. */
export function cellOf({ at }: Pick<Place, 'at'>): string {
  return writeAddress(at);
}

/** A place as a message names it: `Biểu chung!G12`. */
export function namedPlace(place: Place): string {
  return `${place.tab}!${cellOf(place)}`;
}

/** The order of places within one tab. */
export function comparePlaces(left: Pick<Place, 'at'>, right: Pick<Place, 'at'>): number {
  return compareAddresses(left.at, right.at);
}
