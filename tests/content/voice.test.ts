/**
 * @file What the book does not say, and how Chinese is set: phrases that could stand anywhere, marks of the wrong
 * width. A finding names its file and line.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chapterFolders } from '../helpers/chapters';
import { contractionsIn, tells, thousands, type Tell } from './tells';

type Rules = Record<string, RegExp>;

const empty: Record<'zh' | 'en', Rules> = {
  zh: {
    随着: /随着[^，。]{0,20}(发展|进步|普及|成熟)/u,
    时代: /在当今|当今[^，。]{0,8}(时代|社会|世界)/u,
    意义: /具有[^，。]{0,6}意义/u,
    重要: /至关重要|不可或缺|重中之重/u,
    前景: /广阔的?前景|前景广阔/u,
    黑话: /赋能|助力|抓手|闭环(?!控制|系统)/u,
    总之: /^(总之|综上所述|总而言之)|通过以上/u,
    套话: /值得注意的是|众所周知|旨在|不言而喻/u,
  },
  en: {
    world: /\b(in today['’]s world|(rapidly|ever)[- ](evolving|changing)|landscape)\b/i,
    verbs: /\b(delv|empower|unlock|harness)(e|es|ed|ing|s)?\b/i,
    leverage: /\bleverag(es|ed|ing)\b|\b(to|can|could|will|should|we|you|they)\s+leverage\b/i,
    adjectives: /\b(seamless|crucial|vital|pivotal)(ly)?\b|\bgame[- ]chang/i,
    robust: /\brobust(ly)?\b(?! (regression|statistic|estimat|mean|standard error))/i,
    notes: /\bit is (important|worth) (to note|noting)\b|\bin conclusion\b/i,
    pairs: /\bnot only\b[^.;:]*\bbut also\b/i,
    questions: /^#{2,6} .*\?$/,
  },
};

/** On what is left of a line when formulas, code and tags are gone. */
const setting: Rules = {
  'half-width mark beside Chinese': /\p{Script=Han}\s?[,;:!?]|[,;:!?]\s?\p{Script=Han}/u,
  'half-width full stop after Chinese': /\p{Script=Han}\.(?!\w)/u,
  'half-width bracket beside Chinese': /\p{Script=Han} ?[([]|[)\]] ?\p{Script=Han}/u,
  'straight quotation mark': /["']/,
  'space beside a full-width mark': /[，。；：？！、“（《]\s+\S|\S\s+[，。；：？！、”）》]/u,
  'no space between Chinese and Latin': /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u,
  'mark twice': /[，。；：！、]{2}/u,
  'dots of another width': /\.{3}|(?<!…)…(?!…)/u,
};

const linesOf = (path: string) => readFileSync(path, 'utf8').split('\n');
const strings = ['src/components', 'src/i18n'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => (folder.endsWith('i18n') ? /\.ts$/ : /strings\.ts$/i).test(name))
    .map((name) => join(folder, name)),
);
const texts = (language: 'zh' | 'en') =>
  chapterFolders.map((folder) => join(folder, `${language}.mdx`));

function findings(path: string, lines: readonly string[], rules: Rules): string[] {
  return lines.flatMap((line, i) =>
    Object.entries(rules).flatMap(([name, rule]) => {
      const found = rule.exec(line)?.[0];
      return found === undefined ? [] : [`${path}:${i + 1}: ${name}: ${found}`];
    }),
  );
}

