/** How V8 is to treat the bundle. */
export const FLAGS: readonly string[];
