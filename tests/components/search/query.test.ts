import { describe, expect, test } from 'vitest';
import { mark } from '../../../src/components/search/match';
import * as query from '../../../src/components/search/query';

const found = (text: string, typed: string) =>
  mark(text, query.together(query.queryOf(typed))).filter((_, i) => i % 2 === 1);
const strictly = (text: string, typed: string) => {
  const wanted = query.withSigns(query.queryOf(typed));
  return wanted && mark(text, wanted).filter((_, i) => i % 2 === 1);
};

test('a query falls into pieces of Chinese and words of letters and digits', () => {
  const parts = (typed: string) => query.queryOf(typed).parts;
  expect(parts('GPT模型 “top-k”，10步')).toEqual(['GPT', '模型', 'top', 'k', '10', '步']);
  expect(parts('１，２５０ tokens')).toEqual(['1250', 'tokens']);
  expect(parts('naïve')).toEqual(['naive']);
  expect(parts(' ?!… × ')).toEqual([]);
});

describe('is found', () => {
  test('Chinese anywhere, whatever a segmenter takes for a word', () => {
    expect(found('多头自注意力头并排', '注意力')).toEqual(['注意力']);
    expect(found('长短期记忆', '期记')).toEqual(['期记']);
  });

  test('a word where one begins, in any case, with or without accents', () => {
    expect(found('Networks, a network; subnetwork', 'network')).toEqual(['Network', 'network']);
    expect(found('naïve Naive', 'naive')).toEqual(['naïve', 'Naive']);
    expect(found('用GPT-2写', 'gpt 2')).toEqual(['GPT-2']);
  });

  test('a phrase over punctuation, but never over other words', () => {
    expect(found('held-out text, held out', 'held out')).toEqual(['held-out', 'held out']);
    expect(found('weak and strong ties', 'weak ties')).toEqual([]);
    expect(found('模型，公司', '模型 公司')).toEqual(['模型，公司']);
  });

  test.each([
    ['26 × 26', 'gives 26×26 numbers', '26×26'],
    ['26×26', 'gives 26 × 26 numbers', '26 × 26'],
    ['26x26', 'gives 26 × 26 numbers', '26 × 26'],
    ['3 × 3', '3 × 3 的核', '3 × 3'],
    ['T+1', 'of T+1 tokens', 'T+1'],
    ['γ=0.95', '折扣 γ=0.95 时', 'γ=0.95'],
    ['p=0.5', 'At p=0.5 it', 'p=0.5'],
    ['?backend=wasm', 'with ?backend=wasm at', 'backend=wasm'],
    ['−10.73', 'deserve −10.73.', '10.73'],
    ['ties” … (weak', 'of “ties” … (weak)', 'ties” … (weak'],
  ])('%s in %s', (typed, text, piece) => {
    expect(found(text, typed)).toEqual([piece]);
  });

  test('a number with or without its commas, half or full width', () => {
    for (const typed of ['50543', '50,543', '５０５４３', '５０，５４３']) {
      expect(found('50,543 tokens or 50543', typed)).toEqual(['50,543', '50543']);
    }
    expect(found('50,543 tokens', '543 tokens')).toEqual(['543 tokens']);
  });

  test('signs of patterns mean themselves', () => {
    expect(found('a+b (c)', 'a.*')).toEqual(['a']);
    expect(query.queryOf('((( [a-z]').parts).toEqual(['a', 'z']);
  });
});

test('a sign that computes or compares is looked for before it is passed over', () => {
  expect(strictly('T, 1 and T+1 and T + 1', 'T+1')).toEqual(['T+1', 'T + 1']);
  expect(strictly('C, C++ and C', 'C++')).toEqual(['C++']);
  expect(strictly('a a=1 b', '=1')).toEqual(['=1']);
  expect(strictly('held-out', 'held-out')).toBeUndefined();
});

test('chapters are proposed by what says most, whatever way it is spelt', () => {
  expect(query.keysOf(['它要回报大', '也就是以后的奖励'])).toHaveLength(5);
  expect(query.keysOf(['我的'])).toEqual(['我', '的']);
  expect(query.keysOf(['The', 'number', 'becomes', '0', '0', '5'])).toEqual([
    'becomes',
    'number',
    'The',
    '0',
    '5',
  ]);
  expect(query.spellings('50543')).toEqual(['50543', '50']);
  expect(query.spellings('108')).toContain('10⁸');
  expect(query.spellings('1012')).toContain('10¹²');
  expect(query.spellings('C2')).toContain('C²');
  expect(query.spellings('8C2')).toContain('8C²');
  expect(query.spellings('HWK')).toContain('𝐇𝐖K');
  expect(query.spellings('ε')).toContain('ϵ');
});

test('what a segmenter does not know stays together', () => {
  expect(query.inWords(['显存'])).toEqual(['显存']);
  expect(query.inWords(['张量'])).toEqual(['张量']);
  expect(query.inWords(['算力成本'])).toEqual(['算力', '成本']);
  expect(query.inWords(['弱关系价值'])).toEqual(['弱关系', '价值']);
  expect(query.inWords(['模型的损失'])).toEqual(['模型', '损失']);
  expect(query.inWords(['founder', '的'])).toEqual(['founder', '的']);
});
