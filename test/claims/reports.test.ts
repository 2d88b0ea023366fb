import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ClaimKind } from '../../src/claims';
import { cases, expectRight, expectSilence, expectWrong, type Pair } from './sentences';

const KINDS = [
  'sum',
  'count',
  'ratio',
  'difference',
  'product',
  'anniversary',
  'date',
  'repeat',
] as const;

function lines(file: string): readonly string[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/\\n/g, '\n'));
}

/** Each line of the table: the kind, a sentence with a gap, what is right in it, what is wrong. */
function pairsOf(kind: ClaimKind): readonly Pair[] {
  return lines('reports.tsv')
    .map((line) => line.split('\t'))
    .filter(([first]) => first === kind)
    .map(([, sentence = '', right = '', ...wrong]): Pair => [sentence, right, ...wrong]);
}

describe.each(KINDS)('%s in sentences of reports', (kind) => {
  const { right, wrong } = cases(pairsOf(kind));
  it('has sentences', () => expect(right.length).toBeGreaterThan(0));
  it.each(right)('holds: %s', (text) => expectRight(kind, text));
  it.each(wrong)('does not hold: %s', (text) => expectWrong(kind, text));
});

describe('figures in reports that claim nothing of one another', () => {
  it.each(lines('reportsWithoutClaims.txt'))('%s', expectSilence);
});
