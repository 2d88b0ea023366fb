import { fold } from './folding';

/** The parts that people have in a task (`Trách nhiệm`: `Chủ trì: …; Phối hợp: …`). */
export const TASK_ROLES = ['Chủ trì', 'Phối hợp'] as const;
export type TaskRole = (typeof TASK_ROLES)[number];

/**
 * One part of `Chủ trì: A; Phối hợp: B, C`: the text after its label, up to the next label. A text
 * without labels is all `Chủ trì`.
 */
export function responsibilityOf(text: string, role: TaskRole): string {
  const parts = text.split(/(Chủ trì|Phối hợp)\s*:/iu);
  if (parts.length === 1) return role === 'Chủ trì' ? text : '';
  const at = parts.findIndex((part) => fold(part) === fold(role));
  return at < 0 ? '' : (parts[at + 1] ?? '').trim().replace(/[;,.\s]+$/, '');
}

/** What stands between names; a unit's own name may hold them too. */
const BETWEEN = /(\s*[,;\n]\s*|\s+và\s+)/iu;
/** Pieces in one name: `Phòng Kinh tế, Hạ tầng và Đô thị` has three. */
const MOST_PIECES = 4;

/** All that may be a name, folded, in a part of `Trách nhiệm`. */
export function namesInRole(text: string, role: TaskRole): ReadonlySet<string> {
  const pieces = responsibilityOf(text, role).split(BETWEEN);
  const names = new Set<string>();
  for (let start = 0; start < pieces.length; start += 2) {
    for (let count = 0; count < MOST_PIECES; count += 1) {
      const name = fold(pieces.slice(start, start + 2 * count + 1).join(''));
      if (name !== '') names.add(name);
    }
  }
  return names;
}
