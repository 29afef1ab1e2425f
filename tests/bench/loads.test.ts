import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Node resolves no name without its ending, as the bundlers of tests and book do. */
test('Node itself loads every module that the bench begins with', () => {
  const modules = [...readFileSync('bench/run.ts', 'utf8').matchAll(/^import .* from '(\..*)';$/gm)]
    .filter(([line]) => !line.startsWith('import type'))
    .map(([, path = '']) => new URL(path, new URL('../../bench/', import.meta.url)).href);
  expect(modules.length).toBeGreaterThan(10);
  const load = `for (const each of ${JSON.stringify(modules)}) await import(each); console.log('loaded')`;
  expect(
    execFileSync(process.execPath, ['--input-type=module', '--eval', load], { encoding: 'utf8' }),
  ).toContain('loaded');
});
