import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Spoken } from '../../../src/components/chassis/spoken.svelte';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** What is heard while something new is said every tenth of a second. */
function heard(spoken: Spoken, seconds: number): string[] {
  const lines: string[] = [];
  for (let i = 0; i < seconds * 10; i++) {
    spoken.say(`line ${i}`);
    vi.advanceTimersByTime(100);
    if (spoken.line !== lines.at(-1)) lines.push(spoken.line);
  }
  return lines.filter(Boolean);
}

test('of what changes all the time a line is spoken every five seconds, the newest', () => {
  const lines = heard(new Spoken(), 21);
  expect(lines).toHaveLength(5);
  expect(lines.at(-1)).toBe('line 205');
});

test('a change of state is told at once, and what waited is not told after it', () => {
  const spoken = new Spoken();
  heard(spoken, 3);
  spoken.say('still running');
  spoken.now('paused');
  expect(spoken.line).toBe('paused');
  vi.advanceTimersByTime(60_000);
  expect(spoken.line).toBe('paused');
});
