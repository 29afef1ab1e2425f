import { describe, expect, test } from 'vitest';
import { needed } from '../../src/integrations/stylesheets';

const view =
  '.map.svelte-1abc{color:red}@media (width<40em){.map.svelte-1abc>b:where(.svelte-1abc){top:0}}';

describe('a page keeps a style sheet', () => {
  test('when one of the components in it is on the page', () => {
    expect(needed(view, '<div class="map svelte-1abc">')).toBe(true);
    expect(needed(`${view}.row.svelte-2def{top:0}`, '<p class="row svelte-2def">')).toBe(true);
  });

  test('when a rule in it holds for everything', () => {
    expect(needed(`${view}body{margin:0}`, '<p>')).toBe(true);
    expect(needed('.a.svelte-1abc,p{margin:0}', '<p>')).toBe(true);
    expect(needed(':root{--ink:#000}', '<p>')).toBe(true);
  });

  test('but not when all its rules are for components that are elsewhere', () => {
    expect(needed(view, '<p>')).toBe(false);
    const turning = `@keyframes svelte-1abc-turn{from{top:0}50%,60%{top:1px}to{top:0}}${view}`;
    expect(needed(turning, '<p>')).toBe(false);
    expect(needed('.a.svelte-1abc:is(b,i){margin:0}', '<p>')).toBe(false);
  });
});
