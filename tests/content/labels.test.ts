/**
 * @file What a chapter puts in quotation marks is a label of its tools, as they show it, or speech that is listed here:
 * a label that changes, and a quotation that nobody has looked at, fail.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { strings as longTermValue } from '../../src/components/calculators/long-term-value/strings';
import { strings as mondayList } from '../../src/components/calculators/monday-list/strings';
import { strings as networkEffect } from '../../src/components/calculators/network-effect/strings';
import { strings as socialCapital } from '../../src/components/calculators/social-capital/strings';
import { strings as startupCost } from '../../src/components/calculators/startup-cost/strings';
import { deskWords } from '../../src/i18n/desk';
import { analysisWords } from '../../src/i18n/deskAnalysis';
import { filesWords } from '../../src/i18n/deskFiles';

type Language = 'en' | 'zh';
type Words = { readonly [key: string]: Words | string } | readonly (Words | string)[] | string;

/** The tools that stand in a chapter, and what it quotes that isn't a label: what somebody says, writes or plans. */
const chapters: Record<
  string,
  { tools: readonly Record<Language, unknown>[]; said: Record<Language, readonly string[]> }
> = {
  '040-social-capital': {
    tools: [socialCapital, mondayList],
    said: {
      en: [
        'Goldman Invests',
        'individual capital times strength of relation',
        'funding',
        '2,000 labelled chest X-rays by June',
      ],
      zh: [
        '个体社会资本乘以关系强度',
        '你可能认识的人',
        '往往',
        '融资',
        '六月以前拿到 2,000 张标注好的胸片',
        '强',
        '弱',
      ],
    },
  },
  '050-network-effects': {
    tools: [networkEffect],
    said: {
      en: [
        'Value = 10 + 0.5 × users. At 100 users that’s 60.',
        'the value for users',
        'By Metcalfe’s law, doubling our users makes the product four times as valuable to each of them.',
        'later',
        'When one more … joins, a … gains …, because …',
        'a guess',
        'per user',
        'in total',
      ],
      zh: [
        '价值 = 10 + 0.5 × 用户数，100 个用户就是 60。',
        '用户价值等于 V_0+kN',
        '根据梅特卡夫定律，用户翻一倍，产品对每个用户的价值就是原来的四倍。',
        '对',
        '最有用的人',
        '以后再收钱',
        '以后',
        '多来一个……，每个……就多得……，因为……',
        '猜的',
        '每人',
        '合计',
      ],
    },
  },
  '060-long-term-value': {
    tools: [longTermValue],
    said: {
      en: [
        'Work with hospitals: 9',
        'four wards, weekly, since March',
        'the sum of weights times items',
      ],
      zh: [
        '和医院共事：9',
        '四个病区，三月起每周都去',
        '权重乘各项，再加起来',
        '长期',
        '医疗 AI 第一股',
        '有',
        '没有',
        '要怎样才追得上',
      ],
    },
  },
  '070-startup-cost': {
    tools: [startupCost],
    said: {
      en: [
        'total: 12.5 million yuan',
        'The total looks about right, so it is right.',
        'conservative and expected case',
        'TPUs',
        'Working with institutes and large companies cuts costs significantly.',
        'Significantly',
        'A model for 5.6 million dollars',
        'A guess',
      ],
      zh: [
        '总计 1,250 万元',
        '总数看着差不多对，那就是对的。',
        '选',
        '保守情形',
        '预期情形',
        '保守',
        'TPU',
        '和科研机构、大企业合作，成本就能大幅下降。',
        '大幅',
        '四',
        '五百多万美元训练出一个大模型',
        '猜的',
      ],
    },
  },
};

/** Every text of a tool, as a pattern: what is filled in may be anything, where enough of it is fixed. */
function texts(words: unknown): RegExp[] {
  if (typeof words === 'string') {
    const parts = words.split(/\{\w+\}/);
    const fixed = parts.join('');
    // "{first} with {second}" is the form of many a sentence.
    const least = parts[0] === '' ? 8 : 3;
    const enough = new RegExp(`(\\p{Script=Han}.*){2}|([A-Za-z].*){${least}}`, 'u');
    if (parts.length > 1 && !enough.test(fixed)) return [];
    const patterns = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return [new RegExp(`^${patterns.join('.+')}$`, 'u')];
  }
  return Object.values((words ?? {}) as Record<string, Words>).flatMap(texts);
}

const labelsOf = (folder: string, language: Language) =>
  [
    ...(chapters[folder]?.tools ?? []).map((each) => each[language]),
    deskWords[language],
    analysisWords[language],
    filesWords[language],
  ].flatMap(texts);

/** As a label has it: no marks of a formula, and no space before a name in Latin letters that it fills in. */
const quoted = (folder: string, language: Language): string[] =>
  [
    ...readFileSync(`src/content/chapters/${folder}/${language}.mdx`, 'utf8').matchAll(
      /“([^”]+)”/g,
    ),
  ].map(([, inside = '']) =>
    inside.replace(/(?<=\p{Script=Han}) (?=[A-Z]$)/u, '').replaceAll('$', ''),
  );

describe.each(Object.keys(chapters))('%s', (folder) => {
  test.each(['en', 'zh'] as const)('%s', (language) => {
    const labels = labelsOf(folder, language);
    const said = chapters[folder]?.said[language] ?? [];
    const found = quoted(folder, language);
    const isLabel = (words: string) => labels.some((label) => label.test(words));
    expect(found.filter((words) => !isLabel(words) && !said.includes(words))).toEqual([]);
    expect(said.filter((words) => !found.includes(words) || isLabel(words))).toEqual([]);
  });

  test.each(['en', 'zh'] as const)('labels stand in the text: %s', (language) => {
    const labels = labelsOf(folder, language);
    const shown = quoted(folder, language).filter((words) => labels.some((one) => one.test(words)));
    expect(new Set(shown).size).toBeGreaterThan(4);
  });
});

test('a label that nobody shows isn’t one, and what is filled in may be anything', () => {
  const labels = labelsOf('040-social-capital', 'en');
  const isLabel = (words: string) => labels.some((label) => label.test(words));
  expect(isLabel('Ties: 6')).toBe(true);
  expect(isLabel('Remove X')).toBe(true);
  expect(isLabel('Undo')).toBe(true);
  expect(isLabel('Undo it all')).toBe(false);
  expect(isLabel('Sums')).toBe(false);
});
