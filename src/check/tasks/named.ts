import { shortened } from '../../model/beginning';
import type { Entry } from '../../model/entry';

const LONGEST_NAME = 60;

/** What a task, or a petition, is called: its code, else the beginning of what is to be done. */
export function nameOf({ code, content, row }: Entry): string {
  if (code !== '') return code;
  if (content === '') return `ở dòng ${row}`;
  return `"${shortened(content, LONGEST_NAME)}"`;
}
