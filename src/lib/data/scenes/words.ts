/**
 * @file The words of the questions, in both languages. A word is a number for the model, which learns what it means; two words
 * for the same are two numbers. What carries no meaning here (“what is the”) is left out, and so is the order: “the top left”
 * and “left, at the top” ask the same.
 */
import type { Language } from '../../core/language';

/** By name the forms of each language, the one that is written first; number 0 is no word. */
export const words = {
  ring: { en: ['ring', 'circle'], zh: ['圆环', '圆圈', '圆'] },
  square: { en: ['square'], zh: ['方块', '正方形'] },
  triangle: { en: ['triangle'], zh: ['三角形', '三角'] },
  diamond: { en: ['diamond'], zh: ['菱形'] },
  plus: { en: ['plus'], zh: ['加号', '十字'] },
  cross: { en: ['cross'], zh: ['叉号', '叉子', '叉'] },
  bar: { en: ['bar'], zh: ['横条', '横杠'] },
  moon: { en: ['moon', 'crescent'], zh: ['月牙', '月亮'] },
  top: { en: ['top'], zh: ['上', '上角'] },
  upper: { en: ['upper'], zh: ['上面', '上边'] },
  bottom: { en: ['bottom'], zh: ['下', '下角'] },
  lower: { en: ['lower'], zh: ['下面', '下边'] },
  left: { en: ['left'], zh: ['左边', '左'] },
  leftHand: { en: ['left-hand'], zh: ['左侧', '左面'] },
  right: { en: ['right'], zh: ['右边', '右'] },
  rightHand: { en: ['right-hand'], zh: ['右侧', '右面'] },
  above: { en: ['above'], zh: ['上方'] },
  over: { en: ['over'], zh: ['上头', '顶上'] },
  below: { en: ['below', 'beneath'], zh: ['下方'] },
  under: { en: ['under', 'underneath'], zh: ['底下', '下头'] },
  dark: { en: ['dark', 'darker'], zh: ['深色', '深'] },
  black: { en: ['black'], zh: ['黑色', '黑'] },
  light: { en: ['light', 'lighter', 'pale'], zh: ['浅色', '浅'] },
  grey: { en: ['grey', 'gray'], zh: ['灰色', '灰'] },
} as const satisfies Record<string, Record<Language, readonly string[]>>;

export type Word = keyof typeof words;
export const WORDS = Object.keys(words) as Word[];
/** Different numbers, that of no word included. */
export const VOCABULARY = WORDS.length + 1;
/** Words of a sentence that are looked at; a made question has two. */
export const MOST_WORDS = 6;

export const idOf = (word: Word): number => WORDS.indexOf(word) + 1;
export const wordOf = (id: number): Word | undefined => WORDS[id - 1];

/** Words that one may use and that say nothing about which shape is meant. */
const EMPTY: Record<Language, readonly string[]> = {
  en: (
    'a an and are at be by can colored coloured corner find figure hand here i in is it item its just lies me name of on one ' +
    'object please row see shape show side sits standing stands tell that the there thing this to we what what’s which ' +
    'who you'
  ).split(' '),
  zh: [
    ...[
      '什么',
      '哪个',
      '哪一个',
      '那个',
      '那一个',
      '这个',
      '一个',
      '图形',
      '形状',
      '东西',
      '位置',
      '告诉我',
      '颜色',
    ],
    ...[
      '角落',
      '是',
      '靠',
      '的',
      '在',
      '有',
      '请问',
      '请',
      '问',
      '它',
      '呢',
      '里',
      '边',
      '面',
      '个',
      '和',
      '处',
      '紧挨着',
      '挨着',
    ],
  ],
};

export interface Parsed {
  /** What the model sees, each once, in the order of the sentence. */
  words: Word[];
  /** As they were typed, to be told. */
  unknown: string[];
}

/**
 * Finds the words of a sentence; capitals and marks don’t matter. Next to a named shape “on top” is above it, and where none is
 * named “above” is the top.
 */
