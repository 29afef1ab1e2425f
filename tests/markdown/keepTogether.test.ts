import { expect, test } from 'vitest';
import { compile } from './compile';

test('a per cent sign stands at its number, also behind a formula', async () => {
  expect(await compile('saves 8.2 % of it')).toContain('saves 8.2% of it');
  expect(await compile('about $x^2$ % of it')).toContain('"\u2060% of it"');
  expect(await compile('a % sign')).toContain('a % sign');
});

test('a mark is not parted from the formula or the term that it touches', async () => {
  const jsx = await compile('令 $x$，再令（$y$）。 <Term key="attention" />：见。 $z$ 等');
  const groups = jsx.split('"together">').slice(1);
  expect(groups[0]).toMatch(/^<\S+ class="math" .*?<mi>x<.*? \/>\{"，"\}<\//);
  expect(groups[1]).toMatch(/^\{"（"\}<\S+ class="math" .*?<mi>y<.*? \/>\{"）。"\}<\//);
  expect(groups[2]).toMatch(/^<Term [^>]*\/>\{"："\}<\//);
  expect(jsx.match(/"together"/g)).toHaveLength(3);
});
