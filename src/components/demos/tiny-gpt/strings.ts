import type { DemoStrings } from '../../chassis/viewProps';
import type { fields } from './fields';
import { prompts } from './prompts';

const en = {
  title: 'A toy GPT that learns to write',
  caption:
    'Press Run and watch the loss fall below the dashed lines: first the guess that knows no letters, then the one that counts letters, then the one that counts pairs.',
  step: { one: 'step', many: 'steps' },
  fields: {
    text: {
      label: 'Learns from',
      options: {
        page: 'this book, in this language',
        en: 'this book, in English',
        zh: 'this book, in Chinese',
        both: 'this book, in both languages',
      },
    },
    tokens: {
      label: 'Tokens',
      options: { characters: 'characters', 'byte-pairs': 'byte pairs, learned here' },
    },
    vocabulary: {
      label: 'Largest vocabulary',
      hint: 'Rarer characters become one unknown symbol; byte pairs need at least 256.',
    },
    layers: { label: 'Layers' },
    heads: { label: 'Attention heads' },
    headWidth: { label: 'Width of a head', hint: 'The model is heads × width channels wide.' },
    context: { label: 'Context' },
    temperature: { label: 'Temperature' },
    topK: { label: 'Top-k', hint: '0 allows every token.' },
  },
  problems: {
    empty: 'The text is empty. Paste or open one with at least 200 characters.',
    'too-short': 'The text is too short to learn from: at least {limit} characters are needed.',
    'one-symbol': 'The text repeats a single symbol, so there’s nothing to predict.',
    'too-long':
      'The text is longer than {limit} MB, more than this page can learn from in an hour.',
    binary: 'This isn’t a text file: it contains bytes that no text has.',
    'utf-16': 'The file is UTF-16. Save it as UTF-8 and open it again.',
    'not-utf-8': 'The file isn’t UTF-8. Save it as UTF-8 and open it again.',
    'too-few-tokens':
      'The text is too short for this context: at least {limit} tokens are needed. A shorter context needs less.',
    'bad-tokenizer': 'The saved run has no usable tokenizer, so it wasn’t opened.',
    'text-missing':
      'This run learned from your own text{name} ({limit} characters), and a saved file doesn’t hold the text. Open or paste it under “Let it learn from a text of your own”, then press Run. Until then the model only answers.',
    'other-text':
      'The text given isn’t the one that this run learned from{name} ({limit} characters). Open or paste that one under “Let it learn from a text of your own”, then press Run.',
  },
  ...prompts.en,
  training: 'training text',
  heldOut: 'held-out text',
  uniform: 'ln V',
  unigram: 'single tokens',
  bigram: 'pairs of tokens',
  lossChart: 'Loss while it learns',
  lossAxis: 'nats per token',
  writes: 'What it writes',
  promptLabel: 'Continues from',
  write: 'Write',
  atStep: 'step {step}',
  untrained: 'untrained',
  nextLabel: 'What comes after “{prompt}”',
  rest: 'all the others',
  attends: 'Who looks at whom',
  sentenceLabel: 'Sentence',
  head: 'Layer {layer}, head {head}',
  headPicker: 'Head',
  pressRun:
    'The recorded run only answers what it was asked. Press Run, and yours will answer this.',
  looks: 'Rows look at columns to their left: the stronger the colour, the more.',
  noAnswer: 'This run hasn’t answered yet.',
  unknown: 'unknown',
  firstTokens: 'Only the first {n} tokens are drawn.',
  unknownCount: '{n} of these characters aren’t in its vocabulary: it reads them all as “unknown”.',
  ownText: 'Let it learn from a text of your own',
  ownPaste: 'Paste a text here, at least 200 characters',
  ownOpen: 'Open a .txt file',
  ownUse: 'Learn from this text',
  ownDrop: 'Back to the book’s text',
  ownUsed: 'At the next start it learns from your text “{name}” ({characters} characters).',
  ownRunning: 'This run learns from your text “{name}” ({characters} characters).',
  ownName: 'pasted',
  facts:
    '{parameters} parameters; {vocabulary} different tokens; {training} tokens to learn from, {heldOut} held out.',
};

