import { afterEach, expect, it, vi } from 'vitest';
import { scratchServices } from '../../src/google/scratch';
import { fakePorts } from '../run/ports';

afterEach(() => vi.unstubAllGlobals());

it('a .docx that comes as a text is asked for in the other way', () => {
  const blob = { getBytes: () => [80, 75, -1] };
  const answers: unknown[] = ['PK', blob];
  vi.stubGlobal('Drive', { Files: { export: () => answers.shift() } });
  const { exported } = scratchServices('book-1', () => fakePorts({}));
  expect(exported('doc-1', 'application/x')).toEqual({
    bytes: Uint8Array.from([80, 75, 255]),
    text: '',
    asked: 'export',
  });
});
