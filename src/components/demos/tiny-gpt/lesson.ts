/** @file What a run learns from: its text as tokens, a part of them held out, and how well simple counts guess that part. */
import { baselines } from '../../../lib/data/baselines';
import { split, windows, type Batch } from '../../../lib/data/text';
import { tokenizerFrom, train, type Tokenizer } from '../../../lib/data/tokenizers/tokenizer';
import type { Missing } from '../../chassis/viewProps';
import { firstOf, recordOf, textOf, type Context, type Settings, type TextRecord } from './learned';

export interface Lesson {
  tokenizer: Tokenizer;
  ids: Int32Array;
  /** The rows on which held-out loss is measured. */
  judged: Batch;
  /** What it is asked until the reader asks something else: in the language and letters of its text. */
  first: { prompt: string; sentence: string };
  learned: TextRecord;
  /** What it learned from and is not here: it answers, and cannot learn. */
  missing: Missing | undefined;
}

const JUDGE_ROWS = 64;
/** Byte pairs start from the 256 bytes. */
const fewest = { characters: 4, 'byte-pairs': 256 };
const none = new Int32Array();

/** @throws {InputError} If the text cannot be learned. */
export async function lessonOf(settings: Settings, context: Context): Promise<Lesson> {
  const saved = context.saved && tokenizerFrom(context.saved.extra['tokenizer']);
  const source = await textOf(settings, context, saved);
  const { missing } = source;
  const size = Math.max(settings.vocabulary, fewest[settings.tokens]);
  const tokenizer = saved ?? train(settings.tokens, source.text, size);
  const { training, heldOut } = missing
    ? { training: none, heldOut: none }
    : split(tokenizer.encode(source.text), settings.context);
  const judged = missing
    ? { ids: none, next: none }
    : windows(heldOut, JUDGE_ROWS, settings.context);
  const learned =
    source.record ??
    recordOf(source, {
      ...baselines(training, judged, tokenizer.size),
      training: training.length,
      heldOut: heldOut.length,
    });
  return { tokenizer, ids: training, judged, first: firstOf(source, settings), learned, missing };
}
