/** @file Every word of this demo, in both languages; what many demos have is in `i18n/training`. */
import type { DemoStrings } from '../../chassis/viewProps';
import type { fields } from './fields';

const en = {
  title: 'N-grams: the next word, by counting',
  caption:
    'Press Run: three models read this book part by part and count. Then type, see which word is expected and where its chance comes from, and raise the order until it stops helping.',
  step: { one: 'part', many: 'parts' },
  reports: { bits: 'bits per character', perplexity: 'perplexity' },
  fields: {
    order: { label: 'Order N', hint: 'The N − 1 tokens before decide.' },
    smoothing: {
      label: 'Smoothing',
      options: { 'kneser-ney': 'Kneser–Ney', 'add-k': 'add k' },
    },
    k: { label: 'k', hint: 'Added to every count; Kneser–Ney doesn’t use it.' },
    tokens: {
      label: 'Table and writing in',
      options: { words: 'words', characters: 'characters', 'byte-pairs': 'byte pairs' },
    },
    text: {
      label: 'Counts',
      options: {
        page: 'this book, in this language',
        en: 'this book, in English',
        zh: 'this book, in Chinese',
        both: 'this book, in both languages',
      },
    },
    vocabulary: { label: 'Byte pairs', hint: 'How many tokens, the 256 bytes among them.' },
    pace: { label: 'Parts per second', hint: 'The text is read in 20 parts.' },
  },
  problems: {
    empty: 'The text is empty. Paste or open one with at least 200 characters.',
    'too-short': 'The text is too short to count: at least {limit} characters are needed.',
    'one-symbol': 'The text repeats a single symbol, so there’s nothing to predict.',
    'too-long': 'The text is longer than {limit} MB. This page counts up to 200,000 characters.',
    'too-many': 'The text has more than {limit} characters: its counts wouldn’t fit in memory.',
    binary: 'This isn’t a text file: it contains bytes that no text has.',
    'utf-16': 'The file is UTF-16. Save it as UTF-8 and open it again.',
    'not-utf-8': 'The file isn’t UTF-8. Save it as UTF-8 and open it again.',
  },
  noAnswer: 'This run hasn’t answered yet.',
  pressRun:
    'The recorded run only answers what it was asked, with the settings that it had. Press Run, and yours will answer this.',

  kinds: { words: 'words', characters: 'characters', 'byte-pairs': 'byte pairs' },
  readChart: 'Bits per character while it reads, order {n}',
  readAxis: 'held-out text, bits per character',
  readX: 'characters read',
  reading: 'Reading {n}, in an order of its own.',
  orderChart: 'Bits per character by order',
  orderX: 'order N',
  facts:
    '{training} characters to count, {heldOut} held out to choose settings by, {last} kept for the end.',

  models: 'Three cuts of the same text',
  kind: 'tokens',
  vocabulary: 'V',
  uniform: 'uniform model: perplexity',
  uniformBits: 'uniform: bits',
  perplexity: 'perplexity',
  perToken: 'characters per token',
  bits: 'bits per character',
  lastBits: 'bits, last set',
  modelsNote:
    'First the instrument: a model that finds all V tokens equally likely must have a perplexity of V. Perplexities count in tokens, and a token is longer in one row than in another, so only the bits can be compared between rows.',
  look: 'Look at the last set',
  lookNote:
    'Choose by the held-out text. Then look at the last set, once: if you choose by it, you’ve nothing left to be judged by.',
  looked: 'You’ve looked {n} times; from the second look on, it’s no longer unseen.',

  typed: 'Type, and see what’s expected next',
  next: 'next',
  chance: 'chance',
  rest: 'the {n} others',
  from: 'Where the chance comes from',
  uniformPart: '1/V, to every token alike',
  addedPart: 'k, to every token alike',
  order: 'order {n}',
  after: 'after “{history}”',
  afterNothing: 'after anything',
  seen: 'seen {n} times',
  never: 'never seen: it passes everything down',
  notUsed: 'add k doesn’t ask shorter histories',
  sum: 'together',
  share: 'share',

  writes: 'It writes',
  write: 'Write on',

  discounts: 'The discounts of Kneser–Ney',
  discountsNote:
    'An n-gram seen once keeps 1 − D₁ of its count, twice 2 − D₂, more often its count less D₃₊; what they give up goes to the order below. All follow from how many n-grams have a count of 1, 2, 3 and 4. Below the highest order a count is how many different tokens come before.',

  code: 'Why one article’s code always prints 0',
  codeIntro:
    'One of the articles this book began with predicts a “next word” in a few lines of Python. For any sentence you put in, it prints 0.0. Here’s what it counts and what it asks for.',
  sentence: 'Sentence',
  nextWord: 'Next word',
  codeCounted: 'It counts',
  codeCountedText: '{n} pairs of neighbouring characters, such as {pairs}: no word anywhere.',
  codeAsked: 'It asks for',
  codeAskedText:
    'the pair ({a}, {b}): a Python tuple of the last character but one and the “next word”. Every key it counted is a string. No tuple equals a string, so the count is always 0.',
  codeDivides: 'It divides by',
  codeDividesText:
    '{n}, all pairs. A chance after a history needs how often that history came, not how much was counted.',
  codePrints: 'It prints',
  codeRight: 'By words',
  codeRightText:
    'after “{history}”: {both} of {times} times came “{word}”, so P = {chance}. With one added to each of the V = {V} different words and signs: ({both} + 1) / ({times} + {V}) = {added}.',
  codeNone:
    '“{history}” never has anything after it: nothing to divide by, so unsmoothed there’s no answer. With one added it’s 1/{V} = {added} for every word.',
  codeHistory: 'Word before',
  codeTooShort: 'Type two words or more.',

  ownText: 'Let it count a text of your own',
  ownPaste: 'Paste a text here, 200 to 200,000 characters',
  ownOpen: 'Open a .txt file',
  ownUse: 'Count this text',
  ownDrop: 'Back to the book’s text',
  ownUsed: 'At the next start it counts your text “{name}” ({characters} characters).',
  ownRunning: 'This run counts your text “{name}” ({characters} characters).',
  ownName: 'pasted',
  ownSaved: 'If you save the run, the file holds your text: without it the counts can’t be made.',
};

