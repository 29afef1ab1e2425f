/** @file What it is asked between two steps: to write, what comes next, who looks at whom. */
import type { Random } from '../../../lib/core/random';
import type { Tokenizer } from '../../../lib/data/tokenizers/tokenizer';
import * as gpt from '../../../lib/models/gpt';
import { dataOf } from '../../../lib/nn/dataOf';
import * as sampling from '../../../lib/nn/sampling';
import * as tf from '../../../lib/tf';
import { LONGEST_SENTENCE } from './prompts';

export interface Writer {
  settings: sampling.Taste;
  config: gpt.Config;
  params: gpt.Params;
  tokenizer: Tokenizer;
  draws: Random;
}

export interface Continue {
  prompt: string;
  /** Tokens; fewer where they take longer than `withinMs`. */
  length: number;
  withinMs?: number;
}

/** How the text goes on. */
export async function written(writer: Writer, { prompt, ...limits }: Continue): Promise<string> {
  const { settings, tokenizer, draws } = writer;
  const start = promptOf(writer, prompt);
  const ids = await sampling.continued(start, limits, settings, draws, (ids) =>
    scores(writer, ids),
  );
  return tokenizer.decode(ids);
}

/** The chances of the next token: the likeliest first, with what is drawn from at this temperature. */
export async function nextOf(writer: Writer, { prompt, most }: { prompt: string; most: number }) {
  const row = await scores(writer, promptOf(writer, prompt));
  const { tokens, rest } = sampling.likeliest(sampling.probabilities(row, writer.settings), most);
  const candidates = tokens.map(({ id, chance }) => ({
    label: writer.tokenizer.label(id),
    chance,
  }));
  return { prompt, candidates, rest };
}

/** Who looks at whom in a sentence: `weights[layer][head][t][s]`. */
export async function attentionOf({ params, config, tokenizer }: Writer, text: string) {
  const ids = [...tokenizer.encode(text)].slice(0, Math.min(config.context, LONGEST_SENTENCE));
  if (ids.length === 0) return { tokens: [], weights: [], unknown: 0 };
  const layers = tf.tidy(() => gpt.attentions(params, ids, config));
  const weights = await Promise.all(layers.map((layer) => layer.array()));
  tf.dispose(layers);
  // A character that the model does not know is named as the reader typed it.
  const typed = [...text];
  const isUnknown = (id: number) => tokenizer.kind === 'characters' && id === 0;
  const tokens = ids.map((id, i) => (isUnknown(id) ? (typed[i] ?? '') : tokenizer.label(id)));
  return { tokens, weights, unknown: ids.filter(isUnknown).length };
}

/** Never empty: without a prompt the text starts after a line end. */
function promptOf({ tokenizer }: Writer, prompt: string): number[] {
  const ids = tokenizer.encode(prompt === '' ? '\n' : prompt);
  return ids.length > 0 ? [...ids] : [0];
}

const scores = ({ params, config }: Writer, ids: readonly number[]) =>
  dataOf(() => gpt.nextScores(params, ids, config));