export function parse(sentence: string, language: Language): Parsed {
  const plain = sentence.toLowerCase().replace(/'/g, '’').slice(0, 200);
  const { words: found, unknown } = language === 'en' ? parseSpaced(plain) : parseDense(plain);
  const named = found.some(isShape);
  const settled = found.map((word) => {
    const pair = HEIGHTS.find((each) => each.includes(word));
    return pair?.[named ? 1 : 0] ?? word;
  });
  return { words: [...new Set(settled)].slice(0, MOST_WORDS), unknown };
}

/** Of a corner, and of a place next to a shape. */
const HEIGHTS: readonly (readonly [Word, Word])[] = [
  ['top', 'above'],
  ['upper', 'over'],
  ['bottom', 'below'],
  ['lower', 'under'],
];

const formsOf = (language: Language) =>
  new Map(WORDS.flatMap((word) => words[word][language].map((form) => [form as string, word])));

function parseSpaced(plain: string): Parsed {
  const forms = formsOf('en');
  const found = new Set<Word>();
  const unknown = new Set<string>();
  for (const [piece] of plain.matchAll(/[\p{L}\p{N}]+(?:[-’][\p{L}\p{N}]+)*/gu)) {
    const form = [piece, piece.replace(/(?:’s|s)$/, '')].find((each) => forms.has(each));
    if (form !== undefined) found.add(forms.get(form) as Word);
    else if (!EMPTY.en.includes(piece)) unknown.add(piece);
  }
  return { words: [...found], unknown: [...unknown] };
}

/** Where no spaces stand, the longest form that fits is taken. */
function parseDense(plain: string): Parsed {
  const forms = formsOf('zh');
  const all = [...forms.keys(), ...EMPTY.zh].sort((a, b) => b.length - a.length);
  const found = new Set<Word>();
  const unknown: string[] = [];
  let open = '';
  const close = () => {
    if (open !== '' && !unknown.includes(open)) unknown.push(open);
    open = '';
  };
  for (let at = 0; at < plain.length;) {
    const form = all.find((each) => plain.startsWith(each, at));
    const sign = String.fromCodePoint(plain.codePointAt(at) ?? 32);
    if (form !== undefined || !/[\p{L}\p{N}]/u.test(sign)) close();
    else open += sign;
    const word = form === undefined ? undefined : forms.get(form);
    if (word !== undefined) found.add(word);
    at += form?.length ?? sign.length;
  }
  close();
  return { words: [...found], unknown };
}

const isShape = (word: Word) => WORDS.indexOf(word) < WORDS.indexOf('top');
const isShade = (word: Word) => WORDS.indexOf(word) >= WORDS.indexOf('dark');

/** A made question as one would ask it: the words of a corner, of a shade and a side, or of a side and a neighbour. */
export function written(ids: readonly number[], language: Language): string {
  const [first, second] = ids.map(wordOf);
  if (first === undefined || second === undefined) return '';
  const [a, b] = [words[first][language][0], words[second][language][0]];
  if (language === 'en') {
    if (isShape(second)) {
      const side = { left: 'to the left of', right: 'to the right of' } as Partial<
        Record<Word, string>
      >;
      const hand = first === 'leftHand' || first === 'rightHand' ? `on the ${a} side of` : a;
      return `What’s ${side[first] ?? hand} the ${b}?`;
    }
    if (isShade(first)) return `What’s the ${a} shape ${sideOf(second, b)}?`;
    return `What’s in the ${a} ${b} corner?`;
  }
  if (isShape(second)) return `${b}${a}是什么？`;
  const bare = (word: Word) => word === 'top' || word === 'bottom';
  if (isShade(first)) return bare(second) ? `靠${b}、${a}的是什么？` : `${b}${a}的是什么？`;
  return bare(first) ? `${b}靠${a}的是什么？` : `${a}${b}的是什么？`;
}

function sideOf(word: Word, form: string): string {
  if (word === 'top' || word === 'bottom') return `at the ${form}`;
  if (word === 'left' || word === 'right') return `on the ${form}`;
  return word === 'upper' || word === 'lower' ? `in the ${form} row` : `on the ${form} side`;
}
