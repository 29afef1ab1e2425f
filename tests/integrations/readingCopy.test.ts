import { describe, expect, test } from 'vitest';
import { EDGE, withoutEdges } from '../../src/components/search/cut';
import { indexHtml, readingCopy } from '../../src/integrations/readingCopy';

const page = (text: string) => `<!doctype html><html><body><nav>目录</nav><main>
  <article class="chapter"><header class="opening"><p class="where"><span>第二编</span> <span> 第四章 </span></p>
  <h1>社会资本</h1><p class="standfirst">值多少。</p></header>${text}</article>
  <nav>下一章</nav></main></body></html>`;
const sectionsOf = (text: string) => readingCopy(page(text))?.sections ?? [];
const blocksOf = (text: string) => (sectionsOf(text).at(-1)?.blocks ?? []).map(withoutEdges);

test('a chapter is its title, its place and its sections, without what is around', () => {
  const copy = readingCopy(page('<h2 id="一">一</h2><p>甲</p><p>乙</p>'));
  expect(copy).toEqual({
    title: '社会资本',
    place: '第四章',
    sections: [
      { id: '', heading: '', blocks: ['社会资本', '值多少。'] },
      { id: '一', heading: '一', blocks: ['甲', '乙'] },
    ],
  });
});

test('a page that is no chapter has no copy', () => {
  expect(readingCopy('<main><h1>离线</h1></main>')).toBeUndefined();
  expect(readingCopy('')).toBeUndefined();
});

describe('is read', () => {
  test('without what is ignored, drawn or set as a formula', () => {
    expect(
      blocksOf(
        `<p><button>词元</button><span class="card" data-pagefind-ignore>token</span>，<svg>
        <text>画</text></svg><math><mi>p</mi></math>。<sup>3</sup></p>
        <div class="equation"><math display="block"><mi>x</mi></math><span>(4.1)</span></div>`,
      ),
    ).toEqual(['社会资本', '值多少。', '词元，p。']);
  });

  test('of a demo, its title and caption alone', () => {
    const demo = `<book-demo><section><header><p>小 GPT</p><p>按“运行”。</p></header>
      <button>走一步</button><dl><dt>步/秒</dt></dl></section></book-demo>`;
    expect(blocksOf(`<p>前</p>${demo}<p>后</p>`).slice(2)).toEqual([
      '前',
      '小 GPT',
      '按“运行”。',
      '后',
    ]);
  });

  test('a note in a paragraph after the paragraph, which stays whole', () => {
    expect(blocksOf('<p>甲<span class="in-margin">注</span>乙</p>').slice(2)).toEqual([
      '甲乙',
      '注',
    ]);
  });

  test('as it stands in the page, blanks and all, and where something else stands it says so', () => {
    const text = '<p>看。84% 的<sup>3</sup>，共 <math><mn>2</mn></math> 次（ 例 ）</p>';
    expect(blocksOf(text).at(-1)).toBe('看。84% 的，共 2 次（ 例 ）');
    expect(sectionsOf(text).at(-1)?.blocks.at(-1)).toBe(
      `看。84% 的${EDGE}，共 ${EDGE}2${EDGE} 次（ 例 ）`,
    );
  });

  test('a table row by row, its cells apart', () => {
    const table =
      '<table><tr><th>项目</th><th>数量</th></tr><tr><td>数据</td><td>1 TB</td></tr></table>';
    expect(blocksOf(table).slice(2)).toEqual(['项目 · 数量', '数据 · 1 TB']);
  });
});

test('the index is given cut Chinese, the title as it is shown, and nothing that could be markup', () => {
  const html = indexHtml({
    title: '甲<乙',
    place: '',
    sections: [{ id: '一"', heading: '弱关系', blocks: ['a < b & 丙'] }],
  });
  expect(html).toContain('data-pagefind-meta="title">甲&lt;乙</p>');
  expect(html).toContain('<h2 id="一&quot;">弱 关 系 ¶</h2>');
  expect(html).toContain('<p>a &lt; b &amp; 丙 ¶</p>');
});
