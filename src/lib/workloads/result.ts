/** @file What a run of the bench leaves behind, in `results/<date>.json`. */
import { median } from '../core/average.ts';
import type { Name } from './names.ts';

export interface Timing {
  /** Milliseconds per step: median of the rounds' medians. */
  median: number;
  lowest: number;
  /** The median of each round. */
  rounds: number[];
  /** Of the first steps. */
  losses: number[];
  /** The largest relative distance of these losses from those of the first engine. */
  apart: number;
}

export interface Skipped {
  /** Why there is no figure. */
  skipped: string;
}

export interface EngineResult {
  name: string;
  version: string;
  device: string;
  added?: string;
}

export interface Bar {
  what: string;
  reach: string;
  /** What was measured, in words; absent where it could not be. */
  measured?: string;
  holds?: boolean;
}

/** What only this book's engine says of itself. */
export interface Inside {
  /** Per step, by workload. */
  kernels?: Partial<Record<Name, number>>;
  /** Milliseconds in which two workers hand their gradients over and add them up, by workload. */
  exchange?: Partial<Record<Name, number>>;
  /** Bytes of the memory of a worker that shares the steps, by workload. */
  mateHeap?: Partial<Record<Name, number>>;
  /** On the GPT: numbers of tensors and bytes after so many steps. */
  memory?: { steps: number; numTensors: number; numBytes: number; heap: number }[];
  /** Gzipped, all scripts that the worker of the GPT's page loads. */
  workerBytes?: number;
  /** From pressing Run on the GPT's page, each try in a browser that never saw the book. */
  firstStepSeconds?: number[];
  /** From pressing Run until the demo has learned what its chapter says. */
  learned?: { what: string; seconds: number; step: number }[];
  /** What is done with what readers give; seconds are medians. */
  material?: { what: string; measured: number; atMost: number; unit: 's' | 'ms' | 'MB' }[];
}

export interface Results {
  /** ISO, UTC. */
  date: string;
  machine: { processor: string; cores: number; system: string; browser: string; adapter: string };
  how: { rounds: number; roundMs: number; tolerance: number };
  engines: Record<string, EngineResult | Skipped>;
  workloads: Partial<
    Record<
      Name,
      {
        sizes: Record<string, number>;
        parameters: number;
        results: Record<string, Timing | Skipped>;
      }
    >
  >;
  inside: Inside;
  bars: Bar[];
}

/** A processor that plays a graphics card: right, and no measure of speed. */
export const isSoftware = (adapter: string) => adapter === 'none' || /\(software\)$/.test(adapter);

/** An adapter's name, with a mark if it is software. */
export function adapterName({
  vendor,
  architecture,
  description,
}: Record<'vendor' | 'architecture' | 'description', string>): string {
  const name = description || `${vendor} ${architecture}`.trim();
  return /swiftshader|llvmpipe|lavapipe|basic render/i.test(`${name} ${architecture}`)
    ? `${name} (software)`
    : name;
}

export const isTiming = (result: Timing | Skipped | undefined): result is Timing =>
  result !== undefined && 'median' in result;

/** How many times as long `other` takes as `own`: the median of the rounds' ratios, which machine's moods spare. */
export function ratio(other: Timing, own: Timing): number {
  const both = Math.min(other.rounds.length, own.rounds.length);
  return median(Array.from({ length: both }, (_, r) => other.rounds[r]! / own.rounds[r]!));
}
