import { number } from '../../lib/core/format';
import type { Language } from '../../lib/core/language';
import type { ResultField } from '../../lib/desk/equation';

export interface Change {
  up: boolean;
  /** Without a sign, and with one; per cent in points of it. */
  amount: string;
  signed: string;
  /** Only where one direction is better. */
  verdict: 'better' | 'worse' | undefined;
}

/** What a change did to a figure; nothing where no digit that is shown differs. */
export function changeOf(
  before: number | undefined,
  now: number | undefined,
  { unit, digits = 2, better }: ResultField,
  language: Language,
): Change | undefined {
  if (before === undefined || now === undefined) return undefined;
  const scale = unit === 'share' ? 100 : 1;
  const difference = scale * (now - before);
  const amount = number(Math.abs(difference), language, digits);
  if (amount === number(0, language) || !Number.isFinite(difference)) return undefined;
  const up = difference > 0;
  const good = better && (better === 'more') === up;
  const suffix = unit === 'share' || unit === '%' ? '%' : '';
  return {
    up,
    amount: amount + suffix,
    signed: `${up ? '+' : '−'}${amount}${suffix}`,
    verdict: better && (good ? 'better' : 'worse'),
  };
}
