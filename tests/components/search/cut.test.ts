import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, tidy, uncut } from '../../../src/components/search/cut';

const words = (text: string) => cut(text).replace(/[\uE000-\uF8FF]/gu, '');

test('every Chinese character and every sign becomes a word of its own, others stay whole', () => {
  expect(words('借势用GPT训练10步。')).toBe('借 势 用 GPT 训 练 10 步 。');
  expect(words('softmax、top-k')).toBe('softmax 、 top - k');
  expect(words('26×26, T+1')).toBe('26 × 26 , T + 1');
});

test('what was cut comes back letter by letter', () => {
  for (const text of [
    '她问：“GPT-2（124M）的损失是3.3吗？”——是《借势》里写的。',
    '看。84% 的人，共 26 × 26 个，也就是 26×26（ 万元 ）。',
    'The book is called 借势, Jieshi; “attention” is 注意力 in it ( 万元 ).',
    'open this page with ?backend=wasm, don’t: p=0.5 (a) [b] …',
    ' - a -b- c ',
  ]) {
    expect(uncut(cut(text))).toBe(text.trim());
  }
  const letters = fc.constantFrom(...'借势，。（）GPTa1-+=% .é\u0301“”×');
  fc.assert(
    fc.property(fc.array(letters), (some) => {
      const text = tidy(some.join(''));
      expect(uncut(cut(text))).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test('blanks are those that a browser shows', () => {
  expect(tidy('里的每个词元（token），\n说')).toBe('里的每个词元（token）， 说');
  expect(tidy(' p. 18 \u20603 of\u00ad  it ')).toBe('p. 18 3 of it');
});
