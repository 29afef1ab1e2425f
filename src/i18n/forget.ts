/** @file Words of the place where everything that the book keeps in a browser can be forgotten. */
import type { InBoth } from '../lib/core/language';

const en = {
  title: 'What this book keeps in your browser',
  description:
    'Your own work stays in this browser and is sent nowhere: runs of demos, sheets of tools, what you chose and typed.',
  none: 'None of your work is kept here.',
  runs: 'Runs of demos: {n}, about {size}',
  sheets: 'Sheets of tools: {n}, about {size}',
  rest: 'Theme and language, drafts and the last search of this tab: {size}',
  ask: 'Forget everything this book keeps here',
  sure: 'This can’t be undone. Sheets you want to have later can be saved as files first, in their tools.',
  pages: 'Forget the pages kept for reading offline, too',
  stay: 'No, keep it all',
  forget: 'Forget it all',
  done: 'Forgotten. Other tabs of this book that are open still have what they show; close them.',
  doneWithPages:
    'Forgotten, pages too. What you open from now on is kept again. Other tabs of this book still have what they show; close them.',
  left: 'Something couldn’t be deleted. Close the book’s other tabs and press again, or clear this site’s data in the browser’s settings.',
  noScript: 'A script lists what’s kept, and it didn’t load.',
};

const zh: typeof en = {
  title: '本书在你的浏览器里存了什么',
  description:
    '你自己做的东西只留在这个浏览器里，不会发到别处：演示的运行、工具里的表，还有你选的、填的。',
  none: '这里没有存你做的东西。',
  runs: '演示的运行：{n} 次，约 {size}',
  sheets: '工具里的表：{n} 张，约 {size}',
  rest: '主题和语言，还有这个标签页里没写完的、上次搜索的词：{size}',
  ask: '把本书存在这里的都忘掉',
  sure: '忘掉就找不回来了。以后还要用的表，可以先到工具里存成文件。',
  pages: '供离线阅读的页面也一起忘掉',
  stay: '不，都留着',
  forget: '全部忘掉',
  done: '已经忘掉。本书别的标签页如果还开着，里面显示的还在，请关掉它们。',
  doneWithPages:
    '已经忘掉，页面也在内。往后再打开的页面还会存下来。本书别的标签页如果还开着，里面显示的还在，请关掉它们。',
  left: '有些东西没能删掉。请关掉本书别的标签页再按一次，或者到浏览器设置里清除本站数据。',
  noScript: '存了什么要靠脚本来列，而脚本没有载入。',
};

export const forgetWords: InBoth<typeof en> = { en, zh };
