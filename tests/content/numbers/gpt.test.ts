/**
 * @file Chapter 14's printed numbers: each is computed here, and must be in the text of both languages as computed.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultsOf } from '../../../src/lib/core/fields';
import { printed } from '../../helpers/printed';
import { fields } from '../../../src/components/demos/tiny-gpt/fields';

const { text, near, nearIn } = printed('140-gpt');
const toy = defaultsOf(fields);

const whole = (value: number) => Math.round(value).toLocaleString('en-GB');
const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
const dot = (a: readonly number[], b: readonly number[]) =>
  sum(a.map((each, i) => each * (b[i] as number)));
const surprise = (p: number) => -Math.log(p);

function softmax(scores: readonly number[], temperature = 1): number[] {
  const powers = scores.map((score) => Math.exp(score / temperature));
  return powers.map((power) => power / sum(powers));
}

/** Equation 14.4. */
function parameters(size: { V: number; C: number; T: number; layers: number }): number {
  const { V, C, T, layers } = size;
  return V * C + T * C + layers * (12 * C ** 2 + 13 * C) + 2 * C;
}
const gpt2 = { V: 50257, C: 1600, T: 1024, layers: 48 };
const gpt3 = { V: 50257, C: 12288, T: 2048, layers: 96 };

describe('loss', () => {
  test('surprises and the nat', () => {
    near(surprise(0.5).toFixed(2), surprise(0.01).toFixed(1), (1 / Math.LN2).toFixed(3));
  });

  test('the mean of three guesses', () => {
    const three = [0.1, 0.5, 0.02].map(surprise);
    near(
      '0.1',
      '0.5',
      '0.02',
      ...three.map((each) => each.toFixed(2)),
      (sum(three) / 3).toFixed(2),
    );
  });

  test('what knows nothing scores ln V', () => {
    near(Math.log(100).toFixed(2));
    const card = [Math.log(100).toFixed(1), Math.log(50257).toFixed(1)] as const;
    nearIn('en', card[0], '100', card[1], '50,257');
    nearIn('zh', '100', card[0], '50,257', card[1]);
  });

  test('Shannon’s bits as nats; nobody is below his lower bound', () => {
    const [low, high] = [0.6 * Math.LN2, 1.3 * Math.LN2];
    near('0.6', '1.3', low.toFixed(2), high.toFixed(2));
    nearIn('en', '800', '0.10', low.toFixed(2));
    nearIn('zh', '800', '0.10', '0.10', low.toFixed(2));
    expect(0.1).toBeLessThan(low);
  });
});

describe('tokens', () => {
  test('banana bandana, merged twice', () => {
    const words = ['banana', 'bandana'].map((word) => [...word]);
    const count = (all: readonly string[][]) => sum(all.map((word) => word.length));
    const pairs = (all: readonly string[][], pair: string) =>
      sum(
        all.map(
          (word) => word.filter((each, i) => i > 0 && `${word[i - 1]}+${each}` === pair).length,
        ),
      );
    const merged = (all: readonly string[][], [a, b]: [string, string]) =>
      all.map((word) =>
        word.reduce<string[]>((done, each) => {
          if (each === b && done.at(-1) === a) return [...done.slice(0, -1), a + b];
          return [...done, each];
        }, []),
      );
    const once = merged(words, ['a', 'n']);
    const twice = merged(once, ['b', 'an']);
    expect([count(words), count(once), count(twice)]).toEqual([13, 9, 7]);
    expect(pairs(words, 'a+n')).toBe(4);
    expect([pairs(once, 'b+an'), pairs(once, 'an+a')]).toEqual([2, 2]);
    near(...once.map((word) => word.join('·')), ...twice.map((word) => word.join('·')));
    nearIn('en', 'thirteen', 'four times', 'nine', 'twice', 'seven');
    nearIn('zh', '十三个', '四次', '九个', '两次', '七个');
  });

  test('the shape of a batch', () => {
    near(`${toy.batch}\\times${toy.context}\\times${toy.heads * toy.headWidth}`);
    near(`N=${toy.heads}`, `D=${toy.headWidth}`);
  });
});

