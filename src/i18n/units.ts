/** @file Words for the units of fields and results. A pure number, `'1'`, has none. */
import type { InBoth, Language } from '../lib/core/language';

const units: Record<string, InBoth<string>> = {
  '1': { en: '', zh: '' },
  '%': { en: '%', zh: '%' },
  step: { en: 'steps', zh: '步' },
  token: { en: 'tokens', zh: '个词元' },
  symbol: { en: 'symbols', zh: '个符号' },
  channel: { en: 'channels', zh: '个通道' },
  layer: { en: 'layers', zh: '层' },
  head: { en: 'heads', zh: '个头' },
  row: { en: 'rows', zh: '行' },
  picture: { en: 'pictures', zh: '张图' },
  agent: { en: 'agents', zh: '个智能体' },
  episode: { en: 'episodes', zh: '回合' },
  'episode/s': { en: 'episodes/s', zh: '回合/秒' },
  nat: { en: 'nats', zh: '奈特' },
  CNY: { en: 'CNY', zh: '元' },
  'CNY/month': { en: 'CNY a month', zh: '元/月' },
  '10k-CNY': { en: '10,000 CNY', zh: '万元' },
  'CNY/1M-token': { en: 'CNY per million tokens', zh: '元/百万词元' },
  person: { en: 'people', zh: '人' },
  TB: { en: 'TB', zh: 'TB' },
  month: { en: 'months', zh: '个月' },
};

/** A unit that has no words here is shown as it is written. */
export function unitWord(unit: string, language: Language): string {
  return units[unit]?.[language] ?? unit;
}
