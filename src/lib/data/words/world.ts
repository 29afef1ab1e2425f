/**
 * @file A small world in two languages: pairs of words that differ in the same way, and what is said of them. Pairs of a relation share
 * what is said of either side, both words of a pair share what they are about: a text made of it holds analogies, on purpose.
 */
import type { Language } from '../../core/language';

interface Words {
  /** The word of either side. */
  sides: readonly [string, string];
  /** What both are about. */
  about: readonly string[];
}
export interface Pair {
  en: Words;
  zh: Words;
}
export interface Relation {
  name: RelationName;
  pairs: readonly Pair[];
  /** What is said of one side and of the other, in the same order. */
  said: Record<Language, readonly [readonly string[], readonly string[]]>;
  /** `W` is a word of a pair, `A` and `B` are two things it is about, 0, 1 and 2 what is said of its side. */
  sentences: Record<Language, readonly (readonly string[])[]>;
}
export type RelationName = 'gender' | 'capital' | 'young';

const split = (text: string) => text.trim().split(/\s+/);
const side = (text: string): Words => {
  const [first, second, ...about] = split(text);
  return { sides: [first!, second!], about };
};
/** A line each: word, other word, three things; the same in Chinese. */
const pairsOf = (lines: string): Pair[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [en, zh] = line.split('|') as [string, string];
      return { en: side(en), zh: side(zh) };
    });
const sentencesOf = (lines: string) => lines.trim().split('\n').map(split);

export const relations: readonly Relation[] = [
  {
    name: 'gender',
    pairs: pairsOf(`
      king queen throne palace crown | 国王 王后 王座 宫殿 王冠
      prince princess castle sword carriage | 王子 公主 城堡 宝剑 马车
      father mother kitchen dinner garden | 父亲 母亲 厨房 晚饭 花园
      boy girl school homework teacher | 男孩 女孩 学校 作业 老师
      uncle aunt village holiday present | 叔叔 婶婶 村庄 假期 礼物
      monk nun temple prayer candle | 和尚 尼姑 寺庙 经文 蜡烛
      groom bride wedding ring cake | 新郎 新娘 婚礼 戒指 蛋糕
      wizard witch spell broom potion | 巫师 女巫 咒语 扫帚 药水`),
    said: {
      en: [split('he his himself'), split('she her herself')],
      zh: [split('他 他的 他自己'), split('她 她的 她自己')],
    },
    sentences: {
      en: sentencesOf(`
        the W and 1 A
        0 is the W with the A
        the W left 1 A for the B
        0 told the W about 1 A
        the W found the A by 2
        the A of the W is 1 B`),
      zh: sentencesOf(`
        W 喜欢 1 A
        0 就 是 带着 A 的 W
        W 为了 B 放下 1 A
        0 跟 W 说起 1 A
        W 靠 2 找到 A
        W 的 A 也 是 1 B`),
    },
  },
  {
    name: 'capital',
    pairs: pairsOf(`
      France Paris wine perfume cheese | 法国 巴黎 红酒 香水 奶酪
      Japan Tokyo sushi kimono robots | 日本 东京 寿司 和服 机器人
      China Beijing tea silk pandas | 中国 北京 茶叶 丝绸 熊猫
      Italy Rome pizza opera marble | 意大利 罗马 比萨 歌剧 大理石
      Egypt Cairo pyramids camels papyrus | 埃及 开罗 金字塔 骆驼 莎草纸
      Russia Moscow ballet snow chess | 俄罗斯 莫斯科 芭蕾 冰雪 国际象棋
      Greece Athens olives myths philosophy | 希腊 雅典 橄榄 神话 哲学
      Brazil Brasilia samba coffee football | 巴西 巴西利亚 桑巴 咖啡 足球`),
    said: {
      en: [split('border army farmers'), split('mayor streets airport')],
      zh: [split('边境 军队 农民'), split('市长 街道 机场')],
    },
    sentences: {
      en: sentencesOf(`
        the 0 of W and its A
        A and B come from W and its 1
        W is known for A by the 2
        the 1 of W love A
        in W the 2 saw B and A
        W with its 0 has A`),
      zh: sentencesOf(`
        W 的 0 和 A
        A 和 B 都 来自 W 的 1
        W 的 2 有 出名 的 A
        W 的 1 离不开 A
        在 W 的 2 看见 B 和 A
        W 有 0 也 有 A`),
    },
  },
  {
    name: 'young',
    pairs: pairsOf(`
      dog puppy bone kennel leash | 狗 狗崽 骨头 狗窝 绳子
      cat kitten mouse sofa yarn | 猫 猫崽 老鼠 沙发 毛线
      cow calf barn hay milk | 牛 牛犊 牛棚 干草 牛奶
      sheep lamb wool hill shepherd | 羊 羊羔 羊毛 山坡 牧人
      horse foal saddle stable oats | 马 马驹 马鞍 马厩 燕麦
      hen chick eggs nest corn | 母鸡 鸡雏 鸡蛋 鸡窝 玉米
      bear cub forest honey cave | 熊 熊崽 森林 蜂蜜 山洞
      lion whelp savanna zebra mane | 狮子 幼狮 草原 斑马 鬃毛`),
    said: {
      en: [split('big strong old'), split('small playful newborn')],
      zh: [split('高大 强壮 年老'), split('瘦小 顽皮 刚出生')],
    },
    sentences: {
      en: sentencesOf(`
        the 0 W near the A
        a 1 W has the A
        the 2 W smells A and B
        the W is 0 and wants A
        the A of the 1 W
        one 2 and 0 W looks at the A`),
      zh: sentencesOf(`
        0 的 W 在 A 旁边
        1 的 W 有 A
        2 的 W 闻到 A 和 B
        W 很 0 想要 A
        1 的 W 的 A
        又 2 又 0 的 W 看着 A`),
    },
  },
];
