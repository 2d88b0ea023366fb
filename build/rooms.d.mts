import type { BuildOptions } from 'esbuild';

/** Bundles an entry, its sleeping rooms each as a function inside. */
export function bundleWithRooms(
  entry: string,
  options?: BuildOptions,
): Promise<{ readonly code: string }>;
