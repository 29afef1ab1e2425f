import { expect, test } from 'vitest';
import { EDGE } from '../../../src/components/search/cut';
import { textDirective } from '../../../src/components/search/textDirective';

const shown = (...pieces: string[]) => decodeURIComponent(textDirective(pieces));

test('a passage is named with the words around it', () => {
  expect(shown('Then the weak ', 'tie', ' did best.')).toBe(':~:text=the weak-,tie,-did best.');
  expect(shown('', '注意力', '在位置之间')).toMatch(/^:~:text=注意力,-在/);
});

test('whole words are named, because browsers look for nothing else', () => {
  expect(shown('All ', 'network', 's fall')).toMatch(/,networks,/);
});

test('signs that mean something in an address are written as such', () => {
  expect(textDirective(['', 'held-out', ''])).toBe(':~:text=held%2Dout');
  expect(textDirective(['', 'a&b,c', ''])).toContain('a%26b%2Cc');
});

test('nothing marked, nothing named', () => {
  expect(textDirective(['only a heading has it'])).toBe('');
});

test('nothing is named across what the page has in between', () => {
  expect(shown(`see the figure${EDGE}, then the `, 'tie', ` of Burt${EDGE} and of`)).toBe(
    ':~:text=then the-,tie,-of Burt',
  );
  expect(shown('a ', `tie${EDGE} of two`, ' friends')).toBe(':~:text=a-,tie,of two,-friends');
  expect(shown('x', EDGE, 'y')).toBe('');
});
