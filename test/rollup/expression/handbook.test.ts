import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../src/rollup';

const handbook = readFileSync(
  path.join(import.meta.dirname, '..', '..', '..', 'docs', 'bieu-thuc.md'),
  'utf8',
);
/** The code in one column of the table under a heading. */
const codeIn = (heading: string, column: number) => {
  const [, section = ''] = handbook.split(`## ${heading}\n`);
  const [body = ''] = section.split('\n## ');
  return body
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .flatMap((line) => [...(line.split(' | ')[column] ?? '').matchAll(/`([^`]*)`/g)])
    .map(([, code = '']) => code);
};
const EXAMPLES = [
  ...codeIn('Viết được những gì', 2),
  ...codeIn('Ví dụ quy tắc', 1),
  ...codeIn('Ví dụ quy tắc', 3),
];
const SLIPS = handbook
  .split('\n')
  .flatMap((line) => [...line.matchAll(/^\| `(.*)` \| sai tại ký tự (\d+): (.*) \|$/g)]);

describe("the handbook's expressions", () => {
  it('are there to be read', () => {
    expect(EXAMPLES.length).toBeGreaterThan(20);
    expect(SLIPS.length).toBeGreaterThan(4);
  });

  it.each(EXAMPLES)('%s can be computed', (text) => {
    expect(parseExpression(text).state).toBe('parsed');
  });

  it.each(SLIPS.filter(([, text]) => text !== 'A + XYZ').map(([, ...slip]) => slip))(
    '%s is wrong at character %s: %s',
    (text = '', position = '', message = '') => {
      const parsing = parseExpression(text);
      expect(parsing).toMatchObject({ state: 'error', problem: { position: Number(position) } });
      expect(parsing.state === 'error' && parsing.problem.message).toContain(message);
    },
  );
});
