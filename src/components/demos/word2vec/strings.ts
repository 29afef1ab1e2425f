import type { DemoStrings } from '../../chassis/viewProps';
import type { fields } from './fields';

const en = {
  title: 'Word2Vec: words become places',
  caption:
    'Press Run and watch the lines between the pairs turn parallel. Then choose a word: its neighbours are what stands where it stands.',
  step: { one: 'step', many: 'steps' },
  fields: {
    kind: {
      label: 'What is guessed from what',
      options: {
        'skip-gram': 'Skip-gram: the words around from the one in the middle',
        cbow: 'CBOW: the one in the middle from the words around',
      },
    },
    output: {
      label: 'How it answers',
      options: {
        sampling: 'negative sampling: true pair or noise?',
        softmax: 'full softmax: which of all words?',
      },
    },
    tongue: {
      label: 'Text',
      options: { both: 'both languages', en: 'English', zh: 'Chinese' },
    },
    swapped: {
      label: 'Words in the other language',
      hint: 'The chance of each, in a text of both languages. At 0 nothing ties them together.',
    },
    sentences: { label: 'Sentences' },
    radius: { label: 'Window on either side, at most' },
    dynamic: {
      label: 'Windows of random width',
      hint: 'So that near words are seen more often.',
    },
    threshold: {
      label: 'Subsampling from a share of',
      hint: 'A word that stands more often in the text is passed over now and then. 0 keeps all.',
    },
    negatives: { label: 'Words from the noise' },
    power: {
      label: 'Power of the counts in the noise',
      hint: '1: as frequent as in the text. 0: all alike.',
    },
    averaging: {
      label: 'Gradient of CBOW',
      hint: 'Well-known programs leave the division out. It matters to CBOW alone.',
      options: { divided: 'divided by the words around', undivided: 'not divided' },
    },
    channels: { label: 'Numbers per word' },
  },
  reports: { excluded: 'analogies', included: 'analogies, all words' },
  problems: {
    'nothing-around':
      'With this subsampling hardly a word is left next to another. Take a higher share, or 0.',
  },
  vectors: 'Vectors',
  vectorKinds: { input: 'of words given', output: 'of words guessed', sum: 'both added' },
  shown: 'On the map',
  shownKinds: {
    gender: 'he and she',
    capital: 'countries and capitals',
    young: 'animals and their young',
    all: 'all words with a meaning',
  },
  layout: 'Map',
  layoutKinds: { pca: 'PCA, held still', tsne: 't-SNE' },
  moving:
    't-SNE puts near what is near and cares for nothing else: how far apart groups lie says little. {moves} moves so far.',
  stop: 'Hold',
  goOn: 'Go on',
  map: 'Map of the words',
  mapSummary: '{count} words. Nearest to {word} on the map: {near}.',
  seen: 'The two directions in which these words differ most; they show {share} of how they differ. From step to step the map may turn, so it’s turned back to lie where it lay.',
  unseen: 'This run hasn’t answered yet.',
  idle: 'Press Run first: the recorded run can’t answer this.',
  word: 'Word',
  languages: { en: 'English', zh: 'Chinese' },
  neighbours: 'Nearest to {word}, which stands {count} times in the text',
  cosine: 'cosine',
  analogy: 'An analogy',
  isTo: '{a} is to {b} as {c} is to …',
  parts: { a: 'first', b: 'is to', c: 'as' },
  excluded: 'without those three words',
  included: 'with every word',
  analogyNote:
    'Both lists are sorted by nearness to {b} − {a} + {c}. Usually only the first is told. When the pairs differ little, the second begins with one of the three words of the question.',
  analogies: 'Planted analogies answered right',
  axisShare: 'share',
  lossChart: 'The loss',
  axisNats: 'nats per example',
  held: 'held-out sentences',
  trained: 'batch',
  uniform: 'guessing',
  windows: 'What it learns from',
  windowsNote:
    'Three windows. The word in the middle is in bold, the words around it that are used are underlined, and behind each word stands its chance of not being passed over.',
  another: 'Others',
  facts:
    '{vocabulary} different words in a text of {places}; {parameters} parameters; {questions} analogies.',
};

