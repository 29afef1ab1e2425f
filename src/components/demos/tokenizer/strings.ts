/** @file Every word of this demo, in both languages; what many demos have is in `i18n/training`. */
import type { DemoStrings } from '../../chassis/viewProps';
import type { fields } from './fields';

/** The same on both pages: both languages, a sign of four bytes, a rare character, accents, figures. */
const sample =
  'A language model reads no letters and no words. It reads tokens, and you pay for each.\n语言模型读的不是字，也不是词，而是词元；每个词元都要付钱。\n😀 naïve café, 𠮷野家, 12,345.67';

const en = {
  title: 'Tokens: characters, words, byte pairs',
  caption:
    'Press Run: again and again the most frequent pair of neighbours becomes one token. Then pull the slider back, and watch the text fall apart into bytes.',
  step: { one: 'merge', many: 'merges' },
  fields: {
    pace: {
      label: 'Merges a second',
      hint: 'Slow enough to watch; at 1,000 hardly anything waits.',
    },
    price: {
      label: 'Price of tokens',
      hint: 'Take it from the list of the model that you pay for.',
    },
    text: {
      label: 'Learned from',
      options: {
        both: 'this book, both languages',
        en: 'this book in English',
        zh: 'this book in Chinese',
      },
    },
    vocabulary: {
      label: 'Most characters, most words',
      hint: 'Rarer ones all become one unknown token. Byte pairs get one token with each merge.',
    },
  },
  reports: { count: 'places merged' },
  problems: {
    empty: 'The text is empty. Paste or open one with at least 200 characters.',
    'too-short': 'The text is too short to learn from: at least {limit} characters are needed.',
    'one-symbol': 'The text repeats a single symbol, so there’s nothing to learn.',
    'too-long': 'The text is longer than {limit} MB, more than this page learns from.',
    binary: 'This isn’t a text file: it contains bytes that no text has.',
    'utf-16': 'The file is UTF-16. Save it as UTF-8 and open it again.',
    'not-utf-8': 'The file isn’t UTF-8. Save it as UTF-8 and open it again.',
  },
  languages: { en: 'English', zh: 'Chinese' },
  kinds: { characters: 'characters', words: 'words', 'byte-pairs': 'byte pairs' },
  sample,
  text: 'Your text',
  nothing: 'There’s nothing to cut yet: type or paste something.',
  onlyFirst: 'Only the first {most} characters are cut; the rest stays in the box.',
  tooLong:
    'What you pasted is longer than {most} characters and wasn’t taken; your text stays as it was.',
  cutInto: 'Cut into',
  slider: 'Merges that are used',
  after: 'After {made} of {all} merges',
  tokens: 'The text as tokens',
  counted: '{tokens} tokens for {characters} characters: {each} each.',
  countedUnknown:
    '{tokens} tokens for {characters} characters: {each} each. {unknown} of them are unknown: their bytes are shown, a model sees only that something stood there.',
  drawn: ' The first {most} are drawn.',
  mergeTable: 'The last merges, up to where the slider stands',
  mergeNumber: 'merge',
  mergeJoined: 'pair',
  mergeMade: 'new token',
  mergeCount: 'times',
  ended: 'No pair occurs twice any more: there’s nothing left to merge.',
  full: 'After {n} merges there are as many tokens as this page keeps.',
  chart: 'Tokens per character of lines it hasn’t learned from',
  mergesAxis: 'merges',
  perCharacter: 'tokens per character',
  characterRule: 'one per character',
  costTable:
    'The same lines of this book in both languages, kept back from learning: {zh} characters of Chinese, {en} of English; at {price} yuan for a million tokens',
  language: 'language',
  perThousand: 'yuan for 1,000 characters',
  allLines: 'tokens for all lines',
  unknownShare: 'unknown',
  size: '{n} different',
  costNote:
    'A Chinese character costs more than a letter, and says more: the last column but one compares the same content. Models on the market learned from far more text, and have vocabularies many times as large: their counts are lower.',
  own: 'Learn from a text of your own',
  ownPaste: 'Paste a text here, at least 200 characters',
  ownOpen: 'Open a .txt file',
  ownUse: 'Learn from this text',
  ownDrop: 'Back to the book’s text',
  ownUsed: 'At the next start it learns from your text “{name}” ({characters} characters).',
  ownRunning: 'This run learns from your text “{name}” ({characters} characters).',
  ownName: 'pasted',
};

