export function manifestText(text: string, isNetworked: boolean): string;
export function menuOf(
  commands: readonly {
    readonly caption: string;
    readonly handler: string;
    readonly takes: string;
    readonly asksNetwork: boolean;
  }[],
  isNetworked: boolean,
): readonly { readonly caption: string; readonly handler: string }[];