export type Words = typeof en;

const zh: Words = {
  title: '一个学写字的小 GPT',
  caption:
    '按“运行”，看损失怎样一条条跌破虚线：先赢过一无所知的瞎猜，再赢过只数单字的，最后赢过会数前后两个字的。',
  step: { one: '步', many: '步' },
  fields: {
    text: {
      label: '学什么',
      options: {
        page: '本书，本页的语言',
        en: '本书英文版',
        zh: '本书中文版',
        both: '本书中英两版',
      },
    },
    tokens: {
      label: '词元',
      options: { characters: '按字符', 'byte-pairs': '字节对（当场学出）' },
    },
    vocabulary: {
      label: '词表上限',
      hint: '更少见的字符合并成一个未知符号；字节对至少要 256。',
    },
    layers: { label: '层数' },
    heads: { label: '注意力头' },
    headWidth: { label: '每个头的宽度', hint: '模型的宽度等于头数乘每头宽度。' },
    context: { label: '上下文' },
    temperature: { label: '温度' },
    topK: { label: 'Top-k', hint: '0 表示所有词元都可以抽到。' },
  },
  problems: {
    empty: '文本是空的。请粘贴或打开一段至少 200 字的文本。',
    'too-short': '文本太短，学不到东西：至少要 {limit} 个字符。',
    'one-symbol': '整段文本只有一种符号，没有什么可预测的。',
    'too-long': '文本超过 {limit} MB，这一页一个小时也学不完。',
    binary: '这不是文本文件：里面有文本不会有的字节。',
    'utf-16': '这个文件是 UTF-16 编码。请另存为 UTF-8 再打开。',
    'not-utf-8': '这个文件不是 UTF-8 编码。请另存为 UTF-8 再打开。',
    'too-few-tokens':
      '对这个上下文长度来说，文本太短：至少要 {limit} 个词元。缩短上下文就能用更短的文本。',
    'bad-tokenizer': '存下的运行里没有可用的分词器，没有打开。',
    'text-missing':
      '这次运行学的是你自己的文本{name}（{limit} 个字符），存下的文件里没有这份文本。请在“让它学你自己的文本”里打开或粘贴它，再按“运行”。在那之前，模型只能回答，不能训练。',
    'other-text':
      '这份文本和这次运行学的不是同一份{name}（{limit} 个字符）。请在“让它学你自己的文本”里打开或粘贴原来那份，再按“运行”。',
  },
  ...prompts.zh,
  training: '训练文本',
  heldOut: '留出文本',
  uniform: 'ln V',
  unigram: '单个词元',
  bigram: '前后两个词元',
  lossChart: '学习过程中的损失',
  lossAxis: '每个词元的奈特数',
  writes: '它写的',
  promptLabel: '接着这几个字写',
  write: '写',
  atStep: '第 {step} 步',
  untrained: '未训练',
  nextLabel: '“{prompt}”后面是什么',
  rest: '其余全部',
  attends: '谁在看谁',
  sentenceLabel: '句子',
  head: '第 {layer} 层，第 {head} 头',
  headPicker: '头',
  pressRun: '录下的运行只答当时问过的。按“运行”，你自己的就会答这一句。',
  looks: '每一行看它左边的列：颜色越浓，看得越多。',
  noAnswer: '这次运行还没有回答。',
  unknown: '未知',
  firstTokens: '只画前 {n} 个词元。',
  unknownCount: '其中 {n} 个字符不在它的词表里，它一律读作“未知”。',
  ownText: '让它学你自己的文本',
  ownPaste: '把文本粘贴到这里，至少 200 字',
  ownOpen: '打开 .txt 文件',
  ownUse: '学这段文本',
  ownDrop: '改回本书的文本',
  ownUsed: '下次开始时，它会学你的文本“{name}”（{characters} 个字符）。',
  ownRunning: '这次运行学的是你的文本“{name}”（{characters} 个字符）。',
  ownName: '粘贴的文本',
  facts: '{parameters} 个参数；{vocabulary} 种词元；{training} 个词元用来学，{heldOut} 个留出。',
};

export const strings = { en, zh } satisfies DemoStrings<typeof fields>;
