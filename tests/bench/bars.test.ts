import { describe, expect, test } from 'vitest';
import { barsOf } from '../../bench/bars';
import { disagreements, TOLERANCE } from '../../bench/contest';
import { median } from '../../src/lib/core/average';
import type { Results, Timing } from '../../src/lib/workloads/result';
import { table } from '../../bench/table';

const timing = (rounds: number[], apart = 0): Timing => ({
  median: median(rounds),
  lowest: Math.min(...rounds),
  rounds,
  losses: [4.1, 4],
  apart,
});

type Measured = Omit<Results, 'bars'>;
const results = (change: Partial<Measured> = {}): Measured => ({
  date: '2026-11-25T00:00:00.000Z',
  machine: { processor: 'p', cores: 2, system: 's', browser: 'b', adapter: 'none' },
  how: { rounds: 3, roundMs: 1, tolerance: TOLERANCE },
  engines: {
    'ours-wasm': { name: 'ours', version: '1', device: 'wasm' },
    'jax-wasm': { name: 'jax', version: '1', device: 'wasm' },
    torch: { name: 'torch', version: '1', device: 'cpu' },
  },
  workloads: {
    gpt: {
      sizes: { batch: 16 },
      parameters: 10,
      results: {
        'ours-wasm': timing([10, 20, 30]),
        'jax-wasm': timing([16, 32, 48]),
        torch: timing([8, 16, 24]),
      },
    },
  },
  inside: {},
  ...change,
});
const bar = (measured: Measured, what: RegExp) =>
  barsOf(measured).find((each) => what.test(each.what))!;

describe('a bar', () => {
  test('holds where it is reached, and is missed by a hair', () => {
    expect(bar(results(), /gpt, wasm, against jax/).holds).toBe(true);
    expect(bar(results(), /gpt, wasm, against torch/)).toMatchObject({
      holds: true,
      measured: '1.25 times its time',
    });
    const slow = results();
    slow.workloads.gpt!.results['ours-wasm'] = timing([10.8, 21.6, 32.4]);
    expect(bar(slow, /gpt, wasm, against jax/).holds).toBe(false);
  });

  test('of several workers asks one worker, a program outside the browser, and what handing over costs', () => {
    const shared = results({ inside: { exchange: { gpt: 0.9 } } });
    shared.workloads.gpt!.results['ours-wasm-2'] = timing([6, 12, 18]);
    expect(bar(shared, /gpt, wasm-2, against ours-wasm/)).toMatchObject({
      holds: false,
      measured: '1.67 times as fast as ours-wasm',
    });
    expect(bar(shared, /gpt, wasm on all cores, against torch/)).toMatchObject({
      holds: true,
      measured: '0.75 times its time',
    });
    expect(bar(shared, /gpt, exchange/)).toMatchObject({ holds: true, measured: '0.90 ms' });
    expect(bar(shared, /gpt-large, exchange/).holds).toBeUndefined();
  });

  test('is neither where nothing was measured', () => {
    expect(bar(results(), /cnn, wasm/).holds).toBeUndefined();
    expect(bar(results(), /kernel calls/).holds).toBeUndefined();
  });

  test('is set by the fastest of the others', () => {
    const both = results();
    both.workloads.cnn = {
      sizes: {},
      parameters: 1,
      results: {
        'ours-wasm': timing([10]),
        'tfjs-wasm': { skipped: 'no kernel' },
        'tfjs-cpu': timing([900]),
        'jax-wasm': timing([12]),
      },
    };
    expect(bar(both, /cnn, wasm/)).toMatchObject({
      holds: false,
      measured: '1.20 times as fast as jax-wasm',
    });
  });

  test('of memory is missed by one tensor, and by a heap that grew', () => {
    const early = { steps: 20, numTensors: 60, numBytes: 1000, heap: 100_000 };
    const holds = (late: Partial<typeof early>) =>
      bar(results({ inside: { memory: [early, { ...early, steps: 2000, ...late }] } }), /memory/)
        .holds;
    expect(holds({})).toBe(true);
    expect(holds({ numTensors: 61 })).toBe(false);
    expect(holds({ heap: 110_000 })).toBe(false);
  });

  test('against jax-js on webgpu counts on a graphics card alone', () => {
    const gpu = (adapter: string) => {
      const measured = results();
      measured.machine.adapter = adapter;
      Object.assign(measured.workloads.gpt!.results, {
        'ours-webgpu': timing([1]),
        'jax-webgpu': timing([2]),
      });
      return bar(measured, /gpt, webgpu, against jax/).holds;
    };
    expect(gpu('NVIDIA')).toBe(true);
    expect(gpu('SwiftShader (software)')).toBeUndefined();
  });
});

test('losses that differ are named: a planted mistake makes the run fail', () => {
  expect(disagreements(results())).toEqual([]);
  const wrong = results();
  wrong.workloads.gpt!.results['jax-wasm'] = timing([1], 2 * TOLERANCE);
  expect(disagreements(wrong)).toEqual(['gpt, jax-wasm']);
  wrong.workloads.gpt!.results['jax-wasm'] = timing([1], NaN);
  expect(disagreements(wrong)).toEqual(['gpt, jax-wasm']);
});

test('the table says each figure, and why one is missing', () => {
  const measured = results();
  measured.engines['tfjs-wasm'] = { name: 'tfjs', version: '4', device: 'wasm' };
  measured.workloads.gpt!.results['tfjs-wasm'] = { skipped: 'no kernel' };
  const text = table({ ...measured, bars: barsOf(measured) });
  expect(text).toMatch(/ours +20\.0 +10\.0 +1\.00 ×/);
  expect(text).toMatch(/jax +32\.0 +16\.0 +1\.60 ×/);
  expect(text).toMatch(/tfjs +– +no kernel/);
  expect(text).toMatch(/gpt, wasm, against jax-wasm.*holds/);
});
