/** @file Words of the page that says what of the book is kept without network. `{name}` marks what is filled in. */
import type { InBoth } from '../lib/core/language';

const en = {
  title: 'Reading offline',
  description:
    'Pages you’ve opened stay in this browser, with their demos and the search, and work offline.',
  instead:
    'You’re offline, and you haven’t opened this page before, so there’s no copy of it here.',
  again: 'Try again',
  keepAll: 'Keep the whole book',
  keepRest: 'Keep the whole book: {size} more',
  whole: 'The whole book is kept here: {size}.',
  some: 'Kept here: {size} of {total}.',
  progress: 'Keeping the book: {done} of {total} files…',
  failed: 'Files that didn’t load: {n}. The rest are kept; check your connection and press again.',
  unable:
    'This browser doesn’t let the page keep anything for reading offline. A private window or a setting may be why.',
  noScript: 'A script lists what’s kept, and it didn’t load. Reload the page when you’re online.',
  waiting: 'This page’s script is still on its way.',
  language: 'English',
  demos: 'Demos: scripts, engine and data',
  shell: 'Search, font and styles',
  kept: '{title}, {size}: kept',
  partly: '{title}, {size} of {total}',
  missing: '{title}, {size}: not kept yet',
};

const zh: typeof en = {
  title: '离线阅读',
  description: '打开过的页面，连同演示和搜索，都留在这个浏览器里，没有网络也能用。',
  instead: '现在离线：没有网络，这一页以前也没有打开过，所以这里没有存下它。',
  again: '再试一次',
  keepAll: '把整本书存下来',
  keepRest: '把整本书存下来：还差 {size}',
  whole: '整本书都存在这里了，共 {size}。',
  some: '已存下 {size}，全书共 {total}。',
  progress: '正在存书：{done}/{total} 个文件……',
  failed: '有 {n} 个文件没有取到。取到的已经存下；请检查网络，再按一次。',
  unable: '这个浏览器不让网页存东西供离线阅读，可能是开了无痕窗口，也可能是设置里禁止了。',
  noScript: '存了哪些页要靠脚本来列，而脚本没有载入。联网后请刷新本页。',
  waiting: '本页的脚本还在路上。',
  language: '中文',
  demos: '演示：脚本、引擎和数据',
  shell: '搜索、字体和样式',
  kept: '{title}，{size}，已存下',
  partly: '{title}，已有 {size}，共 {total}',
  missing: '{title}，{size}，还没有存下',
};

export const keepWords: InBoth<typeof en> = { en, zh };
