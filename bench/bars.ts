/** @file What this library promises of its speed, and whether it holds in a run. */
import { names, type Name } from '../src/lib/workloads/names.ts';
import {
  isSoftware,
  isTiming,
  ratio,
  type Bar,
  type Results,
  type Timing,
} from '../src/lib/workloads/result.ts';

type Measured = Omit<Results, 'bars'>;

const PEER = 1.5;
/** Two workers against one, on two cores. */
const SHARED: Partial<Record<Name, number>> = { gpt: 1.7, cnn: 1.7, bert: 1.55, 'gpt-large': 1.55 };
/** As many workers as are fastest, against one thread outside the browser: times its time. */
const ALL_NATIVE: Partial<Record<Name, number>> = {
  ...{ gpt: 0.8, bert: 1.1, 'gpt-large': 1.1, cnn: 1.3 },
};
/** Milliseconds for handing a gradient over and adding it up. */
const EXCHANGE: Partial<Record<Name, number>> = { gpt: 1, 'gpt-large': 6 };
const KERNELS = 90;
const WORKER_KB = 170;
const FIRST_STEP_S = 1;
const LEARNED_S = 180;
/** Bytes may differ by what one read leaves; tensors may not. */
const MEMORY_SHARE = 1.02;

export function barsOf(results: Measured): Bar[] {
  return [
    faster(results, 'gpt', 'ours-wasm', ['jax-wasm'], PEER),
    native(results),
    ...names
      .filter((name) => name !== 'gpt')
      .map((name) =>
        faster(results, name, 'ours-wasm', ['tfjs-wasm', 'tfjs-cpu', 'jax-wasm'], PEER),
      ),
    faster(results, 'gpt', 'ours-webgpu', ['tfjs-webgpu'], 5),
    ...names.map((name) => fasterOnCard(results, name)),
    ...insideBars(results),
    ...sharedBars(results),
  ];
}

/** At least `times` as fast as the fastest of `others`. */
function faster(
  { workloads }: Measured,
  name: Name,
  id: string,
  others: string[],
  times: number,
): Bar {
  const results = workloads[name]?.results ?? {};
  const own = results[id];
  const peers = others.flatMap((other) => {
    const result = results[other];
    return isTiming(result) && isTiming(own) ? [{ other, by: ratio(result, own) }] : [];
  });
  const bar = {
    what: `${name}, ${id.replace('ours-', '')}, against ${others.join(', ')}`,
    reach: times === 1 ? 'faster' : `at least ${times} times as fast`,
  };
  const best = peers.sort((a, b) => a.by - b.by)[0];
  if (!best) return bar;
  return {
    ...bar,
    measured: `${best.by.toFixed(2)} times as fast as ${best.other}`,
    holds: times === 1 ? best.by > 1 : best.by >= times,
  };
}

/** Means something on a graphics card alone. */
function fasterOnCard(results: Measured, name: Name): Bar {
  const { what, reach, ...found } = faster(results, name, 'ours-webgpu', ['jax-webgpu'], 1);
  const software = isSoftware(results.machine.adapter);
  return { what, reach: `${reach}, on a graphics card`, ...(software ? {} : found) };
}

function native({ workloads }: Measured): Bar {
  const bar = { what: 'gpt, wasm, against torch', reach: `at most ${PEER} times its time` };
  const { torch, 'ours-wasm': own } = (workloads.gpt?.results ?? {}) as Record<string, Timing>;
  if (!isTiming(torch) || !isTiming(own)) return bar;
  const times = 1 / ratio(torch, own);
  return { ...bar, measured: `${times.toFixed(2)} times its time`, holds: times <= PEER };
}

const of = (some: Partial<Record<Name, number>>) => Object.entries(some) as [Name, number][];

function sharedBars(results: Measured): Bar[] {
  return [
    ...of(SHARED).map(([name, times]) =>
      faster(results, name, 'ours-wasm-2', ['ours-wasm'], times),
    ),
    ...of(ALL_NATIVE).map(([name, times]) => allNative(results, name, times)),
    ...of(EXCHANGE).map(([name, atMost]) => {
      const ms = results.inside.exchange?.[name];
      return {
        what: `${name}, exchange between two workers`,
        reach: `at most ${atMost} ms`,
        ...(ms !== undefined && { measured: `${ms.toFixed(2)} ms`, holds: ms <= atMost }),
      };
    }),
  ];
}

function allNative({ workloads }: Measured, name: Name, times: number): Bar {
  const results = workloads[name]?.results ?? {};
  const { torch } = results;
  const bar = {
    what: `${name}, wasm on all cores, against torch`,
    reach: `at most ${times} times its time`,
  };
  const all = Object.entries(results).flatMap(([id, own]) =>
    id.startsWith('ours-wasm') && isTiming(own) && isTiming(torch) ? [1 / ratio(torch, own)] : [],
  );
  if (all.length === 0) return bar;
  const best = Math.min(...all);
  return { ...bar, measured: `${best.toFixed(2)} times its time`, holds: best <= times };
}

function secondsBars({ firstStepSeconds, learned = [], material = [] }: Measured['inside']): Bar[] {
  const first = firstStepSeconds && Math.min(...firstStepSeconds);
  return [
    {
      what: 'from Run to the first step, wasm',
      reach: `at most ${FIRST_STEP_S} s`,
      ...(first !== undefined && {
        measured: `${first.toFixed(2)} s`,
        holds: first <= FIRST_STEP_S,
      }),
    },
    ...learned.map(({ what, seconds, step }) => ({
      what,
      reach: `at most ${LEARNED_S} s`,
      measured: `${seconds.toFixed(1)} s, step ${step}`,
      holds: seconds <= LEARNED_S,
    })),
    ...material.map(({ what, measured, atMost, unit }) => ({
      what,
      reach: `at most ${atMost} ${unit}`,
      measured: `${measured.toFixed(2)} ${unit}`,
      holds: measured <= atMost,
    })),
  ];
}

function memoryBar({ memory }: Measured['inside']): Bar {
  const [early, late] = memory ?? [];
  return {
    what: `memory after ${late?.steps ?? '2000'} steps`,
    reach: `as after ${early?.steps ?? '20'}`,
    ...(early &&
      late && {
        measured: `${early.numTensors} → ${late.numTensors} tensors, ${early.numBytes} → ${late.numBytes} bytes, heap ${early.heap} → ${late.heap}`,
        holds:
          late.numTensors === early.numTensors &&
          late.numBytes <= early.numBytes * MEMORY_SHARE &&
          late.heap <= early.heap * MEMORY_SHARE,
      }),
  };
}

function insideBars({ inside }: Measured): Bar[] {
  const { kernels, workerBytes } = inside;
  const calls = kernels?.gpt;
  return [
    {
      what: 'kernel calls per GPT step',
      reach: `at most ${KERNELS}`,
      ...(calls !== undefined && { measured: String(calls), holds: calls <= KERNELS }),
    },
    ...secondsBars(inside),
    {
      what: 'worker script, gzipped, wasm files apart',
      reach: `at most ${WORKER_KB} kB`,
      ...(workerBytes !== undefined && {
        measured: `${(workerBytes / 1000).toFixed(0)} kB`,
        holds: workerBytes <= WORKER_KB * 1000,
      }),
    },
    memoryBar(inside),
  ];
}
