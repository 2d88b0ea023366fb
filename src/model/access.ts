/** A person who may edit the workbook and cannot open the files yet. */
export interface LeftOut {
  /** The address. */
  readonly who: string;
  /** `refused`: the service said no; `busy`: it took no more, or did not answer; `late`: no time was left. */
  readonly why: 'refused' | 'busy' | 'late';
  /** The service's own words; blank where it said nothing. */
  readonly words: string;
}

/** Who can open the files of a report besides who made it, as far as is known. */
export type Access =
  /** Nobody: it was answered so, nobody was asked, the workbook has no other editor, or it failed. */
  | { readonly kind: 'private'; readonly why: 'no' | 'unasked' | 'nobody' }
  | { readonly kind: 'private'; readonly why: 'failed'; readonly words: string }
  /** They are files on a machine, in a folder or kept by a browser: whoever is at it. */
  | { readonly kind: 'folder' }
  /** Sharing was begun, or was to begin, and nobody knows how far it came. */
  | { readonly kind: 'unknown'; readonly words: string }
  | {
      readonly kind: 'shared';
      /** How many of those who may edit the workbook. */
      readonly readers: number;
      readonly leftOut: readonly LeftOut[];
      /** Editors whose address the service does not tell. */
      readonly nameless: number;
      /** Addresses, groups and domains that are none of them. */
      readonly beyond: readonly string[];
      /** Whether whoever has the link can. */
      readonly byLink: boolean;
    };
