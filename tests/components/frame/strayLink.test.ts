/** What is said of a link with settings that nobody on its page takes. */
import { describe, expect, test } from 'vitest';
import { saidOf, type Home } from '../../../src/components/frame/strayLink';

const chapter = { title: 'Nets', address: '/book/en/nets/' };
const homes: Record<string, Home> = { nets: { title: 'A net', chapter }, lone: { title: 'Alone' } };
const ask = (name: string) => Promise.resolve(homes[name]);
const say = (hash: string, language: 'en' | 'zh' = 'en') => saidOf(hash, ['here'], language, ask);

test('what the page has is its own matter', async () => {
  expect(await say('#demo=here&seed=3')).toBeUndefined();
  expect(await say('#seed=3')).toBeUndefined();
});

describe('what the book has elsewhere', () => {
  test('is linked, with the settings', async () => {
    const said = await say('#demo=nets&seed=3');
    expect(said?.sentence).toContain('“A net”');
    expect(said?.link).toEqual({
      text: 'Nets',
      address: '/book/en/nets/#demo=nets&seed=3',
      end: '.',
    });
  });
  test('without a chapter it has its own page', async () => {
    expect((await say('#demo=lone', 'zh'))?.link).toEqual({
      text: '单独的一页',
      address: '/embed/zh/lone/#demo=lone',
      end: '。',
    });
  });
});

test('a name that nobody has is told as it was given, cut where it is long, and not asked for where it is none', async () => {
  expect((await say('#demo=nots'))?.sentence).toContain('“nots”, but nothing');
  const asked: string[] = [];
  const odd = `#demo=../${'x'.repeat(90)}`;
  const said = await saidOf(odd, [], 'zh', (name) => {
    asked.push(name);
    return ask(name);
  });
  expect(said?.sentence).toMatch(/“\.\.\/x{37}”/);
  expect(said?.link).toBeUndefined();
  expect(asked).toEqual([]);
});

test('where nothing can be asked, nothing is claimed of the book', async () => {
  const said = await saidOf('#demo=nets', [], 'en', () => Promise.reject(new Error('no line')));
  expect(said).toEqual({ sentence: 'This link is for “nets”, which isn’t on this page.' });
});

test('settings for nobody by name are told where nothing can be set', async () => {
  const said = await saidOf('#seed=3', [], 'en', ask);
  expect(said?.sentence).toBe(
    'This link carries settings, but nothing on this page has any to set.',
  );
});
