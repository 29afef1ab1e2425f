/**
 * @file A run as a safetensors file: its weights as tensors, its settings and its curve in the metadata.
 *
 * The format is open, so that a reader can open the weights in any other program. A file is a
 * stranger's: all that is in it is checked before anything of it is used. The reader's own text is not in it.
 */
import { crc32 } from '../../../../lib/core/crc32';
import type { Value } from '../../../../lib/core/fields';
import type { Reports } from '../../../../lib/core/reports';
import { decode, encode, SafetensorsError } from '../../../../lib/core/safetensors';
import type { Checkpoint } from '../../../../lib/runtime/protocol';
import type { Past } from '../numbers/progress.svelte';
import { SHOWN, thinned } from '../numbers/thinnedReports';

export type FileCode = 'too-large' | 'broken' | 'foreign' | 'newer' | 'other-demo';

export class CheckpointFileError extends Error {
  override name = 'CheckpointFileError';
  readonly code: FileCode;

  constructor(code: FileCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

export interface SavedRun {
  checkpoint: Checkpoint;
  /** Files of the first edition have none. */
  past: Past | undefined;
}

/** 128 MB: nearly twice the largest model that a page trains. */
export const LARGEST_FILE = 128 * 2 ** 20;
const FORMAT = 'jieshi-run-';
const VERSION = 2;
/** The curve takes no more than this of a header that may be 10 MB. */
const LARGEST_CURVE = 4e6;
/** Lists and objects inside each other; what a page writes has four. */
const DEEPEST = 32;

/** @throws {CheckpointFileError} `too-large`, rather than write what cannot be opened. */
export function toFile(
  checkpoint: Checkpoint,
  past: Past,
  reports: Reports,
): Uint8Array<ArrayBuffer> {
  const { tensors, demo, step, extra, language, cores } = checkpoint;
  const { seed, ...values } = checkpoint.values; // a word of its own in the file since the first edition
  const file = encode(tensors, {
    checksum: NO_CHECKSUM, // first, so that its place is known
    format: `${FORMAT}${VERSION}`,
    demo,
    values: JSON.stringify(values),
    seed: String(seed),
    step: String(step),
    ...(language && { language }),
    ...(cores && { cores: String(cores) }), // for whoever wants the same losses to the last digit
    extra: JSON.stringify(extra),
    curve: curveOf(past, step, reports),
  });
  if (file.byteLength > LARGEST_FILE) {
    throw new CheckpointFileError('too-large', `${file.byteLength} bytes`);
  }
  file.set(new TextEncoder().encode(crc32(file)), CHECKSUM_AT);
  return file;
}

/**
 * The run in a file.
 *
 * @throws {CheckpointFileError} If it is too large, cut off, not one of this book's, of a newer edition, or another demo's.
 */
export function fromFile(bytes: Uint8Array, demo: string): SavedRun {
  if (bytes.byteLength > LARGEST_FILE) {
    throw new CheckpointFileError('too-large', `${bytes.byteLength} bytes`);
  }
  const { tensors, metadata } = decoded(bytes);
  const version = versionOf(metadata['format']);
  if (version === undefined) {
    throw new CheckpointFileError('foreign', `format is ${metadata['format'] ?? 'missing'}`);
  }
  if (version > VERSION) throw new CheckpointFileError('newer', `version ${version}`);
  // Also where the version says that there is none: it may be what was damaged.
  const signed = version > 1 || metadata['checksum'] !== undefined;
  if (signed && metadata['checksum'] !== checksumOf(bytes)) throw broken('checksum');
  if (metadata['demo'] !== demo) {
    throw new CheckpointFileError('other-demo', metadata['demo'] ?? '');
  }
  const seed = Number(metadata['seed']);
  const step = Number(metadata['step']);
  if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(step) || step < 0) {
    throw broken('seed or step is not a whole number');
  }
  const { language } = metadata;
  const values = plainObject(metadata['values']) as Record<string, Value>;
  const extra = plainObject(metadata['extra']);
  return {
    checkpoint: {
      demo,
      step,
      values: { ...values, seed },
      extra,
      tensors,
      ...((language === 'en' || language === 'zh') && { language }),
    },
    past: version > 1 ? pastOf(plainObject(metadata['curve']), step) : undefined,
  };
}

/** What stands where the checksum will, while it is computed. */
const NO_CHECKSUM = '00000000';
const HEAD = '{"__metadata__":{"checksum":"';
/** Behind the eight bytes that say how long the header is. */
const CHECKSUM_AT = 8 + HEAD.length;

function checksumOf(bytes: Uint8Array): string {
  const copy = bytes.slice();
  copy.set(new TextEncoder().encode(NO_CHECKSUM), CHECKSUM_AT);
  return crc32(copy);
}

/** 1 for the first edition's; undefined for what no edition wrote. */
function versionOf(format: string | undefined): number | undefined {
  const digits = format?.startsWith(FORMAT) ? format.slice(FORMAT.length) : '';
  return /^[1-9]\d{0,5}$/.test(digits) ? Number(digits) : undefined;
}

function decoded(bytes: Uint8Array): ReturnType<typeof decode> {
  try {
    return decode(bytes);
  } catch (error) {
    if (!(error instanceof SafetensorsError)) throw error;
    throw new CheckpointFileError(isOurs(bytes) ? 'broken' : 'foreign', error.message);
  }
}

/** Whether a file that cannot be read was once written here, as far as its beginning shows. */
function isOurs(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (head.includes(FORMAT)) return true;
  // Cut off so early that it says nothing yet: the length of a header, and a part of our first word.
  const length = bytes.subarray(3, 8).every((byte) => byte === 0);
  return bytes.length < 60 && length && HEAD.startsWith(head.slice(8, 8 + HEAD.length - 11));
}

const broken = (detail: string) => new CheckpointFileError('broken', detail);

function curveOf({ reports, steps, elapsedMs }: Past, step: number, table: Reports): string {
  const count = steps.filter((at) => at <= step).length;
  for (let most = SHOWN; ; most >>= 1) {
    const chosen = thinned(table, reports.slice(0, count), steps.slice(0, count), most);
    const curve = { ...chosen, elapsedMs };
    const text = JSON.stringify(curve, (_, value: unknown) =>
      typeof value !== 'number' || Number.isFinite(value) ? value : undefined,
    );
    if (text.length <= LARGEST_CURVE || most < 2) return text;
  }
}

function pastOf(curve: Record<string, unknown>, step: number): Past {
  const { steps, reports, elapsedMs } = curve;
  const sound =
    Array.isArray(steps) &&
    Array.isArray(reports) &&
    steps.length === reports.length &&
    steps.every((at) => Number.isSafeInteger(at) && at >= 0 && at <= step) &&
    reports.every(isReport) &&
    Number.isFinite(elapsedMs);
  if (!sound) throw broken('no curve');
  return { steps, reports, elapsedMs: Number(elapsedMs) };
}

/** Numbers by name, or lists of numbers; one that was none is left out, or null in a list. */
const isReport = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((each) =>
    Array.isArray(each)
      ? each.every((one) => one === null || Number.isFinite(one))
      : Number.isFinite(each),
  );

function plainObject(text: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    const plain = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (plain && isShallow(value)) return value as Record<string, unknown>;
  } catch {
    // falls through to the one sentence for everything that is no object
  }
  throw broken('metadata is not an object');
}

/** False for what is nested so deep that a browser cannot copy it for a worker. */
function isShallow(value: object): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === DEEPEST) return false;
    const inner = level.flatMap((each): unknown[] => Object.values(each as object));
    level = inner.filter((each) => typeof each === 'object' && each !== null);
  }
  return true;
}