const zh: typeof en = {
  title: '词元：字符、词、字节对',
  caption:
    '按“运行”：相邻的两个词元里哪一对最多，就并成一个，一遍又一遍。然后把滑块往回拖，看文字怎样散成字节。',
  step: { one: '合并', many: '次合并' },
  fields: {
    pace: { label: '每秒几次合并', hint: '慢到看得清；调到 1,000 几乎不等。' },
    price: { label: '词元的价格', hint: '照你用的那个模型的价目表填。' },
    text: {
      label: '从哪里学',
      options: { both: '本书，中英两版', en: '本书英文版', zh: '本书中文版' },
    },
    vocabulary: {
      label: '字符和词各留多少',
      hint: '更少见的都算同一个“未知”词元。字节对每合并一次多一个词元。',
    },
  },
  reports: { count: '合并处数' },
  problems: {
    empty: '文本是空的。请粘贴或打开一段至少 200 字的文本。',
    'too-short': '文本太短，学不到东西：至少要 {limit} 个字符。',
    'one-symbol': '整段文本只有一种符号，没有什么可学的。',
    'too-long': '文本超过 {limit} MB，这一页学不了这么多。',
    binary: '这不是文本文件：里面有文本不会有的字节。',
    'utf-16': '这个文件是 UTF-16 编码。请另存为 UTF-8 再打开。',
    'not-utf-8': '这个文件不是 UTF-8 编码。请另存为 UTF-8 再打开。',
  },
  languages: { en: '英文', zh: '中文' },
  kinds: { characters: '字符', words: '词', 'byte-pairs': '字节对' },
  sample,
  text: '你的文字',
  nothing: '还没有什么可切的：请输入或粘贴一段文字。',
  onlyFirst: '只切前 {most} 个字符，其余的留在框里。',
  tooLong: '粘贴的内容超过 {most} 个字符，没有收下；你原来的文字还在。',
  cutInto: '切成',
  slider: '用上的合并次数',
  after: '合并到第 {made} 次，共 {all} 次',
  tokens: '切成词元的文字',
  counted: '{characters} 个字符切成 {tokens} 个词元，平均每个字符 {each} 个。',
  countedUnknown:
    '{characters} 个字符切成 {tokens} 个词元，平均每个字符 {each} 个。其中 {unknown} 个不认识：这里显示它的字节，模型只知道那里有个东西。',
  drawn: '只画出前 {most} 个。',
  mergeTable: '滑块停下之前的几次合并',
  mergeNumber: '第几次',
  mergeJoined: '哪一对',
  mergeMade: '新词元',
  mergeCount: '次数',
  ended: '再没有哪一对出现两次，合并到头了。',
  full: '合并了 {n} 次，词元到了这一页的上限。',
  chart: '没学过的文字，每个字符要几个词元',
  mergesAxis: '合并次数',
  perCharacter: '每个字符的词元数',
  characterRule: '一个字符一个',
  costTable:
    '本书两种语言里同样的几行，学的时候留着没用：中文 {zh} 个字符，英文 {en} 个；每百万词元 {price} 元',
  language: '语言',
  perThousand: '每千字符（元）',
  allLines: '这几行共几个词元',
  unknownShare: '不认识',
  size: '{n} 种',
  costNote:
    '一个汉字比一个字母贵，可说的也多：同样的内容各要多少，看倒数第二列。市面上的模型学过的文本多得多，词表大许多倍，数目会更小。',
  own: '让它学你自己的文本',
  ownPaste: '把文本粘贴在这里，至少 200 个字符',
  ownOpen: '打开 .txt 文件',
  ownUse: '学这份文本',
  ownDrop: '改回本书的文本',
  ownUsed: '下次开始时学你的文本“{name}”（{characters} 个字符）。',
  ownRunning: '这次学的是你的文本“{name}”（{characters} 个字符）。',
  ownName: '粘贴的文本',
};

export type Words = typeof en;
export const strings = { en, zh } satisfies DemoStrings<typeof fields>;
