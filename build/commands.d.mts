/** The add-on's commands, as the desk's command line reads them, and its menu. */
export function readRegistry(): Promise<{
  readonly commands: readonly object[];
  readonly menu: readonly object[];
}>;