describe('attention', () => {
  const place = [1, 2];
  const rows = [
    [1, 0, 1, 0],
    [0, 1, 0, 0],
  ];
  const query = [0, 1, 2, 3].map((column) =>
    dot(
      place,
      rows.map((row) => row[column] as number),
    ),
  );
  const keys = [
    [0, 1, 0, 0],
    [1, 1, 1, 0],
    [1, 0, -1, 1],
  ];
  const products = keys.map((key) => dot(query, key));
  const scores = products.map((each) => each / Math.sqrt(query.length));
  const tuple = (values: readonly number[]) => `$(${values.join(',')})$`;

  test('a query, three keys, three scores', () => {
    expect([products, scores]).toEqual([
      [2, 4, 0],
      [1, 2, 0],
    ]);
    near(tuple(place), ...rows.map(tuple), tuple(query), ...keys.map(tuple));
    nearIn('en', '2, 4 and 0', '1, 2 and 0');
    nearIn('zh', '2、4、0', '1、2、0');
  });

  test('shares of three places, of two, and what they hand over', () => {
    const shares = softmax(scores);
    const powers = scores.map(Math.exp);
    near('2.718', '7.389', sum(powers).toFixed(3), ...shares.map((each) => each.toFixed(3)));
    expect(powers.map((each) => each.toFixed(3))).toEqual(['2.718', '7.389', '1.000']);
    const percent = shares.map((each) => `${Number((100 * each).toFixed(1))}%`);
    near(...percent, '10', '20', '30', dot(shares, [10, 20, 30]).toFixed(1));
    near(...softmax(scores.slice(0, 2)).map((each) => each.toFixed(3)));
  });

  test('permitted pairs', () => {
    const pairs = (places: number) => (places * (places + 1)) / 2;
    near(whole(pairs(toy.context)), '2,048', whole(pairs(2048)));
  });

  test('GELU', () => {
    const below = (u: number) => {
      const width = 1e-4; // Φ(u) by the trapezium rule, from where nothing is left
      let area = 0;
      for (let x = -8; x < u - width / 2; x += width)
        area += Math.exp(-((x + width / 2) ** 2) / 2) * width;
      return area / Math.sqrt(2 * Math.PI);
    };
    const gelu = (u: number) => (u * below(u)).toFixed(2).replace('-', '−');
    near('2', gelu(2), '1', gelu(1), '−1', gelu(-1));
  });
});

describe('sizes', () => {
  test('the toy: 64V and the rest, as the recorded run counts it', () => {
    const C = toy.heads * toy.headWidth;
    const of = (V: number) => parameters({ V, C, T: toy.context, layers: toy.layers });
    near(`C=${C}`, `\\ell=${toy.layers}`, `T=${toy.context}`, `${C}V+${whole(of(0))}`);
    for (const language of ['en', 'zh'] as const) {
      const path = `src/components/demos/tiny-gpt/recorded.${language}.json`;
      const { about } = JSON.parse(readFileSync(path, 'utf8')) as {
        about: { vocabulary: number; parameters: number };
      };
      expect(of(about.vocabulary)).toBe(about.parameters);
      expect(about.parameters).toBeLessThan(175e9 / 1e6); // “more than a million times smaller”
    }
  });

  test('GPT-2 and GPT-3', () => {
    const { V, C, T, layers } = gpt2;
    const block = 12 * C ** 2 + 13 * C;
    near(
      `VC=${whole(V * C)}`,
      `TC=${whole(T * C)}`,
      `${layers}\\cdot${whole(block)}=${whole(layers * block)}`,
      whole(2 * C),
    );
    const perceptrons = gpt2.layers * 8 * gpt2.C ** 2;
    near(
      whole(parameters(gpt2)),
      whole(perceptrons),
      `${Math.round((100 * perceptrons) / parameters(gpt2))}%`,
    );
    near('C=12288', '\\ell=96', 'T=2048', 'V=50257');
    nearIn('en', `${(parameters(gpt3) / 1e9).toFixed(1)} billion`);
    nearIn('zh', `${whole(parameters(gpt3) / 1e8)} 亿`);
  });

  test('more heads change nothing, two layers add this much', () => {
    const C = toy.heads * toy.headWidth;
    expect(8 * 8).toBe(C);
    const layer = 12 * C ** 2 + 13 * C;
    near(`2\\cdot${whole(layer)}=${whole(2 * layer)}`);
  });

  test('the small model needs about an eighth of the arithmetic', () => {
    const tokens = toy.batch * toy.context;
    const small = parameters({ V: 86, C: 64, T: 8, layers: 1 }) * (tokens / 4);
    expect(small / (parameters({ V: 86, C: 64, T: 32, layers: 2 }) * tokens)).toBeCloseTo(1 / 8, 1);
  });
});

