import { expect, test } from 'vitest';
import { embedCode } from '../../../src/components/chassis/embedCode';

const embedded = { name: 'tiny-gpt', language: 'en', title: 'A toy GPT', settings: '' } as const;

test('the code holds a script, the element and a link for who sees no frame', () => {
  expect(embedCode(embedded, 'https://example.org/book/')).toBe(
    [
      '<script src="https://example.org/book/embed.js" async></script>',
      '<jieshi-demo name="tiny-gpt" lang="en">',
      '  <a href="https://example.org/book/embed/en/tiny-gpt/">A toy GPT</a>',
      '</jieshi-demo>',
    ].join('\n'),
  );
});

test('settings and titles cannot break out of their places', () => {
  const code = embedCode(
    { ...embedded, title: 'A <b>"toy"</b> & more', settings: 'layers=3&seed=7&text="><script>' },
    'https://example.org/',
  );
  expect(code).toContain('settings="layers=3&amp;seed=7&amp;text=&quot;>&lt;script>"');
  expect(code).toContain('>A &lt;b>&quot;toy&quot;&lt;/b> &amp; more</a>');
});
