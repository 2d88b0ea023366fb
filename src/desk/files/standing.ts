import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Folder } from '../results';

/** A folder of the disk as it stands, with the folders right inside it. */
export function standingFolder(folder: string): Folder {
  return {
    names: () => [...filesIn(folder), ...foldersIn(folder).flatMap((name) => inside(folder, name))],
    read: (name) => {
      const path = join(folder, name);
      return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined;
    },
  };
}

function entriesOf(folder: string) {
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory();
  return isThere ? readdirSync(folder, { withFileTypes: true }) : [];
}

function filesIn(folder: string): readonly string[] {
  return entriesOf(folder).flatMap((entry) => (entry.isDirectory() ? [] : [entry.name]));
}

function foldersIn(folder: string): readonly string[] {
  return entriesOf(folder).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

function inside(folder: string, name: string): readonly string[] {
  return filesIn(join(folder, name)).map((file) => `${name}/${file}`);
}
