import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The sources and the tests of the checkout by their paths in it. */
export function filesOfHouse(): ReadonlyMap<string, string> {
  const paths = ['src', 'test'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:[cm]?[jt]sx?|json)$/.test(file) && !/^tsconfig|\/tsconfig/.test(file))
      .map((file) => `${folder}/${file.split(path.sep).join('/')}`),
  );
  return new Map(paths.sort().map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]));
}
