/** Where the handbook's list of findings stands. */
export const HANDBOOK_FILE: string;

/** What the list needs of the catalogue: by theme, by code. */
export type ListedThemes = Readonly<
  Record<
    string,
    Readonly<
      Record<
        string,
        {
          readonly title: string;
          readonly severity: string;
          readonly acts: 'unit' | 'office';
          readonly help: string;
        }
      >
    >
  >
>;

/** The list as Markdown, a table a theme. */
export function handbookText(themes: ListedThemes): string;
