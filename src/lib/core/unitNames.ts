/**
 * @file How people write the unit of a field behind a number: `12 个月`, `3人`, `3000元/月`, `$2 per million tokens`.
 *
 * Only the field's own unit is taken: `12 个月` in a field of years is no number there. Left out: what could be read
 * otherwise, such as `3月`, which is March.
 */
const counted: Readonly<Record<string, string>> = {
  month: '个月|months|month',
  year: '年|years|year',
  week: '周|个星期|星期|weeks|week',
  day: '天|days|day',
  hour: '小时|个小时|hours|hour|h',
  second: '秒|seconds|second|s',
  person: '人|个人|位|名|people|persons|person',
  user: '个用户|用户|users|user',
  tie: '条联系|ties|tie',
  token: '个词元|词元|tokens|token',
  '1M-token': '百万词元|百万个词元|百万token|million tokens|M tokens|1M tokens',
  step: '步|steps|step',
  symbol: '个符号|symbols|symbol',
  channel: '个通道|channels|channel',
  layer: '层|layers|layer',
  head: '个头|heads|head',
  row: '行|rows|row',
  picture: '张图|pictures|picture',
  word: '个词|词|words|word',
  sentence: '句|句话|sentences|sentence',
  example: '个例子|例子|examples|example',
  agent: '个智能体|agents|agent',
  episode: '回合|episodes|episode',
  nat: '奈特|nats|nat',
  accelerator: '张加速卡|张卡|卡|accelerators|accelerator',
  'accelerator-hour': '卡时|accelerator hours|accelerator hour',
  GB: 'GB',
  TB: 'TB',
};
/** Only behind a stroke. */
const per: Readonly<Record<string, string>> = {
  ...counted,
  month: `${counted['month'] ?? ''}|月`,
  day: `${counted['day'] ?? ''}|日`,
  s: counted['second'] ?? '',
};

/** The longest first; names hold no sign that a pattern would take for its own. */
const anyOf = (names: string): string =>
  names
    .split('|')
    .toSorted((a, b) => b.length - a.length)
    .join('|');

/** Of the unit at the end of a text; undefined for one that nobody writes, or that is money alone. */
function patternOf(unit: string): RegExp | undefined {
  const [head = '', ...rates] = unit.split('/');
  const own = counted[head] ?? counted[head.replace(/^(?:1k|10k|100M)-/, '')];
  const behind = rates.map((rate) => per[rate]).filter((names) => names !== undefined);
  if (own === undefined && behind.length === 0) return undefined;
  const parts = [
    own === undefined ? '' : `(?:${anyOf(own)})?`,
    ...behind.map((names) => `(?: ?(?:[/·]|每|per |an? ) ?(?:${anyOf(names)}))?`),
  ];
  return new RegExp(String.raw`(?<=[\d.%\p{L}\p{Sc} ])${parts.join('')}$`, 'iu');
}

const patterns = new Map<string, RegExp | undefined>();

/** @param text - As `halfWidth` gives it. */
export function withoutUnit(text: string, unit: string): string {
  if (!patterns.has(unit)) patterns.set(unit, patternOf(unit));
  const pattern = patterns.get(unit);
  return pattern ? text.replace(pattern, '').trimEnd() : text;
}