/** What readers see of each line of a chapter: a formula as a letter, no code, a tag by the sentences in it, a name as Chinese. */
function prose(lines: readonly string[]): string[] {
  return lines
    .join('\n')
    .replace(/\$\$[\s\S]*?\$\$|```[\s\S]*?```/g, (whole) => whole.replace(/[^\n]/g, ''))
    .replace(/^(title|description): '?(.*?)'?$/gm, '$2')
    .replace(/^ {2}'[^'\n]+': '?(.*?)'?$/gm, '$1') // a letter and what it means
    .replace(/`[^`\n]*`|\$[^$\n]+\$/g, 'x')
    .replace(/<(?:Cite|Ref|Term|Recorded|Measured|Corrects)\b[^>]*\/>/g, '口')
    .replace(/<\/?\w+((?:\s+\w+(?:="[^"]*")?)*)\s*\/?>/g, (_, attributes: string) =>
      [...attributes.matchAll(/(?:caption|text|question|summary)="([^"]*)"/g)]
        .map((each) => `${each[1]}|`)
        .join(''),
    )
    .replace(/^\s*(\d+\.|[-*])\s+|\*+/gm, '')
    .replace(/[ \t]*\|[ \t]*/g, '|')
    .split('\n');
}

/** The English words of a file of strings. */
const englishWords = (lines: readonly string[]) =>
  lines.map((line) =>
    [...line.matchAll(/(?<![\w’])'([^'\n]* [^'\n]*)'/g)]
      .map((each) => each[1] ?? '')
      .filter((word) => !/\p{Script=Han}/u.test(word))
      .join('|'),
  );

const rulesOf = (list: readonly Tell[]): Rules =>
  Object.fromEntries(list.map(({ name, pattern }) => [name, pattern]));

/** Where CTC is the subject, its blank is a term, not a space. */
const withTerms = (path: string, { 'blank for a space': space, ...rules }: Rules): Rules =>
  space === undefined || /150-multimodal|demos\/speech\//.test(path)
    ? rules
    : { ...rules, 'blank for a space': space };

/** The Chinese words of a file of strings; what is filled in counts as Chinese. */
const words = (lines: readonly string[]) =>
  lines.map((line) =>
    [...line.matchAll(/'([^'\n]*\p{Script=Han}[^'\n]*)'/gu)]
      .map((each) => (each[1] ?? '').replace(/\{\w+\}/g, '口'))
      .join('|'),
  );

describe.each(['zh', 'en'] as const)('in %s no empty phrase stands in', (language) => {
  test.each([...texts(language), ...strings])('%s', (path) => {
    expect(findings(path, linesOf(path), empty[language])).toEqual([]);
  });
});

test.each(texts('zh'))('“不仅……而且” stands at most once in %s', (path) => {
  const found = readFileSync(path, 'utf8').match(/不仅[^。]*而且/gu) ?? [];
  expect(found.length).toBeLessThanOrEqual(1);
});

describe('no word gives English away as a translation in', () => {
  const rules = { ...rulesOf(tells.en), thousands: thousands.en };
  test.each(texts('en'))('%s', (path) => {
    expect(findings(path, prose(linesOf(path)), withTerms(path, rules))).toEqual([]);
  });

  test.each(strings)('%s', (path) => {
    const shown = englishWords(linesOf(path));
    const all = { ...withTerms(path, rules), ...rulesOf(tells.interface) };
    expect(findings(path, shown, all)).toEqual([]);
  });

  test('README.md', () => {
    expect(findings('README.md', linesOf('README.md'), rules)).toEqual([]);
  });
});

test('no view puts a space before a per cent sign', () => {
  const views = readdirSync('src/components', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(svelte|astro)$/.test(name))
    .map((name) => join('src/components', name));
  const shown = { 'space before a per cent sign': /(?:\)\}|['`>]\d+) %(?=[<'`"])/ };
  expect(views.flatMap((path) => findings(path, linesOf(path), shown))).toEqual([]);
  const old = ['<b>{percent(share)} %</b>', "'100 %'", '`${percent(x)} %`', '{a % b}'];
  expect(findings('x', old, shown)).toHaveLength(3);
});

