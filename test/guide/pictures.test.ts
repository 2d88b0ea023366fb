import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../desk/files/pack/packs';

const IMAGES = path.join(ROOT, 'docs', 'images');
const MOST_BYTES = 120_000;
const MOST_PICTURES = 12;

describe('the handbook’s pictures', () => {
  const names = readdirSync(IMAGES);
  const docs = readdirSync(path.join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
  const pages = ['README.md', ...docs.map((name) => `docs/${name}`)];

  it('are few and small', () => {
    expect(names.length).toBeLessThanOrEqual(MOST_PICTURES);
    const large = names.filter((name) => statSync(path.join(IMAGES, name)).size > MOST_BYTES);
    expect(large).toEqual([]);
  });

  it('stand where a page names them, each in words too, and nowhere else', () => {
    const named = pages.flatMap((page) => [
      ...readFileSync(path.join(ROOT, page), 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g),
    ]);
    expect(named.filter(([, words = '']) => words.length < 10)).toEqual([]);
    const files = named.map(([, , file = '']) => path.basename(file));
    expect([...new Set(files)].sort()).toEqual([...names].sort());
  });

  it('and pages lead to headings that are there', () => {
    const text = readFileSync(path.join(ROOT, 'docs', 'huong-dan.md'), 'utf8');
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    );
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !headings.includes(target))).toEqual([]);
  });
});
