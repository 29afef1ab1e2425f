import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { experiment } from '../../../src/components/demos/tiny-gpt/experiment';
import type { OwnText } from '../../../src/components/demos/tiny-gpt/learned';
import { fromFile } from '../../../src/components/chassis/run/keeping/checkpointFile';
import { material } from '../../../src/components/demos/tiny-gpt/material';
import { plainText } from '../../../src/content/plainText';
import { strings } from '../../../src/components/demos/tiny-gpt/strings';
import { defaultsOf } from '../../../src/lib/core/fields';
import type { Language } from '../../../src/lib/core/language';
import { Random } from '../../../src/lib/core/random';
import { InputError } from '../../../src/lib/core/failures';
import type { Saved } from '../../../src/lib/core/saved';
import { chooseBackend } from '../../../src/lib/runtime/backend';

const small = {
  ...defaultsOf(experiment.fields),
  layers: 1,
  heads: 2,
  headWidth: 8,
  context: 16,
  batch: 8,
  rate: 0.01,
  vocabulary: 64,
};
const text = 'the cat sat on the mat. the dog sat on the log. '.repeat(40);
const setup = (values = small, input: OwnText | undefined = { text }, saved?: Saved) =>
  experiment.setup(values, { random: new Random(1), input, language: 'en', saved });

beforeAll(async () => {
  await chooseBackend('wasm');
});

describe('learning', () => {
  test.each(['en', 'zh'])(
    'in its recording it beats pairs of tokens within 600 steps (%s)',
    (language) => {
      const folder = 'src/components/demos/tiny-gpt';
      const { about, reports, steps } = JSON.parse(
        readFileSync(`${folder}/recorded.${language}.json`, 'utf8'),
      ) as { about: { bigram: number }; reports: { heldOut?: number }[]; steps: number[] };
      const beaten = reports.findIndex(({ heldOut = Infinity }) => heldOut < about.bigram);
      expect(steps[beaten]).toBeLessThanOrEqual(600);
    },
  );

  test('starts near ln V and learns the text', async () => {
    const state = await setup();
    const about = experiment.about?.(state) as { uniform: number; bigram: number };
    const first = (await experiment.step(state)) as { loss: number; heldOut?: number };
    expect(Math.abs(first.loss / about.uniform - 1)).toBeLessThan(0.05);
    expect(first.heldOut).toBeCloseTo(first.loss, 0);
    let last = first;
    for (let i = 0; i < 120; i++) last = (await experiment.step(state)) as typeof first;
    expect(last.loss).toBeLessThan(about.bigram);
  });

  test('a rate of 10 diverges within ten steps', async () => {
    const state = await setup({ ...small, rate: 10, warmup: 0 });
    await expect(async () => {
      for (let i = 0; i < 10; i++) await experiment.step(state);
    }).rejects.toThrow(/loss/);
  });
});

describe('questions', () => {
  test('the chances of the next token add up to 1', async () => {
    const state = await setup();
    const { candidates, rest } = await experiment.ask.next(state, { prompt: 'the', most: 5 });
    expect(candidates).toHaveLength(5);
    const sum = candidates.reduce((total, { chance }) => total + chance, rest);
    expect(sum).toBeCloseTo(1, 9);
  });

  test('temperature 0 always writes the same', async () => {
    const state = await setup();
    experiment.change?.(state, { ...small, temperature: 0 });
    const write = () => experiment.ask.write(state, { prompt: 'the ', length: 12 });
    expect((await write()).text).toBe((await write()).text);
  });

  test('a sample ends where training has waited long enough', async () => {
    const state = await setup();
    const { text: written } = await experiment.ask.write(state, {
      prompt: 'the ',
      length: 100_000,
      withinMs: 50,
    });
    expect(written.length).toBeGreaterThan(0);
    expect(written.length).toBeLessThan(10_000);
  });

  test('each head looks only at what came before, and at all of it with weight 1', async () => {
    const state = await setup();
    const { tokens, weights } = await experiment.ask.attention(state, { text: 'the cat' });
    expect(tokens).toHaveLength(7);
    expect(weights).toHaveLength(1);
    for (const head of weights[0] ?? []) {
      head.forEach((row, t) => {
        expect(row.slice(t + 1).every((weight) => weight === 0)).toBe(true);
        expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 4);
      });
    }
  });

  test('an empty prompt and an empty sentence are no trouble', async () => {
    const state = await setup();
    expect((await experiment.ask.write(state, { prompt: '', length: 3 })).text).not.toBe('');
    expect(await experiment.ask.attention(state, { text: '' })).toEqual({
      tokens: [],
      weights: [],
      unknown: 0,
    });
  });

  test('a text in another language is asked about in its own letters', async () => {
    const own = '创业者先算账，再开口。模型只看得见左边的字。'.repeat(30);
    const state = await setup(small, { text: own }); // on the English page
    const about = experiment.about?.(state) as { prompt: string; sentence: string };
    expect(about).toMatchObject({ prompt: '创业者', sentence: '创业者先算账，再开口。' });
    const { tokens, unknown } = await experiment.ask.attention(state, { text: about.sentence });
    expect(tokens.join('')).toBe(about.sentence);
    expect(unknown).toBe(0);
    const foreign = await experiment.ask.attention(state, { text: 'a字' });
    expect(foreign).toMatchObject({ tokens: ['a', '字'], unknown: 1 });
  });

  test('the book in the other language is asked about in that language', async () => {
    const state = await setup({ ...small, text: 'zh' }, null as never);
    expect(experiment.about?.(state)).toMatchObject({
      prompt: strings.zh.prompt,
      sentence: strings.zh.sentence,
    });
  });
});