export type Words = typeof en;

const zh: Words = {
  title: 'N 元语法：靠数数猜下一个词',
  caption:
    '按“运行”：三个模型一段一段地读这本书，边读边数。再打几个字，看它猜下一个词是什么、这份概率从哪儿来；把阶数往上调，调到没有好处为止。',
  step: { one: '段', many: '段' },
  reports: { bits: '每个字符的比特数', perplexity: '困惑度' },
  fields: {
    order: { label: '阶数 N', hint: '由前面 N − 1 个词元决定。' },
    smoothing: {
      label: '平滑',
      options: { 'kneser-ney': 'Kneser–Ney', 'add-k': '加 k' },
    },
    k: { label: 'k', hint: '给每个计数都加上这么多；Kneser–Ney 不用它。' },
    tokens: {
      label: '表格和续写按',
      options: { words: '词', characters: '字符', 'byte-pairs': '字节对' },
    },
    text: {
      label: '数什么',
      options: {
        page: '本书，本页的语言',
        en: '本书英文版',
        zh: '本书中文版',
        both: '本书中英两版',
      },
    },
    vocabulary: { label: '字节对个数', hint: '词元总数，其中 256 个是单个字节。' },
    pace: { label: '每秒几段', hint: '全文分 20 段读完。' },
  },
  problems: {
    empty: '文本是空的。请粘贴或打开一段至少 200 字的文本。',
    'too-short': '文本太短，数不出东西：至少要 {limit} 个字符。',
    'one-symbol': '整段文本只有一种符号，没有什么可猜的。',
    'too-long': '文本超过 {limit} MB。这一页最多数 20 万个字符。',
    'too-many': '文本超过 {limit} 个字符，数出来的结果内存放不下。',
    binary: '这不是文本文件：里面有文本不会有的字节。',
    'utf-16': '这个文件是 UTF-16 编码。请另存为 UTF-8 再打开。',
    'not-utf-8': '这个文件不是 UTF-8 编码。请另存为 UTF-8 再打开。',
  },
  noAnswer: '这次运行还没有回答。',
  pressRun: '录下的运行只答当时问过的，设置也是当时的。按“运行”，你自己的就会答这一句。',

  kinds: { words: '词', characters: '字符', 'byte-pairs': '字节对' },
  readChart: '边读边量：每个字符几比特（{n} 阶）',
  readAxis: '留出文本，比特/字符',
  readX: '读过的字符数',
  reading: '第 {n} 遍，各段的次序和别的遍不同。',
  orderChart: '各阶每个字符几比特',
  orderX: '阶数 N',
  facts: '{training} 个字符用来数，{heldOut} 个留出来选设置，{last} 个留到最后。',

  models: '同一份文本，三种切法',
  kind: '词元',
  vocabulary: 'V',
  uniform: '均匀模型的困惑度',
  uniformBits: '均匀模型的比特数',
  perplexity: '困惑度',
  perToken: '每个词元几个字符',
  bits: '比特/字符',
  lastBits: '最后一份的比特数',
  modelsNote:
    '先检查量具：一个认为 V 种词元都同样可能的模型，困惑度必须正好是 V。困惑度是按词元算的，三行的词元长短不一，所以行与行之间只能比比特数。',
  look: '看最后一份',
  lookNote:
    '设置照着留出文本选。选定了再看最后一份，只看一次：照着它选的人，就没有东西可以用来检验自己了。',
  looked: '你已经看了 {n} 次；从第二次起，它就不算没见过的了。',

  typed: '打几个字，看它猜下一个是什么',
  next: '下一个',
  chance: '概率',
  rest: '其余 {n} 种',
  from: '概率从哪儿来',
  uniformPart: '1/V，人人有份',
  addedPart: 'k，人人有份',
  order: '{n} 阶',
  after: '在“{history}”之后',
  afterNothing: '不看前文',
  seen: '见过 {n} 次',
  never: '从没见过，全部交给下一阶',
  notUsed: '加 k 不问更短的前文',
  sum: '合计',
  share: '份额',

  writes: '它写的',
  write: '接着写',

  discounts: 'Kneser–Ney 扣掉多少',
  discountsNote:
    '见过一次的 n 元组留下 1 − D₁，两次的留下 2 − D₂，更多次的留下次数减 D₃₊；扣下来的交给低一阶。这几个数都由出现 1、2、3、4 次的 n 元组各有多少个推出来。最高阶以下，数的是它前面出现过多少种不同的词元。',

  code: '有一篇文章的代码为什么总是打印 0',
  codeIntro:
    '本书最初依据的文章里，有一篇用几行 Python 预测“下一个词”。不管给它什么句子，它都打印 0.0。看看它数的是什么、问的又是什么。',
  sentence: '句子',
  nextWord: '下一个词',
  codeCounted: '它数的是',
  codeCountedText: '{n} 对相邻的字符，例如 {pairs}：没有一个词。',
  codeAsked: '它问的是',
  codeAskedText:
    '由 {a} 和 {b} 组成的 Python 元组，即倒数第二个字符和“下一个词”。可它数的时候，每个键都是字符串。元组和字符串永远不相等，所以次数总是 0。',
  codeDivides: '它除以',
  codeDividesText: '{n}，也就是全部对数。要算某段前文之后的概率，该除以这段前文出现的次数。',
  codePrints: '它打印',
  codeRight: '按词来数',
  codeRightText:
    '“{history}”之后共 {times} 次，其中 {both} 次是“{word}”，所以 P = {chance}。给 V = {V} 种词和标点各加一：({both} + 1) / ({times} + {V}) = {added}。',
  codeNone:
    '“{history}”后面从来没有词：没有可以除的数，不平滑就没有答案。各加一之后，每个词都是 1/{V} = {added}。',
  codeHistory: '前一个词',
  codeTooShort: '请至少写两个词。',

  ownText: '让它数你自己的文本',
  ownPaste: '把文本粘贴到这里，200 到 20 万字',
  ownOpen: '打开 .txt 文件',
  ownUse: '数这段文本',
  ownDrop: '改回本书的文本',
  ownUsed: '下次开始时，它会数你的文本“{name}”（{characters} 个字符）。',
  ownRunning: '这次运行数的是你的文本“{name}”（{characters} 个字符）。',
  ownName: '粘贴的文本',
  ownSaved: '如果保存这次运行，文件里会有你的文本：没有它就数不出来。',
};

export const strings = { en, zh } satisfies DemoStrings<typeof fields>;
