import type { Scaffold } from '../new.ts';

export function chapter(folder: string): Scaffold {
  const path = `src/content/chapters/${folder}`;
  return {
    files: { [`${path}/en.mdx`]: english, [`${path}/zh.mdx`]: chinese },
    next: [
      'set `part` and, when it is written, `stage: finished`',
      'write both languages; headings, demos, equations and citations must be the same in both',
      'sources go into src/content/references.yaml, terms into src/content/terms.yaml',
    ],
  };
}

const english = `---
title: A new chapter
description: One sentence that says what a reader knows after it.
part: foundations
stage: introduction
---

Open with a situation or a number.

## What to try

One idea in each paragraph, its point in the first or the last sentence.
`;

const chinese = `---
title: 新的一章
description: 用一句话说清读完这一章能知道什么。
part: foundations
stage: introduction
---

用一个场景或一个数字开头。

## 可以试什么

一段只讲一件事，要点放在首句或末句。
`;
