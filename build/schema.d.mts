/** Where the generated file stands in a built checkout. */
export const SCHEMA_FILE: string;

/** The types of one declaration file: objects and method parameters by name. */
export interface Declarations {
  readonly definitions: Readonly<Record<string, object>>;
  readonly parameters: Readonly<Record<string, object>>;
}

/** Reads the text of one declaration file. */
export function readDeclarations(text: string): Declarations;

/** Both services' types. */
export function googleTypes(): Readonly<Record<'sheets' | 'drive', Declarations>>;

/** Writes the generated file and returns its path. */
export function writeSchema(file?: string): string;
