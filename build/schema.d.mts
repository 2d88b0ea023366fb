import type { Plugin } from 'esbuild';

/** The types of one declaration file: objects and method parameters by name. */
export interface Declarations {
  readonly definitions: Readonly<Record<string, object>>;
  readonly parameters: Readonly<Record<string, object>>;
}

/** Reads the text of one declaration file. */
export function readDeclarations(text: string): Declarations;

/** Both services' types. */
export function googleTypes(): Readonly<Record<'sheets' | 'drive', Declarations>>;

/** Gives the module `virtual:google-types` to a build of the desk. */
export const googleTypesPlugin: Plugin;

/** Gives the same module to the tests, where the desk runs from its sources. */
export const googleTypesTestPlugin: {
  readonly name: string;
  readonly resolveId: (id: string) => string | undefined;
  readonly load: (id: string) => string | undefined;
};
