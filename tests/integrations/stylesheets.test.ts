import { describe, expect, test } from 'vitest';
import { once, withNeeded } from '../../src/integrations/stylesheets';

const view =
  '.map.svelte-1abc{color:red}@media (width<40em){.map.svelte-1abc>b:where(.svelte-1abc){top:0}}';
const frame = '.bar.svelte-9fra{top:0}@media (width<40em){.bar.svelte-9fra{left:0}}';

const link = (name: string) => `<link rel="stylesheet" href="/_astro/${name}">`;
const sheetsOf = (given: Record<string, string>, ofScripts: string[] = []) =>
  once(new Map(Object.entries(given)), (name) => ofScripts.includes(name));
/** Names of the sheets that a page with this body gets; without `linked` it links all. */
const linksOf = (
  body: string,
  sheets: ReturnType<typeof sheetsOf>,
  linked: string[] = [...sheets.keys()],
) => {
  const html = `<head>${linked.map(link).join('')}</head>${body}`;
  return [...withNeeded(html, sheets).matchAll(/_astro\/([^"]+)"/g)].map(([, name]) => name);
};
const keeps = (css: string, body: string) =>
  linksOf(body, sheetsOf({ 'a.css': css })).includes('a.css');

describe('a page keeps a style sheet', () => {
  test('when one of the components in it is on the page', () => {
    expect(keeps(view, '<div class="map svelte-1abc">')).toBe(true);
    expect(keeps(`${view}.row.svelte-2def{top:0}`, '<p class="row svelte-2def">')).toBe(true);
  });

  test('when a rule in it holds for everything', () => {
    expect(keeps(`${view}body{margin:0}`, '<p>')).toBe(true);
    expect(keeps('.a.svelte-1abc,p{margin:0}', '<p>')).toBe(true);
    expect(keeps(':root{--ink:#000}', '<p>')).toBe(true);
  });

  test('but not when all its rules are for components that are elsewhere', () => {
    expect(keeps(view, '<p>')).toBe(false);
    expect(keeps(view, '<p class="svelte-1abcd">')).toBe(false);
    const turning = `@keyframes svelte-1abc-turn{from{top:0}50%,60%{top:1px}to{top:0}}${view}`;
    expect(keeps(turning, '<p>')).toBe(false);
    expect(keeps('.a.svelte-1abc:is(b,i){margin:0}', '<p>')).toBe(false);
  });

  test('when it styles what stands inside one of the book’s own elements that are on the page', () => {
    const shared =
      ':is(book-demo,book-calculator) .title{top:0}@media print{book-calculator{top:0;.bar{top:0}}}';
    expect(keeps(shared, '<book-demo>')).toBe(true);
    expect(keeps(shared, '<book-calculator>')).toBe(true);
    expect(keeps(shared, '<p>')).toBe(false);
    expect(keeps(`${shared}.script-off{top:0}`, '<p>')).toBe(true);
  });

  test('once, when two names hold the same', () => {
    const two = sheetsOf({ 'a.css': 'p{top:0}', 'b.css': 'p{top:0}' });
    expect(linksOf('<p>', two)).toEqual(['a.css']);
  });
});

describe('what a sheet for everything has of components first', () => {
  const wave = 'text[data-astro-cid-abc]{top:0}@media print{text[data-astro-cid-abc]{left:0}}';
  const net = '.node[data-astro-cid-def]{top:1px}';
  const late = '.late[data-astro-cid-ghi]{top:2px}';
  const sheets = sheetsOf({ 'chapter.css': `${wave}${net}p{margin:0}${late}` });
  const cssOf = (name = '') => sheets.get(name)?.css;

  test('is a sheet of its own for each of them, and the rest stays in its order', () => {
    expect(cssOf('chapter.css')).toBe(`p{margin:0}${late}`);
    const [first, second] = sheets.get('chapter.css')?.parts ?? [];
    expect([cssOf(first), cssOf(second)]).toEqual([wave, net]);
    expect(first).toMatch(/^astro-cid-abc\.[0-9a-f]{8}\.css$/);
  });

  test('is linked before it, where its component is', () => {
    const [first, second] = sheets.get('chapter.css')?.parts ?? [];
    const linked = (body: string) => linksOf(body, sheets, ['chapter.css']);
    expect(linked('<p>')).toEqual(['chapter.css']);
    expect(linked('<text data-astro-cid-abc>')).toEqual([first, 'chapter.css']);
    const both = '<text data-astro-cid-abc><b class="node" data-astro-cid-def>';
    expect(linked(both)).toEqual([first, second, 'chapter.css']);
  });
});

describe('a rule that a page and a script both have', () => {
  const given = {
    'takeOver.css': frame,
    'Demo.css': `.title{top:0}${frame}`,
    'base.css': 'p{top:0}',
  };
  const sheets = sheetsOf(given, ['takeOver.css']);
  const demo = '<p class="bar svelte-9fra">';

  test('is in the script’s sheet alone, which follows the page’s as the rule did', () => {
    expect(sheets.get('Demo.css')?.css).toBe('.title{top:0}');
    expect(sheets.get('takeOver.css')?.css).toBe(frame);
    expect(linksOf(demo, sheets)).toEqual(['Demo.css', 'takeOver.css', 'base.css']);
  });

  test('comes to no page without its component', () => {
    expect(linksOf('<p>', sheets)).toEqual(['Demo.css', 'base.css']);
  });

  test('is linked where only the page’s sheet was', () => {
    expect(linksOf(demo, sheets, ['base.css', 'Demo.css'])).toEqual([
      'base.css',
      'Demo.css',
      'takeOver.css',
    ]);
  });

  test('stays in both where it holds for everything', () => {
    const both = sheetsOf({ 'a.css': 'p{top:0}', 'b.css': `p{top:0}${frame}` }, ['a.css']);
    expect(both.get('b.css')?.css).toBe(`p{top:0}${frame}`);
  });

  test('leaves no link to a sheet that has nothing else', () => {
    const all = sheetsOf({ 'a.css': frame, 'b.css': frame }, ['a.css']);
    expect(linksOf(demo, all)).toEqual(['a.css']);
  });
});

test('a component without its styles stops the build', () => {
  const sheets = sheetsOf({ 'a.css': view, 'b.css': 'p{top:0}' });
  expect(() => linksOf('<p class="map svelte-1abc">', sheets, ['b.css'])).toThrow('svelte-1abc');
});
