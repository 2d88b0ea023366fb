interface Command {
  readonly caption: string;
  readonly handler: string;
  readonly takes: string;
  readonly asksNetwork?: true;
}
interface Item {
  readonly caption: string;
  readonly handler: string;
}
export function manifestText(text: string, isNetworked: boolean): string;
export function menuOf(
  menu: readonly (Command | { readonly caption: string; readonly commands: readonly Command[] })[],
  isNetworked: boolean,
): readonly (Item | { readonly caption: string; readonly items: readonly Item[] })[];
