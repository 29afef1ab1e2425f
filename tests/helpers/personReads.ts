/**
 * @file What a person reads where a number is written, as `number.test.ts` holds the gate against it.
 *
 * Made apart from the gate and slower: sign by sign and in whole numbers of any size. It may read more than the gate does.
 */

const unseen = new Set(
  '\u00ad\u200b\u200c\u200d\u200e\u202a\u202c\u202d\u2060\u2066\u2068\u2069\ufeff',
);
const turning = new Set('\u061c\u200f\u202b\u202e\u2067');
const blanks = new Set(' \u00a0\u2009\u202f\u3000');
const dashes = new Set('-\u2010\u2011\u2012–−－﹣');
const strokes = new Set('/⁄∕／');

/** Yuan for one, times a million. */
const currencies: [name: string, worth: bigint][] = [
  ...['¥', '￥', 'CN¥', 'CNY', 'RMB', '人民币', '元', '元人民币', 'yuan', '块', '块钱'].map(
    of(1_000_000n),
  ),
  ...['$', 'US$', 'USD', '美元', '美金', 'dollar', 'dollars'].map(of(7_188_400n)),
  ...['€', 'EUR', '欧元', 'euro', 'euros'].map(of(7_525_700n)),
  ...['HK$', 'HKD', '港元', '港币'].map(of(926_040n)),
  ...['£', '￡', 'GBP', '英镑'].map(of(9_076_500n)),
  ...['JP¥', 'JPY', '日元', '日圆', 'yen'].map(of(46_233n)),
];
const powers: [name: string, power: number][] = [
  ...Object.entries({ 百: 2, 千: 3, 万: 4, 萬: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8, 億: 8 }),
  ...Object.entries({ 十亿: 9, 百亿: 10, 千亿: 11, 万亿: 12, k: 3, K: 3, M: 6, bn: 9 }),
  ...Object.entries({ thousand: 3, million: 6, billion: 9, trillion: 12, '%': -2 }),
];

function of(worth: bigint) {
  return (name: string): [string, bigint] => [name, worth];
}

/** One kind of each sign; a tab stays what it is. Undefined where the eye would go another way. */
function seen(text: string): string | undefined {
  let plain = '';
  for (const sign of text) {
    if (turning.has(sign)) return undefined;
    if (unseen.has(sign)) continue;
    if (blanks.has(sign)) plain += ' ';
    else if (dashes.has(sign)) plain += '-';
    else if (strokes.has(sign)) plain += '/';
    else if ('０１２３４５６７８９'.includes(sign)) plain += '０１２３４５６７８９'.indexOf(sign);
    else plain += { '，': ',', '．': '.', '。': '.', '％': '%', '＋': '+' }[sign] ?? letter(sign);
  }
  return plain.trim();
}

const letter = (sign: string) =>
  /[！-～]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign;

class Eye {
  at = 0;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  over = () => this.at >= this.text.length;
  blank(): void {
    while (this.text[this.at] === ' ') this.at += 1;
  }
  /** The longest of the names that stands here. */
  name<T>(names: readonly [string, T][]): T | undefined {
    const here = names
      .filter(([name]) => this.text.toLowerCase().startsWith(name.toLowerCase(), this.at))
      .filter(([name]) => name.length > 1 || this.text.startsWith(name, this.at))
      .sort(([a], [b]) => b.length - a.length)[0];
    if (here) this.at += here[0].length;
    return here?.[1];
  }
  sign(): 1n | -1n | undefined {
    const here = this.text[this.at];
    if (here !== '-' && here !== '+') return undefined;
    this.at += 1;
    return here === '-' ? -1n : 1n;
  }
  /** Digits and how many of them are behind the point. */
  amount(): { digits: bigint; behind: number } | undefined {
    const run = /^[\d.,]+(?: \d{3}(?!\d))*(?:\.\d*)?/.exec(this.text.slice(this.at))?.[0] ?? '';
    this.at += run.length;
    const [whole = '', ...rest] = run.split('.');
    const groups = whole.split(/[, ]/);
    const uneven = groups.slice(1).some((group) => group.length !== 3);
    const first = groups[0] ?? '';
    const long = groups.length > 1 && (first.length > 3 || first.length === 0 || first[0] === '0');
    const mixed = whole.includes(',') && whole.includes(' ');
    const behind = rest[0] ?? '';
    const all = groups.join('') + behind;
    if (rest.length > 1 || uneven || long || mixed || !/^\d+$/.test(all)) return undefined;
    return { digits: BigInt(all), behind: behind.length };
  }
  exponent(): number {
    const here = /^[eE][+-]?\d+/.exec(this.text.slice(this.at))?.[0];
    this.at += here?.length ?? 0;
    return here ? Number(here.slice(1)) : 0;
  }
}

/** @returns Undefined where a person reads no number. `money` is whether an amount in yuan is asked for. */
export function personReads(text: string, money: boolean): number | undefined {
  const plain = seen(text);
  if (plain === undefined) return undefined;
  const eye = new Eye(plain);
  let sign = eye.sign();
  eye.blank();
  const before = eye.name(currencies);
  eye.blank();
  sign ??= eye.sign();
  eye.blank();
  const amount = eye.amount();
  if (!amount) return undefined;
  let tens = eye.exponent() - amount.behind;
  eye.blank();
  if (plain[eye.at] === '/') return quotient(eye, (sign ?? 1n) * amount.digits, -amount.behind);
  const power = eye.name(powers) ?? 0;
  tens += power;
  eye.blank();
  const after = eye.name(currencies);
  if (!eye.over()) return undefined;
  const worth = after ?? before;
  if (worth !== undefined && (!money || power === -2)) return undefined;
  const number = Number(`${(sign ?? 1n) * amount.digits}e${tens}`);
  return worth === undefined ? number : (number * Number(worth)) / 1e6;
}

function quotient(eye: Eye, above: bigint, tens: number): number | undefined {
  eye.at += 1;
  eye.blank();
  const below = eye.amount();
  if (!below || !eye.over()) return undefined;
  return Number(`${above}e${tens}`) / Number(`${below.digits}e${-below.behind}`);
}
