import { expect, test } from 'vitest';
import { phones, type Phone } from '../../../../src/lib/data/speech/phones';

test('formants rise within what 16,000 samples a second can hold, and every sound has voice or hiss', () => {
  for (const [name, phone] of Object.entries<Phone>(phones)) {
    for (const [first, second, third] of [phone.formants, phone.to ?? phone.formants]) {
      expect(first < second && second < third && third < 4000, name).toBe(true);
    }
    expect(phone.voice + (phone.hiss?.strength ?? 0), name).toBeGreaterThan(0);
    expect(phone.length, name).toBeGreaterThan(0);
  }
});
