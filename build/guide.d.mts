import type { GuideBlock } from '../src/guide';

export function guideBlocks(): readonly GuideBlock[];
export function helpOf(page: string): string;
