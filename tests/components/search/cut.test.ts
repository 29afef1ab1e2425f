import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, tidy, uncut } from '../../../src/components/search/cut';

test('every Chinese character becomes a word of its own, others stay whole', () => {
  expect(cut('借势用GPT训练10步。')).toBe('借 势 用 GPT 训 练 10 步 。');
  expect(cut('softmax、top-k')).toBe('softmax 、 top-k');
});

test('what was cut comes back as it was', () => {
  const chinese = '她问：“GPT-2（124M）的损失是3.3吗？”——是《借势》里写的。';
  expect(uncut(cut(chinese), 'zh')).toBe(chinese);
  const english = 'The book is called 借势, Jieshi; “attention” is 注意力 in it.';
  expect(uncut(cut(english), 'en').replace(' ,', ',')).toBe(english);

  const letters = fc.constantFrom(...'借势模型，。（）GPTa1-');
  fc.assert(
    fc.property(fc.array(letters), (some) => {
      const text = some.join('');
      expect(uncut(cut(text), 'zh')).toBe(text);
    }),
  );
});

test('markup leaves no spaces where a reader sees none', () => {
  expect(tidy('里的每个 词元 （ token ） ，\n说', 'zh')).toBe('里的每个词元（token），说');
  expect(tidy(' ( Burt 1992 , p. 18 \u20603 ) . ', 'en')).toBe('(Burt 1992, p. 18 3).');
});
