import { expect, test } from 'vitest';
import { counted } from '../../../src/components/chassis/counted';

const step = (one: string, many: string) => ({ step: { one, many } });

test('one is counted in the singular, in a language that has it', () => {
  expect(counted(1, step('customer', 'customers'), 'en')).toBe('1 customer');
  expect(counted(0, step('customer', 'customers'), 'en')).toBe('0 customers');
  expect(counted(1_000, step('customer', 'customers'), 'en')).toBe('1,000 customers');
  expect(counted(1, step('客户', '位客户'), 'zh')).toBe('1 位客户');
});
