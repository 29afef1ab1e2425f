/** Each file of `scripts/verify` is found by its name alone: what it exports is not imported before somebody verifies. */
import { expect, test } from 'vitest';

const files = import.meta.glob<string>('../../scripts/verify/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

test.each(Object.entries(files))('%s yields figures', (_, text) => {
  expect(text).toContain('export async function* verify(): AsyncGenerator<Figure>');
});
