/** Google's published types as JSON, put in by the build (`build/schema.mjs`). */
declare module 'virtual:google-types' {
  /** The JSON of each service's types. */
  export const sheets: string;
  export const drive: string;
}
