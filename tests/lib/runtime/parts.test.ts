import { afterEach, expect, test, vi } from 'vitest';
import { compiledFile, isNotLoaded, NotLoadedError } from '../../../src/lib/runtime/parts';

const module = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
afterEach(() => vi.unstubAllGlobals());

function answers(...given: (Response | Error)[]) {
  const fetch = vi.fn((_url: string, _init: RequestInit) => {
    const next = given.shift();
    return next instanceof Response ? Promise.resolve(next) : Promise.reject(next as Error);
  });
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

test('a compiled file comes with the bytes so far', async () => {
  answers(new Response(module, { headers: { 'content-length': '8' } }));
  const progress = vi.fn();
  expect(await compiledFile('/a.wasm', progress)).toEqual(module);
  expect(progress).toHaveBeenLastCalledWith(8, 8);
});

test('what is not the file is asked for once more, past the browser’s cache', async () => {
  const fetch = answers(new Response('<!doctype html>'), new Response(module));
  expect(await compiledFile('/a.wasm')).toEqual(module);
  expect(fetch).toHaveBeenLastCalledWith('/a.wasm', { cache: 'reload' });
});

test.each([
  ['missing', () => [new Response('', { status: 404 })]],
  ['unreachable', () => [new TypeError('Failed to fetch')]],
  ['a page', () => [new Response('<html>'), new Response('<html>')]],
  ['cut', () => [new Response(module.slice(0, 5)), new Response(module.slice(0, 5))]],
])('a file that is %s was not loaded', async (_, given) => {
  answers(...given());
  await expect(compiledFile('/a.wasm')).rejects.toBeInstanceOf(NotLoadedError);
});

test('browsers’ own words for a module that did not come are known, mistakes in code are not', () => {
  for (const error of [
    new TypeError('Failed to fetch dynamically imported module: https://example.org/a.js'),
    new TypeError('error loading dynamically imported module: https://example.org/a.js'),
    new TypeError('Importing a module script failed.'),
    new SyntaxError('Unexpected end of input'),
    new NotLoadedError('a'),
  ]) {
    expect(isNotLoaded(error), error.message).toBe(true);
  }
  for (const error of [
    new TypeError('x is not a function'),
    new RangeError('Array buffer allocation failed'),
    new SyntaxError('Unexpected token < in JSON at position 0'),
    'text',
  ]) {
    expect(isNotLoaded(error)).toBe(false);
  }
});