const zh: typeof en = {
  title: 'Word2Vec：词变成位置',
  caption:
    '按“运行”，看成对的词之间的连线怎样渐渐平行。再选一个词：它的近邻，就是常出现在同样地方的词。',
  step: { one: '步', many: '步' },
  fields: {
    kind: {
      label: '由什么猜什么',
      options: {
        'skip-gram': 'Skip-gram：由中间的词猜周围的词',
        cbow: 'CBOW：由周围的词猜中间的词',
      },
    },
    output: {
      label: '怎样作答',
      options: {
        sampling: '负采样：真的一对，还是噪声？',
        softmax: '完整的 softmax：所有词里的哪一个？',
      },
    },
    tongue: { label: '文本', options: { both: '两种语言', en: '英文', zh: '中文' } },
    swapped: {
      label: '换成另一种语言的词',
      hint: '两种语言的文本里，每个词换掉的概率。设成 0，两种语言就毫无联系。',
    },
    sentences: { label: '句子数' },
    radius: { label: '窗口每侧最多' },
    dynamic: { label: '窗口宽度随机', hint: '离得近的词就出现得更多。' },
    threshold: {
      label: '占比超过多少就降采样',
      hint: '比这更常见的词，时不时跳过。设成 0 就一个也不跳。',
    },
    negatives: { label: '噪声词' },
    power: { label: '噪声里词频的幂', hint: '1：和文本里一样常见。0：人人平等。' },
    averaging: {
      label: 'CBOW 的梯度',
      hint: '有名的程序也会漏掉这个除法。只对 CBOW 有影响。',
      options: { divided: '除以周围的词数', undivided: '不除' },
    },
    channels: { label: '每个词的数字' },
  },
  reports: { excluded: '类比', included: '类比，不排除' },
  problems: {
    'nothing-around': '这样降采样，几乎没有哪个词身边还剩下别的词。把占比调高，或者设成 0。',
  },
  vectors: '向量',
  vectorKinds: { input: '输入一侧', output: '输出一侧', sum: '两侧相加' },
  shown: '地图上画',
  shownKinds: {
    gender: '他与她',
    capital: '国家与首都',
    young: '动物与幼崽',
    all: '所有实词',
  },
  layout: '画法',
  layoutKinds: { pca: 'PCA，不让它转', tsne: 't-SNE' },
  moving:
    't-SNE 只管把相近的放在一起，别的都不顾：各群之间隔多远，说明不了什么。已经挪了 {moves} 次。',
  stop: '停住',
  goOn: '接着挪',
  map: '词的地图',
  mapSummary: '{count} 个词。图上离“{word}”最近的：{near}。',
  seen: '横竖两个方向，是这些词差别最大的方向；它们的差别，图上看得见 {share}。每走一步，图都可能转，所以再把它转回原处。',
  unseen: '这次运行还没有答。',
  idle: '先按“运行”：录下来的那次运行答不了这个。',
  word: '词',
  languages: { en: '英文', zh: '中文' },
  neighbours: '离“{word}”最近的词（它在文本里出现 {count} 次）',
  cosine: '余弦',
  analogy: '类比',
  isTo: '{a} 之于 {b}，如同 {c} 之于……',
  parts: { a: '第一个词', b: '之于', c: '如同' },
  excluded: '排除这三个词',
  included: '一个也不排除',
  analogyNote:
    '两份名单都按离 {b} − {a} + {c} 的远近排列。通常只给人看第一份。成对的词差别不大时，第二份的头名就是题目里的三个词之一。',
  analogies: '埋下的类比答对了多少',
  axisShare: '占比',
  lossChart: '损失',
  axisNats: '奈特/例',
  held: '留出的句子',
  trained: '这一批',
  uniform: '瞎猜',
  windows: '它从什么学',
  windowsNote:
    '三个窗口。粗体是中间的词，带下划线的是用上的周围的词；每个词后面写着它不被跳过的概率。',
  another: '换一批',
  facts:
    '全文 {places} 个词，不同的有 {vocabulary} 个；{parameters} 个参数；{questions} 道类比题。',
};

export const strings = { en, zh } satisfies DemoStrings<typeof fields>;
export type Words = typeof en;
