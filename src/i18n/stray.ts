/** @file What is said of a link with settings that nothing on its page takes. `{name}` marks what is filled in. */
import type { InBoth } from '../lib/core/language';

const en = {
  elsewhere: 'This link is for “{title}”, which isn’t on this page. It’s in the chapter ',
  alone: 'This link is for “{title}”, which isn’t on this page. It has ',
  aloneLink: 'a page of its own',
  end: '.',
  unknown: 'This link is for “{name}”, but nothing in this book is called that.',
  unheard: 'This link is for “{name}”, which isn’t on this page.',
  nameless: 'This link carries settings, but nothing on this page has any to set.',
};

const zh: typeof en = {
  elsewhere: '这个链接指的是“{title}”，不在这一页，在这一章里：',
  alone: '这个链接指的是“{title}”，不在这一页，它有',
  aloneLink: '单独的一页',
  end: '。',
  unknown: '这个链接指的是“{name}”，可是书里没有叫这个名字的东西。',
  unheard: '这个链接指的是“{name}”，不在这一页。',
  nameless: '这个链接带着设置，可是这一页没有什么可以设的。',
};

export const strayWords = { en, zh } satisfies InBoth<typeof en>;
