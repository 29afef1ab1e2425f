/** @file What every field of a page hears of an input method. */
import { expect, type Locator } from '@playwright/test';

/** Every field of these instruments hears of a composition once, when it is over. */
export async function expectHeardOnce(instruments: Locator): Promise<void> {
  const heard = await instruments.evaluateAll((elements) =>
    elements
      .flatMap((element) => [
        ...element.querySelectorAll<HTMLInputElement>('input[type=text], textarea'),
      ])
      .filter((field) => !field.readOnly)
      .map((field) => {
        let [input, keys] = [0, 0];
        field.addEventListener('input', () => input++);
        field.addEventListener('keydown', () => keys++);
        const say = (event: Event): number => {
          field.dispatchEvent(event);
          return input + keys;
        };
        const during = [
          say(new CompositionEvent('compositionstart', { bubbles: true })),
          say(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
          say(new InputEvent('input', { isComposing: true, bubbles: true })),
          say(new InputEvent('input', { bubbles: true })),
        ];
        const after = [
          say(new CompositionEvent('compositionend', { bubbles: true })),
          say(new KeyboardEvent('keydown', { key: 'a', bubbles: true })),
        ];
        return [...during, ...after].join(' ');
      }),
  );
  for (const counts of heard) expect(counts).toBe('0 0 0 0 1 2');
}
