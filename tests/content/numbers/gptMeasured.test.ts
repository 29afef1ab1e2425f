/** @file What chapter 14 prints of runs that are not recorded: it must be in docs/log.md and in both languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printed } from '../../helpers/printed';

const log = readFileSync('docs/log.md', 'utf8');
const { near, nearIn } = printed('140-gpt');

describe('what was measured is in the log', () => {
  const logged = (...pieces: readonly string[]) => {
    for (const piece of pieces) expect(log).toContain(piece);
  };

  test('small and default, with mask and without', () => {
    logged('| context 8, one layer | 2.387 | 2.285 | 2.243 | 2.053 | 1.937 |');
    logged('| default | 2.275 | 2.149 | 2.087 | 1.844 | 1.668 |');
    logged('| no mask | 2.251 | 0.262 | 0.102 | 0.074 | 0.074 |');
    near('2.053', '1.844');
    near('2.251', '2.275', '0.262', '0.102');
    near('0.10', '0.07');
  });

  test('learning rates', () => {
    logged('2.58 (0.0003), 2.45 (0.0007), 2.34 (0.0015), 2.34 (0.003), 2.66 (0.006)');
    near('0.0003', '0.0007', '0.0015', '0.003', '0.006', '2.58', '2.45', '2.34', '2.34', '2.66');
  });

  test('Chinese, learned by heart', () => {
    logged('| Chinese | 4.630 | 4.560 | 500 | 5.408 | 1.986 |');
    near('1.99', '5.41');
  });

  test('neighbours in the embedding table', () => {
    logged('a → e 0.46, o 0.43, i 0.42; p → b 0.46, m 0.37; `,` → `;` 0.70, `:` 0.66, `.` 0.61');
    logged(
      '上 → 下 0.52; 就 → 只 0.62, 也 0.57; 它 → 你 0.69; 一 → 两 0.55; ， → 。 0.78, ； 0.71',
    );
    nearIn('en', 'closest to a was e, then o and i', 'Closest to p was b, then m');
    nearIn('zh', '离“上”最近的是“下”', '离“就”最近的是“只”，其次是“也”', '离 a 最近的是 e、o、i');
  });
});
