import { expect, test } from 'vitest';
import {
  browserOf,
  deviceOf,
  FEWEST,
  figure,
  markdown,
  msPerStep,
  withRow,
} from '../../../src/lib/workloads/measured';

test('the figure is the median of groups; the first steps and a hiccup do not count', () => {
  const times = [900, 50, 40, 30, 20, ...new Array<number>(40).fill(10)];
  expect(msPerStep(times)).toBe(10);
  expect(msPerStep(times.map((ms, i) => (i === 20 ? 500 : ms)))).toBe(10);
  expect(msPerStep(times.slice(0, FEWEST - 1))).toBeUndefined();
  // A clock of whole milliseconds: 2, 3, 2, 3, … are steps of 2.5.
  expect(msPerStep(times.map((_, i) => 2 + (i % 2)))).toBe(2.5);
});

test('figures have the digits that are true', () => {
  expect([1234.5, 99.96, 28.04, 2.345, 0.5].map(figure)).toEqual([
    '1235',
    '100',
    '28.0',
    '2.35',
    '0.500',
  ]);
});

test('lines are a table in Markdown that nobody’s device can break', () => {
  const rows = [
    { model: 'gpt', backend: 'wasm', cores: 1, ms: 25 },
    { model: 'gpt', backend: 'wasm', cores: 3, ms: 10 },
    { model: 'mlp', backend: 'webgpu', cores: 1, ms: 2 },
  ] as const;
  expect(markdown(rows, 'my | new\nphone', 'Firefox 140').split('\n')).toEqual([
    '| device | browser | model | backend | ms per step | steps/s |',
    '| --- | --- | --- | --- | ---: | ---: |',
    '| my new phone | Firefox 140 | gpt | wasm | 25.0 | 40.0 |',
    '| my new phone | Firefox 140 | gpt | wasm × 3 | 10.0 | 100 |',
    '| my new phone | Firefox 140 | mlp | webgpu | 2.00 | 500 |',
  ]);
});

test.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Firefox 140',
    'Linux',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    'Edge 140',
    'Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    'Chrome 140',
    'Android',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
    'Safari 18.5',
    'macOS',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari 18.0',
    'iOS',
  ],
  ['', 'browser', 'device'],
])('%s is %s on %s', (userAgent, browser, system) => {
  expect(browserOf(userAgent)).toBe(browser);
  expect(deviceOf(userAgent, 8)).toBe(`${system}, 8 cores`);
  expect(deviceOf(userAgent, undefined)).toBe(system);
});

test('a newer figure takes the place of the same model’s on as many cores of the same backend', () => {
  const row = (model: 'gpt' | 'cnn', backend: string, ms: number, cores = 1) => ({
    ...{ model, backend, cores, ms },
  });
  const rows = [row('gpt', 'wasm', 30), row('gpt', 'webgpu', 9)];
  expect(withRow(rows, row('cnn', 'wasm', 5))).toEqual([...rows, row('cnn', 'wasm', 5)]);
  expect(withRow(rows, row('gpt', 'wasm', 20, 2))).toEqual([...rows, row('gpt', 'wasm', 20, 2)]);
  expect(withRow(rows, row('gpt', 'wasm', 28))).toEqual([row('gpt', 'wasm', 28), rows[1]]);
});