describe('no image or numeral gives Chinese away as a translation in', () => {
  const rules = { ...rulesOf(tells.zh), thousands: thousands.zh };
  test.each(texts('zh'))('%s', (path) => {
    const lines = linesOf(path);
    const found = [
      ...findings(path, prose(lines), rules),
      ...findings(path, lines, rulesOf(tells.marks)),
    ];
    expect(found).toEqual([]);
  });

  test.each(strings)('%s', (path) => {
    expect(findings(path, words(linesOf(path)), rules)).toEqual([]);
  });
});

describe('a finished chapter says it’s and don’t, at least five times in 1,000 words:', () => {
  const finished = texts('en').filter((path) =>
    /^stage: finished$/m.test(readFileSync(path, 'utf8')),
  );
  test.each(finished)('%s', (path) => {
    const text = prose(linesOf(path))
      .join('\n')
      .replace(/^---[\s\S]*?^---/m, '');
    const inWords = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
    expect((1_000 * contractionsIn(text)) / inWords).toBeGreaterThanOrEqual(5);
  });
});

describe('Chinese is set with Chinese marks in', () => {
  test.each(texts('zh'))('%s', (path) => {
    expect(findings(path, prose(linesOf(path)), setting)).toEqual([]);
  });

  test.each(strings)('%s', (path) => {
    expect(findings(path, words(linesOf(path)), setting)).toEqual([]);
  });
});

describe('each tell is caught, and what only looks like it passes:', () => {
  test.each(Object.values(tells).flat())('$name', ({ pattern, caught, passes }) => {
    for (const line of caught) expect(line).toMatch(pattern);
    for (const line of passes) expect(line).not.toMatch(pattern);
  });

  test.each([
    [
      'en',
      ['It took 2000 steps.', '16981120 parameters', 'a rate of 1500 tokens'],
      ['In 2022, 2,000 of 1.5000 and arXiv 2501.12948', 'Burt 2004, p. 1,363'],
    ],
    [
      'zh',
      ['走 2000 步', '共 167680 个参数', '约 7500 来个'],
      ['2021 年 11 月，2,000 步', '1973 年以来，占 0.12345'],
    ],
  ] as const)('thousands without a comma, %s', (language, caught, passes) => {
    for (const line of caught) expect(line).toMatch(thousands[language]);
    for (const line of passes) expect(line).not.toMatch(thousands[language]);
  });

  test('contractions', () => {
    expect(contractionsIn('It’s late, don’t wait: we’ll see what’s left. They’ve gone.')).toBe(5);
    expect(contractionsIn('The book’s price, the readers’ choice, Burt’s measure')).toBe(0);
  });
});

describe('the rules find', () => {
  test.each([
    ['zh', '随着大模型的快速发展，创业公司迎来机会。'],
    ['zh', '总之，要重视数据。'],
    ['zh', '用数据为业务赋能'],
    ['en', 'We leverage our data.'],
    ['en', 'It is important to note that models err.'],
    ['en', 'A model that is not only fast but also cheap'],
    ['en', '## Why does it matter?'],
  ] as const)('%s: %s', (language, line) => {
    expect(findings('x', [line], empty[language])).toHaveLength(1);
  });

  test.each([
    '模型,数据',
    '完了.',
    '式 (4.1) 是',
    '他说"好"',
    '第一， 第二',
    '用GPT写',
    '等等...',
    '<Figure id="a" caption="模型(toy)学字">',
  ])('%s', (line) => {
    expect(findings('x', prose([line]), setting).length).toBeGreaterThan(0);
  });

  test('and pass what is set right', () => {
    const right = [
      '从 $i=1$ 加到 $n$，用 `loss` 算；见<Ref to="eq-x" />。',
      '**试一试**：成本 50 + 20 + 30 = 100，占 7.7%（<Cite key="x" page="第 3 页" />）。',
      '1. 写下“三样东西”……',
      'leverage is a noun, statistics are robust statistics',
    ];
    expect(findings('x', prose(right), setting)).toEqual([]);
    expect(findings('x', right, { ...empty.zh, ...empty.en })).toEqual([]);
  });
});