describe('material', () => {
  test.each([
    ['', 'empty'],
    ['aaaa'.repeat(200), 'one-symbol'],
    ['short', 'too-short'],
    ['x y '.repeat(600_000), 'too-long'],
  ])('a text can be refused, and there is a sentence for it (case %#)', async (bad, code) => {
    const error: unknown = await Promise.resolve(setup(small, { text: bad })).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).code).toBe(code);
    expect(Object.keys(strings.zh.problems)).toContain(code);
  });

  test('byte pairs need 256 symbols and get them', async () => {
    const state = await setup({ ...small, tokens: 'byte-pairs', vocabulary: 64 });
    expect((experiment.about?.(state) as { vocabulary: number }).vocabulary).toBeGreaterThanOrEqual(
      256,
    );
  });

  test('a foreign tokenizer is refused', async () => {
    const saved = { tensors: {}, extra: { tokenizer: { kind: 'nonsense' } } };
    await expect(setup(small, { text }, saved)).rejects.toThrow(InputError);
  });
});

test('the plain text of a chapter has no marks in it', () => {
  const mdx = `---\ntitle: x\n---\n\n# A **bold** [link](y) and $a_b$\n\n<Note>kept</Note>\n\n$$\nx\n$$\n\n- item \`code\` *soft*`;
  expect(plainText(mdx)).toBe('A bold link and x\nkept\nitem code soft');
  expect(
    plainText('So it is (<Cite key="a" />; <Cite key="b" />). 就是这样（<Cite key="a" />）。'),
  ).toBe('So it is. 就是这样。');
  expect(plainText('残差（residual；<Cite key="a" />）好')).toBe('残差（residual）好');
});

describe('a saved run and its text', () => {
  type About = Record<string, unknown> & { missing?: object };
  const about = (state: Awaited<ReturnType<typeof setup>>) => experiment.about?.(state) as About;
  const resume = (saved: Saved, language: Language, input?: OwnText, values = small) =>
    experiment.setup(values, { random: new Random(1), input, language, saved });
  const save = async (state: Awaited<ReturnType<typeof setup>>) =>
    structuredClone(await experiment.save?.(state)) as Saved;

  test('without its own text it answers and does not learn', async () => {
    const state = await setup(small, { text, name: 'cat.txt' });
    for (let i = 0; i < 3; i++) await experiment.step(state);
    const saved = await save(state);
    const bare = await resume(saved, 'zh');
    expect(about(bare)).toEqual({
      ...about(state),
      prompt: strings.en.prompt, // nothing of the text is in the file
      sentence: strings.en.sentence,
      missing: { problem: 'text-missing', name: 'cat.txt', limit: [...text].length },
    });
    expect(await experiment.ask.next(bare, { prompt: 'the ', most: 3 })).toEqual(
      await experiment.ask.next(state, { prompt: 'the ', most: 3 }),
    );
    await expect(experiment.step(bare)).rejects.toMatchObject({ code: 'text-missing' });
    expect(await save(bare)).toEqual(saved); // nothing is forgotten on the way
  });

  test('another text is not taken for it, and the right one is, under any name', async () => {
    const saved = await save(await setup(small, { text, name: 'cat.txt' }));
    const other = await resume(saved, 'en', { text: text.replaceAll('cat', 'cow') });
    expect(about(other).missing).toMatchObject({ problem: 'other-text', name: 'cat.txt' });
    const right = await resume(saved, 'en', { text: text.replaceAll('\n', '\r\n'), name: 'b.txt' });
    expect(about(right)).toMatchObject({ material: 'own' });
    expect(about(right).missing).toBeUndefined();
  });

  test('one on the book’s text goes on in its language, whatever page it is on', async () => {
    for (const [language, other] of [
      ['en', 'zh'],
      ['zh', 'en'],
    ] as const) {
      const values = { ...small, vocabulary: 128 };
      const state = await experiment.setup(values, {
        random: new Random(1),
        input: undefined,
        language,
      });
      const saved = await save(state);
      const on = await resume(saved, other, { text }, values);
      expect(about(on)).toEqual(about(state));
      expect(await experiment.step(on)).toEqual(await experiment.step(state));
    }
  });

  test.each(['en', 'zh'] as const)(
    'one of the first edition, %s, goes on in the language of its tokens',
    async (language) => {
      const path = `${import.meta.dirname}/../chassis/run/keeping/files/run-1.${language}.safetensors`;
      const { checkpoint } = fromFile(readFileSync(path), 'tiny-gpt');
      const values = { ...defaultsOf(experiment.fields), ...checkpoint.values } as typeof small;
      const state = await resume(checkpoint, language === 'en' ? 'zh' : 'en', undefined, values);
      const { loss } = (await experiment.step(state)) as { loss: number };
      expect(loss).toBeLessThan(Math.log(64) + 0.2);
      expect((await save(state)).extra['learned']).toMatchObject({ own: false, language });
    },
  );

  test.each([{ own: 1 }, { language: 'fr' }, { characters: -1 }, { unigram: '4' }])(
    'a damaged record %o is refused',
    async (change) => {
      const saved = await save(await setup());
      saved.extra['learned'] = { ...(saved.extra['learned'] as object), ...change };
      await expect(resume(saved, 'en', { text })).rejects.toThrow('damaged');
    },
  );

  test('a name says nothing that turns the sentence round', async () => {
    const saved = await save(await setup(small, { text, name: `a\u202Ecod${'x'.repeat(200)}` }));
    expect((saved.extra['learned'] as { name: string }).name).toBe(`acod${'x'.repeat(76)}`);
  });

  test('a text in a link is one that can be learned, or none', () => {
    const own = { text: text.slice(0, 400) };
    expect(material.read(material.write(own)!)).toEqual(own);
    for (const none of ['', 'short', 'a'.repeat(400)]) expect(material.read(none)).toBeUndefined();
  });
});