describe('work', () => {
  const steps = toy.length;
  const tokens = toy.batch * toy.context;
  const gpt3Work = 3.14e23;

  test('the toy reads a million tokens and takes about 10¹² operations', () => {
    near(whole(steps * tokens));
    near(whole(steps), String(tokens), '10^{12}', '3.1\\cdot10^{23}');
    for (const V of [86, 1024]) {
      const work = 6 * parameters({ V, C: 64, T: 32, layers: 2 }) * steps * tokens;
      expect(Math.abs(Math.log10(work) - 12)).toBeLessThan(0.2);
      expect(gpt3Work / work).toBeGreaterThanOrEqual(3e11);
    }
  });

  test('twenty tokens a parameter come to two or three million', () => {
    const wanted = [86, 1024].map((V) => 20 * parameters({ V, C: 64, T: 32, layers: 2 }));
    expect(wanted.map((each) => Math.floor(each / 1e6))).toEqual([2, 3]);
    nearIn('en', 'two to three million tokens');
    nearIn('zh', '两三百万个词元');
  });

  test('Llama 3.1 by the rule of six, in accelerator hours and dollars', () => {
    const work = 6 * 405e9 * 15.6e12;
    near((15.6e12 / 405e9).toFixed(1));
    const hours = work / 4e14 / 3600;
    near('6\\cdot405\\cdot10^9\\cdot15.6\\cdot10^{12}', `${(work / 1e25).toFixed(1)}\\cdot10^{25}`);
    nearIn(
      'en',
      `${Math.round(hours / 1e6)} million hours`,
      `${Math.round((2 * hours) / 1e6)} million dollars`,
    );
    nearIn('zh', `${whole(hours / 1e6)}00 万个卡时`.replace('2600', '2,600'));
    nearIn('zh', `${whole(Math.round((2 * hours) / 1e6) * 100)} 万美元`);
  });

  test('the KV cache of Llama 3.1 405B', () => {
    const numbers = 2 * 126 * 8 * 128;
    const bytes = 2 * numbers;
    near(`2\\cdot126\\cdot8\\cdot128=${whole(numbers)}`, `${Math.round(bytes / 1e3)} kB`);
    near(whole(128 * 1024), `${((bytes * 128 * 1024) / 1e9).toFixed(1)} GB`);
  });

  test('BloombergGPT’s last run', () => {
    const hours = 512 * 53 * 24;
    near(whole(hours));
    nearIn('en', `${((2 * hours) / 1e6).toFixed(1)} and 2.6 million dollars`);
    nearIn('zh', `${Math.round((2 * hours) / 1e4)} 万和 260 万美元`);
  });
});

test('temperature and top-k', () => {
  const at = (temperature: number) =>
    softmax([2, 1, 0], temperature).map((each) => each.toFixed(3));
  near(...at(1), ...at(0.5), ...at(2), ...softmax([2, 1]).map((each) => each.toFixed(3)));
  const card = (language: 'en' | 'zh') => /<Keep>([^]*)<\/Keep>/.exec(text[language])?.[1] ?? '';
  for (const each of [...at(1), ...at(0.5)]) {
    expect(card('en')).toContain(each);
    expect(card('zh')).toContain(each);
  }
});
