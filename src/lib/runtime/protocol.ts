/** @file What page and worker say to each other. Every message is plain data. */
import type { Value } from '../core/fields';
import type { Language } from '../core/language';
import type { Saved } from '../core/saved';

export type BackendName = 'webgpu' | 'wasm' | 'cpu';

/** How many workers may make a step together. */
export interface Cores {
  most: number;
  /** So many are used, and waited for; else as many as are found to be fastest. */
  fixed: boolean;
}

export interface Setup {
  demo: string;
  /** All settings, the seed among them. */
  values: Record<string, Value>;
  language: Language;
  input: unknown;
  /** Only this backend, as `?backend=` asked; else the best that works. */
  backend?: BackendName | undefined;
  /** Go on from here. */
  checkpoint?: Checkpoint | undefined;
  /** Without it there is one worker. */
  cores?: Cores | undefined;
  /** Scripts of a try that did not load: fetched past the browser's cache first. */
  anew?: readonly string[] | undefined;
}

/** A run that can be put away and taken up again. */
export interface Checkpoint extends Saved {
  demo: string;
  values: Record<string, Value>;
  step: number;
  /** Of the page it was trained on, which may decide what it learns from; the first edition did not note it. */
  language?: Language | undefined;
  /** How many workers made the last step, where it was more than one: another number has other last bits. */
  cores?: number | undefined;
}

export type Command =
  /** A setup may follow: what any run of the demo needs is loaded now. Only a failure is told. */
  | { kind: 'prepare'; demo: string; backend: BackendName | undefined }
  | ({ kind: 'setup' } & Setup)
  /** Without `steps`: until paused. */
  | { kind: 'run'; steps?: number | undefined }
  | { kind: 'pause' }
  | { kind: 'change'; values: Record<string, Value> }
  | { kind: 'ask'; id: number; question: string; input: unknown }
  | { kind: 'save'; id: number }
  | { kind: 'cores'; cores: Cores }
  /** Are you there? */
  | { kind: 'ping' };

/** Where the numbers are made, for the reader: `device` is the adapter's own name. */
export interface Place {
  backend: BackendName | 'none';
  device: string;
  /** Why a better backend was not taken, as a key of the frame's words. */
  because?:
    | 'no-webgpu'
    | 'software-adapter'
    | 'device-lost'
    | 'webgpu-failed'
    | 'webgpu-wrong'
    | 'wasm-missing'
    | 'wasm-forbidden'
    | 'wasm-failed'
    | undefined;
}

export type FailureCode =
  | 'bug'
  | 'diverged'
  | 'input'
  | 'no-backend'
  | 'device-lost'
  | 'out-of-memory'
  | 'checkpoint'
  | 'not-loaded'
  | 'no-worker'
  /** The worker does not answer, or gets nowhere. */
  | 'silent'
  /** The device gives zeros; nothing that it computed lately can be trusted. */
  | 'device-wrong';

export interface Failure {
  code: FailureCode;
  /** For the developer's eyes: the message as thrown. */
  detail: string;
  /** With `input`: which key of the demo's `words.problems`. */
  problem?: string | undefined;
  limit?: number | undefined;
  /** With `not-loaded`: the scripts that were asked for. */
  files?: readonly string[] | undefined;
  /** The last good weights, where there are any. */
  checkpoint?: Checkpoint | undefined;
}

export type Notice =
  /** Bytes of the engine that have come; `total` is 0 where the host does not say. */
  | { kind: 'loading'; bytes: number; total: number }
  /** A GPU's programs are compiled before the first step. */
  | { kind: 'compiling'; done: number; total: number }
  | { kind: 'ready'; place: Place; step: number; about: object }
  /** `reports` are of the steps from `step - reports.length + 1` to `step`. */
  | { kind: 'report'; step: number; reports: object[]; elapsedMs: number }
  | { kind: 'paused'; step: number }
  /** So many workers make the steps from now on. `lost`: one broke; nothing that was learned is lost. */
  | { kind: 'cores'; of: number; lost: boolean }
  | { kind: 'answer'; id: number; answer: unknown }
  | { kind: 'refused'; id: number; detail: string }
  | { kind: 'saved'; id: number; checkpoint: Checkpoint }
  /** I am. `done` grows with everything that is finished; `busy` while something is not. */
  | { kind: 'pong'; done: number; busy: boolean }
  | { kind: 'failed'; failure: Failure };
