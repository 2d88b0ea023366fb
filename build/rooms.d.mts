import type { BuildOptions } from 'esbuild';

export interface Room {
  readonly name: string;
  readonly bytes: number;
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
}

export function googleOptions(root: string): BuildOptions;
export function bundleWithRooms(
  root: string,
  entry: string,
  options?: BuildOptions,
): Promise<{ readonly code: string; readonly rooms: readonly Room[] }>;
