/** A text, or a row's cells, with what is told of it. */
export interface Line {
  /** A kind, `!` for a degree that nothing lets out or `-` for nothing to hide. */
  readonly kind: string;
  readonly written: string;
  readonly cells: readonly { readonly header: string; readonly text: string }[];
}

/**
 * The lines of `lines.txt`: what is told and the text, or a row's cells between `¦`: `[header]=text`; `~` is a
 * space that does not break, a backtick one without width.
 */
export function linesIn(file: string): readonly Line[] {
  return file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const end = line.indexOf(' ');
      const written = line.slice(end + 1);
      return { kind: line.slice(0, end), written, cells: written.split(' \u00a6 ').map(cellIn) };
    });
}

function cellIn(cell: string): Line['cells'][number] {
  const [, header = 'Nội dung', typed = cell] = /^\[([^\]]*)\]=(.*)$/.exec(cell) ?? [];
  return {
    header,
    text: typed.replace(/\\n/g, '\n').replace(/~/g, '\u00a0').replace(/`/g, '\u200b'),
  };
}
